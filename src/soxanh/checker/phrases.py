"""The fixed phrases of administration (`phrases.txt`), and words that miss one of them by a letter or a tone.

A pair of ordinary words (`neighbours.txt`) is no slip, and neither is a word that belongs to its other neighbour.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import pairwise

from soxanh.checker.tokens import Tokens
from soxanh.vi.syllables import syllables
from soxanh.vi.text import unaccent

# No syllable has more letters than "nghiêng"; a slip may add one or two.
LONGEST = 9


@dataclass(frozen=True, slots=True)
class Meant:
    """A phrase of the list, and which of its words (`position`) a text may have missed."""

    words: tuple[str, ...]
    position: int
    name: bool
    """Whether it is looked for only in words with capitals."""

    word: str
    before: list[str]
    after: list[str]

    @classmethod
    def at(cls, position: int, words: tuple[str, ...], *, name: bool) -> "Meant":
        return cls(words, position, name, words[position], list(words[:position]), list(words[position + 1 :]))


@dataclass
class Lexicon:
    """`pairs` are neighbours within phrases, or known otherwise to be right."""

    pairs: set[tuple[str, str]]
    phrases: set[tuple[str, ...]]
    beside: dict[tuple[str, int], list[Meant]]
    """For a word, and the side of it on which another may be wrong (-1, 1): the phrases that it can stand in there."""
    _near: dict[tuple[str, int], tuple["_Keyed", "_Keyed", "_Keyed"]] = field(default_factory=dict)

    @cached_property
    def alike(self) -> set[tuple[str, str]]:
        """Pairs in which one word is coarsened: a pair that may miss a phrase has one of them in common with it."""
        return {
            (_coarse(meant.word), neighbour) if side < 0 else (neighbour, _coarse(meant.word))
            for (neighbour, side), phrases in self.beside.items()
            for meant in phrases
        }

    @cached_property
    def vocabulary(self) -> set[str]:
        return {word for pair in self.pairs for word in pair}

    def _whole(self, meant: Meant) -> bool:
        """Whether more than two words prove the phrase: not at its edge, where the rest is a phrase of its own."""
        words, position = meant.words, meant.position
        rest = words[1:] if position == 0 else words[:-1] if position == len(words) - 1 else ()
        return len(words) > 2 and rest not in self.phrases

    def meant(self, word: str, neighbour: str, side: int) -> list[Meant]:
        """The phrases that a word beside `neighbour` may have been meant for, if it is near a word of theirs."""
        if len(word) > LONGEST:
            return []
        if (near := self._near.get((neighbour, side))) is None:
            near = self._near[neighbour, side] = self._keyed(self.beside.get((neighbour, side), []))
        likely, longer, pairs = near
        free = word in FREE
        found = [
            meant
            for key in _strict_keys(word)
            if key in likely
            for meant in likely[key]
            if not free or self._whole(meant)
        ]
        if longer and not free:
            keys = _loose_keys(word)
            if not keys.isdisjoint(longer):
                found += [meant for key in sorted(keys & longer.keys()) for meant in longer[key]]
        # Two words alone prove a slip of any letter only if the word is rare and begins alike.
        if pairs and not free and len(word) > 3 and word not in self.vocabulary:
            found += [
                meant
                for key in sorted(_loose_keys(word) & pairs.keys())
                for meant in pairs[key]
                if meant.word.startswith(word[:2])
            ]
        return [meant for meant in found if not same_word(meant.word, word)] if found else []

    def _keyed(self, phrases: list[Meant]) -> tuple["_Keyed", "_Keyed", "_Keyed"]:
        """The phrases by what near misses share with their word: likely misses; any letter, in longer phrases, in two."""
        likely: _Keyed = defaultdict(list)
        longer: _Keyed = defaultdict(list)
        pairs: _Keyed = defaultdict(list)
        for meant in phrases:
            for key in _strict_keys(meant.word):
                likely[key].append(meant)
            if len(meant.words) == 2:
                for key in _loose_keys(meant.word) - {_open(meant.word)}:
                    pairs[key].append(meant)
            else:
                for key in _loose_keys(meant.word) if self._whole(meant) else {_open(meant.word)}:
                    longer[key].append(meant)
        return dict(likely), dict(longer), dict(pairs)


_Keyed = dict[str, list[Meant]]


@cache
def lexicon() -> Lexicon:
    pairs: set[tuple[str, str]] = set()
    phrases: set[tuple[str, ...]] = set()
    beside: dict[tuple[str, int], list[Meant]] = defaultdict(list)
    for line in files("soxanh.checker").joinpath("phrases.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        for phrase in line.removeprefix("=").split(","):
            words = tuple(phrase.lower().split())
            pairs.update(pairwise(words))
            phrases.add(words)
            if line.startswith("="):
                continue
            name = phrase != phrase.lower()
            for position in range(len(words) - 1):
                beside[words[position], 1].append(Meant.at(position + 1, words, name=name))
                beside[words[position + 1], -1].append(Meant.at(position, words, name=name))
    return Lexicon(pairs, phrases, beside)


_ALIKE_FINALS = {"ng": "n", "nh": "n", "ch": "t", "c": "t"}
_FINAL = re.compile(r"(?:ch|ng|nh|c)\Z")
_ALIKE_ONSETS = {"x": "s", "tr": "ch", "gi": "d", "r": "d", "n": "l"}
_ONSET = re.compile(r"(?:tr|gi|x|r|n(?!g|h))(?=.)")


_CLOSED = re.compile(r"(?:ch|ng|nh|[cmnpt])\Z")


def _open(word: str) -> str:
    return _CLOSED.sub("", word) + "."


@lru_cache(maxsize=100_000)
def _coarse(word: str) -> str:
    """What all near misses of a word have in common, in capitals, which no word of a text in lower case has."""
    onset = _ONSET.match(word)
    return unaccent(_ALIKE_ONSETS[onset[0]] + word[onset.end() :] if onset else word)[:2].upper()


@lru_cache(maxsize=100_000)
def _strict_keys(word: str) -> tuple[str, ...]:
    """What a word shares with another accent, and with the final consonants and onsets that regions pronounce alike."""
    if len(word) < 2:
        return ()
    onset = _ONSET.match(word)
    alike = _ALIKE_ONSETS[onset[0]] + word[onset.end() :] if onset else word
    final = _FINAL.sub(lambda match: _ALIKE_FINALS[match[0]], word)
    return unaccent(word), final + ".", "=" + alike


@lru_cache(maxsize=100_000)
def _loose_keys(word: str) -> frozenset[str]:
    """What a word shares with those that differ by one letter, or by what closes the syllable."""
    return letter_keys(word) | {_open(word)}


def letter_keys(word: str) -> frozenset[str]:
    """What a word shares with those that differ by one letter, with its accents, or that have one in another place."""
    left_out = {word[:k] + word[k + 1 :] for k in range(len(word))} if len(word) > 2 else set()
    return frozenset(left_out | {word} | {f"{word[:k]}*{word[k + 1 :]}" for k in range(len(word))})


# Words that stand beside any other: with one of them, only a longer phrase shows a slip.
FREE = frozenset(
    """là có các của và cho được với từ đã đang để đến do về theo trên trong như hay còn phải một hai ba năm sáu bảy tám chín mười
    không này đó nào ra vào lại cũng đều rất nên vì khi nếu thì mà bị tại sẽ mới nhất cả mỗi từng những nhiều ít hơn qua bằng
    trước sau gần xa trở lên xuống đi ở tỉnh huyện xã phường số ngày tháng quý tuần giờ cùng chỉ ngoài giữa bên dưới đồng nghìn
    triệu tỷ ông bà em anh chị gì ai họ ta mình chưa vẫn chủ hết đủ đúng tốt cao thấp lớn nhỏ to dài cái con việc sự cuộc đợt đạt
    tăng giảm chiếm bình nên thể bạn nhưng""".split()
)


@cache
def _ordinary() -> frozenset[tuple[str, str]]:
    """Syllables that stand together in any text, folded (see `_folded`)."""
    lines = files("soxanh.checker").joinpath("neighbours.txt").read_text("utf-8").splitlines()
    groups = (line.split() for line in lines if not line.startswith("#"))
    return frozenset((first, following) for first, *all_following in groups for following in all_following)


@cache
def _ordinary_words() -> frozenset[str]:
    return frozenset(word for pair in _ordinary() for word in pair)


def is_ordinary(first: str, second: str) -> bool:
    """Whether two words stand together in any text."""
    return (_folded(first), _folded(second)) in _ordinary()


@dataclass(frozen=True, slots=True)
class Slip:
    start: int
    end: int
    written: str
    right: str


class Slips:
    """The words of one document against the phrases."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.lower = tokens, tokens.lower
        self.lexicon = lexicon()

    def knows(self, first: str, second: str) -> bool:
        return (first, second) in self.lexicon.pairs

    def find(self) -> Iterator[Slip]:
        lower = self.lower
        unknown = self.tokens.pairs.keys() - self.lexicon.pairs
        coarse = {word: _coarse(word) for word in set(lower)}
        alike = self.lexicon.alike
        suspects = {
            pair: meant
            for pair in unknown
            if ((coarse[pair[0]], pair[1]) in alike or (pair[0], coarse[pair[1]]) in alike)
            and (meant := self._meant(pair))
        }
        first_words = {first for first, _ in suspects}
        slips = []
        for index in [index for index, word in enumerate(lower[:-1]) if word in first_words]:
            pair = lower[index], lower[index + 1]
            if pair not in suspects:
                continue
            standing = [
                (at, meant)
                for wrong, meant in suspects[pair]
                if lower[(at := index + wrong) + 1 : at + 1 + len(meant.after)] == meant.after
                and (not meant.before or lower[max(0, at - len(meant.before)) : at] == meant.before)
            ]
            if standing and (slip := self._slip(standing)):
                slips.append((pair, slip))
        times = Counter(pair for pair, _ in slips)
        end = 0
        for pair, slip in slips:
            if slip.start >= end and not (times[pair] > 4 and self._habitual(slip, times[pair])):
                end = slip.end
                yield slip

    def _habitual(self, slip: Slip, times: int) -> bool:
        """Whether two words stand so more often in the document than in the way that would be right."""
        right = tuple(slip.right.lower().split())
        return len(right) == 2 and self.tokens.pairs[right[0], right[1]] <= times

    def _meant(self, pair: tuple[str, str]) -> list[tuple[int, Meant]]:
        """The phrases that a pair may have been meant for, each with which of the two words is wrong (0, 1)."""
        known, beside = syllables(), self.lexicon.beside
        found = []
        for wrong, side in ((0, -1), (1, 1)):
            word, neighbour = pair[wrong], pair[1 - wrong]
            if (neighbour, side) in beside and word in known:
                found += [(wrong, meant) for meant in self.lexicon.meant(word, neighbour, side)]
        if is_ordinary(*pair):  # more than two words must speak for a slip: "cục thi đua", beside "cục thi hành án"
            found = [(wrong, meant) for wrong, meant in found if len(meant.words) > 2]
        return found

    def _slip(self, standing: list[tuple[int, Meant]]) -> Slip | None:
        """The slip that the longest of the phrases shows which stand there but for one word, `at`."""
        best: tuple[tuple[int, bool, bool], int, Meant] | None = None
        for at, meant in standing:
            size, first = len(meant.words), at - meant.position
            if not all(self.tokens.together(first + k) for k in range(size - 1)):
                continue
            if self._belongs_elsewhere(at, first, size):
                continue
            if meant.name and not self.tokens.printed(first)[0].isupper():
                continue
            if (
                size == 2
                and not meant.name
                and self.tokens.printed(at).istitle()
                and not self.tokens.opens_sentence(at)
            ):
                continue  # a name
            rank = size, unaccent(meant.word) == unaccent(self.lower[at]), meant.name
            if best is None or rank > best[0]:
                best = rank, first, meant
        if best is None:
            return None
        _, first, meant = best
        start, end = self.tokens.span(first, first + len(meant.words))
        printed = [self.tokens.printed(first + k) for k in range(len(meant.words))]
        if "".join(printed).isascii():
            return None  # a stretch without accents
        right = [
            word.upper() if given.isupper() else word.capitalize() if meant.name or given[0].isupper() else word
            for word, given in zip(meant.words, printed, strict=True)
        ]
        return Slip(start, end, " ".join(printed), " ".join(right))

    def _belongs_elsewhere(self, at: int, first: int, size: int) -> bool:
        """Whether the odd word, or the phrase's word beside it, is part of another phrase: "có quan | hệ"."""
        lower, last = self.lower, first + size - 1
        outer = []
        if first > 0 and self.tokens.together(first - 1):
            outer.append((lower[first - 1], lower[first], at == first))
        if last + 1 < len(lower) and self.tokens.together(last):
            outer.append((lower[last], lower[last + 1], at == last))
        return any(
            (odd or size == 2)
            and (
                self.knows(one, other)
                or (is_ordinary(one, other) and (odd or _folded(lower[at]) in _ordinary_words()))
            )
            for one, other, odd in outer
        )


def same_word(first: str, second: str) -> bool:
    """Whether two spellings are one word: `hòa`, `hoà`; `kỹ`, `kĩ`; `tỉ`, `tỷ`."""
    return first == second or _folded(first) == _folded(second)


_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_OLD_PLACES = {
    **dict(zip("òa óa ỏa õa ọa".split(), "oà oá oả oã oạ".split(), strict=True)),
    **dict(zip("òe óe ỏe õe ọe".split(), "oè oé oẻ oẽ oẹ".split(), strict=True)),
    **dict(zip("ùy úy ủy ũy ụy".split(), "uỳ uý uỷ uỹ uỵ".split(), strict=True)),
}


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    ending = _OLD_PLACES.get(word[-2:])
    return (word[:-2] + ending if ending else word).translate(_Y)
