"""Accounts of cases (received = resolved + pending) that are given once whole and once by their parts."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from soxanh.checker.arithmetic import Claim
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.outline import Outline
from soxanh.checker.showing import shown
from soxanh.vi.numbers import print_integer

# What an account of cases says: the field of a number, from the words around it.
_FIELDS = [
    ("quá hạn", re.compile(r"quá hạn|chậm hạn|trễ hạn")),
    ("nộp trực tuyến", re.compile(r"trực tuyến|mức độ 3|mức độ 4|qua mạng|toàn trình")),
    ("đang giải quyết", re.compile(r"đang (?:giải quyết|xử lý|thụ lý)|chưa (?:giải quyết|xử lý)|còn lại|tồn")),
    ("đã giải quyết", re.compile(r"đã (?:được )?(?:giải quyết|xử lý|trả)|giải quyết xong|trả kết quả")),
    ("tiếp nhận", re.compile(r"tiếp nhận|thụ lý|nhận được")),
]


@dataclass(slots=True)
class _Account:
    """Received = resolved + pending, as one place of the document states it; `fields` by name."""

    claim: Claim
    fields: dict[str, Quantity]
    paragraph: int
    start: int
    end: int


def differing_accounts(document: Document, outline: Outline, claims: list[Claim]) -> Iterator[Finding]:
    accounts = [account for claim in claims if (account := _account(outline, claim))]
    by_paragraph: dict[int, list[_Account]] = defaultdict(list)
    for account in accounts:
        by_paragraph[account.paragraph].append(account)
    accounts.sort(key=_received)
    for parts in by_paragraph.values():
        if len(parts) < 2:
            continue
        total = sum(map(_received, parts), Decimal(0))
        for whole in accounts[bisect_left(accounts, total * 20 / 21, key=_received) :]:
            if _received(whole) > total * 21 / 20:
                break
            if whole.paragraph != parts[0].paragraph:
                yield from _differing(document, outline, whole, parts)
                break


def _received(account: _Account) -> Decimal:
    return account.fields["tiếp nhận"].value


def _account(outline: Outline, claim: Claim) -> _Account | None:
    """The account that a confirmed sum stands for, and what its sentences say besides."""
    if not claim.holds or claim.form != "sum" or len(claim.figures) != 3 or claim.resolution < 20:
        return None
    if claim.figures[0].index < 0:  # in a table
        return None
    if not _FIELDS[-1][1].search(outline.sentence_words(claim.figures[0].index)):
        return None
    fields = {_field(outline, figure.index): figure for figure in claim.figures}
    if not {"tiếp nhận", "đã giải quyết", "đang giải quyết"} <= fields.keys():
        return None
    if fields["tiếp nhận"] is not claim.figures[0]:
        return None
    start, end = claim.figures[0].index, max(figure.index for figure in claim.figures)
    for index in range(start + 1, end + 1):
        if outline.quantities[index].is_count:
            fields.setdefault(_field(outline, index), outline.quantities[index])
    return _Account(claim, fields, outline.paragraph[start], start, end)


def _field(outline: Outline, index: int) -> str:
    quantity = outline.quantities[index]
    before = outline.before(index, 90)
    after = re.split(r"[,;.()]", outline.after(index, 60))[0]
    for words in (f"{before[-50:]} {after}", before):
        for name, pattern in _FIELDS:
            if pattern.search(words):
                return name
    sentence = outline.low[outline.layout.sentences[outline.sentence[index]] : quantity.start][-160:]
    return "tiếp nhận" if "tiếp nhận" in sentence and not re.search(r"giải quyết (?!của)", sentence[-40:]) else ""


def _differing(document: Document, outline: Outline, whole: _Account, parts: list[_Account]) -> Iterator[Finding]:
    for name, _ in reversed(_FIELDS):
        figures = [part.fields[name] for part in parts if name in part.fields]
        if name not in whole.fields or not figures:
            continue
        stated = whole.fields[name]
        total = sum((figure.value for figure in figures), Decimal(0))
        if total == stated.value or abs(total - stated.value) * 3 > stated.value:
            continue
        printed = [" ".join(outline.words[f.start : f.end].split()) for f in figures]
        working = f"{' + '.join(printed)} = {print_integer(int(total))}" if len(printed) > 1 else printed[0]
        here, there = shown(outline, stated.index), shown(outline, figures[-1].index)
        number = " ".join(outline.words[stated.start : stated.end].split())
        yield Finding(
            Check.CONTRADICTION,
            Severity.WARNING,
            document.place(*here),
            f"Số hồ sơ {name} nêu ở hai nơi khác nhau: ở đây là {number}, ở chỗ kia là {working}. "
            "Nếu hai nơi cùng phạm vi thì phải thống nhất.",
            document.place(*there),
            working.rpartition("= ")[2],
            number,
            working if len(printed) > 1 else "",
        )
