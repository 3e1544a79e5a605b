"""Syllables that Vietnamese does not have, and words written twice.

What is right is known from the rules of spelling (`soxanh.vi.syllables`), from the fixed phrases of administration
(`phrases`) and from the document itself. Names, abbreviations and foreign words are left alone.
"""

import re
from collections.abc import Iterator
from itertools import compress, count
from operator import eq

from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.phrases import Slips
from soxanh.checker.repairs import repair
from soxanh.checker.tokens import Tokens
from soxanh.checker.understanding import Understanding
from soxanh.checker.usage import departures
from soxanh.vi.syllables import split_syllables, syllables
from soxanh.vi.text import unaccent


def check_spelling(understood: Understanding) -> Iterator[Finding]:
    tokens = Tokens(understood.words, understood.lower)
    slips = Slips(tokens)
    slipped = [*_impossible_syllables(understood, tokens), *_slips(understood, slips)]
    yield from slipped
    yield from _departures(understood, tokens, slipped)
    yield from _repeated_words(understood, tokens, slips)


_LOANS = frozenset(
    """mazút điêzen bôxit vectơ lôgíc lôgic cactông cáctông rơmoóc rơmooc moóc móoc nilông văcxin vắcxin virút kiốt kiôt sơmi băngrôn amiăng êkip
    êkíp pơmu sôcôla jút côngtơ axít nơron nơtron ôxít ôxy nitơ iôt mêtan urê môtơ môđun tuôcbin gioăng ăngten bancông hécta mililít""".split()
)
"""Words of other languages that a dictionary of syllables does not have."""
_VOWEL = re.compile("[aeiouy]")
# "ccaasp" for "cấp", "cghi" for "ghi"; but "gg", "ll" and the like begin names.
_STUMBLED = re.compile(
    r"([bcdghkmnpqrstvx])\1[aeiouy]|c(?:gh|ng|kh|th|tr|ph|nh)[aeiouy]|[mnpvbxqk](?:gh|kh|th|tr|ph|ch)[aeiouy]"
)
# Letters that Vietnamese does not have: foreign names, and look-alikes, which the check of scripts tells.
_OTHER_LETTERS = re.compile("[^a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]")


def _impossible_syllables(understood: Understanding, tokens: Tokens) -> Iterator[Finding]:
    known = syllables()
    unknown = {word for word in set(tokens.lower) - known - _LOANS if len(word) > 1}
    for index in [index for index, lower in enumerate(tokens.lower) if lower in unknown]:
        word = tokens.printed(index)
        if not _is_odd(word):
            continue
        if _foreign_neighbours(tokens, index):
            continue
        right = repair(tokens, index)
        if not right and (word != word.lower() or split_syllables(word)):
            continue  # more likely a name, or a loan such as "ôtô", "kilôgam"
        yield Finding(
            Check.SPELLING,
            Severity.ERROR,
            understood.document.place(*tokens.span(index, index + 1)),
            f"“{word}” không phải là một âm tiết tiếng Việt"
            + (f"; có lẽ là “{right}”." if right else ", hãy kiểm tra lại."),
            expected=right,
            found=word,
        )


def _is_odd(word: str) -> bool:
    """Whether a word that is no syllable was meant as Vietnamese."""
    lower = word.lower()
    if word.isupper():
        # Abbreviations have no tones.
        return (
            len(word) > 2
            and unaccent(word) != word
            and bool(re.search(r"[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]", word))
        )
    if not (word.islower() or word.istitle()):
        return False
    if unaccent(lower) != lower:
        return bool(_VOWEL.search(unaccent(lower))) and not _OTHER_LETTERS.search(lower)
    # Without accents it may be of any language, unless keys were left in or pressed twice.
    return word.islower() and 3 < len(word) < 10 and bool(_STUMBLED.match(word))


def _foreign_neighbours(tokens: Tokens, index: int) -> bool:
    """Whether the word is part of an address, a code, or a stretch in another language or script."""
    known, words = syllables(), tokens.words
    word = tokens.printed(index)
    start, end = tokens.span(index, index + 1)
    left, right = words[max(0, start - 1) : start], words[end : end + 1]
    if (left and left in "@/_\\&=#.'’ʼ") or (right and right in "@_\\='’ʼ") or left.isdigit() or right.isdigit():
        return True
    if "-" in (left, right):
        return not word.islower() or unaccent(word) == word  # names with hyphens; but not "a-xít"
    around = [tokens.lower[k] for k in (index - 2, index - 1, index + 1, index + 2) if 0 <= k < len(tokens.lower)]
    return sum(neighbour not in known and unaccent(neighbour) == neighbour for neighbour in around) >= 2


