"""What is counted of movements, registrations, classifications, awards and medal dossiers.

Work of one year is judged and rewarded in the next: classifications and awards count by the day of the decision.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import add
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, Sum, figure, identity, ratio, register
from soxanh.registers.emulation.choices import Form, Grade, Ground, Launcher, Level, Theme
from soxanh.registers.emulation.models import Award, Classification, MedalDossier, Movement, Registration
from soxanh.registers.organisation.figures import collectives, staff

Predicate = Callable[[Any, Any], Any]

#: Whose figures are told apart: name, label, unit, condition.
_SUBJECTS: tuple[tuple[str, Any, str, Callable[[Any], Any]], ...] = (
    ("collective", _("Tập thể"), "tập thể", lambda e: e.person_id.isnull()),
    ("individual", _("Cá nhân"), "cá nhân", lambda e: e.person_id.notnull() & (e.collective == "")),
)

# --- Movements ---

movements = register(Movement, "emulation.movements", _("Phong trào thi đua"), dated_by="launched_on")


@figure(movements, "emulation.movements", _("Phong trào thi đua đang thực hiện"), unit="phong trào")
def under_way(m: Any, period: Any) -> Any:
    """Phong trào phát động đến hết kỳ và chưa kết thúc trước kỳ."""
    return (m.launched_on <= period.end) & (m.ended_on.isnull() | (m.ended_on >= period.start))


def _launched_by(launcher: Launcher) -> Counted:
    def launched(m: Any, period: Any) -> Any:
        return (m.launched_by == launcher.value) & under_way.predicate(m, period)

    launched.__doc__ = f"Phong trào đang thực hiện trong kỳ, cấp phát động: {launcher.label}."
    label = format_lazy(_("Phong trào thi đua, cấp phát động: {}"), launcher.label)
    return figure(movements, f"emulation.movements_{launcher.value}", label, unit="phong trào")(launched)


identity(
    _("Phong trào theo từng cấp phát động = mọi phong trào"), reduce(add, map(_launched_by, Launcher)) == under_way
)

# --- Registrations ---

registrations = register(
    Registration, "emulation.registrations", _("Đăng ký danh hiệu thi đua"), dated_by="registered_on"
)


@figure(registrations, "emulation.registrations", _("Lượt đăng ký danh hiệu thi đua"), unit="lượt")
def registered(r: Any, period: Any) -> Any:
    """Lượt đăng ký danh hiệu, hình thức khen thưởng có ngày đăng ký trong kỳ."""
    return r.registered_on.between(period.start, period.end)


@figure(
    registrations,
    "emulation.units_registered",
    _("Phòng, đơn vị đăng ký danh hiệu thi đua"),
    unit="đơn vị",
    distinct="unit_id",
)
def units_registered(r: Any, period: Any) -> Any:
    """Phòng, đơn vị tự đăng ký danh hiệu trong kỳ, không kể tập thể nhỏ trong đơn vị; mỗi đơn vị tính một lần."""
    return r.person_id.isnull() & (r.collective == "") & registered.predicate(r, period)


@figure(
    registrations,
    "emulation.staff_registered",
    _("Công chức, viên chức, người lao động đăng ký danh hiệu thi đua"),
    unit="người",
    distinct="person_id",
)
def staff_registered(r: Any, period: Any) -> Any:
    """Người đăng ký danh hiệu cá nhân trong kỳ; mỗi người tính một lần."""
    return r.person_id.notnull() & registered.predicate(r, period)


ratio(
    "emulation.units_registered_pct",
    _("Tỷ lệ phòng, đơn vị đăng ký danh hiệu thi đua"),
    units_registered,
    of=collectives,
)
ratio(
    "emulation.staff_registered_pct",
    _("Tỷ lệ công chức, viên chức, người lao động đăng ký danh hiệu thi đua"),
    staff_registered,
    of=staff,
)


def _registered(name: str, label: Any, unit: str, of: Callable[[Any], Any]) -> Counted:
    def counts(r: Any, period: Any) -> Any:
        return of(r) & registered.predicate(r, period)

    counts.__doc__ = f"Lượt đăng ký danh hiệu, hình thức khen thưởng trong kỳ. Chỉ tính {unit}."
    text = format_lazy(_("{} đăng ký danh hiệu thi đua (lượt)"), label)
    return figure(registrations, f"emulation.registrations_{name}", text, unit="lượt")(counts)


identity(
    _("Lượt đăng ký của tập thể + của cá nhân = lượt đăng ký"),
    reduce(add, [_registered(*subject) for subject in _SUBJECTS]) == registered,
)

# --- Classifications ---

classifications = register(Classification, "emulation.classifications", _("Đánh giá, xếp loại"), dated_by="decided_on")


def _other_than(level: Level) -> list[str]:
    return [each.value for each in Level if each != level]


@figure(classifications, "emulation.classified", _("Tập thể, cá nhân được xếp loại"), unit="lượt")
def classified(c: Any, period: Any) -> Any:
    """Kết quả xếp loại có ngày quyết định trong kỳ, mọi cấp quyết định."""
    return c.decided_on.between(period.start, period.end)


@figure(classifications, "emulation.classified_elsewhere", _("Xếp loại do cấp khác quyết định"), unit="lượt")
def classified_elsewhere(c: Any, period: Any) -> Any:
    """Kết quả xếp loại do thủ trưởng đơn vị hoặc cấp trên của Sở quyết định trong kỳ."""
    return c.level.isin(_other_than(Level.DIRECTOR)) & classified.predicate(c, period)


def _classified(name: str, label: Any, unit: str, of: Callable[[Any], Any]) -> Counted:
    """The director's classifications of persons or of collectives: all, and by grade."""

    def by_director(c: Any, period: Any) -> Any:
        return of(c) & (c.level == Level.DIRECTOR.value) & classified.predicate(c, period)

    def graded(grade: Grade) -> Counted:
        def judged(c: Any, period: Any) -> Any:
            return (c.grade == grade.value) & by_director(c, period)

        judged.__doc__ = f"Số {unit} do Giám đốc Sở xếp loại trong kỳ (theo ngày quyết định): {grade.label}."
        text = format_lazy(_("{} xếp loại: {}"), label, grade.label)
        return figure(classifications, f"emulation.class_{name}_{grade.value}", text, unit=unit)(judged)

    by_director.__doc__ = f"Số {unit} do Giám đốc Sở xếp loại, ngày quyết định trong kỳ."
    text = format_lazy(_("{} do Giám đốc Sở xếp loại"), label)
    whole = figure(classifications, f"emulation.classified_{name}", text, unit=unit)(by_director)
    identity(format_lazy(_("{}: bốn mức xếp loại = số đã xếp loại"), label), reduce(add, map(graded, Grade)) == whole)
    return whole


