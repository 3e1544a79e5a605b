"""The reading of single sentences: which relations are stated, which of them hold, and where none is stated."""

import pytest

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.tests.comparisons import COMPARISONS
from soxanh.checker.tests.developments import DEVELOPMENTS
from soxanh.checker.tests.passages import PASSAGES
from soxanh.checker.tests.sentences import SENTENCES

CASES = [
    block.strip().split("\n")
    for text in (SENTENCES, PASSAGES, COMPARISONS, DEVELOPMENTS)
    for block in text.strip().split("\n\n")
]


def stated(text: str) -> set[tuple[bool, frozenset[float]]]:
    relations = check(Document("báo cáo.txt", text.replace("⏎", "\n"))).relations
    return {(relation.holds, frozenset(float(number) for number in relation.numbers)) for relation in relations}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:48])
def test_a_sentence_states_these_relations_and_no_others(case: list[str]) -> None:
    text, *lines = case
    expected, allowed = (
        {
            (line[0] != "!", frozenset(float(number) for number in line[1:].split()))
            for line in lines
            if line[0] in marks
        }
        for marks in ("=!", "?")
    )
    assert stated(text) - allowed == expected
