"""The pages of figures and closings, over a ledger small enough to count by hand."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soxanh.calendar import parse_period
from soxanh.desk.reports.found import figure_links
from soxanh.desk.tests.department import dossier
from soxanh.figures import closing as closings
from soxanh.figures.definitions import Manual, catalogue
from soxanh.figures.models import Closing, ManualFigure
from soxanh.org.models import Unit
from soxanh.registers.procedures.models import Dossier
from soxanh.reports.compose import Scope

RECEIVED = "/so-lieu/procedures.received_new/?period=2022"
BY_HAND = next(each.id for each in catalogue.figures.values() if isinstance(each, Manual) and each.measure.per == 1)
OK, NO = 200, 403


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path


@pytest.fixture
def ledger(department):
    """Three dossiers of the east in January, one online; two of the west in March; one of 2021."""
    january, march = datetime.date(2022, 1, 10), datetime.date(2022, 3, 10)
    for number, where, day, channel in (
        (1, department.east, january, "direct"),
        (2, department.east, january, "direct"),
        (3, department.east, january, "online"),
        (4, department.west, march, "direct"),
        (5, department.west, march, "online"),
        (6, department.west, datetime.date(2021, 3, 10), "direct"),
    ):
        dossier(department, number, where, received_on=day, channel=channel)
    return department


TABLE = {
    "/so-lieu/?period=2022": {"east": OK, "director": OK, "auditor": OK, "reviewer": OK, "administrator": NO},
    RECEIVED: {"east": OK, "director": OK, "auditor": OK, "reviewer": OK, "administrator": NO},
    f"{RECEIVED}&unit=CN-TAY": {"east": NO, "west": OK, "director": OK, "reviewer": OK, "administrator": NO},
    f"{RECEIVED}&unit=STNMT": {"east": NO, "director": OK},
    "/so-lieu/procedures.received_new/xuat.csv?unit=CN-TAY": {"east": NO, "west": OK, "administrator": NO},
    f"/so-lieu/{BY_HAND}/nhap-tay/?period=2022": {"office": OK, "east": NO, "director": NO, "auditor": NO},
    "/so-lieu/procedures.received_new/nhap-tay/": {"office": 404},
    "/so-lieu/khong.co/": {"director": 404},
    "/ban-chot/": {"east": OK, "director": OK, "auditor": OK, "reviewer": OK, "administrator": NO},
}


@pytest.mark.parametrize(
    ("address", "who", "status"), [(each, who, status) for each, row in TABLE.items() for who, status in row.items()]
)
def test_each_role_sees_its_own_figures(signed_in, ledger, address, who, status):
    assert signed_in(who).get(address).status_code == status


def test_a_figure_is_shown_by_month_unit_and_channel_and_leads_to_its_rows(signed_in, ledger):
    director = signed_in("director")
    response = director.get(f"{RECEIVED}&by=channel")
    context = response.context
    assert context["line"].value.amount == 5
    assert [value.amount for _month, value in context["months"]][:3] == [3, 0, 2]
    assert {unit.code: value.amount for unit, value in context["units"]}["CN-DONG"] == 3
    assert {str(label): value.amount for label, value in context["parts"]} == {"Trực tiếp": 3, "Trực tuyến": 2}
    assert director.get(context["rows_address"]).context["listing"].count == 5


def test_who_sees_one_branch_is_shown_that_branch(signed_in, ledger):
    page = signed_in("east").get(RECEIVED)
    assert page.context["line"].value.amount == 3
    assert "Toàn Sở" not in page.content.decode()
    assert page.context["rows_address"].endswith("unit=CN-DONG")
    assert signed_in("east").get(page.context["rows_address"]).context["listing"].count == 3


def test_what_cannot_be_understood_is_said(signed_in, ledger):
    page = signed_in("director").get("/so-lieu/?period=quý+chín&unit=")
    assert page.status_code == 200
    assert page.context["asked"].error
    assert "XYZ" in signed_in("director").get("/so-lieu/?unit=XYZ").content.decode()


def test_search_needs_no_accents(signed_in, ledger):
    groups = signed_in("director").get("/so-lieu/?q=ho+so+tiep+nhan+moi").context["groups"]
    assert "procedures.received_new" in [line.figure.id for _room, lines in groups for line in lines]


@pytest.mark.parametrize("address", ["/so-lieu/?period=2022", f"{RECEIVED}&by=channel", "/ban-chot/"])
def test_queries_do_not_grow(signed_in, ledger, address):
    director = signed_in("director")

    def queries():
        director.get(address)
        with CaptureQueriesContext(connection) as captured:
            director.get(address)
        return len(captured)

    few = queries()
    for number in range(10, 20):
        dossier(ledger, number, ledger.east)
    for number in range(3):
        Unit(code=f"U{number}", name="Đơn vị", short_name="Đơn vị", kind="branch", parent=ledger.root).save()
    closings.close(parse_period("2022-01"), datetime.date(2022, 1, 31), name="thang-1")
    assert queries() == few


def enter(client, **data):
    address = f"/so-lieu/{BY_HAND}/nhap-tay/?period=2022"
    return client.post(address, {"amount": "12", "reason": "Chưa có sổ", "source_document": "BC 01/BC-TD"} | data)


@pytest.mark.parametrize("missing", ["amount", "reason", "source_document"])
def test_entering_by_hand_needs_reason_and_source(signed_in, ledger, missing):
    response = enter(signed_in("office"), **{missing: ""})
    assert missing in response.context["form"].errors
    assert not ManualFigure.objects.exists()


def test_what_was_entered_by_hand_is_marked_everywhere(signed_in, ledger):
    office = signed_in("office")
    response = enter(office)
    assert response.status_code == 302
    page = office.get(response.url).content.decode()
    for words in ("nhập tay", "Chưa có sổ", "BC 01/BC-TD", "Lê Văn Mẫu"):
        assert words in page
    assert 'class="by-hand"' in office.get(f"/so-lieu/?period=2022&q={BY_HAND}").content.decode()


def test_a_colleagues_number_is_not_written_over_unseen(signed_in, ledger):
    office = signed_in("office")
    enter(office)
    response = enter(office, amount="99", reason="Khác")  # opened when nothing was entered yet
    assert response.status_code == 200
    page = response.content.decode()
    assert "vừa được người khác sửa" in page
    assert "Chưa có sổ" in page
    assert 'value="99"' in page
    assert ManualFigure.objects.get().amount == 12
    enter(office, amount="99", reason="Khác", version=response.context["form"].data["version"])
    assert ManualFigure.objects.get().amount == 99


def test_a_period_is_closed_on_the_page_and_tells_what_changed_since(signed_in, ledger):
    director = signed_in("director")
    response = director.post("/ban-chot/", {"period": "2022", "as_of": "31/12/2022", "name": "nam-2022"})
    assert response.url == "/ban-chot/nam-2022/"
    assert Closing.objects.get().closed_by == ledger.users["director"]
    assert director.get(response.url).context["fault"] == ""
    differences = f"{response.url}khac-biet/"
    page = director.get(differences)
    assert page.context["differences"] == page.context["changed"] == []

    late = dossier(ledger, 7, ledger.east)
    page = director.get(differences)
    (difference,) = page.context["differences"]
    assert (difference["added"], difference["changed"], difference["removed"]) == (1, 0, 0)
    assert str(late) in page.content.decode()
    changed = {before.figure.id: (before.amount, after.amount) for before, after in page.context["changed"]}
    assert changed["procedures.received_new"] == (5, 6)
    assert director.get(f"{RECEIVED}&closing=nam-2022").context["line"].value.amount == 5
    assert str(late) not in signed_in("reviewer").get(differences).content.decode()


ROWS = "/so-lieu/procedures.received_new/muc/?closing=nam-2022&period=2022"


@pytest.fixture
def closed(ledger):
    return closings.close(parse_period("2022"), datetime.date(2022, 12, 31), name="nam-2022")


def test_rows_of_a_closing_are_shown_as_they_were_frozen(signed_in, closed, ledger):
    changed, gone, *_ = Dossier.objects.filter(received_on__year=2022).order_by("pk")
    changed.applicant_name = "Tên mới sau khi chốt"
    changed.save()
    gone.delete()
    dossier(ledger, 8, ledger.east)
    page = signed_in("director").get(ROWS)
    text = page.content.decode()
    assert (page.context["page"].paginator.count, page.context["value"].amount) == (5, 5)
    assert "nam-2022" in text and "như khi chốt" in text
    assert "Công ty TNHH Thử Nghiệm Đá Xanh" in text and "Tên mới sau khi chốt" not in text
    since = {row.cells[0].text: (row.since, bool(row.address)) for row in page.context["rows"]}
    assert since.pop(changed.code) == ("nay đã sửa", True)
    assert since.pop(gone.code) == ("nay không còn trong sổ", False)
    assert set(since.values()) == {("", True)}
    csv = signed_in("director").get(ROWS.replace("/muc/", "/muc/xuat.csv")).content.decode()
    assert gone.code in csv and len(csv.splitlines()) == 6


def test_the_pages_of_a_closing_lead_to_its_rows(signed_in, closed):
    director = signed_in("director")
    address = director.get(f"{RECEIVED}&closing=nam-2022").context["rows_address"]
    assert address == "/so-lieu/procedures.received_new/muc/?period=2022&closing=nam-2022"
    assert director.get(address).status_code == OK
    assert director.get("/so-lieu/procedures.received_new/muc/?period=2022").url.startswith("/so/ho-so/?figure=")


def test_figures_of_a_report_from_a_closing_lead_to_its_rows(closed, ledger):
    link = figure_links(ledger.users["director"], Scope(closed.period, None, closed))
    assert link("procedures.received_new") == ("/so-lieu/procedures.received_new/muc/?period=2022&closing=nam-2022")


def test_frozen_rows_are_those_of_the_persons_units(signed_in, closed):
    east = signed_in("east").get(ROWS)
    assert east.context["asked"].unit == "CN-DONG"
    assert (east.context["page"].paginator.count, east.context["hidden"]) == (3, "")
    assert signed_in("east").get(f"{ROWS}&unit=CN-TAY").status_code == NO
    for who in ("reviewer", "administrator"):
        assert signed_in(who).get(ROWS).status_code == NO
        assert signed_in(who).get(ROWS.replace("/muc/", "/muc/xuat.csv")).status_code == NO


def test_frozen_rows_that_cannot_be_read_are_refused_in_words(signed_in, closed):
    director = signed_in("director")
    response = director.get(ROWS.replace("nam-2022", "khong-co"))
    assert response.status_code == 400 and "khong-co" in response.context["fault"]
    assert director.get("/so-lieu/procedures.resolved_late_pct/muc/?closing=nam-2022").status_code == 404
    (closed.folder / "procedures.dossiers.parquet").unlink()
    assert "procedures.dossiers.parquet" in director.get(ROWS).context["fault"]


def test_queries_behind_frozen_rows_do_not_grow(signed_in, ledger):
    director = signed_in("director")

    def queries(name):
        closings.close(parse_period("2022"), datetime.date(2022, 12, 31), name=name)
        address = ROWS.replace("nam-2022", name)
        director.get(address)
        with CaptureQueriesContext(connection) as captured:
            director.get(address)
        return len(captured)

    few = queries("mot")
    for number in range(10, 20):
        dossier(ledger, number, ledger.west)
    assert queries("hai") == few


def test_a_closing_whose_files_were_touched_says_which(signed_in, ledger, settings):
    closings.close(parse_period("2022"), datetime.date(2022, 12, 31), name="nam-2022")
    file = settings.HOME / "closings" / "nam-2022" / "figures.json"
    file.write_text(file.read_text("utf8").replace("5", "6"), "utf8")
    assert "figures.json" in signed_in("director").get("/ban-chot/nam-2022/").context["fault"]
    assert "figures.json" in signed_in("director").get("/so-lieu/?closing=nam-2022").context["asked"].error


@pytest.mark.parametrize("who", ["east", "auditor", "reviewer", "administrator"])
def test_only_some_may_close(signed_in, ledger, who):
    response = signed_in(who).post("/ban-chot/", {"period": "2022", "as_of": "31/12/2022", "name": "nam-2022"})
    assert response.status_code == NO
    assert not Closing.objects.exists()


@pytest.mark.parametrize(("field", "value"), [("period", "2022-13"), ("as_of", "32/1/2022"), ("name", "năm 2022")])
def test_a_closing_asked_for_wrongly_says_what_is_wrong(signed_in, ledger, field, value):
    data = {"period": "2022", "as_of": "31/12/2022", "name": "n"} | {field: value}
    assert field in signed_in("director").post("/ban-chot/", data).context["form"].errors
