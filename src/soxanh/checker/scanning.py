"""Finding the quantities of a text: in digits and in words, with their units and what they count.

What is written in digits and counts nothing is left out: dates, periods, symbols of documents, articles, scales, list
numbers, footnote marks, telephone numbers, places known by a number.
"""

import re
from decimal import Decimal

from soxanh.checker.counting import NAMED_WITHIN, Counting, dress
from soxanh.checker.naming import is_named
from soxanh.checker.nouns import KNOWN_NOUN, is_thing
from soxanh.checker.numerals import IN_WORDS, ONE, has_order, parse_printed, spelled
from soxanh.checker.quantities import Period, Quantity

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*(?:, [0-9]{1,2}(?= (?:tỷ|tỉ|triệu) ))?")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+(?![\d.,/]*\d)")
_NAME = re.compile(
    # what one of them must begin with
    r"(?=0\d\d|84|\d+[a-zđ]?\s?[-/.])(?:"
    # symbols of documents
    r"\d+[a-zđ]?\s?/(?:\d{4}\s?[/-]\s?)?[A-ZĐ][\wĐ&.-]*|\d+\s?-\s?[A-ZĐ]\w*\s?/\s?[A-ZĐ]\w*"
    r"|\d+\s?[-/]\s?\d{4}/[A-ZĐ]\w+|\d+-[A-ZĐ][\w/-]+"
    # telephone numbers
    r"|0\d{2,4}(?:[ .-]?\d{3,4}){2}(?!\d)|84[ .-]?\d{2,3}(?:[ .-]?\d{3,4}){2}(?!\d)"
    # dates
    r"|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?!\d)|\d{1,2}[/.-](?:19|20)\d\d(?![\d.])|(?:19|20)\d\d-\d\d-\d\d(?!\d)"
    r"|\d{1,2}/\d{1,2}/\d\d(?!\d))"
)
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s?(?:-|–|—|đến|/)\s?(?:năm\s)?((?:19|20)\d\d))?(?![\d.,]*\d)")
_PAIR_LIKE_YEARS = re.compile(r"\d{4}\s?/\s?\d[\d.,]*")
"""In front of a unit they are none: "2015/2000 ha"."""
_DASHED_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?=[\s,;)])(?!\s*(?:%|tỷ|tỉ|triệu|nghìn))")
_TIME = re.compile(r"\d{1,2}(?:\s?(?:h|g)\s?\d{0,2}(?![^\W_])|:\d\d(?!\d)| giờ \d\d(?: phút)?)")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s+[^\W\d])|(\d{1,2})[.)](?=\s)|\d{1,2}\s?(?=\|)")
_LONG_ITEM = re.compile(r"(\d{3,6})[.)](?=\s)")
_LINKS = re.compile(r"https?://\S+|www\.\S+|\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)")

_PAIR = re.compile(r"\s?/\s?")
_CELL = re.compile(r"\s*([0-9]+(?:[.,][0-9]+)*)\s*(%?)\s*")
_PAIR_OF = re.compile(r"\s?[^\W\d_]+(?: [^\W\d_]+){0,4}\s?/\s?")
_COUNTED_ONES = re.compile(
    r" (?:người|vụ|việc|đại biểu|trường hợp|cá nhân|tổ chức|cơ sở|doanh nghiệp|đơn vị|hộ|đơn|hồ sơ|bị can|bị cáo|đối tượng|học sinh"
    r"|cán bộ|đảng viên|công chức|bản án|án|phương tiện|xe|tàu|nhà|công trình|dự án|xã|phường|huyện|trường|nạn nhân|em|cháu|ca)(?!\w)"
)
"""What is counted in words below ten, too: "ba đại biểu"; not "hai cấp", "ba mặt"."""
_COUNTING_VERB = re.compile(r"\b(?:xong|là|có|gồm|khiến|làm|bắt|bắt giữ|khởi tố|còn|thêm|ít nhất) $")
_ONE_MORE = re.compile(r"(?:\bvà|[,;]) $")
"""What stands before the last of a list."""
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]{3,}|(?<!\w)(?:là|có|và))$")
_EXPLAINED = re.compile(r"\s*(?:là|:)\s")
_IN_SCALES = re.compile(r" (?:triệu|tỷ|tỉ)(?!\w)")
_LAST_DAY = 31
_LINE_ENDS = re.compile(r"[^\S\n]*(?:\n|\Z)")
# So are quantities written, names not: "tài khoản 23.687 người".
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2},\d{3}")
_TOTAL_OF = re.compile(r"(?:tổng|trong|có|số|toàn bộ|cộng)\s+số\s*[:.]?\s*$")
_APPROXIMATE = re.compile(
    r"(?:^|[\s(])(?:(gần|ngót|dưới)|((?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!lớn )(?<!nhỏ )(?<!kém )hơn|trên|quá|ít nhất)|(khoảng|xấp xỉ|chừng))\s+(?:(?:khoảng|tới|đạt|là|từ)\s+)?$"
)
_DAY_TOLD = re.compile(r"(?:hôm|sáng|trưa|chiều|tối|đêm) (?:qua|nay|kia|trước)\s*\(\s*$")
_NOW_AND_THEN = re.compile(r"(?:tăng|giảm)[^,;.()]*\($")
_COUNTING_BEFORE = re.compile(r"(?:đạt|được|là|có|hoàn thành|giải quyết|xong|số|duyệt|kiểm tra|với|:)\s*$")


