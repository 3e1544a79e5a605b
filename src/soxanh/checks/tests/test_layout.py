"""The text cut into sections: nothing lost, tables whole rows, long texts in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.documents import Block, Cell, Document, Kind, Table
from soxanh.checks.layout import sections
from soxanh.checks.tests.stand_in import lines


def shown(document: Document) -> list[str]:
    """All pieces of text that the sections show, in their order."""
    found = []
    for section in sections(document):
        for item in section["items"]:
            if item[0] == "table":
                found += [document.text[start:end] for row in item[3] for start, end, *_ in row]
            else:
                found.append(document.text[item[1] : item[2]])
    return found


@given(st.lists(st.text("aăđ 1.,", max_size=3000), max_size=30))
def test_every_paragraph_is_shown_once_and_in_order(texts):
    document = lines(*texts)
    assert [each for each in shown(document) if each] == [each for each in texts if each]


def test_a_section_begins_at_a_heading_when_enough_came_before():
    texts = [f"{'a' * 99} {number}" for number in range(300)]
    document = lines(*texts)
    blocks = tuple(
        Block(each.start, each.end, Kind.HEADING) if number % 50 == 0 else each
        for number, each in enumerate(document.blocks)
    )
    found = sections(Document("a", document.text, blocks))
    assert len(found) == 3
    assert [section["items"][0][0] for section in found] == ["heading"] * 3
    assert all(section["title"].endswith("…") for section in found)


def grid(rows: list[list[str]], spans: dict[tuple[int, int], int] | None = None) -> Document:
    text, cells, position = "", [], 0
    for row, texts in enumerate(rows):
        for column, each in enumerate(texts):
            span = (spans or {}).get((row, column), 1)
            cells.append(Cell(row, column, position, position + len(each), row_span=span))
            text += each + "\n"
            position += len(each) + 1
    blocks = tuple(Block(cell.start, cell.end, Kind.CELL) for cell in cells)
    return Document("a", text, blocks, (Table(tuple(cells), 0, position - 1),))


def test_a_table_is_shown_by_its_rows():
    (section,) = sections(grid([["Đơn vị", "Số"], ["A", "12"]], {(0, 0): 2}))
    assert section["items"] == [["table", 0, 14, [[[0, 6, 2, 1], [7, 9, 1, 1]], [[10, 11, 1, 1], [12, 14, 1, 1]]]]]


def test_a_long_table_is_cut_between_rows_but_not_within_a_cell_that_spans_them():
    rows = [["a" * 400, "b"] for _ in range(100)]
    assert len(sections(grid(rows))) > 1
    assert shown(grid(rows)) == [each for row in rows for each in row]
    assert len(sections(grid(rows, {(0, 0): 100}))) == 1


def test_an_empty_document_has_one_section():
    assert sections(Document("a", "")) == [{"start": 0, "title": "", "items": []}]


def test_a_text_without_blocks_is_shown_by_its_lines():
    assert shown(Document("a", "Một\n\n  Hai \nBa")) == ["Một", "  Hai", "Ba"]
