"""Dated parameters: looking them up, and refusing files that contradict themselves."""

import datetime as dt

import pytest

from soxanh.law import LawError, find_parameter, parameter
from soxanh.law.parameters import all_parameters, read_parameters

ROW = """
- key: fish.length
  value: {value}
  valid_from: {valid_from}
  {extra}
  source: Nghị định về cá
  article: Điều 1
  mark: {mark}
"""


def folder_with(path, *rows):
    path.joinpath("fish.yaml").write_text("".join(rows), encoding="utf-8")
    return path


def row(value="10", valid_from="2020-01-01", extra="", mark="text"):
    return ROW.format(value=value, valid_from=valid_from, extra=extra, mark=mark)


def test_the_value_of_the_day_is_found():
    margin = parameter("documents.page.margin_left", dt.date(2022, 12, 5))
    assert margin.value == (30, 35)
    assert (margin.source, margin.article, margin.verified) == ("Nghị định 30/2020/NĐ-CP", "Phụ lục I", True)


def test_the_law_changes_at_its_date():
    key = "procedures.reception_cutoff_hour"
    assert parameter(key, dt.date(2025, 6, 30)).source == "Nghị định 61/2018/NĐ-CP"
    assert parameter(key, dt.date(2025, 7, 1)).source == "Nghị định 118/2025/NĐ-CP"
    decides = "land.decision_authority.lease.household"
    assert parameter(decides, dt.date(2022, 6, 1)).value == "Ủy ban nhân dân huyện"
    assert parameter(decides, dt.date(2025, 7, 1)).value == "Chủ tịch Ủy ban nhân dân xã"


def test_before_the_law_there_is_no_value():
    assert find_parameter("reporting.last_day", dt.date(2019, 3, 11)) is None
    with pytest.raises(LawError, match="11/03/2019"):
        parameter("reporting.last_day", dt.date(2019, 3, 11))


def test_what_the_law_abolished_has_no_value_any_more():
    assert find_parameter("land.decision_authority.district_plan", dt.date(2025, 7, 1)) is None


def test_a_misspelt_key_is_an_error_and_not_the_absence_of_a_rule():
    with pytest.raises(LawError, match="cutof"):
        find_parameter("procedures.cutof", dt.date(2022, 1, 1))


def test_what_is_only_remembered_is_not_verified():
    for rows in all_parameters().values():
        for each in rows:
            assert each.verified == (each.mark in ("text", "text-code")), each.key
            assert each.source and each.article, each.key


def test_rows_may_follow_each_other_without_a_gap(tmp_path):
    rows = read_parameters(
        folder_with(tmp_path, row(value="20", valid_from="2021-01-01"), row(extra="valid_to: 2020-12-31"))
    )["fish.length"]
    assert [(each.value, each.in_force(dt.date(2020, 12, 31))) for each in rows] == [(10, True), (20, False)]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([row(), row(valid_from="2021-01-01")], "hai giá trị cùng áp dụng cho ngày 01/01/2021"),
        ([row(extra="valid_to: 2021-01-01"), row(valid_from="2021-01-01")], "hai giá trị"),
        ([row(extra="valid_to: 2019-12-31")], "hết hiệu lực trước khi có hiệu lực"),
        ([row(mark="hearsay")], "hearsay"),
        ([row(valid_from="hôm qua")], "valid_from không phải là ngày"),
        ([row(extra="colour: red")], "mục lạ colour"),
        ([row(value="{a: 1}")], "phải là số"),
        (["- key: fish.length\n  value: 1\n"], "thiếu article, mark, source, valid_from"),
        (["- fish\n"], "không phải “fish”"),
    ],
)
def test_contradictory_files_are_refused(tmp_path, rows, message):
    with pytest.raises(LawError, match=message):
        read_parameters(folder_with(tmp_path, *rows))
