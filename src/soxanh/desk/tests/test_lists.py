"""The list of a register: what it shows to whom, and how it narrows, sorts, counts and exports."""

import datetime
import io

import openpyxl
import pytest

from soxanh.desk.paging import LongPaginator
from soxanh.desk.shown import Cell
from soxanh.desk.tests.department import dossier
from soxanh.registers.procedures.models import Dossier

LIST = "/so/ho-so/"


@pytest.fixture
def dossiers(department):
    return [
        dossier(department, 1, department.east, applicant_name="Nguyễn Thị Ánh Đào"),
        dossier(department, 2, department.east, received_on=datetime.date(2022, 3, 1), channel="online"),
        dossier(department, 3, department.west, received_on=datetime.date(2022, 2, 1)),
    ]


def codes(response) -> list[str]:
    return [cells[0].text for _address, cells in response.context["listing"].rows()]


def test_lists_what_the_person_may_see_newest_first(signed_in, dossiers):
    first, second, third = (each.code for each in dossiers)
    assert codes(signed_in("director").get(LIST)) == [second, third, first]
    assert codes(signed_in("east").get(LIST)) == [second, first]


@pytest.mark.parametrize("query", ["anh dao", "ANH  DAO", "Ánh Đào", "đào nguyen"])
def test_finds_words_without_accents_in_any_order(signed_in, dossiers, query):
    assert codes(signed_in("east").get(LIST, {"q": query})) == [dossiers[0].code]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"channel": "online"}, [1]),
        ({"received_on_from": "1/2/2022", "received_on_to": "ngày 28 tháng 2 năm 2022"}, [2]),
        ({"unit": "CN-TAY"}, [2]),
        ({"unit": "STNMT"}, [1, 2, 0]),
        ({"sort": "received_on"}, [0, 2, 1]),
        ({"sort": "no_such_column"}, [1, 2, 0]),
        ({"page": "9"}, [1, 2, 0]),
        ({"page": "-1"}, [1, 2, 0]),
        ({"page": "x"}, [1, 2, 0]),
        ({"q": "xanh", "page": "-1"}, [1, 2]),
    ],
)
def test_narrows_and_sorts(signed_in, dossiers, query, expected):
    assert codes(signed_in("director").get(LIST, query)) == [dossiers[each].code for each in expected]


def test_calls_a_unit_by_its_short_name_in_a_line_and_by_its_name_on_the_page(signed_in, department, dossiers):
    department.east.short_name = "CN Đông"
    department.east.save()
    east = signed_in("east")
    (address, cells), *_rest = east.get(LIST).context["listing"].rows()
    assert "CN Đông" in [cell.text for cell in cells]
    assert "Chi nhánh phía Đông" in [cell.text for cell in east.get(address).context["facts"][1][1]]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Đất đai", "text short"),
        ("Hộ gia đình, cá nhân", "text words"),
        ("Công bố danh mục thủ tục hành chính lĩnh vực đất đai", "text sentence"),
    ],
)
def test_a_long_text_wants_more_of_the_table_than_a_short_one(text, classes):
    assert Cell("", text, "text").classes == classes
    assert Cell("", "30/12/2022", "date").classes == "date"


def test_late_are_those_that_are_open_after_their_day(signed_in, department, dossiers, monkeypatch):
    """All are due by the end of March; the second one is done, though late."""
    monkeypatch.setattr("soxanh.desk.filters.today", lambda: datetime.date(2022, 4, 1))
    dossiers[1].resolved_on, dossiers[1].result = datetime.date(2022, 3, 31), "granted"
    dossiers[1].save()
    director = signed_in("director")
    assert codes(director.get(LIST, {"late": "true"})) == [dossiers[2].code, dossiers[0].code]
    monkeypatch.setattr("soxanh.desk.filters.today", lambda: dossiers[2].due_on)
    assert codes(director.get(LIST, {"late": "true"})) == [dossiers[0].code]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ({"channel": "direct"}, "Mục 1 – 2 trong 2 mục"),
        ({}, "Mục 1 – 3 trong 3 mục"),
        ({"q": "000"}, "Mục 1 – 3 trong hơn 2 mục"),
        ({"received_on_from": "1/1/2022"}, "Mục 1 – 3 trong hơn 2 mục"),
        ({"received_on_from": "1/1/2022", "page": "-1"}, "Mục 1 – 3 tính từ cuối, trong hơn 2 mục"),
    ],
)
def test_a_narrowed_list_is_counted_so_far_and_no_further(signed_in, dossiers, monkeypatch, query, text):
    for module in ("filters", "lists"):
        monkeypatch.setattr(f"soxanh.desk.{module}.COUNTED", 2)
    assert text in signed_in("director").get(LIST, query).content.decode()


