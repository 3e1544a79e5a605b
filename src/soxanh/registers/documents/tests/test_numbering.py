"""Numbers are given once, in order, without gaps, whoever writes at the same time."""

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connections, transaction
from django.db.models import ProtectedError
from django.forms import modelform_factory

from soxanh.registers.documents import rules
from soxanh.registers.documents.models import OutgoingDocument
from soxanh.registers.documents.tests.sample import Registry, day
from soxanh.registers.judgement import Outcome
from soxanh.vi.symbols import DOCUMENT_TYPES, UNABBREVIATED_TYPES

WRITERS, EACH = 4, 6


@pytest.mark.django_db
class TestOneWriter:
    @pytest.fixture
    def registry(self):
        return Registry()

    def test_a_number_is_given_at_issue_and_starts_anew_each_year(self, registry):
        draft = registry.outgoing(None)
        assert (draft.number, draft.symbol) == (None, "")
        assert registry.outgoing("2022-12-31").symbol == "01/KH-SOMAU"
        draft.issued_on = day("2022-12-31")
        draft.save()
        assert draft.symbol == "02/KH-SOMAU"
        assert registry.outgoing("2023-01-01", kind="letter", drafting_symbol="QLĐĐ").symbol == "01/SOMAU-QLĐĐ"

    def test_incoming_numbers_are_a_series_of_their_own(self, registry):
        registry.outgoing("2022-05-04")
        assert [registry.incoming("2022-05-04").number, registry.incoming("2022-05-05").number] == [1, 2]

    def test_the_series_goes_on_after_the_paper_book(self, registry):
        assert registry.outgoing("2022-05-04", number=417).symbol == "417/KH-SOMAU"
        registry.outgoing("2022-05-04", number=12, suffix="a")
        assert registry.outgoing("2022-05-05").number == 418

    def test_what_is_rolled_back_gives_its_number_back(self, registry):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            registry.outgoing("2022-05-04")
            raise ZeroDivisionError
        assert registry.outgoing("2022-05-04").number == 1

    def test_a_number_is_not_given_twice_nor_changed_nor_freed(self, registry):
        document = registry.outgoing("2022-05-04")
        with pytest.raises(IntegrityError), transaction.atomic():
            registry.outgoing("2022-05-04", number=1)
        document.number = 2
        with pytest.raises(ValidationError, match="không đổi được"):
            document.clean()
        document.number = 1
        document.issued_on = day("2023-05-04")
        with pytest.raises(ValidationError, match="không đổi được"):
            document.clean()
        with pytest.raises(ProtectedError):
            document.delete()
        registry.outgoing(None).delete()
        assert OutgoingDocument.objects.count() == 1

    def test_a_form_leaves_the_number_to_the_series(self, registry):
        form_class = modelform_factory(
            OutgoingDocument,
            fields=["series", "number", "kind", "subject", "field", "urgency", "confidentiality", "issued_on", "unit"],
        )
        given = {
            "series": registry.outgoing_series.pk,
            "kind": "QĐ",
            "subject": "Quyết định mẫu",
            "field": "general",
            "urgency": "normal",
            "confidentiality": "normal",
            "unit": registry.unit.pk,
        }
        form = form_class(given | {"issued_on": "2022-05-04"})
        assert form.is_valid(), form.errors
        assert form.save().symbol == "01/QĐ-SOMAU"
        assert not form_class(given | {"number": "7"}).is_valid()  # a number without a day

    def test_secret_documents_have_number_and_day_only_in_their_own_series(self, registry):
        secret = {"confidentiality": "secret", "series": registry.secret_series}
        kept = registry.outgoing("2022-05-04", subject="", **secret)
        kept.clean()
        assert kept.symbol == "01/KH-SOMAU"
        with pytest.raises(IntegrityError), transaction.atomic():
            registry.outgoing("2022-05-04", subject="Nội dung", **secret)
        with pytest.raises(IntegrityError), transaction.atomic():
            registry.outgoing("2022-05-04", subject="", recipients="Phòng Mẫu", **secret)
        for fields in (secret | {"series": registry.outgoing_series}, {"series": registry.secret_series}):
            with pytest.raises(ValidationError, match="Sổ số"):
                registry.outgoing("2022-05-04", save=False, **fields).clean()
        assert not kept.takes_files

    @pytest.mark.parametrize(
        ("issued", "outcome"),
        [("2022-04-29", Outcome.HOLDS), ("2022-05-04", Outcome.HOLDS), ("2022-05-05", Outcome.FAILS)],
    )
    def test_numbered_the_next_working_day_at_the_latest(self, registry, issued, outcome):
        # Signed on a Friday before the holidays of 30 April and 1 May, both on a weekend: days off are 2 and 3 May.
        document = registry.outgoing(issued, signed_on=day("2022-04-29"))
        assert rules.numbered_in_time(document).outcome is outcome

    def test_numbers_against_the_order_of_days_are_told(self, registry):
        registry.outgoing("2022-05-25", number=1042)
        second = registry.outgoing("2022-04-25", number=1051)
        assert "1042/KH-SOMAU" in rules.breaches(second, day("2022-06-01"))[0]
        assert rules.breaches(registry.outgoing("2022-05-26", number=1052), day("2022-06-01")) == []


