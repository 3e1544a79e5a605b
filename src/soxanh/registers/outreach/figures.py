"""What is counted of events, donations, postings and contests."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import add
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, figure, identity, register
from soxanh.registers.outreach.choices import Audience, Cause, EventKind, Giver, PostingKind, PrizeKind, Topic
from soxanh.registers.outreach.models import (
    Contest,
    ContestEntries,
    ContestPrize,
    ContestRound,
    Donation,
    Event,
    EventCommune,
    Posting,
)

# --- Events ---

events = register(Event, "outreach.events", _("Tập huấn, hội nghị, hoạt động tuyên truyền"), dated_by="held_on")
communes = register(
    EventCommune,
    "outreach.event_communes",
    _("Xã dự tập huấn, hoạt động"),
    dated_by="event__held_on",
    through=("event__kind", "event__topic"),
)


@figure(events, "outreach.events", _("Hoạt động tuyên truyền, tập huấn"), unit="hoạt động")
def events_held(e: Any, period: Any) -> Any:
    """Mọi hoạt động bắt đầu trong kỳ."""
    return e.held_on.between(period.start, period.end)


@figure(events, "outreach.attendees", _("Người dự các hoạt động"), unit="người", sum_of="attendees")
def attendees(e: Any, period: Any) -> Any:
    """Số người dự mọi hoạt động bắt đầu trong kỳ."""
    return e.held_on.between(period.start, period.end)


def _of_kind(kind: EventKind) -> Counted:
    def held(e: Any, period: Any) -> Any:
        return (e.kind == kind.value) & e.held_on.between(period.start, period.end)

    held.__doc__ = f"Hoạt động bắt đầu trong kỳ, hình thức: {kind.label}."
    label = format_lazy(_("Hoạt động tuyên truyền: {}"), kind.label)
    return figure(events, f"outreach.events_{kind.value}", label, unit="hoạt động")(held)


identity(
    _("Lớp tập huấn + hội nghị + lễ phát động + hoạt động khác = mọi hoạt động"),
    reduce(add, map(_of_kind, EventKind)) == events_held,
)


@figure(events, "environment.ntm_training_classes", _("Lớp tập huấn tiêu chí môi trường nông thôn mới"), unit="lớp")
def rural_classes(e: Any, period: Any) -> Any:
    """Lớp tập huấn về tiêu chí môi trường nông thôn mới, mở trong kỳ."""
    return (e.kind == EventKind.TRAINING.value) & (e.topic == Topic.RURAL.value) & events_held.predicate(e, period)


@figure(
    events,
    "environment.ntm_trainees",
    _("Học viên tập huấn tiêu chí môi trường nông thôn mới"),
    unit="học viên",
    sum_of="attendees",
)
def rural_trainees(e: Any, period: Any) -> Any:
    """Số người dự các lớp tập huấn về tiêu chí môi trường nông thôn mới, mở trong kỳ."""
    return rural_classes.predicate(e, period)


@figure(
    communes,
    "environment.ntm_training_communes",
    _("Xã được tập huấn tiêu chí môi trường nông thôn mới"),
    unit="xã",
    distinct="commune_id",
)
def rural_communes(c: Any, period: Any) -> Any:
    """Xã có lớp tập huấn về tiêu chí môi trường nông thôn mới mở trong kỳ; mỗi xã tính một lần."""
    rural = (c.event__kind == EventKind.TRAINING.value) & (c.event__topic == Topic.RURAL.value)
    return rural & c.event__held_on.between(period.start, period.end)


@figure(events, "environment.law_conferences", _("Hội nghị tập huấn Luật Bảo vệ môi trường"), unit="hội nghị")
def law_conferences(e: Any, period: Any) -> Any:
    """Hội nghị về pháp luật bảo vệ môi trường tổ chức trong kỳ."""
    about = (e.kind == EventKind.CONFERENCE.value) & (e.topic == Topic.ENVIRONMENT_LAW.value)
    return about & events_held.predicate(e, period)


@figure(
    events,
    "environment.law_attendees",
    _("Người dự tập huấn Luật Bảo vệ môi trường"),
    unit="người",
    sum_of="attendees",
)
def law_attendees(e: Any, period: Any) -> Any:
    """Số người dự các hội nghị về pháp luật bảo vệ môi trường trong kỳ."""
    return law_conferences.predicate(e, period)


@figure(
    events,
    "environment.youth_cadres",
    _("Cán bộ đoàn được tập huấn chống rác thải nhựa"),
    unit="người",
    sum_of="attendees",
)
def youth_cadres(e: Any, period: Any) -> Any:
    """Số người dự các lớp tập huấn chống rác thải nhựa cho cán bộ đoàn, mở trong kỳ."""
    about = (e.kind == EventKind.TRAINING.value) & (e.topic == Topic.PLASTIC.value)
    return about & (e.audience == Audience.YOUTH.value) & events_held.predicate(e, period)


@figure(
    events,
    "climate.attendees",
    _("Người dự tập huấn thích ứng biến đổi khí hậu"),
    unit="người",
    sum_of="attendees",
)
def climate_attendees(e: Any, period: Any) -> Any:
    """Số người dự tập huấn, hội nghị về thích ứng với biến đổi khí hậu trong kỳ."""
    taught = e.kind.isin([EventKind.TRAINING.value, EventKind.CONFERENCE.value])
    return taught & (e.topic == Topic.CLIMATE.value) & events_held.predicate(e, period)


identity(
    _("Người dự tập huấn nông thôn mới + luật môi trường + rác thải nhựa + biến đổi khí hậu ≤ người dự mọi hoạt động"),
    rural_trainees + law_attendees + youth_cadres + climate_attendees <= attendees,
)

# --- Donations and gifts ---

donations = register(Donation, "outreach.donations", _("Ủng hộ, quà tặng"), dated_by="given_on")


@figure(donations, "outreach.donations_amount", _("Tiền ủng hộ, quà tặng"), unit="đồng", sum_of="amount")
def donated(d: Any, period: Any) -> Any:
    """Giá trị mọi khoản ủng hộ, quà tặng trao trong kỳ."""
    return d.given_on.between(period.start, period.end)


def _for(cause: Cause, figure_id: str, label: Any) -> Counted:
    def given(d: Any, period: Any) -> Any:
        return (d.cause == cause.value) & d.given_on.between(period.start, period.end)

    given.__doc__ = f"Giá trị ủng hộ, quà tặng trao trong kỳ, mục đích: {cause.label}."
    return figure(donations, figure_id, label, unit="đồng", sum_of="amount")(given)


_BY_CAUSE = (
    (Cause.COVID, "donation_covid", _("Tiền ủng hộ phòng, chống dịch COVID-19")),
    (Cause.SCHOOLS, "donation_schools", _("Tiền ủng hộ trường học bị thiên tai")),
    (Cause.FARMERS_FUND, "donation_farmers_fund", _("Tiền ủng hộ Quỹ Hỗ trợ nông dân")),
    (Cause.POOR, "donation_poor", _("Tiền tặng quà hộ nghèo")),
    (Cause.HARDSHIP, "donation_hardship", _("Tiền ủng hộ người có hoàn cảnh khó khăn")),
    (Cause.NEW_YEAR, "new_year_gifts_amount", _("Tiền quà Tết")),
    (Cause.OTHER, "donation_other", _("Tiền ủng hộ vì mục đích khác")),
)
identity(
    _("Tiền ủng hộ, quà tặng theo từng mục đích = tất cả"),
    reduce(add, [_for(cause, f"outreach.{name}", label) for cause, name, label in _BY_CAUSE]) == donated,
)


def _by(giver: Giver, figure_id: str, label: Any) -> Counted:
    def given(d: Any, period: Any) -> Any:
        return (d.giver == giver.value) & d.given_on.between(period.start, period.end)

    given.__doc__ = f"Giá trị ủng hộ, quà tặng trao trong kỳ, bên vận động: {giver.label}."
    return figure(donations, figure_id, label, unit="đồng", sum_of="amount")(given)


_BY_GIVER = (
    (Giver.DEPARTMENT, "donation_department", _("Tiền ủng hộ, quà tặng của cơ quan Sở")),
    (Giver.UNION, "donation_union", _("Tiền ủng hộ, quà tặng của Công đoàn")),
    (Giver.YOUTH, "donation_youth", _("Tiền Chi đoàn thanh niên quyên góp")),
    (Giver.OTHER, "donation_others", _("Tiền ủng hộ, quà tặng của tổ chức khác trong Sở")),
)
identity(
    _("Tiền ủng hộ, quà tặng của từng bên vận động = tất cả"),
    reduce(add, [_by(giver, f"outreach.{name}", label) for giver, name, label in _BY_GIVER]) == donated,
)


def _union_new_year(d: Any, period: Any) -> Any:
    by_union = (d.giver == Giver.UNION.value) & (d.cause == Cause.NEW_YEAR.value)
    return by_union & d.given_on.between(period.start, period.end)


@figure(donations, "outreach.tet_gifts", _("Người được Công đoàn tặng quà Tết"), unit="người", sum_of="recipients")
def new_year_gifts(d: Any, period: Any) -> Any:
    """Số người nhận quà Tết của Công đoàn trao trong kỳ."""
    return _union_new_year(d, period)


@figure(donations, "outreach.tet_gifts_amount", _("Kinh phí quà Tết của Công đoàn"), unit="đồng", sum_of="amount")
def new_year_gifts_amount(d: Any, period: Any) -> Any:
    """Giá trị quà Tết của Công đoàn trao trong kỳ."""
    return _union_new_year(d, period)


# --- Postings ---

postings = register(Posting, "outreach.postings", _("Bài đăng trên trang thông tin điện tử"), dated_by="posted_on")


def _posted(kind: PostingKind) -> Callable[[Any, Any], Any]:
    def posted(p: Any, period: Any) -> Any:
        return (p.kind == kind.value) & p.posted_on.between(period.start, period.end)

    posted.__doc__ = f"Bài đăng trong kỳ, loại: {kind.label}."
    return posted


news_posted = figure(postings, "portal.news_posted", _("Tin bài đăng trên trang thông tin điện tử"), unit="tin bài")(
    _posted(PostingKind.NEWS)
)
documents_posted = figure(
    postings,
    "portal.documents_posted",
    _("Văn bản chỉ đạo, điều hành đăng trên trang thông tin điện tử"),
    unit="văn bản",
)(_posted(PostingKind.DOCUMENT))
procedure_postings = figure(postings, "portal.procedure_postings", _("Lượt đăng thủ tục hành chính"), unit="lượt")(
    _posted(PostingKind.PROCEDURE)
)


@figure(
    postings,
    "portal.procedures_posted",
    _("Thủ tục hành chính đăng trên trang thông tin điện tử"),
    unit="TTHC",
    distinct="procedure_id",
)
def procedures_posted(p: Any, period: Any) -> Any:
    """Thủ tục hành chính có bài đăng trong kỳ; mỗi thủ tục tính một lần."""
    return procedure_postings.predicate(p, period)


@figure(postings, "portal.postings", _("Bài đăng trên trang thông tin điện tử"), unit="bài")
def all_postings(p: Any, period: Any) -> Any:
    """Mọi bài đăng trong kỳ."""
    return p.posted_on.between(period.start, period.end)


identity(
    _("Tin bài + văn bản + lượt đăng thủ tục = mọi bài đăng"),
    news_posted + documents_posted + procedure_postings == all_postings,
)

# --- Contests ---

contests = register(Contest, "outreach.contests", _("Cuộc thi"), dated_by="launched_on")
rounds = register(ContestRound, "outreach.contest_rounds", _("Tuần, vòng thi"), dated_by="starts_on")
entries = register(
    ContestEntries,
    "outreach.contest_entries",
    _("Lượt dự thi"),
    dated_by="round__ends_on",
    through=("round__number",),
)
prizes = register(ContestPrize, "outreach.contest_prizes", _("Giải thưởng cuộc thi"), dated_by="awarded_on")


@figure(contests, "contest.contests", _("Cuộc thi đã phát động"), unit="cuộc thi")
def contests_launched(c: Any, period: Any) -> Any:
    """Cuộc thi Sở phát động tham gia trong kỳ."""
    return c.launched_on.between(period.start, period.end)


@figure(rounds, "contest.rounds", _("Tuần, vòng thi"), unit="vòng")
def rounds_held(r: Any, period: Any) -> Any:
    """Vòng thi bắt đầu trong kỳ."""
    return r.starts_on.between(period.start, period.end)


@figure(entries, "contest.entries", _("Lượt dự thi của toàn Sở"), unit="lượt", sum_of="times")
def all_entries(e: Any, period: Any) -> Any:
    """Lượt dự thi ở các vòng kết thúc trong kỳ."""
    return e.round__ends_on.between(period.start, period.end)


_WEEKS = (
    (_("Lượt dự thi tuần thứ nhất"), 1),
    (_("Lượt dự thi tuần thứ hai"), 2),
    (_("Lượt dự thi tuần thứ ba"), 3),
    (_("Lượt dự thi tuần thứ tư"), 4),
)


def _in_week(label: Any, number: int) -> Counted:
    def taken_part(e: Any, period: Any) -> Any:
        return (e.round__number == number) & e.round__ends_on.between(period.start, period.end)

    taken_part.__doc__ = f"Lượt dự thi ở vòng thứ {number} của các cuộc thi, vòng kết thúc trong kỳ."
    return figure(entries, f"contest.entries_week{number}", label, unit="lượt", sum_of="times")(taken_part)


@figure(entries, "contest.entries_later", _("Lượt dự thi từ tuần thứ năm"), unit="lượt", sum_of="times")
def later_entries(e: Any, period: Any) -> Any:
    """Lượt dự thi ở các vòng từ thứ năm trở đi, vòng kết thúc trong kỳ."""
    return (e.round__number > len(_WEEKS)) & e.round__ends_on.between(period.start, period.end)


identity(
    _("Lượt dự thi của bốn tuần đầu + từ tuần thứ năm = tổng số lượt dự thi"),
    reduce(add, [_in_week(*week) for week in _WEEKS]) + later_entries == all_entries,
)


_HIGHER_PRIZES = [PrizeKind.FIRST.value, PrizeKind.SECOND.value, PrizeKind.THIRD.value]


@figure(prizes, "contest.prizes", _("Giải khuyến khích của cuộc thi"), unit="giải")
def consolation_prizes(p: Any, period: Any) -> Any:
    """Giải Khuyến khích công bố trong kỳ."""
    return (p.kind == PrizeKind.CONSOLATION.value) & p.awarded_on.between(period.start, period.end)


@figure(prizes, "contest.prizes_higher", _("Giải Nhất, Nhì, Ba của cuộc thi"), unit="giải")
def higher_prizes(p: Any, period: Any) -> Any:
    """Giải Nhất, Nhì, Ba công bố trong kỳ."""
    return p.kind.isin(_HIGHER_PRIZES) & p.awarded_on.between(period.start, period.end)


@figure(prizes, "contest.prizes_all", _("Giải thưởng cuộc thi"), unit="giải")
def all_prizes(p: Any, period: Any) -> Any:
    """Mọi giải công bố trong kỳ."""
    return p.awarded_on.between(period.start, period.end)


identity(_("Giải khuyến khích + giải Nhất, Nhì, Ba = mọi giải"), consolation_prizes + higher_prizes == all_prizes)
