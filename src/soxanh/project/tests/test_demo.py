import pytest

from soxanh.project.cli import main


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--department", "ha-noi"], "Không có đơn vị mẫu nào tên là ha-noi"),
        (["--scale", "0"], "--scale phải là số nguyên từ 1 trở lên"),
        (["--scale", "hai"], "--scale"),
    ],
)
def test_what_cannot_be_built_is_said_in_one_line(arguments, complaint, capsys):
    assert main(["demo", *arguments]) == 2
    said = capsys.readouterr().err
    assert complaint in said
    assert said.count("\n") == 1


@pytest.mark.django_db
def test_a_ledger_in_use_is_neither_touched_nor_marked_as_a_demo(department, settings, tmp_path, capsys):
    settings.HOME = tmp_path
    assert main(["demo"]) == 2
    assert "Sổ đã có dữ liệu" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
