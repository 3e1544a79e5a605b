"""By what limit a result is judged, and what that says.

The limit is the one in force on the day of sampling. What the law is only remembered to say judges nothing.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

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

    def __str__(self) -> str:
        ends = [None if end is None else print_quantity(end, CONCENTRATION) for end in (self.least, self.most)]
        match ends:
            case [None, most]:
                text = f"≤ {most}"
            case [least, None]:
                text = f"≥ {least}"
            case [least, most]:
                text = f"{least} – {most}"
        return f"{text} {self.unit}".strip()


def limit_of(table: str, symbol: str, on: datetime.date) -> Limit | None:
    """The limit of that parameter in that table on that day; None if none is known from the text of the law."""
    for name in dict.fromkeys((table, table.partition(".")[0])):
        key = f"monitoring.limits.{name}"
        law = find_parameter(key, on) if key in all_parameters() else None
        if law is None or not law.verified:
            continue
        assert isinstance(law.value, tuple)
        for row in law.value:
            assert isinstance(row, tuple)
            if row[0] == symbol:
                return Limit(_millionths(row[1]), _millionths(row[2]), str(row[3]), law.source)
    return None


def _millionths(number: object) -> int | None:
    return None if number == "" else int(Decimal(str(number)) * CONCENTRATION.per)


@rule(field="value", parameters=("monitoring.limits",), source="Các quy chuẩn kỹ thuật quốc gia về môi trường (QCVN)")
def within_limit(result: Result) -> Finding:
    """{parameter} đo được {value} tại {point} ngày {sampled_on}: vượt giới hạn {limit} theo {source}."""
    sampled_on = result.sample.sampled_on
    if sampled_on is None:
        return not_known()
    limit = limit_of(result.limit_table, result.parameter.symbol, sampled_on)
    if limit is None or _unit(limit.unit) != _unit(result.parameter.measured_in):
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


_VERDICTS = {Outcome.HOLDS: Verdict.WITHIN, Outcome.FAILS: Verdict.EXCEEDS}


def verdict_on(result: Result) -> Verdict:
    return _VERDICTS.get(within_limit(result).outcome, Verdict.NOT_JUDGED)


def breaches(result: Result, on: datetime.date) -> list[str]:
    """The sentence of a result that exceeds its limit; the same on any day."""
    del on
    judged = within_limit(result)
    return [judged.sentence] if judged.outcome is Outcome.FAILS else []


POINT_CHECKS = (table_fits_medium,)
RESULT_CHECKS = (sample_was_taken, table_fits_medium)
