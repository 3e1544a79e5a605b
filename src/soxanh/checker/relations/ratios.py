"""Shares: x/y with its percentage, "chiếm", "đạt … % kế hoạch", "bằng ½"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from soxanh.checker.arithmetic import HUNDRED, Claim, Implied
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.another import (
    MAY_BE_OF_ANOTHER,
    is_fraction,
    meant_otherwise,
    of_another,
    of_greater_total,
    understates,
)
from soxanh.checker.relations.changes import Change
from soxanh.checker.relations.missed import find_missed_share
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.pairs import find_pair_shares
from soxanh.checker.relations.rates import told_apart
from soxanh.checker.relations.share_words import alone_in_bracket, measures_the_one_before
from soxanh.checker.relations.slips import one_slip, slip_odds
from soxanh.checker.relations.together import find_shares_of_one
from soxanh.checker.relations.wholes import REACH, Whole, Wholes

_OF = re.compile(r"\s*(?:của|trong|trên)(?: tổng)?(?: số)?\s*")
_IN_TURN = re.compile(r"(?:tăng|giảm)(?: trưởng)?(?: đạt)? lần lượt(?: là| ở mức| ở)?\s*$")
_CONDITION = re.compile(r"\s*(?:trở (?:lên|xuống) )?thì\b")
_FROM = re.compile(r"từ\s*$")
_HALF = re.compile(r"(?:bằng|được|khoảng|chiếm|đạt|hơn|gần)\s+(?:hơn |gần |khoảng )?(½|1/2|một nửa)(?!\w|[,.]\d)")
_OF_CHANGE = re.compile(r"^[^,;.()]{0,30}\(\s*[-+–]?\s*$|^[^,;.()]{0,30}(?:=|hay|tức)(?: là)?\s*$")
_LITTLE = "lệch rất ít, có thể do các số đã làm tròn"
_SAYS_NOTHING = 1
"""Numbers so rough that every share of them holds."""
_ROUGHLY = 8
"""How many values a share of rough numbers must tell apart where its words name a plan, which may stand elsewhere."""
_BOUND = 15
"""How many values a share must tell apart that misses by the last digit, where no other whole can be meant."""
_HARDLY = Decimal("0.01")
_COUPLED = 3
"""How many values a share must tell apart that stands beside one of numbers beside its own."""
_AGAINST = re.compile(r"^[^,;()]*(?:/|trên tổng số)\s*$")
_SAID = re.compile(r"[^;()]{0,80}[,(]\s*(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)(?:\s[^\W\d_]+){0,4}\s*")


def find_ratios(outline: Outline, sums: list[Claim], changes: list[Change]) -> list[Claim]:
    implied = {change.percent for change in changes if change.implied}
    wholes = {figure.index: claim.figures[0].index for claim in sums for figure in claim.figures[1:]}
    claims: list[Claim] = []
    based: dict[int, int] = {}
    failed: list[Claim] = []
    unread: list[int] = []
    for index, quantity in enumerate(outline.quantities):
        if not quantity.is_percent or outline.change[index] or quantity.value <= 0 or index in implied:
            continue
        if quantity.approximate == "below" and "dưới" in outline.before(index):
            continue  # a threshold
        if _CONDITION.match(outline.after(index)):
            continue  # "trường hợp đạt 100 % thì được điểm tối đa"
        if _is_threshold(outline, index) or _IN_TURN.search(outline.before(index)):
            continue  # "47 xã đạt từ 95 % trở lên", "thu 780 tỷ đồng, chi 220 tỷ đồng, tăng lần lượt 23 % và 14 %"
        if index and outline.change[index - 1] and _OF_CHANGE.search(outline.before(index)):
            continue  # "tăng 66 tin (9 %)"
        claim, fallback = _respectively(outline, index, claims) or _set_against(outline, index), None
        if not claim:
            claim, fallback = _read(outline, index, wholes, based)
        if claim:
            claims.append(claim)
            figures = claim.figures
            based.setdefault(figures[0].index, figures[1].index)
        elif fallback:
            failed.append(fallback)
            if fallback.certain and not fallback.doubt:
                based.setdefault(fallback.figures[0].index, fallback.figures[1].index)
            unread.append(index)
        elif claim := told_apart(outline, index):
            claims.append(claim)
        else:
            unread.append(index)
            part = next(_parts(outline, index), None)
            if part is not None and (missed := find_missed_share(outline, index, part, based)):
                failed.append(missed)
    claims += [*find_pair_shares(outline, claims)]
    return [*claims, *find_shares_of_one(outline, unread, claims), *failed]


@dataclass(slots=True)
class _Reading:
    """A percentage read as the share of one number in another."""

    claim: Claim
    offered: Wholes
    base: Whole
    part_rank: int
    """0 for the part that is likeliest."""
    tried: int
    """Readings up to this one; more where its whole is hardly meant."""
    chance: float
    """How many of them would come out by chance."""

    @property
    def is_first(self) -> bool:
        return self.base.rank == 0 and self.part_rank == 0


def _read(
    outline: Outline, index: int, wholes: dict[int, int], based: dict[int, int]
) -> tuple[Claim | None, Claim | None]:
    """The share that comes out; or else the one that fails."""
    failed = _Failed(outline, index)
    otherwise = False
    for reading in _readings(outline, index, wholes, based):
        if not _is_thinkable(outline, index, reading):
            continue
        if not reading.claim.holds:
            failed.take(reading)
            continue
        sure = reading.is_first or reading.chance < 0.12
        if sure and not _is_merely_round(outline, reading):
            return reading.claim, None
        otherwise |= reading.chance < 0.5
    return None, None if otherwise else failed.likeliest


def _readings(outline: Outline, index: int, wholes: dict[int, int], based: dict[int, int]) -> Iterator[_Reading]:
    """What the percentage may be said of, and of which whole, the likeliest first."""
    share = outline.quantities[index]
    low, high = share.interval
    width = float((high - low) / share.value)
    for part_rank, part in enumerate(_parts(outline, index)):
        offered = Wholes(outline, index, part, wholes, based)
        for count, base in enumerate(offered.candidates(), 1 + 2 * part_rank):
            whole = outline.quantities[base.index]
            if whole.value > 0 and base.index != part:
                claim = Claim(RelationKind.RATIO, (offered.x, whole, share), "ratio")
                tried = count + base.rank
                yield _Reading(claim, offered, base, part_rank, tried, width * tried)


def _is_thinkable(outline: Outline, index: int, reading: _Reading) -> bool:
    """Whether it would say something: not of rough numbers that agree with any share, nor of one number twice, nor of a fraction."""
    claim, part, base = reading.claim, reading.offered.part, reading.base
    x, y, share = claim.figures
    if claim.holds and x.approximate and share.approximate and base.rank and not _names(outline, index, part):
        return False
    rough = reading.offered.of_plan and (x.approximate or y.approximate)
    if claim.holds and claim.resolution < (_ROUGHLY if rough else _SAYS_NOTHING):
        return False
    if x.value == y.value and share.value != HUNDRED:
        return False
    fraction = part < index and is_fraction(outline, part, base.index)
    return not fraction or alone_in_bracket(outline, index)


def _is_merely_round(outline: Outline, reading: _Reading) -> bool:
    """Whether it says all or half, as many a number is of another, and nothing else shows that this whole is meant."""
    x, y, share = reading.claim.figures
    if float(share.value) not in (100.0, 50.0):
        return False
    return not (reading.base.certain or reading.base.named or _all_of(outline, x, y))


class _Failed:
    """Of the readings that fail, the one that was surely meant, or else may have been."""

    def __init__(self, outline: Outline, index: int) -> None:
        self.outline, self.index = outline, index
        self._near: Claim | None = None
        """It misses by so little that nothing else is meant."""
        self._stated: Claim | None = None
        """The text leaves no other whole."""
        self._doubtful: Claim | None = None
        """A slip of the hand explains it."""

    @property
    def likeliest(self) -> Claim | None:
        return self._near or self._stated or self._doubtful

    def take(self, reading: _Reading) -> None:
        """Keeps it, and marks its claim, if it is the first of its sort."""
        outline, index = self.outline, self.index
        claim, part, base = reading.claim, reading.offered.part, reading.base
        if understates(claim) or of_another(outline, index, part, base.index, named=base.named):
            return
        if self._near is None and _is_off_by_a_digit(reading):
            claim.certain = True
            self._near = claim
        elif self._near is None and _all_but(reading) and part + 1 == index == base.index + 2:
            claim.certain = True
            claim.doubt = _LITTLE
            self._near = claim
        elif meant_otherwise(outline, index, claim):
            return
        elif reading.part_rank == 0 and self._stated is None and _is_stated(reading):
            claim.possible = of_greater_total(outline, index, claim)
            claim.certain = not claim.possible
            claim.doubt = MAY_BE_OF_ANOTHER * claim.possible
            self._stated = claim
        elif self._doubtful is None and _may_be_a_slip(reading):
            claim.possible = True
            claim.doubt = MAY_BE_OF_ANOTHER
            self._doubtful = claim


def _is_off_by_a_digit(reading: _Reading) -> bool:
    """Whether it misses by the last digit, and not by chance: neither are the numbers rough nor is the share, or nothing
    else can be meant."""
    if not reading.claim.misses_by_a_digit:
        return False
    telling = reading.chance < 0.03 and reading.claim.resolution > 25 * reading.tried
    return telling or (reading.tried == 1 and _is_bound(reading))


def _is_bound(reading: _Reading) -> bool:
    """Whether a share stands right behind its part, and its whole right before, or is that of the share before it."""
    offered, whole = reading.offered, reading.base.index
    beside = offered.plain and whole == offered.part - 1
    same = offered.stated and offered.based.get(offered.part - 2) == whole
    return reading.claim.resolution > _BOUND and offered.part + 1 == offered.index and (beside or same)


def _all_but(reading: _Reading) -> bool:
    """Whether a share misses by so little that chance would hardly bring two other numbers as near."""
    (low, high), (least, most) = reading.claim.computed, reading.claim.stated
    rough = any(figure.approximate for figure in reading.claim.figures)
    return not rough and (2 * max(low - most, least - high) + high - low) * reading.tried < most * _HARDLY


def _is_stated(reading: _Reading) -> bool:
    return reading.base.certain or (reading.base.likely and one_slip(reading.claim))


def _may_be_a_slip(reading: _Reading) -> bool:
    """Whether a share is told, of few numbers, and chance hardly offers a slip that would mend it."""
    told = reading.offered.stated or bool(reading.offered.x.part)
    seldom = 0.02 if reading.part_rank else 0.2
    return told and reading.chance < 0.1 and slip_odds(reading.claim) < seldom


def _respectively(outline: Outline, index: int, claims: list[Claim]) -> Claim | None:
    """ "900 việc với 280 tỷ đồng …, đã xong 620 việc, 150 tỷ đồng, đạt 69 % về việc và 54 % về tiền": each share is of the
    numbers beside those of the one before it."""
    if not claims or not claims[-1].holds or [figure.index for figure in claims[-1].figures][2:] != [index - 1]:
        return None
    beside = [figure.index + 1 for figure in claims[-1].figures]
    part, whole, _ = beside
    if part >= index - 1 or part == whole or any(outline.sentence[i] != outline.sentence[i - 1] for i in beside):
        return None
    if outline.change[part] or outline.change[whole] or outline.same_kind(part, part - 1):
        return None
    claim = Claim(claims[-1].kind, tuple(outline.quantities[i] for i in beside), "ratio")
    alike = outline.comparable(part, whole) and not outline.quantities[part].is_percent
    return claim if alike and claim.holds and claim.resolution >= _COUPLED else None


def _set_against(outline: Outline, index: int) -> Claim | None:
    """ "113 hồ sơ trực tuyến/115 hồ sơ tiếp nhận, đạt tỷ lệ 98,3 %", "220 tài khoản trên tổng số 277 hồ sơ, đạt 79 %": the
    two are called by other names, but a stroke or "trên tổng số" sets them against each other."""
    whole, part = index - 1, index - 2
    if part < 0 or outline.sentence[part] != outline.sentence[index] or outline.quantities[whole].part:
        return None
    if not (_AGAINST.search(outline.before(whole)) and _SAID.fullmatch(outline.before(index))):
        return None
    x, y, share = (outline.quantities[i] for i in (part, whole, index))
    if not (x.is_count and y.is_count) or outline.change[part] or outline.same_kind(part, whole):
        return None
    claim = Claim(RelationKind.RATIO, (x, y, share), "ratio")
    return claim if claim.holds and claim.resolution >= _COUPLED else None


def _all_of(outline: Outline, x: Quantity, y: Quantity) -> bool:
    """ "2.416,7 triệu đồng, đã thu 2.416,7 triệu đồng, đạt 100 %": so long a number does not stand twice by chance."""
    return x.value == y.value and x.printed >= 100 * x.step and outline.sentence[x.index] == outline.sentence[y.index]


def _parts(outline: Outline, index: int) -> Iterator[int]:
    """What the percentage may be said of, the likeliest first."""
    quantities = outline.quantities
    bracket = outline.bracket[index]
    seen = 0
    # x/y or x right behind: "20,4% kế hoạch (3.711/18.195 tỷ đồng)".
    following = index + 1
    behind = None
    if following < len(quantities) and outline.sentence[following] == outline.sentence[index]:
        gap = outline.low[quantities[index].end : quantities[following].start]
        if (
            quantities[following].part == 1
            and len(gap) < 60
            and ")" not in gap
            and re.search(r"[(]\s*(?:\w+\s*){0,2}$|tương ứng|tương đương", gap)
        ):
            yield following
            return
        if re.fullmatch(r"\s*\((?!(?:bao )?gồm|trong)(?:\w+\s*){0,3}", gap) or re.fullmatch(
            r"[^;.(]{0,30}(?:tương ứng|tương đương|tỷ trọng)(?: với)?:?\s*|,? với (?:số (?:tiền|vốn|lượng)(?: là)? )?",
            gap,
        ):
            behind = following
    level = bracket
    position = index - 1
    sentence = outline.sentence[index]
    while position >= max(0, index - REACH) and outline.sentence[position] == sentence and seen < 4:
        if outline.bracket[position] == level:
            quantity = quantities[position]
            if not quantity.is_percent and not quantity.per and (quantity.part or not outline.is_time(position)):
                if quantity.part == 2:
                    position -= 1
                changed = outline.change[position] and not quantity.part  # "giảm 13/13 tổng cục, đạt tỷ lệ 100 %"
                if not (changed or _counts_nothing(outline, position)):
                    if _is_measured(outline, position):
                        position -= 1  # "98 người, trên tổng số 115 người (đạt 85 %)" is said of the 98
                    yield position
                    seen += 1
        elif level >= 0 and outline.encloses(outline.bracket[position], level):
            level = outline.layout.brackets[level].parent
            while level >= 0 and level != outline.bracket[position]:
                level = outline.layout.brackets[level].parent
            continue
        position -= 1
    if behind is not None and not quantities[behind].is_percent:
        yield behind


_ABOUT = re.compile(r"\s*(?:về|trên|trong) (?:tổng )?(?:số )?([^\W\d_]+)")


def _names(outline: Outline, index: int, part: int) -> bool:
    """Whether the words behind a percentage name what it is said of: "66 % về việc và 25 % về tiền"."""
    match = _ABOUT.match(outline.after(index, 40))
    quantity = outline.quantities[part]
    return match is not None and (
        match[1] == quantity.noun.split(" ")[0] or (match[1] == "tiền" and quantity.unit == "đồng")
    )


def _is_measured(outline: Outline, index: int) -> bool:
    """Whether it is named as the whole of the number right before it."""
    return (
        index > 0
        and (outline.is_base(index) or measures_the_one_before(outline, index))
        and outline.sentence[index - 1] == outline.sentence[index]
        and not outline.change[index - 1]
        and outline.comparable(index - 1, index)
        and outline.quantities[index - 1].value <= outline.quantities[index].value
    )


def _is_threshold(outline: Outline, index: int) -> bool:
    """Whether it only says which things are meant: "có vốn dưới 10 tỷ đồng", "từ 60 tuổi trở lên"."""
    return bool(
        re.search(r"dưới\s*$", outline.before(index))
        or re.match(r"\s*(?:\w+\s+)?trở (?:lên|xuống)", outline.after(index))
    )


def _counts_nothing(outline: Outline, index: int) -> bool:
    """Whether it is an end of a range, a limit, or a whole itself: "61 % của 1.240 thủ tục"."""
    whole = index > 0 and outline.quantities[index - 1].is_percent and bool(_OF.fullmatch(outline.before(index)))
    return whole or outline.goes_on(index) or _in_range(outline, index) or _is_threshold(outline, index)


def _in_range(outline: Outline, index: int) -> bool:
    """Whether it is an end of "từ … đến …"."""
    if re.search(r"(?:đến|tới|[-–])\s*$", outline.before(index)):
        return index > 0 and not _is_threshold(outline, index - 1) and bool(_FROM.search(outline.before(index - 1)))
    return bool(_FROM.search(outline.before(index)) and re.fullmatch(r"\W*(?:đến|tới|[-–])\W*", outline.after(index)))


def find_halves(outline: Outline) -> list[Claim]:
    """ "bằng ½": 50 %, as a rough word is meant."""
    claims = []
    for match in _HALF.finditer(outline.low):
        position = outline.first_at(match.start())
        if not 0 < position < len(outline.quantities):
            continue
        following = position
        while following < len(outline.quantities) and outline.quantities[following].start < match.end():
            following += 1
        if (
            following >= len(outline.quantities)
            or outline.layout.sentence(match.start()) != outline.sentence[following]
        ):
            continue
        x, y = outline.quantities[position - 1], outline.quantities[following]
        if (
            x.unit == y.unit
            and x.unit
            and x.per == y.per
            and outline.sentence[position - 1] == outline.sentence[following]
        ):
            claim = Claim(RelationKind.RATIO, (x, y, Implied(Decimal(50))), "ratio")
            if claim.holds:
                claims.append(claim)
    return claims
