"""Documents named in the text, as provinces, ministries, courts, Party committees and the press write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check
from soxanh.checker.understanding import Understanding


def numbers(text: str) -> list[str]:
    return [citation.number for citation in check(Document("x", text)).citations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The State, by Decree 30/2020
        ("Căn cứ Quyết định số 1205/QĐ-UBND ngày 14/6/2021 của UBND tỉnh Nghệ An về kế hoạch", ["1205/QĐ-UBND"]),
        ("thực hiện Công văn số 815/STNMT-QLTN ngày 02/4/2020 của Sở", ["815/STNMT-QLTN"]),
        ("Văn bản số 2231/UBND-NL&MT ngày 5/5/2022", ["2231/UBND-NL&MT"]),
        ("tại Công văn số 6712 /BGDĐT-GDTrH ngày 12/11/2019", ["6712/BGDĐT-GDTrH"]),
        ("Tờ trình số 45/TTr-SXD ngày 07/3/2023", ["45/TTr-SXD"]),
        ("Thông báo số 102/TB-VPCP ngày 11/4/2022 của Văn phòng Chính phủ", ["102/TB-VPCP"]),
        ("Công điện số 1063/CĐ-TTg ngày 31/7/2021 của Thủ tướng Chính phủ", ["1063/CĐ-TTg"]),
        ("Văn bản số 1893/TTg-KTN của Thủ tướng", ["1893/TTg-KTN"]),
        (
            "Nghị quyết số 84/NQ-CP, Nghị quyết số 105/NQ-CP và Nghị quyết 128/NQ-CP",
            ["84/NQ-CP", "105/NQ-CP", "128/NQ-CP"],
        ),
        ("Quyết định số 456/QĐ-UBND.HC ngày 12/5/2018 của UBND tỉnh Đồng Tháp", ["456/QĐ-UBND.HC"]),
        ("Công văn số 5678/UBND.NN ngày 12/8/2020", ["5678/UBND.NN"]),
        ("Công văn số 3345/UBND - KGVX ngày 9/9/2021", ["3345/UBND-KGVX"]),
        ("Quyết định số 12/QĐ-\nUBND ngày 05 tháng 01 năm 2020", ["12/QĐ-UBND"]),
        ("Quyết định số 09/2022/\nQĐ-UBND ngày 25/3/2022", ["09/2022/QĐ-UBND"]),
        ("Kết luận số 17/KL-TTr ngày 03/02/2021 của Chánh Thanh tra", ["17/KL-TTr"]),
        ("Báo cáo số 08/BC-ĐTT ngày 3/3/2021 của Trưởng đoàn thanh tra", ["08/BC-ĐTT"]),
        ("Công văn số 1234a/SNV-TCBC&TCPCP ngày 6/6/2022", ["1234a/SNV-TCBC&TCPCP"]),
        ("Kế hoạch số143/KH-SNV ngày 15/01/2019", ["143/KH-SNV"]),
        (
            "Giấy phép số 215/GP-UBND ngày 8/7/2020 và Giấy phép môi trường số 33/GPMT-UBND",
            ["215/GP-UBND", "33/GPMT-UBND"],
        ),
        ("Quyết định xử phạt số 61/QĐ-XPVPHC ngày 20/10/2022", ["61/QĐ-XPVPHC"]),
        ("các Quyết định số 1.234/QĐ-UBND ngày 1/9/2018", ["1.234/QĐ-UBND"]),
        (
            "(theo các văn bản: 712/UBND-KT ngày 03/4/2020; 1120/UBND-TH ngày 21/5/2020)",
            ["712/UBND-KT", "1120/UBND-TH"],
        ),
        ("Kế hoạch số 39/KH-BCĐ389 ngày 2/2/2022", ["39/KH-BCĐ389"]),
        ("Quyết định 55/QĐ-HĐTĐKT ngày 12/12/2022", ["55/QĐ-HĐTĐKT"]),
        ("Hướng dẫn liên ngành số 01/HDLN-SNV-STC ngày 11/3/2019", ["01/HDLN-SNV-STC"]),
        ("Công văn số 88/PTNMT ngày 3/4/2021 của Phòng Tài nguyên và Môi trường huyện", ["88/PTNMT"]),
        ("Công văn số 15/P.TCKH ngày 1/2/2021", ["15/P.TCKH"]),
        ("Công văn 2059 ngày 31/10/2022 của Sở", []),
        # Normative documents
        ("Thông tư số 01/2021/TT-BTNMT ngày 12/4/2021", ["01/2021/TT-BTNMT"]),
        ("Thông tư liên tịch số 50/2014/TTLT-BTNMT-BNV", ["50/2014/TTLT-BTNMT-BNV"]),
        ("Thông tư liên tịch số 14/2014/TTLT/BTNMT-BTP", ["14/2014/TTLT/BTNMT-BTP"]),
        ("Thông tư liên tịch số 05/2016/TTLT-BKHĐT- BTC", ["05/2016/TTLT-BKHĐT-BTC"]),
        ("Luật Bảo vệ môi trường số 72/2020/QH14", ["72/2020/QH14"]),
        ("Nghị quyết số 1211/2016/UBTVQH13 của Ủy ban Thường vụ Quốc hội", ["1211/2016/UBTVQH13"]),
        ("Nghị quyết 595/2022-UBTVQH15", ["595/2022-UBTVQH15"]),
        ("Nghị định 45/2022/NĐ-CP và Nghị định số 08/2022/NĐ-CP của Chính phủ", ["45/2022/NĐ-CP", "08/2022/NĐ-CP"]),
        ("Văn bản hợp nhất số 05/VBHN-BTNMT", ["05/VBHN-BTNMT"]),
        ("Nghị quyết số 12/2019/NQ-HĐND ngày 10/7/2019 của HĐND thành phố", ["12/2019/NQ-HĐND"]),
        ("Lệnh số 09/2022/L-CTN của Chủ tịch nước", ["09/2022/L-CTN"]),
        ("Quyết định số 1234/1998/QĐ-UB ngày 3/4/1998", ["1234/1998/QĐ-UB"]),
        ("Nghị định số 64/CP ngày 27/9/1993 và Nghị định 12-CP", ["64/CP", "12-CP"]),
        ("Quyết định số 327/CT ngày 15/9/1992", ["327/CT"]),
        ("Nghị quyết liên tịch số 03/2007/NQLT/CP-TANDTC", ["03/2007/NQLT/CP-TANDTC"]),
        ("Quyết định 27/2001/QĐ/TTg", ["27/2001/QĐ/TTg"]),
        # The Party and mass organisations
        ("Chỉ thị số 16-CT/TU ngày 20/9/2022 của Ban Thường vụ Tỉnh ủy", ["16-CT/TU"]),
        ("Nghị quyết số 18–NQ/TW và Kết luận 21-KL/TW", ["18-NQ/TW", "21-KL/TW"]),
        ("Quy định số 102-QĐ/TW ngày 15/11/2017; Quy định 08-QĐi/TW", ["102-QĐ/TW", "08-QĐi/TW"]),
        ("Hướng dẫn số 12-HD/BTCTW của Ban Tổ chức Trung ương", ["12-HD/BTCTW"]),
        ("Công văn số 1235-CV/TU ngày 3/3/2021", ["1235-CV/TU"]),
        ("Kế hoạch số 15-KH/TĐTN-TTNTH ngày 4/4/2022 của Ban Thường vụ Tỉnh đoàn", ["15-KH/TĐTN-TTNTH"]),
        ("Nghị quyết 07-NQ/ĐU, Chương trình số 25-CTr/HU", ["07-NQ/ĐU", "25-CTr/HU"]),
        ("Chỉ thị 05 CT/TW của Bộ Chính trị", ["05CT/TW"]),
        ("Chỉ thị 05- CT/TW; Nghị quyết số 35 - NQ/TW", ["05-CT/TW", "35-NQ/TW"]),
        ("Nghị quyết 20-NQ/T.Ư của Ban Chấp hành Trung ương", ["20-NQ/T.Ư"]),
        ("Nghị quyết số 19/NQ-TW về nông nghiệp", ["19/NQ-TW"]),
        ("Quyết định số 1908/QĐ-TLĐ ngày 19/12/2016 của Tổng Liên đoàn", ["1908/QĐ-TLĐ"]),
        ("Kế hoạch số 123/KH-MTTW-BTT", ["123/KH-MTTW-BTT"]),
        ("Thông tri số 22-TT/MTTW", ["22-TT/MTTW"]),
        # Courts, procuracies, the police
        ("Bản án số 05/2021/HS-ST ngày 14/01/2021", ["05/2021/HS-ST"]),
        ("Quyết định số 08/2020/QĐST-HNGĐ ngày 5/3/2020", ["08/2020/QĐST-HNGĐ"]),
        ("Thông báo thụ lý số 36/2019/TLPT-HS", ["36/2019/TLPT-HS"]),
        ("Cáo trạng số 25/CT-VKS-P1 ngày 6/8/2020", ["25/CT-VKS-P1"]),
        ("Án lệ số 01/2016/AL", ["01/2016/AL"]),
        ("Nghị quyết số 04/2018/NQ-HĐTP", ["04/2018/NQ-HĐTP"]),
        ("Kế hoạch số 112/KH-CAT-PV01 ngày 5/3/2022 của Công an tỉnh", ["112/KH-CAT-PV01"]),
        ("Công văn số 2345/C08-P5 ngày 9/9/2021", ["2345/C08-P5"]),
        # In lists, brackets, shortened, with slips
        ("QĐ số 15/QĐ-UBND, CV số 99/UBND-NC, NĐ 43/2014/NĐ-CP", ["15/QĐ-UBND", "99/UBND-NC", "43/2014/NĐ-CP"]),
        ("Quyết định số 45/QD-UBND và Nghị định 30/2020/ND-CP", ["45/QD-UBND", "30/2020/ND-CP"]),
        ("ban hành 03 kế hoạch (số 12/KH-SYT, 13/KH-SYT và 14/KH-SYT)", ["12/KH-SYT", "13/KH-SYT", "14/KH-SYT"]),
        ("Quyết định số 12/QĐ-UBND - Sở Tài chính đã thực hiện", ["12/QĐ-UBND"]),
        ("Quyết định số 12/QĐ-UBND.Sở đã", ["12/QĐ-UBND"]),
        ("Quyết định số 12/QĐ-UBNDngày 3/4/2020", ["12/QĐ-UBND"]),
        ("Số: 99/BC-STC\n                 Cao Bằng, ngày 20 tháng 5 năm 2019", ["99/BC-STC"]),
        # Not documents
        ("Số:        /BC-STNMT\nHà Giang, ngày     tháng 12 năm 2022", []),
        ("QCVN 14:2008/BTNMT, QCVN 40:2011/BTNMT, QCVN 08-MT:2015/BTNMT, TCVN ISO 9001:2015/AC", []),
        ("theo mẫu số 01/ĐK ban hành kèm theo; Mẫu số 04a/ĐK-GCN; Biểu số 01/TKĐĐ; Phụ lục số 02/PL-BC", []),
        ("đạt 15/15 TTHC, 12/14 CBCC, 24/7, tỷ lệ 1/GV, 63/63 tỉnh", []),
        ("giá 20.000 đồng/HS, 5.000 đồng/HSSV, 100%/KH, 30 triệu đồng/GCN", []),
        ("https://example.vn/van-ban/12/QD-UBND và tep@12/BC-ABC.vn", []),
        ("thửa đất số 12/TBĐ-05, nhà số 5/A-B, xe số 29/LD-123, gói thầu số 3/XL-01", []),
        ("Covid-19/SARS, năm 2021-HĐND/UBND các cấp, 2019-NCOV", []),
        ("Nghị định 68, Luật Đất đai 2013, Nghị quyết 30a, Chương trình 135", []),
        ("giai đoạn 2021-2025/KH, tháng 12/2021/TP", []),
    ],
)
def test_numbers_of_documents(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Công văn số 2418/BNV-TH ngày 21/5/2021 của Bộ Nội vụ; Công văn số 5401/BYT-DP",
            "2418/BNV-TH 5401/BYT-DP",
        ),
        (
            "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể",
            "76/NQ-CP",
        ),
        ("Quyết định số 468/QĐ-TTg ngày 27/3/2021; Quyết định số 06/QĐ-TTg (Đề án 06)", "468/QĐ-TTg 06/QĐ-TTg"),
        ("Chỉ thị 23/CT-TTg, Công điện 732/CĐ-TTg và Thông báo 189/TB-VPCP", "23/CT-TTg 732/CĐ-TTg 189/TB-VPCP"),
        ("Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị Trung ương 8 khóa XI", "29-NQ/TW"),
        ("Kế hoạch số 156/KH-UBND-VX ngày 3/4/2020", "156/KH-UBND-VX"),
        ("Hướng dẫn số 3115/HD-STTTT-BCVTCNTT ngày 20/9/2022", "3115/HD-STTTT-BCVTCNTT"),
        ("Công văn số 1567/SLĐTBXH-NCC", "1567/SLĐTBXH-NCC"),
        ("Công văn số 498/LĐTBXH ngày 12/9/2019 của Phòng Lao động", "498/LĐTBXH"),
        ("Quyết định số 1299/QĐ-CTN ngày 26/7/2021 của Chủ tịch nước", "1299/QĐ-CTN"),
        ("Nghị quyết số 50/NQ-HĐND ngày 9-12-2021 của HĐND TP Cần Thơ", "50/NQ-HĐND"),
        ("Nghị quyết số 09/2019/NQ-HĐND.", "09/2019/NQ-HĐND"),
        (
            "Thông tư 22/2021/TT-BGDĐT; Thông tư 32/2020/TT- BGDĐT; Thông tư số 26/2020/TT – BGDĐT",
            "22/2021/TT-BGDĐT 32/2020/TT-BGDĐT 26/2020/TT-BGDĐT",
        ),
        ("Văn bản hợp nhất số 23/VBHN-VPQH ngày 31/12/2018", "23/VBHN-VPQH"),
        ("Quyết định 3129/QĐ-BVHTTDL của Bộ Văn hóa", "3129/QĐ-BVHTTDL"),
        ("Công văn 436/HĐND-VP, Tờ trình 125/TTr-UBND", "436/HĐND-VP 125/TTr-UBND"),
        ("Kết luận số 01-KL/TW ngày 18/5/2021 và Quy định số 37-QĐ/TW", "01-KL/TW 37-QĐ/TW"),
        (
            "Công văn số 12-CV/BTGTU, Hướng dẫn số 05-HD/BTCTU, Báo cáo số 245-BC/VPTU",
            "12-CV/BTGTU 05-HD/BTCTU 245-BC/VPTU",
        ),
        ("Quyết định số 1056-QĐ/HU ngày 8/6/2020 của Ban Thường vụ Huyện ủy", "1056-QĐ/HU"),
        ("Nghị quyết số 05-NQ/ĐUK", "05-NQ/ĐUK"),
        ("Quyết định số 200/QĐ-CAT-PX01", "200/QĐ-CAT-PX01"),
        ("theo Lệnh số 12/L-CTN", "12/L-CTN"),
        ("Bản án hình sự phúc thẩm số 123/2022/HSPT ngày 5/5/2022", "123/2022/HSPT"),
        ("Bản án số 15/2019/HNGĐ-PT ngày 20-6-2019", "15/2019/HNGĐ-PT"),
        ("Quyết định giám đốc thẩm số 07/2020/KDTM-GĐT", "07/2020/KDTM-GĐT"),
        ("Quyết định kháng nghị số 45/QĐ-VKS-DS ngày 2/3/2021", "45/QĐ-VKS-DS"),
        ("Biên bản số 35/BB-VPHC ngày 6/6/2022", "35/BB-VPHC"),
        ("Hợp đồng số 12/2021/HĐ-TVGS ngày 3/3/2021", "12/2021/HĐ-TVGS"),
        ("Hợp đồng thuê đất số 45/HĐTĐ ngày 1/1/2010", "45/HĐTĐ"),
        ("Giấy phép khai thác số 1879/GP-BTNMT ngày 12/8/2015", "1879/GP-BTNMT"),
        ("Giấy phép môi trường số 45/GPMT-BTNMT", "45/GPMT-BTNMT"),
        ("Sở Y tế có Tờ trình số 3456/TTr-SYT-KHTC", "3456/TTr-SYT-KHTC"),
        ("Quy chế phối hợp số 01/QCPH-CAT-STNMT ngày 3/3/2020", "01/QCPH-CAT-STNMT"),
        ("Chương trình phối hợp số 526/CTrPH-MTTQ-STNMT", "526/CTrPH-MTTQ-STNMT"),
        ("Nghị quyết liên tịch số 01/2014/NQLT/CP-UBTVQH-ĐCTUBTWMTTQVN", "01/2014/NQLT/CP-UBTVQH-ĐCTUBTWMTTQVN"),
        ("Công văn số 01/GM-UBND; Giấy mời số 123/GM-STNMT", "01/GM-UBND 123/GM-STNMT"),
        ("Công văn số 2020/UBND-KT ngày 5/5/2020", "2020/UBND-KT"),
        ("Văn bản số 8127/VPCP-ĐMDN", "8127/VPCP-ĐMDN"),
        (
            "Đề án số 02-ĐA/TU, Chương trình hành động số 12-CTrHĐ/TU, Chương trình 08/CTr-UBND",
            "02-ĐA/TU 12-CTrHĐ/TU 08/CTr-UBND",
        ),
        ("Quyết định số: 3421/QĐ-SGDĐT, ngày 10/10/2021", "3421/QĐ-SGDĐT"),
        ("CV 1234/SYT-NVY, KH 56/KH-UBND", "1234/SYT-NVY 56/KH-UBND"),
        ("Thông báo số: 45/TB-TTYT ngày 2 tháng 3 năm 2022", "45/TB-TTYT"),
        ("tại Quyết định số 1719/QĐ -TTg ngày 14/10/2021", "1719/QĐ-TTg"),
        ("Kế hoạch số 12 /KH- UBND", "12/KH-UBND"),
        ("Quyết định số 45 / QĐ - UBND ngày 3/3/2020", "45/QĐ-UBND"),
        ("Nghị định số 15/2021 /NĐ-CP", "15/2021/NĐ-CP"),
        ("Nghị định số 01 /2021/NĐ-CP", "01/2021/NĐ-CP"),
        ("Nghị định số 10/2021/NĐ - CP ngày 9/2/2021", "10/2021/NĐ-CP"),
        ("Quyết định 595/QĐ-BHXH, Công văn 1511/BHXH-TST", "595/QĐ-BHXH 1511/BHXH-TST"),
        ("Luật Đất đai (Luật số 31/2024/QH15)", "31/2024/QH15"),
        ("Hiến pháp năm 2013, Luật số 57/2024/QH15; Bộ luật Hình sự số 100/2015/QH13", "57/2024/QH15 100/2015/QH13"),
        ("Nghị quyết số 1656/NQ-UBTVQH15 ngày 16/6/2025", "1656/NQ-UBTVQH15"),
        ("Quyết định số 19/2025/QĐ-TTg; Nghị quyết số 190/2025/QH15", "19/2025/QĐ-TTg 190/2025/QH15"),
        ("công văn số 4567/VKSTC-V12", "4567/VKSTC-V12"),
        ("Quyết định số 11/2009/QĐ-UBND và số 12/2009/QĐ-UBND", "11/2009/QĐ-UBND 12/2009/QĐ-UBND"),
        ("các Nghị quyết 01/NQ-CP, 02/NQ-CP, 43/2022/QH15, 11/NQ-CP", "01/NQ-CP 02/NQ-CP 43/2022/QH15 11/NQ-CP"),
        ("Kế hoạch 1234/KHPH-SGDĐT-SYT", "1234/KHPH-SGDĐT-SYT"),
        ("Hướng dẫn số 1711/HD-TLĐ, Quyết định 217-QĐ/TW", "1711/HD-TLĐ 217-QĐ/TW"),
        ("số 85/2015/NĐ-CP (đã hết hiệu lực)", "85/2015/NĐ-CP"),
        ("Phụ lục IV, mẫu số 05/QLĐĐ; biểu mẫu 02/BC-TĐKT ban hành kèm theo", ""),
        ("Ông A, sinh năm 1976, CCCD số 001076012345/BCA; xe 43A-123.45/TP", ""),
        ("đường ĐT.612/QL1A, lô A12/KCN-BT, thửa 45/TBĐ-12", ""),
        ("giá trị 35/GTGT, 12 USD/BBL, 3 triệu/HĐ", ""),
        ("ngày 30/4/2022-UBND tỉnh tổ chức", ""),
        ("năm 2020/QĐ", ""),
        ("Tài khoản 3713.0.1054321/KBNN-TW", ""),
        ("Thửa đất số 345/TBĐ số 12", ""),
        ("Chi bộ 4/Đảng ủy, khối 5/UBND phường", ""),
        ("tỷ lệ 1/500-QH, bản đồ 1/2000/QHCT", ""),
        ("Nghị quyết 120/NQ-CP ngày 17/11/2017 “thuận thiên”; CT 20/CT-UBND", "120/NQ-CP 20/CT-UBND"),
        ("Nghị quyết Đại hội XIII; Nghị quyết 18 của BCH Trung ương", ""),
        ("BC số 12/BC-UBND; TTr 15/TTr-UBND; TB 33-TB/TU", "12/BC-UBND 15/TTr-UBND 33-TB/TU"),
        ("Công văn số 345/CV-UBND, 12/CV-PGD", "345/CV-UBND 12/CV-PGD"),
        ("Kế hoạch số 02-KH/BCĐ ngày 3/3/2020", "02-KH/BCĐ"),
        ("Quyết định số 13-QĐ/TWĐTN, Hướng dẫn 20-HD/TWĐTN-BTC", "13-QĐ/TWĐTN 20-HD/TWĐTN-BTC"),
        ("Báo cáo số 01-BC/CB của Chi bộ", "01-BC/CB"),
        ("Hướng dẫn số 36-HD/VPTW và Quy định 66-QĐ/TW", "36-HD/VPTW 66-QĐ/TW"),
        ("Tờ trình số 11/TTr.STNMT, Quyết định 4321/QĐ.UBND", "11/TTr.STNMT 4321/QĐ.UBND"),
        ("Kế hoạch 123/KH-TTr của Thanh tra tỉnh", "123/KH-TTr"),
        ("Quyết định số 0123/QĐ-UBND; Công văn 00456/SYT", "0123/QĐ-UBND 00456/SYT"),
        ("Nghị quyết 68 – NQ/TW; Nghị quyết số 66-NQ/TW", "68-NQ/TW 66-NQ/TW"),
    ],
)
def test_numbers_of_documents_of_other_bodies(text, expected):
    assert " ".join(numbers(text)) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Quyết định số 5/QĐ-SYT ngày 02/8/2017 về", "2017-08-02"),
        ("Quyết định số 05/QĐ-SYT, ngày \n06/5/2019 gửi", "2019-05-06"),
        ("Quyết định số 05/QĐ-SYT ngày 17 tháng 12 năm 2018 về", "2018-12-17"),
        ("Quyết định số 05/QĐ-SYT (ngày 3.4.2020)", "2020-04-03"),
        ("Quyết định số 05/QĐ-SYT ban hành ngày 03-04-2020", "2020-04-03"),
        ("Quyết định số 05/QĐ-SYT của Sở Y tế tỉnh Yên Bái ngày 09/4/2020 về", "2020-04-09"),
        ("Quyết định số 05/QĐ-SYT của Sở Y tế, đến ngày 09/4/2020 đã", None),
        ("Quyết định số 05/QĐ-SYT ngày 31/4/2020", None),
        ("Ngày 05/6/2020, Sở ban hành Quyết định số 05/QĐ-SYT.", None),
        ("\nSố: 05/BC-SYT\nSơn La, ngày 03 tháng 9 năm 2020\n", "2020-09-03"),
    ],
)
def test_dates_of_documents(text, date):
    (citation,) = check(Document("x", text)).citations
    assert citation.date == date


def test_what_is_said_of_a_document():
    text = (
        "Số: 41/BC-SNN\nHòa Bình, ngày 05 tháng 7 năm 2021\n\nThực hiện Quyết định số 318/QĐ-BNN\nngày 15/2/2021 của Bộ "
        "Nông nghiệp và Phát triển nông thôn về việc phê duyệt kế hoạch; Công văn 77/UBND-NNTN ngày 01/3/2021."
    )
    own, decision, letter = check(Document("x", text)).citations
    assert (own.own, own.type, own.date, own.place.quote) == (True, "Báo cáo", "2021-07-05", "Số: 41/BC-SNN")
    assert decision.issuer == "Bộ Nông nghiệp và Phát triển nông thôn"
    assert (decision.type, decision.subject) == ("Quyết định", "về việc phê duyệt kế hoạch")
    assert decision.place.quote == "318/QĐ-BNN\nngày 15/2/2021"
    assert (letter.type, letter.own, letter.place.quote) == ("Công văn", False, "77/UBND-NNTN ngày 01/3/2021")
    understood = Understanding(Document("x", text))
    assert [named.numbered for named in understood.citations] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Quyết định số 12/QĐX-UBND ngày 05/5/2022 của UBND tỉnh", "12/QĐ-UBND"),
        ("theo văn bản số 45/QĐX-ABC ngày 05/5/2022", "45/QĐ-ABC"),
        ("Quyết định số 12-QĐX/TU ngày 03/3/2020", "12-QĐ/TU"),
        ("Kế hoạch số 34/KHH-UBND ngày 03/3/2022", "34/KH-UBND"),
        ("Nghị định số 30/2020/NĐ-UBND ngày 05/3/2020", "30/2020/NĐ-CP"),
        ("Thông tư số 05/2021/TT-UBND ngày 01/4/2021", ""),
        ("Nghị quyết số 18 – NQ/TW ngày 16/6/2022", "18-NQ/TW"),
        # Types, bodies and letters that there are.
        ("Công văn số 123/KHT-STC ngày 05/5/2022", None),
        ("Báo cáo số 14/BCT-VP ngày 05/5/2022 của Bộ Công Thương", None),
        ("Quyết định số 07/2021/QĐST-DS ngày 05/5/2021", None),
        ("Quy định số 12-QĐi/TW ngày 05/5/2021", None),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", None),
        ("Thông tư số 05/2021/TT-BTNMT ngày 01/4/2021", None),
        ("Thông tư số 01/2016/TT-CA ngày 21/01/2016", None),
        ("Nghị định số 196-HĐBT ngày 11/12/1989", None),
    ],
)
def test_symbols_of_no_type_or_of_a_body_that_issues_none(text, right):
    found = [each.expected for each in check(Document("x", text)).findings if each.check is Check.CITATION]
    assert found == ([] if right is None else [right])


def test_a_dash_in_a_number_is_a_hyphen_and_the_quote_stays_as_written():
    (citation,) = check(Document("x", "thực hiện Nghị quyết số 18–NQ/TW ngày 16/6/2022 của")).citations
    assert (citation.number, citation.place.quote) == ("18-NQ/TW", "18–NQ/TW ngày 16/6/2022")


@given(
    st.integers(1, 99999),
    st.sampled_from(["QĐ", "KH", "BC", "TTr", "CTr", "TB", "NQ", "HD"]),
    st.lists(st.text("ABCDĐGHKLMNPQSTUVX", min_size=2, max_size=6), min_size=1, max_size=3),
    st.sampled_from([None, 2004, 2022]),
    st.booleans(),
)
def test_symbols_are_found_whatever_their_groups(number, code, agency, year, broken):
    head = f"{number:02d}/{year}/{code}" if year else f"{number:02d}/{code}"
    symbol = "-".join([head, *agency])
    printed = symbol.replace("-", "-\n", 1) if broken else symbol
    assert numbers(f"Theo Văn bản số {printed} ngày 3/5/2022, các xã") == [symbol]
    party = f"{number:02d}-{code}/{agency[0]}"
    assert numbers(f"theo Chỉ thị số {party} ngày 3/5/2022, các xã") == [party]
