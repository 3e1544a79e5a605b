from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.procedures.models import Dossier
from soxanh.registers.sheets import tasks

HEADINGS = (
    "Mã hồ sơ",
    "Thủ tục",
    "Bộ phận một cửa",
    "Đơn vị",
    "Hình thức nộp",
    "Người nộp hồ sơ",
    "Đối tượng",
    "Ngày tiếp nhận",
)


def row(number, unit="CN-DONG", channel="Trực tuyến", day="14/03/2022"):
    code = f"H37.16-220314-{number:04d}"
    return code, "1.000001", "MC-01", unit, channel, f"Công ty Ví Dụ {number}", "Tổ chức", day


def excel(*rows):
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet()
    for index, cells in enumerate((HEADINGS, *rows)):
        page.write_row(index, 0, cells)
    book.close()
    return SimpleUploadedFile("hồ sơ tháng 3.xlsx", out.getvalue())


def upload(client, *rows, **other):
    return client.post(reverse("desk:import_upload", args=["ho-so"]), {"file": excel(*rows), **other})


def text_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_from_the_file_to_the_register(signed_in):
    client = signed_in("east")
    assert "Nhập từ Excel" in text_of(client, reverse("desk:list", args=["ho-so"]))
    response = upload(client, row(1), row(2, channel="bồ câu"))
    job = ImportJob.objects.get()
    assert response.url == reverse("desk:import_job", args=[job.pk])
    page = text_of(client, response.url)
    assert "Nhập 1 dòng vào sổ" in page
    assert "bồ câu" in page
    assert not Dossier.objects.exists()
    client.post(reverse("desk:import_confirm", args=[job.pk]))
    assert Dossier.objects.get().unit.code == "CN-DONG"
    page = text_of(client, response.url)
    assert "dòng đã vào sổ" in page
    assert "Tải dòng lỗi về sửa trong Excel" in page
    assert "hồ sơ tháng 3.xlsx" in text_of(client, reverse("desk:import_jobs"))
    # Confirmed once more (an impatient double click): nothing is added.
    client.post(reverse("desk:import_confirm", args=[job.pk]))
    assert Dossier.objects.count() == 1


def test_mending_a_row_on_the_page(signed_in):
    client = signed_in("east")
    upload(client, row(1, channel="bồ câu", day="hôm qua"))
    job = ImportJob.objects.get()
    client.post(reverse("desk:import_confirm", args=[job.pk]))
    rejected = QuarantinedRow.objects.get()
    address = reverse("desk:import_mend", args=[rejected.pk])
    page = text_of(client, address)
    assert "“bồ câu” không có trong danh sách" in page
    assert 'value="hôm qua"' in page
    cells = rejected.cells | {"channel": "Trực tuyến"}
    refused = client.post(address, cells)
    assert refused.status_code == 422
    assert "“hôm qua” không phải là ngày" in refused.content.decode()
    assert "bồ câu" not in refused.content.decode()
    mended = client.post(address, cells | {"received_on": "14.3.2022"})
    assert mended.url == reverse("desk:import_job", args=[job.pk])
    assert Dossier.objects.get().code == "H37.16-220314-0001"
    assert client.get(address).status_code == 302  # nothing left to mend


def test_discarding_a_row(signed_in):
    client = signed_in("east")
    upload(client, row(1, channel="bồ câu"))
    job = ImportJob.objects.get()
    client.post(reverse("desk:import_confirm", args=[job.pk]))
    client.post(reverse("desk:import_discard", args=[QuarantinedRow.objects.get().pk]))
    assert QuarantinedRow.objects.get().state == QuarantinedRow.State.DISCARDED
    assert "bồ câu" not in text_of(client, reverse("desk:import_job", args=[job.pk]))


