"""A report that comes back: what it prints, what people changed, and refreshing without touching anything else."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.reports import package
from soxanh.reports.anchors import PrintedFigure
from soxanh.reports.compile import compile_template
from soxanh.reports.reread import differences, read_anchors, refresh
from soxanh.reports.tests.words import FIGURES, rewritten, template, texts

LATE = "procedures.late"
SENTENCE = 'Trễ {{ so("procedures.late") }} hồ sơ; thuê {{ so("land.lease_ha", don_vi=True) }}.'


@pytest.fixture(scope="module")
def compiled() -> bytes:
    return compile_template(template(SENTENCE, "Đoạn không có số"), FIGURES)


def without_tags(xml: str) -> str:
    return re.sub(r"<w:sdtPr>.*?</w:sdtPr>", "<w:sdtPr/>", xml)


def without_bookmarks(xml: str) -> str:
    return re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", xml)


def ledger(late: str, lease: str = "117,18 ha") -> dict[str, PrintedFigure]:
    return FIGURES | {
        LATE: PrintedFigure(LATE, late, ""),
        "land.lease_ha": PrintedFigure("land.lease_ha", "117,18", "", text_with_unit=lease),
    }


def test_what_is_read(compiled):
    late, lease = read_anchors(compiled, FIGURES)
    assert (late.id, late.text, late.with_unit, late.paragraph_index) == (LATE, "645", False, 1)
    assert (lease.id, lease.text, lease.with_unit) == ("land.lease_ha", "117,18 ha", True)
    assert late.part == "word/document.xml"
    assert late.context_text == "Trễ 645 hồ sơ; thuê 117,18 ha."
    assert (late.edited, lease.edited) == (False, False)


@pytest.mark.parametrize("change", [without_tags, without_bookmarks])
def test_either_mark_is_enough(compiled, change):
    found = read_anchors(rewritten(compiled, change), FIGURES)
    assert [(anchor.id, anchor.text, anchor.with_unit) for anchor in found] == [
        (LATE, "645", False),
        ("land.lease_ha", "117,18 ha", True),
    ]


def test_without_any_mark_nothing_is_read(compiled):
    assert read_anchors(rewritten(compiled, lambda xml: without_bookmarks(without_tags(xml))), FIGURES) == []


def test_a_tag_is_read_even_when_its_figure_is_gone(compiled):
    (gone, _lease) = read_anchors(compiled, ["land.lease_ha"])
    assert gone.id == LATE
    only_lease = {"land.lease_ha": FIGURES["land.lease_ha"]}
    (difference,) = differences(compiled, only_lease)
    assert (difference.anchor.id, difference.ledger_text) == (LATE, None)
    assert refresh(compiled, only_lease) == compiled


def test_no_change_no_difference(compiled):
    assert differences(compiled, FIGURES) == []
    assert refresh(compiled, FIGURES) == compiled


def test_stale_figures_are_refreshed_and_remembered(compiled):
    now = ledger("722", "118 ha")
    assert [(d.anchor.text, d.ledger_text, d.edited) for d in differences(compiled, now)] == [
        ("645", "722", False),
        ("117,18 ha", "118 ha", False),
    ]
    refreshed = refresh(compiled, now)
    assert texts(refreshed) == ["Trễ 722 hồ sơ; thuê 118 ha.", "Đoạn không có số"]
    assert [anchor.edited for anchor in read_anchors(refreshed, FIGURES)] == [False, False]
    assert refresh(refreshed, FIGURES) == compiled


def test_a_text_changed_by_hand_is_kept_unless_asked(compiled):
    edited = rewritten(compiled, lambda xml: xml.replace("<w:t>645</w:t>", "<w:t>700</w:t>"))
    (difference,) = differences(edited, FIGURES)
    assert (difference.anchor.text, difference.ledger_text, difference.edited) == ("700", "645", True)
    assert refresh(edited, FIGURES) == edited
    assert texts(refresh(edited, FIGURES, overwrite=[LATE]))[0] == "Trễ 645 hồ sơ; thuê 117,18 ha."


def test_a_figure_that_lost_its_bookmark_counts_as_changed_by_hand(compiled):
    pasted = rewritten(compiled, without_bookmarks)
    assert [d.edited for d in differences(pasted, ledger("722"))] == [True]
    assert refresh(pasted, ledger("722")) == pasted


def test_tracked_changes_read_as_accepted(compiled):
    tracked = rewritten(
        compiled,
        lambda xml: xml.replace(
            "<w:r><w:t>645</w:t></w:r>",
            '<w:del w:id="90" w:author="a"><w:r><w:delText>645</w:delText></w:r></w:del>'
            '<w:ins w:id="91" w:author="a"><w:r><w:t>7</w:t></w:r><w:r><w:t>00</w:t></w:r></w:ins>',
        ),
    )
    late, _lease = read_anchors(tracked, FIGURES)
    assert (late.text, late.edited) == ("700", True)
    assert texts(refresh(tracked, FIGURES, overwrite=[LATE]))[0] == "Trễ 645 hồ sơ; thuê 117,18 ha."


def test_a_deleted_figure_is_a_difference_that_stays(compiled):
    emptied = rewritten(compiled, lambda xml: xml.replace("<w:r><w:t>645</w:t></w:r>", ""))
    (difference,) = differences(emptied, FIGURES)
    assert (difference.anchor.text, difference.edited) == ("", True)
    assert refresh(emptied, FIGURES, overwrite=[LATE]) == emptied


def test_refreshing_keeps_every_other_byte(compiled):
    # Spellings that no XML writer of ours would use: they must come back as they went in.
    odd = rewritten(
        compiled,
        lambda xml: xml.replace(
            "<w:p><w:r><w:t>Đoạn không có số</w:t></w:r></w:p>",
            "<w:p  ><w:r ><w:t\n>&#272;oạn  không&#160;có số</w:t ></w:r><w:r><w:t/></w:r><w:r><w:t></w:t></w:r></w:p>",
        ),
    )
    refreshed = refresh(odd, ledger("722"))
    before, after = (package.read_members(data)[package.DOCUMENT].decode() for data in (odd, refreshed))
    assert "&#272;oạn  không&#160;có số" in after
    names = re.compile(r"sx_[a-z2-7]{10}_[a-z2-7]{6}_1(?!\d)")
    assert names.sub("", before).replace("<w:t>645</w:t>", "<w:t>722</w:t>") == names.sub("", after)
    with zipfile.ZipFile(BytesIO(odd)) as one, zipfile.ZipFile(BytesIO(refreshed)) as other:
        assert one.namelist() == other.namelist()
        assert all(
            one.read(name) == other.read(name) and one.getinfo(name).date_time == other.getinfo(name).date_time
            for name in one.namelist()
            if name != package.DOCUMENT
        )


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Z"]), min_size=1, max_size=30))
def test_any_text_goes_in_and_comes_out(compiled, text):
    refreshed = refresh(compiled, ledger(text))
    assert read_anchors(refreshed, FIGURES)[0].text == text
    assert differences(refreshed, ledger(text)) == []


def test_a_copied_paragraph_has_its_own_anchors(compiled):
    doubled = rewritten(
        compiled, lambda xml: re.sub(r"(<w:p>.*?</w:p>)", lambda m: m[1] + without_bookmarks(m[1]), xml, count=1)
    )
    assert [(a.id, a.paragraph_index, a.edited) for a in read_anchors(doubled, FIGURES) if a.id == LATE] == [
        (LATE, 1, False),
        (LATE, 2, None),
    ]


@pytest.mark.parametrize(
    ("typed", "refreshed"),
    [
        ("khoảng 645", "Trễ khoảng 722 hồ sơ"),
        ("645 (tăng 12)", "Trễ 722 (tăng 12) hồ sơ"),
        ("645, giảm", "Trễ 722, giảm hồ sơ"),
    ],
)
def test_words_typed_beside_a_figure_are_not_the_figure(compiled, typed, refreshed):
    edited = rewritten(compiled, lambda xml: xml.replace("<w:t>645</w:t>", f"<w:t>{typed}</w:t>"))
    late, _lease = read_anchors(edited, FIGURES)
    assert (late.text, late.edited) == ("645", False)
    assert texts(refresh(edited, ledger("722")))[0] == refreshed + "; thuê 117,18 ha."


@pytest.mark.parametrize("typed", ["6459", "1.645", "645,5", "64 5"])
def test_digits_typed_into_a_figure_change_it(compiled, typed):
    edited = rewritten(compiled, lambda xml: xml.replace("<w:t>645</w:t>", f"<w:t>{typed}</w:t>"))
    assert [(d.anchor.text, d.edited) for d in differences(edited, FIGURES)] == [(typed, True)]


def test_words_typed_in_runs_of_their_own_stay_there(compiled):
    runs = "<w:r><w:t>gần </w:t></w:r><w:r><w:t>6</w:t></w:r><w:r><w:t>45 (cả</w:t></w:r><w:r><w:t> năm)</w:t></w:r>"
    edited = rewritten(compiled, lambda xml: xml.replace("<w:r><w:t>645</w:t></w:r>", runs))
    xml = package.read_members(refresh(edited, ledger("722")))[package.DOCUMENT].decode()
    assert runs.replace("<w:t>6</w:t>", "<w:t>722</w:t>").replace("45 (cả", " (cả") in xml


def test_enter_pressed_behind_a_figure(compiled):
    parted = rewritten(
        compiled,
        lambda xml: re.sub(r'(<w:bookmarkEnd w:id="1"/>)', r"</w:p><w:p>\1", without_tags(xml), count=1),
    )
    late, _lease = read_anchors(parted, FIGURES)
    assert (late.text, late.edited) == ("645", False)
    assert texts(refresh(parted, ledger("722")))[:2] == ["Trễ 722", " hồ sơ; thuê 117,18 ha."]
