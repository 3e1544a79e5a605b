"""Signature and recipients: Decree 30/2020/NĐ-CP, Annex I, Part I, section II."""

import re
from collections.abc import Iterator

from soxanh.checker.findings import Finding
from soxanh.checker.layout.form import Form, Paragraph

_RECIPIENTS = re.compile(r"^nơi nhận\s*:?", re.IGNORECASE)
_SIGNER = re.compile(
    r"^(TM\.|KT\.|TL\.|TUQ\.|Q\.|(PHÓ )?(TỔNG )?GIÁM ĐỐC|(PHÓ )?CHỦ TỊCH|(PHÓ )?CỤC TRƯỞNG|(PHÓ )?CHI CỤC TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG)"
)
_TITLE = re.compile(
    r"^(GS|PGS|TS|ThS|Th\.S|Tiến sĩ|Thạc sĩ|KS|Kỹ sư|CN|Cử nhân|Luật sư|LS|Bác sĩ|BS)\.? ", re.IGNORECASE
)
_NAME = re.compile(r"^[^\W\d_a-zà-ỹ][^\W\d_]*(?: [^\W\d_a-zà-ỹ][^\W\d_]*){1,5}$")


def findings(form: Form) -> Iterator[Finding]:
    index = form.find(_RECIPIENTS.match)
    if index is None:
        if len(form.paragraphs) > 10:
            yield form.finding("Thiếu phần “Nơi nhận” ở cuối văn bản.", form.paragraphs[-1])
        return
    yield from _recipients(form, index)
    yield from _signature(form, index)


def _recipients(form: Form, index: int) -> Iterator[Finding]:
    title = form.paragraphs[index]
    if not title.text.startswith("Nơi nhận:"):
        yield form.finding("Sau “Nơi nhận” có dấu hai chấm.", title, expected="Nơi nhận:")
    if found := form.size_finding(title, "“Nơi nhận”", "recipients_title_size"):
        yield found
    if not (title.is_bold and title.is_italic):
        yield form.finding("“Nơi nhận” phải in đậm, nghiêng.", title)
    listed = _list_after(form, index)
    if not listed:
        return
    for line in listed:
        if found := form.size_finding(line, "Danh sách nơi nhận", "recipients_list_size"):
            yield found
            break
    last = listed[-1]
    if "Lưu" not in last.text:
        yield form.finding("Dòng cuối của “Nơi nhận” ghi nơi lưu, ví dụ “- Lưu: VT, VP.”", last)
    elif not last.text.endswith("."):
        yield form.finding(
            "Dòng “Lưu” ở cuối “Nơi nhận” kết thúc bằng dấu chấm.", last, expected=f"{last.text.rstrip(';,')}."
        )
    elif not re.match(r"^\W*Lưu:", last.text):
        yield form.finding(
            "Sau từ “Lưu” có dấu hai chấm.", last, expected=re.sub(r"Lưu\s*:?\s*", "Lưu: ", last.text, count=1)
        )


def _list_after(form: Form, index: int) -> list[Paragraph]:
    cell = form.paragraphs[index].cell
    listed = []
    for paragraph in form.paragraphs[index + 1 :]:
        if paragraph.cell is not cell or not re.match(r"^[-–+]", paragraph.text):
            break
        listed.append(paragraph)
    return listed


def _signature(form: Form, recipients: int) -> Iterator[Finding]:
    """The signer's office and name, in the cell beside the recipients."""
    cell = form.paragraphs[recipients].cell
    if cell is None:
        return
    row = cell.getparent()
    beside = [
        each
        for each in form.paragraphs
        if each.cell is not None and each.cell is not cell and each.cell.getparent() is row
    ]
    for paragraph in beside:
        if _SIGNER.match(paragraph.text):
            what = "Quyền hạn, chức vụ người ký"
        elif _NAME.match(paragraph.text) or _TITLE.match(paragraph.text):
            what = "Họ tên người ký"
            if _TITLE.match(paragraph.text):
                yield form.finding(
                    "Trước họ tên người ký không ghi học hàm, học vị (trừ lực lượng vũ trang, giáo dục, y tế, khoa học).",
                    paragraph,
                )
        else:
            continue
        if found := form.size_finding(paragraph, what, "signature_size"):
            yield found
        if not paragraph.is_bold:
            yield form.finding(f"{what} phải in đậm.", paragraph)
