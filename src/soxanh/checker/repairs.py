"""What a word that is no syllable was meant to be: by its neighbours, by a tone that slipped, by keys left in."""

import re
import unicodedata

from soxanh.checker.phrases import LONGEST, lexicon
from soxanh.checker.tokens import Tokens
from soxanh.vi.syllables import syllables
from soxanh.vi.text import unaccent


def repair(tokens: Tokens, index: int) -> str:
    """What a word that is no syllable was meant to be, as its neighbours tell; empty where they don't."""
    lower, printed = tokens.lower[index], tokens.printed(index)
    if len(lower) > 2 * LONGEST:
        return ""
    made = _from_keys(lower)
    sides = [
        {each.word: None for word in (made, lower) for each in lexicon().meant(word, tokens.lower[neighbour], side)}
        for side, neighbour in ((1, index - 1), (-1, index + 1))
        if 0 <= neighbour < len(tokens.lower)
    ]
    if meant := [word for side in sides for word in side]:
        # "công nghiệ thông tin": of several words that one neighbour allows, the one that both do.
        right = max(meant, key=lambda word: (unaccent(word) == unaccent(lower), meant.count(word)))
        return right.upper() if printed.isupper() else right.capitalize() if printed[0].isupper() else right
    guesses = [made, lower[1:]] if unaccent(lower) == lower else _rearranged(lower)
    return next((guess for guess in guesses if guess != lower and len(guess) > 1 and guess in syllables()), "")


def _rearranged(word: str) -> list[str]:
    """A word with its tone on another vowel (`hòan`, `thúôc`), and with ươ for uơ (`huớng`)."""
    letters = unicodedata.normalize("NFD", word)
    tone = next((letter for letter in letters if letter in _TELEX_TONES.values()), "")
    bare = unicodedata.normalize("NFC", letters.replace(tone, "", 1) if tone else letters)
    return [
        unicodedata.normalize("NFC", spelled[: k + 1] + tone + spelled[k + 1 :])
        for spelled in (bare, bare.replace("uơ", "ươ"))
        for k in range(len(spelled))
    ]


_TELEX = [("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"), ("dd", "đ")]
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}


def _from_keys(word: str) -> str:
    """A word whose Telex keys were left in (`cấp` from `ccaasp`), with letters held down too long undone."""
    if unaccent(word) != word:
        return word
    for keys, letter in _TELEX:
        word = word.replace(keys, letter)
    word = re.sub(r"(\w)\1", r"\1", word)
    for position in range(1, len(word)):
        if word[position] in _TELEX_TONES:
            bare = word[:position] + word[position + 1 :]
            for vowel in range(len(bare)):
                toned = unicodedata.normalize(
                    "NFC", bare[: vowel + 1] + _TELEX_TONES[word[position]] + bare[vowel + 1 :]
                )
                if toned in syllables():
                    return toned
    return word
