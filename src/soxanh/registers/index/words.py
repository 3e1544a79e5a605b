"""The words of a search: what was typed, taken apart; what counts as the same word; which spellings lie near one.

A search key (`soxanh.vi.text.search_key`) is made of *words*: runs of letters and digits, `16.h37-220315` is three. An
entry answers a search when it has every word of it; the last word of each run that was typed may be the beginning of one,
and its first one, if it is a number, the end of one: `0315-00` finds it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from soxanh.vi.text import search_key

#: Begins the word by which the index names an entry's unit: both engines take it for a letter, and nobody types it.
UNIT = "\ue000"
#: Begins the end of a number. An index of words knows their beginnings only, so it is given the ends as words.
END = "\ue001"
_WORD = re.compile(r"[^\W_\ue000-\uf8ff]+")
_LETTERS, _DIGITS = "abcdefghijklmnopqrstuvwxyz", "0123456789"
#: A shorter word is taken as it stands: near "an" lie half of all syllables, and "n…" begins a quarter of all words.
_SHORTEST_BEGINNING, _SHORTEST_MENDED = 2, 3
#: Shorter ends are of too many numbers, and nobody types the ends of longer ones.
_SHORTEST_END, _LONGEST_ENDED = 3, 24
#: Spellings of longer words are too many to look up, and somebody who typed so much can be asked to type less.
_LONGEST_MENDED = 24


@dataclass(frozen=True)
class Word:
    """A word to be found; `begins` lets it be the beginning of a longer one, `ends` the end, both its middle."""

    text: str
    begins: bool = False
    ends: bool = False

    @property
    def is_number(self) -> bool:
        return _is_number(self.text)


#: Words of which an entry must have one.
Alternatives = tuple[Word, ...]
#: What an entry must have all of.
Every = tuple[Alternatives, ...]


def words_of(text: str) -> list[str]:
    """The words of a text, without accents."""
    return _WORD.findall(search_key(text))


def indexed(text: str) -> str:
    """What the index is given of a text: its search key and the ends of its numbers."""
    key = search_key(text)
    ends = (
        END + word[at:]
        for word in dict.fromkeys(_WORD.findall(key))
        if _is_number(word) and len(word) <= _LONGEST_ENDED
        for at in range(1, len(word) - _SHORTEST_END + 1)
    )
    return " ".join((key, *ends))


def _is_number(word: str) -> bool:
    return any(each.isdigit() for each in word)


def typed(text: str) -> list[Word]:
    """The words of a search, in order, each once."""
    found: dict[str, Word] = {}
    for run in search_key(text).split():
        words = _WORD.findall(run)
        for place, each in enumerate(words):
            begins = place == len(words) - 1 and len(each) >= _SHORTEST_BEGINNING
            ends = place == 0 and len(each) >= _SHORTEST_END and _is_number(each)
            before = found.get(each, Word(each))
            found[each] = Word(each, begins or before.begins, ends or before.ends)
    return list(found.values())


def every(words: Iterable[Word]) -> Every:
    """All of the words must be there."""
    return tuple((word, *end_of(word)) for word in words)


def end_of(word: Word) -> Alternatives:
    """The word as the end of a longer one, if it may be that."""
    return (Word(END + word.text, word.begins),) if word.ends else ()


@lru_cache(maxsize=1024)
def spellings(word: str) -> frozenset[str]:
    """The word with one letter wrong, missing, too many, or two neighbours swapped; a number only by its digits."""
    if not _SHORTEST_MENDED <= len(word) <= _LONGEST_MENDED:
        return frozenset()
    signs = _DIGITS if word.isdigit() else _LETTERS if word.isalpha() else _LETTERS + _DIGITS
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + sign + right[1:] for left, right in cuts if right for sign in signs}
    found |= {left + sign + right for left, right in cuts for sign in signs}
    return frozenset(found - {word})


def without(words: list[Word], name: str, *, nearly: bool = False) -> list[Word]:
    """The words without those that name something of that name, as in "quyết định 1256": two or more in a row that stand
    in the name in a row; `nearly`: each perhaps with a letter wrong."""
    names = words_of(name)
    for size in range(min(len(words), len(names)), 1, -1):
        for at in range(len(words) - size + 1):
            run = [word.text for word in words[at : at + size]]
            for start in range(len(names) - size + 1):
                named = zip(run, names[start : start + size], strict=True)
                if all(typed == each or (nearly and each in spellings(typed)) for typed, each in named):
                    return words[:at] + words[at + size :]
    return words
