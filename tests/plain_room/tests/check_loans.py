"""The room's tests; `tests/test_plain_room.py` runs them in a process that has the room."""

import io
from datetime import date

import openpyxl
import pytest
from django.db import IntegrityError

from soxanh.calendar import parse_period
from soxanh.figures import engine
from soxanh.org.roles import Role
from soxanh.registers.sheets import importing
from soxanh.registers.sheets.sheets import find
from tests.plain_room.models import Loan

pytestmark = pytest.mark.django_db


def loan(department, **fields) -> Loan:
    given = {"kind": "map", "title": "Tờ 12", "borrower": "Ông Mẫu", "lent_on": date(2022, 3, 1)}
    made = Loan(unit=department.unit("VP"), due_on=date(2022, 3, 15), **(given | fields))
    made.save()
    return made


def test_loans_are_counted_and_told_apart(department):
    loan(department)
    loan(department, title="Tờ 13", returned_on=date(2022, 3, 9))
    computed = engine.compute(["loans.lent", "loans.returned"], parse_period("2022-03"))
    assert [value.amount for value in computed.values.values()] == [2, 1]
    assert computed.broken == []


def test_a_loan_comes_back_after_it_was_lent(department):
    with pytest.raises(IntegrityError):
        loan(department, returned_on=date(2022, 2, 1))


def test_its_pages_its_form_and_its_import_are_there(department, client_as):
    clerk = client_as(Role.SPECIALIST, "VP")
    data = {"kind": "file", "title": "Hồ sơ 7", "borrower": "Bà Mẫu", "lent_on": "01/03/2022", "due_on": "15/03/2022"}
    assert clerk.post("/so/muon-tai-lieu/moi/", data | {"unit": department.unit("VP").pk}).status_code == 302
    assert "Hồ sơ 7" in clerk.get("/so/muon-tai-lieu/?q=ho+so+7").content.decode()
    assert client_as(Role.SPECIALIST, "QLDD").get(f"/so/muon-tai-lieu/{Loan.objects.get().pk}/").status_code == 403
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["TÊN TÀI LIỆU", "Loại tài liệu", "người mượn", "Ngày mượn", "Hạn trả"])
    book.active.append(["Tờ 14", "bản đồ", "Ông Ví Dụ", "ngày 2 tháng 3 năm 2022", "15-3-2022"])
    book.save(file)
    user, unit = department.user(Role.SPECIALIST, "VP"), department.unit("VP")
    importing.run(importing.create(find("loans"), file.getvalue(), "muon.xlsx", user, unit))
    assert Loan.objects.get(title="Tờ 14").lent_on == date(2022, 3, 2)
