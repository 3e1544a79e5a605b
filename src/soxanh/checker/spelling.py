"""Syllables that Vietnamese does not have, and words written twice.

What is right is known from the rules of spelling (`soxanh.vi.syllables`), from the fixed phrases of administration
(`phrases`) and from the document itself. Names, abbreviations and foreign words are left alone.
"""

import re
from collections import Counter
from collections.abc import Iterator

from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.phrases import Slips, Token, repair, together, tokens_of
from soxanh.checker.understanding import Understanding
from soxanh.vi.syllables import split_syllables, syllables
from soxanh.vi.text import unaccent


def check_spelling(understood: Understanding) -> Iterator[Finding]:
    tokens = tokens_of(understood.words)
    yield from _impossible_syllables(understood, tokens)
    yield from _slips(understood, tokens)
    yield from _repeated_words(understood, tokens)


# Clusters that begin foreign words; another cluster before a vowel is a slip of the keys ("cghi", "ccaasp").
_FOREIGN_ONSET = re.compile(
    r"(?:[bcdfgkpst]?[lrh]|[dgkpqst]?[w]|s?[cklmnpqt]|[cp]h[lr]|s[ckpt]h?[rl]|[gkmp]n|[prwt]?[sz]|[bcdfghjklmnpqrstvwxyz]|ng|ngh|tz|dj|dz|mc|ph|th[rw]?|sch[rlmnw]?)?[aeiouy]"
)
_VOWEL = re.compile("[aeiouy]")
# Letters that Vietnamese does not have: foreign names, and look-alikes, which the check of scripts tells.
_OTHER_LETTERS = re.compile("[^a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]")


def _impossible_syllables(understood: Understanding, tokens: list[Token]) -> Iterator[Finding]:
    known = syllables()
    counts = Counter(word for word, _ in tokens)
    odd = {word for word in counts if _is_odd(word, known)}
    if not odd:
        return
    place = understood.document.place
    for index, (word, start) in enumerate(tokens):
        if word not in odd or _foreign_neighbours(understood.words, start, word, tokens, index, known):
            continue
        right = repair(word, tokens, index)
        if word != word.lower() and not right:
            continue  # more likely a name
        pieces = split_syllables(word)
        if pieces and not right:
            continue  # a loan such as "ôtô", "kilôgam"
        yield Finding(
            Check.SPELLING,
            Severity.ERROR,
            place(start, start + len(word)),
            f"“{word}” không phải là một âm tiết tiếng Việt" + (f"; có lẽ là “{right}”." if right else ", hãy kiểm tra lại."),
            expected=right,
            found=word,
        )


def _is_odd(word: str, known: frozenset[str]) -> bool:
    """Whether a word was meant as Vietnamese and is no syllable of it."""
    if len(word) < 2 or "'" in word or "’" in word or "ʼ" in word:
        return False
    lower = word.lower()
    if lower in known:
        return False
    if word.isupper():
        # Abbreviations have no tones.
        return len(word) > 2 and unaccent(word) != word and bool(re.search(r"[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]", word))
    if not (word.islower() or word.istitle()):
        return False
    if unaccent(lower) != lower:
        return bool(_VOWEL.search(unaccent(lower))) and not _OTHER_LETTERS.search(lower)
    return word.islower() and len(word) > 3 and bool(_VOWEL.search(word)) and not _FOREIGN_ONSET.match(word)


def _foreign_neighbours(words: str, start: int, word: str, tokens: list[Token], index: int, known: frozenset[str]) -> bool:
    """Whether the word is part of an address, a code, or a stretch in another language or script."""
    left, right = words[max(0, start - 1) : start], words[start + len(word) : start + len(word) + 1]
    if left in "@/_\\&=#." and left or right in "@_\\=" and right or left.isdigit() or right.isdigit():
        return True
    if left == "-" or right == "-":
        return not word.islower() or unaccent(word) == word  # "ô-xy" and names with hyphens
    around = [tokens[k][0].lower() for k in (index - 2, index - 1, index + 1, index + 2) if 0 <= k < len(tokens)]
    return sum(neighbour not in known for neighbour in around) >= 2


def _slips(understood: Understanding, tokens: list[Token]) -> Iterator[Finding]:
    place = understood.document.place
    for slip in Slips(understood.words, tokens).find():
        yield Finding(
            Check.SPELLING,
            Severity.WARNING,
            place(slip.start, slip.end),
            f"Viết “{slip.written}”, có lẽ là “{slip.right}”.",
            expected=slip.right,
            found=slip.written,
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


def _repeated_words(understood: Understanding, tokens: list[Token]) -> Iterator[Finding]:
    words, place = understood.words, understood.document.place
    lower = [word.lower() for word, _ in tokens]
    phrases = Slips(words, tokens)
    index = 0
    while index + 1 < len(tokens):
        for size in (3, 2, 1):
            if lower[index : index + size] == lower[index + size : index + 2 * size] and _is_slip(tokens, lower, index, size, words, phrases):
                start, second = tokens[index][1], tokens[index + size][1]
                last, last_start = tokens[index + 2 * size - 1]
                once = words[start : tokens[index + size - 1][1] + len(tokens[index + size - 1][0])]
                yield Finding(
                    Check.SPELLING,
                    Severity.WARNING,
                    place(start, last_start + len(last)),
                    f"“{' '.join(once.split())}” được viết hai lần liền nhau.",
                    expected=" ".join(once.split()),
                    found=" ".join(words[start : last_start + len(last)].split()),
                )
                index += 2 * size - 1
                break
        index += 1


def _is_slip(tokens: list[Token], lower: list[str], index: int, size: int, words: str, phrases: Slips) -> bool:
    span = range(index, index + 2 * size - 1)
    if not all(together(words, tokens[k], tokens[k + 1]) for k in span):
        return False
    first, second = tokens[index][0], tokens[index + size][0]
    if second[0].isupper() and not first[0].isupper() or second.isupper():
        return False  # "công ty Công ty …", abbreviations
    if size > 1:
        # "quyết định | quy định | quy tắc": what is repeated must be a phrase, not the seam of two.
        seam = phrases.knows(lower[index + size - 1], lower[index + size])
        return not seam and len(set(lower[index : index + size])) > 1 and lower[index] not in _DOUBLED
    word = lower[index]
    if word in _DOUBLED or len(word) < 2 or word not in syllables() or first[0].isupper():
        return False
    before = lower[index - 1] if index else ""
    after = lower[index + 2] if index + 2 < len(lower) and together(words, tokens[index + 1], tokens[index + 2]) else ""
    # "người dân | dân tộc": the end of one phrase and the beginning of another.
    return not after or not phrases.knows(word, after) or not phrases.knows(before, word) and word in _NEVER_ALONE


_NEVER_ALONE = frozenset("và của các được đã đang sẽ là tại trong trên cho với về theo để khi nếu thì mà này cũng vào phải".split())
