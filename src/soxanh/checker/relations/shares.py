"""What shares of one whole say together: the parts make up the whole, and the shares that of their total."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate, pairwise

from soxanh.checker.arithmetic import HUNDRED, Claim, Implied
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.adding import ROUNDING, true_sum
from soxanh.checker.relations.changes import is_from_to
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.doubts import bounds
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import WORD
from soxanh.checker.relations.slips import one_slip

_FURTHEST = 12
"""Sentences from the first part to the last."""
_MOST = 8
_NEEDED = 30
"""How many values a sum must tell apart for each of its parts."""
_SHARED_OUT = re.compile(r"cơ cấu|chia|phân|gồm|còn lại")
_STRUCTURE = re.compile(r"(?<!trong )cơ cấu")
"""Opens shares of its own: "tăng trưởng 6,1 %, cơ cấu kinh tế: …"."""
_ALL_BUT = Decimal("0.1")
"""What rounding takes from shares that make up 100 %."""
_NO_SHARE = re.compile(
    r"\s*(?:so (?:với )?(?:\w+ )?(?:cùng|năm|tháng|quý|kế hoạch|trước|đầu)\b|trở (?:lên|xuống)|thì\b)"
)
"""Behind what is compared, a limit or a condition: "80 % trở lên", "đạt 100 % thì được điểm tối đa"."""
_MOST_SHARES = 12
_MOST_SENTENCES = 4
_REACHED = re.compile(r"\bđạt\s*$")
_LINK_WORDS = frozenset("là đạt chiếm tỷ lệ tỉ có và số của trên dưới với".split())
IS_SHARE = re.compile(r"chiếm|đóng góp|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng")
_AROUND = 16


def find_shared_out(outline: Outline, ratios: list[Claim]) -> Iterator[Claim]:
    """ "Có 96/126 xã (76,19 %) đạt cả hai tiêu chuẩn. Có 30/126 xã (23,81 %) còn thiếu": together they are all."""
    groups: dict[tuple[str, str, Decimal], dict[int, Quantity]] = defaultdict(dict)
    for claim in ratios:
        if claim.holds and claim.form == "ratio" and len(claim.figures) == 3:
            part, whole, _ = claim.figures
            if 0 < part.value < whole.value and part.index >= 0:
                groups[whole.unit, whole.noun, whole.value][part.index] = whole
    for group in groups.values():
        parts = sorted(group)
        for first in range(len(parts) - 1):
            if made_up := _run(outline, group[parts[first]].index, parts[first : first + _MOST]):
                yield made_up


def _run(outline: Outline, whole: int, parts: list[int]) -> Claim | None:
    """The first of these parts that make up the whole."""
    low, most = 0.0, outline.ends[whole][1] * (1 + ROUNDING)
    for count, index in enumerate(parts, 1):
        low += outline.ends[index][0]
        if low > most or outline.sentence[index] - outline.sentence[parts[0]] > _FURTHEST:
            return None
        claim = true_sum(outline, whole, parts[:count]) if count > 1 else None
        if claim and claim.resolution >= _NEEDED * count and _nearly(claim):
            return claim
    return None


def find_complements(outline: Outline, verified: set[int]) -> Iterator[Claim]:
    """ "Số phiếu hợp lệ: 61.344 (98,98 %). Số phiếu không hợp lệ: 634 (1,02 %)": halves in two sentences, or each in
    a bracket of its own, make up all."""
    hundred = Implied(HUNDRED)
    shares = [q for q in outline.quantities if q.is_percent and not outline.change[q.index]]
    for one, other in pairwise(shares):
        apart = outline.sentence[other.index] - outline.sentence[one.index]
        in_brackets = -1 not in (outline.bracket[one.index], outline.bracket[other.index])
        own = in_brackets and outline.bracket[one.index] != outline.bracket[other.index]
        if not (apart == 1 or (apart == 0 and own)) or other.index - one.index > 2:
            continue
        if one.printed + other.printed != hundred.value or max(one.step, other.step) == 1:
            continue
        said = [outline.description(share.index) + outline.description(share.index - 1) for share in (one, other)]
        if contrasted(*said) and not (one.index in verified and other.index in verified):
            yield Claim(RelationKind.SUM, (hundred, one, other), "sum")


def _nearly(claim: Claim) -> bool:
    """Whether the printed parts give the whole to its last digit: more parts leave more room for chance."""
    whole, *parts = claim.figures
    return abs(sum(part.value for part in parts) - whole.value) <= whole.step * whole.scale


def find_sums_of_shares(outline: Outline, sums: list[Claim]) -> Iterator[Claim]:
    """The shares beside a total and its parts: "457 phiếu (95,61 %), tán thành 456 (95,40 %), không 1 (0,21 %)"."""
    for claim in sums:
        last = max((figure.index for figure in claim.figures), default=0) + 1
        if not claim.holds or last >= len(outline.quantities):
            continue
        shares = [outline.quantities[figure.index + 1] for figure in claim.figures]
        if not all(share.is_percent and not outline.change[share.index] for share in shares):
            continue
        beside = all(
            outline.sentence[share.index - 1] == outline.sentence[share.index] and share.value < HUNDRED
            for share in shares
        )
        found = Claim(RelationKind.SUM, tuple(shares), "sum")
        all_told = shares[0].value * 2 == HUNDRED  # with the total's own share
        if beside and not all_told and found.holds and found.resolution >= 20:
            yield found


def _one_series(outline: Outline, run: list[int]) -> bool:
    """Whether the shares are of the kinds of one thing: every label has a word in common with the others."""
    labels = [
        set(WORD.findall(outline.before(i, 40) + " " + outline.after(i, 25).split(",")[0])) - _LINK_WORDS for i in run
    ]
    return bool(set.intersection(*labels))


def _shares_all(outline: Outline, run: list[int]) -> bool:
    """Whether no share is made of others, or an earlier one, and some of them do not make up the whole already."""
    values = [outline.quantities[i].printed for i in run]
    sums = {*list(accumulate(values))[1:], *(one + other for one, other in pairwise(values))}
    first, second = (outline.quantities[i] for i in run[:2])
    return (
        not sums & {values[0], HUNDRED}
        and not any(is_from_to(outline, i) or bounds(outline, i) for i in run)
        and not outline.cues_between(first.end, second.start)
        and not all(_REACHED.search(outline.before(i)) for i in run)
    )


def find_percent_sums(outline: Outline, verified: set[int]) -> list[Claim]:
    """Shares that make up 100 %: three or more, or two with decimals or of opposite halves."""
    claims = []
    hundred = Implied(HUNDRED)
    for run in _runs_of_shares(outline):
        claim = Claim(RelationKind.SUM, (hundred, *(outline.quantities[i] for i in run)), "sum")
        total = _given_by(outline, run)
        explain = verified.issuperset(run)
        if claim.holds and abs(total - HUNDRED) <= _ALL_BUT and not explain and _tells_all(outline, run):
            claims.append(claim)
        elif (
            not claim.holds
            and abs(total - HUNDRED) * 4 > 3 * sum(outline.quantities[i].step for i in run)  # cut off, not rounded
            and len(run) >= 3
            and _stands_alone(outline, run)
            and not any(i in verified for i in run)
            and _means_all(outline, claim, total)
            and _shares_all(outline, run)
            and "phiếu" not in outline.sentence_words(run[0])  # of all members, some of whom did not vote
        ):
            claim.certain = True
            claim.doubt = "cộng lại chưa đúng 100%"
            claims.append(claim)
    return claims


def _means_all(outline: Outline, claim: Claim, total: Decimal) -> bool:
    """Whether shares that do not make up 100 % should: of one series, nearly all or but for a slip; or of a structure."""
    run = [figure.index for figure in claim.figures]
    near = 97 <= total <= 103
    if near and _STRUCTURE.search(outline.before(run[0])):
        return True
    slipped = one_slip(claim) and _SHARED_OUT.search(outline.sentence_words(run[0])) is not None
    return (near or slipped) and _one_series(outline, run)


def _stands_alone(outline: Outline, run: list[int]) -> bool:
    """Whether its sentence tells no other shares."""
    around = range(max(0, run[0] - _AROUND), min(len(outline.quantities), run[-1] + _AROUND))
    return not any(
        outline.quantities[i].is_percent and not outline.change[i] and i not in run
        for i in around
        if outline.sentence[i] == outline.sentence[run[0]]
    )


def _tells_all(outline: Outline, run: list[int]) -> bool:
    """Whether shares that make up 100 % were meant to: two whole numbers do so by chance."""
    decimals = any(outline.quantities[i].step < 1 for i in run)
    return decimals or len(run) > 2 or contrasted(*(outline.description(i) for i in run))


def _runs_of_shares(outline: Outline) -> Iterator[list[int]]:
    """The shares of each sentence, those in a bracket for themselves if not all together make up the whole."""
    shares = (
        q.index
        for q in outline.quantities
        if q.is_percent
        and q.printed
        and not outline.change[q.index]
        and not _NO_SHARE.match(outline.after(q.index, 40))
    )
    sentences: list[list[int]] = []
    for index in shares:
        goes_on = sentences and outline.sentence[sentences[-1][-1]] == outline.sentence[index]
        if not goes_on or _STRUCTURE.search(outline.before(index)):
            sentences.append([])
        sentences[-1].append(index)
    for number, run in enumerate(sentences):
        if any(outline.quantities[i].printed >= HUNDRED for i in run):
            continue
        by_bracket: dict[int, list[int]] = defaultdict(list)
        for index in run:
            by_bracket[outline.bracket[index]].append(index)
        groups = list(by_bracket.values())
        together = _given_by(outline, run)
        if len(groups) > 1 and together > HUNDRED and max(map(len, groups)) > 1:
            yield from (group for group in groups if len(group) > 1)
        elif 1 < len(run) <= _MOST_SHARES:
            yield run
        if together < HUNDRED and (longer := _over_sentences(outline, sentences[number : number + _MOST_SENTENCES])):
            yield longer


def _over_sentences(outline: Outline, sentences: list[list[int]]) -> list[int]:
    """ "… chiếm 37,6 % tổng vốn. … chiếm 38,5 %. … chiếm 23,9 %": shares told sentence by sentence, if they give all."""
    run: list[int] = []
    for shares in sentences:
        apart = outline.sentence[shares[0]] - outline.sentence[run[-1]] if run else 0
        if apart > 1 or not all(IS_SHARE.search(outline.before(i, 30)) for i in shares):
            break
        run += shares
        if len(run) > 2 and apart and _given_by(outline, run) == HUNDRED:
            return run if all(outline.quantities[i].step < 1 for i in run) else []
    return []


def _given_by(outline: Outline, run: list[int]) -> Decimal:
    return sum((outline.quantities[i].printed for i in run), Decimal(0))
