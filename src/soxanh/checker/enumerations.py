"""An announced count and the list that follows: subsections, items, a list in the sentence or in a footnote.

Only lists that can be counted without doubt are: names of places, numbered points, items of one kind. What a list calls
"and others" or leaves open with "…" is not counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from soxanh.checker.documents import Block, Kind
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding
from soxanh.vi.text import LOWER, UPPER

# "năm" is left out: it is a year more often than five.
_WORDED = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NOUNS = """xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|thôn|bản|khối|tổ dân phố|địa phương|phòng|ban|sở|bộ|ngành|chi cục|trung tâm
|đơn vị|cơ quan|trường|trạm|công ty|doanh nghiệp|tổ chức|hội|chi nhánh|phong trào|chương trình|đề án|dự án|kế hoạch|nghị quyết|quyết định|văn bản
|thông tư|nghị định|luật|nhiệm vụ|nhóm|nội dung|lĩnh vực|giải pháp|mục tiêu|chỉ tiêu|tiêu chí|khâu|trụ cột|bước|đột phá|hạng mục|công trình|mô hình
|hình thức|nguyên nhân|hạn chế|kiến nghị|đề xuất|chuyên đề|vấn đề|quy hoạch|đồng chí|thành viên|khu vực|cụm|vùng|tuyến|danh mục|yêu cầu|nguyên tắc
|điểm|phần|khu công nghiệp|bài học|kết quả|loại|thủ tục|thủ tục hành chính|tài liệu|hồ sơ""".replace("\n", "")
_COUNT = rf"(?<![\d.,/-])(?<!thứ )(?<!tháng )(?P<count>0?[2-9]|[1-4]\d|{'|'.join(_WORDED)})[ ](?P<noun>{_NOUNS})(?!\w)"
_PLACES = r"xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|TP\.?|thôn|bản|đặc khu"

_OPEN_ENDED = re.compile(
    r"\.\.\.|…|v\.v|(?<!\w)vv(?!\w)|khác(?!\w)|còn lại|chủ yếu là|như(?!\w)(?! sau)|tiêu biểu|điển hình|trong đó|ví dụ",
    re.IGNORECASE,
)


def check_enumerations(understood: Understanding) -> Iterator[Finding]:
    paragraphs = _paragraphs(understood)
    yield from _subsections(understood, paragraphs)
    yield from _items(understood, paragraphs)
    yield from _lists_of_places(understood)
    yield from _numbered_points(understood)
    yield from _footnotes(understood)


def _value(count: str) -> int:
    return _WORDED.get(count.lower()) or int(count)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    text: str


def _paragraphs(understood: Understanding) -> list[_Paragraph]:
    """The paragraphs of the body in order: table cells, footnotes and margins left out."""
    words = understood.words
    aside = (Kind.CELL, Kind.FOOTNOTE, Kind.TEXT_BOX, Kind.MARGIN)
    if understood.document.blocks:
        spans = [(block.start, block.end) for block in understood.document.blocks if block.kind not in aside]
    else:
        spans = [match.span() for match in re.finditer(r"[^\n]+", words)]
    return [_Paragraph(start, end, words[start:end]) for start, end in spans if words[start:end].strip()]


def _finding(
    understood: Understanding,
    span: tuple[int, int],
    announced: int,
    found: int,
    other: tuple[int, int] | None,
    *,
    certain: bool = False,
    of: str = "mục",
) -> Finding:
    place = understood.document.place
    return Finding(
        Check.ENUMERATION,
        Severity.ERROR if certain else Severity.WARNING,
        place(*span),
        f"Nêu {announced:02d} nhưng liệt kê {found:02d} {of}"
        + ("." if certain else "; hãy kiểm tra lại số đã nêu hoặc danh sách."),
        other=place(*other) if other else None,
        expected=f"{found:02d}",
        found=f"{announced:02d}",
    )


_HEADING = re.compile(r"[ \t*#]*(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?[ \t]+(?P<title>\S.*)", re.DOTALL)
_COUNT_IN_TITLE = re.compile(_COUNT, re.IGNORECASE)


def _subsections(understood: Understanding, paragraphs: Sequence[_Paragraph]) -> Iterator[Finding]:
    """ "2. Kết quả 03 phong trào …", and 2.1, 2.2 … each beginning with the same noun."""
    headings: list[tuple[tuple[int, ...], _Paragraph, str]] = []
    for paragraph in paragraphs:
        match = _HEADING.match(paragraph.text)
        if match and len(paragraph.text) < 400:
            headings.append((tuple(map(int, match["number"].split("."))), paragraph, match["title"]))
    for index, (number, paragraph, title) in enumerate(headings):
        announced = list(_COUNT_IN_TITLE.finditer(title))
        if len(announced) != 1:
            continue
        noun = announced[0]["noun"].lower()
        children: list[_Paragraph] = []
        for below, child, child_title in headings[index + 1 :]:
            if len(below) <= len(number):
                break
            if (
                below[:-1] == number
                and below[-1] == len(children) + 1
                and child_title.lower().lstrip('*_ “"').startswith(noun)
            ):
                children.append(child)
        count = _value(announced[0]["count"])
        if len(children) > 1 and len(children) != count:
            offset = paragraph.start + paragraph.text.index(title)
            span = offset + announced[0].start(), paragraph.start + len(paragraph.text.rstrip())
            last = children[-1]
            yield _finding(understood, span, count, len(children), (last.start, last.end), certain=True)


# The count stands in the last phrase before the colon; nothing counted otherwise comes between.
_ANNOUNCES = re.compile(
    rf"{_COUNT}(?P<more>(?:[ ][^\W\d]+){{0,9}}?)(?:,?[ ](?:cụ thể|bao gồm|gồm có|gồm|sau đây|như sau|cụ thể như sau|sau|là|đó là|chính))*[ ]?:[ \t]*\Z",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"[ \t]*(?:(?P<sign>[-–+*•●○▪■])[ \t]|\(?(?P<letter>[a-zđ])\)[ \t]|\(?(?P<number>\d{1,2})[.)][ \t])(?P<text>\S.*)",
    re.DOTALL,
)
_OTHER_NOUN = re.compile(r"(?<!\w)(?:các|những|từ|với|tại|cho|của|do|theo|thuộc)(?!\w)", re.IGNORECASE)


def _items(understood: Understanding, paragraphs: Sequence[_Paragraph]) -> Iterator[Finding]:
    """A sentence that ends in a colon, and the items below it, all of one sign."""
    for index, paragraph in enumerate(paragraphs):
        tail = paragraph.text[-160:].rstrip()
        match = _ANNOUNCES.search(tail) if tail.endswith(":") else None
        if not match or _OPEN_ENDED.search(tail[match.start() :]) or len(_COUNT_IN_TITLE.findall(tail)) != 1:
            continue
        items = _items_below(paragraphs, index)
        count = _value(match["count"])
        if len(items) < 2 or len(items) == count or abs(len(items) - count) > max(2, count // 2):
            continue
        if any(_OPEN_ENDED.search(item.text[-25:]) for item in items):
            continue
        parts = sum(bool(re.match(r"\W*\d|.{0,60}\b\d[\d.]*\s", item.text.split(" ", 1)[-1])) for item in items)
        if 2 * parts > len(items):
            continue  # figures that add up, not things that are counted
        start = paragraph.start + len(paragraph.text.rstrip()) - len(tail) + match.start()
        yield _finding(
            understood, (start, start + len(match[0])), count, len(items), (items[0].start, items[-1].end), of="ý"
        )


def _items_below(paragraphs: Sequence[_Paragraph], index: int) -> list[_Paragraph]:
    items: list[_Paragraph] = []
    first = _BULLET.match(paragraphs[index + 1].text) if index + 1 < len(paragraphs) else None
    if not first:
        return []
    kind = next(group for group in ("sign", "letter", "number") if first[group])
    wanted = 1
    for paragraph in paragraphs[index + 1 :]:
        match = _BULLET.match(paragraph.text)
        if not match:
            break
        if not match[kind]:
            if (kind == "number" and match["sign"]) or (kind == "sign" and match["sign"] is None and items):
                continue  # a level below
            if kind == "letter" and match["sign"]:
                continue
            break
        if kind == "sign" and match["sign"] != first["sign"]:
            continue
        if kind == "number" and int(match["number"]) != wanted:
            break
        if kind == "letter" and wanted == 1 and match["letter"] != "a":
            return []
        wanted += 1
        items.append(paragraph)
    return items


_NAME = rf"[{UPPER}][{LOWER}{UPPER}’']*(?:[ -][{UPPER}][{LOWER}{UPPER}’']*){{0,4}}"
_PLACE = rf"(?:(?:{_PLACES})[ ])?{_NAME}"
_PLACE_LIST = re.compile(
    # A word of a number is one of its own; its first two letters lead, so that the engine need not try every letter.
    r"(?P<count>[0-9bchmst](?=[ \dưaốảáh])(?<![\w.,/-].)(?:(?<=0)[2-9]|(?<=[2-9])|(?<=[1-4])\d|(?<=h)ai|(?<=b)(?:a|ốn|ảy)|(?<=s)áu|(?<=t)ám"
    rf"|(?<=c)hín|(?<=m)ười))[ ](?P<noun>{_PLACES})(?P<more>(?:,[ ](?:{_PLACES}))*(?:[ ][{LOWER}]+){{0,6}}?)"
    rf"(?:[ ]?\(|,?[ ]?(?:bao gồm|gồm có|gồm|đó là|là|cụ thể)?[ ]?:[ ]?|,?[ ](?:bao gồm|gồm có|gồm|đó là)(?:[ ]các(?:[ ](?:{_PLACES}))?)?[ ])"
    rf"(?P<list>{_PLACE}(?:(?:,|;|[ ]và|,[ ]và)[ ]{_PLACE}){{1,40}})(?P<close>[).;\n]|\Z|[ ]?\.)"
)


def _lists_of_places(understood: Understanding) -> Iterator[Finding]:
    """ "05 huyện gồm: A, B, C, D": every item a name of a place, and nothing else up to the end of the list."""
    for match in _PLACE_LIST.finditer(understood.words):
        nouns = {word.lower() for word in re.findall(_PLACES, match["noun"] + (match["more"] or ""), re.IGNORECASE)}
        named = {word.lower() for word in re.findall(rf"(?<!\w)(?:{_PLACES})(?=[ ][{UPPER}])", match["list"])}
        if named - nouns or _OPEN_ENDED.search(match["more"]) or re.search(r"[ ]-[ ]", match["list"]):
            continue
        items = re.split(r",[ ]và[ ]|[,;][ ]|[ ]và[ ]", match["list"])
        count = _value(match["count"])
        if len(items) != count and abs(len(items) - count) <= max(2, count // 2):
            span = match.start(), match.end("more")
            yield _finding(understood, span, count, len(items), match.span("list"), certain=True, of="tên")


_FIRST_POINT = re.compile(r"[(MmTt](?:(?<=\()[1ia]\)|(?<=[Mm])ột là,|(?<=[Tt])hứ nhất,)")
_BEFORE_POINTS = re.compile(rf"{_COUNT}[^.;:\n\d]{{0,80}}[:;,.]?[ ]\Z", re.IGNORECASE)
_LONGEST = 6_000
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ONES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def _point(kind: str, number: int) -> str | None:
    """How point `number` is written in the manner of the first one."""
    if kind == "(1)":
        return f"({number})"
    names = {"(i)": _ROMAN, "(a)": "abcdđeghiklm", "một là,": _ONES, "thứ nhất,": _ORDINALS}[kind]
    if number > len(names):
        return None
    word = names[number - 1]
    return {"(": f"({word})", "m": f"{word} là,", "t": f"thứ {word},"}[kind[0]]


def _numbered_points(understood: Understanding) -> Iterator[Finding]:
    """ "03 nhóm giải pháp: (1) …; (2) …; (3) …; (4) …" within one paragraph."""
    words = understood.words
    for first in _FIRST_POINT.finditer(words):
        left = max(0, first.start() - 120)
        match = _BEFORE_POINTS.search(words[left : first.start()])
        if not match or _OPEN_ENDED.search(match[0]):
            continue
        end = words.find("\n", first.end())
        paragraph = words[first.start() : min(end if end >= 0 else len(words), first.start() + _LONGEST)].lower()
        position, found = 0, 0
        while (sign := _point(first[0].lower(), found + 1)) and (at := paragraph.find(sign, position)) >= 0:
            position, found = at + len(sign), found + 1
        count = _value(match["count"])
        if found > 1 and found != count and abs(found - count) <= max(2, count // 2):
            span = left + match.start(), first.start()
            listed = first.start(), first.start() + position
            yield _finding(understood, span, count, found, listed, of="ý được đánh số")


_BEFORE_ANCHOR = re.compile(rf"{_COUNT}(?P<more>[^.;:\n\d]{{0,60}})\Z", re.IGNORECASE)


def _footnotes(understood: Understanding) -> Iterator[Finding]:
    """ "tại 11 xã⁴", and the footnote that names them, parted by semicolons, each beginning alike."""
    words = understood.words
    for block in understood.document.blocks:
        if block.kind is not Kind.FOOTNOTE or block.anchor is None:
            continue
        match = _BEFORE_ANCHOR.search(words, max(0, block.anchor - 120), block.anchor)
        items = _alike(words, block) if match else []
        if not match or len(items) < 2 or _OPEN_ENDED.search(match["more"]):
            continue
        count = _value(match["count"])
        if len(items) != count and abs(len(items) - count) <= max(2, count // 2):
            yield _finding(understood, match.span(), count, len(items), (block.start, block.end), of="mục ở chú thích")


def _alike(words: str, block: Block) -> list[str]:
    """The items of a footnote; none where they do not begin alike, so that a semicolon may stand inside one."""
    text = re.sub(r"^[\[\]^\d⁰¹²³⁴-⁹:\s]*", "", words[block.start : block.end]).rstrip(" .")
    if _OPEN_ENDED.search(text[-30:]):
        return []
    items = [item.strip() for item in text.split(";") if item.strip()]
    first_words = {item.split()[0].lower() for item in items}
    names = all(
        re.match(rf"(?:(?:{_PLACES})[ ])?[{UPPER}]", item, re.IGNORECASE) and item[0].isupper() for item in items
    )
    return items if len(first_words) == 1 or (names and all(len(item) < 60 for item in items)) else []
