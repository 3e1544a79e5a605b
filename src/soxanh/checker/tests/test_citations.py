"""Documents named in the text, as provinces, ministries, courts, Party committees and the press write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
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
        ("Nghị quyết số 18–NQ/TW và Kết luận 21-KL/TW", ["18–NQ/TW", "21-KL/TW"]),
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
