"""The form of documents: one that is as the decree asks, and the same with one thing wrong at a time."""

from dataclasses import dataclass, replace

import pytest

from soxanh.checker.checking import check
from soxanh.checker.findings import Check
from soxanh.checker.reading import read
from soxanh.checker.tests.wordfiles import NAMESPACES, docx, paragraph, run

BOLD, ITALIC = "<w:b/>", "<w:i/>"
CENTRED = '<w:jc w:val="center"/>'
LONG = "Trong năm, Sở đã thực hiện đầy đủ các nhiệm vụ được giao, phối hợp chặt chẽ với các sở, ngành và Ủy ban nhân dân các huyện. "


def size(points):
    return f'<w:sz w:val="{int(points * 2)}"/>'


def styles(font="Times New Roman"):
    return (
        f'<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
        f"{size(14)}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
    )


def header(alignment=CENTRED):
    return f"<w:hdr {NAMESPACES}>{paragraph('<w:fldSimple w:instr=' + chr(34) + ' PAGE ' + chr(34) + '/>', properties=alignment)}</w:hdr>"


@dataclass(frozen=True)
class Report:
    """The parts of a report; each test changes one."""

    agency: str = run("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", BOLD + size(13))
    parent: str = run("UBND TỈNH LẠNG SƠN", size(13))
    national: str = run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD + size(13))
    motto: str = run("Độc lập - Tự do - Hạnh phúc", BOLD + size(14))
    number: str = run("Số: 05/BC-STNMT", size(13))
    date: str = run("Lạng Sơn, ngày 05 tháng 12 năm 2022", ITALIC + size(14))
    type_name: str = run("BÁO CÁO", BOLD)
    type_alignment: str = CENTRED
    subject: str = run("Tổng kết công tác năm 2022", BOLD)
    headings: tuple[str, ...] = (
        "I. KẾT QUẢ",
        "1. Đất đai",
        "2. Môi trường",
        "II. NHIỆM VỤ",
        "1. Đất đai",
        "1.1. Giao đất",
    )
    body: str = LONG * 2
    body_look: str = ""
    body_shape: str = '<w:spacing w:before="60" w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
    recipients: str = run("Nơi nhận:", BOLD + ITALIC + size(12))
    listed: tuple[str, ...] = ("- UBND tỉnh;", "- Lưu: VT, VP.")
    listed_size: float = 11
    signer: str = run("GIÁM ĐỐC", BOLD)
    name: str = run("Bùi Văn Cò", BOLD)
    page: str = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/>'
    first_page: str = "<w:titlePg/>"
    header: str = header()
    references: str = '<w:headerReference r:id="header" w:type="default"/>'
    font: str = "Times New Roman"

    def file(self):
        listed = "".join(paragraph(run(line, size(self.listed_size))) for line in self.listed)
        rows = [
            [paragraph(self.parent) + paragraph(self.agency), paragraph(self.national) + paragraph(self.motto)],
            [paragraph(self.number), paragraph(self.date)],
        ]
        ending = [[paragraph(self.recipients) + listed, paragraph(self.signer) + paragraph("") + paragraph(self.name)]]
        body = [each for heading in self.headings for each in (paragraph(run(heading, BOLD)), *[self.running()] * 3)]
        return docx(
            grid(rows),
            paragraph(self.type_name, properties=self.type_alignment),
            paragraph(self.subject, properties=CENTRED),
            *body,
            grid(ending),
            sections=self.references + self.page + self.first_page,
            styles=styles(self.font),
            header=self.header,
            footer=self.header.replace("w:hdr", "w:ftr"),
        )

    def running(self):
        return paragraph(run(self.body, self.body_look), properties=self.body_shape)


def grid(rows):
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def messages(report):
    result = check(read(report.file(), "a.docx"))
    return [finding.message for finding in result.findings if finding.check is Check.LAYOUT]


def test_a_document_as_the_decree_asks_has_no_findings():
    assert messages(Report()) == []


