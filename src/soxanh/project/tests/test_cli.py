"""The contract with scripts: 0 done, 1 done with findings, 2 unusable input and one line on stderr."""

import pytest
from django.db import connection

from soxanh.org import triggers
from soxanh.org.models import Place
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
