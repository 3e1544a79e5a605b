"""Numbers that people typed into a report by hand, each with the figure that it most likely means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lxml import etree
from rapidfuzz import fuzz, process

from soxanh.reports import package
from soxanh.reports.anchors import TABLE_BOOKMARK_PREFIX, AnchorNames
from soxanh.reports.reread import place_anchors
from soxanh.reports.wml import Paragraph, W, paragraphs
from soxanh.vi.numbers import FoundNumber, find_numbers
from soxanh.vi.text import normalise, search_key

_BEFORE, _AFTER = 70, 50
_SUGGESTED = 3
_ALIKE = 60
_ANCHORED = "¤"
_PARTS = {package.DOCUMENT, "word/footnotes.xml", "word/endnotes.xml"}
_CLAUSE_END = re.compile(r"[;.!?]\s|\n")

# How many of the smallest unit one of these is; other units only say what is counted.
_DIMENSIONS: list[dict[str, int]] = [
    {"đồng": 1, "nghìn đồng": 10**3, "triệu đồng": 10**6, "tỷ đồng": 10**9},
    {"m²": 1, "ha": 10**4, "km²": 10**6},
    {"%": 1},
]


@dataclass(frozen=True)
class CatalogueFigure:
    """A figure that a typed number may mean. `value` is in `unit` (ha, triệu đồng, hồ sơ …), None if not reported."""

    id: str
    label: str
    value: Decimal | None
    unit: str


@dataclass(frozen=True)
class Suggestion:
    """A figure that a number may mean: `alike` is how much its label resembles the words around, 0 to 100."""

    id: str
    label: str
    same_value: bool
    alike: float


@dataclass(frozen=True)
class Unsourced:
    """A number with no anchor; `suggestions` are best first and may be empty."""

    text: str
    value: Decimal
    unit: str
    part: str
    paragraph_index: int
    context: str
    suggestions: list[Suggestion]


def unsourced(docx: bytes, catalogue: Sequence[CatalogueFigure]) -> list[Unsourced]:
    """The numbers in text and notes outside anchors and annexes, in reading order. Tracked changes are read as accepted."""
    members = package.read_members(docx)
    names = AnchorNames(figure.id for figure in catalogue)
    suggest = _Suggester(catalogue)
    found = []
    # Headers and footers hold page numbers, which Word types itself.
    for part in (name for name in package.story_parts(members) if name in _PARTS):
        for paragraph in _typed_paragraphs(package.parse(members[part])):
            shown, typed = _texts(paragraph, part, names)
            for number in find_numbers(typed):
                around = _clause(typed, number)
                suggestions = suggest(number, typed[around])
                context = shown[around].strip()
                found.append(
                    Unsourced(number.text, number.value, number.unit, part, paragraph.index, context, suggestions)
                )
    return found


def _typed_paragraphs(root: etree._Element) -> Iterator[Paragraph]:
    annexes = {
        next(start.iterancestors(W + "tbl"), None)
        for start in root.iter(W + "bookmarkStart")
        if start.get(W + "name", "").startswith(TABLE_BOOKMARK_PREFIX)
    }
    for paragraph in paragraphs(root):
        if not any(table in annexes for table in paragraph.element.iterancestors(W + "tbl")):
            yield paragraph


def _texts(paragraph: Paragraph, part: str, names: AnchorNames) -> tuple[str, str]:
    """The paragraph as it reads, and the same with its anchored figures blanked out; positions are the same in both."""
    shown: list[str] = []
    typed: list[str] = []
    position = 0
    for placed in place_anchors(paragraph, part, names):
        if placed.start >= position:
            plain, anchored = (
                normalise(paragraph.text[start:end])
                for start, end in ((position, placed.start), (placed.start, placed.end))
            )
            shown += [plain, anchored]
            typed += [plain, _ANCHORED * len(anchored)]
            position = placed.end
    rest = normalise(paragraph.text[position:])
    return "".join([*shown, rest]), "".join([*typed, rest])


def _clause(text: str, number: FoundNumber) -> slice:
    """The words around a number, not beyond its clause."""
    before = [found.end() for found in _CLAUSE_END.finditer(text, 0, number.start)]
    after = _CLAUSE_END.search(text, number.end)
    start = max(before[-1] if before else 0, number.start - _BEFORE)
    return slice(start, min(after.start() if after else len(text), number.end + _AFTER))


class _Suggester:
    def __init__(self, catalogue: Iterable[CatalogueFigure]):
        self._figures = list(catalogue)
        self._labels = [search_key(figure.label) for figure in self._figures]

    def __call__(self, number: FoundNumber, context: str) -> list[Suggestion]:
        scores = process.extract(
            search_key(context), self._labels, scorer=fuzz.token_set_ratio, limit=None, score_cutoff=None
        )
        alike = [(self._figures[at], score) for _label, score, at in scores]
        suggestions = [
            Suggestion(figure.id, figure.label, same_value(number, figure), round(score, 1))
            for figure, score in alike
            if comparable(number.unit, figure.unit)
        ]
        likely = [item for item in suggestions if item.same_value or item.alike >= _ALIKE]
        return sorted(likely, key=lambda item: (not item.same_value, -item.alike, item.id))[:_SUGGESTED]


def has_scale(unit: str) -> bool:
    """Whether numbers of the unit are printed in smaller and larger ones too: money, areas."""
    return any(unit in units and len(units) > 1 for units in _DIMENSIONS)


def comparable(typed: str, own: str) -> bool:
    """Whether a number in one unit can be a figure in another: money is no area; counts are called many things."""
    return not typed or not own or all((typed in units) == (own in units) for units in _DIMENSIONS)


def same_value(number: FoundNumber, figure: CatalogueFigure) -> bool:
    """Whether the figure, printed as precisely as the number was typed, is that number."""
    if figure.value is None:
        return False
    typed_scale = own_scale = 1
    for units in _DIMENSIONS:
        if number.unit in units and figure.unit in units:
            typed_scale, own_scale = units[number.unit], units[figure.unit]
    exponent = number.value.as_tuple().exponent
    last_digit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)
    return abs(figure.value * own_scale - number.value * typed_scale) * 2 <= last_digit * typed_scale
