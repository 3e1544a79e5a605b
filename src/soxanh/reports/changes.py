"""What somebody changed in the text between two versions of a report, paragraph by paragraph."""

from __future__ import annotations

from difflib import SequenceMatcher

from soxanh.reports import package
from soxanh.reports.wml import paragraphs


def changed_paragraphs(before: bytes, after: bytes) -> list[tuple[str, str]]:
    """(what stood there, what stands there now) of each stretch that differs; empty text where there was nothing."""
    old, new = _texts(before), _texts(after)
    # Long annexes at the end are mostly the same: what is common at both ends is not worth matching.
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    return [
        ("\n".join(old[a:b]), "\n".join(new[c:d]))
        for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes()
        if kind != "equal"
    ]


def _texts(docx: bytes) -> list[str]:
    members = package.read_members(docx)
    lines = (
        " ".join(paragraph.text.split())
        for part in package.story_parts(members)
        for paragraph in paragraphs(package.parse(members[part]))
    )
    return [line for line in lines if line]
