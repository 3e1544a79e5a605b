"""The characters of a text file, whatever encoding it was saved in; letters that an old font stood for.

Before Unicode, Vietnamese was typed as other letters that a font showed as Vietnamese: TCVN3, the ABC fonts of the North
(TCVN 5712:1993, `.VnTime`), and VNI of the South (`VNI-Times`).
"""

import codecs
import itertools
import re
import unicodedata

from soxanh.checker.reading.formats import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)

_VNI_LONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_MARKS = {
    "aeo": {"â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323"},
    "a": {"ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323"},
}  # fmt: skip


def _vni_letters() -> dict[str, str]:
    bases = {letter: letter for letter in "aeouy"} | {"ô": "ơ", "ö": "ư"}
    letters = {
        base + mark: made + tone for (base, made), (mark, tone) in itertools.product(bases.items(), _VNI_TONES.items())
    }
    for group, marks in _VNI_MARKS.items():
        letters |= {base + mark: base + sign for base, (mark, sign) in itertools.product(group, marks.items())}
    letters |= _VNI_LONE
    both = letters | {old.upper(): new.upper() for old, new in letters.items()}
    both |= {old[0].upper() + old[1:]: new[0].upper() + new[1:] for old, new in letters.items() if len(old) > 1}
    return {old: unicodedata.normalize("NFC", new) for old, new in both.items()}


_VNI = _vni_letters()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

# Words that no longer text goes without; each has a letter that old encodings wrote differently.
_EVERYDAY = frozenset(
    "và của các được là có không năm tỉnh ngày số đã về công tác thực hiện hồ sơ đất quyết định việc tại những một với "
    "cộng hòa xã hội báo cáo độc lập hạnh phúc nhân dân ủy huyện đến để người".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def from_tcvn3(text: str) -> str:
    """What a text typed for an ABC font (`.VnTime`) reads as."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """What a text typed for a VNI font reads as."""
    return _VNI_LETTER.sub(lambda match: _VNI[match[0]], text)


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, to the character (line ends, composition), and notes in Vietnamese. Raises UnreadableError."""
    text, notes = _characters(data, name)
    if text.count("\0") > len(text) // 100 or _controls(text) > len(text) // 20:
        raise UnreadableError(f"Tệp “{name}” không phải văn bản. Chỉ đọc được .docx, .pdf, .txt, .md và .html.")
    converted, more = convert(text)
    return converted, notes + more


def convert(text: str) -> tuple[str, tuple[str, ...]]:
    """The text in Unicode letters when it was plainly typed in an old encoding, with a note; else as it is."""
    sample = text[:20_000]
    plain = _everyday_words(sample)
    for label, conversion in (("TCVN3 (phông .VnTime)", from_tcvn3), ("VNI", from_vni)):
        if _everyday_words(conversion(sample)) > max(3, 3 * plain):
            return conversion(text), (f"Văn bản dùng bảng mã cũ {label}; đã chuyển sang Unicode để soát.",)
    return text, ()


def _characters(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    if data.count(b"\0") > len(data) // 5:
        little = data[1:200:2].count(0) >= data[:200:2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _not_unicode(data, name)


def _not_unicode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    readings = {  # the first of those that read equally well
        "UTF-8": data.decode("utf-8", errors="replace"),
        "cũ": data.decode("latin-1"),
        "Windows-1258": data.decode("cp1258", errors="replace"),
    }
    scores = {label: _everyday_words(convert(text)[0][:20_000]) for label, text in readings.items()}
    best = max(scores, key=lambda label: scores[label])
    text = readings[best]
    if best == "cũ":
        return text, ()
    if best == "UTF-8":
        lost = text.count("\ufffd")
        if lost > len(text) // 20:
            raise UnreadableError(
                f"Tệp “{name}” không phải văn bản, hoặc dùng bảng mã không nhận ra. Hãy lưu lại bằng bảng mã UTF-8."
            )
        return text, (f"Có {lost} ký tự bị hỏng, không đọc được.",)
    return text, (f"Văn bản dùng bảng mã cũ {best}; đã chuyển sang Unicode để soát.",)


def _everyday_words(text: str) -> int:
    return sum(word in _EVERYDAY for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()))


def _controls(text: str) -> int:
    return len(_CONTROL.findall(text))
