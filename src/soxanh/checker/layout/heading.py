"""The head of a document, from the national name to the subject: Decree 30/2020/NĐ-CP, Annex I, Part I, section II."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from soxanh.checker.findings import Finding
from soxanh.checker.layout.form import Form, Paragraph
from soxanh.vi.symbols import DOCUMENT_TYPES
from soxanh.vi.text import unaccent

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_REACH = 40
"""So many paragraphs at most make the head."""

_NUMBER = re.compile(r"^Số\s*:?\s*([\d…._]*)\s*/\s*\S")
_BLANK_OR_DATE = re.compile(
    r"^(?P<place>[^\d,]{2,60}?)(?P<comma>,?)\s*ngày\s*(?P<day>[\d…. _]*)\s*tháng\s*(?P<month>[\d…. _]*)\s*năm\s*(?P<year>[\d…. _]*)$"
)
_TYPES = {name.upper() for name in DOCUMENT_TYPES.values()}


@dataclass
class Head:
    """The indices of the head's paragraphs; `last` is where it ends."""

    national_name: int | None
    motto: int | None
    number: int | None
    date: int | None
    type_name: int | None

    @property
    def last(self) -> int:
        found = [each for each in (self.national_name, self.motto, self.number, self.date) if each is not None]
        return max([*found, -1 if self.type_name is None else self.type_name + 1])


def find(form: Form) -> Head | None:
    """The head; None for what is no document of a State agency (a part of one, a Party document, something else)."""
    national_name = form.find(lambda text: _plain(text) == _plain(NATIONAL_NAME), _REACH)
    number = form.find(_NUMBER.match, _REACH)
    if national_name is None and (
        number is None or form.find(lambda text: "ĐẢNG CỘNG SẢN" in text.upper(), _REACH) is not None
    ):
        return None
    return Head(
        national_name,
        form.find(lambda text: re.sub(r"\W", "", _plain(text)) == "doclaptudohanhphuc", _REACH),
        number,
        form.find(_BLANK_OR_DATE.match, _REACH),
        form.find(lambda text: text.upper() in _TYPES, _REACH),
    )


def findings(form: Form, head: Head) -> Iterator[Finding]:
    if head.national_name is None:
        yield form.finding("Thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở đầu văn bản.")
    else:
        yield from _national_name(form, form.paragraphs[head.national_name])
    if head.motto is not None:
        yield from _motto(form, form.paragraphs[head.motto])
    elif head.national_name is not None:
        yield form.finding(
            "Thiếu Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu.", form.paragraphs[head.national_name]
        )
    yield from _agencies(form, head)
    if head.number is None:
        yield form.finding("Thiếu số, ký hiệu của văn bản (ví dụ “Số: 05/BC-STNMT”).")
    else:
        yield from _number(form, form.paragraphs[head.number])
    if head.date is None:
        yield form.finding("Thiếu địa danh và thời gian ban hành (ví dụ “Lạng Sơn, ngày 05 tháng 12 năm 2022”).")
    else:
        yield from _place_and_date(form, form.paragraphs[head.date])
    if head.type_name is not None:
        yield from _type_and_subject(form, head.type_name)


def _national_name(form: Form, paragraph: Paragraph) -> Iterator[Finding]:
    if paragraph.text != NATIONAL_NAME:
        yield form.finding("Quốc hiệu phải viết in hoa, đúng chính tả.", paragraph, expected=NATIONAL_NAME)
    yield from _looks(form, paragraph, "Quốc hiệu", "national_name_size", bold=True, italic=False)


def _motto(form: Form, paragraph: Paragraph) -> Iterator[Finding]:
    if paragraph.text.replace("–", "-") != MOTTO:
        yield form.finding(
            "Tiêu ngữ viết chữ thường, chữ đầu mỗi cụm viết hoa, giữa các cụm có gạch nối và cách chữ.",
            paragraph,
            expected=MOTTO,
        )
    yield from _looks(form, paragraph, "Tiêu ngữ", "motto_size", bold=True, italic=False)


