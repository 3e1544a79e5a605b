"""What a hand does to a number: one digit, two neighbours exchanged, a point moved."""

from decimal import Decimal
from itertools import pairwise
from math import ceil, floor, inf, isfinite

from soxanh.checker.arithmetic import ZERO, Claim, solve
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity

_LONGEST = 16
"""Of longer lists every total is a slip of some part away."""
_COARSEST = 10**9
_SURELY = 0.05
"""So seldom chance offers a slip that a slip is what happened."""
_IN_ONE_UNIT = ("sum", "signed sum", "difference", "stock", "average")


def slip(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities differ as by a slip; short numbers do so by chance."""
    return min(len(str(one.printed)), len(str(other.printed))) >= 3 and alike(one.printed, other.value / one.scale)


def alike(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ in one digit, in two exchanged neighbours, in one digit too many, in the point."""
    a, b = _digits(one), _digits(other)
    if a == b:
        return True
    if len(a) == len(b):
        differing = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(differing) == 1:
            return True
        first = differing[0]
        return differing[1:] == [first + 1] and a[first : first + 2] == b[first + 1] + b[first]
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(longer) - len(shorter) == 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _digits(value: Decimal) -> str:
    return f"{value:f}".replace(".", "").strip("0")


def one_slip(claim: Claim) -> bool:
    """Whether one slip in one number is all that keeps a claim from holding, and chance would hardly offer one."""
    return slip_odds(claim, below=0.25) < 0.25


def surely_a_slip(claim: Claim) -> bool:
    """Whether one slip is all that keeps a claim from holding, and chance would offer one in very few cases."""
    return slip_odds(claim, below=_SURELY) < _SURELY


def credible(claim: Claim) -> bool:
    """Whether a claim holds, or fails as people fail: nearby, or by a slip. What is far off was misread here.

    A list may lack parts and say so by its words alone; a share is bound to its two numbers by its form, and so is what
    is said of a pair x/y.
    """
    if not claim.holds and claim.form == "change" and claim.figures[0].part == 2:
        return False  # "16.003/80.276 hộ …, giảm 1.432 hộ (1,95 %)" is no change of all households
    (low, high), (least, most) = claim.computed, claim.stated
    over = low - most
    under = least - high if claim.form in ("growth", "change") else ZERO
    far = max(over, under) * 10 > max(abs(least), abs(most)) * 3
    paired = claim.form == "difference" and all(figure.part for figure in claim.figures[:2])
    return claim.form == "ratio" or paired or not far or isfinite(slip_odds(claim))


def slip_odds(claim: Claim, below: float = inf) -> float:
    """How many slips chance alone offers that would make the claim hold; infinite if none would, or none with odds `below`."""
    odds = inf
    if len(claim.figures) > _LONGEST or not claim.resolution:
        return odds
    rounding = _rounding(claim)
    told_apart = float(claim.resolution) / rounding
    for figure in claim.figures:
        number = int(figure.printed / figure.step)
        points = 2 if figure.step < ONE else 0
        own = (_slips(number // rounding if rounding <= number else number) + points) / told_apart
        if own >= min(odds, below):
            continue
        wanted = solve(claim, figure)
        if wanted is None or not (wanted[0].is_finite() and wanted[1].is_finite()) or wanted[1] <= 0:
            continue
        if slipped_from(figure, *wanted):
            odds = own
    return odds


def slipped_from(figure: Quantity, least: Decimal, most: Decimal) -> bool:
    """Whether a slip of the hand could have made this number of one from `least` to `most`."""
    low, high = least / figure.scale, most / figure.scale
    half = figure.step / 2 if figure.step < ONE or figure.unit else ZERO  # what is measured was rounded
    first, last = ceil((low - half) / figure.step), floor((high + half) / figure.step)
    points = [(figure.printed * 10, half * 10), (figure.printed / 10, half / 10)] if figure.step < ONE else []
    return _slips_into(int(figure.printed / figure.step), first, last) or any(
        low - slack <= other <= high + slack for other, slack in points
    )


def telling(claim: Claim) -> float:
    """How many values a relation tells apart as its numbers are used: of whole thousands one in a thousand."""
    return float(claim.resolution) / _rounding(claim)


def _rounding(claim: Claim) -> int:
    """How much coarser than they are printed all numbers of a claim in one unit are."""
    if claim.form not in _IN_ONE_UNIT:
        return 1
    figures = claim.figures[::2] if claim.form == "average" else claim.figures  # not of how many it is the average
    finest = min(figure.step * figure.scale for figure in figures)
    rounding = 1
    while rounding < _COARSEST and all(figure.value % (finest * rounding * 10) == 0 for figure in figures):
        rounding *= 10
    return rounding


def _slips_into(number: int, first: int, last: int) -> bool:
    """Whether a slip of the hand could have turned a whole number from `first` to `last` into this one."""
    least, most = first - number, last - number
    if least > most:
        return False
    power, rest, behind = 1, number, -1
    while rest or behind < 0:
        rest, digit = divmod(rest, 10)
        # Another digit in this place makes it differ by -digit to 9 - digit times the place's worth, but not by 0.
        low, high = max(-(-least // power), -digit), min(most // power, 9 - digit)
        if low <= high and (low or high):
            return True
        # Changed for the one behind it.
        if behind >= 0 and behind != digit and least <= (behind - digit) * (power - power // 10) <= most:
            return True
        power, behind = power * 10, digit
    return False


def _slips(number: int) -> int:
    """How many whole numbers one slip of the hand could have turned into this one."""
    digits = str(number)
    return 9 * len(digits) + sum(one != other for one, other in pairwise(digits))