@pytest.fixture
def keys(department):
    """Five dossiers' keys, and the query that has them in order."""
    entries = [dossier(department, number, department.east) for number in range(5)]
    return [each.pk for each in entries], Dossier.objects.order_by("pk").values_list("pk", flat=True)


@pytest.mark.parametrize(
    ("number", "shown", "previous", "following"),
    [
        (1, [0, 1], False, True),
        (2, [2, 3], True, True),
        (3, [4], True, False),
        (-1, [4], True, False),
        (9, [4], True, False),
        (-9, [0, 1], False, True),
        (0, [0, 1], False, True),
    ],
)
def test_pages_of_a_counted_list(keys, number, shown, previous, following):
    pks, query = keys
    page = LongPaginator(query, 2, 5).page(number)
    assert [pks.index(each) for each in page.object_list] == shown
    assert (page.has_previous(), page.has_next(), page.from_end) == (previous, following, 0)
    assert (page.start_index(), page.end_index()) == (shown[0] + 1, shown[-1] + 1)


@pytest.mark.parametrize(
    ("number", "shown", "previous", "following", "places"),
    [
        (1, [0, 1], False, True, (1, 2)),
        (3, [4], True, False, (5, 5)),
        (4, [3, 4], True, False, (1, 2)),
        (-1, [3, 4], True, False, (1, 2)),
        (-2, [1, 2], True, True, (3, 4)),
        (-3, [0], False, True, (5, 5)),
        (-4, [0, 1], False, True, (1, 2)),
    ],
)
def test_pages_of_a_list_that_is_not_counted_to_its_end(keys, number, shown, previous, following, places):
    pks, query = keys
    page = LongPaginator(query, 2, 3, more=True).page(number)
    assert [pks.index(each) for each in page.object_list] == shown
    assert (page.has_previous(), page.has_next()) == (previous, following)
    assert (page.start_index(), page.end_index()) == places


def test_says_what_is_wrong_with_a_date(signed_in, dossiers):
    page = signed_in("director").get(LIST, {"received_on_from": "31/2/2022"}).content.decode()
    assert "Tháng 2 năm 2022 không có ngày 31" in page


def test_shows_the_rows_behind_a_figure_and_how_many_are_hidden(signed_in, dossiers):
    query = {"figure": "procedures.received_new", "period": "2022"}
    response = signed_in("east").get(LIST, query)
    assert codes(response) == [dossiers[1].code, dossiers[0].code]
    behind = response.context["listing"].behind
    assert (behind.counted, behind.seen, behind.hidden) == (3, 2, 1)
    assert behind.value.text_with_unit == "03 hồ sơ"


def test_narrows_a_figure_to_its_unit_and_period(signed_in, dossiers):
    query = {"figure": "procedures.received_new", "period": "2022-Q1", "unit": "CN-DONG"}
    response = signed_in("director").get(LIST, query)
    assert codes(response) == [dossiers[1].code, dossiers[0].code]
    assert "Chi nhánh phía Đông" in response.content.decode()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"figure": "no.such", "period": "2022"}, "Số liệu no.such"),
        ({"figure": "procedures.received_new", "period": "hôm qua"}, "hôm qua"),
        ({"figure": "tasks.assigned", "period": "2022"}, "đếm ở sổ khác"),
    ],
)
def test_refuses_a_figure_that_it_cannot_show(signed_in, dossiers, query, reason):
    response = signed_in("director").get(LIST, query)
    assert response.status_code == 400
    assert reason in response.content.decode()


