"""What the registers take and what they refuse, whichever way it comes in."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from soxanh.registers.land.models import Certificate, CertificateParcel
from soxanh.registers.land.tests.entries import (
    auction,
    certificate,
    day,
    decision,
    district_plan,
    parcel,
    place,
    plan,
    price,
    recovery,
    registration,
    saved,
    transaction,
    unit,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: decision(kind="sell"),
        lambda: decision(authority="ministry"),
        lambda: decision(financial_form="gift"),
        lambda: decision(area=0),
        lambda: decision(purpose_code="ONT"),
        lambda: decision(term_until=day("15/03/2022")),
        lambda: price("Khu dân cư", price_from=2_000, price_to=1_999),
        lambda: price("Khu dân cư", area=0),
        lambda: plan(parcels=0),
        lambda: plan(owner_kind="state"),
        lambda: registration(owner_kind="state"),
        lambda: registration(area=-1),
        lambda: certificate(owner_kind="state"),
        lambda: certificate(reason="gift"),
        lambda: parcel(saved(certificate()), area=0),
        lambda: parcel(saved(certificate()), code_list="TT99"),
        lambda: transaction(kind="gift"),
        lambda: auction(999_999_999),
        lambda: auction(None, result="success"),
        lambda: auction(7_450_000_000, result="failed"),
        lambda: auction(None, markers_handed_on=day("20/03/2022")),
        lambda: auction(7_450_000_000, markers_handed_on=day("14/03/2022")),
        lambda: recovery("189", 0),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    with pytest.raises(IntegrityError):
        wrong().save()


@pytest.mark.parametrize(
    "right",
    [
        lambda: decision(kind="recover"),
        lambda: decision(purpose_code="ONT", code_list="TT25-2014"),
        lambda: decision(term_until=day("16/03/2022")),
        lambda: price("Khu dân cư", price_from=2_000, price_to=2_000),
        lambda: price("Khu dân cư"),
        lambda: auction(1_000_000_000, markers_handed_on=day("15/03/2022")),
        lambda: auction(None),
    ],
)
def test_the_database_takes_what_can(right):
    entry = saved(right())
    assert type(entry).objects.get() == entry


def test_one_decision_is_written_once():
    saved(decision(number="12/QĐ-UBND", authority="district"))
    saved(decision(number="12/QĐ-UBND", authority="district", place=place("180.01")))
    with pytest.raises(IntegrityError):
        decision(number="12/QĐ-UBND", authority="district").save()


def test_a_district_may_have_its_plan_amended_in_the_year():
    saved(district_plan("178"), district_plan("178", "15/09/2022", decision_number="900/QĐ-UBND"))
    with pytest.raises(IntegrityError):
        district_plan("178").save()


def test_a_serial_is_kept_without_spaces_and_stands_once():
    saved(certificate(serial="dd 012.345"))
    assert Certificate.objects.get().serial == "DD012345"
    with pytest.raises(ValidationError) as refused:
        certificate(serial="DD 012345").full_clean()
    assert refused.value.message_dict == {"serial": ["Giấy chứng nhận có số phát hành này đã có trong sổ."]}


def test_repeated_parcels_of_old_maps_are_taken_in():
    saved(registration(parcel_number="7"), registration(parcel_number="7"))


def test_a_certificate_covers_several_parcels_but_each_once():
    paper = saved(certificate())
    saved(parcel(paper, parcel_number="1"), parcel(paper, parcel_number="2"))
    assert paper.parcels.count() == 2
    with pytest.raises(IntegrityError):
        parcel(paper, parcel_number=" 1 ").save()


def test_a_parcel_stands_in_its_certificates_unit():
    one, other = unit("VPDK-LS"), unit("VPDK-BG")
    paper = saved(certificate(unit=one))
    entry = saved(parcel(paper, unit=other))
    assert CertificateParcel.objects.get().unit == one
    paper.unit = other
    paper.save()
    entry.refresh_from_db()
    assert entry.unit == other
    assert [record.after for record in entry.history][-1] == {"unit_id": other.pk}


def test_only_communes_have_parcels_and_only_districts_have_plans():
    with pytest.raises(ValidationError) as refused:
        registration(commune=place("178", "city")).full_clean()
    assert list(refused.value.message_dict) == ["commune"]
    with pytest.raises(ValidationError) as refused:
        district_plan("178", district=place("178.06")).full_clean()
    assert list(refused.value.message_dict) == ["district"]


def test_search_finds_without_accents():
    entry = saved(decision(land_user="Trường Mầm non Hoa Đào", number="15/QĐ-UBND"))
    assert "hoa dao" in entry.search
    assert "15/qd-ubnd" in entry.search
