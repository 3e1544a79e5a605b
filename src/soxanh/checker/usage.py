"""Phrases and names that a document writes often in one way, and once in another, by a letter or a tone.

The document speaks for itself: no list knows its communes, bodies and programs. A syllable is judged by two words of
company: those on both sides of it or, at the edge of a name, the two that stand with it there. Small words must belong to
a phrase of the list besides: between the same two words "cam" and "cám" may both be right.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import compress, count, pairwise

from soxanh.checker.phrases import FREE, letter_keys, lexicon, same_word
from soxanh.checker.tokens import Tokens
from soxanh.vi.syllables import syllables
from soxanh.vi.text import unaccent

# How often a phrase must stand in the document before one that differs is doubted.
_OFTEN = 4
# Two names this near to each other, in words, are listed side by side: the one is not meant for the other.
_LISTED = 12
# A shorter abbreviation may differ by a letter and be another one: BTNMT, BNNMT.
_LONG_ABBREVIATION = 6

_ROMAN = re.compile("[ivxlcdm]+")

# Persons who share all of a name but the last word, or but the first, are many.
_FAMILY_NAMES = frozenset(
    """nguyễn trần lê lý phạm phan hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương đào đoàn trịnh đinh lương mai lâm tô hà chu châu
    cao thái tạ phùng vi nông triệu lộc lô lò bế hứa mã vương tống quách đàm luân la lưu tăng giáp nghiêm kiều từ lục""".split()
)
_BEFORE_PERSONS = frozenset("ông bà anh chị cô chí".split())


@dataclass(frozen=True, slots=True)
class Departure:
    """`words[start:end]` is `written`; elsewhere the document writes `usual` in its place, `times` times."""

    start: int
    end: int
    written: str
    usual: str
    times: int


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Word `index`, in whose company, the words `left` and `right` of it, another stands `times` times."""

    index: int
    left: int
    right: int
    usual: str
    times: int


def departures(tokens: Tokens) -> Iterator[Departure]:
    """What departs from the usage of its own document, one departure for each word that is doubted."""
    lower, pairs = tokens.lower, tokens.pairs
    single = {pair for pair, times in pairs.items() if times == 1} - lexicon().pairs
    single_at = list(compress(count(), map(single.__contains__, pairwise(lower))))
    found: dict[int, list[_Doubt]] = defaultdict(list)
    within = [index for before, index in pairwise(single_at) if index == before + 1]
    ends = [at + 1 for at in single_at if at and pairs[lower[at - 1], lower[at]] > _OFTEN and _title(tokens, at + 1)]
    starts = [
        at
        for at in single_at
        if at + 2 < len(lower) and pairs[lower[at + 1], lower[at + 2]] > _OFTEN and _title(tokens, at)
    ]
    for doubt in [
        *_compared(tokens, within, -1, 1, _is_within),
        *_compared(tokens, ends, -2, -1, _ends_name),
        *_compared(tokens, starts, 1, 2, _begins_name),
    ]:
        found[doubt.index].append(doubt)
    names = {lower[index] for index in found if _title(tokens, index)}
    in_names = [index for index, word in enumerate(lower) if word in names] if names else []
    capitalised = Counter(
        lower[index] for index in in_names if _title(tokens, index) and not tokens.opens_sentence(index)
    )
    for index, doubts in sorted(found.items()):
        if len({doubt.usual for doubt in doubts}) > 1:
            continue  # no telling which was meant
        if capitalised[lower[index]] > 1:
            continue  # a word of other names, too
        yield _departure(tokens, max(doubts, key=lambda doubt: doubt.times))
    yield from _abbreviations(tokens, single_at)


def _departure(tokens: Tokens, doubt: _Doubt) -> Departure:
    first, last, times = min(doubt.left, 0), max(doubt.right, 0), doubt.times
    if first and last and not _title(tokens, doubt.index):
        # Of "điện tử của" only "điện tử" is a phrase.
        before, after = tokens.lower[doubt.index - 1], tokens.lower[doubt.index + 1]
        known = lexicon().pairs
        if (before, doubt.usual) in known and (doubt.usual, after) not in known:
            last, times = 0, tokens.pairs[before, doubt.usual]
        elif (doubt.usual, after) in known and (before, doubt.usual) not in known:
            first, times = 0, tokens.pairs[doubt.usual, after]
    printed = [tokens.printed(doubt.index + k) for k in range(first, last + 1)]
    odd = printed[-first]
    right = doubt.usual.upper() if odd.isupper() else doubt.usual.capitalize() if odd[0].isupper() else doubt.usual
    usual = " ".join([*printed[:-first], right, *printed[1 - first :]])
    return Departure(*tokens.span(doubt.index + first, doubt.index + last + 1), " ".join(printed), usual, times)


def _title(tokens: Tokens, index: int) -> bool:
    """Whether the word is written with a capital and small letters."""
    return tokens.printed(index).istitle()


