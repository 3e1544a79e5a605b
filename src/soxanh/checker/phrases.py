"""The fixed phrases of administration (`phrases.txt`), and words that miss one of them by a letter or a tone."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from soxanh.vi.syllables import syllables
from soxanh.vi.text import unaccent

Token = tuple[str, int]
"""A word and where it begins."""

# Superscript digits are letters to \w, but they are the marks of footnotes.
_WORD = re.compile(r"[^\W\d_⁰¹²³⁴-⁹₀-₉]+(?:['’ʼ][^\W\d_⁰¹²³⁴-⁹]+)?")
_BREAK = re.compile(r"[ ]{1,2}|[ ]?\n[ ]*")


def tokens_of(words: str) -> list[Token]:
    return [(match[0], match.start()) for match in _WORD.finditer(words)]


def together(words: str, first: Token, second: Token) -> bool:
    """Whether nothing but a space, or the end of a full line, stands between two words."""
    end = first[1] + len(first[0])
    gap = words[end : second[1]]
    if gap == " ":
        return True
    if not _BREAK.fullmatch(gap):
        return False
    return "\n" not in gap or end - words.rfind("\n", 0, end) > 40


@dataclass(frozen=True, slots=True)
class Meant:
    """A phrase of the list, and which of its words (`position`) a text may have missed."""

    words: tuple[str, ...]
    position: int
    name: bool
    """Whether it is looked for only in words with capitals."""
    loose: bool
    """Whether the miss may be any letter; in two words alone only if no phrase has the word that stands there."""

    @property
    def word(self) -> str:
        return self.words[self.position]


@dataclass(frozen=True)
class Lexicon:
    """`pairs`: neighbours within phrases or known otherwise to be right. `gaps`: for a neighbour and the side on which
    the missing word stands, each key that a near miss of it shares, with the words and phrases meant."""

    pairs: frozenset[tuple[str, str]]
    vocabulary: frozenset[str]
    gaps: dict[tuple[str, int], dict[str, tuple["Meant", ...]]]


@cache
def lexicon() -> Lexicon:
    pairs: set[tuple[str, str]] = set()
    phrases: list[tuple[tuple[str, ...], bool]] = []
    for line in files("soxanh.checker").joinpath("phrases.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        for phrase in line.removeprefix("=").split(","):
            words = tuple(phrase.lower().split())
            pairs.update(zip(words, words[1:], strict=False))
            if not line.startswith("="):
                phrases.append((words, phrase != phrase.lower()))
    gaps: dict[tuple[str, int], dict[str, list[Meant]]] = defaultdict(lambda: defaultdict(list))
    for words, name in phrases:
        for position, word in enumerate(words):
            # At its edge a phrase proves no more than two words do, if the rest is a phrase of its own.
            rest = words[1:] if position == 0 else words[:-1] if position == len(words) - 1 else ()
            strict = len(words) > 2 and (rest and all(pair in pairs for pair in zip(rest, rest[1:], strict=False)))
            keys = _strict_keys(word) if strict else _strict_keys(word) | _loose_keys(word)
            for side in (-1, 1):
                neighbour = position - side
                if 0 <= neighbour < len(words):
                    for key in keys:
                        gaps[words[neighbour], side][key].append(Meant(words, position, name, key.startswith("~")))
    return Lexicon(
        frozenset(pairs),
        frozenset(word for pair in pairs for word in pair),
        {neighbour: {key: tuple(meant) for key, meant in keys.items()} for neighbour, keys in gaps.items()},
    )


_FINAL = re.compile(r"(?:ch|ng|nh|[cmnpt])\Z")
_ALIKE_ONSETS = {"x": "s", "tr": "ch", "gi": "d", "r": "d", "n": "l"}
_ONSET = re.compile(r"(?:tr|gi|x|r|n(?!g|h))(?=.)")


def _strict_keys(word: str) -> set[str]:
    """What a word shares with another accent, another final consonant, an onset that regions pronounce alike."""
    if len(word) < 2:
        return set()
    alike = _ONSET.sub(lambda match: _ALIKE_ONSETS[match[0]], word, count=1) if _ONSET.match(word) else word
    return {unaccent(word), _FINAL.sub("", word) + ".", "=" + alike}


def _loose_keys(word: str) -> set[str]:
    """What a word shares with those that differ by one letter."""
    left_out = {word[:k] + word[k + 1 :] for k in range(len(word))} if len(word) > 2 else set()
    return {f"~{part}" for part in left_out | {word}} | {f"~{word[:k]}*{word[k + 1 :]}" for k in range(len(word))}


# Words that stand beside any other: a pair with one of them is no sign of a slip.
_FREE = frozenset(
    """là có các của và cho được với từ đã đang để đến do về theo trên trong như hay còn phải một hai ba năm sáu bảy tám chín mười
    không này đó nào ra vào lại cũng đều rất nên vì khi nếu thì mà bị tại sẽ mới nhất cả mỗi từng những nhiều ít hơn qua bằng
    trước sau gần xa trở lên xuống đi ở tỉnh huyện xã phường số ngày tháng quý tuần giờ cùng chỉ ngoài giữa bên dưới đồng nghìn
    triệu tỷ ông bà em anh chị gì ai họ ta mình chưa chủ hết đủ đúng tốt cao thấp lớn nhỏ to dài hai cái con việc sự cuộc đợt đạt tăng giảm chiếm bình nên thể""".split()
)


@dataclass(frozen=True, slots=True)
class Slip:
    start: int
    end: int
    written: str
    right: str


class Slips:
    """The words of one document against the phrases."""

    def __init__(self, words: str, tokens: list[Token]) -> None:
        self.words, self.tokens = words, tokens
        self.lexicon = lexicon()
        self.lower = [word.lower() for word, _ in tokens]
        self.counts = Counter(zip(self.lower, self.lower[1:], strict=False))

    def knows(self, first: str, second: str) -> bool:
        return (first, second) in self.lexicon.pairs

    def find(self) -> Iterator[Slip]:
        suspects = {pair for pair in self.counts if pair not in self.lexicon.pairs and self._meant(pair)}
        if not suspects:
            return
        end = 0
        for index, pair in enumerate(zip(self.lower, self.lower[1:], strict=False)):
            if pair in suspects and (slip := self._slip(index, pair)) and slip.start >= end:
                end = slip.end
                yield slip

    def _meant(self, pair: tuple[str, str]) -> list[tuple[int, Meant]]:
        """The phrases that a pair may have been meant for, each with which of the two words is wrong (0, 1)."""
        found = []
        for wrong in (0, 1):
            word, neighbour = pair[wrong], pair[1 - wrong]
            if word in _FREE or len(word) < 2 or word not in syllables():
                continue
            keys = self.lexicon.gaps.get((neighbour, -1 if wrong == 0 else 1))
            if keys:
                found += [
                    (wrong, meant)
                    for key in _strict_keys(word) | _loose_keys(word)
                    for meant in keys.get(key, ())
                    if not same_word(meant.word, word)
                    and not (meant.loose and len(meant.words) == 2 and not self._strange(word, meant.word))
                ]
        return found

    def _strange(self, word: str, right: str) -> bool:
        """Whether a word is rare enough, and like enough, to be a slip wherever its letters differ."""
        return len(word) > 3 and word[:2] == right[:2] and word not in self.lexicon.vocabulary

    def _slip(self, index: int, pair: tuple[str, str]) -> Slip | None:
        if not together(self.words, self.tokens[index], self.tokens[index + 1]):
            return None
        best: tuple[tuple[int, bool, bool], int, Meant] | None = None
        for wrong, meant in self._meant(pair):
            at, size = index + wrong, len(meant.words)
            first = at - meant.position
            if not self._stands(first, meant.words, meant.position) or self._belongs_elsewhere(at, first, size):
                continue
            if meant.name and not self.tokens[first][0][0].isupper():
                continue
            if size == 2 and not meant.name and not self._convincing(at, pair, meant.words):
                continue
            rank = size, unaccent(meant.word) == unaccent(self.lower[at]), meant.name
            if best is None or rank > best[0]:
                best = rank, first, meant
        if best is None:
            return None
        _, first, meant = best
        start, last = self.tokens[first][1], self.tokens[first + len(meant.words) - 1]
        end = last[1] + len(last[0])
        right = " ".join(
            word.upper() if printed.isupper() else word.capitalize() if meant.name or printed[0].isupper() else word
            for word, (printed, _) in zip(meant.words, self.tokens[first:], strict=False)
        )
        return Slip(start, end, " ".join(self.words[start:end].split()), right)

    def _stands(self, first: int, phrase: tuple[str, ...], gap: int) -> bool:
        """Whether the phrase stands there but for the one word."""
        if first < 0 or first + len(phrase) > len(self.lower):
            return False
        span = range(first, first + len(phrase))
        if any(self.lower[k] != phrase[k - first] for k in span if k - first != gap):
            return False
        return all(together(self.words, self.tokens[k], self.tokens[k + 1]) for k in span[:-1])

    def _belongs_elsewhere(self, at: int, first: int, size: int) -> bool:
        """Whether the odd word, or the phrase's word beside it, is part of another phrase: "có quan | hệ"."""
        lower, last = self.lower, first + size - 1
        if first > 0 and self.knows(lower[first - 1], lower[first]) and together(self.words, self.tokens[first - 1], self.tokens[first]):
            if at == first or size == 2:
                return True
        if last + 1 < len(lower) and self.knows(lower[last], lower[last + 1]) and together(self.words, self.tokens[last], self.tokens[last + 1]):
            if at == last or size == 2:
                return True
        return False

    def _convincing(self, at: int, pair: tuple[str, str], phrase: tuple[str, ...]) -> bool:
        """Two words alone prove less: not against the document's own habit, and not where the word may be a name."""
        if self.counts[pair] > 4 and self.counts[pair] >= self.counts[phrase[0], phrase[1]]:
            return False
        return not (self.tokens[at][0].istitle() and not self._opens_sentence(at))

    def _opens_sentence(self, at: int) -> bool:
        left = self.words[max(0, self.tokens[at][1] - 12) : self.tokens[at][1]].rstrip(" \t*_\"“‘(")
        return not left or left[-1] in ".!?:;\n-–+•)/"


