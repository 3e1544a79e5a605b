"""Numbers and symbols of documents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.vi.symbols import DOCUMENT_TYPES, UNABBREVIATED_TYPES, Style, Symbol, SymbolError, parse_symbol


def test_the_decree_has_29_types():
    assert len(DOCUMENT_TYPES) + len(UNABBREVIATED_TYPES) == 29


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("05/BC-STNMT", Symbol(5, Style.NAMED, "STNMT", "BC")),
        ("5/bc-STNMT", Symbol(5, Style.NAMED, "STNMT", "BC")),
        ("Số: 41/KH-CTĐII", Symbol(41, Style.NAMED, "CTĐII", "KH")),
        ("12 / QyĐ - UBND", Symbol(12, Style.NAMED, "UBND", "QyĐ")),
        ("07/TTR-STNMT-VP", Symbol(7, Style.NAMED, "STNMT", "TTr", "VP")),
        ("1208a/QĐ-UBND", Symbol(1208, Style.NAMED, "UBND", "QĐ", suffix="a")),
        ("752/STNMT-BVMT", Symbol(752, Style.LETTER, "STNMT", unit="BVMT")),
        ("1419/STNMT-QLĐĐ", Symbol(1419, Style.LETTER, "STNMT", unit="QLĐĐ")),
        ("245/UBND", Symbol(245, Style.LETTER, "UBND")),
        ("09/2022/QĐ-UBND", Symbol(9, Style.NORMATIVE, "UBND", "QĐ", year=2022)),
        ("30/2020/NĐ-CP", Symbol(30, Style.NORMATIVE, "CP", "NĐ", year=2020)),
        ("45/2013/QH13", Symbol(45, Style.NORMATIVE, "QH13", year=2013)),
        ("02/2015/TTLT-BTNMT-BNV", Symbol(2, Style.NORMATIVE, "BTNMT-BNV", "TTLT", year=2015)),
        ("16-CT/TU", Symbol(16, Style.PARTY, "TU", "CT")),
        ("18–NQ/TW", Symbol(18, Style.PARTY, "TW", "NQ")),
    ],
)
def test_parse(text, symbol):
    assert parse_symbol(text) == symbol
    assert parse_symbol(unicodedata.normalize("NFD", text)) == symbol


def test_type_names():
    names = [parse_symbol(text).type_name for text in ["05/BC-STNMT", "752/STNMT-BVMT", "30/2020/NĐ-CP", "16-CT/TU"]]
    assert names == ["Báo cáo", "Công văn", "Nghị định", "Chỉ thị"]


def test_normal_form():
    assert str(parse_symbol("số 5 / BC - STNMT")) == "05/BC-STNMT"
    assert str(parse_symbol("9/2022/QĐ-UBND")) == "09/2022/QĐ-UBND"
    assert str(parse_symbol("6-CT/TU")) == "06-CT/TU"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "Chưa có số"),
        ("BC-STNMT", "chưa có số đứng trước"),
        ("05", "chưa có ký hiệu"),
        ("12/QD-UBND", "QĐ thay cho QD"),
        ("09/0022/QĐ-UBND", "Năm 0022"),
        ("05/BC STNMT", "không phải là số, ký hiệu"),
        ("05//BC-STNMT", "không phải là số, ký hiệu"),
    ],
)
def test_bad_symbols_are_explained(text, hint):
    with pytest.raises(SymbolError, match=hint):
        parse_symbol(text)


@given(st.integers(1, 9999), st.sampled_from(list(DOCUMENT_TYPES)), st.sampled_from(["STNMT", "UBND", "VPĐK"]))
def test_symbols_come_back(number, code, agency):
    for symbol in (
        Symbol(number, Style.NAMED, agency, code),
        Symbol(number, Style.PARTY, agency, code),
        Symbol(number, Style.LETTER, agency, unit="BVMT"),
        Symbol(number, Style.NORMATIVE, agency, "QĐ", year=2022),
    ):
        assert parse_symbol(str(symbol)) == symbol