_by_director = [_classified(*subject) for subject in _SUBJECTS]
identity(
    _("Tập thể + cá nhân do Giám đốc Sở xếp loại + do cấp khác = mọi kết quả xếp loại"),
    reduce(add, _by_director) + classified_elsewhere == classified,
)

# --- Awards ---

awards = register(
    Award, "emulation.awards", _("Khen thưởng, danh hiệu thi đua"), dated_by="decided_on", through=("movement__theme",)
)


@figure(awards, "emulation.awards", _("Danh hiệu, hình thức khen thưởng đã tặng"), unit="lượt")
def awarded(a: Any, period: Any) -> Any:
    """Danh hiệu thi đua và hình thức khen thưởng có ngày quyết định trong kỳ."""
    return a.decided_on.between(period.start, period.end)


def _certificate(a: Any, level: Level, form: Form) -> Any:
    return (a.form == form.value) & (a.level == level.value)


def _minister(a: Any, period: Any) -> Any:
    """Bằng khen của Bộ trưởng, ngày quyết định trong kỳ."""
    return _certificate(a, Level.MINISTER, Form.BK) & awarded.predicate(a, period)


def _director_all(a: Any, period: Any) -> Any:
    """Mọi Giấy khen của Giám đốc Sở, ngày quyết định trong kỳ."""
    return _certificate(a, Level.DIRECTOR, Form.GK) & awarded.predicate(a, period)


def _director(a: Any, period: Any) -> Any:
    """Giấy khen của Giám đốc Sở vì thành tích công tác năm, ngày quyết định trong kỳ."""
    return (a.ground == Ground.ANNUAL.value) & _director_all(a, period)


def _culture(a: Any, period: Any) -> Any:
    """Giấy khen của Giám đốc Sở trong phong trào văn hóa công sở, ngày quyết định trong kỳ."""
    return (a.movement__theme == Theme.CULTURE.value) & _director_all(a, period)


def _director_other(a: Any, period: Any) -> Any:
    """Giấy khen của Giám đốc Sở trong phong trào khác hoặc vì thành tích đột xuất, ngày quyết định trong kỳ."""
    other = a.movement__theme.isnull() | (a.movement__theme != Theme.CULTURE.value)
    return (a.ground != Ground.ANNUAL.value) & other & _director_all(a, period)


def _advanced(a: Any, period: Any) -> Any:
    """Danh hiệu Lao động tiên tiến, Tập thể lao động tiên tiến, ngày quyết định trong kỳ."""
    return a.form.isin([Form.LDTT.value, Form.TTLDTT.value]) & awarded.predicate(a, period)