def test_sums_the_totals_over_all_that_is_filtered(signed_in, department):
    from soxanh.registers.procedures.models import Simplification

    for number, (before, after) in enumerate([(100, 70), (50, 45)]):
        Simplification(
            unit=department.root,
            procedure=department.procedure,
            kind="shorten",
            decision_number=f"{number}/QĐ-UBND",
            decided_on=datetime.date(2022, 5, 1),
            days_before=before,
            days_after=after,
        ).save()
    listing = signed_in("office").get("/so/cat-giam/").context["listing"]
    totals = {str(cell.label): cell.text for cell in listing.totals}
    assert totals["Số ngày cắt giảm"] == "3,5 ngày"
    assert totals["Thời hạn trước khi cắt giảm"] == "15 ngày"


def test_exports_what_is_filtered_as_csv(signed_in, dossiers):
    response = signed_in("east").get("/so/ho-so/xuat.csv", {"channel": "online"})
    text = b"".join(response.streaming_content).decode()
    head, row, rest = text.split("\r\n")
    assert head.startswith("\ufeffMã hồ sơ,Thủ tục,")
    assert row.startswith(f"{dossiers[1].code},")
    assert ",2022-03-01," in row
    assert rest == ""


def test_a_cell_that_looks_like_a_formula_stays_text(signed_in, department):
    dossier(department, 1, department.east, applicant_name="=1+1")
    csv = b"".join(signed_in("east").get("/so/ho-so/xuat.csv").streaming_content).decode()
    assert ",'=1+1," in csv
    workbook = openpyxl.load_workbook(
        io.BytesIO(b"".join(signed_in("east").get("/so/ho-so/xuat.xlsx").streaming_content))
    )
    assert [cell.value for cell in workbook.active[2]][2] == "=1+1"
    assert workbook.active["C2"].data_type == "s"


def test_exports_real_dates_and_numbers_to_excel(signed_in, dossiers):
    response = signed_in("director").get("/so/ho-so/xuat.xlsx", {"sort": "received_on"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "Mã hồ sơ"
    assert rows[1][0] == dossiers[0].code
    assert datetime.datetime(2022, 1, 10) in rows[1]
    assert len(rows) == 4


def test_prints_the_filtered_list(signed_in, dossiers):
    page = signed_in("director").get("/so/ho-so/in/", {"channel": "online"}).content.decode()
    assert dossiers[1].code in page
    assert dossiers[0].code not in page
    assert "Trực tuyến" in page


def test_keeps_a_view_and_shares_it_with_the_unit(signed_in, department, dossiers):
    east = signed_in("east")
    east.post("/so/ho-so/danh-sach/luu/", {"name": "Nộp trực tuyến", "query": "channel=online&page=3", "shared": "1"})
    east.post("/so/ho-so/danh-sach/luu/", {"name": "Của riêng tôi", "query": "channel=direct"})
    mine = east.get(LIST).context["listing"].saved
    assert [(each.name, each.query) for each in mine] == [
        ("Của riêng tôi", "channel=direct"),
        ("Nộp trực tuyến", "channel=online"),
    ]
    from soxanh.desk.tests.department import account
    from soxanh.org.roles import Role

    department.users["colleague"] = account("dong2", "Bùi Văn Mẫu", Role.SPECIALIST, department.east)
    assert [each.name for each in signed_in("colleague").get(LIST).context["listing"].saved] == ["Nộp trực tuyến"]
    assert signed_in("west").get(LIST).context["listing"].saved == []
    shared = mine[1]
    assert signed_in("colleague").post(f"/so/ho-so/danh-sach/{shared.pk}/bo/").status_code == 404
    east.post(f"/so/ho-so/danh-sach/{shared.pk}/bo/")
    assert [each.name for each in east.get(LIST).context["listing"].saved] == ["Của riêng tôi"]
