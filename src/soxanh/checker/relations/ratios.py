"""Shares: x/y with its percentage, "chiếm", "đạt … % kế hoạch", "bằng ½"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from soxanh.checker.arithmetic import HUNDRED, Claim, Implied
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.lists import TOTAL
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, slip_odds

_SHARE = re.compile(r"(?:chiếm|tỷ lệ|tỉ lệ|đạt|bằng|tương đương|tương ứng|hoàn thành|ước)(?:\s+\w+){0,3}\s*[:=]?\s*$")
_OF_TOTAL = re.compile(r"^\s*(?:trên\s+|trong\s+|so với\s+|của\s+)?(?:tổng\s+)?(?:số\s+)?([\w ]{2,40})")
_TARGET = re.compile(r"kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|nhiệm vụ|giao|pháp lệnh|nhu cầu|định mức")
_PART_OF = re.compile(r"chiếm(?: tỷ lệ| tỉ lệ| khoảng| gần| trên| hơn)*\s*$")
_PLANNED = re.compile(r"dự kiến|phấn đấu|mục tiêu|sẽ|trở lên|yêu cầu|quy định|tối thiểu")
_REACH = 60
"""So many quantities back at most, and seldom more than five."""
_FROM = re.compile(r"từ\s*$")
_WHOLE_ENDS = re.compile(r"[,;.:()\n–-]")
_MEASURED = re.compile(
    r"(?:so với|so|với|trên|theo|của)?\s*(?:cùng kỳ|năm (?:trước|ngoái|19|20)|kỳ trước|tháng|quý|kế hoạch|chỉ tiêu|dự toán|nghị quyết"
    r"|mục tiêu|nhiệm vụ|pháp lệnh|nhu cầu|định mức|số giao)|so với|so cùng"
)
_LEADS_TO_WHOLE = re.compile(r"^(?:(?:trên|trong|của|tổng|toàn|số|tổng số|tỷ trọng) )+")
_NO_WHOLE = frozenset(
    "và với là có còn cao thấp tăng giảm vượt đạt do tại ở từ nhưng gồm bao về để được bị đã đang sẽ hoặc trong trên của tổng số"
    " toàn kế cụ riêng như khi thì cho nên trở lên đến theo vào ra này đó đây tương gấp nhiều hơn gần chiếm bằng chủ".split()
)
_UNNUMBERED_WHOLE = re.compile(r"(?:trong|trên)\s+(?:tổng\s+)?số\s+(?!đó|này|đây|lượng)[^\d,;.()]{4,80}[,;:]?\s")
_OF_CHANGE = re.compile(r"^[^,;.()]{0,30}\(\s*[-+–]?\s*$|^[^,;.()]{0,30}(?:=|hay|tức)(?: là)?\s*$")
_HALF = re.compile(r"(?:bằng|được|khoảng|chiếm|đạt|hơn|gần)\s+(?:hơn |gần |khoảng )?(½|1/2|một nửa)(?!\w|[,.]\d)")


@dataclass(slots=True)
class _Base:
    """A candidate for the whole: how many were tried before it, and whether the text leaves no other."""

    index: int
    rank: int
    certain: bool
    likely: bool = False
    """It is, but only a slip of the hand in one number speaks for a fault rather than another reading."""


def find_ratios(outline: Outline, sums: list[Claim]) -> list[Claim]:
    wholes = {figure.index: claim.figures[0].index for claim in sums for figure in claim.figures[1:]}
    claims: list[Claim] = []
    based: dict[int, int] = {}
    failed: list[tuple[Claim, int]] = []
    for index, quantity in enumerate(outline.quantities):
        if not quantity.is_percent or outline.change[index] or quantity.value <= 0:
            continue
        if quantity.approximate == "below" and "dưới" in outline.before(index):
            continue  # a threshold
        if index and outline.change[index - 1] and _OF_CHANGE.search(outline.before(index)):
            continue  # "tăng 66 tin (9 %)"
        claim, fallback = _read(outline, index, wholes, based)
        if claim:
            claims.append(claim)
            figures = claim.figures
            based.setdefault(figures[0].index, figures[1].index)
        elif fallback:
            failed.append((fallback, index))
        elif claim := _specified(outline, index):
            claims.append(claim)
    return [*claims, *(claim for claim, _ in failed)]


def _read(
    outline: Outline, index: int, wholes: dict[int, int], based: dict[int, int]
) -> tuple[Claim | None, Claim | None]:
    share = outline.quantities[index]
    fallback: Claim | None = None
    low, high = share.interval
    width = float((high - low) / share.value)
    near: Claim | None = None
    doubtful: Claim | None = None
    otherwise = False
    for part_rank, part in enumerate(_parts(outline, index)):
        for tried, base in enumerate(_bases(outline, index, part, wholes, based), 1 + 2 * part_rank):
            x, y = outline.quantities[part], outline.quantities[base.index]
            if y.value <= 0 or base.index == part:
                continue
            claim = Claim(RelationKind.RATIO, (x, y, share), "ratio")
            if claim.holds and x.approximate and share.approximate and base.rank and not _names(outline, index, part):
                continue
            if x.value == y.value and share.value != HUNDRED:
                continue
            if claim.holds:
                rounded = float(share.value) in (100.0, 50.0) and not (base.certain or _all_of(outline, x, y))
                if not rounded and ((base.rank == 0 and part_rank == 0) or width * (tried + base.rank) < 0.12):
                    return claim, None
                otherwise |= width * (tried + base.rank) < 0.5
            elif _of_another(outline, index, part, base.index):
                continue
            elif near is None and width * (tried + base.rank) < 0.03 and claim.misses_by_a_digit:
                claim.certain = True
                near = claim
            elif part_rank == 0 and fallback is None and (base.certain or (base.likely and one_slip(claim))):
                claim.certain = True
                fallback = claim
            elif part_rank == 0 and doubtful is None and width * (tried + base.rank) < 0.1 and slip_odds(claim) < 0.2:
                claim.possible = True
                claim.doubt = "tỷ lệ có thể tính trên một số khác"
                doubtful = claim
    fallback = near or fallback or doubtful
    return None, None if otherwise else fallback


def _all_of(outline: Outline, x: Quantity, y: Quantity) -> bool:
    """ "2.416,7 triệu đồng, đã thu 2.416,7 triệu đồng, đạt 100 %": so long a number does not stand twice by chance."""
    return x.value == y.value and x.printed >= 100 * x.step and outline.sentence[x.index] == outline.sentence[y.index]


def _of_another(outline: Outline, index: int, part: int, base: int) -> bool:
    """Whether the words say that the percentage has another whole than `base`, printed or not.

    "chiếm 32 % lực lượng lao động", "đạt 24,9 % so với dự toán", "trong số việc có điều kiện thi hành, đã xong 90 việc".
    """
    after = _WHOLE_ENDS.split(outline.after(index, 70), maxsplit=1)[0].strip()
    gap = outline.low[outline.quantities[index].end : outline.quantities[base].start]
    if base > index > part and re.search(r"[,;.)]", gap):
        return True
    pair = outline.quantities[part].part == 1 and base == part + 1
    if part < index and not pair and any(outline.quantities[i].is_percent for i in range(part + 1, index)):
        return True  # one number, one share: the second is of another matter, or measures it by something else
    if match := _MEASURED.match(after):
        return base < index and not (pair and _TARGET.search(match[0]))
    named = _LEADS_TO_WHOLE.sub("", after).split()
    if named and not (named[0] in _NO_WHOLE or named[0].isdigit()):
        x, y = outline.quantities[part], outline.quantities[base]
        known = {*y.noun.split(), *outline.sentence_words(base).split(), *x.noun.split()}
        if not known.intersection(named[:3]):
            return True
    if base < part:
        unnumbered = _UNNUMBERED_WHOLE.search(
            outline.low, outline.quantities[base].end, outline.quantities[part].start
        )
        return unnumbered is not None and outline.first_at(unnumbered.end()) == part
    return False


def _specified(outline: Outline, index: int) -> Claim | None:
    """ "tỷ lệ cử tri đi bầu đạt 99,99 %. Cụ thể, tổng số cử tri là …, số đã bầu là …"."""
    if "tỷ lệ" not in outline.before(index) and "tỉ lệ" not in outline.before(index):
        return None
    end = outline.sentence_end(index)
    first = outline.first_at(end)
    if first >= len(outline.quantities) or not outline.cues_between(end, end + 16):
        return None
    beside = [
        i
        for i in range(first, min(first + 4, len(outline.quantities)))
        if outline.sentence[i] == outline.sentence[first]
    ]
    tried = 0
    for whole in beside:
        for part in beside:
            x, y, share = outline.quantities[part], outline.quantities[whole], outline.quantities[index]
            if part == whole or x.is_percent or not outline.comparable(part, whole) or not 0 < x.value < y.value:
                continue
            tried += 1
            claim = Claim(RelationKind.RATIO, (x, y, share), "ratio")
            if claim.holds and claim.resolution >= 30 * tried:
                return claim
    return None


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
            and re.search(r"[(]\s*(?:\w+\s*){0,2}$|tương ứng|tương đương", gap)
        ):
            yield following
            return
        if re.fullmatch(r"\s*\((?:\w+\s*){0,3}", gap) or re.fullmatch(
            r"[^;.(]{0,30}(?:tương ứng|tương đương|tỷ trọng)(?: với)?:?\s*|,? với (?:số (?:tiền|vốn|lượng)(?: là)? )?",
            gap,
        ):
            behind = following
    level = bracket
    position = index - 1
    sentence = outline.sentence[index]
    while position >= max(0, index - _REACH) and outline.sentence[position] == sentence and seen < 4:
        if outline.bracket[position] == level:
            quantity = quantities[position]
            if not quantity.is_percent and not quantity.per and (quantity.part or not outline.is_time(position)):
                if quantity.part == 2:
                    position -= 1
                if not (outline.change[position] or _in_range(outline, position) or _is_threshold(outline, position)):
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


def _says_share(between: str) -> bool:
    """Whether the words between a pair and a percentage make it the pair's: not "3/5 chỉ tiêu đạt 100 % kế hoạch"."""
    return not _PLANNED.search(between) and bool(
        re.search(r"[,;:(]|chiếm|tỷ lệ|tỉ lệ|bằng", between) or len(between) < 12
    )


