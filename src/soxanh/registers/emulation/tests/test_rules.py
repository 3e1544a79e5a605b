"""What the rules say of single awards and classifications."""

import pytest

from soxanh.registers.documents.models import OutgoingDocument, Series
from soxanh.registers.emulation import rules
from soxanh.registers.emulation.tests.sample import award, classification, day, person, saved, unit
from soxanh.registers.judgement import Outcome

pytestmark = pytest.mark.django_db
HOLDS, FAILS, NOT_KNOWN, DOES_NOT_APPLY = Outcome


@pytest.mark.parametrize(
    ("form", "level", "on", "outcome"),
    [
        ("GK", "director", "16/02/2022", HOLDS),
        ("GK", "minister", "16/02/2022", FAILS),
        ("BK", "director", "31/12/2023", FAILS),
        ("BK", "minister", "01/01/2024", HOLDS),
        ("CSTDCS", "director", "01/01/2024", HOLDS),
        ("CSTDT", "director", "01/01/2024", FAILS),
        ("GK", "minister", "30/09/2017", NOT_KNOWN),
    ],
)
def test_the_director_decides_some_forms_and_only_those(form, level, on, outcome):
    assert rules.level_decides(award(form, on, level=level)).outcome is outcome


@pytest.mark.parametrize(
    ("grade", "outcome"), [("excellent", HOLDS), ("good", HOLDS), ("done", FAILS), ("failed", FAILS)]
)
def test_the_advanced_did_well(grade, outcome):
    somebody = person("Hoàng Thị Ví Dụ")
    saved(classification(grade, person=somebody))
    given = award("LDTT", person=somebody)
    assert rules.advanced_did_well(given).outcome is outcome
    told = rules.award_breaches(saved(given), day("31/12/2022"))
    assert bool(told) is (outcome is FAILS)
    assert all(text.startswith("Hoàng Thị Ví Dụ được xếp loại") for text in told)


def test_who_is_not_judged_yet_is_not_blamed():
    assert rules.advanced_did_well(award("LDTT", person=person())).outcome is NOT_KNOWN
    assert rules.advanced_did_well(award("GK", person=person())).outcome is DOES_NOT_APPLY


def test_the_decision_is_the_one_in_the_registry():
    series = Series.objects.create(
        unit=unit(), code="QD", name="Sổ quyết định", direction="outgoing", agency="STNMT", opened_on=day("01/01/2022")
    )
    document = OutgoingDocument(
        unit=unit(), series=series, kind="QĐ", subject="Tặng Giấy khen", issued_on=day("16/02/2022")
    )
    document.save()
    same = award(document=document, decision_number=document.symbol)
    assert rules.decision_is_the_document(same).outcome is HOLDS
    assert rules.decided_breaches(award(document=document, decision_number="9/QĐ"), day("31/12/2022")) == [
        f"Số, ngày quyết định khác với văn bản đã chọn: {document.symbol} ngày 16/02/2022."
    ]
