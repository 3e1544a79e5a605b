"""The first page: what waits for whom, what is late, the figures of one's own unit."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soxanh.desk.tests.department import dossier, unit
from soxanh.org.models import Place, Service
from soxanh.registers.licence import NOTICE
from soxanh.registers.tasks.models import Task
from soxanh.registers.water.models import WaterLicence

#: A Wednesday.
TODAY = datetime.date(2022, 3, 16)


@pytest.fixture
def dossiers(department, monkeypatch):
    """Received with 10 working days: due on 24 January, on Friday 18 March and on 30 March; and one resolved."""
    monkeypatch.setattr("soxanh.desk.home.today", lambda: TODAY)
    east = department.users["east"].person
    return [
        dossier(department, 1, department.east, responsible=east),
        dossier(department, 2, department.east, received_on=datetime.date(2022, 3, 4)),
        dossier(department, 3, department.west, received_on=datetime.date(2022, 3, 16), responsible=east),
        dossier(department, 4, department.east, resolved_on=datetime.date(2022, 1, 12), result="granted"),
    ]


def tiles(response) -> dict[str, str]:
    return {name: number for number, _label, name in response.context["tiles"]}


def test_counts_what_waits_in_my_unit(signed_in, dossiers):
    response = signed_in("east").get("/")
    assert tiles(response) == {"late": "1", "this_week": "1", "mine": "1", "open": "2"}
    (waiting,) = response.context["waiting"]
    assert [(entry.text, entry.late, entry.mine) for entry in waiting.first] == [
        (str(dossiers[0]), True, True),
        (str(dossiers[1]), False, False),
    ]


def test_the_department_sees_all_of_it(signed_in, dossiers):
    assert tiles(signed_in("director").get("/")) == {"late": "1", "this_week": "1", "mine": "0", "open": "3"}


def test_a_director_sees_all_that_is_directed_from_whatever_unit(signed_in, department, dossiers):
    board = unit("BGD", "Ban Giám đốc", department.root)
    service = Service.objects.get(person=department.users["director"].person)
    service.unit = board
    service.save()
    page = signed_in("director").get("/")
    assert tiles(page)["open"] == "3"
    assert page.context["unit"] == department.root


def test_shows_the_figures_of_my_unit_with_the_way_to_their_rows(signed_in, dossiers):
    east = signed_in("east")
    page = east.get("/so-lieu-don-vi/")
    values = {value.figure.id: (value.text, href) for each in page.context["headlines"] for value, href in each.values}
    text, href = values["procedures.received_new"]
    assert text == "03"
    assert "unit=CN-DONG" in href
    assert east.get(href).context["listing"].count == 3
    assert values["procedures.pending"][0] == "02"


def test_shows_the_last_year_that_has_entries(signed_in, dossiers, monkeypatch):
    monkeypatch.setattr("soxanh.desk.home.today", lambda: datetime.date(2026, 11, 22))
    assert signed_in("east").get("/so-lieu-don-vi/").context["period"].code == "2022"


def test_tells_what_changed_where_i_may_see(signed_in, department, dossiers):
    changed = [str(record.object_label) for record, _href in signed_in("west").get("/").context["changes"]]
    assert str(dossiers[2]) in changed
    assert str(dossiers[0]) not in changed


def test_finds_tasks_and_dossiers_in_one_search(signed_in, department, dossiers):
    Task(
        unit=department.east,
        code="TT-01",
        kind="key",
        title="Thử nghiệm đá xanh",
        field="land",
        assigned_by="UBND tỉnh",
        assigned_on=TODAY,
    ).save()
    found = signed_in("east").get("/tim/", {"q": "thu nghiem da xanh"}).context["found"]
    assert {each.pages.slug: len(each.lines) for each in found} == {"ho-so": 3, "nhiem-vu": 1}


@pytest.mark.parametrize("theme", ["light", "dark", "auto"])
def test_keeps_the_theme_that_was_chosen(signed_in, department, theme):
    east = signed_in("east")
    assert east.post("/giao-dien/", {"theme": theme, "next": "/tim/"}).url == "/tim/"
    assert f'data-theme="{theme}"' in east.get("/").content.decode()


def test_goes_back_to_our_own_pages_only(signed_in, department):
    assert signed_in("east").post("/giao-dien/", {"theme": "dark", "next": "https://example.org/"}).url == "/"


def test_speaks_vietnamese_unless_english_was_chosen(signed_in, department):
    east = signed_in("east")
    assert '<html lang="vi"' in east.get("/", headers={"accept-language": "en"}).content.decode()
    east.post("/ngon-ngu/", {"language": "en", "next": "/"})
    assert '<html lang="en"' in east.get("/").content.decode()


def test_a_licence_waits_from_the_days_of_notice_before_its_end(department, signed_in, monkeypatch):
    monkeypatch.setattr("soxanh.desk.home.today", lambda: TODAY)
    district = Place.objects.create(code="178", name="thành phố Mẫu", kind=Place.Kind.CITY)
    for number, days in enumerate((-1, 0, NOTICE, NOTICE + 1)):
        WaterLicence.objects.create(
            unit=department.east,
            kind="ground",
            number=f"{number}/GP",
            granted_on=datetime.date(2020, 1, 6),
            holder_name="Công ty Ví Dụ",
            place=district,
            valid_to=TODAY + datetime.timedelta(days=days),
        )
    (waiting,) = signed_in("east").get("/").context["waiting"]
    assert (waiting.open, waiting.late, waiting.this_week) == (3, 1, 1)
    assert [entry.text for entry in waiting.first] == ["0/GP", "1/GP", "2/GP"]


def test_tells_what_changed_in_my_units_however_much_changed_elsewhere(signed_in, department):
    mine = dossier(department, 1, department.east)
    moved = dossier(department, 2, department.east)
    moved.unit = department.west
    moved.save()
    for number in range(10, 130):
        dossier(department, number, department.west)
    page = signed_in("east").get("/")
    assert [record.object_label for record, _href in page.context["changes"]] == [str(mine)]
    assert page.context["changes"][0][1].endswith(f"/{mine.pk}/")
    assert len(signed_in("west").get("/").context["changes"]) == 12


def test_queries_of_the_first_page_do_not_grow_with_the_trail(signed_in, department):
    def queries():
        east = signed_in("east")
        east.get("/")
        with CaptureQueriesContext(connection) as captured:
            east.get("/")
        return len(captured)

    dossier(department, 1, department.east)
    few = queries()
    for number in range(2, 30):
        dossier(department, number, department.east)
    assert queries() == few


def test_an_administrator_is_told_how_far_the_department_is_set_up(signed_in, department):
    page = signed_in("administrator").get("/")
    told = {str(label): count for label, count, _page, _import in page.context["setting_up"]}
    assert (told["Đơn vị"], told["Nhân sự"], told["Tài khoản và vai trò"]) == ("3", "7", "7")
    assert "quá hạn" not in page.content.decode()
    assert "Dựng bộ máy" not in signed_in("director").get("/").content.decode()