def _agencies(form: Form, head: Head) -> Iterator[Finding]:
    """The agency, and the one above it, in the cell to the left of the national name."""
    if head.national_name is None:
        return
    cell = form.paragraphs[head.national_name].cell
    if cell is None:
        return
    lines = [
        each
        for each in form.paragraphs[: head.national_name]
        if each.cell is not None and each.cell is not cell and each.cell.getparent() is cell.getparent()
    ]
    lines = [each for each in lines if not _NUMBER.match(each.text) and any(char.isalpha() for char in each.text)]
    for line in lines:
        if not line.text.isupper():
            yield form.finding("Tên cơ quan ở đầu văn bản phải viết in hoa.", line, expected=line.text.upper())
        if found := form.size_finding(line, "Tên cơ quan", "agency_size"):
            yield found
    if lines and not lines[-1].is_bold:
        yield form.finding("Tên cơ quan ban hành phải in đậm.", lines[-1])


def _number(form: Form, paragraph: Paragraph) -> Iterator[Finding]:
    match = _NUMBER.match(paragraph.text)
    assert match is not None
    if not paragraph.text.startswith("Số:"):
        yield form.finding("Sau từ “Số” ở số, ký hiệu văn bản có dấu hai chấm.", paragraph)
    if match[1].isdigit() and len(match[1]) == 1:
        yield form.finding(
            "Số văn bản nhỏ hơn 10 phải thêm số 0 phía trước.", paragraph, expected=f"Số: 0{match[1]}/…"
        )
    if found := form.size_finding(paragraph, "Số, ký hiệu", "symbol_size"):
        yield found


def _place_and_date(form: Form, paragraph: Paragraph) -> Iterator[Finding]:
    match = _BLANK_OR_DATE.match(paragraph.text)
    assert match is not None
    if not match["comma"]:
        yield form.finding("Sau địa danh có dấu phẩy.", paragraph)
    day, month = match["day"].strip(), match["month"].strip()
    if day.isdigit() and int(day) < 10 and len(day) == 1:
        yield form.finding("Ngày nhỏ hơn 10 phải thêm số 0 phía trước.", paragraph, expected=f"ngày 0{day}")
    if month in ("1", "2"):
        yield form.finding("Tháng 1 và tháng 2 phải thêm số 0 phía trước.", paragraph, expected=f"tháng 0{month}")
    yield from _looks(form, paragraph, "Địa danh và thời gian", "place_date_size", italic=True)


def _type_and_subject(form: Form, index: int) -> Iterator[Finding]:
    name = form.paragraphs[index]
    if not name.text.isupper():
        yield form.finding("Tên loại văn bản phải viết in hoa.", name, expected=name.text.upper())
    yield from _looks(form, name, "Tên loại văn bản", "type_name_size", bold=True)
    if name.alignment != "center":
        yield form.finding("Tên loại văn bản phải canh giữa.", name)
    if index + 1 < len(form.paragraphs):
        subject = form.paragraphs[index + 1]
        if subject.alignment == "center":
            yield from _looks(form, subject, "Trích yếu nội dung", "subject_size", bold=True)


def _looks(
    form: Form, paragraph: Paragraph, what: str, size: str, *, bold: bool | None = None, italic: bool | None = None
) -> Iterator[Finding]:
    if found := form.size_finding(paragraph, what, size):
        yield found
    if bold and not paragraph.is_bold:
        yield form.finding(f"{what} phải in đậm.", paragraph)
    if italic and not paragraph.is_italic:
        yield form.finding(f"{what} phải in nghiêng.", paragraph)
    if italic is False and not paragraph.is_upright:
        yield form.finding(f"{what} phải in đứng, không in nghiêng.", paragraph)


def _plain(text: str) -> str:
    return " ".join(unaccent(text).lower().split())
