from io import BytesIO

import openpyxl
import pytest

from soxanh.registers.models import QuarantinedRow
from soxanh.registers.procedures.models import Dossier
from soxanh.registers.sheets.importing import create, run
from soxanh.registers.sheets.reading import read
from soxanh.registers.sheets.sheets import find, sheets
from soxanh.registers.sheets.template import rejected_form, template
from soxanh.registers.sheets.tests.conftest import dossier, dossiers
from soxanh.registers.sheets.uploads import UnusableFile


def opened(content):
    return openpyxl.load_workbook(BytesIO(content))


def saved(book):
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_form_says_what_each_column_wants(house):
    book = opened(template(find("dossiers")))
    data, values, guide = book.worksheets
    names = [cell.value for cell in data[1]]
    headings = dict(zip(names, [cell.value for cell in data[2]], strict=True))
    assert data.row_dimensions[1].hidden
    assert headings["code"] == "Mã hồ sơ *"
    assert headings["result"] == "Kết quả"
    assert headings["limit"] == "Thời hạn giải quyết (ngày)"
    allowed = {
        column[0].value: [cell.value for cell in column[1:] if cell.value] for column in values.iter_cols() if column
    }
    assert allowed["unit"] == ["P1", "P2", "STNMT"]
    assert allowed["counter"] == ["BP1"]
    assert "Trực tuyến" in allowed["channel"]
    assert len(data.data_validations.dataValidation) >= 5
    assert "Cách điền" in guide["A1"].value
    assert book.custom_doc_props["soxanh.register"].value == "procedures.dossiers"


def test_personal_numbers_are_not_listed(house):
    from soxanh.org.models import Person

    Person.objects.create(kind="staff", full_name="Lê Thị Ví Dụ", id_number="012345678901")
    Person.objects.create(kind="citizen", full_name="Ngô Văn Ví Dụ")
    content = template(find("org.services"))
    texts = {cell.value for page in opened(content).worksheets for row in page.iter_rows() for cell in row}
    assert "Lê Thị Ví Dụ" in texts
    assert not {"012345678901", "Ngô Văn Ví Dụ"} & texts


@pytest.mark.django_db
@pytest.mark.parametrize("code", sorted(sheets()))
def test_every_register_has_a_form_whose_headings_are_understood(code):
    sheet = find(code)
    content = template(sheet)
    found = read(BytesIO(content), "mau.xlsx", sheet)
    assert [column.name for column in found.columns] == [column.name for column in sheet.columns]
    assert found.rows == []
    assert found.notices == []


def test_a_filled_form_is_imported(house):
    book = opened(template(find("dossiers")))
    page = book.worksheets[0]
    names = [cell.value for cell in page[1]]
    row = {
        "code": "H37.16-220314-0001",
        "procedure": "1.000001",
        "counter": "quay mot",
        "unit": "Phòng Đất đai",
        "channel": "Trực tuyến",
        "applicant_name": "Công ty Ví Dụ",
        "applicant_kind": "Tổ chức",
        "received_on": "14/03/2022",
        "received_time": "15h30",
    }
    for name, value in row.items():
        page.cell(3, names.index(name) + 1, value)
    job = create(find("dossiers"), saved(book), "mau.xlsx", house.clerk)
    run(job)
    entry = Dossier.objects.get()
    assert (entry.unit, entry.counter.code, f"{entry.received_time:%H:%M}") == (house.first, "BP1", "15:30")


def test_rejected_rows_go_out_and_come_back(house):
    job = create(
        find("dossiers"), dossiers(dossier(1, channel="bồ câu"), dossier(2, kind="?")), "tep.xlsx", house.clerk
    )
    run(job)
    book = opened(rejected_form(find("dossiers"), job.rejected.all()))
    page = book.worksheets[0]
    names = [cell.value for cell in page[1]]
    headings = [cell.value for cell in page[2]]
    assert "bồ câu" in page.cell(3, headings.index("Lý do") + 1).value
    page.cell(3, names.index("channel") + 1, "Trực tuyến")
    again = create(find("dossiers"), saved(book), "sua.xlsx", house.clerk)
    run(again)
    again.refresh_from_db()
    assert (again.good, again.bad) == (1, 1)
    mended, still_bad = job.rejected.order_by("number")
    assert (mended.state, mended.entry_pk) == (QuarantinedRow.State.MENDED, Dossier.objects.get().pk)
    assert still_bad.state == QuarantinedRow.State.WAITING
    assert not again.rejected.exists()


def test_somebody_elses_rejected_rows_are_not_closed(house):
    job = create(find("dossiers"), dossiers(dossier(1, unit="P2", channel="?")), "a.xlsx", house.head, house.second)
    run(job)
    book = opened(rejected_form(find("dossiers"), job.rejected.all()))
    run(create(find("dossiers"), saved(book), "b.xlsx", house.clerk))
    assert job.rejected.get().changed_by is None


def test_a_form_of_another_register_is_refused(house):
    with pytest.raises(UnusableFile):
        read(BytesIO(template(find("catalogue"))), "mau.xlsx", find("dossiers"))
