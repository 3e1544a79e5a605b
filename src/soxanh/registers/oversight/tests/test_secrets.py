"""Who denounces is kept nowhere, also where a row could not go in (Law 25/2018/QH14)."""

import io

import openpyxl
import pytest

from soxanh.org.roles import Role
from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.oversight.models import Letter
from soxanh.registers.sheets import importing, quarantine
from soxanh.registers.sheets.sheets import find

HEADINGS = "Số vào sổ đơn", "Loại đơn", "Ngày nhận", "Người gửi", "Lĩnh vực", "Nội dung", "Đơn vị"
DENOUNCER, COMPLAINANT, UNCLEAR = "Nguyễn Thị Bí Mật", "Trần Văn Khiếu Nại", "Lê Thị Không Rõ"
ROWS = (
    ("Đ-01", "Tố cáo", "05/03/2022", DENOUNCER, "Đất đai", "Về việc lấn chiếm đất", "VP"),
    ("Đ-02", "Khiếu nại", "31/02/2022", COMPLAINANT, "Đất đai", "Về bồi thường", "VP"),
    ("Đ-03", "tố giác khẩn", "05/03/2022", UNCLEAR, "Đất đai", "Về khai thác cát", "VP"),
    ("Đ-04", "Khiếu nại", "05/03/2022", "Người Vào Sổ", "Đất đai", "Về bồi thường", "VP"),
)


def workbook(rows) -> bytes:
    book = openpyxl.Workbook()
    for row in (HEADINGS, *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def job(department, settings, tmp_path) -> ImportJob:
    settings.MEDIA_ROOT = tmp_path
    user = department.user(Role.INSPECTOR, "VP")
    made = importing.create(find("oversight.letters"), workbook(ROWS), "don.xlsx", user, department.unit("VP"))
    importing.preview(made)
    return made


def kept(job: ImportJob) -> str:
    rows = QuarantinedRow.objects.filter(job=job)
    return " ".join(str(part) for row in rows for part in (row.cells, row.faults)) + str(job.sample)


def test_the_preview_and_the_quarantine_hold_no_name_that_may_be_a_denouncers(job, tmp_path):
    assert DENOUNCER not in kept(job) and UNCLEAR not in kept(job)
    assert COMPLAINANT in kept(job)
    importing.run(job)
    job.refresh_from_db()
    assert (job.good, job.bad) == (1, 3)
    assert DENOUNCER not in kept(job) and UNCLEAR not in kept(job)
    assert {row.number: row.cells["sender"] for row in job.rejected.all()} == {2: "", 3: COMPLAINANT, 4: ""}
    assert list(tmp_path.rglob("*.xlsx")) == []


def test_mending_a_row_keeps_no_name_either(job, client_as, department):
    importing.run(job)
    row = job.rejected.get(number=2)
    outcome = quarantine.mend(row, row.cells | {"sender": DENOUNCER}, job.user)
    assert "Không ghi tên người tố cáo" in outcome.faults[0].message
    assert DENOUNCER not in kept(job)
    page = client_as(Role.INSPECTOR, "VP").get(f"/nhap/dong/{row.pk}/").content.decode()
    assert "không được giữ lại" in page and DENOUNCER not in page
    quarantine.mend(row, row.cells | {"sender_code": "NTC-01"}, job.user)
    assert Letter.objects.get(code="Đ-01").sender == ""


@pytest.mark.parametrize(
    ("role", "unit"), [(Role.SPECIALIST, "QLDD"), (Role.AUDITOR, "STNMT"), (Role.DIRECTOR, "STNMT")]
)
def test_rejected_rows_are_for_those_who_write_in_that_book(job, client_as, role, unit):
    importing.run(job)
    client = client_as(role, unit)
    row = job.rejected.get(number=3)
    addresses = f"/nhap/dong/{row.pk}/", f"/nhap/lan/{job.pk}/", f"/nhap/lan/{job.pk}/dong-loi.xlsx"
    assert {client.get(address).status_code for address in addresses} == {404}