def _phrase(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but spaces stands between the words `first` to `last`."""
    return first >= 0 and last < len(tokens.lower) and all(tokens.together(k) for k in range(first, last))


def _is_within(tokens: Tokens, index: int) -> bool:
    """One with a capital must be in a name: "Sở" stands among other words, too."""
    return not _title(tokens, index) or _title(tokens, index - 1) or _title(tokens, index + 1)


def _ends_name(tokens: Tokens, index: int) -> bool:
    """ "xã Hữu | Kiên": not where the word begins a phrase of its own."""
    after = tokens.lower[index : index + 2]
    return _title(tokens, index - 1) and not (tuple(after) in lexicon().pairs and tokens.together(index))


def _begins_name(tokens: Tokens, index: int) -> bool:
    """ "Hữu | Kiên là": not where the word begins a sentence, or ends a phrase of its own."""
    before = tokens.lower[max(0, index - 1) : index + 1]
    return (
        _title(tokens, index + 1)
        and not tokens.opens_sentence(index)
        and not (tuple(before) in lexicon().pairs and tokens.together(index - 1))
    )


def _personal(tokens: Tokens, index: int) -> bool:
    """Whether a word with a capital is the given or the family name of a person, which others may share but for it."""
    first = last = index
    while index - first < 4 and _phrase(tokens, first - 1, first) and _title(tokens, first - 1):
        first -= 1
    while last - index < 4 and _phrase(tokens, last, last + 1) and _title(tokens, last + 1):
        last += 1
    called = first > 0 and tokens.lower[first - 1] in _BEFORE_PERSONS
    return index in (first, last) and (called or tokens.lower[first] in _FAMILY_NAMES)


def _compared(
    tokens: Tokens, doubtful: list[int], left: int, right: int, stands: Callable[[Tokens, int], bool]
) -> Iterator[_Doubt]:
    """Those of the doubtful words in whose company another stands often that they can only be meant for."""
    lower, first, last = tokens.lower, min(left, 0), max(right, 0)
    company: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in doubtful:
        if _phrase(tokens, index + first, index + last):
            company[lower[index + left], lower[index + right]].append(index)
    if not company:
        return
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    pairs = list(zip(lower, lower[right - left :], strict=False))
    for at in compress(count(), map(company.__contains__, pairs)):
        places[pairs[at]].append(at - left)
    for pair, standing in places.items():
        if len(standing) <= _OFTEN:
            continue
        words: dict[str, list[int]] = defaultdict(list)
        for at in standing:
            if 0 <= at < len(lower):
                words[lower[at]].append(at)
        near: dict[str, set[str]] = defaultdict(set)
        for word in words:
            if len(words[word]) >= _OFTEN and word in syllables():
                for key in letter_keys(word):
                    near[key].add(word)
        for index in company[pair] if near else ():
            for word in {word for key in letter_keys(lower[index]) for word in near.get(key, ())}:
                if not stands(tokens, index):
                    continue
                alike = [
                    at
                    for at in words[word]
                    if _title(tokens, at) == _title(tokens, index) and _phrase(tokens, at + first, at + last)
                ]
                if len(alike) >= _OFTEN and _departs(tokens, index, alike):
                    yield _Doubt(index, left, right, word, len(alike))


def _departs(tokens: Tokens, index: int, places: list[int]) -> bool:
    """Whether a word can only be meant for the other one that stands at these places."""
    lower = tokens.lower
    word, usual = lower[index], lower[places[0]]
    if same_word(word, usual) or min(len(word), len(usual)) < 2 or not _one_slip(word, usual):
        return False
    if _title(tokens, index):
        if _personal(tokens, index):
            return False
        beside = places[max(0, (after := bisect_left(places, index)) - 1) : after + 1]
        listed = any(abs(at - index) < _LISTED for at in beside)
        return not listed and unaccent(word)[0] == unaccent(usual)[0]
    if word in FREE or usual in FREE:
        return False
    known = lexicon().pairs
    return (lower[index - 1], usual) in known or (usual, lower[index + 1]) in known


def _one_slip(word: str, usual: str) -> bool:
    """Whether one letter, with its accents, is another, left out or too many, or two neighbours changed places."""
    start = next((k for k, (a, b) in enumerate(zip(word, usual, strict=False)) if a != b), min(len(word), len(usual)))
    rest, right = word[start:], usual[start:]
    return (
        rest[1:] == right[1:]
        or rest == right[1:]
        or rest[1:] == right
        or (rest[1::-1] == right[:2] and rest[2:] == right[2:])
    )


def _abbreviations(tokens: Tokens, single_at: list[int]) -> Iterator[Departure]:
    """Long names in capitals ("VBDLIS") behind the same word."""
    lower, pairs, known = tokens.lower, tokens.pairs, syllables()
    near: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (before, word), times in pairs.items():
        if times >= _OFTEN and len(word) >= _LONG_ABBREVIATION and word not in known and unaccent(word) == word:
            for key in letter_keys(word):
                near[before, key].add(word)
    for at in single_at if near else ():
        before, word = lower[at], lower[at + 1]
        if len(word) < _LONG_ABBREVIATION or _ROMAN.fullmatch(word):
            continue
        if not tokens.together(at) or not tokens.printed(at + 1).isupper():
            continue
        meant = {usual for key in letter_keys(word) for usual in near.get((before, key), ()) if _one_slip(word, usual)}
        if len(meant) == 1:
            (usual,) = meant
            yield _departure(tokens, _Doubt(at + 1, -1, 0, usual, pairs[before, usual]))