_OTHER_FORMS = [each.value for each in Form if each not in (Form.BK, Form.GK, Form.LDTT, Form.TTLDTT)]


def _other_awards(a: Any, period: Any) -> Any:
    """Danh hiệu, hình thức khen thưởng khác, ngày quyết định trong kỳ."""
    by_others = ((a.form == Form.BK.value) & a.level.isin(_other_than(Level.MINISTER))) | (
        (a.form == Form.GK.value) & a.level.isin(_other_than(Level.DIRECTOR))
    )
    return (a.form.isin(_OTHER_FORMS) | by_others) & awarded.predicate(a, period)


_all_awards: list[Sum] = []
for _name, _label, _unit, _of in _SUBJECTS:

    def _count(
        figure_id: str, text: Any, given: Predicate, label: Any = _label, unit: str = _unit, of: Any = _of
    ) -> Counted:
        def counts(a: Any, period: Any) -> Any:
            return of(a) & given(a, period)

        counts.__doc__ = f"{given.__doc__} Chỉ tính {unit}."
        return figure(awards, f"emulation.{figure_id}", format_lazy(text, label), unit=unit)(counts)

    _minister_certs = _count(f"minister_certs_{_name}", _("{} được Bằng khen của Bộ trưởng"), _minister)
    _certs = [
        _count(f"director_certs_{_name}", _("{} được Giấy khen của Giám đốc Sở vì thành tích năm"), _director),
        _count(f"culture_certs_{_name}", _("{} được Giấy khen trong phong trào văn hóa công sở"), _culture),
        _count(f"other_certs_{_name}", _("{} được Giấy khen của Giám đốc Sở vì thành tích khác"), _director_other),
    ]
    _director_certs = _count(f"all_certs_{_name}", _("{} được Giấy khen của Giám đốc Sở"), _director_all)
    _titles = _count(f"advanced_{_name}s", _("{} lao động tiên tiến"), _advanced)
    _others = _count(f"other_awards_{_name}", _("{} được danh hiệu, hình thức khen thưởng khác"), _other_awards)
    _awarded = _count(f"awards_{_name}", _("{} được khen thưởng, công nhận danh hiệu (lượt)"), awarded.predicate)
    identity(
        format_lazy(_("{}: Giấy khen vì thành tích năm + văn hóa công sở + khác = mọi Giấy khen"), _label),
        reduce(add, _certs) == _director_certs,
    )
    identity(
        format_lazy(
            _("{}: Bằng khen của Bộ trưởng + Giấy khen + lao động tiên tiến + khác = mọi khen thưởng"), _label
        ),
        _minister_certs + _director_certs + _titles + _others == _awarded,
    )
    _all_awards.append(Sum.of(_awarded))
identity(_("Khen tập thể + khen cá nhân = mọi khen thưởng"), reduce(add, _all_awards) == awarded)

# --- Medal dossiers ---

medals = register(MedalDossier, "emulation.medals", _("Hồ sơ Kỷ niệm chương"), dated_by="submitted_on")


@figure(medals, "emulation.medal_files", _("Hồ sơ trình xét tặng Kỷ niệm chương"), unit="hồ sơ")
def medals_submitted(m: Any, period: Any) -> Any:
    """Hồ sơ trình trong kỳ."""
    return m.submitted_on.between(period.start, period.end)


@figure(medals, "emulation.medals_carried_over", _("Hồ sơ Kỷ niệm chương chuyển sang"), unit="hồ sơ")
def medals_carried_over(m: Any, period: Any) -> Any:
    """Hồ sơ trình trước kỳ mà đến đầu kỳ chưa có kết quả."""
    return (m.submitted_on < period.start) & (m.decided_on.isnull() | (m.decided_on >= period.start))


@figure(medals, "emulation.medals_decided", _("Hồ sơ Kỷ niệm chương có kết quả"), unit="hồ sơ")
def medals_decided(m: Any, period: Any) -> Any:
    """Hồ sơ có kết quả trong kỳ, được tặng hay không."""
    return m.decided_on.between(period.start, period.end)


@figure(medals, "emulation.medals_pending", _("Hồ sơ Kỷ niệm chương chờ kết quả"), unit="hồ sơ")
def medals_pending(m: Any, period: Any) -> Any:
    """Hồ sơ trình đến hết kỳ mà chưa có kết quả."""
    return (m.submitted_on <= period.end) & (m.decided_on.isnull() | (m.decided_on > period.end))


identity(
    _("Hồ sơ Kỷ niệm chương chuyển sang + trình trong kỳ = có kết quả + chờ kết quả"),
    medals_carried_over + medals_submitted == medals_decided + medals_pending,
)
