"""What the figures of this room count, on data small enough to count by hand."""

import pytest
from django.db import IntegrityError, transaction

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute, rows
from soxanh.registers.documents.models import AdvisedDocument, LegalDraft
from soxanh.registers.documents.tests.sample import Registry, day

pytestmark = pytest.mark.django_db

Q2 = parse_period("2022-Q2")
OWN = [
    each.id
    for each in catalogue.figures.values()
    if isinstance(each, Counted) and each.register.code.startswith("documents.")
]


@pytest.fixture
def registry():
    return Registry()


def values(*names):
    computed = compute([name if "." in name else f"documents.{name}" for name in names], Q2)
    return [computed[name if "." in name else f"documents.{name}"].amount for name in names]


def test_outgoing_documents_at_the_boundaries(registry):
    for issued, fields in (
        ("2022-03-31", {}),
        ("2022-04-01", {"kind": "letter"}),
        ("2022-06-30", {"field": "emulation", "steering": True}),
        ("2022-06-30", {"field": "emulation"}),  # a report on emulation steers nobody
        ("2022-05-10", {"steering": True}),
        (None, {"field": "emulation", "steering": True}),
        ("2022-07-01", {}),
    ):
        registry.outgoing(issued, **fields)
    assert values("issued", "issued_named", "issued_letters", "steering_issued") == [4, 3, 1, 2]
    assert values("emulation.directives_issued") == [1]


def test_incoming_documents_with_a_deadline(registry):
    due = {"due_on": day("2022-06-29")}
    registry.incoming("2022-05-01")  # nothing to answer
    registry.incoming("2022-03-31", handled_on=day("2022-03-31"), **due)
    registry.incoming("2022-03-31", handled_on=day("2022-04-01"), **due)
    registry.incoming("2022-04-01", handled_on=day("2022-06-30"), **due)  # a day late
    registry.incoming("2022-06-28", **due)  # overdue
    registry.incoming("2022-06-28", due_on=day("2022-06-30"), handled_on=day("2022-07-01"))
    assert values("arrived", "arrived_with_deadline", "brought_in") == [4, 3, 1]
    assert values("handled", "handled_late", "unhandled", "unhandled_overdue") == [2, 1, 2, 1]
    assert not compute(OWN, Q2).broken


def test_legal_drafts_stand_at_their_last_step_of_the_period(registry):
    registry.draft("2022-01-10")
    registry.draft("2022-01-10", consultation_on=day("2022-06-30"), appraisal_on=day("2022-07-01"))
    registry.draft("2022-06-30", appraisal_on=day("2022-06-30"))  # the shortened procedure asks nobody
    registry.draft("2022-01-10", submitted_on=day("2022-04-05"), issued_on=day("2022-07-01"), number="21/2022/QĐ-UBND")
    registry.draft("2022-01-10", issued_on=day("2022-06-30"), number="17/2022/QĐ-UBND")
    registry.draft("2022-01-10", issued_on=day("2022-03-31"), number="09/2022/QĐ-UBND")
    registry.draft("2022-04-10", withdrawn_on=day("2022-05-10"))
    assert values("legal_drafting", "legal_in_consultation", "legal_in_appraisal", "legal_submitted") == [1, 1, 1, 1]
    assert values("legal_brought_in", "legal_started", "legal_issued", "legal_withdrawn", "legal_in_hand") == [
        4,
        2,
        1,
        1,
        4,
    ]
    assert not compute(OWN, Q2).broken
    stages = LegalDraft.objects.order_by("pk").values_list("stage", flat=True)
    assert list(stages) == ["drafting", "appraisal", "appraisal", "issued", "issued", "issued", "withdrawn"]


def test_comments_by_kind(registry):
    for commented, kind in (("2022-04-01", "decision"), ("2022-06-30", "resolution"), (None, "decision")):
        registry.comment(commented, kind)
    assert values("draft_comments", "draft_comments_decisions", "draft_comments_resolutions") == [2, 1, 1]


def test_council_resolutions_on_land(registry):
    for number, authority, field, kind in (
        ("13/NQ-HĐND", "council", "land", "NQ"),
        ("14/NQ-HĐND", "council", "water", "NQ"),
        ("166/KH-UBND", "committee", "land", "KH"),
        ("20/KH-HĐND", "council", "land", "KH"),
    ):
        AdvisedDocument.objects.create(
            unit=registry.unit,
            number=number,
            authority=authority,
            field=field,
            kind=kind,
            issued_on=day("2022-06-07"),
            subject="Văn bản mẫu",
        )
    assert values("land.council_resolutions", "advised_issued") == [1, 4]


def test_the_rows_behind_each_figure_are_as_many_as_it_says(registry):
    registry.outgoing("2022-04-01")
    registry.incoming("2022-04-01", due_on=day("2022-05-01"))
    registry.draft("2022-04-01")
    registry.comment("2022-04-01")
    computed = compute(OWN, Q2)
    for name in OWN:
        assert rows(name, Q2).count() == (computed[name].amount or 0), name


@pytest.mark.parametrize(
    "fields",
    [
        {"consultation_on": "2022-01-09"},
        {"consultation_on": "2022-03-01", "appraisal_on": "2022-02-28"},
        {"appraisal_on": "2022-03-01", "submitted_on": "2022-02-28"},
        {"issued_on": "2022-03-01"},
        {"withdrawn_on": "2022-01-09"},
    ],
)
def test_steps_out_of_order_are_refused(registry, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        registry.draft("2022-01-10", **{name: day(text) for name, text in fields.items()})
