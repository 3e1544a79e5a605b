"""Which failures are certain, once all claims are known: the numbers must show that they were said of each other.

A relation of few or round numbers tells hardly any values apart. Where it fails, chance offers a slip that would explain
it, or another number of the text was meant; so only a form that leaves no choice makes such a failure certain.
"""

import re
from collections.abc import Sequence
from math import isfinite

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import slip_odds

_LIKELY = 1
"""From so many slips that chance alone offers, a slip explains nothing."""
_WEIGHED = ("ratio", "growth", "change", "index", "difference")
_SAID = r"(?:(?:chiếm|đạt|bằng|tương|đương|ứng|tỷ|tỉ|lệ|là|với|khoảng)\s*){0,6}"
_OF_PAIR = re.compile(rf"[^,;(]{{0,90}}[\s,(]*{_SAID}|[^;(]{{0,140}}, (?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)\b[^,;(]{{0,20}}")
_OF_IT = re.compile(rf"[^,;(]{{0,30}}[\s,(]*{_SAID}")
_IN_BRACKET = re.compile(rf"[^,;(]{{0,20}}\(\s*{_SAID}")
_RISES = re.compile(r",?\s*(?:đã )?(?:tăng|giảm)(?: thêm| được)?\s*")
_CORRESPONDS = re.compile(r",?\s*\(?(?:tương (?:ứng|đương)|hay|tức)(?: (?:với|là|tăng|giảm|mức))*\s*")
_ELSEWHERE = "các số này có thể không nói về cùng một việc"


def doubt_coarse(outline: Outline, claims: Sequence[Claim]) -> None:
    """Makes failures that chance or another number explains as well a matter of a look."""
    summed = {
        (part.index, claim.figures[0].index) for claim in claims if claim.form == "sum" for part in claim.figures
    }
    for claim in claims:
        if not claim.certain or claim.holds or claim.doubt or claim.form not in _WEIGHED:
            continue
        if (claim.figures[0].index, claim.figures[1].index) not in summed and _may_be_of_others(outline, claim):
            claim.certain = False
            claim.possible = True
            claim.doubt = _ELSEWHERE


def _may_be_of_others(outline: Outline, claim: Claim) -> bool:
    odds = slip_odds(claim)
    if odds <= _LIKELY or any(figure.start in outline.cells for figure in claim.figures):
        return False
    if claim.form == "ratio":
        return not _is_bound(outline, claim)
    if claim.form == "change" and _is_told_at_once(outline, claim):
        return False
    counted = all(figure.is_count for figure in claim.figures if not figure.is_percent)
    return isfinite(odds) and not (claim.form in ("change", "difference") and counted)


def _is_told_at_once(outline: Outline, claim: Claim) -> bool:
    """ "1.240 tỷ đồng, giảm 31 tỷ đồng, tương ứng 0,25 %": number, change and percentage with nothing else between."""
    level, amount, percent = (figure.index for figure in claim.figures)
    if (amount, percent) != (level + 1, level + 2):
        return False
    words = outline.before(amount), outline.before(percent)
    return _RISES.fullmatch(words[0]) is not None and _CORRESPONDS.fullmatch(words[1]) is not None


def _is_bound(outline: Outline, claim: Claim) -> bool:
    """Whether a share stands right behind its part, and the part right behind its whole or as x/y with it; the pair
    alone in the bracket behind its share; or the whole announces its parts."""
    part, whole, *share = (figure.index for figure in claim.figures)
    if share and share[0] + 1 == part and outline.quantities[part].part == 1:
        return whole == part + 1 and outline.before(part).strip() == "("
    paired = outline.quantities[part].part == 1
    if not share or share[0] != part + 1 + paired:
        return False
    words = outline.before(share[0])
    if paired:
        return whole == part + 1 and _OF_PAIR.fullmatch(words) is not None
    if whole == part - 1:
        return _OF_IT.fullmatch(words) is not None
    announced = outline.cues_between(outline.quantities[whole].end, outline.quantities[part].start)
    return bool(announced) and _IN_BRACKET.fullmatch(words) is not None
