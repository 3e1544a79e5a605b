"""Paragraphs, sentences, clauses and brackets of a text, as its reader takes them.

A line of a PDF ends anywhere, a page turns in the middle of a sentence, a bracket is opened and forgotten: the ends
found here are those of thoughts, not of lines.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

_MARKER = r"(?:[-+*•–—▪◦●○□✓➢]\s?(?=[^\W\d]|\d)|o\s(?=[^\W\d])|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]\s|(?:\d{1,2}\.){2,4}\d{0,2}\s|\(\d{1,2}\)|\|)"
_AT_MARKER = re.compile(_MARKER)
# The mark leads, so that the engine need not try every letter of a long text.
_POINT = re.compile(
    r"[()\[\];:.!?…\n](?:(?<=[()\[\];])|(?<=:)(?=\s)|(?<=[.!?…])(?=[\s\"”’*)]|$)|(?<=\n)\s*(?:\d{1,3}[ ]*\n\s*)?)"
)
_ABBREVIATED = re.compile(r"(?:^|[\s(.])(?:[A-Za-zĐđ_]|TP|Tp|tp|ThS|Ths|TS|PGS|GS|BS|KS|Tr|tr|vv|St|P|Q|số|No)$")
_FORGOTTEN = 8
"""Brackets of a paragraph that are looked after when never closed; the others are no sentence's."""
_SHARE = re.compile(r"\((?:(?:chiếm|đạt|bằng|tăng|giảm|tỷ lệ|tỉ lệ) )?\d[\d.,]*\s?%[^,;.()\n]{0,40}(?=[,;])")
"""A share in a bracket that is never closed: "(chiếm 45 % thị phần, doanh nghiệp trong nước 2.200 tỷ đồng"."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(slots=True)
class Bracket:
    start: int
    end: int
    parent: int
    """Index of the bracket around it, -1 for none."""


@dataclass(slots=True)
class Paragraph:
    start: int
    item: bool
    """It begins with the mark of a list: a hyphen, a letter, a number."""
    introduces: bool = False
    """It ends with a colon: what follows belongs to it."""


@dataclass
class Layout:
    """Everything counts in the words of the document; `sentences` and `clauses` are where they begin."""

    paragraphs: list[Paragraph]
    sentences: list[int]
    clauses: list[int]
    brackets: list[Bracket]
    _levels: list[tuple[int, int]] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._paragraph_starts = [paragraph.start for paragraph in self.paragraphs]
        self._level_starts = [position for position, _ in self._levels]

    def paragraph(self, position: int) -> int:
        return bisect_right(self._paragraph_starts, position) - 1

    def sentence(self, position: int) -> int:
        return bisect_right(self.sentences, position) - 1

    def clause(self, position: int) -> int:
        return bisect_right(self.clauses, position) - 1

    def bracket(self, position: int) -> int:
        """The innermost bracket around a position, -1 outside all."""
        mark = bisect_right(self._level_starts, position) - 1
        return self._levels[mark][1] if mark >= 0 else -1

    def sentence_end(self, sentence: int, length: int) -> int:
        return self.sentences[sentence + 1] if sentence + 1 < len(self.sentences) else length


def lay_out(words: str, hard: frozenset[int] = frozenset()) -> Layout:
    """`hard` holds the positions where a block of the document begins: there a paragraph begins if a sentence may."""
    wrapped = _is_wrapped(words)
    first = len(words) - len(words.lstrip())
    paragraphs = [Paragraph(first, bool(_AT_MARKER.match(words, first)))]
    sentences, clauses = [0], [0]
    marks: list[tuple[int, str]] = []
    ends: list[int] = []
    for match in _POINT.finditer(words):
        position, end = match.span()
        mark = match[0][0]
        if mark in "()[]":
            marks.append((position, "(" if mark in "([" else ")"))
        elif mark == ";":
            clauses.append(end)
            marks.append((position, ";"))
        elif mark == ":":
            paragraphs[-1].introduces = True
            continue
        elif mark == "\n":
            if end >= len(words):
                continue
            before = words[position - 1 : position] if position else ""
            if before == " ":
                before = words[max(0, position - 8) : position].rstrip()[-1:]
            if _continues(words, position, end, before, wrapped=wrapped, hard=end in hard):
                continue
            ends.append(end)
            paragraphs[-1].introduces = before == ":"
            paragraphs.append(Paragraph(end, bool(_AT_MARKER.match(words, end))))
            if sentences[-1] != end:
                sentences.append(end)
            clauses.append(end)
            continue
        elif _ends_sentence(words, position, end):
            while end < len(words) and words[end] in ' "”’*)':
                end += 1
            if words[end : end + 1] == "\n":
                continue  # the end of the line will tell
            if words[position] != "…" or words[end : end + 1].isupper():
                sentences.append(end)
                clauses.append(end)
                marks.append((position, "."))
        if mark not in ":\n":
            paragraphs[-1].introduces = False
    brackets, levels = _match_brackets(words, marks, ends)
    return Layout(paragraphs, sorted(set(sentences)), sorted(set(clauses)), brackets, levels)


def _is_wrapped(words: str) -> bool:
    """Whether the lines were broken by a page's width."""
    lengths = sorted(len(match[0].rstrip()) for match in _LINE.finditer(words[:40_000]))
    return len(lengths) > 5 and 50 <= lengths[len(lengths) * 9 // 10] <= 120


def _continues(words: str, position: int, end: int, before: str, *, wrapped: bool, hard: bool) -> bool:
    following = words[end]
    if before in ".!?;:|" and not (wrapped and before in ";:" and following.islower()):
        return False
    if _AT_MARKER.match(words, end) and not (following.isdigit() and before == ","):
        return False
    if following.islower() or following in "),;":
        return True
    if following.isdigit():
        return not hard
    if hard or words.count("\n", position, end) > 1:
        return False
    return wrapped and position - words.rfind("\n", 0, position) > 55


def _ends_sentence(words: str, position: int, end: int) -> bool:
    following = words[end : end + 4].lstrip(' "”’*)\n')[:1]
    if following and not (following.isupper() or following.isdigit() or following in '-+“"([*•!|'):
        return False
    if words[position - 1 : position] == "." and not following.isupper():  # "tới... 46,5 triệu"
        return False
    return words[position] != "." or not _ABBREVIATED.search(words[max(0, position - 6) : position])


def _match_brackets(
    words: str, marks: list[tuple[int, str]], ends: list[int]
) -> tuple[list[Bracket], list[tuple[int, int]]]:
    """Brackets of each paragraph; one that is never closed ends with its clause, the first semicolon after it."""
    brackets: list[Bracket] = []
    levels: list[tuple[int, int]] = []
    bounds = [*ends, len(words) + 1]
    index = 0
    for bound in bounds:
        paragraph = []
        while index < len(marks) and marks[index][0] < bound:
            paragraph.append(marks[index])
            index += 1
        if any(mark == "(" for _, mark in paragraph):
            _match_in_paragraph(_repaired(words, paragraph, bound), brackets, levels)
    return brackets, levels


def _repaired(words: str, marks: list[tuple[int, str]], bound: int) -> list[tuple[int, str]]:
    open_at: list[int] = []
    for number, (_, mark) in enumerate(marks):
        if mark == "(":
            open_at.append(number)
        elif mark == ")" and open_at:
            open_at.pop()
    extra = [(bound - 1, ")") for _ in open_at[:-_FORGOTTEN]]
    for number in open_at[-_FORGOTTEN:]:
        depth = 0
        close = bound - 1
        if share := _SHARE.match(words, marks[number][0]):
            extra.append((share.end(), ")"))
            continue
        for position, mark in marks[number + 1 :]:
            depth += (mark == "(") - (mark == ")" and depth > 0)
            if mark in ";." and depth == 0:
                close = position
                break
        extra.append((close, ")"))
    return sorted([*marks, *extra]) if extra else marks


def _match_in_paragraph(marks: list[tuple[int, str]], brackets: list[Bracket], levels: list[tuple[int, int]]) -> None:
    stack: list[int] = []
    for position, mark in marks:
        if mark == "(":
            brackets.append(Bracket(position, position, stack[-1] if stack else -1))
            stack.append(len(brackets) - 1)
            levels.append((position, stack[-1]))
        elif mark == ")" and stack:
            brackets[stack.pop()].end = position
            levels.append((position + 1, stack[-1] if stack else -1))


def spans(starts: list[int], length: int) -> list[tuple[int, int]]:
    """Beginnings to `(start, end)`."""
    return list(pairwise([*starts, length]))