FAULTS = [
    ({"page": '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/>'}, "Khổ giấy 216 × 279"),
    ({"page": '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1134"/>'}, "Lề trái 20 mm"),
    ({"page": '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="851" w:bottom="1134" w:left="1701"/>'}, None),
    ({"page": '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="851" w:bottom="1134" w:left="1701"/>'}, "Lề trên 30 mm"),
    ({"first_page": ""}, "ở trang đầu"),
    ({"header": header("")}, "Số trang không canh giữa"),
    ({"references": '<w:footerReference r:id="footer" w:type="default"/>'}, "ở cuối trang"),
    ({"references": ""}, "không có số trang"),
    ({"font": "Arial"}, "phông Arial"),
    ({"body_look": '<w:color w:val="FF0000"/>'}, "màu #FF0000"),
    ({"body_look": size(12)}, "cỡ 12"),
    ({"body_shape": '<w:spacing w:after="120"/><w:ind w:firstLine="720"/>'}, "không căn đều"),
    ({"body_shape": '<w:spacing w:after="120"/><w:jc w:val="both"/>'}, "lùi vào 1 cm"),
    ({"body_shape": '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'}, "dưới 6 pt"),
    ({"body_shape": '<w:spacing w:after="120" w:line="480" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>'}, "cách dòng"),
    ({"national": run("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD + size(13))}, "đúng chính tả"),
    ({"national": run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD + size(14))}, "Quốc hiệu cỡ chữ 14"),
    ({"national": run("Mẫu số 1", BOLD)}, "Thiếu Quốc hiệu"),
    ({"motto": run("Độc Lập - Tự Do - Hạnh Phúc", BOLD + size(14))}, "Tiêu ngữ viết chữ thường"),
    ({"motto": run("Độc lập - Tự do - Hạnh phúc", size(14))}, "Tiêu ngữ phải in đậm"),
    ({"agency": run("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", size(13))}, "cơ quan ban hành phải in đậm"),
    ({"parent": run("Ủy ban nhân dân tỉnh", size(13))}, "phải viết in hoa"),
    ({"number": run("Số 05/BC-STNMT", size(13))}, "dấu hai chấm"),
    ({"number": run("Số: 5/BC-STNMT", size(13))}, "thêm số 0"),
    ({"number": run("Số:       /BC-STNMT", size(13))}, None),
    ({"number": run("Tài liệu", size(13))}, "Thiếu số, ký hiệu"),
    ({"date": run("Lạng Sơn ngày 05 tháng 12 năm 2022", ITALIC)}, "có dấu phẩy"),
    ({"date": run("Lạng Sơn, ngày 5 tháng 12 năm 2022", ITALIC)}, "Ngày nhỏ hơn 10"),
    ({"date": run("Lạng Sơn, ngày 15 tháng 2 năm 2022", ITALIC)}, "Tháng 1 và tháng 2"),
    ({"date": run("Lạng Sơn, ngày 15 tháng 12 năm 2022")}, "phải in nghiêng"),
    ({"date": run("Lạng Sơn, ngày     tháng 12 năm 2022", ITALIC)}, None),
    ({"date": run("Năm 2022", ITALIC)}, "Thiếu địa danh"),
    ({"type_alignment": ""}, "Tên loại văn bản phải canh giữa"),
    ({"subject": run("Tổng kết công tác năm 2022")}, "Trích yếu nội dung phải in đậm"),
    ({"headings": ("I. KẾT QUẢ", "1. Đất đai", "3. Môi trường", "II. NHIỆM VỤ")}, "nhảy từ 1 đến 3"),
    ({"headings": ("I. KẾT QUẢ", "II. NHIỆM VỤ", "II. KIẾN NGHỊ")}, "bị lặp lại"),
    ({"recipients": run("Nơi nhận:", BOLD + size(12))}, "đậm, nghiêng"),
    ({"listed_size": 13}, "Danh sách nơi nhận cỡ chữ 13"),
    ({"listed": ("- UBND tỉnh;", "- Lưu: VT, VP")}, "dấu chấm"),
    ({"listed": ("- UBND tỉnh;", "- Lưu VT.")}, "Sau từ “Lưu”"),
    ({"signer": run("GIÁM ĐỐC")}, "chức vụ người ký phải in đậm"),
    ({"name": run("ThS. Bùi Văn Cò", BOLD)}, "học hàm, học vị"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "word"), FAULTS)
def test_one_thing_wrong_is_one_finding(change, word):
    found = messages(replace(Report(), **change))
    assert len(found) == (word is not None), found
    assert word is None or word in found[0]


def test_an_older_document_is_not_held_to_the_decree():
    old = replace(Report(), font="Arial", date=run("Lạng Sơn, ngày 5 tháng 12 năm 2019", ITALIC))
    assert messages(old) == []


def test_what_is_no_document_of_an_agency_is_left_alone():
    assert check(read(docx(paragraph(run("Ghi chép", size(10)))), "a.docx")).findings == []
