"""What each step of a report asks for. Pages show the judgements, the workflow refuses on a failed one."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _t

from soxanh.calendar import today
from soxanh.figures import closing as closings
from soxanh.figures.periods import in_words
from soxanh.registers.judgement import (
    Finding,
    Judgement,
    Outcome,
    does_not_apply,
    fails,
    holds,
    holds_if,
    not_known,
    rule,
)
from soxanh.reports import access
from soxanh.reports.models import Report, State
from soxanh.reports.review import Review
from soxanh.vi.symbols import Style, SymbolError, parse_symbol

_SHOWN = 5


@rule()
def is_draft(report: Report) -> Finding:
    """Chỉ sửa và trình được báo cáo đang soạn thảo; báo cáo này: {state}."""
    return _in_state(report, State.DRAFT)


@rule()
def is_submitted(report: Report) -> Finding:
    """Chỉ phê duyệt được báo cáo đang chờ phê duyệt; báo cáo này: {state}."""
    return _in_state(report, State.SUBMITTED)


@rule()
def is_approved(report: Report) -> Finding:
    """Chỉ ban hành được báo cáo đã phê duyệt; báo cáo này: {state}."""
    return _in_state(report, State.APPROVED)


@rule()
def can_be_given_back(report: Report) -> Finding:
    """Chỉ trả lại được báo cáo đang chờ phê duyệt hoặc đã phê duyệt mà chưa ban hành; báo cáo này: {state}."""
    return _in_state(report, State.SUBMITTED, State.APPROVED)


@rule()
def identities_hold(review: Review) -> Finding:
    """Mọi hệ thức số liệu phải đúng; số hệ thức đang sai: {count}. {broken}"""
    broken = review.computed.broken
    texts = "; ".join(
        _t("%(identity)s (vế trái %(left)s, vế phải %(right)s)")
        % {"identity": each.text, "left": each.left, "right": each.right}
        for each in broken[:_SHOWN]
    )
    return holds_if(not broken, count=len(broken), broken=texts)


@rule(field="closing")
def made_from_a_closing(review: Review) -> Finding:
    """Báo cáo phải lấy số liệu từ một bản chốt còn nguyên vẹn của đúng kỳ {period}. {reason}"""
    report = review.report
    period = in_words(report.period)
    if report.closing is None:
        return fails(period=period, reason=_t("Báo cáo này đang lấy số liệu từ sổ, chưa gắn với bản chốt nào."))
    if report.period not in (report.closing.period, report.closing.counted):
        reason = _t("Bản chốt %(name)s là của kỳ khác: %(period)s.")
        return fails(
            period=period, reason=reason % {"name": report.closing.name, "period": in_words(report.closing.period)}
        )
    try:
        closings.verify(report.closing)
    except closings.ClosingError as error:
        return fails(period=period, reason=str(error))
    return holds(period=period, reason=_t("Đang dùng bản chốt %(name)s.") % {"name": report.closing.name})


@rule()
def version_has_the_closings_figures(review: Review) -> Finding:
    """Phiên bản {version} phải được lập hoặc cập nhật với đúng số liệu của bản chốt; số liệu khác: {different}."""
    if review.report.closing is None:
        return does_not_apply(version=review.version.number)
    then, now = review.version.figures["figures"], review.figures_now["figures"]
    different = [figure_id for figure_id in sorted({*then, *now}) if then.get(figure_id) != now.get(figure_id)]
    return holds_if(not different, version=review.version.number, different=_listed(different))


@rule()
def nothing_left_to_refresh(review: Review) -> Finding:
    """Mọi số liệu in trong phiên bản {version} phải đúng với nguồn của báo cáo; số liệu khác: {different}."""
    different = [each.anchor.id for each in review.returned.differences]
    return holds_if(not different, version=review.version.number, different=_listed(different))


@rule()
def approved_by_another(review: Review, user: Any) -> Finding:
    """Người phê duyệt phải khác người lập, người trình và người sửa phiên bản cuối ({people})."""
    report = review.report
    people = [each for each in (report.drafted_by, report.submitted_by, review.version.made_by) if each is not None]
    names = ", ".join(dict.fromkeys(each.display_name for each in people))
    return holds_if(user.pk not in {each.pk for each in people}, people=names)


@rule()
def approved_by_the_head(review: Review, user: Any) -> Finding:
    """Báo cáo của {unit} phải do {who} phê duyệt."""
    unit = review.report.unit
    who = _t("lãnh đạo Sở") if unit is None else _t("thủ trưởng đơn vị hoặc lãnh đạo Sở")
    return holds_if(access.may_approve(user, unit), unit=access.name_of(unit), who=who)


@rule(field="symbol", source="Nghị định 30/2020/NĐ-CP, Phụ lục I và Phụ lục III")
def symbol_is_a_reports(symbol: str) -> Finding:
    """Số, ký hiệu của báo cáo viết như 05/BC-STNMT. {reason}"""
    try:
        found = parse_symbol(symbol)
    except SymbolError as error:
        return fails(reason=str(error))
    if found.style is not Style.NAMED or found.type != "BC":
        return fails(reason=_t("“%(symbol)s” không phải ký hiệu của báo cáo (BC).") % {"symbol": symbol.strip()})
    return holds(reason="")


@rule(field="symbol", source="Nghị định 30/2020/NĐ-CP, Điều 15 khoản 1")
def symbol_is_new_in_its_year(report: Report, symbol: str, issued_on: datetime.date) -> Finding:
    """Trong một năm, mỗi số, ký hiệu chỉ dùng một lần; {symbol} đã dùng cho “{other}”."""
    try:
        normal = normal_symbol(symbol)
    except SymbolError:
        return not_known(symbol=symbol)
    used = Report.objects.filter(symbol=normal, issued_year=issued_on.year).exclude(pk=report.pk).first()
    return holds_if(used is None, symbol=normal, other=used.title if used else "")


@rule(field="issued_on")
def issued_after_the_cut_off(report: Report, issued_on: datetime.date) -> Finding:
    """Ngày ban hành {issued_on} phải từ ngày chốt số liệu {as_of} trở đi và không ở sau hôm nay ({today})."""
    if report.closing is None:
        return does_not_apply()
    as_of = report.closing.as_of
    return holds_if(as_of <= issued_on <= today(), issued_on=issued_on, as_of=as_of, today=today())


def to_submit(review: Review) -> list[Judgement]:
    return [is_draft(review.report)]


def to_approve(review: Review, user: Any) -> list[Judgement]:
    """Everything that approval asks for, in the order in which it is put right."""
    return [
        is_submitted(review.report),
        *figures_in_order(review),
        approved_by_the_head(review, user),
        approved_by_another(review, user),
    ]


def figures_in_order(review: Review) -> list[Judgement]:
    """What approval asks of the figures; shown from the first draft on, so that nobody submits in vain."""
    return [
        identities_hold(review),
        made_from_a_closing(review),
        version_has_the_closings_figures(review),
        nothing_left_to_refresh(review),
    ]


def to_issue(report: Report, symbol: str, issued_on: datetime.date) -> list[Judgement]:
    return [
        is_approved(report),
        symbol_is_a_reports(symbol),
        symbol_is_new_in_its_year(report, symbol, issued_on),
        issued_after_the_cut_off(report, issued_on),
    ]


def normal_symbol(symbol: str) -> str:
    """The symbol in its normal form: `5/bc-stnmt` is `05/BC-STNMT`. Raises `SymbolError`."""
    found = parse_symbol(symbol)
    return str(replace(found, agency=found.agency.upper(), unit=found.unit.upper()))


def failed(judgements: list[Judgement]) -> list[Judgement]:
    return [each for each in judgements if each.outcome is Outcome.FAILS]


def _in_state(report: Report, *wanted: State) -> Finding:
    return holds_if(report.state in wanted, state=State(report.state).label)


def _listed(ids: list[str]) -> str:
    """`0`, or how many and the first of them by id."""
    distinct = list(dict.fromkeys(ids))
    if not distinct:
        return "0"
    more = "…" if len(distinct) > _SHOWN else ""
    return f"{len(distinct)} ({', '.join(distinct[:_SHOWN])}{more})"
