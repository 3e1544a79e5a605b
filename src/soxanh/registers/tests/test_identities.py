"""Every identity of every room is broken by an entry that cannot be right, and holds once that entry is set right."""

from collections import Counter
from importlib import import_module
from importlib.util import find_spec

import pytest
from django.apps import apps

from soxanh.figures.definitions import catalogue
from soxanh.registers.organisation.apps import OrganisationConfig
from soxanh.registers.rooms import RoomConfig
from soxanh.registers.tests.ledgers import UNIT, Wrong, counted


def cases() -> list[Wrong]:
    """Those of all installed rooms, each in its `tests/wrong.py`."""
    rooms = [each for each in apps.get_app_configs() if isinstance(each, RoomConfig | OrganisationConfig)]
    names = [f"{room.name}.tests.wrong" for room in rooms]
    return [case for name in names if find_spec(name) for case in import_module(name).CASES]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.register}: {case}")
def test_a_wrong_entry_breaks_the_identities_that_tell_of_it_and_no_other(case, tmp_path):
    wrong = counted(tmp_path / "wrong", [*case.beside, (case.register, case.entry)])
    assert sorted(each.text for each in wrong.broken) == sorted(case.breaks)
    for each in wrong.broken:
        sign = {"=": "≠", "≤": ">"}[each.sign]
        assert each.broken_text == f"{each.text}: {each.left} {sign} {each.right} (sai tại: {UNIT[1]})"

    right = counted(tmp_path / "right", [*case.beside, (case.register, {**case.entry, **case.right})])
    assert [each.broken_text for each in right.broken] == []
    holding = {each.text for each in right.identities if each.holds}
    assert set(case.breaks) <= holding


def test_every_identity_has_a_wrong_entry_that_breaks_it():
    declared = Counter(str(each.text) for each in catalogue.identities)
    assert [text for text, number in declared.items() if number > 1] == []
    assert declared.keys() - {text for case in cases() for text in case.breaks} == set()
