"""What the law says, as dated parameters with their source, read from the YAML files beside this module.

A change in the law is a new row with its own dates; code asks `parameter(key, on)` by the date that the rule names
(reception date for deadlines, decision date for bonuses, measurement date for limits) and never compares years.

Marks say how far a value can be trusted: `text` was read in a source that is named, `text-code` only in public code
that says it implements the rule, `memory` still has to be checked against the official text.
"""

import datetime as dt
from dataclasses import dataclass, fields
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

Value = bool | int | float | str | tuple["Value", ...]

MARKS = ("text", "text-code", "memory")
_END_OF_TIME = dt.date.max
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one where PyYAML was built with it."""


class LawError(LookupError):
    """No value in force, or files that contradict themselves; the message is in Vietnamese."""


@dataclass(frozen=True)
class LegalParameter:
    """One value while it is in force, from `valid_from` to `valid_to` (both included; None: until further notice).

    `value` is a number, text, yes/no, or a tuple: for what has an allowed range, (least, most).
    """

    key: str
    value: Value
    valid_from: dt.date
    source: str
    article: str
    mark: str
    valid_to: dt.date | None = None

    @property
    def verified(self) -> bool:
        """Whether it was read in some source. What is not must not be shown to users as law."""
        return self.mark != "memory"

    def in_force(self, on: dt.date) -> bool:
        return self.valid_from <= on <= (self.valid_to or _END_OF_TIME)


def parameter(key: str, on: dt.date) -> LegalParameter:
    """The parameter in force on that day. Raises LawError if there is none."""
    found = find_parameter(key, on)
    if found is None:
        raise LawError(f"Chưa có quy định “{key}” áp dụng cho ngày {on:%d/%m/%Y}. Hãy bổ sung vào thư mục law.")
    return found


@cache
def find_parameter(key: str, on: dt.date) -> LegalParameter | None:
    """The parameter in force on that day, None if the law said nothing of it then. Raises LawError if it never did."""
    rows = all_parameters().get(key)
    if rows is None:
        raise LawError(f"Không có quy định nào tên là “{key}” trong thư mục law.")
    return next((row for row in rows if row.in_force(on)), None)


@cache
def all_parameters() -> dict[str, list[LegalParameter]]:
    """Every parameter shipped with the program: key → its rows in the order of their dates."""
    return read_parameters(Path(__file__).parent)


def read_parameters(folder: Path) -> dict[str, list[LegalParameter]]:
    """The parameters in a folder's YAML files. Raises LawError for incomplete rows and overlapping periods."""
    by_key: dict[str, list[LegalParameter]] = {}
    for file in sorted(folder.glob("*.yaml")):
        for row in yaml.load(file.read_text(encoding="utf-8"), _LOADER) or []:
            read = _read_row(row, file.name)
            by_key.setdefault(read.key, []).append(read)
    for key, rows in by_key.items():
        rows.sort(key=lambda row: row.valid_from)
        for earlier, later in pairwise(rows):
            if earlier.in_force(later.valid_from):
                raise LawError(f"Quy định “{key}” có hai giá trị cùng áp dụng cho ngày {later.valid_from:%d/%m/%Y}.")
    return by_key


_FIELDS = {field.name for field in fields(LegalParameter)}
_OPTIONAL = {"valid_to"}


def _read_row(row: object, file: str) -> LegalParameter:
    if not isinstance(row, dict):
        raise LawError(f"{file}: mỗi quy định phải là một nhóm “tên: giá trị”, không phải “{row}”.")
    key = row.get("key", "(không tên)")
    if missing := _FIELDS - _OPTIONAL - row.keys():
        raise LawError(f"{file}: quy định “{key}” thiếu {', '.join(sorted(missing))}.")
    if unknown := row.keys() - _FIELDS:
        raise LawError(f"{file}: quy định “{key}” có mục lạ {', '.join(sorted(unknown))}.")
    if row["mark"] not in MARKS:
        raise LawError(f"{file}: quy định “{key}” có mark “{row['mark']}”; chỉ dùng {', '.join(MARKS)}.")
    for name in ("valid_from", "valid_to"):
        if not isinstance(row.get(name), dt.date | None) or (name == "valid_from" and row[name] is None):
            raise LawError(f"{file}: quy định “{key}” có {name} không phải là ngày dạng 2022-10-03.")
    if row.get("valid_to") and row["valid_to"] < row["valid_from"]:
        raise LawError(f"{file}: quy định “{key}” hết hiệu lực trước khi có hiệu lực.")
    return LegalParameter(**{**row, "value": _frozen(row["value"])})


def _frozen(value: object) -> Value:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, bool | int | float | str):
        return value
    raise LawError(f"Giá trị “{value}” phải là số, chữ, đúng/sai hoặc danh sách.")
