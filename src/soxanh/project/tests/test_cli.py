"""The contract with scripts: 0 done, 1 done with findings, 2 unusable input and one line on stderr."""

import re

import pytest
from django.db import connection

from soxanh.org import triggers
from soxanh.org.models import Place, RoleAssignment, Unit, User
from soxanh.org.roles import Role
from soxanh.project.cli import main


def test_what_cannot_be_understood_is_one_line(capsys):
    assert main(["audit", "guess"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("Câu lệnh không đúng: ") and err.count("\n") == 1


@pytest.mark.django_db
def test_audit_verify(capsys):
    Place.objects.create(code="1", name="Xã Một", kind="commune")
    assert main(["audit", "verify"]) == 0
    assert capsys.readouterr().out.startswith("Nhật ký nguyên vẹn: 1 bản ghi, mã băm cuối ")
    triggers.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE org_auditrecord SET object_label = 'Xã Hai'")
    assert main(["audit", "verify"]) == 1
    assert capsys.readouterr().out == "Bản ghi số 1 của nhật ký đã bị sửa (org.place, Xã Hai).\n"


FIRST = ["account", "quantri", "--name", "Nguyễn Văn Mẫu", "--one-time"]
DEPARTMENT = ["--department", "Sở Tài nguyên và Môi trường tỉnh Thử", "--code", "STNMT"]


@pytest.mark.django_db
def test_the_first_account_of_an_empty_ledger(capsys, client):
    assert main(FIRST) == 2
    assert "--department" in capsys.readouterr().err
    assert main([*FIRST, *DEPARTMENT]) == 0
    password = re.search(r"dùng một lần: (\S+)", capsys.readouterr().out)
    assert password
    user = User.objects.get()
    assert (user.display_name, user.must_change_password) == ("Nguyễn Văn Mẫu", True)
    assert user.check_password(password[1])
    assert [(each.role, each.unit.code) for each in RoleAssignment.objects.all()] == [(Role.ADMINISTRATOR, "STNMT")]
    client.post("/accounts/login/", {"login": "quantri", "password": password[1]})
    assert client.get("/").url == "/accounts/password/change/"


@pytest.mark.django_db
def test_another_administrator_of_a_ledger_that_has_a_department(capsys, monkeypatch):
    assert main([*FIRST, *DEPARTMENT]) == 0
    assert main([*FIRST, *DEPARTMENT]) == main(FIRST) == 2
    err = capsys.readouterr().err
    assert "Sổ đã có Sở" in err and "Đã có tài khoản tên quantri" in err
    second = ["account", "quantri2", "--name", "Trần Thị Mẫu"]
    assert main(second) == 2
    assert "--one-time" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for typed, said in (("12345", "quá ngắn"), ("xanh-lam-thu-2026", "")):
        monkeypatch.setattr("getpass.getpass", lambda prompt, typed=typed: typed)
        assert main(second) == (2 if said else 0)
        assert said in capsys.readouterr().err
    assert User.objects.get(username="quantri2").check_password("xanh-lam-thu-2026")
    assert Unit.objects.count() == 1
