"""Claims put into words: the relations that were read, and what cannot be right about those that fail.

Where failed relations share numbers, the one whose change alone would make all of them hold is named, and no number
that a relation confirms is blamed if another may be (the fewest changes: Fellegi and Holt, 1976).
"""

from collections import defaultdict
from decimal import Decimal

from soxanh.checker.arithmetic import Claim, Implied, Interval, Member, meet, solve
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, Relation, RelationKind, Severity
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.vi.numbers import print_decimal

_LONG = 400
_THOUSANDS = Decimal(10**3), Decimal(10**6), Decimal(10**9)
_MILLIARD = _THOUSANDS[-1]


def relations_of(document: Document, claims: list[Claim]) -> list[Relation]:
    return [
        Relation(
            claim.kind,
            document.place(*_span(claim)),
            numbers_of(claim),
            claim.holds,
            working_of(document.words, claim),
            tuple(
                document.place(member.start, member.end) if isinstance(member, Quantity) else None
                for member in _ordered(claim)
            ),
        )
        for claim in claims
        if claim.holds or claim.certain
    ]


def findings_of(document: Document, claims: list[Claim]) -> list[Finding]:
    """One finding for each number to be changed."""
    failed = [claim for claim in claims if not claim.holds and (claim.certain or claim.possible)]
    confirmed: dict[int, int] = defaultdict(int)
    for claim in claims:
        if claim.holds:
            for figure in claim.figures:
                confirmed[figure.index] += 1
    findings = []
    remaining = failed
    while remaining:
        culprit, explained = _likeliest(remaining, confirmed)
        findings.append(_finding(document, explained, culprit))
        remaining = [claim for claim in remaining if claim not in explained]
    return findings


def _likeliest(failed: list[Claim], confirmed: dict[int, int]) -> tuple[Quantity | None, list[Claim]]:
    """The number whose change mends the most failures, and those; None where a single failure points to nobody."""
    holders: dict[int, list[Claim]] = defaultdict(list)
    for claim in failed:
        for figure in claim.figures:
            holders[figure.index].append(claim)
    best: tuple[int, int, list[Claim], Quantity] | None = None
    for index, group in holders.items():
        if len(group) < 2:
            continue
        figure = next(f for f in group[0].figures if f.index == index)
        allowed: Interval | None = None
        mended = []
        for claim in group:
            wanted = solve(claim, figure)
            if wanted and (allowed is None or meet(allowed, wanted)):
                allowed = wanted if allowed is None else (max(allowed[0], wanted[0]), min(allowed[1], wanted[1]))
                mended.append(claim)
        rank = (len(mended), -confirmed[index])
        if len(mended) > 1 and (best is None or rank > best[:2]):
            best = (*rank, mended, figure)
    if best:
        return best[3], best[2]
    claim = failed[0]
    free = [figure for figure in claim.figures if not confirmed[figure.index]]
    return (free[0] if len(free) == 1 else None), [claim]


def _finding(document: Document, claims: list[Claim], culprit: Quantity | None) -> Finding:
    claim = claims[0]
    words = document.words
    working = "; ".join(working_of(words, each) for each in claims)
    stated = _stated(claim)
    blamed = culprit or (stated if isinstance(stated, Quantity) else claim.figures[-1])
    expected = _expected(claims, blamed)
    start, end = _span(claim)
    other = None
    if end - start > _LONG:
        far = max(claim.figures, key=lambda figure: abs(figure.start - blamed.start))
        place, other = document.place(blamed.start, blamed.end), document.place(far.start, far.end)
    else:
        place = document.place(start, end)
    message = _message(words, claim, working)
    if culprit and expected:
        message += f" Nếu các số khác đúng thì “{_text(words, culprit)}” phải là {expected}."
    doubt = claim.doubt if all(each.doubt for each in claims) else ""
    if doubt:
        message += f" Cần xem lại: {doubt}."
    near = doubt or claim.misses_by_a_digit
    return Finding(
        Check.ARITHMETIC,
        Severity.WARNING if near else Severity.ERROR,
        place,
        message,
        other,
        expected,
        _text(words, blamed),
        working,
    )


def _message(words: str, claim: Claim, working: str) -> str:
    stated = _stated(claim)
    printed = _text(words, stated) if isinstance(stated, Quantity) else _plain(stated)
    shown = _text(words, claim.figures[0])
    if claim.form == "sum":
        return f"Tổng và các số thành phần không khớp: {working}, văn bản ghi {printed}."
    if claim.form == "ratio":
        return f"Tỷ lệ tính lại không khớp: {working}, văn bản ghi {printed}."
    if claim.form == "average":
        return f"Số bình quân tính lại không khớp: {working}, văn bản ghi {printed}."
    if claim.form in ("growth", "change", "index", "multiple"):
        return f"Tỷ lệ tăng, giảm tính lại không khớp với {shown}: {working}, văn bản ghi {printed}."
    if claim.form == "stock":
        return f"Số đầu kỳ, phát sinh và cuối kỳ không khớp: {working}, văn bản ghi {printed}."
    return f"Chênh lệch tính lại không khớp: {working}, văn bản ghi {printed}."


