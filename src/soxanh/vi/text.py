"""Vietnamese text: searching without accents, alphabetical order, one Unicode form.

The functions take text in any Unicode form: composed (NFC, what most programs write) or decomposed (NFD, what
macOS file names and some scanners give).
"""

import re
import unicodedata
from collections.abc import Iterator

# Zero-width characters and the soft hyphen: invisible, copied from web pages and PDF, they break comparing.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))

# The letters of Vietnamese (and of the other Latin names in its texts), for character classes of patterns.
_LETTERS = [
    chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
]
UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "".join(letter for letter in _LETTERS if letter.islower())


class _Bare(dict[int, str]):
    """Each character without its marks, worked out when first met: search keys are made for every entry written."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFD", chr(code))
        self[code] = bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
        return bare


_BARE = _Bare({ord("đ"): "d", ord("Đ"): "D"})

# Marks that make another letter, and the tones, in the order of the Vietnamese alphabet and dictionaries.
_LETTER_MARKS = {"\u0306": {"a": "1"}, "\u0302": {"a": "2", "e": "1", "o": "1"}, "\u031b": {"o": "2", "u": "1"}}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def lowered(text: str) -> str:
    """The text in lower case, letter by letter: a place in one is the same place in the other."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A few letters of other scripts become two.
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def places(text: str, word: str) -> Iterator[int]:
    """Where a word, or any stretch of letters, stands in a text; those that overlap an earlier one left out."""
    position = text.find(word)
    while position >= 0:
        yield position
        position = text.find(word, position + len(word))


def matches(pattern: re.Pattern[str], text: str, *openings: str) -> Iterator[re.Match[str]]:
    """As `pattern.finditer(text)`, for a pattern each of whose alternatives opens with one of these words.

    A word is found many times sooner than the places at which one of many alternatives may begin.
    """
    read = 0
    for position in sorted(position for opening in openings for position in places(text, opening)):
        if position >= read and (match := pattern.match(text, position)):
            yield match
            read = match.end()


def normalise(text: str) -> str:
    """The text in NFC without invisible characters.

    Where the tone stands (`hoà` or `hòa`) is left as written: changing it is correcting somebody's spelling.
    """
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE))


def unaccent(text: str) -> str:
    """The text without tones and letter marks, `đ` as `d`; case is kept: `Đất đai` gives `Dat dai`."""
    return unicodedata.normalize("NFC", text.translate(_BARE))


def search_key(text: str) -> str:
    """What is stored and compared in searches: lower case, without accents, single spaces."""
    return " ".join(unaccent(normalise(text)).lower().split())


def sort_key(text: str) -> str:
    """A string that sorts by code point as the Vietnamese alphabet does: a ă â b c d đ e ê … o ô ơ … u ư v x y.

    Tones decide only between texts with the same letters, in the order of dictionaries: ngang, huyền, hỏi, ngã,
    sắc, nặng. Case decides last. The key can be stored in a database column and indexed.
    """
    letters: list[str] = []
    tones: list[str] = []
    folded = " ".join(normalise(text).split())
    for char in unicodedata.normalize("NFD", folded.lower()):
        if char in _TONES and tones:
            tones[-1] = _TONES[char]
        elif char in _LETTER_MARKS and letters and letters[-1][0] in _LETTER_MARKS[char]:
            base = letters[-1][0]
            letters[-1] = base + _LETTER_MARKS[char][base]
        elif not unicodedata.combining(char):
            if char == "đ":
                letters.append("d1")
            else:
                letters.append(char + "0" if char.isalpha() else char)
            tones.append("0")
    return "\x01".join(["".join(letters), "".join(tones), folded.swapcase()])
