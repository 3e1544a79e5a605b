"""The audit trail's page."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soxanh.calendar import TIME_ZONE
from soxanh.desk.tests.department import dossier
from soxanh.org import audit, triggers
from soxanh.org.audit import AuditRecord, acting

OK, NO = 200, 403


def at(monkeypatch, day):
    moment = datetime.datetime.combine(datetime.date(*day), datetime.time(23, 30), TIME_ZONE)
    monkeypatch.setattr(audit, "now", lambda: moment)


@pytest.mark.parametrize("address", ["/nhat-ky/", "/nhat-ky/kiem-tra/"])
@pytest.mark.parametrize(
    ("who", "status"), [("auditor", OK), ("director", NO), ("office", NO), ("east", NO), ("administrator", NO)]
)
def test_only_the_auditor_reads_it(signed_in, address, who, status):
    client = signed_in(who)
    response = client.post(address, follow=True) if address.endswith("kiem-tra/") else client.get(address)
    assert response.status_code == status


@pytest.fixture
def story(department, monkeypatch):
    """A dossier imported by the east on 5 March, changed by the west on the web on 6 March."""
    at(monkeypatch, (2022, 3, 5))
    with acting(department.users["east"], "import"):
        entry = dossier(department, 1, department.east)
    at(monkeypatch, (2022, 3, 6))
    entry.applicant_name = "Công ty Khác"
    entry.channel = "online"
    with acting(department.users["west"], "web"):
        entry.save()
    return entry


@pytest.mark.parametrize(
    ("query", "actions"),
    [
        ("model=procedures.dossier", ["change", "create"]),
        ("model=procedures.dossier&action=change", ["change"]),
        ("model=procedures.dossier&via=import", ["create"]),
        ("first=5/3/2022&last=5/3/2022", ["create"]),
        ("first=6/3/2022&last=6/3/2022", ["change"]),
        ("first=5/3/2022&last=6/3/2022", ["change", "create"]),
        ("actor={west}", ["change"]),
        ("actor={west}&via=import", []),
    ],
)
def test_it_is_narrowed(signed_in, department, story, query, actions):
    address = "/nhat-ky/?" + query.format(west=department.users["west"].pk)
    events = signed_in("auditor").get(address).context["events"]
    assert [each["event"].record.action for each in events] == actions


def test_a_change_reads_in_words_and_leads_to_its_entry(signed_in, department, story):
    page = signed_in("auditor").get("/nhat-ky/?model=procedures.dossier&action=change").content.decode()
    for words in ("Trực tiếp</del>", "Trực tuyến</ins>", "Phạm Thị Ví Dụ", "trang web", f"/so/ho-so/{story.pk}/"):
        assert words in page


def test_a_day_not_understood_is_said(signed_in, department):
    assert "first" in signed_in("auditor").get("/nhat-ky/?first=hôm+nào").context["filters"].errors


def test_pages_follow_each_other_at_the_same_cost(signed_in, department, story):
    auditor = signed_in("auditor")

    def visit(address):
        auditor.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = auditor.get(address)
        return response.context, len(captured)

    address = "/nhat-ky/?model=procedures.dossier"
    _few, cost = visit(address)
    for number in range(100, 160):
        dossier(department, number, department.east)
    seen = []
    while address:
        context, queries = visit(address)
        assert queries <= cost
        seen += [each["event"].record.sequence for each in context["events"]]
        address = f"/nhat-ky/?model=procedures.dossier&before={context['older']}" if context["older"] else ""
    everything = AuditRecord.objects.filter(model="procedures.dossier").order_by("-sequence")
    assert seen == list(everything.values_list("sequence", flat=True))


def test_the_check_says_whether_it_is_whole(signed_in, department, story):
    page = signed_in("auditor").post("/nhat-ky/kiem-tra/", follow=True).content.decode()
    assert "Nhật ký còn nguyên vẹn" in page


def test_the_check_names_the_first_record_tampered_with(signed_in, department, story):
    forged = AuditRecord.objects.get(model="procedures.dossier", action="create")
    triggers.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE org_auditrecord SET actor_name = 'ai khác' WHERE sequence = %s", [forged.pk])
    page = signed_in("auditor").post("/nhat-ky/kiem-tra/", follow=True).content.decode()
    assert "không còn nguyên vẹn" in page
    assert f"Bản ghi số {forged.pk} của nhật ký đã bị sửa" in page
