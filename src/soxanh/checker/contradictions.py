"""One quantity stated twice with different values.

Two statements are of one quantity when nearly the same words lead to numbers of the same thing, no word sets them apart
(a name, a year, "cấp huyện", "quá hạn"), and the numbers are near each other: counts of different scopes share words,
but seldom their size. Totals that are given once whole and once by their parts are compared through their accounts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise

from soxanh.checker.accounts import differing_accounts
from soxanh.checker.arithmetic import Claim, meet
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.contrast import contrasted, on_other_sides
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import WORD
from soxanh.checker.relations.slips import slip
from soxanh.checker.showing import printed, shown

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
_SERIES = 4
"""Values behind the same words that make a series of different things."""
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
    return [*_repeated(document, outline), *differing_accounts(document, outline, claims)]


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
    before = WORD.findall(outline.low[start : quantity.start])
    after = WORD.findall(outline.after(index, 120))
    wide = WORD.findall(outline.low[max(sentence, quantity.start - 260) : quantity.start])
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
    indices = one.index, other.index
    return not (_side_by_side(outline, *indices) or _set_apart(outline, *indices) or _in_series(outline, *indices))


def _in_series(outline: Outline, one: int, other: int) -> bool:
    """Whether the words before them lead to many other values too: "Nhập toàn bộ diện tích tự nhiên là …" of each place."""
    group = outline.by_noun[outline.quantities[one].unit or outline.quantities[one].noun]
    for index in (one, other):
        leading = WORD.findall(outline.before(index, 60))[-3:]
        if len(leading) == 3:
            values = {
                outline.quantities[i].value for i in group if WORD.findall(outline.before(i, 60))[-3:] == leading
            }
            if len(values) >= _SERIES:
                return True
    return False


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
    names = [{word for word in WORD.findall(words)[1:] if word[0].isupper()} for words, _ in contexts]
    if names[0] - names[1] and names[1] - names[0]:
        return True
    told_of = [_names_around(outline, index) for index in (one, other)]
    return bool(told_of[0] - told_of[1] and told_of[1] - told_of[0])


def _names_around(outline: Outline, index: int) -> set[str]:
    """The names that its sentence begins with, or the nearest one before it in the paragraph that begins with any."""
    sentence, layout = outline.sentence[index], outline.layout
    end = outline.quantities[index].start
    while sentence >= 0 and layout.paragraph(layout.sentences[sentence]) == outline.paragraph[index]:
        start = layout.sentences[sentence]
        opening = outline.words[start : min(end, start + _SUBJECT)]
        if names := {word for word in WORD.findall(opening)[1:] if word[0].isupper()}:
            return names
        sentence, end = sentence - 1, start
    return set()


def _of_other_matter(one: str, other: str) -> bool:
    """Whether they differ by a word in the same place: "giá bán buôn được" and "giá bán lẻ được"."""
    first, second = WORD.findall(one), WORD.findall(other)
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
    first, second = (shown(outline, index) for index in (one, other))
    a, b = (printed(outline, index) for index in (one, other))
    return Finding(
        Check.CONTRADICTION,
        Severity.WARNING,
        document.place(*second),
        f"Cùng một nội dung nhưng nêu hai số khác nhau: ở đây là {b}, ở chỗ kia là {a}. Cần thống nhất một số.",
        document.place(*first),
        a,
        b,
    )
