"""What is to be looked at again in a decision on somebody's work. Nothing here refuses an entry: the papers stand."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from soxanh.law import find_parameter
from soxanh.registers.emulation.choices import Form, Grade, Level
from soxanh.registers.judgement import Finding, Judgement, Outcome, does_not_apply, holds_if, not_known, rule

if TYPE_CHECKING:
    from soxanh.registers.emulation.models import Award, Decided


@rule(field="document")
def decision_is_the_document(entry: Decided) -> Finding:
    """Số, ngày quyết định khác với văn bản đã chọn: {symbol} ngày {day}."""
    if entry.document is None:
        return does_not_apply()
    document = entry.document
    same = (entry.decision_number, entry.decided_on) == (document.symbol, document.issued_on)
    return holds_if(same, symbol=document.symbol, day=document.issued_on)


@rule(
    field="level",
    parameters=("emulation.head_decides",),
    source="Luật Thi đua, khen thưởng 15/2003/QH11 và 06/2022/QH15, Điều 80",
)
def level_decides(award: Award) -> Finding:
    """{level} không quyết định {form} vào ngày {day}; hãy xem lại cấp quyết định."""
    facts = {"level": award.get_level_display(), "form": award.get_form_display(), "day": award.decided_on}
    by_head = find_parameter("emulation.head_decides", award.decided_on)
    if by_head is None or not by_head.verified:
        return not_known(**facts)
    assert isinstance(by_head.value, tuple)
    return holds_if((award.form in by_head.value) == (award.level == Level.DIRECTOR), **facts)


@rule(field="form", source="Luật Thi đua, khen thưởng 06/2022/QH15, Điều 24")
def advanced_did_well(award: Award) -> Finding:
    """{subject} được xếp loại “{grade}” năm {year}, chưa đủ để công nhận {form}."""
    if award.form not in (Form.LDTT, Form.CSTDCS):
        return does_not_apply()
    from soxanh.registers.emulation.models import Classification

    judged = Classification.objects.filter(person=award.person_id, year=award.year).first()
    if judged is None:
        return not_known()
    return holds_if(
        judged.grade in (Grade.EXCELLENT, Grade.GOOD),
        subject=award.subject,
        grade=judged.get_grade_display(),
        year=award.year,
        form=award.get_form_display(),
    )


def decided_breaches(entry: Decided, on: datetime.date) -> list[str]:
    """What is to be looked at again in a classification."""
    del on
    return _told(decision_is_the_document(entry))


def award_breaches(award: Award, on: datetime.date) -> list[str]:
    """What is to be looked at again in an award."""
    del on
    return _told(decision_is_the_document(award), level_decides(award), advanced_did_well(award))


def _told(*judgements: Judgement) -> list[str]:
    return [each.sentence for each in judgements if each.outcome is Outcome.FAILS]
