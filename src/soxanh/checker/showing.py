"""Numbers as findings show them: with the words that lead to them and what they count."""

import re

from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.outline import Outline

_COUNTED = re.compile(r"\s?[^\W\d_]+(?: [^\W\d_]+)?")


def shown(outline: Outline, index: int) -> tuple[int, int]:
    """From the beginning of the words that lead to the number up to what is counted."""
    quantity = outline.quantities[index]
    start = max(outline.layout.clauses[outline.clause[index]], quantity.start - 80)
    if index and outline.quantities[index - 1].end > start:
        start = outline.quantities[index - 1].end
    while start < quantity.start and (outline.words[start].isspace() or outline.words[start] in ",;:.)("):
        start += 1
    if start > outline.layout.clauses[outline.clause[index]] and outline.words[start - 1].isalnum():
        start = outline.words.find(" ", start, quantity.start) + 1 or quantity.start
    return start, _counted_end(outline.words, quantity)


def _counted_end(words: str, quantity: Quantity) -> int:
    if quantity.unit:
        return quantity.end
    match = _COUNTED.match(words, quantity.end)
    return match.end() if match else quantity.end


def printed(outline: Outline, index: int) -> str:
    quantity = outline.quantities[index]
    return " ".join(outline.words[quantity.start : _counted_end(outline.words, quantity)].split())
