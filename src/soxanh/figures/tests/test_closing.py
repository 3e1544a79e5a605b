"""A frozen period stays what it was."""

import datetime
import json

import pytest

from soxanh.calendar import parse_period
from soxanh.figures import closing, engine
from soxanh.figures.closing import ClosingError
from soxanh.figures.definitions import manual
from soxanh.figures.models import Closing, ManualFigure

YEAR = parse_period("2022")
YEAR_END = datetime.date(2022, 12, 31)


@pytest.fixture(autouse=True)
def _home(settings, tmp_path):
    settings.HOME = tmp_path


@pytest.fixture
def posts(services, hire):
    return [
        hire("VP", "Chuyên viên", "2020-01-01"),
        hire("VPDK-A", "Viên chức", "2022-03-01", "2022-11-30"),
        hire("VPDK-B", "Viên chức", "2022-12-20"),
    ]


def as_bytes(computed):
    return json.dumps(computed.as_json(), sort_keys=True).encode()


def test_figures_of_a_closing_equal_those_of_the_ledger(posts):
    made = closing.close(YEAR, YEAR_END)
    assert as_bytes(closing.figures(made)) == as_bytes(engine.compute(None, YEAR))
    live, frozen = engine.compute(None, YEAR, unit="VPDK"), closing.figures(made, unit="VPDK")
    assert {name: value.as_json() for name, value in frozen.values.items()} == {
        name: value.as_json() for name, value in live.values.items()
    }


def test_parts_of_the_period_are_counted_from_the_files(posts):
    made = closing.close(YEAR, YEAR_END)
    march = parse_period("2022-03")
    posts[1].delete()
    assert closing.figures(made, period=march)["test.started"].amount == 1
    assert engine.compute(None, march)["test.started"].amount == 0


def test_later_changes_do_not_reach_a_closing(posts, hire):
    made = closing.close(YEAR, YEAR_END)
    before = as_bytes(closing.figures(made))
    hire("VP", "Chuyên viên", "2022-06-01")
    posts[1].ended_on = None
    posts[1].save()
    assert as_bytes(closing.figures(closing.get(made.name))) == before
    (difference,) = closing.differences(made)
    assert (len(difference.added), difference.removed) == (1, [])
    assert difference.changed == {posts[1].pk: {"ended_on": (datetime.date(2022, 11, 30), None)}}
    changed = {old.figure.id: (old.amount, new.amount) for old, new in closing.changed_figures(made)}
    assert changed["test.started"] == (2, 3)
    assert changed["test.left"] == (1, 0)


def test_the_cut_off_leaves_out_what_came_after_it(posts):
    made = closing.close(YEAR, datetime.date(2022, 12, 14))
    assert made.period == YEAR
    computed = closing.figures(made)
    assert computed.period.end == datetime.date(2022, 12, 14)
    assert computed["test.started"].amount == 1
    assert made.rows == 2


def test_figures_entered_by_hand_are_frozen_too(posts, definitions):
    manual("test.by_hand", "Nhập tay", unit="người")
    entered = ManualFigure(
        figure_id="test.by_hand",
        period_start=YEAR.start,
        period_end=YEAR.end,
        amount=7,
        reason="r",
        source_document="s",
    )
    entered.save()
    made = closing.close(YEAR, datetime.date(2022, 12, 14))
    entered.amount = 8
    entered.save()
    assert closing.figures(made)["test.by_hand"].amount == 7
    note = closing.figures(made)["test.by_hand"].manual
    assert note is not None and note.source == "s"


def test_a_changed_file_is_named(posts):
    made = closing.close(YEAR, YEAR_END)
    (made.folder / "figures.json").write_text("{}")
    with pytest.raises(ClosingError, match=r"figures\.json"):
        closing.get(made.name)


def test_a_crash_leaves_nothing_and_can_be_repeated(posts, monkeypatch):
    def crash(*args, **kwargs):
        raise OSError("no space")

    monkeypatch.setattr(engine, "compute", crash)
    with pytest.raises(OSError, match="no space"):
        closing.close(YEAR, YEAR_END, name="nam-2022")
    assert not Closing.objects.exists()
    assert not (closing.closings_folder() / "nam-2022").exists()
    monkeypatch.undo()
    with pytest.raises(ClosingError):
        closing.get("nam-2022")


@pytest.mark.parametrize(
    ("name", "as_of"), [("../out", YEAR_END), ("tên có dấu", YEAR_END), (None, datetime.date(2021, 1, 1))]
)
def test_what_cannot_be_frozen_is_refused(posts, name, as_of):
    with pytest.raises(ClosingError):
        closing.close(YEAR, as_of, name=name)


def test_a_name_is_used_once(posts):
    closing.close(YEAR, YEAR_END, name="nam-2022")
    with pytest.raises(ClosingError, match="nam-2022"):
        closing.close(YEAR, YEAR_END, name="nam-2022")