def same_word(first: str, second: str) -> bool:
    """Whether two spellings are one word: `hòa`, `hoà`; `kỹ`, `kĩ`; `tỉ`, `tỷ`."""
    return _folded(first) == _folded(second)


_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_OLD_PLACES = {
    **dict(zip("òa óa ỏa õa ọa".split(), "oà oá oả oã oạ".split(), strict=True)),
    **dict(zip("òe óe ỏe õe ọe".split(), "oè oé oẻ oẽ oẹ".split(), strict=True)),
    **dict(zip("ùy úy ủy ũy ụy".split(), "uỳ uý uỷ uỹ uỵ".split(), strict=True)),
}


def _folded(word: str) -> str:
    for modern, old in _OLD_PLACES.items():
        if word.endswith(modern):
            word = word[: -len(modern)] + old
    return word.translate(_Y)


def repair(word: str, tokens: list[Token], index: int) -> str:
    """What a word that is no syllable was meant to be, as its neighbours tell; empty where they don't."""
    lexis = lexicon()
    lower = word.lower()
    for side, neighbour in ((1, index - 1), (-1, index + 1)):
        if 0 <= neighbour < len(tokens) and (keys := lexis.gaps.get((tokens[neighbour][0].lower(), side))):
            for key in _strict_keys(_from_keys(lower)) | _strict_keys(lower) | _loose_keys(lower):
                for meant in keys.get(key, ()):
                    right = meant.word
                    return right.upper() if word.isupper() else right.capitalize() if word[0].isupper() else right
    made = _from_keys(lower)
    return made if made != lower and made in syllables() else ""


_TELEX = [("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"), ("dd", "đ")]
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}


def _from_keys(word: str) -> str:
    """A word whose Telex keys were left in (`ccaasp` for `cấp`), with letters held down too long undone."""
    if unaccent(word) != word:
        return word
    for keys, letter in _TELEX:
        word = word.replace(keys, letter)
    return re.sub(r"(\w)\1", r"\1", word)
