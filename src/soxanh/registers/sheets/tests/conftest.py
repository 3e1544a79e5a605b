import datetime as dt
from io import BytesIO

import pytest
import xlsxwriter

from soxanh.org.models import Place, RoleAssignment, Unit, User
from soxanh.org.roles import Role
from soxanh.registers.procedures.models import Counter, Procedure


def workbook(*rows, sheet="Sheet1", merged=()):
    """A .xlsx file with these rows; `merged` are (first row, first column, last row, last column, value)."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet(sheet)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for index, row in enumerate(rows):
        for position, cell in enumerate(row):
            if isinstance(cell, dt.datetime | dt.date):
                page.write_datetime(index, position, cell, day)
            elif cell is not None:
                page.write(index, position, cell)
    for first_row, first_column, last_row, last_column, value in merged:
        page.merge_range(first_row, first_column, last_row, last_column, value)
    book.close()
    return out.getvalue()


DOSSIER_HEADINGS = (
    "Mã hồ sơ",
    "Thủ tục",
    "Bộ phận một cửa",
    "Đơn vị",
    "Hình thức nộp",
    "Người nộp hồ sơ",
    "Đối tượng",
    "Ngày tiếp nhận",
    "Ngày có kết quả",
    "Kết quả",
)


def dossier(number, *, received=dt.date(2022, 3, 14), **other):
    """A row under DOSSIER_HEADINGS; 14/03/2022 is a Monday."""
    day = received if isinstance(received, dt.date) else dt.date(2022, 3, 14)
    row = {
        "code": f"H37.16-{day:%y%m%d}-{number:04d}",
        "procedure": "1.000001",
        "counter": "BP1",
        "unit": "P1",
        "channel": "Trực tuyến",
        "applicant": f"Công ty Ví Dụ {number}",
        "kind": "Tổ chức",
        "received": received,
        "resolved": None,
        "result": None,
    }
    return tuple((row | other).values())


def dossiers(*rows):
    return workbook(DOSSIER_HEADINGS, *rows)


@pytest.fixture
def house(db):
    """A department with two divisions, a counter, a procedure of ten days, and people who may and may not import."""
    root = Unit.objects.create(code="STNMT", name="Sở Ví Dụ", short_name="Sở", kind=Unit.Kind.DEPARTMENT)
    first = Unit.objects.create(
        code="P1", name="Phòng Đất đai", short_name="P. Đất", kind=Unit.Kind.DIVISION, parent=root
    )
    second = Unit.objects.create(
        code="P2", name="Phòng Nước", short_name="P. Nước", kind=Unit.Kind.DIVISION, parent=root
    )
    Place.objects.create(code="01", name="Huyện Bình Minh", kind=Place.Kind.DISTRICT)
    Counter.objects.create(code="BP1", name="Quầy Một", kind="centre", unit=root, opened_on=dt.date(2015, 1, 1))
    Procedure.objects.create(
        code="1.000001",
        name="Thủ tục Ví Dụ",
        field="land",
        unit=root,
        statutory_limit=100,
        valid_from=dt.date(2015, 1, 1),
    )
    house = type("House", (), {"root": root, "first": first, "second": second})
    for name, role, unit in (
        ("clerk", Role.COUNTER, first),
        ("head", Role.UNIT_HEAD, root),
        ("director", Role.DIRECTOR, root),
        ("admin", Role.ADMINISTRATOR, root),
    ):
        user = User.objects.create_user(name)
        RoleAssignment.objects.create(user=user, role=role, unit=unit)
        setattr(house, name, user)
    return house
