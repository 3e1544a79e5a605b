"""By what limit a result is judged, and what that says.

The limit is the one in force on the day of sampling. A limit that the law is only remembered to say gives a verdict that
says so, which counts apart and blames nobody.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from soxanh.law.parameters import all_parameters, find_parameter
from soxanh.registers.fields import print_quantity
from soxanh.registers.judgement import Finding, Outcome, does_not_apply, holds, holds_if, not_known, rule
from soxanh.registers.monitoring.choices import Medium, Verdict
from soxanh.registers.monitoring.quantities import CONCENTRATION

if TYPE_CHECKING:
    from soxanh.registers.monitoring.models import Result, SamplingPoint


@dataclass(frozen=True)
class Limit:
    """The least and the most that a parameter may be, in the ledger's millionths of `unit`; None: no such end."""

    least: int | None
    most: int | None
    unit: str
    source: str
    checked: bool = True

    def __str__(self) -> str:
        ends = [None if end is None else print_quantity(end, CONCENTRATION) for end in (self.least, self.most)]
        match ends:
            case [None, most]:
                text = f"≤ {most}"
            case [least, None]:
                text = f"≥ {least}"
            case [least, most]:
                text = f"{least} – {most}"
        text = f"{text} {self.unit}".strip()
        return text if self.checked else _("%(limit)s (chưa đối chiếu văn bản)") % {"limit": text}


def limit_of(table: str, symbol: str, on: datetime.date) -> Limit | None:
    """The limit of that parameter in that table on that day: from the text of the law, else as it is remembered; None if
    none is known."""
    names = dict.fromkeys((table, table.partition(".")[0]))
    for name in (*names, *(f"{each}.remembered" for each in names)):
        key = f"monitoring.limits.{name}"
        law = find_parameter(key, on) if key in all_parameters() else None
        if law is None:
            continue
        assert isinstance(law.value, tuple)
        for row in law.value:
            assert isinstance(row, tuple)
            if row[0] == symbol:
                return Limit(_millionths(row[1]), _millionths(row[2]), str(row[3]), law.source, law.verified)
    return None


def _millionths(number: object) -> int | None:
    return None if number == "" else int(Decimal(str(number)) * CONCENTRATION.per)


@rule(field="value", parameters=("monitoring.limits",), source="Các quy chuẩn kỹ thuật quốc gia về môi trường (QCVN)")
def within_limit(result: Result) -> Finding:
    """{parameter} đo được {value} tại {point} ngày {sampled_on}: vượt giới hạn {limit} theo {source}."""
    sampled_on, limit = result.sample.sampled_on, _limit_for(result)
    if sampled_on is None or limit is None:
        return not_known()
    facts = {
        "parameter": result.parameter.symbol,
        "value": print_quantity(result.value, CONCENTRATION),
        "point": result.sample.point.code,
        "sampled_on": sampled_on,
        "limit": limit,
        "source": limit.source,
    }
    too_much = limit.most is not None and result.value > limit.most
    if result.below_detection:  # `value` is then the least that the method can detect
        return not_known(**facts) if too_much or limit.least is not None else holds(**facts)
    too_little = limit.least is not None and result.value < limit.least
    return holds_if(not too_much and not too_little, **facts)


def _limit_for(result: Result) -> Limit | None:
    """The limit that can judge the result: of its day, in the unit in which it was measured."""
    sampled_on = result.sample.sampled_on
    if sampled_on is None:
        return None
    limit = limit_of(result.limit_table, result.parameter.symbol, sampled_on)
    return limit if limit is not None and _unit(limit.unit) == _unit(result.parameter.measured_in) else None


def _unit(text: str) -> str:
    return text.replace(" ", "").lower()


@rule(field="sample")
def sample_was_taken(result: Result) -> Finding:
    """Mẫu {sample} chưa ghi ngày lấy mẫu; hãy ghi ngày lấy mẫu trước khi ghi kết quả."""
    if result.sample_id is None:
        return not_known()
    return holds_if(result.sample.sampled_on is not None, sample=result.sample)


@rule(field="limit_table")
def table_fits_medium(entry: SamplingPoint | Result) -> Finding:
    """Bảng giới hạn “{table}” không dùng cho {medium}."""
    if not entry.limit_table or not entry.medium:
        return does_not_apply()
    return holds_if(
        entry.limit_table.partition(".")[0] == entry.medium,
        table=entry.get_limit_table_display(),
        medium=str(Medium(entry.medium).label).lower(),
    )


#: (does it hold, is the limit read in the text of the law) -> the verdict
_VERDICTS = {
    (Outcome.HOLDS, True): Verdict.WITHIN,
    (Outcome.FAILS, True): Verdict.EXCEEDS,
    (Outcome.HOLDS, False): Verdict.WITHIN_UNCHECKED,
    (Outcome.FAILS, False): Verdict.EXCEEDS_UNCHECKED,
}


def verdict_on(result: Result) -> Verdict:
    limit = _limit_for(result)
    judged = (within_limit(result).outcome, limit is not None and limit.checked)
    return _VERDICTS.get(judged, Verdict.NOT_JUDGED)


def breaches(result: Result, on: datetime.date) -> list[str]:
    """The sentence of a result that exceeds its limit; the same on any day. A limit only remembered blames nobody."""
    del on
    return [within_limit(result).sentence] if verdict_on(result) is Verdict.EXCEEDS else []


POINT_CHECKS = (table_fits_medium,)
RESULT_CHECKS = (sample_was_taken, table_fits_medium)
