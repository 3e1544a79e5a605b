"""What the rules say of single entries, on the days on which the law changes."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from soxanh.registers.judgement import Outcome
from soxanh.registers.land import rules
from soxanh.registers.land.tests.entries import (
    certificate,
    decision,
    parcel,
    place,
    plan,
    registration,
    saved,
    transaction,
)

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 12, 31)
HOLDS, FAILS, NOT_KNOWN, DOES_NOT_APPLY = Outcome


@pytest.mark.parametrize(
    ("serial", "on", "outcome"),
    [
        ("AB 123456", "01/07/2004", HOLDS),
        ("DD 123456", "15/03/2022", HOLDS),
        ("dd123456", "31/12/2024", HOLDS),
        ("DD 12345678", "31/12/2024", FAILS),
        ("DD 123456", "01/01/2025", FAILS),
        ("AA 12345678", "01/01/2025", HOLDS),
        ("D 123456", "15/03/2022", FAILS),
        ("DD 12345", "15/03/2022", FAILS),
        ("DD 123456X", "15/03/2022", FAILS),
        ("Đ 123456", "30/06/2004", NOT_KNOWN),
        ("DD 123456", "01/01/1990", NOT_KNOWN),
    ],
)
def test_a_serial_has_the_form_of_the_day_of_issue(serial, on, outcome):
    assert rules.serial_has_form_of_its_day(certificate(serial=serial, on=on)).outcome is outcome


def test_a_wrong_serial_is_told_beside_its_field():
    with pytest.raises(ValidationError) as refused:
        certificate(serial="DD 12345", on="15/03/2022").full_clean()
    assert refused.value.message_dict == {
        "serial": [
            "Giấy chứng nhận cấp ngày 15/03/2022 phải có số phát hành gồm 2 chữ cái và 6 chữ số, không phải “DD12345”."
        ]
    }


@pytest.mark.parametrize(
    ("authority", "on", "outcome"),
    [
        ("province", "15/03/2022", HOLDS),
        ("district", "30/06/2025", HOLDS),
        ("district", "01/07/2025", FAILS),
        ("commune", "01/07/2025", HOLDS),
        ("province", "01/07/2025", HOLDS),
    ],
)
def test_districts_decide_until_they_end(authority, on, outcome):
    assert rules.level_decides(decision(authority=authority, on=on)).outcome is outcome


@pytest.mark.parametrize(
    ("code", "code_list", "on", "outcome"),
    [
        ("BHK", "TT25-2014", "31/07/2024", HOLDS),
        ("BHK", "TT25-2014", "01/08/2024", FAILS),
        ("HNK", "TT25-2014", "31/07/2024", FAILS),
        ("HNK", "TT08-2024", "01/08/2024", HOLDS),
        ("HNK", "TT08-2024", "31/07/2024", FAILS),
        ("", "", "15/03/2022", DOES_NOT_APPLY),
    ],
)
def test_a_land_type_code_belongs_to_the_list_of_its_day(code, code_list, on, outcome):
    entry = decision(on=on, purpose_code=code, code_list=code_list)
    assert rules.decision_codes_in_list(entry).outcome is outcome


def test_a_list_that_is_only_remembered_refuses_no_code():
    entry = decision(on="01/08/2024", purpose_code="ZZZ", code_list="TT08-2024")
    assert rules.decision_codes_in_list(entry).outcome is NOT_KNOWN


@pytest.mark.parametrize(
    ("code", "kind", "outcome"),
    [
        ("ODT", "ward", HOLDS),
        ("ODT", "township", HOLDS),
        ("ODT", "commune", FAILS),
        ("ONT", "commune", HOLDS),
        ("ONT", "ward", FAILS),
        ("CLN", "ward", DOES_NOT_APPLY),
    ],
)
def test_residential_codes_stand_where_they_belong(code, kind, outcome):
    entry = parcel(saved(certificate()), commune=place("178.06", kind), purpose_code=code)
    assert rules.residential_code_fits_place(entry).outcome is outcome


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ({"kind": "purpose", "former_purpose_code": "LUC"}, FAILS),
        ({"kind": "purpose", "former_purpose_code": "RPH"}, FAILS),
        ({"kind": "purpose", "former_purpose_code": "RSX"}, HOLDS),
        ({"kind": "purpose", "former_purpose_code": "LUC", "listed_in": "13/NQ-HĐND"}, DOES_NOT_APPLY),
        ({"kind": "purpose"}, NOT_KNOWN),
        ({"kind": "allocate", "former_purpose_code": "LUC"}, DOES_NOT_APPLY),
    ],
)
def test_rice_and_forest_are_converted_for_listed_projects_only(values, outcome):
    assert rules.conversion_is_listed(decision(**values)).outcome is outcome


def test_an_unlisted_conversion_is_taken_in_and_flagged():
    entry = decision("purpose", former_purpose_code="LUC", purpose_code="TMD", code_list="TT25-2014")
    entry.full_clean()
    assert rules.breaches(saved(entry), DAY) == [
        "Chuyển đất LUC sang mục đích khác phải ghi nghị quyết của HĐND tỉnh thông qua danh mục dự án."
    ]


def test_the_decision_comes_before_the_certificate():
    basis = saved(decision(on="15/03/2022"))
    assert rules.decision_before_certificate(certificate(on="15/03/2022", decision=basis)).outcome is HOLDS
    assert rules.decision_before_certificate(certificate(on="14/03/2022", decision=basis)).outcome is FAILS
    assert rules.decision_before_certificate(certificate(on="14/03/2022")).outcome is DOES_NOT_APPLY


def test_the_certificate_comes_before_its_mortgage():
    saved(certificate(serial="DD000001", on="15/03/2022"))
    assert rules.certificate_before_transaction(transaction(on="15/03/2022")).outcome is HOLDS
    assert rules.certificate_before_transaction(transaction(on="14/03/2022")).outcome is FAILS
    other = transaction(on="14/03/2022", certificate_serial="DD000002")
    assert rules.certificate_before_transaction(other).outcome is NOT_KNOWN


def test_a_registration_counts_towards_a_plan_of_its_kind_that_has_begun():
    of_plan = saved(plan("organisation", on="01/03/2021"))
    assert rules.plan_fits_registration(registration(on="01/03/2021", plan=of_plan)).outcome is HOLDS
    assert rules.plan_fits_registration(registration(on="28/02/2021", plan=of_plan)).outcome is FAILS
    assert rules.plan_fits_registration(registration("household", plan=of_plan)).outcome is FAILS
    assert rules.plan_fits_registration(registration()).outcome is DOES_NOT_APPLY


def test_a_repeated_parcel_is_flagged_with_the_earlier_day():
    first = saved(registration(on="10/01/2022", sheet="12", parcel_number="7"))
    assert rules.breaches(first, DAY) == []
    again = saved(registration(on="15/03/2022", sheet="12", parcel_number="7"))
    assert rules.breaches(again, DAY) == [
        "Thửa 7, tờ bản đồ 12 đã được đăng ký lần đầu ngày 10/01/2022; hãy kiểm tra số tờ, số thửa."
    ]


def test_a_certificate_without_parcels_is_flagged_until_it_has_one():
    paper = saved(certificate())
    assert len(rules.breaches(paper, DAY)) == 1
    saved(parcel(paper))
    assert rules.breaches(paper, DAY) == []


def test_entries_with_nothing_filled_in_are_refused_without_a_crash():
    for empty in (type(decision())(), type(certificate())(), type(parcel(certificate()))(), type(registration())()):
        with pytest.raises(ValidationError):
            empty.full_clean()
