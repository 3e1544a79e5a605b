"""What a rule of law says about one entry: holds, fails, not known or does not apply, with the facts it looked at.

    @rule(source="Nghị định số 61/2018/NĐ-CP, Điều 20", field="reappointed_on", parameters=("one_stop.reappointments",))
    def apology_in_time(dossier):
        \"\"\"Phải xin lỗi và hẹn lại chậm nhất một ngày trước ngày hẹn trả {due_on}.\"\"\"
        if dossier.reappointed_on is None:
            return does_not_apply()
        ...
        return fails(due_on=dossier.due_on)

The docstring is the sentence that users see; its placeholders are filled from the facts.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext


class Outcome(Enum):
    HOLDS = "holds"
    FAILS = "fails"
    NOT_KNOWN = "not known"
    DOES_NOT_APPLY = "does not apply"


@dataclass(frozen=True)
class Finding:
    """What the body of a rule returns: the outcome and the facts that led to it."""

    outcome: Outcome
    facts: Mapping[str, Any] = field(default_factory=dict)


def holds(**facts: Any) -> Finding:
    return Finding(Outcome.HOLDS, facts)


def fails(**facts: Any) -> Finding:
    return Finding(Outcome.FAILS, facts)


def not_known(**facts: Any) -> Finding:
    return Finding(Outcome.NOT_KNOWN, facts)


def does_not_apply(**facts: Any) -> Finding:
    return Finding(Outcome.DOES_NOT_APPLY, facts)


def holds_if(condition: bool, **facts: Any) -> Finding:
    return holds(**facts) if condition else fails(**facts)


@dataclass(frozen=True)
class Judgement:
    """One rule applied to one entry. Never a truth value by itself: ask for its outcome."""

    rule: Rule
    outcome: Outcome
    facts: Mapping[str, Any]

    def __bool__(self) -> bool:
        raise TypeError("a judgement has four outcomes; compare .outcome")

    @property
    def sentence(self) -> str:
        """The rule in words, with this entry's facts."""
        printed = {name: _print(value) for name, value in self.facts.items()}
        return gettext(self.rule.sentence).format_map(_Shown(printed))


@dataclass(frozen=True, eq=False)
class Rule:
    """A named rule. `source` is the article it comes from (empty: a rule of the ledger itself), `parameters` the keys of
    the dated parameters of `soxanh.law` that it reads, `field` the field beside which its sentence is shown."""

    body: Callable[..., Finding]
    source: str
    field: str
    parameters: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.body.__name__

    @property
    def sentence(self) -> str:
        return " ".join((self.body.__doc__ or "").split())

    def __call__(self, *args: Any, **kwargs: Any) -> Judgement:
        finding = self.body(*args, **kwargs)
        return Judgement(self, finding.outcome, finding.facts)


def rule(
    *, source: str = "", field: str = NON_FIELD_ERRORS, parameters: Iterable[str] = ()
) -> Callable[[Callable[..., Finding]], Rule]:
    """Declares a rule: the decorated function gives a `Finding`, calling the rule gives a `Judgement`."""

    def declare(body: Callable[..., Finding]) -> Rule:
        declared = Rule(body, source, field, tuple(parameters))
        object.__setattr__(declared, "__doc__", body.__doc__)
        return declared

    return declare


def refuse_failures(judgements: Iterable[Judgement], known_fields: Iterable[str]) -> None:
    """Raises `ValidationError` with the sentence of each failed rule beside its field.

    A sentence whose field is not among `known_fields` (a form that shows fewer) is shown above the form.
    """
    shown = set(known_fields)
    errors: dict[str, list[ValidationError]] = {}
    for each in judgements:
        if each.outcome is Outcome.FAILS:
            place = each.rule.field if each.rule.field in shown else NON_FIELD_ERRORS
            errors.setdefault(place, []).append(ValidationError(each.sentence, code=each.rule.name))
    if errors:
        raise ValidationError(errors)


class _Shown(dict):
    """Facts by name; one that the outcome did not need is left out of the sentence as an ellipsis."""

    def __missing__(self, name: str) -> str:
        return "…"


def _print(value: Any) -> str:
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    return "…" if value is None else str(value)
