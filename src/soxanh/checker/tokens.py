"""The words of a text one by one."""

import re
from collections import Counter
from functools import cached_property
from itertools import accumulate, pairwise
from sys import intern

from soxanh.vi.text import LOWER

_WORD = re.compile(rf"([{LOWER}]+)")
_BREAK = re.compile(r"[ ]{1,2}|[ ]?\n[ ]*")
_WRAPPED = 40


class Tokens:
    """Words of Latin letters: `lower[i]` is word i in lower case, `starts[i]` where it begins, `gaps[i]` what stands
    between it and the next one."""

    def __init__(self, words: str, lower: str) -> None:
        self.words = words
        pieces = _WORD.split(lower)
        # One string for each word, however often it stands: counting and comparing them takes half the time.
        self.lower: list[str] = list(map(intern, pieces[1::2]))
        self.gaps: list[str] = pieces[2::2]
        self.starts: list[int] = list(accumulate(map(len, pieces)))[:-1:2]

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """How often two words stand side by side, whatever is between them."""
        return Counter(pairwise(self.lower))

    def printed(self, index: int) -> str:
        """The word as it is written."""
        start = self.starts[index]
        return self.words[start : start + len(self.lower[index])]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words `first` to `last - 1` begin and end."""
        return self.starts[first], self.starts[last - 1] + len(self.lower[last - 1])

    def together(self, index: int) -> bool:
        """Whether nothing but a space, or the end of a full line, stands between word `index` and the next one."""
        gap = self.gaps[index]
        if gap == " " or not _BREAK.fullmatch(gap):
            return gap == " "
        end = self.starts[index] + len(self.lower[index])
        return "\n" not in gap or end - self.words.rfind("\n", 0, end) > _WRAPPED

    def opens_sentence(self, index: int) -> bool:
        left = self.words[max(0, self.starts[index] - 12) : self.starts[index]].rstrip(' \t*_"“‘(')
        return not left or left[-1] in ".!?:;\n-–+•)/"