def _is_measured(outline: Outline, index: int) -> bool:
    """Whether it is named as the whole of the number right before it."""
    return (
        index > 0
        and outline.is_base(index)
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


def _in_range(outline: Outline, index: int) -> bool:
    """Whether it is an end of "từ … đến …"."""
    if re.search(r"(?:đến|tới|[-–])\s*$", outline.before(index)):
        return index > 0 and bool(_FROM.search(outline.before(index - 1)))
    return bool(_FROM.search(outline.before(index)) and re.fullmatch(r"\W*(?:đến|tới|[-–])\W*", outline.after(index)))


def _bases(outline: Outline, index: int, part: int, wholes: dict[int, int], based: dict[int, int]) -> Iterator[_Base]:
    quantities = outline.quantities
    x = quantities[part]
    share_of = quantities[index]
    share = share_of.start
    given: set[int] = {part, index}
    direct = index - part <= 2 or part > index
    label = outline.before(index)
    alone = _alone_in_bracket(outline, index)
    stated = bool(_SHARE.search(label)) or alone
    # "đạt 99 %" may be said of another whole than the one at hand; "chiếm" and a bare bracket may not.
    plain = alone or bool(_PART_OF.search(label))
    if x.part == 1:
        other = part + 1
        between = outline.low[min(x.end, share) : max(x.start, share)]
        near = abs(index - other) <= 1 or all(
            outline.bracket[i] != outline.bracket[part] for i in range(other + 1, index)
        )
        yield _Base(other, 0, near and (stated or index < part) and _says_share(between) and not share_of.approximate)
        if near:
            # It may still be compared with a plan that stands elsewhere, with another whole not.
            given.add(other)
            if not _TARGET.search(outline.after(index, 40)):
                return
    for other in range(part + 1, min(index, part + 3)):
        if other not in given and outline.is_base(other) and outline.comparable(part, other):
            given.add(other)
            yield _Base(other, 0, direct and stated)
    rank = 1
    # What is named right behind: "chiếm 60 % tổng số 1.200 hộ", "đạt 53 % dự toán 115.000 tỷ đồng".
    following = index + 1
    after = outline.after(index, 90)
    while (
        following < len(quantities) and following <= index + 2 and outline.clause[following] == outline.clause[index]
    ):
        if outline.comparable(part, following) and following not in given and not outline.change[following]:
            gap = outline.low[quantities[index].end : quantities[following].start]
            named = re.match(r"\s*(?:so với|trên|trong tổng|của|kế hoạch|chỉ tiêu|dự toán|tổng|số)[^,;]*$", gap)
            if named or quantities[following].value >= x.value:
                yield _Base(following, 0 if named else 1, bool(named and direct and following == index + 1))
            given.add(following)
        following += 1
    if part > index:
        # "60% (15 tỷ đồng), … trên tổng mức 25 tỷ đồng"
        for other in range(part + 1, min(part + 7, len(quantities))):
            if outline.sentence[other] != outline.sentence[index]:
                break
            if other not in given and outline.comparable(part, other) and "tổng" in outline.before(other):
                given.add(other)
                yield _Base(other, 0, False)
    # The total it is a part of: known from a sum, or the number before its bracket.
    if part in wholes and wholes[part] not in given:
        given.add(wholes[part])
        yield _Base(wholes[part], 0, plain and direct and not _TARGET.search(after[:40]), stated)
    bracket = outline.bracket[part]
    if bracket >= 0:
        host = outline.host(bracket)
        if host is not None and host not in given and outline.comparable(part, host):
            given.add(host)
            yield _Base(
                host, 0, plain and direct and not _TARGET.search(after[:40]) and quantities[host].value >= x.value
            )
    # The base of the number before it, in the same list.
    if part - 2 in based or part - 1 in based:
        base = based.get(part - 2, based.get(part - 1, -1))
        if base not in given and outline.comparable(part, base):
            given.add(base)
            yield _Base(
                base, 0, plain and direct and quantities[base].value >= x.value and not _TARGET.search(after[:40])
            )
    # What stands before it in the paragraph.
    position = part - 1
    seen = 0
    while (
        position >= max(0, part - _REACH) and seen < 8 and outline.paragraph[position] >= outline.paragraph[part] - 1
    ):
        quantity = quantities[position]
        aside = not outline.encloses(outline.bracket[position], outline.bracket[part])
        if aside and outline.sentence[position] == outline.sentence[part]:
            rank += 1
        elif position not in given and outline.comparable(part, position) and not outline.change[position]:
            if quantity.value >= x.value or _TARGET.search(after):
                same = outline.same_kind(part, position)
                linked = outline.sentence[position] == outline.sentence[part] or (
                    outline.sentence[position] + 1 == outline.sentence[part] and _opens_with_cue(outline, part)
                )
                base_named = bool(
                    re.search(r"(?:trong|trên) (?:tổng )?số\s*$|(?:trong|trên) tổng\s*$", outline.before(position))
                )
                only = seen == 0 and same and linked
                cue = outline.cues_between(quantity.end, x.start)
                plan = bool(_TARGET.search(after[:40]))
                yield _Base(
                    position,
                    0 if only and stated else rank + (0 if same or (seen == 0 and linked) else 2),
                    only and direct and not plan and ((plain and bool(cue)) or (stated and base_named)),
                    only and stated and direct and not plan,
                )
                rank += 1 if same else 2
                seen += 1
            given.add(position)
        position -= 1
    # "chiếm 7,2 % tổng vốn đầu tư": the largest total around.
    if re.match(r"\s*(?:trong |trên |so với |của )?(?:tổng|toàn)", after) and x.unit:
        totals = [i for i in outline.nearest(x.unit, part, 40) if TOTAL.search(outline.before(i)) and i not in given]
        totals = [
            i
            for i in totals
            if outline.comparable(part, i) and quantities[i].value > x.value and not outline.change[i]
        ]
        for other in sorted(totals, key=lambda i: -quantities[i].value)[:2]:
            given.add(other)
            yield _Base(other, 1, False)
    # Elsewhere in the document: the whole that is named ("tổng số xã"), the plan.
    key = x.unit or x.noun
    named_base = _OF_TOTAL.match(after)
    noun = x.noun and named_base and x.noun in named_base[1]
    if key and (_TARGET.search(after) or noun or "tổng số" in after[:30]):
        values: set[Decimal] = set()
        known = bool(noun) and len(outline.wholes.get(key, ())) == 1
        for other in outline.nearest(key, part, 40):
            value = quantities[other].value
            if other in given or value in values or outline.change[other]:
                continue
            if noun and not _TARGET.search(after) and value < x.value:
                continue
            values.add(value)
            sure = known and quantities[other].part == 2 and plain and direct
            yield _Base(other, len(values) + (0 if noun and quantities[other].part == 2 else 1), sure)
    if share_of.step < 1:
        yield from (_Base(other, 20, False) for other in _other_counts(outline, part))


def _other_counts(outline: Outline, part: int) -> list[int]:
    """The counts right before one in its sentence, whatever they are called: of 1.000 citizens 900 files were taken."""
    quantities = outline.quantities
    if not quantities[part].is_count:
        return []
    return [
        i
        for i in range(part - 1, max(-1, part - 3), -1)
        if outline.sentence[i] == outline.sentence[part]
        and quantities[i].is_count
        and not (outline.is_time(i) or outline.change[i] or quantities[i].per)
        and not outline.comparable(part, i)
        and quantities[i].value >= max(HUNDRED, quantities[part].value)
    ]


def _opens_with_cue(outline: Outline, index: int) -> bool:
    start = outline.layout.sentences[outline.sentence[index]]
    return bool(outline.cues_between(start, start + 24))


def _alone_in_bracket(outline: Outline, index: int) -> bool:
    """Whether the bracket says the share and no more: `(5,17%)`, `(chiếm 8 %)`."""
    quantity = outline.quantities[index]
    before = outline.low[max(0, quantity.start - 16) : quantity.start]
    return bool(re.search(r"\((?:chiếm|tỷ lệ|tỉ lệ|bằng|chiếm tỷ lệ|chiếm tỉ lệ)?:?\s*$", before))


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
