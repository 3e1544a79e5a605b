"""The checker's pages, as people use them: what they are shown, what they do there, what they are told."""

import csv
import io
import re

import docx
import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from soxanh.checks import tasks
from soxanh.checks.models import Check, CheckedDocument, Dismissal
from soxanh.org.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stand_in")]

TEXT = (
    "Tiếp nhận 12 + 30 = 42 hồ sơ.\n"
    "Giải quyết 5 + 6 = 12 hồ sơ & <b>đúng hạn</b>.\n"
    "Cụm Thi đua số II họp, Cục Thi đua số II dự."
)


def text_of(response) -> str:
    """What a person reads on the page."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def upload(client, content: bytes | str = TEXT, name="Báo cáo năm.txt", unit="", **other):
    data = content.encode() if isinstance(content, str) else content
    return client.post(reverse("desk:checks"), {"file": SimpleUploadedFile(name, data), "unit": unit, **other})


@pytest.fixture
def specialist(client_as):
    return client_as(Role.SPECIALIST, "QLDD")


@pytest.fixture
def check(specialist, department) -> Check:
    response = upload(specialist, unit=department.unit("QLDD").pk)
    assert response.status_code == 302
    return Check.objects.get()


def page(check: Check, name: str = "check", *args) -> str:
    return reverse(f"desk:{name}", args=[check.pk, *args])


def key_of(check: Check, words: str) -> str:
    check.refresh_from_db()
    return next(each["key"] for each in check.result["findings"] if words in each["message"])


def dismiss(client, check: Check, words="Tổng ghi 12", reason="Gồm cả hồ sơ chuyển kỳ", back=""):
    form = {"key": key_of(check, words), "reason": reason, "back": back}
    return client.post(page(check, "check_dismiss"), form, follow=True)


def test_the_empty_page_says_what_to_do(specialist):
    said = text_of(specialist.get(reverse("desk:checks")))
    assert "Chưa có văn bản nào. Hãy chọn một báo cáo ở trên" in said
    assert "Ngoài bạn, người lập và người duyệt báo cáo của đơn vị này xem được." in said


def test_findings_stand_beside_their_words(specialist, check):
    html = specialist.get(page(check)).content.decode()
    mark = re.search(r'<a class="mark error" id="cho-1" href="#loi-1" aria-describedby="loi-1-noi">(.*?)</a>', html)
    assert mark and mark[1] == '5 + 6 = 12<sup aria-hidden="true">1</sup>'
    assert '<p id="loi-1-noi">Tổng ghi 12, cộng lại được 11.</p>' in html
    assert "5 + 6 = 11" in html  # what was computed
    assert 'href="#kia-2">“Cụm Thi đua”' in html and 'id="kia-2" href="#loi-2"' in html
    assert "hồ sơ &amp; &lt;b&gt;đúng hạn&lt;/b&gt;" in html
    assert " style=" not in html and "<script>" not in html


def test_it_is_always_said_how_much_was_read(specialist, check):
    said = text_of(specialist.get(page(check)))
    assert "6 số liệu thấy trong văn bản" in said
    assert "6 được phép tính trong văn bản xác nhận (100%)" in said
    assert "0 không có gì trong văn bản xác nhận" in said
    assert "1 phép tính đúng" in said


def test_relations_that_hold_are_shown_when_asked_for(specialist, check):
    assert 'class="holds"' not in specialist.get(page(check)).content.decode()
    html = specialist.get(page(check) + "?relations=1").content.decode()
    assert (
        len(re.findall(r'<a class="holds" id="so-\d+-\d+" href="#phep-1" aria-describedby="phep-1-noi">', html)) == 3
    )
    assert '<span class="tip" aria-hidden="true">12 + 30 = 42</span>' in html
    assert 'id="phep-1-noi" class="working">12 + 30 = 42' in html
    said = text_of(specialist.get(page(check) + "?view=relations"))
    assert "✓ đúng Tổng 12 + 30 = 42" in said and "✗ không khớp Tổng 5 + 6 = 11" in said


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"Tổng ghi 12", "Có lẽ là “Cụm"}),
        ("?severity=error", {"Tổng ghi 12"}),
        ("?severity=warning", {"Có lẽ là “Cụm"}),
        ("?check=spelling", {"Có lẽ là “Cụm"}),
        ("?check=spelling&check=arithmetic", {"Tổng ghi 12", "Có lẽ là “Cụm"}),
        ("?check=spelling&severity=error", set()),
        ("?check=khong-co&severity=nang", {"Tổng ghi 12", "Có lẽ là “Cụm"}),
    ],
)
@pytest.mark.parametrize("view", ["text", "list"])
def test_findings_are_filtered(specialist, check, query, shown, view):
    address = page(check) + (query or "?") + f"&view={view}"
    said = text_of(specialist.get(address))
    assert {each for each in ("Tổng ghi 12", "Có lẽ là “Cụm") if each in said} == shown
    if not shown:
        assert "Không có phát hiện nào thuộc loại và mức đang chọn." in said


def test_a_finding_is_dismissed_with_its_reason_and_taken_back(specialist, check):
    response = dismiss(specialist, check, back="?severity=error#cho-1")
    assert response.redirect_chain[-1][0] == page(check) + "?severity=error#cho-1"
    assert "Đã bỏ qua phát hiện." in text_of(response)
    assert "Tổng ghi 12" not in text_of(specialist.get(page(check)))
    assert "Gồm cả hồ sơ chuyển kỳ" in text_of(specialist.get(page(check) + "?dismissed=1"))
    said = text_of(specialist.get(page(check) + "?view=dismissed"))
    assert "Lỗi · Số học: Tổng ghi 12, cộng lại được 11." in said
    assert "Gồm cả hồ sơ chuyển kỳ Người Thử 1" in said
    response = specialist.post(page(check, "check_take_back", Dismissal.objects.get().pk), follow=True)
    assert "Tổng ghi 12" in text_of(response) and not Dismissal.objects.exists()


def test_a_dismissal_without_a_reason_is_refused_in_words(specialist, check):
    assert "Hãy ghi lý do bỏ qua" in text_of(dismiss(specialist, check, reason=" "))
    assert not Dismissal.objects.exists()


@pytest.mark.parametrize("back", ["//xau.example/", "https://xau.example/", "/kiem-tra/"])
def test_nobody_is_led_elsewhere_after_a_step(specialist, check, back):
    assert dismiss(specialist, check, back=back).redirect_chain[-1][0] == page(check)


def test_the_next_version_is_compared_and_not_told_again_what_was_dismissed(specialist, check):
    dismiss(specialist, check)
    newer = SimpleUploadedFile("moi.txt", TEXT.replace("= 42", "= 43").replace("Cục", "Cụm").encode())
    response = specialist.post(page(check, "check_next"), {"file": newer}, follow=True)
    second = Check.objects.latest("pk")
    assert response.redirect_chain[-1][0] == page(second) and second.number == 2
    said = text_of(response)
    assert "Tổng ghi 43" in said and "Tổng ghi 12" not in said and "So với bản 1" in said
    said = text_of(specialist.get(page(second, "check_compare")))
    assert "1 Mới có ở bản 2 1 Vẫn còn 1 Đã hết so với bản 1" in said
    assert "Lỗi, đã bỏ qua" in said


def test_comparing_needs_two_versions(specialist, check):
    response = specialist.get(page(check, "check_compare"))
    assert response.status_code == 404
    assert specialist.get(page(check, "check_compare") + "?with=9").status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "rong.txt", "rỗng"),
        (b"PK\x03\x04 hong", "hong.docx", "bị hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cu.doc", "Office cũ"),
        (b"MZ\x00\x00", "chay.exe", "Hãy tải lên tệp .docx"),
    ],
)
def test_an_unusable_file_is_refused_beside_the_field(specialist, department, content, name, said):
    response = upload(specialist, content, name, department.unit("QLDD").pk)
    assert response.status_code == 422 and "errorlist" in response.content.decode()
    assert said in text_of(response)
    assert not Check.objects.exists()


def test_an_unusable_next_version_is_refused_and_nothing_changes(specialist, check):
    response = specialist.post(
        page(check, "check_next"), {"file": SimpleUploadedFile("x.docx", b"PK\x03\x04")}, follow=True
    )
    assert "bị hỏng" in text_of(response)
    assert "Chưa chọn tệp nào" in text_of(specialist.post(page(check, "check_next"), follow=True))
    same = SimpleUploadedFile("x.txt", TEXT.encode())
    assert "giống hệt bản 1" in text_of(specialist.post(page(check, "check_next"), {"file": same}, follow=True))
    assert Check.objects.count() == 1


def test_progress_is_shown_until_the_check_is_done(specialist, department, monkeypatch):
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    upload(specialist, unit=department.unit("QLDD").pk)
    check = Check.objects.get()
    html = specialist.get(page(check)).content.decode()
    assert f'hx-get="{page(check, "check_progress")}"' in html and "Chờ kiểm tra" in html
    assert "Chờ kiểm tra" in text_of(specialist.get(page(check, "check_progress")))
    tasks.run.func(check.pk)
    assert specialist.get(page(check, "check_progress")).headers["HX-Refresh"] == "true"


def test_a_check_that_nobody_works_on_can_be_begun_anew(specialist, department, monkeypatch):
    import datetime

    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    upload(specialist, unit=department.unit("QLDD").pk)
    check = Check.objects.get()
    Check.objects.update(state="reading", attempts=3, changed_at=check.changed_at - datetime.timedelta(minutes=2))
    assert "Kiểm tra lại từ đầu" in text_of(specialist.get(page(check)))
    specialist.post(page(check, "check_again"))
    check.refresh_from_db()
    assert (check.state, check.attempts) == ("waiting", 0)


def test_why_a_check_failed_is_said_and_it_can_be_tried_again(specialist, department, monkeypatch):
    from soxanh.checker import reading

    reads = reading.read
    monkeypatch.setattr(reading, "read", lambda data, name: 1 / 0)
    upload(specialist, unit=department.unit("QLDD").pk)
    check = Check.objects.get()
    assert "Có lỗi ngoài dự kiến khi kiểm tra tệp." in text_of(specialist.get(page(check)))
    monkeypatch.setattr(reading, "read", reads)
    specialist.post(page(check, "check_again"))
    assert "Tổng ghi 12" in text_of(specialist.get(page(check)))


# --- Taken home ---


def test_findings_as_csv_and_excel(specialist, check):
    dismiss(specialist, check)
    response = specialist.get(page(check, "check_csv") + "?dismissed=1")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0][:5] == ["STT", "Mức", "Loại", "Trong văn bản", "Phát hiện"]
    assert rows[1][:4] == ["1", "Lỗi", "Số học", "5 + 6 = 12"] and rows[1][9] == "Gồm cả hồ sơ chuyển kỳ"
    assert rows[2][8] == "Cụm Thi đua"
    book = openpyxl.load_workbook(io.BytesIO(specialist.get(page(check, "check_excel")).content))
    cells = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert cells[1][:3] == [2, "Cần xem lại", "Chính tả"] and len(cells) == 2


def test_a_quote_that_looks_like_a_formula_stays_text(specialist, department, monkeypatch):
    from soxanh.checker import checking
    from soxanh.checker.findings import Check as Kinds
    from soxanh.checker.findings import Finding, Result, Severity

    def finds(document):
        place = document.place(0, 7)
        return Result(document.name, findings=[Finding(Kinds.SCRIPT, Severity.ERROR, place, "=lạ")])

    monkeypatch.setattr(checking, "check", finds)
    upload(specialist, "=1+cmd|x", unit=department.unit("QLDD").pk)
    check = Check.objects.get()
    assert "'=1+cmd" in specialist.get(page(check, "check_csv")).content.decode()
    book = openpyxl.load_workbook(io.BytesIO(specialist.get(page(check, "check_excel")).content))
    assert book.active["D2"].value == "=1+cmd|" and book.active["D2"].data_type == "s"


def test_the_file_is_handed_out_and_never_opened_by_the_browser(specialist, department):
    upload(specialist, "<html><script>alert(1)</script>1 + 1 = 3</html>", "a.html", department.unit("QLDD").pk)
    response = specialist.get(page(Check.objects.get(), "check_file"))
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith('attachment; filename="a.html"')
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def word(*texts: str) -> bytes:
    document = docx.Document()
    for each in texts:
        document.add_paragraph(each)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_comes_back_with_comments_on_what_stands(specialist, department):
    upload(specialist, word(*TEXT.split("\n")), "bc.docx", department.unit("QLDD").pk)
    check = Check.objects.get()
    dismiss(specialist, check)
    response = specialist.get(page(check, "check_annotated"))
    comments = [each.text for each in docx.Document(io.BytesIO(response.content)).comments]
    assert len(comments) == 2 and all("Cụm Thi đua" in each for each in comments)  # at the slip and at the other place


def test_only_word_files_come_back_with_comments(specialist, check):
    assert "ghi chú" not in specialist.get(page(check)).content.decode().partition("<main")[2].partition("<h2")[0]
    assert specialist.get(page(check, "check_annotated")).status_code == 404


def test_the_printed_page_has_all_findings_and_what_was_dismissed(specialist, check):
    dismiss(specialist, check)
    said = text_of(specialist.get(page(check, "check_print")))
    assert "Có lẽ là “Cụm Thi đua”" in said and "Gồm cả hồ sơ chuyển kỳ" in said
    assert "Số liệu thấy trong văn bản: 6" in said


def test_a_document_is_taken_away_by_its_owner(specialist, check):
    response = specialist.post(page(check, "check_remove"), follow=True)
    assert "Đã xóa “Báo cáo năm”" in text_of(response)
    assert not CheckedDocument.objects.exists()


# --- A long text ---


def test_a_long_text_comes_in_sections(specialist, department):
    paragraph = "Công tác được duy trì. " * 40
    long = "\n\n".join(f"{paragraph}\n\nTiếp nhận {n} + 1 = {n} hồ sơ." for n in range(100, 160))
    upload(specialist, long, unit=department.unit("QLDD").pk)
    check = Check.objects.get()
    first = specialist.get(page(check))
    sections = len(check.layout)
    assert sections > 3 and f"Phần 1/{sections}" in text_of(first)
    seen = []
    for number in range(1, sections + 1):
        html = specialist.get(page(check) + f"?section={number}").content.decode()
        seen += [int(each) for each in re.findall(r'<li class="finding error"\s+id="loi-(\d+)"', html)]
    assert seen == list(range(1, 61))
    assert specialist.get(page(check) + "?section=9999999999").status_code == 200


@pytest.mark.parametrize("query", ["", "?relations=1&dismissed=1", "?view=list", "?view=relations", "?view=dismissed"])
def test_queries_do_not_grow_with_what_was_found(specialist, department, query):
    def asked(findings: int) -> int:
        text = "\n".join(f"Tiếp nhận {n} + 1 = {n} hồ sơ, trong đó 1 + {n} = {n + 1} mới." for n in range(findings))
        upload(specialist, text, unit=department.unit("QLDD").pk)
        check = Check.objects.latest("pk")
        for each in check.result["findings"][: findings // 2]:
            specialist.post(page(check, "check_dismiss"), {"key": each["key"], "reason": "Thử"})
        specialist.get(page(check) + query)
        with CaptureQueriesContext(connection) as captured:
            assert specialist.get(page(check) + query).status_code == 200
        return len(captured)

    few = asked(2)
    assert asked(40) == few <= 12


def test_queries_of_the_list_do_not_grow_with_the_checks(specialist, department):
    def asked() -> int:
        specialist.get(reverse("desk:checks"))
        with CaptureQueriesContext(connection) as captured:
            assert specialist.get(reverse("desk:checks")).status_code == 200
        return len(captured)

    upload(specialist, unit=department.unit("QLDD").pk)
    few = asked()
    for number in range(5):
        upload(specialist, f"{number} + 1 = 3", unit=department.unit("QLDD").pk)
    assert asked() == few


# --- Who ---

_READ = ("check", "check_progress", "check_print", "check_csv", "check_excel", "check_file")
_STEPS = ("check_dismiss", "check_next", "check_again", "check_remove")


@pytest.mark.parametrize(
    ("role", "unit", "status"),
    [
        (Role.SPECIALIST, "QLDD", 200),  # the owner
        (Role.UNIT_HEAD, "QLDD", 200),
        (Role.OFFICE, "STNMT", 200),
        (Role.DIRECTOR, "STNMT", 200),
        (Role.AUDITOR, "STNMT", 200),
        (Role.COUNTER, "QLDD", 403),  # in the same unit, but neither writes nor approves its reports
        (Role.UNIT_HEAD, "VPDK", 403),
        (Role.SPECIALIST, "STNMT", 403),
        (Role.PROVINCIAL_REVIEWER, "STNMT", 403),
        (Role.ADMINISTRATOR, "STNMT", 403),
    ],
)
def test_a_draft_is_not_everybodys_business(client_as, check, role, unit, status):
    client = client_as(role, unit)
    assert {client.get(page(check, name)).status_code for name in _READ} == {status}
    listed = client.get(reverse("desk:checks"))
    assert listed.status_code == (403 if role == Role.ADMINISTRATOR else 200)
    assert ("Báo cáo năm" in listed.content.decode()) == (status == 200)
    if status == 403:
        assert {client.post(page(check, name)).status_code for name in _STEPS} == {403}


@pytest.mark.parametrize(("role", "unit"), [(Role.DIRECTOR, "STNMT"), (Role.AUDITOR, "STNMT")])
def test_who_only_reads_changes_nothing(client_as, check, role, unit):
    client = client_as(role, unit)
    form = {"key": key_of(check, "Tổng ghi 12"), "reason": "Không", "file": SimpleUploadedFile("a.txt", b"1 + 1 = 3")}
    assert {client.post(page(check, name), form).status_code for name in _STEPS} == {403}
    html = client.get(page(check)).content.decode()
    assert 'name="reason"' not in html and "next-file" not in html and "Xóa hẳn" not in html
    assert Check.objects.count() == 1 and not Dismissal.objects.exists()


def test_a_dismissal_is_taken_back_only_within_its_document(specialist, check, department):
    dismiss(specialist, check)
    upload(specialist, "7 + 7 = 15", unit=department.unit("QLDD").pk)
    other = Check.objects.latest("pk")
    assert specialist.post(page(other, "check_take_back", Dismissal.objects.get().pk)).status_code == 404
    assert Dismissal.objects.exists()


def test_nothing_is_handed_out_before_the_check_is_done(specialist, department, monkeypatch):
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    upload(specialist, unit=department.unit("QLDD").pk)
    check = Check.objects.get()
    for name in ("check_print", "check_csv", "check_excel", "check_file", "check_annotated", "check_compare"):
        assert specialist.get(page(check, name)).status_code == 404
    assert specialist.post(page(check, "check_dismiss"), {"key": "x", "reason": "y"}, follow=True).status_code == 200


def test_the_unit_of_a_document_is_one_of_the_persons_own(specialist, department):
    assert upload(specialist, unit=department.unit("VP").pk).status_code == 422
    assert not Check.objects.exists()


# --- Reports of ours ---


def test_a_version_of_a_report_is_checked_from_its_page(client_as, report, writer):
    office = client_as(Role.OFFICE)
    address = reverse("desk:report_check", args=[report.pk, 1])
    assert address in office.get(reverse("desk:report", args=[report.pk])).content.decode()
    assert address in office.get(reverse("desk:report_version", args=[report.pk, 1])).content.decode()
    response = office.post(address, follow=True)
    check = Check.objects.get()
    assert response.redirect_chain[-1][0] == page(check) and "Báo cáo thử năm 2022" in text_of(response)
    assert (check.version, check.document.report) == (report.newest, report)
    office.post(address)
    assert Check.objects.count() == 1
    # Its next version comes from the report's own page, and it is not removed from here.
    newer = {"file": SimpleUploadedFile("a.txt", b"1 + 1 = 3")}
    assert "ở trang của báo cáo" in text_of(office.post(page(check, "check_next"), newer, follow=True))
    assert office.post(page(check, "check_remove")).status_code == 403


@pytest.mark.parametrize(
    ("role", "unit"),
    [
        (Role.SPECIALIST, "VP"),
        (Role.UNIT_HEAD, "VPDK"),
        (Role.PROVINCIAL_REVIEWER, "STNMT"),
        (Role.ADMINISTRATOR, "STNMT"),
    ],
)
def test_the_check_of_a_draft_is_seen_by_who_sees_the_draft(client_as, report, role, unit):
    address = reverse("desk:report_check", args=[report.pk, 1])
    client = client_as(role, unit)
    assert client.post(address).status_code == 403 and not Check.objects.exists()
    client_as(Role.OFFICE).post(address)
    check = Check.objects.get()
    assert {client.get(page(check, name)).status_code for name in (*_READ, "check_annotated")} == {403}
    assert report.title not in client.get(reverse("desk:checks")).content.decode()
    assert client_as(Role.AUDITOR).get(page(check)).status_code == 200


def test_figures_of_a_unit_are_compared_only_for_who_may_see_them(client_as, year_2022, department):
    client = client_as(Role.UNIT_HEAD, "VPDK")
    response = upload(client, unit=department.unit("VPDK").pk, period="năm kia")
    assert response.status_code == 422 and "Không hiểu kỳ “năm kia”" in text_of(response)
    assert upload(client, unit=department.unit("STNMT").pk, period="2022").status_code == 422
    upload(client, "Có 5 người nhận việc.", unit=department.unit("VPDK").pk, period="2022")
    said = text_of(client.get(page(Check.objects.get())))
    assert "theo sổ (năm 2022) số liệu đó là 01 người" in said and "so với sổ, kỳ 2022" in said


def test_pages_speak_english(specialist, check, settings):
    specialist.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    said = text_of(specialist.get(page(check)))
    assert "How much was read" in said and "Error · Arithmetic" in said
    assert "Tổng ghi 12, cộng lại được 11." in said  # the checker speaks Vietnamese
