"""The pages of reports, as people use them: who sees what, what they do there, what they are told."""

import datetime
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from soxanh.org.roles import Role
from soxanh.reports import pdf, pdf_jobs, workflow
from soxanh.reports.compose import Scope
from soxanh.reports.models import PdfJob, Report, State, TemplateVersion
from soxanh.reports.tests.posts import TEMPLATE, YEAR
from soxanh.reports.tests.words import edited, template, texts

pytestmark = pytest.mark.django_db


def text_of(response) -> str:
    """What a person reads on the page."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def word(data: bytes, name: str = "sua.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def page(report: Report, name: str = "report", *args) -> str:
    return reverse(f"desk:{name}", args=[report.pk, *args])


def stored(report: Report) -> Report:
    return Report.objects.get(pk=report.pk)


@pytest.fixture
def office(client_as, own_template):
    return client_as(Role.OFFICE)


@pytest.fixture
def issued(closed_report, writer, director):
    workflow.submit(closed_report, writer)
    workflow.approve(stored(closed_report), director)
    workflow.issue(stored(closed_report), writer, "05/BC-STNMT", datetime.date(2023, 1, 5), "Nguyễn Văn Mẫu")
    return stored(closed_report)


def test_a_report_is_drafted_on_the_page(office, year_2022):
    form = {"template": "bao-cao-thu", "period": "2022", "unit": "", "closing": "", "title": ""}
    response = office.post(reverse("desk:report_create"), form, follow=True)
    report = Report.objects.get()
    assert response.redirect_chain[-1][0] == page(report)
    assert report.title == "bao-cao-thu năm 2022"
    said = text_of(response)
    assert "Đang soạn thảo" in said
    assert "Trong năm 2022, có 03 người nhận việc, 01 người thôi việc." in said


def test_what_is_wrong_with_a_draft_is_said_beside_the_field(office, closing):
    form = {"template": "bao-cao-thu", "period": "2021", "unit": "", "closing": "nam-2022", "title": "Giữ lại"}
    response = office.post(reverse("desk:report_create"), form)
    assert response.status_code == 422
    assert "Bản chốt này là của năm 2022, không phải năm 2021." in text_of(response)
    assert 'value="Giữ lại"' in response.content.decode()
    response = office.post(reverse("desk:report_create"), {**form, "period": "năm ngoái"})
    assert "Không hiểu kỳ “năm ngoái”" in text_of(response)
    assert not Report.objects.exists()


def test_every_printed_figure_is_a_link(office, report):
    said = office.get(page(report)).content.decode()
    links = re.findall(r'<a class="figure[^"]*" data-figure="([^"]+)" href="([^"]+)"', said)
    assert [figure for figure, _ in links] == ["posts.started", "posts.left", "posts.present", "posts.parties"]
    assert links[0][1] == "/so-lieu/posts.started/?period=2022"


def test_what_is_missing_is_said_before_anyone_submits(office, report):
    said = text_of(office.get(page(report)))
    assert "Còn thiếu để được phê duyệt" in said
    assert "chưa gắn với bản chốt nào" in said


def test_edit_upload_compare_refresh(office, report, hire):
    file = office.get(page(report, "report_word", 1)).content
    file = edited(
        file, ("Cuối kỳ còn", "Hết năm, sau khi tuyển 17 người, còn"), (">03 người<", ">05 người<"), (">01<", ">01<")
    )
    hire("VP", "2022-06-01", "2022-07-01")
    response = office.post(page(report, "report_upload"), {"file": word(file)}, follow=True)
    assert response.redirect_chain[-1][0] == page(report, "report_version", 2)
    said = text_of(response)
    assert "Đã lưu thành phiên bản 2." in said
    assert "Số liệu khác nguồn (2)" in said
    assert "Số người nhận việc trong kỳ 05 người 04 người Có người sửa trong tệp" in said
    assert "Số người thôi việc trong kỳ 01 02 Nguồn đã thay đổi" in said
    assert "17 Đoạn 4: … Hết năm, sau khi tuyển 17 người" in said

    # Only the figure that the ledger moved is ticked; the person's own number stays.
    html = response.content.decode()
    ticked = re.findall(r'name="figure"\s+value="([^"]+)"[^>]*checked', html)
    assert ticked == ["posts.left"]
    response = office.post(page(report, "report_refresh"), {"seen": 2, "choose": "1", "figure": ticked}, follow=True)
    assert "Đã cập nhật 1 số liệu." in text_of(response)
    assert texts(report.newest.file)[2:4] == [
        "Trong năm 2022, có 05 người nhận việc, 02 người thôi việc.",
        "Hết năm, sau khi tuyển 17 người, còn 02 người.",
    ]


def test_the_second_of_two_uploads_is_told_what_the_first_changed(office, client_as, report):
    first = office.get(page(report, "report_word", 1)).content
    office.post(page(report, "report_upload"), {"file": word(edited(first, ("Cuối kỳ còn", "Hết năm còn")))})
    other = client_as(Role.EMULATION_OFFICER)
    response = other.post(
        page(report, "report_upload"), {"file": word(edited(first, ("Cuối kỳ còn", "Tổng cộng còn")))}, follow=True
    )
    said = text_of(response)
    assert "giữ thành bản nhánh 3" in said
    assert "Người khác đã sửa Cuối kỳ còn 02 người. Hết năm còn 02 người." in said
    other.post(page(report, "report_adopt", 3), {"seen": 2})
    assert "Tổng cộng còn 02 người." in texts(report.newest.file)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"%PDF-1.7 ...", "bao-cao.docx", "là PDF, không phải văn bản Word"),
        (b"PK\x03\x04 hong", "hong.docx", "bị hỏng, không mở được"),
        (b"", "rong.docx", "Chưa chọn tệp nào"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kin.docx", "có mật khẩu"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_plain_words(office, report, data, name, said):
    response = office.post(page(report, "report_upload"), {"file": word(data, name)}, follow=True)
    shown = text_of(response)
    assert said in shown or (not data and "rỗng" in shown)
    assert report.versions.count() == 1


def test_submitted_approved_issued_on_the_pages(office, client_as, closed_report):
    office.post(page(closed_report, "report_submit"), {"seen": 1})
    assert stored(closed_report).state == State.SUBMITTED
    director = client_as(Role.DIRECTOR)
    assert "Đủ điều kiện phê duyệt" in text_of(director.get(page(closed_report)))
    response = director.post(page(closed_report, "report_approve"), {"seen": 1}, follow=True)
    assert "Đã phê duyệt báo cáo." in text_of(response)

    form = {"symbol": "05/KH-STNMT", "issued_on": "05/01/2023", "signer": "Nguyễn Văn Mẫu"}
    response = office.post(page(closed_report, "report_issue"), form)
    assert response.status_code == 422
    assert "không phải ký hiệu của báo cáo" in text_of(response)
    assert 'value="05/01/2023"' in response.content.decode()
    office.post(page(closed_report, "report_issue"), {**form, "symbol": "05/BC-STNMT"})
    report = stored(closed_report)
    assert (report.state, report.symbol) == (State.ISSUED, "05/BC-STNMT")
    assert "Số: 05/BC-STNMT" in text_of(office.get(page(report)))


def test_approving_from_a_page_that_is_out_of_date_is_refused(office, client_as, closed_report, director, writer):
    office.post(page(closed_report, "report_submit"), {"seen": 1})
    workflow.give_back(stored(closed_report), director, "Sửa câu cuối")
    file = edited(closed_report.newest.file, ("Cuối kỳ còn", "Hết năm còn"))
    workflow.upload(stored(closed_report), writer, file, "a.docx")
    workflow.submit(stored(closed_report), writer)
    response = client_as(Role.DIRECTOR).post(page(closed_report, "report_approve"), {"seen": 1}, follow=True)
    assert "đã lưu phiên bản 2" in text_of(response)
    assert stored(closed_report).state == State.SUBMITTED


def test_the_reason_for_giving_back_is_shown_to_the_drafter(office, client_as, closed_report):
    office.post(page(closed_report, "report_submit"))
    client_as(Role.DIRECTOR).post(page(closed_report, "report_give_back"), {"reason": "Bổ sung mục <b>thi đua</b>"})
    said = office.get(page(closed_report)).content.decode()
    assert "Bổ sung mục &lt;b&gt;thi đua&lt;/b&gt;" in said


def _addresses(report: Report) -> list[str]:
    return [
        page(report),
        page(report, "report_word", 1),
        page(report, "report_pdf", 1),
        page(report, "report_pdf_progress", 1),
        page(report, "report_version", 1),
    ]


_STEPS = ("report_upload", "report_refresh", "report_submit", "report_approve", "report_give_back", "report_issue")


@pytest.mark.parametrize(
    ("role", "unit", "list_status", "draft_status"),
    [
        (Role.ADMINISTRATOR, "STNMT", 403, 403),
        (Role.PROVINCIAL_REVIEWER, "STNMT", 200, 403),
        (Role.SPECIALIST, "VP", 200, 403),
        (Role.COUNTER, "VPDK-A", 200, 403),
        (Role.UNIT_HEAD, "VPDK", 200, 403),
        (Role.AUDITOR, "STNMT", 200, 200),
        (Role.DIRECTOR, "STNMT", 200, 200),
        (Role.EMULATION_OFFICER, "STNMT", 200, 200),
    ],
)
def test_who_sees_a_draft_of_the_department(client_as, report, role, unit, list_status, draft_status, monkeypatch):
    monkeypatch.setattr(pdf, "to_pdf", lambda docx: b"%PDF")
    client = client_as(role, unit)
    listed = client.get(reverse("desk:reports"))
    assert listed.status_code == list_status
    assert (report.title in listed.content.decode()) == (draft_status == 200)
    assert {client.get(address).status_code for address in _addresses(report)} == {draft_status}


def test_the_provincial_reviewer_sees_what_was_issued_and_changes_nothing(client_as, issued, monkeypatch):
    monkeypatch.setattr(pdf, "to_pdf", lambda docx: b"%PDF")
    client = client_as(Role.PROVINCIAL_REVIEWER)
    assert issued.title in client.get(reverse("desk:reports")).content.decode()
    assert {client.get(address).status_code for address in _addresses(issued)} == {200}
    assert {client.post(page(issued, step)).status_code for step in _STEPS} == {403}
    # Figures lead to their own pages: the reviewer sees no entries.
    assert (
        'href="/so-lieu/posts.started/?period=2022&amp;closing=nam-2022"' in client.get(page(issued)).content.decode()
    )


@pytest.mark.parametrize("step", _STEPS)
def test_a_unit_head_leaves_the_departments_report_alone(client_as, closed_report, step):
    client = client_as(Role.UNIT_HEAD, "VPDK")
    data = {"file": word(TEMPLATE)} if step == "report_upload" else {"reason": "Không"}
    assert client.post(page(closed_report, step), data).status_code == 403
    assert stored(closed_report).state == State.DRAFT


def test_a_unit_head_drafts_for_the_own_unit_only(client_as, own_template, year_2022):
    client = client_as(Role.UNIT_HEAD, "VPDK")
    form = {"template": "bao-cao-thu", "period": "2022", "closing": "", "title": "Của đơn vị"}
    assert client.post(reverse("desk:report_create"), {**form, "unit": ""}).status_code == 422
    assert client.post(reverse("desk:report_create"), {**form, "unit": "VP"}).status_code == 422
    client.post(reverse("desk:report_create"), {**form, "unit": "VPDK-A"})
    assert Report.objects.get().unit_code == "VPDK-A"


def test_who_is_not_signed_in_is_asked_to(client, report):
    for address in [
        *_addresses(report),
        reverse("desk:reports"),
        reverse("desk:templates"),
        reverse("desk:report_create"),
    ]:
        response = client.get(address)
        assert (response.status_code, response.url.split("?")[0]) == (302, "/accounts/login/")


def test_without_libreoffice_the_page_says_so(office, report, monkeypatch):
    monkeypatch.setattr(pdf, "_program", lambda: None)
    assert "chưa cài LibreOffice" in text_of(office.get(page(report)))
    response = office.get(page(report, "report_pdf", 1), follow=True)
    assert "Máy chủ chưa cài LibreOffice nên chưa xuất được PDF." in text_of(response)


def test_a_pdf_is_made_once(office, report, monkeypatch):
    made: list[bytes] = []

    def to_pdf(file: bytes) -> bytes:
        made.append(file)
        return b"%PDF-1.7"

    monkeypatch.setattr(pdf, "to_pdf", to_pdf)
    first, second = (office.get(page(report, "report_pdf", 1)) for _ in range(2))
    assert first.content == second.content == b"%PDF-1.7"
    assert made == [report.newest.file]


def test_a_pdf_is_made_in_the_background_and_the_page_tells_how_far_it_is(office, report, monkeypatch):
    queued: list[int] = []
    monkeypatch.setattr(type(pdf_jobs.make), "enqueue", lambda self, pk: queued.append(pk))
    address, progress = page(report, "report_pdf", 1), page(report, "report_pdf_progress", 1)
    waiting = [office.get(address) for _ in range(2)]
    assert [each.status_code for each in waiting] == [202, 202]
    assert "Chờ xuất PDF" in text_of(waiting[0]) and len(queued) == 1
    PdfJob.objects.update(asked_at=PdfJob.objects.get().asked_at - datetime.timedelta(minutes=1))
    assert "Chưa đến lượt" in text_of(office.get(progress))

    monkeypatch.setattr(pdf, "to_pdf", lambda file: b"%PDF-1.7")
    pdf_jobs.make.func(queued[0])
    done = office.get(progress)
    assert "Bản PDF đã lập xong" in text_of(done) and f'href="{address}"' in done.content.decode()
    assert office.get(address).content == b"%PDF-1.7"


def test_a_pdf_that_failed_says_why_and_may_be_tried_again(office, report, monkeypatch):
    def refuse(file: bytes) -> bytes:
        raise pdf.PdfError("LibreOffice không xuất được PDF từ văn bản này.")

    monkeypatch.setattr(pdf, "to_pdf", refuse)
    address = page(report, "report_pdf", 1)
    assert "LibreOffice không xuất được PDF" in text_of(office.get(address))
    monkeypatch.setattr(pdf, "to_pdf", lambda file: b"%PDF-1.7")
    assert office.get(address).status_code == 202
    assert office.post(address).content == b"%PDF-1.7"


def test_a_version_lost_from_the_disk_is_said_not_shown(office, report):
    from soxanh.reports.store import REPORTS

    REPORTS.path(report.newest.sha256).write_bytes(b"khac")
    assert "bị mất hoặc đã bị sửa trong kho" in text_of(office.get(page(report)))
    assert "bị mất hoặc đã bị sửa trong kho" in text_of(office.get(page(report, "report_word", 1), follow=True))


# --- Templates ---


def test_a_template_with_mistakes_is_refused_and_they_are_named(office):
    bad = template("Có {{ so('posts.startet') }} người", "Đến {{ den_ngay }", "{{ ''.__class__ }}")
    form = {"file": word(bad, "mau.docx"), "name": "mau-moi", "note": ""}
    response = office.post(reverse("desk:templates"), form)
    assert response.status_code == 422
    assert "Đoạn 2" in text_of(response)
    bad = template("Có {{ so('posts.startet') }} người", "{{ ''.__class__ }}")
    said = text_of(office.post(reverse("desk:templates"), {**form, "file": word(bad, "mau.docx")}))
    assert "Đoạn 2 (“{{ &#x27;&#x27;.__class__ }}”)" in said
    assert not TemplateVersion.objects.filter(name="mau-moi").exists()


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(10000000000) %}x{% endfor %}",
        "{{ ky.__class__.__mro__ }}",
        "{% include 'x' %}",
        "{{ cycler }}",
        "{{ ('x' * 99999999) }}",
    ],
)
def test_a_template_that_reaches_too_far_is_refused(office, text):
    form = {"file": word(template(text), "mau.docx"), "name": "mau-moi", "note": ""}
    assert office.post(reverse("desk:templates"), form).status_code == 422
    assert not TemplateVersion.objects.filter(name="mau-moi").exists()


def test_a_new_version_of_a_template_is_used_and_the_old_one_kept(office, year_2022, writer):
    form = {
        "file": word(template("Mới: {{ so('posts.left') }}"), "moi.docx"),
        "name": "bao-cao-thu",
        "note": "Gọn lại",
    }
    response = office.post(reverse("desk:templates"), form, follow=True)
    assert "Đã nhận mẫu bao-cao-thu, phiên bản 2." in text_of(response)
    report = workflow.draft(writer, "bao-cao-thu", Scope(YEAR))
    assert texts(report.newest.file) == ["Mới: 01"]
    assert office.get(reverse("desk:template_version_file", args=["bao-cao-thu", 1])).content == TEMPLATE


def test_checking_a_template_keeps_nothing(office):
    form = {"file": word(template("{{ ky }}"), "thu.docx"), "name": "", "note": "", "check": "1"}
    assert "không có lỗi" in text_of(office.post(reverse("desk:templates"), form))
    assert not TemplateVersion.objects.filter(name="thu").exists()


@pytest.mark.parametrize(
    ("role", "unit"), [(Role.SPECIALIST, "VP"), (Role.UNIT_HEAD, "VPDK"), (Role.AUDITOR, "STNMT")]
)
def test_who_may_not_change_templates_is_refused(client_as, own_template, role, unit):
    client = client_as(role, unit)
    assert "Đưa mẫu mới vào" not in text_of(client.get(reverse("desk:templates")))
    form = {"file": io.BytesIO(TEMPLATE), "name": "bao-cao-thu", "note": ""}
    assert client.post(reverse("desk:templates"), form).status_code == 403


def test_the_shipped_template_can_be_taken_home_and_is_without_fault(client_as, department):
    office = client_as(Role.OFFICE)
    shipped = office.get(reverse("desk:template_file", args=["bao-cao-nam"])).content
    form = {"file": word(shipped, "bao-cao-nam.docx"), "name": "", "note": "", "check": "1"}
    assert "không có lỗi" in text_of(office.post(reverse("desk:templates"), form))
