import hashlib
import json
import shutil

import pytest
import yaml
from django.db import transaction

from soxanh.calendar import parse_period
from soxanh.demo import department, people, year
from soxanh.demo.build import LedgerNotEmptyError, UnknownDepartmentError, build
from soxanh.demo.people import FOLDER
from soxanh.figures import engine
from soxanh.figures.definitions import catalogue
from soxanh.org import audit
from soxanh.registers.judgement import Outcome
from soxanh.registers.land import rules as land_rules
from soxanh.registers.land.models import (
    Auction,
    Certificate,
    CertificateParcel,
    FirstRegistration,
    LandDecision,
    SecuredTransaction,
)
from soxanh.registers.procedures.models import Dossier
from soxanh.registers.tasks.models import Task

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")


def figures(**arguments) -> dict:
    """The year's figures of a demo that is built and forgotten."""
    with transaction.atomic():
        build(**arguments)
        computed = engine.compute(None, YEAR).as_json()
        for each in computed["figures"].values():
            each.pop("manual", None)  # says when it was entered
        computed["dossiers"] = hashlib.sha256(
            repr(list(Dossier.objects.order_by("code").values_list("code", "applicant_name", "due_on"))).encode()
        ).hexdigest()
        transaction.set_rollback(True)
    return computed


def test_the_same_arguments_make_the_same_ledger():
    once, again = figures(sample=300), figures(sample=300)
    assert json.dumps(once, ensure_ascii=False) == json.dumps(again, ensure_ascii=False)


def test_a_scale_multiplies_every_room():
    single, double = figures(sample=300)["figures"], figures(sample=300, scale=2)["figures"]
    for figure_id in (
        "procedures.carried_over",
        "procedures.branch_new",
        "procedures.branch_resolved_late",
        "procedures.centre_pending_in_time",
        "land.allocation_recovery_decisions",
        "land.allocation_recovery_ha",
        "land.price_projects",
        "land.cumulative_registration_household",
        "land.certificates_household_parcels",
        "land.certificates_household_ha",
        "land.secured_transactions_org",
        "land.forestry_recovered_dinh_lap",
        "land.auction_proceeds",
        "survey.parcels_extracted",
        "survey.parcels_measured_ha",
        "survey.records_updated",
        "survey.database_updated",
        "survey.database_backlog_dossiers",
        "water.licences",
        "water.fee_amount",
        "minerals.reserves_approved",
        "minerals.fee_amount",
        "tasks.key_assigned",
    ):
        assert double[figure_id]["value"] == 2 * single[figure_id]["value"] > 0, figure_id
    for figure_id in ("procedures.in_force", "procedures.counters", "org.staff"):
        assert double[figure_id]["value"] == single[figure_id]["value"], figure_id


def test_a_sample_has_something_in_every_register_and_breaks_no_identity():
    counts = build(sample=100)
    assert [code for code in catalogue.registers if not counts[code]] == []
    computed = engine.compute(None, YEAR)
    assert [str(each.text) for each in computed.broken] == []


def test_land_entries_keep_the_rules_of_their_registers():
    build(sample=200)
    for model, checks in (
        (LandDecision, land_rules.DECISION_CHECKS),
        (FirstRegistration, land_rules.FIRST_REGISTRATION_CHECKS),
        (Certificate, land_rules.CERTIFICATE_CHECKS),
        (CertificateParcel, land_rules.CERTIFICATE_PARCEL_CHECKS),
        (SecuredTransaction, ()),
    ):
        for entry in model.objects.all():
            assert [each.name for each in checks if each(entry).outcome is Outcome.FAILS] == [], str(entry)
            assert land_rules.breaches(entry, parse_period("2022").end) == [], str(entry)


def test_entries_could_have_been_typed_in():
    """Each register's first entries pass the validation of its form."""
    build(sample=300)
    for register in catalogue.registers.values():
        for entry in register.model._default_manager.order_by("pk")[:3]:
            entry.full_clean()
    for entry in [*Task.objects.all(), *Auction.objects.all()]:
        entry.full_clean()


def test_everything_is_in_the_audit_trail_as_demo_data():
    build(sample=300)
    assert audit.verify() is None
    assert set(audit.AuditRecord.objects.values_list("via", flat=True)) == {"demo"}
    first = audit.AuditRecord.objects.of(Dossier.objects.earliest("pk")).earliest("sequence")
    assert first.action == "create"


@pytest.mark.usefixtures("department")
def test_a_ledger_with_entries_is_left_alone():
    with pytest.raises(LedgerNotEmptyError, match="Sổ đã có dữ liệu"):
        build()


def test_an_unknown_department_is_named_with_those_that_there_are():
    with pytest.raises(UnknownDepartmentError, match="ha-noi; hãy chọn một trong: lang-son"):
        build("ha-noi")


def test_another_department_is_another_folder(tmp_path, monkeypatch):
    for module in (people, department, year):
        monkeypatch.setattr(module, "FOLDER", tmp_path)
    shutil.copytree(FOLDER / "lang-son", tmp_path / "khac")
    shutil.copy(FOLDER / "names.yaml", tmp_path)
    path = tmp_path / "khac" / "shape.yaml"
    shape = yaml.safe_load(path.read_text("utf8"))
    shape["dossiers"]["branch"] = {
        "carried": 11,
        "new": 300,
        "online": 120,
        "resolved_in_time": 280,
        "resolved_late": 7,
        "pending_in_time": 20,
        "pending_overdue": 4,
    }
    shape["land"]["leased"] = {"decisions": 3, "ha": 4.57}
    for lot in ("household", "organisation", "urban"):
        shape["land"]["certificates"][lot] = {"papers": 12, "parcels": 13, "ha": 1.25}
    for lot in ("household", "organisation"):
        shape["land"]["registration"][lot].update(before=5, parcels=6)
    shape["land"]["secured"] = {"organisation": 3, "household": 400}  # more than there are dossiers for
    path.write_text(yaml.safe_dump(shape, allow_unicode=True), "utf8")

    assert department.names() == ["khac"]
    build("khac")

    computed = engine.compute(None, YEAR)
    printed = {each: computed[each].text for each in computed.values}
    assert computed.broken == []
    assert [
        printed[f"procedures.branch_{name}"]
        for name in ("carried", "new", "online", "resolved_late", "pending_overdue")
    ] == ["11", "300", "120", "07", "04"]
    assert (printed["land.lease_decisions"], printed["land.lease_ha"]) == ("03", "4,57")
    assert (printed["land.certificates_parcels"], printed["land.certificates_ha"]) == ("39", "3,75")
    assert printed["land.cumulative_registration_household"] == "11"
    assert printed["land.secured_transactions"] == "403"


def test_the_second_department_has_the_rooms_that_it_has_data_for():
    build("ninh-thuan")
    computed = engine.compute(None, parse_period("2023-Q1"))
    names = ("breakthrough_assigned", "professional_assigned", "professional_done", "professional_not_done")
    assert [computed[f"tasks.{each}"].amount for each in names] == [1, 14, 11, 3]
    assert computed.broken == []
    open_fields = Task.objects.filter(kind="professional", done_on__isnull=True).values_list("field", flat=True)
    assert set(open_fields) == {"land"}
    for task in Task.objects.all():
        task.full_clean()
    assert not Dossier.objects.exists()
