"""One quantity stated twice with different values.

Two statements are of one quantity when nearly the same words lead to numbers of the same thing, no word sets them apart
(a name, a year, "cấp huyện", "quá hạn"), and the numbers are near each other: counts of different scopes share words,
but seldom their size. Totals that are given once whole and once by their parts are compared through their accounts.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise

from soxanh.checker.arithmetic import Claim, meet
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.contrast import contrasted, on_other_sides
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import slip
from soxanh.vi.numbers import print_integer

_WORD = re.compile(r"[^\W\d_]+")
_PERIOD = re.compile(
    r"(?:năm|tháng|quý|ngày|tuần|giai đoạn|nhiệm kỳ|kỳ)\s+(?:thứ\s+)?(?:\d[\d/.-]*|[ivx]+\b|trước|nay|sau|tới|này|đầu|cuối|\w+)"
    r"|\b(?:19|20)\d\d\b|cùng kỳ"
)
_KIND_WORDS = re.compile(
    r"(?:cao|thấp|lớn|nhỏ|nhiều|ít) nhất|cấp (?:tỉnh|huyện|xã|trung ương)|thành phố|nam\b|nữ\b|(?:cấp|thành lập|khởi tố|kết nạp|tuyển|xây) mới|cấp lại|cấp đổi|đợt|lần|vòng|đảng|đoàn|kế hoạch|chỉ tiêu|mục tiêu|dự kiến|phấn đấu"
    r"|bình quân|trung bình|mỗi|từng|tối đa|tối thiểu|không quá|ít nhất|so với|còn lại|trong đó|riêng"
)
_LINKS = frozenset(
    "là có được đã đang của và cho các những với tại trong trên về ở theo đến tới nay hiện tổng số tính thì này đó đạt gồm bao với ước lên ra vào"
    " còn lại toàn cả tất thực hiện cùng cũng như do bởi từ để khoảng hơn gần chỉ mới sẽ".split()
)
"""Words that tell nothing of what a number counts."""
_LEVEL = re.compile(r"cấp (?:tỉnh|huyện|xã|trung ương)")
_READINGS = frozenset({"độ", "điểm", "mm"})
"""Units of what is read off again and again."""
_PRICE = re.compile(r"(?<!đơn )(?<!trị )(?<!đánh )(?<!đấu )\bgiá\b(?! trị)|niêm yết|mệnh giá")
_SMALL = 10
"""Counts below it meet by chance in many places."""
_SUBJECT = 70
"""Letters of a sentence that may tell what it is about."""
_COMMON = 12
"""Pairs of syllables that more numbers of one kind share than this tell nothing."""


@dataclass(frozen=True, slots=True)
class _Statement:
    index: int
    leading: frozenset[str]
    """Pairs of neighbouring syllables just before and after the number."""
    around: frozenset[str]
    """The same for the whole clause and a little more."""


def find_contradictions(document: Document, outline: Outline, claims: list[Claim]) -> list[Finding]:
    return [*_repeated(document, outline), *_accounts(document, outline, claims)]


def _repeated(document: Document, outline: Outline) -> Iterator[Finding]:
    statements = [_statement(outline, index) for index in _rivals(outline)]
    led: dict[str, dict[str, list[_Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        led_alike = led[_key(outline, statement)]
        for pair in statement.leading:
            led_alike[pair].append(statement)
    telling = {
        key: {pair: alike for pair, alike in led_alike.items() if len(alike) <= _COMMON}
        for key, led_alike in led.items()
    }
    reported: set[int] = set()
    for statement in statements:
        led_alike = telling.get(_key(outline, statement), {})
        shared: dict[int, int] = defaultdict(int)
        others: dict[int, _Statement] = {}
        for pair in led_alike.keys() & statement.around:
            for other in led_alike[pair]:
                shared[other.index] += 1
                others[other.index] = other
        for index, count in shared.items():
            if count < 4 or index == statement.index or index in reported or statement.index in reported:
                continue
            first, second = sorted((others[index], statement), key=lambda each: each.index)
            if _contradict(outline, first, second):
                reported.update((index, statement.index))
                yield _twice(document, outline, first.index, second.index)


def _rivals(outline: Outline) -> list[int]:
    """The quantities that have another of their kind near them in value, or one slip away."""
    rivals: set[int] = set()
    for group in outline.by_noun.values():
        values: dict[Decimal, list[int]] = defaultdict(list)
        for index in group:
            if _comparable(outline, outline.quantities[index]):
                values[outline.quantities[index].value].append(index)
        ordered = sorted(values)
        chosen: set[Decimal] = set()
        for low, high in pairwise(ordered):
            if high - low <= max(Decimal(1), high / 10):
                chosen.update((low, high))
        masks: dict[str, list[Decimal]] = defaultdict(list)
        for value in ordered:
            digits = str(value)
            if len(digits) > 2:
                for mask in {
                    "".join(sorted(digits)),
                    *(f"{digits[:i]}*{digits[i + 1 :]}" for i in range(len(digits))),
                }:
                    masks[mask].append(value)
        chosen.update(value for alike in masks.values() if len(alike) > 1 for value in alike)
        rivals.update(index for value in chosen for index in values[value])
    return sorted(rivals)


def _key(outline: Outline, statement: _Statement) -> str:
    quantity = outline.quantities[statement.index]
    return quantity.unit or quantity.noun


def _comparable(outline: Outline, quantity: Quantity) -> bool:
    return not (
        quantity.is_percent
        or quantity.per
        or quantity.part
        or not (quantity.unit or quantity.noun)
        or quantity.value < 2
        or outline.change[quantity.index]
        or outline.is_time(quantity.index)
        or (quantity.unit or quantity.noun).split()[0] in _READINGS
        or _PRICE.search(outline.before(quantity.index))
    )


def _statement(outline: Outline, index: int) -> _Statement:
    quantity = outline.quantities[index]
    sentence = outline.layout.sentences[outline.sentence[index]]
    start = max(sentence, quantity.start - 160)
    if index and outline.quantities[index - 1].end > start and outline.sentence[index - 1] == outline.sentence[index]:
        start = outline.quantities[index - 1].end
    before = _WORD.findall(outline.low[start : quantity.start])
    after = _WORD.findall(outline.after(index, 120))
    wide = _WORD.findall(outline.low[max(sentence, quantity.start - 260) : quantity.start])
    return _Statement(
        index,
        frozenset(_pairs(before[-13:])) | (frozenset(_pairs(after[:8])) if len(before) < 9 else frozenset()),
        frozenset(_pairs(wide)) | frozenset(_pairs(after)),
    )


def _pairs(words: list[str]) -> list[str]:
    return [f"{a} {b}" for a, b in pairwise(words)]


def _contradict(outline: Outline, one: _Statement, other: _Statement) -> bool:
    a, b = outline.quantities[one.index], outline.quantities[other.index]
    if meet(a.interval, b.interval) or outline.sentence[one.index] == outline.sentence[other.index]:
        return False
    if a.approximate or b.approximate or _rounded(a, b):
        return False
    if (
        outline.paragraph[one.index] == outline.paragraph[other.index]
        and outline.sentence[other.index] - outline.sentence[one.index] < 3
    ):
        return False
    size = max(a.value, b.value)
    near = abs(a.value - b.value) <= max(Decimal(1) if a.is_count else Decimal(0), size / 10)
    if not near and not slip(a, b):
        return False
    likeness = max(
        (len(x.leading & y.around) / len(x.leading) if len(x.leading) >= 7 else 0.0)
        for x, y in ((one, other), (other, one))
    )
    if likeness < (0.72 if size >= _SMALL else 0.8):
        return False
    return not (_side_by_side(outline, one.index, other.index) or _set_apart(outline, one.index, other.index))


def _side_by_side(outline: Outline, one: int, other: int) -> bool:
    """Whether a paragraph has both values: then the text knows them to be two things."""
    for here, there in ((one, other), (other, one)):
        value = outline.quantities[there].value
        for step in (-1, 1):
            index = here + step
            while (
                0 <= index < len(outline.quantities)
                and outline.paragraph[index] == outline.paragraph[here]
                and abs(index - here) < 12
            ):
                if index != there and outline.quantities[index].value == value and outline.same_kind(index, there):
                    return True
                index += step
    return False


def _rounded(a: Quantity, b: Quantity) -> bool:
    """Whether one is the other in round numbers."""
    coarse, fine = (a, b) if a.step * a.scale >= b.step * b.scale else (b, a)
    step = coarse.step * coarse.scale
    while coarse.value % (step * 10) == 0 and step < coarse.value:
        step *= 10
    return (
        step > 1
        and abs(coarse.value - fine.value) < step
        and step * 200 >= abs(fine.value) / 10
        and step > fine.step * fine.scale
    )


def _set_apart(outline: Outline, one: int, other: int) -> bool:
    contexts = [_context(outline, index) for index in (one, other)]
    lows = [low for _, low in contexts]
    if contrasted(*lows) or on_other_sides(*lows) or _of_other_matter(*lows):
        return True
    periods = [set(_PERIOD.findall(low)) for _, low in contexts]
    if periods[0] and periods[1] and not periods[0] & periods[1]:
        return True
    levels = [set(_LEVEL.findall(outline.sentence_words(index))) for index in (one, other)]
    if levels[0] and levels[1] and levels[0] != levels[1]:
        return True
    kinds = [set(_KIND_WORDS.findall(low)) for _, low in contexts]
    if kinds[0] ^ kinds[1]:
        return True
    names = [{word for word in _WORD.findall(words)[1:] if word[0].isupper()} for words, _ in contexts]
    if names[0] - names[1] and names[1] - names[0]:
        return True
    told_of = [_names_around(outline, index) for index in (one, other)]
    return not told_of[0] & told_of[1] and bool(told_of[0]) and bool(told_of[1])


def _names_around(outline: Outline, index: int) -> set[str]:
    """The names that its sentence begins with, or the nearest one before it in the paragraph that begins with any."""
    sentence, layout = outline.sentence[index], outline.layout
    end = outline.quantities[index].start
    while sentence >= 0 and layout.paragraph(layout.sentences[sentence]) == outline.paragraph[index]:
        start = layout.sentences[sentence]
        opening = outline.words[start : min(end, start + _SUBJECT)]
        if names := {word for word in _WORD.findall(opening)[1:] if word[0].isupper()}:
            return names
        sentence, end = sentence - 1, start
    return set()


def _of_other_matter(one: str, other: str) -> bool:
    """Whether they differ by a word in the same place: "giá bán buôn được" and "giá bán lẻ được"."""
    first, second = _WORD.findall(one), _WORD.findall(other)
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return any(
        before[2] - before[1] > 1
        and step[0] == "replace"
        and max(step[2] - step[1], step[4] - step[3]) < 3
        and not _LINKS.issuperset(first[step[1] : step[2]])
        and not _LINKS.issuperset(second[step[3] : step[4]])
        for before, step in pairwise(steps)
    )


def _context(outline: Outline, index: int) -> tuple[str, str]:
    quantity = outline.quantities[index]
    start = max(outline.layout.clauses[outline.clause[index]], quantity.start - 110)
    tail = re.search(r"[,;.()]", outline.low[quantity.end : quantity.end + 60])
    end = min(outline.sentence_end(index), quantity.end + (tail.start() if tail else 60))
    if index and outline.quantities[index - 1].end > start:
        start = outline.quantities[index - 1].end
    if index + 1 < len(outline.quantities):
        end = min(end, outline.quantities[index + 1].start)
    return outline.words[start:end], outline.low[start:end]


def _twice(document: Document, outline: Outline, one: int, other: int) -> Finding:
    first, second = (_shown(document, outline, index) for index in (one, other))
    a, b = (_printed(outline, index) for index in (one, other))
    return Finding(
        Check.CONTRADICTION,
        Severity.WARNING,
        document.place(*second),
        f"Cùng một nội dung nhưng nêu hai số khác nhau: ở đây là {b}, ở chỗ kia là {a}. Cần thống nhất một số.",
        document.place(*first),
        a,
        b,
    )


def _shown(document: Document, outline: Outline, index: int) -> tuple[int, int]:
    """From the beginning of the words that lead to the number up to what is counted."""
    quantity = outline.quantities[index]
    start = max(outline.layout.clauses[outline.clause[index]], quantity.start - 80)
    if index and outline.quantities[index - 1].end > start:
        start = outline.quantities[index - 1].end
    while start < quantity.start and (document.words[start].isspace() or document.words[start] in ",;:.)("):
        start += 1
    if start > outline.layout.clauses[outline.clause[index]] and document.words[start - 1].isalnum():
        start = document.words.find(" ", start, quantity.start) + 1 or quantity.start
    return start, _counted_end(document.words, quantity)


def _counted_end(words: str, quantity: Quantity) -> int:
    if quantity.unit:
        return quantity.end
    match = re.compile(r"\s?[^\W\d_]+(?: [^\W\d_]+)?").match(words, quantity.end)
    return match.end() if match else quantity.end


def _printed(outline: Outline, index: int) -> str:
    quantity = outline.quantities[index]
    return " ".join(outline.words[quantity.start : _counted_end(outline.words, quantity)].split())


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


def _accounts(document: Document, outline: Outline, claims: list[Claim]) -> Iterator[Finding]:
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
        here, there = _shown(document, outline, stated.index), _shown(document, outline, figures[-1].index)
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
