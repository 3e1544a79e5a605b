"""Letters that are not what they look like: of other scripts, not to be seen, put together in two ways.

They read well and search badly: who looks for the word does not find it, and a program takes it for another.
"""

import re
import unicodedata
from collections.abc import Iterator

from soxanh.checker.documents import STAND_INS, Document, Place
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding

_COMBINING = "\u0300-\u036f"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd"
_FOR_OURS = "".join(map(chr, STAND_INS))
_OTHERS = (
    "\u0370-\u03ff\u0400-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1f00-\u1fff\u2c80-\u2cff\uff21-\uff5a\U0001d400-\U0001d7ff"
)
_SUSPECT = re.compile(f"[{_COMBINING}{_UNSEEN}{_CONTROLS}{_FOR_OURS}{_OTHERS}]")
"""Without any of these none of the checks below has anything to say."""
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_CONTROL = re.compile(f"[{_CONTROLS}]")
_STAND_IN = re.compile(f"[{_FOR_OURS}]")
_OTHER_CASED = re.compile(f"[{_OTHERS}]")
_WORD = re.compile(rf"[\w{_COMBINING}]+")
_FOREIGN_WORD = re.compile(rf"(?<![\w{_COMBINING}])[\w{_COMBINING}]*?[{_OTHERS}][\w{_COMBINING}]*")
_DECOMPOSED = re.compile(rf"[^\W\d_][{_COMBINING}]+")
_TONED_TWICE = re.compile(rf"[^\W\d_][{_COMBINING}]{{2,}}|[\u00c0-\u024f\u1e00-\u1eff][{_COMBINING}]+")
_COMPOSED = re.compile("[\u00c0-\u00ff\u0102\u0103\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_MARK = re.compile(f"[{_COMBINING}]")
_STRETCH = re.compile(rf"(?:\S*[{_COMBINING}]\S*)(?:\s+\S*[{_COMBINING}]\S*)*")

_SCRIPTS = {
    "CYRILLIC": "Kirin (Nga)",
    "GREEK": "Hy Lạp",
    "ARMENIAN": "Armenia",
    "CHEROKEE": "Cherokee",
    "COPTIC": "Copt",
}
_LONGEST_WORD = 40
_FOREIGN_TEXT = 3
"""So many words of one other alphabet in a row are a foreign text, not a slip."""


def check_script(understood: Understanding) -> Iterator[Finding]:
    """What is wrong with the letters themselves; each kind of thing once, with how often."""
    document = understood.document
    if _SUSPECT.search(document.text):
        for found in (_other_scripts, _stand_ins, _invisible, _control, _composition, _toned_twice):
            yield from found(document)


def _finding(place: Place, message: str, severity: Severity = Severity.WARNING, *, expected: str = "") -> Finding:
    return Finding(Check.SCRIPT, severity, place, message, expected=expected, found=place.quote)


def _other_scripts(document: Document) -> Iterator[Finding]:
    """Words with letters of another alphabet that a Vietnamese word was meant to have."""
    if not _OTHER_CASED.search(document.text):
        return
    seen: dict[str, list[re.Match[str]]] = {}
    for stretch in _foreign_stretches(document.text):
        for word in stretch if len(stretch) < _FOREIGN_TEXT else ():
            if not _is_meant(word[0]):
                seen.setdefault(word[0], []).append(word)
    for text, matches in seen.items():
        letters = "".join(dict.fromkeys(letter for letter in text if _OTHER_CASED.match(letter)))
        yield _finding(
            document.place_in_text(*matches[0].span()),
            f"“{text}” có chữ cái của bảng chữ {_script(letters[0])} ({', '.join(letters)}) lẫn trong câu tiếng Việt{_times(len(matches))}; hãy gõ lại.",
            Severity.ERROR,
            expected=_looks_like(text),
        )


def _is_meant(word: str) -> bool:
    """Greek letters stand for units and quantities: μg, α, ΔT."""
    others = [letter for letter in word if _OTHER_CASED.match(letter)]
    if not all("\u0370" <= letter <= "\u03ff" for letter in others):
        return False
    return len(others) == 1 and (len(word) == 1 or others[0] in "μΩαβγδεηθλπρσφωΔΣΦΨ")


def _foreign_stretches(text: str) -> Iterator[list[re.Match[str]]]:
    """The words with letters of another alphabet, those in a row together."""
    stretch: list[re.Match[str]] = []
    for word in _FOREIGN_WORD.finditer(text):
        if stretch and _WORD.search(text, stretch[-1].end(), word.start()):
            yield stretch
            stretch = []
        stretch.append(word)
    if stretch:
        yield stretch


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ")[0]
    return _SCRIPTS.get(
        name, "toàn khổ hoặc ký hiệu toán" if unicodedata.normalize("NFKC", letter) != letter else "khác"
    )


def _looks_like(word: str) -> str:
    """The word in the letters that it looks like; empty when a letter looks like none of ours."""
    # Its tables take a third of a second to load, and few documents need them.
    from confusable_homoglyphs import confusables

    made = ""
    for letter in unicodedata.normalize("NFKC", word):
        if not _OTHER_CASED.match(letter):
            made += letter
            continue
        for form in (letter, letter.upper()):
            found = confusables.is_confusable(form, preferred_aliases=["latin"], greedy=True) or []
            ours = [
                each["c"]
                for item in found
                for each in item["homoglyphs"]
                if len(each["c"]) == 1 and each["c"].isascii()
            ]
            ours = [each for each in ours if each.isalpha() and each.isupper() == form.isupper()]
            if ours:
                made += ours[0] if form == letter else ours[0].lower()
                break
        else:
            return ""
    return made


def _stand_ins(document: Document) -> Iterator[Finding]:
    """Letters of other languages' Latin alphabets that old fonts and converters put for đ and ư."""
    for letter in dict.fromkeys(_STAND_IN.findall(document.text)):
        matches = [word for word in _WORD.finditer(document.text) if letter in word[0]]
        yield _finding(
            document.place_in_text(*matches[0].span()),
            f"“{matches[0][0]}” viết bằng chữ {letter} (U+{ord(letter):04X}) thay cho chữ {STAND_INS[ord(letter)]}{_times(len(matches))}; tìm kiếm sẽ không thấy.",
            expected=matches[0][0].translate(STAND_INS),
        )


def _invisible(document: Document) -> Iterator[Finding]:
    matches = list(_INVISIBLE.finditer(document.text))
    if not matches:
        return
    first = matches[0]
    yield _finding(
        document.place_in_text(*_around(document.text, first.start(), first.end())),
        f"Có ký tự không nhìn thấy (U+{ord(first[0]):04X}) giữa các chữ{_times(len(matches))}; hãy xóa đi.",
        expected=_INVISIBLE.sub("", document.text[slice(*_around(document.text, first.start(), first.end()))]),
    )


def _control(document: Document) -> Iterator[Finding]:
    matches = list(_CONTROL.finditer(document.text))
    if not matches:
        return
    first = matches[0]
    what = "ký tự bị mất (�)" if first[0] == "\ufffd" else f"ký tự điều khiển (U+{ord(first[0]):04X})"
    yield _finding(
        document.place_in_text(*_around(document.text, first.start(), first.end())),
        f"Có {what} trong văn bản{_times(len(matches))}; hãy xóa hoặc gõ lại chữ bị mất.",
    )


def _composition(document: Document) -> Iterator[Finding]:
    """Letters made of parts among letters made as one, or the other way round."""
    parts = [
        match for match in _DECOMPOSED.finditer(document.text) if len(unicodedata.normalize("NFC", match[0])) == 1
    ]
    if not parts:
        return
    whole = [match for match in _COMPOSED.finditer(document.text) if not _followed_by_mark(document.text, match.end())]
    if not whole:
        return
    few, kind, most = (parts, "dấu rời", "dựng sẵn") if len(parts) <= len(whole) else (whole, "dựng sẵn", "dấu rời")
    start, end = _around(document.text, few[0].start(), few[0].end())
    if few is parts and (stretch := _STRETCH.match(document.text, start)):
        end = max(end, min(stretch.end(), start + 80))
    yield _finding(
        document.place_in_text(start, end),
        f"Văn bản dùng lẫn hai kiểu gõ Unicode: {len(few)} chữ {kind} trong văn bản chữ {most} (đầu tiên ở đây); tìm kiếm sẽ bỏ sót. Hãy chuyển cả văn bản sang Unicode dựng sẵn.",
    )


def _toned_twice(document: Document) -> Iterator[Finding]:
    """A tone set twice stays behind when the letter is put together."""
    if not _MARK.search(document.text):
        return
    seen = set()
    for match in _TONED_TWICE.finditer(document.text):
        if len(unicodedata.normalize("NFC", match[0])) == 1:
            continue
        place = document.place_in_text(*_around(document.text, match.start(), match.end()))
        if place.quote not in seen:
            seen.add(place.quote)
            yield _finding(place, f"“{place.quote}” có dấu thừa trên chữ {match[0]}; hãy gõ lại.")


def _followed_by_mark(text: str, position: int) -> bool:
    return position < len(text) and "\u0300" <= text[position] <= "\u036f"


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word around a character, or what can be shown of it."""
    least, most = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > least and not text[start - 1].isspace():
        start -= 1
    while end < most and not text[end].isspace():
        end += 1
    return start, end


def _times(count: int) -> str:
    return f" ({count} chỗ)" if count > 1 else ""
