"""Numbers as they are printed or spelled: `1.005,2`, `8.973194`, `hai mươi ba`.

More is read here than `soxanh.vi.numbers.parse_number` accepts from a person who types: a checker has to understand
what is misprinted.
"""

import re
from decimal import Decimal

from soxanh.checker.nouns import SCALES

ONE = Decimal(1)
_LONGEST = 24
"""No report counts that far: longer runs of digits are keys and barcodes."""

_DIGITS = {word: n for n, word in enumerate("không một hai ba bốn năm sáu bảy tám chín".split())}
_DIGITS |= {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_number_word = "|".join([*_DIGITS, "mười", "mươi", "trăm", "nghìn", "ngàn", "linh", "lẻ", "triệu", "tỷ"])
IN_WORDS = re.compile(
    # The first letter leads, so that the engine need not try every letter of a long text.
    r"[mhbnstc](?<!\w.)(?:(?<=m)(?:ột|ười)|(?<=h)ai|(?<=b)(?:a|ốn|ảy)|(?<=n)ăm|(?<=s)áu|(?<=t)ám|(?<=c)hín)"
    rf"(?: (?:mươi|trăm|nghìn|ngàn|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín)(?: (?:{_number_word})){{0,12}})?(?!\w)"
)


def parse_printed(number: str) -> tuple[Decimal, Decimal] | None:
    """Value and worth of the last digit; None for what is no number (`1.2.3`)."""
    if len(number) > _LONGEST:
        return None
    number = number.replace(", ", ",")
    dots, commas = number.count("."), number.count(",")
    if not dots and not commas:
        return Decimal(number), ONE
    if commas > 1:
        groups = number.split(",")
        if dots == 0 and all(len(group) == 3 for group in groups[1:]):
            return Decimal(number.replace(",", "")), ONE
        return None
    whole, _, decimals = number.partition(",")
    if "." in decimals:
        if dots == 1 and re.fullmatch(r"\d{1,3},\d{3}\.\d{1,2}", number):
            return Decimal(number.replace(",", "")), ONE.scaleb(-len(decimals.partition(".")[2]))
        return None
    groups = whole.split(".")
    if dots:
        tail = groups[1:]
        if dots == 1 and not decimals and len(tail[0]) <= 2:
            return Decimal(number), ONE.scaleb(-len(tail[0]))
        if dots == 1 and groups[0] in ("0", "00") and not decimals:
            return Decimal(number), ONE.scaleb(-len(tail[0]))
        if len(groups[0]) > 3 and dots == 1:
            return Decimal(number.replace(",", "")), ONE.scaleb(-len(tail[0]))
        if any(len(group) < 3 for group in tail):
            return None
    value = "".join(groups)
    if decimals:
        return Decimal(f"{value}.{decimals}"), ONE.scaleb(-len(decimals))
    return Decimal(value), ONE


def has_order(words: str) -> bool:
    """Whether number words are more than two digits beside each other: they name tens or hundreds."""
    return (
        any(word in words.split() for word in ("mươi", "mười", "trăm", "nghìn", "ngàn", "triệu"))
        and words[:3] != "năm"
    )


def spelled(words: list[str]) -> int | None:
    """`hai mươi ba` → 23; None for what is no number."""
    total = group = 0
    digit: int | None = None
    for word in words:
        if word in _DIGITS:
            if digit is not None and digit != 0:
                group += digit * 10
            digit = _DIGITS[word]
        elif word == "mười":
            group += 10
            digit = None
        elif word == "mươi":
            group += 10 * (digit or 1)
            digit = None
        elif word == "trăm":
            group += 100 * (1 if digit is None else digit)
            digit = None
        elif word in ("nghìn", "ngàn", "triệu", "tỷ"):
            total += (group + (digit or 0)) * int(SCALES[word])
            group, digit = 0, None
        elif word not in ("linh", "lẻ"):
            return None
    return total + group + (digit or 0) or None