def test_the_types_are_those_of_the_decree():
    from soxanh.registers.documents.choices import DocumentType

    assert {each.value: str(each.label) for each in DocumentType if each.abbreviation} == DOCUMENT_TYPES
    assert [str(each.label) for each in DocumentType if not each.abbreviation] == list(UNABBREVIATED_TYPES)
    assert len(DocumentType) == 29


@pytest.mark.postgres  # threads of one process share SQLite's memory; its processes are tested below
@pytest.mark.django_db(transaction=True)
def test_no_gaps_and_no_doubles_with_many_writers_at_once():
    """Every third writing is rolled back after its number was given."""
    registry = Registry()
    start = threading.Barrier(WRITERS)

    def write(_writer):
        try:
            start.wait()
            for turn in range(EACH):
                try:
                    with transaction.atomic():
                        registry.outgoing("2022-05-04")
                        if turn % 3 == 0:
                            raise ZeroDivisionError
                except ZeroDivisionError:
                    pass
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    kept = WRITERS * EACH * 2 // 3
    numbers = OutgoingDocument.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, kept + 1))


_PROCESS = """
import django
django.setup()
from django.db import transaction
from soxanh.org.models import Unit
from soxanh.registers.documents.models import OutgoingDocument, Series
from soxanh.registers.documents.tests.sample import day
series, unit = Series.objects.get(code="VBDI"), Unit.objects.get(code="PHONGMAU")
for turn in range(6):
    try:
        with transaction.atomic():
            OutgoingDocument(series=series, unit=unit, kind="KH", issued_on=day("2022-05-04")).save()
            if turn % 3 == 0:
                raise ZeroDivisionError
    except ZeroDivisionError:
        pass
"""
_PREPARE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from soxanh.registers.documents.tests.sample import Registry
Registry()
"""
_COUNT = """
import django
django.setup()
from soxanh.registers.documents.models import OutgoingDocument
print(sorted(OutgoingDocument.objects.values_list("number", flat=True)))
"""


def test_no_gaps_and_no_doubles_with_many_processes_on_one_sqlite_file(tmp_path):
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "soxanh.project.settings",
        "SOXANH_HOME": str(tmp_path),
        "DATABASE_URL": "",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }

    def run(code: str) -> subprocess.Popen:
        return subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True)

    def output(process: subprocess.Popen) -> str:
        text, _ = process.communicate()
        assert process.returncode == 0
        return text

    output(run(_PREPARE))
    for writer in [run(_PROCESS) for _ in range(3)]:
        output(writer)
    assert output(run(_COUNT)).strip() == str(list(range(1, 13)))
