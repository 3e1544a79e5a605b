"""One search over many registers: what has the words as they were typed, or else what comes nearest.

Nothing is said of an entry outside the units given: not that it is there, nor how one of its words is spelt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.distance import OSA

from soxanh.registers.entry import Entry
from soxanh.registers.index import lookup
from soxanh.registers.index.words import Alternatives, Every, Word, end_of, spellings, typed, without, words_of

#: More words are not a search but a pasted text; the first ones will do.
_MOST_WORDS = 12
#: Words that begin as typed are so many at most; who typed two letters will type more.
_MOST_LONGER = 100
#: So alike must an entry's words be to those that were typed, of 1, for it to be shown as near.
_NEAR = 0.6


@dataclass(frozen=True)
class Found:
    """The primary keys of what was found in each register, the newest first. `exact`: they have every word as typed."""

    exact: bool
    keys: dict[type[Entry], list[int]] = field(default_factory=dict)


def find(
    text: str, registers: Mapping[type[Entry], str], units: Collection[int] | None, limit: int, most: int
) -> Found:
    """The newest entries of these registers (model -> the register's name), in these units (None: in all), that have the
    words of the text; when there are none, those that have words which begin so; at most `limit` of each register, and one
    of each after the first `most` registers. Words that name a register need not be in its entries: "giấy chứng nhận 123"
    finds the certificates with 123.

    When there are none of these either, what comes near, to be compared by `likeness`.
    """
    words = typed(text)[:_MOST_WORDS]
    if not words:
        return Found(True)
    within: Every = () if units is None else (lookup.of_units(units),)

    def newest(
        mean: Mapping[Word, Alternatives], choices: list[list[Word]] | None = None, *, nearly: bool = False
    ) -> dict[type[Entry], list[int]]:
        """The newest entries that have a meaning of every word, those apart that name the register; or of every word of
        one of the choices."""
        searches = {}
        for model, name in registers.items():
            rest = without(words, name, nearly=nearly) if choices is None else []
            each_choice = choices or ([words, rest] if rest and rest != words else [words])
            searches[model] = [(*(mean[word] for word in each), *within) for each in each_choice]
        return lookup.newest(searches, limit, None if nearly else most)

    whole = {word: (Word(word.text),) for word in words}
    if keys := newest(whole):
        return Found(True, keys)
    begun = {word: (*whole[word], *_longer(word)) for word in words}
    if begun != whole and (keys := newest(begun)):
        return Found(True, keys)
    near = {word: spellings(word.text) for word in words}
    there = lookup.known(sorted({word.text for word in words}.union(*near.values())))
    mended = {word: (*begun[word], *(Word(each) for each in sorted(near[word] & there))) for word in words}
    letters = {word: begun[word] if word.is_number else mended[word] for word in words}
    for mean in (letters, mended) if mended != letters else (letters,):
        if keys := newest(mean, nearly=True):
            return Found(False, keys)
    # One word is left out: one that no entry has, if there is any, and no number, for that is what a search is after.
    # What some entry has is taken as it stands: near a common word lie many others.
    sure = {word: begun[word] if word.text in there else letters[word] for word in words}
    names = [word for word in words if not word.is_number]
    doubtful = [word for word in names if word.text not in there] or names
    but_one = [[each for each in words if each != word] for word in doubtful]
    if len(words) == 1 or not but_one:
        return Found(False)
    return Found(False, newest(sure, but_one, nearly=True))


def _longer(word: Word) -> Iterator[Word]:
    """The entries' words of which it may be a part."""
    for part in (Word(word.text, word.begins), *end_of(word)):
        longer = lookup.longer(part.text, _MOST_LONGER) if part.begins else [part.text]
        yield from (Word(each) for each in longer if each != word.text)


def likeness(text: str, entry: Any, name: str) -> float:
    """How like an entry's words are to those of the text, from 0 to 1; a number that is not the same is less like it.
    Words that name the entry's register, of that name, are not looked for in it."""
    has = words_of(entry.search)
    words = typed(text)[:_MOST_WORDS]
    words = without(words, name, nearly=True) or words
    if not words or not has:
        return 0.0
    total = 0.0
    for word in words:
        best = max(OSA.normalized_similarity(word.text, each) for each in has)
        if best < 1 and word.begins and any(each.startswith(word.text) for each in has):
            best = 0.95
        total += best * (0.8 if best < 1 and word.is_number else 1)
    return total / len(words)


def is_near(likeness: float) -> bool:
    """Whether an entry so like is worth showing."""
    return likeness >= _NEAR