def working_of(words: str, claim: Claim) -> str:
    """The calculation as a person would write it: `47 + 714 = 761`."""
    mixed = len({(f.unit, f.scale) for f in claim.figures if not f.is_percent}) > 1
    texts = [_text(words, m, unit=mixed) if isinstance(m, Quantity) else _plain(m) for m in claim.members]
    result = _result(claim)
    if claim.form == "sum":
        return f"{' + '.join(texts[1:])} = {result}"
    if claim.form == "signed sum":
        terms = [f"{'-' if sign < 0 else '+'} {text}" for sign, text in zip(claim.signs[1:], texts[1:], strict=True)]
        return f"{' '.join(terms).removeprefix('+ ')} = {result}"
    if claim.form == "difference":
        return f"{texts[0]} - {texts[1]} = {result}"
    if claim.form == "stock":
        return f"{texts[0]} + {texts[1]} - {texts[2]} = {result}"
    if claim.form in ("ratio", "average"):
        return f"{texts[0]} / {texts[1]} = {result}"
    if claim.form == "growth":
        return f"({texts[0]} - {texts[1]}) / {texts[1]} = {result}"
    sign = "+" if claim.signs[1] < 0 else "-"
    if claim.form in ("index", "multiple"):
        return f"{texts[0]} / ({texts[0]} {sign} {texts[1]}) = {result}"
    return f"{texts[1]} / ({texts[0]} {sign} {texts[1]}) = {result}"


def _result(claim: Claim) -> str:
    """What the calculation gives for the printed numbers themselves, in the unit of the stated one."""
    low, high = claim.computed
    if not (low.is_finite() and high.is_finite()):
        return "không tính được"
    value = (low + high) / 2
    stated = _stated(claim)
    if isinstance(stated, Implied) or stated.is_percent:
        return _decimal(value, max(2, _places(stated) + 1)) + "%"
    unit = "" if not stated.unit and stated.scale == 1 else stated.scale
    number = value / stated.scale if unit else value
    places = _places(stated) + (2 if claim.form == "average" else 1 if claim.form != "sum" else 0)
    if claim.form == "sum":
        places = max(_places(f) for f in claim.figures)
    return _decimal(number, places)


def _decimal(value: Decimal, places: int) -> str:
    return print_decimal(value, places, trim=True)


def _places(member: Member) -> int:
    if isinstance(member, Implied):
        return 0
    exponent = member.step.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plain(member: Member) -> str:
    return print_decimal(member.value, 2, trim=True)


def _text(words: str, figure: Quantity, *, unit: bool = False) -> str:
    end = figure.end if unit or figure.is_percent or figure.compound else figure.number_end
    return " ".join(words[figure.start : end].split())


def _stated(claim: Claim) -> Member:
    return claim.members[{"sum": 0, "signed sum": 0, "stock": 3}.get(claim.form, 2)]


def _expected(claims: list[Claim], figure: Quantity) -> str:
    intervals = [wanted for claim in claims if (wanted := solve(claim, figure))]
    if not intervals:
        return ""
    low, high = max(low for low, _ in intervals), min(high for _, high in intervals)
    if low > high:
        low, high = intervals[0]
    middle = (low + high) / 2 / figure.scale
    if not middle.is_finite() or middle < 0:
        return ""
    suffix = "%" if figure.is_percent else ""
    return _decimal(middle, _places(figure)) + suffix


def _span(claim: Claim) -> tuple[int, int]:
    return min(figure.start for figure in claim.figures), max(figure.end for figure in claim.figures)


def _ordered(claim: Claim) -> tuple[Member, ...]:
    if claim.kind is RelationKind.CARRY and claim.form == "sum":
        return (*claim.members[1:], claim.members[0])
    return claim.members


def _scale_of(figure: Quantity) -> Decimal:
    """The scale that a number is printed in: of "566 tỷ 384 triệu" the first."""
    return max([figure.scale, *(s for s in _THOUSANDS if s <= figure.value)]) if figure.compound else figure.scale


def _common_scale(claim: Claim) -> Decimal:
    """The scale that a reader would compare in: of measures the coarsest, of counts and of "nghìn tỷ" beside "tỷ" the one in
    which most are printed, or else the first."""
    figures = sorted((f for f in claim.figures if not f.is_percent), key=lambda figure: figure.start)
    scales = [_scale_of(figure) for figure in figures]
    coarsest = max(scales, default=ONE)
    if any(figure.unit for figure in figures):
        scales = [scale for scale in scales if scale >= _MILLIARD] if coarsest > _MILLIARD else []
    return max(scales, key=scales.count, default=coarsest)


def numbers_of(claim: Claim) -> tuple[Decimal, ...]:
    """The numbers on one scale, as printed where all stand in one."""
    scales = {_scale_of(figure) for figure in claim.figures if not figure.is_percent}
    common = _common_scale(claim)
    signs = dict(zip(map(id, claim.members), claim.signs, strict=False))
    if claim.form == "average" and len(scales) > 1:
        whole, count, average = claim.figures if len(claim.figures) == 3 else (None, None, None)
        if whole and count and average and abs(whole.printed / count.printed - average.printed) <= average.step:
            return whole.printed, count.printed, average.printed  # both in millions
        common = claim.figures[-1].scale
    numbers = []
    for member in _ordered(claim):
        if isinstance(member, Implied):
            value = member.value
        elif member.is_percent or (len(scales) == 1 and not member.compound):
            value = member.printed
        elif (claim.form == "average" and member is claim.members[1]) or (
            claim.form == "multiple" and member is claim.members[-1]
        ):
            value = member.value
        else:
            value = member.value / common
        numbers.append(-value if signs.get(id(member), 1) < 0 else value)
    return tuple(numbers)