def _slips(understood: Understanding, slips: Slips) -> Iterator[Finding]:
    for slip in slips.find():
        yield Finding(
            Check.SPELLING,
            Severity.WARNING,
            understood.document.place(slip.start, slip.end),
            f"Viết “{slip.written}”, có lẽ là “{slip.right}”.",
            expected=slip.right,
            found=slip.written,
        )


def _departures(understood: Understanding, tokens: Tokens, slipped: list[Finding]) -> Iterator[Finding]:
    told = {offset for finding in slipped for offset in range(finding.place.start, finding.place.end)}
    for departure in departures(tokens):
        place = understood.document.place(departure.start, departure.end)
        if told.isdisjoint(range(place.start, place.end)):
            yield Finding(
                Check.SPELLING,
                Severity.WARNING,
                place,
                f"Viết “{departure.written}”, có lẽ là “{departure.usual}” "
                f"(văn bản này viết “{departure.usual}” {departure.times} lần).",
                expected=departure.usual,
                found=departure.written,
            )


# Words that Vietnamese doubles on purpose, and numerals.
_DOUBLED = frozenset(
    """ai ào âm ấy ba bà bảy bé bên bụi bước canh cao cay chang chiều chín chăm chuồn chung cong cu cứng cả dài dân dần dằng
    dọc dửng dưng đa đâu đây đêm đều đời đu đùng đằng đen đỏ em êm gâu gần giờ hai hao hay hằm hiu hoài hồng hơi im inh ít
    khác khăng không khư lâu lăm lần lặng lẹ leng lo long lon lớp lơ luôn lừ lượt mãi màu mấy mơ mỗi mờ mười muôn nâu năm
    ngày ngay ngàn ngắn ngang ngầm ngơ ngoài người nghe nhà nhè nhàn nhẹ nho nhỏ nho nhiều như những nôm ngành ông ôm om oang
    phơi phăng quanh quá quen rành rầm răm rì rõ rộn rối rung rất sau sáng sáu song suốt suýt sừng tám tà tăm tang từ từng tí
    tím thôi thao thơm thường thầm thẳng thon trăng trắng trùng trơ tròn vàng văng vẫn vân vi vo vội vừa vui xa xanh xăm xâu
    xinh xã xưa xôn xung xuôi xem ù ừ ưng ngoan chậm khe khẽ nằng nghi ngút se sẽ sờ thình thoang tít tường ha hê hề""".split()
)


def _repeated_words(understood: Understanding, tokens: Tokens, slips: Slips) -> Iterator[Finding]:
    end = 0
    for index, size in _repetitions(tokens.lower):
        if index < end or not _is_slip(tokens, index, size, slips):
            continue
        end = index + 2 * size
        start, last = tokens.span(index, end)
        once = " ".join(tokens.printed(k) for k in range(index, index + size))
        yield Finding(
            Check.SPELLING,
            Severity.WARNING,
            understood.document.place(start, last),
            f"“{once}” được viết hai lần liền nhau.",
            expected=once,
            found=" ".join(tokens.words[start:last].split()),
        )


def _repetitions(lower: list[str]) -> list[tuple[int, int]]:
    """Where one, two or three words stand twice in a row, the longest first."""
    found = []
    for size in (1, 2, 3):
        alike = list(compress(count(), map(eq, lower, lower[size:])))
        matching = set(alike)
        found += [(index, size) for index in alike if all(index + k in matching for k in range(1, size))]
    return sorted(found, key=lambda repetition: (repetition[0], -repetition[1]))


def _is_slip(tokens: Tokens, index: int, size: int, slips: Slips) -> bool:
    lower = tokens.lower
    if not all(tokens.together(k) for k in range(index, index + 2 * size - 1)):
        return False
    first, second = tokens.printed(index), tokens.printed(index + size)
    if (second[0].isupper() and not first[0].isupper()) or second.isupper():
        return False  # "công ty Công ty …", abbreviations
    if size > 1:
        # "quyết định | quy định | quy tắc": what is repeated must be a phrase, not the seam of two.
        seam = slips.knows(lower[index + size - 1], lower[index + size])
        return not seam and len(set(lower[index : index + size])) > 1 and lower[index] not in _DOUBLED
    word = lower[index]
    if word in _DOUBLED or len(word) < 2 or word not in syllables() or first[0].isupper():
        return False
    if word in _NEVER_TWICE:
        return True
    before = lower[index - 1] if index else ""
    after = lower[index + 2] if index + 2 < len(lower) and tokens.together(index + 1) else ""
    # "người dân | dân tộc": the end of one phrase and the beginning of another.
    return slips.knows(before, word) and not (after and slips.knows(word, after))


_NEVER_TWICE = frozenset(
    "và của các được đã đang sẽ tại trong trên với về theo để nếu thì mà này cũng phải giảm tăng đạt".split()
)
