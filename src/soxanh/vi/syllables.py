"""Which syllables Vietnamese spelling allows: onset, rime and tone by the rules of the writing system.

The set holds more than dictionaries do: what could be a syllable is accepted, what cannot be one is a slip of the keys.
"""

import unicodedata
from functools import cache

_ONSETS = ["", *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()]

# Rimes without a glide before the vowel; the letter that carries the tone is doubled by a mark behind it.
_PLAIN = """
a' a'c a'ch a'i a'm a'n a'ng a'nh a'o a'p a't a'u a'y ă'c ă'm ă'n ă'ng ă'p ă't â'c â'm â'n â'ng â'p â't â'u â'y
e' e'c e'm e'n e'ng e'o e'p e't ê' ê'ch ê'm ê'n ê'ng ê'nh ê'p ê't ê'u
i' i'ch i'm i'n i'nh i'p i't i'u i'a iê'c iê'm iê'n iê'ng iê'p iê't iê'u
o' o'c o'i o'm o'n o'ng o'p o't oo'c oo'ng ô' ô'c ô'i ô'm ô'n ô'ng ô'p ô't ơ' ơ'i ơ'm ơ'n ơ'p ơ't
u' u'c u'i u'm u'n u'ng u'p u't u'a uô'c uô'i uô'm uô'n uô'ng uô't
ư' ư'c ư'i ư'm ư'n ư'ng ư't ư'u ư'a ươ'c ươ'i ươ'm ươ'n ươ'ng ươ'p ươ't ươ'u
""".split()
_GLIDED = """
oa' o'a oa'c oa'ch oa'i oa'm oa'n oa'ng oa'nh oa'o oa'p oa't oa'y oă'c oă'm oă'n oă'ng oă't oe' o'e oe'm oe'n oe'o oe't
uâ'n uâ'ng uâ't uâ'y uê' uê'ch uê'n uê'nh uê'u uơ' uy' u'y uy'ch uy'n uy'nh uy'p uy't uy'u uy'a uyê'n uyê't
""".split()
_BEHIND_QU = """
a' a'c a'ch a'i a'm a'n a'ng a'nh a'o a'p a't a'u a'y ă'c ă'm ă'n ă'ng ă'p ă't â'c â'n â'ng â't â'y
e' e'n e'o e't ê' ê'ch ê'n ê'nh ê't ê'u i' i't i'ch i'nh i'n y' y'ch y'nh y't y'n y'p y'u yê'n yê't ơ' ơ'i ơ'n ơ't ô'c ô'
""".split()
_BEHIND_GI = "i' i'n iê'c iê'm iê'ng iê't iê'p".split()  # written gì, gìn, giếng
_YE = "yê'm yê'n yê'ng yê't yê'u".split()
_Y_ONSETS = ("", "h", "k", "l", "m", "s", "t", "v", "th", "qu", "d", "n", "ph")

_TONES = {"ngang": "", "huyền": "\u0300", "hỏi": "\u0309", "ngã": "\u0303", "sắc": "\u0301", "nặng": "\u0323"}
_STOPPED_TONES = ("sắc", "nặng")
_FRONT = tuple("eêiy")
# A glide is not heard behind a lip consonant; these loans are all there is.
_LIPS = ("b", "m", "p", "ph", "v")
_LOANS = ("voan", "boa", "phuy", "puy", "moa", "voi", "boóng", "voọc", "phoóc", "buýt", "tuýp", "đuya", "đêu")


@cache
def syllables() -> frozenset[str]:
    """All syllables in lower case, composed (NFC); where two places of the tone are in use (hoà, hòa) both."""
    bare = {(onset, rime) for onset in _ONSETS for rime in _rimes(onset)}
    made = {
        unicodedata.normalize("NFC", onset + rime.replace("'", mark))
        for onset, rime in bare
        for tone, mark in _TONES.items()
        if tone in _STOPPED_TONES or not rime.replace("'", "").endswith(("c", "ch", "p", "t"))
    }
    return frozenset(made | {unicodedata.normalize("NFC", loan) for loan in _LOANS})


def _rimes(onset: str) -> list[str]:
    if onset == "qu":
        return _BEHIND_QU
    if onset == "gi":
        written = [rime[1:] for rime in _BEHIND_GI]
        return [*written, *(rime for rime in _PLAIN if not rime.startswith(("i", "y")))]
    rimes = [rime for rime in _PLAIN if _fits(onset, rime)]
    if onset not in _LIPS:
        rimes += [rime for rime in _GLIDED if _fits(onset, rime)]
    if onset in _Y_ONSETS:
        rimes.append("y'")
    if not onset:
        # Alone, what is said iê is written yê.
        rimes = [rime for rime in rimes if not rime.startswith("iê")] + _YE
    return rimes


def _fits(onset: str, rime: str) -> bool:
    """Whether spelling lets the onset stand before the rime's first letter: k, gh, ngh before e, ê, i; c, g, ng not."""
    front = rime.startswith(_FRONT)
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "ng"):
        return not front
    if onset == "g":
        return not front or rime.startswith("i'")  # "gì"
    return True


def is_syllable(word: str) -> bool:
    """Whether a word in lower case (NFC) can be one Vietnamese syllable."""
    return word in syllables()


def split_syllables(word: str) -> list[str] | None:
    """A word as two to four syllables written together (`côngtác`, `ôtô`); None if it is not made so."""
    known = syllables()

    def split(rest: str, parts: int) -> list[str] | None:
        if rest in known:
            return [rest]
        if parts == 1:
            return None
        for length in range(min(7, len(rest) - 1), 0, -1):
            if rest[:length] in known and (tail := split(rest[length:], parts - 1)):
                return [rest[:length], *tail]
        return None

    found = split(word, 4) if len(word) <= 24 else None
    return found if found and len(found) > 1 else None