def find_quantities(words: str, low: str) -> tuple[list[Quantity], list[Period]]:
    """The quantities of a text in their order, and the periods that it names. `low` is the text in lower case."""
    scanner = _Scanner(words, low)
    scanner.run()
    dress(scanner.quantities)
    return scanner.quantities, scanner.periods


def quantity_in_cell(words: str, start: int, end: int) -> Quantity | None:
    """The quantity that a table cell holds, if it holds one number and nothing else.

    Its index is negative: it has no neighbours in running text.
    """
    match = _CELL.fullmatch(words, start, end)
    parsed = match and parse_printed(match[1])
    if not match or not parsed:
        return None
    unit = "%" if match[2] else ""
    return Quantity(-1 - match.start(1), match.start(1), match.end(1), match.end(), *parsed, ONE, unit, "")


class _Scanner:
    def __init__(self, words: str, low: str) -> None:
        self.words = words
        self.low = low
        self.counting = Counting(words, low)
        self.quantities: list[Quantity] = []
        self.periods: list[Period] = []
        self.named_until = -1
        """End of the last number that was a name: `mức độ 3, 4` names two."""
        self.item = self.long_item = 0
        """The number of the last item of a list; and of the last one of three digits or more, which may hold short ones."""

    def run(self) -> None:
        linked = any(sign in self.words for sign in ("://", "www.", "]("))
        spans = [match.span() for match in _LINKS.finditer(self.words)] if linked else []
        links = iter([*spans, (len(self.words) + 1,) * 2])
        link = next(links)
        spelled = iter(
            [
                *(m for m in IN_WORDS.finditer(self.low) if has_order(m[0]) or self._counts_ones(m)),
                None,
            ]
        )
        in_words = next(spelled)
        position = 0
        while match := _NUMBER.search(self.words, position):
            start = match.start()
            while in_words and in_words.start() < start:
                self._add_in_words(in_words)
                in_words = next(spelled)
            while link[1] <= start:
                link = next(links)
            position = link[1] if link[0] <= start else self._read(match)
        while in_words:
            self._add_in_words(in_words)
            in_words = next(spelled)

    def _counts_ones(self, match: re.Match[str]) -> bool:
        """Whether a word below ten counts something: "năm" only behind a verb, being a year as well; "một" as `_is_one_more` says."""
        if match[0] == "năm" and not _COUNTING_VERB.search(self.low, max(0, match.start() - 12), match.start()):
            return False
        if not (_COUNTED_ONES.match(self.low, match.end()) or _IN_SCALES.match(self.low, match.end())):
            return match[0] == "một" and _ONE_MORE.search(self.low, match.start() - 3, match.start()) is not None
        return not any(is_named(self._before(match.start())))

    def _read(self, match: re.Match[str]) -> int:
        """Takes the number in, or leaves it out; gives where to read on."""
        words, (start, end) = self.words, match.span()
        previous = words[start - 1] if start else " "
        if previous not in " \n(" and self._glued(previous, start, end):
            return self._skip(end)
        if self._begins_line(start) and (section := self._section(start)):
            return self._skip(section.end())
        if name := _NAME.match(words, start) or self._dashed_day(start):
            return self._skip(name.end())
        before = self._before(start)
        if (years := _YEARS.match(words, start)) and self._is_year(years, before):
            if years[2]:
                self.periods.append(Period(start, years.end(), int(years[2]) - int(years[1]) + 1))
            return self._skip(years.end())
        if (time := _TIME.match(words, start)) and not self.counting.measures(end):
            return self._skip(time.end())
        number = match[0]
        if (spaced := _SPACED.match(words, start)) and self.counting.counts(spaced.end()):
            number, end = re.sub(r"\s", "", spaced[0]), spaced.end()
        parsed = parse_printed(number)
        if parsed is None or (words[end : end + 1] == ":" and words[end + 1 : end + 2].isdigit()):
            return self._skip(end)
        quantity = self.counting.quantity(start, end, *parsed)
        if _ENGLISH.fullmatch(number) and is_thing(quantity.noun) and not quantity.unit and quantity.scale == ONE:
            # Nobody counts thousandths of a person: "7,488 người" has a comma for a dot.
            quantity = self.counting.quantity(start, end, Decimal(number.replace(",", "")), ONE)
        following = words[quantity.end : quantity.end + 1]
        if quantity.end == end and (following.isalpha() or following == "_") and not KNOWN_NOUN.match(self.low, end):
            return self._skip(end)
        if self._is_name(quantity, before, number):
            return self._skip(end)
        self._add(quantity, before)
        return quantity.end

    def _dashed_day(self, start: int) -> re.Match[str] | None:
        """ "trước đêm 14-9": two numbers that may be day and month, and nothing is counted behind them."""
        day = _DASHED_DAY.match(self.words, start)
        if day is None or self.counting.counts(day.end()) or self.counting.names_anything(day.end()):
            return None
        return day

    def _glued(self, previous: str, start: int, end: int) -> bool:
        """Whether what stands right before makes the number part of a name: `QĐ2`, `COVID-19`, `12:30`."""
        if previous == "/" and self._in_pair(start):
            return False
        if previous in "-.:" and start > 1:
            return self.words[start - 2].isalnum() and not (previous == ":" and self.words[start - 2].isalpha())
        if previous.islower() and _WORD_BEFORE.search(self.words, max(0, start - 12), start):
            return not self.counting.counts(end)  # "Hòa Bình116 ha" lacks a space
        return previous.isalpha() or previous in "_/"

    def _section(self, start: int) -> re.Match[str] | None:
        """The number of a section or a list's item; a long one only where the list has counted up to it."""
        if section := _SECTION.match(self.words, start):
            self.item = int(section[1] or self.item)
            return section
        item = _LONG_ITEM.match(self.words, start)
        if item is None or int(item[1]) - 1 not in (self.item, self.long_item):
            return None
        self.item = self.long_item = int(item[1])
        return item

    def _before(self, start: int) -> str:
        before = self.low[max(0, start - 32) : start]
        return " ".join(before.split()) + " " * before[-1:].isspace()

    def _skip(self, end: int) -> int:
        self.named_until = end
        return end

    def _in_pair(self, start: int) -> bool:
        last = self.quantities[-1] if self.quantities else None
        if last is None or last.per or start - last.end > 30:
            return False
        return bool(_PAIR.fullmatch(self.words, last.end, start) or _PAIR_OF.fullmatch(self.low, last.end, start))

    def _begins_line(self, start: int) -> bool:
        line = self.words.rfind("\n", max(0, start - 6), start) + 1
        return (line > 0 or start < 6) and not self.words[line:start].strip(" *#>_-|")

    def _is_year(self, years: re.Match[str], before: str) -> bool:
        if (pair := _PAIR_LIKE_YEARS.match(self.words, years.start())) and self.counting.measures(pair.end()):
            return False
        names_thing = self.counting.names_thing(years.end())
        if years[2] or re.search(r"(?:năm|học|tháng|quý|đoạn|kỳ|và|,|đến|-)\s*$", before):
            return not names_thing or bool(years[2] or re.search(r"(?:năm|tháng|quý)\s*$", before))
        return not names_thing and not self.counting.measures(years.end())

    def _is_name(self, quantity: Quantity, before: str, number: str) -> bool:
        words, start, end = self.words, quantity.start, quantity.number_end
        counted = bool(quantity.unit or quantity.noun or quantity.scale != ONE)
        if counted and _GROUPED.fullmatch(number):
            return False
        if counted and quantity.printed > _LAST_DAY and before.endswith("ngày "):
            return False
        named, alone = is_named(before)
        if named and not _TOTAL_OF.search(before):
            return True
        if alone and not _TOTAL_OF.search(before):
            known = quantity.unit or quantity.scale != ONE or self.counting.names_thing(end)
            if not known or (quantity.printed <= 12 and re.search(r"tháng\s*$", before)):
                return True
        if not counted and len(number) <= 2 and _EXPLAINED.match(words, end, end + 6):
            return True
        if self.named_until > 0 and 0 < start - self.named_until <= 4:
            between = words[self.named_until : start]
            if between.strip() in {",", "và", "-", "–"} and not counted:
                return True
        if words[start - 1 : start] in "([" and words[end : end + 1] in ")]" and len(number) <= 2:
            return True
        digits = number.replace(".", "").replace(",", "")
        if not counted and (
            (len(digits) > 9 and "." not in number) or (number[0] == "0" and len(number) > 2 and number.isdigit())
        ):
            return True
        return len(number) <= 3 and self._begins_line(start) and _LINE_ENDS.match(words, end) is not None

    def _add(self, quantity: Quantity, before: str) -> None:
        if match := _APPROXIMATE.search(before, max(0, len(before) - 20)):
            quantity.blur("below" if match[1] else "above" if match[2] else "about")
        quantity.index = len(self.quantities)
        last = self.quantities[-1] if self.quantities else None
        if last and not last.part and self._makes_pair(last, quantity):
            if self._is_day(last, quantity):
                self.quantities.pop()
                self.named_until = quantity.number_end
                return
            last.part, quantity.part = 1, 2
            if last.end == last.number_end:
                last.count(quantity.unit, quantity.noun, quantity.scale)
        self.quantities.append(quantity)

    def _makes_pair(self, first: Quantity, second: Quantity) -> bool:
        """`82/97 xã`, `3.711 tỷ đồng/18.195 tỷ đồng`, `1.845 hộ/1.912 hộ`."""
        same = first.unit == second.unit and first.noun == second.noun
        if _PAIR.fullmatch(self.words, first.end, second.start):
            return same or first.end == first.number_end
        return same and bool(first.noun and _PAIR_OF.fullmatch(self.low, first.end, second.start))

    def _is_day(self, first: Quantity, second: Quantity) -> bool:
        """Whether `9/11` is a day of a month: nothing counted behind it and no word of counting before it."""
        day, month = first.printed, second.printed
        if second.unit or second.scale != ONE or not (1 <= day <= 31 and 1 <= month <= 12):
            return False
        if first.step != ONE or second.step != ONE:
            return False
        before = self.low[max(0, first.start - 40) : first.start]
        if _DAY_TOLD.search(before):
            return True
        if _NOW_AND_THEN.search(before):
            return False
        dated = re.search(r"(?:ngày|hôm|sáng|chiều|tối|từ|đến|dịp|lễ|\()\s*$", before)
        if dated and not self.counting.names_thing(second.number_end):
            return True
        return not second.noun and not _COUNTING_BEFORE.search(before)

    def _add_in_words(self, match: re.Match[str]) -> None:
        value = spelled(match[0].split())
        if value is None or (self.quantities and self.quantities[-1].end > match.start()):
            return
        before = self._before(match.start())
        quantity = self.counting.quantity(match.start(), match.end(), Decimal(value), ONE)
        if match[0] == "một" and quantity.scale == ONE and not self._is_one_more(quantity):
            return
        if (quantity.noun or quantity.unit) and not is_named(before)[0]:
            self._add(quantity, before)

    def _is_one_more(self, quantity: Quantity) -> bool:
        """ "gồm ba người ở Tam Sơn, hai người ở Bình Khê và một người ở Yên Lạc": elsewhere it is an article."""
        last = self.quantities[-1] if self.quantities else quantity
        between = self.low[last.end : quantity.start]
        alike = last.noun != "" and last.noun == quantity.noun and len(between) <= 2 * NAMED_WITHIN
        return alike and _ONE_MORE.search(between) is not None and not re.search(r"[.\n]", between)