def test_the_bad_rows_can_be_taken_home_and_brought_back(signed_in):
    client = signed_in("east")
    upload(client, row(1, channel="bồ câu"))
    job = ImportJob.objects.get()
    client.post(reverse("desk:import_confirm", args=[job.pk]))
    response = client.get(reverse("desk:import_rejected", args=[job.pk]))
    assert response.headers["Content-Type"].endswith("spreadsheetml.sheet")
    again = SimpleUploadedFile("sua.xlsx", response.content)
    client.post(reverse("desk:import_upload", args=["ho-so"]), {"file": again})
    assert ImportJob.objects.get(file_name="sua.xlsx").total == 1


def test_a_file_can_be_given_up_before_it_is_imported(signed_in):
    client = signed_in("east")
    upload(client, row(1))
    client.post(reverse("desk:import_cancel", args=[ImportJob.objects.get().pk]))
    assert not ImportJob.objects.exists()


def test_the_template(signed_in):
    response = signed_in("east").get(reverse("desk:import_template", args=["ho-so"]))
    assert response.content.startswith(b"PK")
    assert "mau-ho-so.xlsx" in response.headers["Content-Disposition"]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"PK\x03\x04 broken"])
def test_unusable_files_are_refused_beside_the_field(signed_in, content):
    file = SimpleUploadedFile("so.xlsx", content)
    response = signed_in("east").post(reverse("desk:import_upload", args=["ho-so"]), {"file": file})
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert not ImportJob.objects.exists()


@pytest.mark.parametrize("who", ["director", "auditor", "administrator", "reviewer"])
def test_who_does_not_write_in_the_register_is_refused(signed_in, who):
    client = signed_in(who)
    for name in ("import_upload", "import_template"):
        assert client.get(reverse(f"desk:{name}", args=["ho-so"])).status_code == 403
    assert upload(client, row(1)).status_code == 403
    assert not ImportJob.objects.exists()


def test_administrators_import_basic_data_only(signed_in):
    page = text_of(signed_in("administrator"), reverse("desk:import_jobs"))
    assert reverse("desk:import_upload", args=["don-vi"]) in page
    assert reverse("desk:import_upload", args=["ho-so"]) not in page


def test_the_director_has_nothing_to_import(signed_in):
    assert signed_in("director").get(reverse("desk:import_jobs")).status_code == 403


def test_other_branches_do_not_see_the_job(signed_in):
    upload(signed_in("east"), row(1, channel="bồ câu"), unit="")
    job = ImportJob.objects.get()
    signed_in("east").post(reverse("desk:import_confirm", args=[job.pk]))
    rejected = QuarantinedRow.objects.get()
    client = signed_in("west")
    for name, pk in (("job", job.pk), ("progress", job.pk), ("rejected", job.pk), ("mend", rejected.pk)):
        assert client.get(reverse(f"desk:import_{name}", args=[pk])).status_code == 404
    for name, pk in (("confirm", job.pk), ("cancel", job.pk), ("discard", rejected.pk)):
        assert client.post(reverse(f"desk:import_{name}", args=[pk])).status_code == 404


def test_rows_of_another_branch_wait(signed_in):
    client = signed_in("east")
    upload(client, row(1, unit="CN-TAY"))
    job = ImportJob.objects.get()
    assert "Bạn không được ghi vào sổ của Chi nhánh phía Tây" in text_of(
        client, reverse("desk:import_job", args=[job.pk])
    )


def test_a_large_file_shows_its_progress(signed_in, monkeypatch):
    monkeypatch.setattr(tasks, "INLINE", 1)
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    client = signed_in("east")
    upload(client, row(1), row(2), row(3))
    job = ImportJob.objects.get()
    page = text_of(client, reverse("desk:import_job", args=[job.pk]))
    progress = reverse("desk:import_progress", args=[job.pk])
    assert f'hx-get="{progress}"' in page
    assert "0/3" in text_of(client, progress)
    tasks.preview.func(job.pk)
    assert client.get(progress).headers["HX-Refresh"] == "true"


def test_nobody_comes_in_without_signing_in(client, db):
    response = client.get(reverse("desk:import_jobs"))
    assert response.status_code == 302
    assert reverse("account_login") in response.url
