"""Small templates built for the tests, and a look at what comes out."""

import io
import re
from collections.abc import Callable
from decimal import Decimal

import docx
from docx.document import Document

from soxanh.reports import package
from soxanh.reports.anchors import PrintedFigure

FIGURES = {
    figure.id: figure
    for figure in (
        PrintedFigure("procedures.received", "37.331", "Hồ sơ tiếp nhận", False, "37.331 hồ sơ", 37331),
        PrintedFigure("procedures.late", "645", "Hồ sơ trả trễ hạn", False, "645 hồ sơ", 645),
        PrintedFigure("land.lease_ha", "117,18", "Diện tích cho thuê đất", False, "117,18 ha", Decimal("117.18")),
        PrintedFigure("tasks.done", "02", "Nhiệm vụ hoàn thành", value=2),
        PrintedFigure("tasks.assigned", "04", "Nhiệm vụ được giao", value=4),
        PrintedFigure("survey.points", "12", "Điểm đo đạc", manual=True, value=12),
        PrintedFigure("water.licences", "chưa báo cáo", "Giấy phép tài nguyên nước"),
    )
}
TEXT_NODE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
W_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def save(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def template(*texts: str) -> bytes:
    """A template of plain paragraphs."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return save(document)


def annex_template(columns: int, marker: str = '{{ bang("phu_luc") }}') -> bytes:
    """A template with one table: a row of titles and the model row, in bold."""
    document = docx.Document()
    table = document.add_table(rows=2, cols=columns, style="Table Grid")
    for number, cell in enumerate(table.rows[0].cells, 1):
        cell.text = f"Cột {number}"
    table.rows[1].cells[0].paragraphs[0].add_run(marker).bold = True
    return save(document)


def texts(data: bytes, part: str = package.DOCUMENT) -> list[str]:
    """The paragraphs as a person sees them, read without the code under test: all w:t of each w:p."""
    xml = package.read_members(data)[part].decode()
    found = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph)) for paragraph in found]


def rewritten(data: bytes, change: Callable[[str], str], part: str = package.DOCUMENT) -> bytes:
    """The file with one part's XML changed, as another program might have saved it."""
    members = package.read_members(data)
    return package.replace_members(data, {part: change(members[part].decode()).encode()})


def with_footnote(data: bytes, text: str) -> bytes:
    """The file with a footnote called from the end of its first paragraph."""
    members = package.read_members(data)
    members["word/footnotes.xml"] = (
        f'<w:footnotes {W_NAMESPACE}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    types = members["[Content_Types].xml"].decode()
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    members["[Content_Types].xml"] = types.replace("</Types>", override).encode()
    relationship = (
        '<Relationship Id="rIdNotes" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    rels = members["word/_rels/document.xml.rels"].decode()
    members["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", relationship).encode()
    document = members[package.DOCUMENT].decode()
    members[package.DOCUMENT] = document.replace(
        "</w:p>", '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', 1
    ).encode()
    return package.write_members(members)


def edited(data: bytes, *changes: tuple[str, str]) -> bytes:
    """The file as somebody saves it who has typed over some of its words."""
    members = package.read_members(data)
    for before, after in changes:
        assert before.encode() in members[package.DOCUMENT]
        members[package.DOCUMENT] = members[package.DOCUMENT].replace(before.encode(), after.encode())
    return package.write_members(members)
