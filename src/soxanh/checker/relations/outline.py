"""The quantities of a document in their places: which sentence, which bracket, which words before and after."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from soxanh.checker.clauses import Layout, lay_out
from soxanh.checker.counting import FOOTNOTE_MARKS
from soxanh.checker.documents import Cell, Table, numbers_columns
from soxanh.checker.nouns import TIMES, is_thing, noun_key, related
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Period, Quantity
from soxanh.checker.relations.bare import lend_units
from soxanh.checker.scanning import find_quantities, quantity_in_cell
from soxanh.vi.text import lowered, places

_CUE = re.compile(
    r"trong\s+(?:số\s+)?(?:đó|này|tổng\s+số)|trong\s+số|bao\s+gồm|gồm|cụ\s+thể|chia\s+(?:ra|theo|thành|làm)|phân\s+(?:ra|theo|thành)"
    r"|phân(?<!khi phân)(?<!việc phân)(?<!tác phân)\s+loại"  # every alternative begins with a letter: found much sooner
    r"|như\s+sau|tổng\s+cộng|cơ\s+cấu"
)
_CHANGES = re.compile("tăng|giảm|hơn|vượt|hụt")
_CHANGE = re.compile(
    r"(?<!cắt )(?<!đăng ký )(?<!vốn )(?<!suy )(?<!gia )(?<!tiết )(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hụt)(?: trưởng| thêm| được| bình quân| tương ứng| tuyệt đối| khoảng| gần| hơn| trên"
    r"| xấp xỉ| tới| đến| nhẹ| mạnh| kế hoạch| dự toán| chỉ tiêu| so với cùng kỳ| so với| số| là| là:)*[\s.…]*\(?$"
)


_LOSS = re.compile(r"(?:\bmất|bốc hơi|\bsụt|\brớt|\brơi)[”\"']?(?: (?:đi|gần|hơn|khoảng|tới|đến|trên))*\s*$")
_AGAINST = re.compile(r"\s*(?:giá trị |so )(?:[^\W\d_]+ )?(?:với|so với)\b")
_NEW_AND = re.compile(r"\bmới(?: và|,) $")
_MOST_COUPLED = 4
_MILLION = 1_000_000
_NUMBER_OF = re.compile(r"(?<!\w)số(?: lượng)? ([^\d,;.()]{2,45})$")
_SUBJECT = re.compile(r"[,;.:(\n]\s*([^\W\d_][^\d,;.()\n]{2,60}) (?:là|có|còn|đạt|:) ?$")
_BASE = re.compile(r"(?:(?:trên|trong)\s+(?:tổng\s+số|tổng|số)|so với)\s+$")
_PROSE = 60
"""A table cell longer than this is read as a paragraph."""
_CLAUSE_END = re.compile(r"[,;.()]")
_COMPARED = re.compile(r"so với(?:(?! và )[^,;])*$")
_LISTED = re.compile(r".(?!ước|đạt|bằng|tăng|giảm|khoảng|trên|gần|hơn)[^\W\d]+ [^\d]*$", re.DOTALL)
"""A name before the first number of a bracket: it holds a list."""
_LABEL_END = re.compile(r"[,;:.)(]| và ")
_COMPARISON = re.compile(r"so với|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|năm|bằng|đạt|tăng|giảm|%")
_GOES_ON = re.compile(r"[-–]\d")
_LIMIT = re.compile(r"\s?(?:[^\W\d_]+ )?(?:trên|dưới)\s+")
_WORD = re.compile(r"[^\W\d_]+")
_SAYS_NOTHING = frozenset(
    "làm là có được đạt đã đang với và của số so cùng kỳ năm tháng quý ngày trước tăng giảm còn tại trên trong đó thì ước gần hơn"
    " khoảng cả nước toàn tỉnh huyện xã xảy ra trường hợp tính chung nghìn triệu tỷ đồng vụ người".split()
)
_COUPLED = re.compile(r"\s*(?:\w+(?: \w+){0,2})?\s*[-–,/]\s*|\s*(?:\w+(?: \w+){0,2})?\s*(?:với|và)\s+")


def _thing(match: re.Match[str] | None) -> str:
    key = noun_key(match[1]) if match else ""
    return key if is_thing(key) else ""


def _is_amount(time: Quantity) -> bool:
    """Whether a number of hours or days is an amount, not a stretch of time: "3.070 nghìn ngày khách"."""
    return time.noun == "buổi" or time.scale != ONE


def _outside(quantities: list[Quantity], tables: Sequence[Table]) -> list[Quantity]:
    """The quantities of running text: those in short table cells say nothing to their neighbours."""
    cells = sorted(
        (cell.start, cell.end) for table in tables for cell in table.cells if cell.end - cell.start <= _PROSE
    )
    if not cells:
        return quantities
    starts = [start for start, _ in cells]
    kept: list[Quantity] = []
    for quantity in quantities:
        number = bisect_right(starts, quantity.start) - 1
        if number < 0 or quantity.start >= cells[number][1]:
            quantity.index = len(kept)
            kept.append(quantity)
    return kept


def _without_numbering(words: str, table: Table) -> Iterator[Cell]:
    """The cells of a table without the row that numbers its columns."""
    rows: dict[int, list[str]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(words[cell.start : cell.end])
    left_out = {row for row, cells in rows.items() if numbers_columns(cells)}
    return (cell for cell in table.cells if cell.row not in left_out)


class Outline:
    """What relations are looked for in. `low` is the text in lower case, position by position."""

    def __init__(self, words: str, hard: frozenset[int] = frozenset(), tables: Sequence[Table] = ()) -> None:
        self.words = words
        low = lowered(words)
        for mark in FOOTNOTE_MARKS:
            low = low.replace(mark, " ")
        self.low = low
        self.layout: Layout = lay_out(words, hard)
        quantities, periods = find_quantities(words, self.low)
        quantities = _outside(quantities, tables)
        found = (
            quantity_in_cell(words, cell.start, cell.end)
            for table in tables
            for cell in _without_numbering(words, table)
        )
        self.cells: dict[int, Quantity] = {quantity.start: quantity for quantity in found if quantity}
        """The quantities of table cells that hold nothing else, by where they start."""
        self.quantities: list[Quantity] = quantities
        self.periods: list[Period] = periods
        layout = self.layout
        lend_units(quantities, low, layout)
        self.sentence = [layout.sentence(q.start) for q in quantities]
        self.clause = [layout.clause(q.start) for q in quantities]
        self.paragraph = [layout.paragraph(q.start) for q in quantities]
        self.bracket = [layout.bracket(q.start) for q in quantities]
        self.level = [self._level(q) for q in quantities]
        """The bracket that a quantity is read in: one that only gives the number for the words before it is none."""
        for quantity in quantities:
            if quantity.is_count and not quantity.noun:
                quantity.noun = self._named_before(quantity)
            elif quantity.bare and quantity.unit == "đồng" and (noun := self._numbered(quantity)):
                quantity.count("", noun, quantity.scale)  # "số người được cấp sổ là 13,6 triệu"
        self.change = [self._change(q) for q in quantities]
        numbers: dict[tuple[str, str, str], int] = {}
        self._kinds = [numbers.setdefault((q.per, q.unit, "" if q.unit else q.noun), len(numbers)) for q in quantities]
        self._starts = [quantity.start for quantity in quantities]
        self._sentence_ends = [layout.sentence_end(sentence, len(words)) for sentence in self.sentence]
        self._indices = frozenset(range(len(quantities)))
        self._times = [quantity.noun in TIMES for quantity in quantities]
        self._leading = [self._words_before(index) for index in range(len(quantities))]
        self._labels: dict[int, str] = {}
        self._telling_words: dict[int, frozenset[str]] = {}
        self._base = [_BASE.search(self.before(index, 30)) is not None for index in range(len(quantities))]
        self.adds_up = [
            not (q.is_percent or q.per or q.part == 2 or self.change[q.index] or self._base[q.index])
            and not self.is_limit(q.index)
            and not (q.value == ONE and "bình quân" in self.before(q.index))  # "bình quân vốn của 1 doanh nghiệp"
            for q in quantities
        ]
        """Whether a quantity may be a part of some total."""
        self.cues = [match.span() for match in _CUE.finditer(self.low)]
        self._cue_starts = [start for start, _ in self.cues]

    def _level(self, quantity: Quantity) -> int:
        """ "ngân sách tỉnh (650 tỷ đồng), ngân sách huyện (430 tỷ đồng)": the brackets might as well not be there."""
        bracket = self.bracket[quantity.index]
        previous = self.quantities[quantity.index - 1] if quantity.index else None
        if bracket < 0 or (previous and self.bracket[previous.index] == bracket):
            return bracket
        start = self.layout.brackets[bracket].start
        following = self.quantities[quantity.index + 1 : quantity.index + 2]
        if _LISTED.match(self.low, start, quantity.start) and any(
            self.bracket[other.index] == bracket and not other.is_percent for other in following
        ):
            return bracket
        words = self.low[max(0, start - 60) : start]
        label = _LABEL_END.split(words)[-1]
        bare = previous is None or previous.end <= start - len(label)
        if bare and len(label) > 3 and not _COMPARISON.search(label + self.low[start : quantity.start]):
            return self.layout.brackets[bracket].parent
        return bracket

    def _named_before(self, quantity: Quantity) -> str:
        """What a number counts that has nothing behind it: "số cơ sở vi phạm 153 (12,2%)"."""
        before = self.low[max(0, quantity.start - 70) : quantity.start]
        return _thing(_NUMBER_OF.search(before) or _SUBJECT.search(before))

    def _numbered(self, quantity: Quantity) -> str:
        """What millions count that name no unit and are no money: at most so many are people, or what they have."""
        if quantity.scale > _MILLION:
            return ""
        return _thing(_NUMBER_OF.search(self.low[max(0, quantity.start - 70) : quantity.start]))

    def _change(self, quantity: Quantity) -> int:
        before = self.low[max(0, quantity.start - 48) : quantity.start]
        if quantity.is_percent and _LOSS.search(before) and _AGAINST.match(self.low, quantity.end):
            return -1  # "bốc hơi 24 % so với mức đỉnh"
        if not _CHANGES.search(before):
            return 0
        match = _CHANGE.search(" ".join(before.split()) + " " * before[-1:].isspace())
        if match and match[0].startswith("tăng thêm") and _NEW_AND.search(match.string, 0, match.start()):
            return 0  # "vốn cấp mới và tăng thêm 298 triệu USD" is an amount
        return 0 if match is None else -1 if match[1] in ("giảm", "thấp hơn", "ít hơn", "hụt") else 1

    @cached_property
    def has_parts(self) -> list[bool]:
        """Whether a quantity may be the total of others."""
        return [
            not (q.unit in ("%", "điểm %") or q.per or q.value <= 1 or change or (time and not _is_amount(q)))
            for q, change, time in zip(self.quantities, self.change, self._times, strict=True)
        ]

    @cached_property
    def by_noun(self) -> dict[str, list[int]]:
        """Indices of the quantities that share a unit or a counted noun."""
        groups: dict[str, list[int]] = {}
        for quantity in self.quantities:
            if key := quantity.unit or quantity.noun:
                groups.setdefault(key, []).append(quantity.index)
        return groups

    @cached_property
    def wholes(self) -> dict[str, set[Decimal]]:
        """For each unit or noun the second numbers of its pairs: 97 for xã, after "82/97 xã"."""
        values: dict[str, set[Decimal]] = {}
        for quantity in self.quantities:
            if quantity.part == 2:
                values.setdefault(quantity.unit or quantity.noun, set()).add(quantity.value)
        return values

    @cached_property
    def _nouns_by_syllable(self) -> dict[str, list[str]]:
        keys: dict[str, list[str]] = {}
        for key in self.by_noun:
            keys.setdefault(key.split()[0], []).append(key)
        return keys

    @cached_property
    def ends(self) -> list[tuple[float, float]]:
        """The intervals of the quantities, to try many sums with; what comes near is then worked out exactly."""
        return [(float(low), float(high)) for low, high in (quantity.interval for quantity in self.quantities)]

    @cached_property
    def addends(self) -> list[tuple[float, float] | None]:
        """The intervals of the quantities that may be parts."""
        return [ends if adds_up else None for ends, adds_up in zip(self.ends, self.adds_up, strict=True)]

    def nouns_like(self, word: str) -> list[str]:
        """The units and nouns that begin with the same syllable."""
        return self._nouns_by_syllable.get(word.split()[0], [])

    def near(self, key: str, index: int, reach: int) -> list[int]:
        """The quantities of one unit or noun at most `reach` quantities away, in their order."""
        group = self.by_noun.get(key, [])
        return group[bisect_left(group, index - reach) : bisect_right(group, index + reach)]

    def nearest(self, key: str, index: int, most: int) -> list[int]:
        """At most so many quantities of one unit or noun, the nearest first, and sooner those before."""
        return sorted(self.near(key, index, 400), key=lambda i: abs(i - index) + (i > index) * 3)[:most]

    def cues_between(self, start: int, end: int) -> list[tuple[int, int]]:
        return self.cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    def first_at(self, position: int) -> int:
        """Index of the first quantity at or after a position."""
        return bisect_left(self._starts, position)

    def beside(self, *words: str) -> list[int]:
        """The quantities that one of these words may lead to or follow: those right behind it and right before it."""
        found: set[int] = set()
        for word in words:
            for position in places(self.low, word):
                index = self.first_at(position)
                found.update((index - 1, index))
                while index < len(self._times) and self._times[index]:  # "còn trong 7 tháng 24 vụ"
                    index += 1
                    found.add(index)
        return sorted(found & self._indices)

    def before(self, index: int, limit: int = 110) -> str:
        """The lower-case words that lead to a quantity: from the one before it or the beginning of its clause."""
        return self._leading[index][-limit:]

    def _words_before(self, index: int, limit: int = 110) -> str:
        quantity = self.quantities[index]
        start = max(self.layout.clauses[self.clause[index]], quantity.start - limit)
        previous = index - 1
        while previous >= 0 and self._times[previous]:  # "kim ngạch xuất khẩu 7 tháng đạt …"
            previous -= 1
        if previous >= 0 and self.quantities[previous].end > start:
            start = self.quantities[previous].end
        words = self.low[start : quantity.start]
        return words if "\n" not in words else " ".join(words.split()) + " " * words[-1:].isspace()

    def label(self, index: int) -> str:
        """The words that say what a quantity is: those before it, or before the one it is coupled to (`18 vụ - 55 bị can`)."""
        if index in self._labels:
            return self._labels[index]
        before, coupled = self.before(index), index
        for _ in range(_MOST_COUPLED):
            if not (coupled and self.clause[coupled] == self.clause[coupled - 1] and _COUPLED.fullmatch(before)):
                break
            coupled -= 1
            before = self.before(coupled)
        self._labels[index] = before
        return before

    def after(self, index: int, limit: int = 110) -> str:
        """The lower-case words behind a quantity's number and unit, up to the next one or the end of the sentence."""
        quantity = self.quantities[index]
        end = min(self.sentence_end(index), quantity.end + limit)
        if index + 1 < len(self.quantities):
            end = min(end, self.quantities[index + 1].start)
        return self.low[quantity.end : end]

    def description(self, index: int) -> str:
        """What is said of a quantity before it and, up to the next comma, behind it."""
        return f"{self.label(index)}|{_CLAUSE_END.split(self.after(index, 60), maxsplit=1)[0]}"

    def likeness(self, one: int, other: int) -> int:
        """How many telling words two quantities have in common: "làm chết 20 người" and "giảm 6 người chết" have one."""
        return len(self._telling(one) & self._telling(other))

    def tells_all_of(self, one: int, other: int) -> bool:
        """Whether every telling word of the other is said of the one: "kiến nghị thu hồi" of "đã thu"."""
        said = self._telling(other)
        return bool(said) and said <= self._telling(one)

    def _telling(self, index: int) -> frozenset[str]:
        words = self._telling_words.get(index)
        if words is None:
            said = f"{self.label(index)[-70:]} {_CLAUSE_END.split(self.after(index, 60), maxsplit=1)[0]}"
            noun = self.quantities[index].noun.split()
            words = frozenset(word for word in _WORD.findall(said) if word not in _SAYS_NOTHING and word not in noun)
            self._telling_words[index] = words
        return words

    def sentence_end(self, index: int) -> int:
        return self._sentence_ends[index]

    def sentence_words(self, index: int) -> str:
        """The whole sentence of a quantity, at most 600 characters around it."""
        quantity = self.quantities[index]
        start = max(self.layout.sentences[self.sentence[index]], quantity.start - 300)
        return self.low[start : min(self.sentence_end(index), quantity.end + 300)]

    def encloses(self, outer: int, inner: int) -> bool:
        """Whether bracket `inner` is `outer` or stands inside it; -1 is the text outside brackets."""
        while inner != outer and inner != -1:
            inner = self.layout.brackets[inner].parent
        return inner == outer

    def host(self, bracket: int) -> int | None:
        """Index of the quantity just before a bracket, at the level of the bracket around it."""
        index = self.first_at(self.layout.brackets[bracket].start) - 1
        parent = self.layout.brackets[bracket].parent
        lowest = index - 60
        while index >= 0 and self.bracket[index] != parent:
            if index < lowest:
                return None
            if self.bracket[index] == -1 or not self.encloses(parent, self.bracket[index]):
                return None
            index -= 1
        return index if index >= 0 else None

    def same_kind(self, one: int, other: int) -> bool:
        """Whether two quantities count the same thing, or are in units that compare."""
        return self._kinds[one] == self._kinds[other]

    def comparable(self, one: int, other: int) -> bool:
        """Whether one of two quantities could be part of the other."""
        a, b = self.quantities[one], self.quantities[other]
        return a.unit == b.unit and not a.per and not b.per and (bool(a.unit) or related(a.noun, b.noun))

    def is_time(self, index: int) -> bool:
        return self._times[index]

    def is_earlier(self, index: int) -> bool:
        """Whether a quantity is that of an earlier time, given to compare with: "so với 31/12/2021 là 776,8 tỷ đồng"."""
        return bool(_COMPARED.search(self.before(index, 60)))

    def is_limit(self, index: int) -> bool:
        """Whether a quantity only says which of the things before it are meant: "5 nhà máy trên 30 MW"."""
        if not index or not self.quantities[index].approximate or self.same_kind(index - 1, index):
            return False
        previous = self.quantities[index - 1]
        gap = self.low[previous.end : self.quantities[index].start]
        return bool(previous.noun and _LIMIT.fullmatch(gap.removeprefix(" ").removeprefix(previous.noun)))

    def is_base(self, index: int) -> bool:
        """Whether a quantity is named as what others are measured by: "trên tổng số 28.843 vụ"."""
        return self._base[index]

    def goes_on(self, index: int) -> bool:
        """Whether a number is the first of "60-70 %", of a day like 16-5 or of a name like 320-200."""
        return bool(_GOES_ON.match(self.low, self.quantities[index].number_end))

    def last_period(self, position: int) -> Period | None:
        number = bisect_right(self.periods, position, key=lambda period: period.start) - 1
        return self.periods[number] if number >= 0 else None
