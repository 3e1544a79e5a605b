"""What the words around a percentage exclude: that it is said of this number, or is a share of this whole."""

import re
from decimal import Decimal

from soxanh.checker.arithmetic import HUNDRED, ZERO, Claim, meet
from soxanh.checker.relations.changes import FROM, TO
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import BRACKETED
from soxanh.checker.relations.share_words import PART_OF, TARGET, TARGETS, alone_in_bracket, told_aside
from soxanh.checker.relations.slips import one_slip, slipped_from

_WHOLE_ENDS = re.compile(r"[,;.:()\n–-]")
_OF = r"(?:so với|so|với|trên|theo|của)?\s*"
_OF_DESIGN = re.compile(rf"{_OF}(?:dung tích |công suất )?(?:thiết kế|thực tế có)")
"""What the second number of a pair is: "150,2/160 triệu m3, đạt 93,9 % so với thiết kế"."""
_MEASURED = re.compile(
    rf"{_OF}(?:cùng kỳ|năm (?:trước|ngoái|19|20)|kỳ trước|tháng|quý|{TARGETS}|số giao)|so với|so cùng"
)
_NOT_ITS_OWN = re.compile(
    r"[,;.)]|\(\s*(?!(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|nghị quyết|tổng|là|trên|trong|so với|cùng kỳ|năm)\b)[^\W\d_]"
)
"""What stands between a percentage and a number that is not its whole: "đạt 68 % kế hoạch (hến 4.327 ha, …"."""
_LEADS_TO_WHOLE = re.compile(r"^(?:(?:trên|trong|của|tổng|toàn|số|tổng số|tỷ trọng) )+")
_NO_WHOLE = frozenset(
    "và với là có còn cao thấp tăng giảm vượt đạt do tại ở từ nhưng gồm bao về để được bị đã đang sẽ hoặc trong trên của tổng số"
    " toàn kế cụ riêng như khi thì cho nên trở lên đến theo vào ra này đó đây tương gấp nhiều hơn gần chiếm bằng chủ".split()
)
_UNNUMBERED_WHOLE = re.compile(r"(?:trong|trên)\s+(?:tổng\s+)?số\s+(?!đó|này|đây|lượng)[^\d,;.()]{4,80}[,;:]?\s")
_REACHED = re.compile(r"(?:đạt|bằng|hoàn thành)(?: tỷ lệ| tỉ lệ| khoảng| gần| hơn| trên)*\s*$")
_ASKED = re.compile(r"mục tiêu|phấn đấu|dự kiến|yêu cầu|quy định|chỉ tiêu (?:\w+ ){0,5}(?:là|giao|đề ra)\s*$")

_TOTAL_MEASURE = re.compile(r"\s*(?:trong |trên |của )?tổng (?!số)([^\W\d_]+(?: [^\W\d_]+)?)\s*$")
_EVERYWHERE = re.compile(
    r"cả nước|toàn quốc|toàn cầu|thế giới|(?:toàn|cả) (?:tỉnh|thành phố|huyện|ngành|khu vực|vùng)"
)
_NATION = "cả nước", "toàn quốc"
_YEAR = re.compile(r"(?:năm|[/–-])\s?((?:19|20)\d\d)(?!\d)")
_YEAR_BEHIND = re.compile(r"[^\d,;.()]{0,25}năm ((?:19|20)\d\d)(?!\d)")
_RATE_OF = re.compile(r"(?:tỷ|tỉ) (?:lệ|trọng) ([^\d,;.()]*)$")
_NAMED_RATE = re.compile(r"(?:độ che phủ|mật độ|độ bao phủ|tỷ suất|tỉ suất)[^\d,;.()]*$")
_RATE = re.compile(r"theo (?:tỷ|tỉ) lệ\s*$")
_PHRASE = re.compile(r"[,;(.]\s")
_OPENS_WITH_NAME = re.compile(r"\((?!Đạt|Chiếm|Bằng|Tỷ|Tỉ|Tương|Hoàn|Ước)[A-ZĐÂÔƠƯ][^()\d]*$")
_NAME_BEFORE = re.compile(r"[^.:(]\s[A-ZĐ][^\W\d_]*\s$")
_BELOW = re.compile(r"(?:dưới|chưa đến|chưa tới|không quá)\s*$")
_QUALIFIED = re.compile(r"\s*\)\s*của\s")
_SOME = re.compile(r"(?:chiếm|gần|hơn|khoảng|trên|dưới|tới|quá)\s*$")
_VOTES = re.compile(r"phiếu|biểu quyết|tán thành|bỏ phiếu|đại biểu")
_MOST_ABSENT = Decimal("1.5")
"""Fewer than two thirds of all make no decision."""
_ROUGH = Decimal("1.05")
_SMALL = 10
"""The denominators of fractions."""
_MUCH_MORE = Decimal("1.1")
_QUITE_ANOTHER = 5
"""So many times another share is no slip, but a rate of something else."""
_NEIGHBOURS = 4
_ALIKE = 0.3
"""Two shares, so roughly printed that chance makes them agree more often, say nothing of each other."""
MAY_BE_OF_ANOTHER = "tỷ lệ có thể tính trên một số khác"
"""The doubt about a share that does not come out."""


def understates(claim: Claim) -> bool:
    """ "92/161 nghìn tấn, đạt trên 55 %": it is more, and not much more."""
    share = claim.figures[-1]
    return share.approximate == "above" and share.value <= claim.computed[0] <= share.value * _MUCH_MORE


def of_another(outline: Outline, index: int, part: int, base: int, *, named: bool = False) -> bool:
    """Whether the words say that the percentage has another whole than `base`, printed or not; they may name `base` itself.

    "chiếm 32 % lực lượng lao động", "đạt 24,9 % so với dự toán", "trong số việc có điều kiện thi hành, đã xong 90 việc".
    """
    after = _behind(outline, index)
    if _ASKED.search(outline.before(index)):
        return True  # what was to be reached
    if _NAMED_RATE.search(outline.before(index)):
        return True  # "độ che phủ rừng là 73,4 %" is said of the land
    if not named and base + 1 not in (index, part) and _measured_itself(outline, index, base, part):
        return True
    if part == base + 1 and FROM.search(outline.before(base)) and TO.search(outline.before(part)):
        return True  # "từ 96 hộ xuống còn 61 hộ, chiếm 4,2 %": the old value
    gap = outline.low[outline.quantities[index].end : outline.quantities[base].start]
    if base > index > part and told_aside(outline, index, base):
        return False
    if base > index > part and (_NOT_ITS_OWN.search(gap) or _of_measure(outline, gap, part)):
        return True
    pair = _is_pair(outline, part, base)
    if part < index and _has_own_share(outline, index, part, pair=pair):
        return True
    if match := _MEASURED.match(after):
        return base < index and not (pair and (TARGET.search(match[0]) or _OF_DESIGN.match(after)))
    if not pair and _names_another(outline, index, part, base, after):
        return True
    if base < part:
        unnumbered = _UNNUMBERED_WHOLE.search(
            outline.low, outline.quantities[base].end, outline.quantities[part].start
        )
        return unnumbered is not None and _leads_to(outline, unnumbered.end(), part)
    return False


def _leads_to(outline: Outline, position: int, index: int) -> bool:
    """Whether words go on to a number, and do not end with the bracket that they stand in."""
    if outline.first_at(position) != index:
        return False
    return ")" not in BRACKETED.sub("", outline.low[position : outline.quantities[index].start])


def _is_pair(outline: Outline, part: int, base: int) -> bool:
    return outline.quantities[part].part == 1 and base == part + 1


def _behind(outline: Outline, index: int) -> str:
    """The words behind a percentage, up to the next mark."""
    return _WHOLE_ENDS.split(outline.after(index, 70), maxsplit=1)[0].strip()


def _has_own_share(outline: Outline, index: int, part: int, *, pair: bool) -> bool:
    """One number, one share: the second is of another matter, or measures it by something else."""
    if pair:
        # "12/80 hộ (15 %), dù 100 % thôn …", not "12/15 vụ (tăng 20 %), đạt 80 %" nor "2/80 hộ dưới 50 %, chiếm 2,5 %"
        own = part + 2
        limit = _BELOW.search(outline.before(own)) and PART_OF.search(outline.before(index))
        return own < index and outline.quantities[own].is_percent and not (outline.change[own] or limit)
    return any(outline.quantities[i].is_percent for i in range(part + 1, index))


def _names_another(outline: Outline, index: int, part: int, base: int, after: str) -> bool:
    """Whether the words behind a percentage name a whole that nothing before it speaks of."""
    named = _LEADS_TO_WHOLE.sub("", after).split()
    if not named or named[0] in _NO_WHOLE or named[0].isdigit():
        return False
    x, y = outline.quantities[part], outline.quantities[base]
    words = outline.sentence_words(base)
    if base < index and outline.sentence[base] == outline.sentence[index]:
        words = outline.low[outline.layout.sentences[outline.sentence[base]] : outline.quantities[index].start]
    known = {*y.noun.split(), *words.split(), *x.noun.split()}
    return not known.intersection(named[:3])


def _of_measure(outline: Outline, gap: str, part: int) -> bool:
    """ "2 xã …, chiếm 64 % tổng diện tích 5 xã": what is counted is not what is measured."""
    measure = _TOTAL_MEASURE.match(gap)
    x = outline.quantities[part]
    return measure is not None and x.is_count and x.noun not in measure[1] and measure[1] not in x.noun


def _measured_itself(outline: Outline, index: int, base: int, part: int) -> bool:
    """Whether a number has a percentage of its own, so that it is a neighbour and no whole.

    "… 5 đảng viên, đạt 50 %; … 4 đảng viên, đạt 50 %", "đất đỏ 336 ha, chiếm 66,71 %; đất cát 15 ha, chiếm 2,97 %".
    """
    following = base + 1
    if following >= len(outline.quantities) or not outline.quantities[following].is_percent:
        return False
    if outline.quantities[base].part == 2:
        return False  # it is the pair's
    if outline.change[following] or outline.sentence[following] != outline.sentence[base]:
        return False
    if _REACHED.search(outline.before(following)):
        # "6.200 tỷ đồng, đạt 35 % kế hoạch. … 950 tỷ đồng, chiếm 15 %": what is measured by a plan may have shares.
        return not (PART_OF.search(outline.before(index)) and TARGET.search(_behind(outline, following)))
    cues = outline.cues_between(outline.quantities[following].end, outline.quantities[part].start)
    opened = any(outline.low.startswith("trong", start) for start, _ in cues)
    share = PART_OF.search(outline.before(following)) or alone_in_bracket(outline, following)
    return bool(share) and not opened


def meant_otherwise(outline: Outline, index: int, claim: Claim) -> bool:
    """Whether a share that fails is said of something else, by what is known of such words.

    Where one slip of the hand explains the failure, only words that leave no doubt exclude it.
    """
    part, base = claim.figures[0].index, claim.figures[1].index
    after = _behind(outline, index)
    if _of_all_voters(outline, claim):
        return True
    if _is_pair(outline, part, base):
        if is_fraction(outline, part, base):
            return True
        planned = _far(claim) and TARGET.search(after)
        another = not _OF_DESIGN.match(after) and _names_another(outline, index, part, base, after)
        return not one_slip(claim) and bool(planned or another)
    if (
        _of_one_whole(outline, claim)
        or _names_thing(outline, part)
        or _says_what_of(outline, index, part)
        or _RATE.search(outline.before(index))
        or _of_other_year(outline, part, base, after)
    ):
        return True
    return not one_slip(claim) and (
        _out_of_reach(claim)
        or (part > 0 and bool(FROM.search(outline.before(part - 1)) and TO.search(outline.before(part))))
        or _of_everywhere(outline, index, base, after)
        or _of_other_words(outline, index, base, after)
        or _shares_agree(outline, index, claim)
    )


def _of_all_voters(outline: Outline, claim: Claim) -> bool:
    """ "462/466 phiếu, đạt tỷ lệ 96,25 %", "408 trong số 450 đại biểu": votes are of those present, their share of all members."""
    present, share = claim.figures[1], claim.stated
    if told_aside(outline, claim.figures[2].index, present.index):
        return False
    if claim.misses_by_a_digit or not share[1] < claim.computed[0] <= share[1] * _MOST_ABSENT:
        return False
    return present.noun == "phiếu" or _VOTES.search(outline.sentence_words(present.index)) is not None


def _of_one_whole(outline: Outline, claim: Claim) -> bool:
    """Whether the supposed whole has a share of its own, and both are shares of one whole that is not printed."""
    x, y, share = claim.figures
    if share.interval[0] <= 0:
        return False
    least, most = x.interval[0] / share.interval[1], x.interval[1] / share.interval[0]
    if most > least * _ROUGH:
        return False
    for index in range(max(y.index, x.index - 2 * _NEIGHBOURS), x.index - 1):  # it may be printed twice
        told, own = outline.quantities[index : index + 2]
        if told.value != y.value or not own.is_percent or own.approximate or outline.change[own.index]:
            continue
        if outline.sentence[told.index] == outline.sentence[own.index] and ZERO < own.value < HUNDRED:
            return told.interval[0] / own.interval[1] <= most and least <= told.interval[1] / own.interval[0]
    return False


def of_greater_total(outline: Outline, index: int, claim: Claim) -> bool:
    """ "với 412/425 phiếu thuận (chiếm 89,6 % tổng số đại biểu)": of all, more than the pair names."""
    part, base = claim.figures[0].index, claim.figures[1].index
    greater = claim.stated[1] < claim.computed[0] and not claim.misses_by_a_digit
    return (
        greater and _is_pair(outline, part, base) and _behind(outline, index).startswith(("tổng số", "trên tổng số"))
    )


def _far(claim: Claim) -> bool:
    """Whether it is off by more than a quarter, and not because a point was moved."""
    (low, high), (least, most) = claim.computed, claim.stated
    moved = any(meet((low * times, high * times), claim.stated) for times in (Decimal(10), Decimal("0.1")))
    return max(low - most, least - high) * 4 > most and not moved


def is_fraction(outline: Outline, part: int, base: int) -> bool:
    """ "chiếm hơn 2/3 diện tích" counts nothing."""
    x, y = outline.quantities[part], outline.quantities[base]
    return (
        _is_pair(outline, part, base)
        and x.value < y.value <= _SMALL
        and bool(x.approximate or _SOME.search(outline.before(part)))
    )


def _out_of_reach(claim: Claim) -> bool:
    """More than all of a greater whole, all of it, a part greater than its whole, quite another share: measured by something else."""
    x, y, share = (figure.value for figure in claim.figures)
    given = x / y * HUNDRED
    # A whole that is named behind the share is surely meant.
    said_before = claim.figures[1].index < claim.figures[2].index
    if said_before and max(given, share) > _QUITE_ANOTHER * min(given, share):
        return True
    return (share > HUNDRED and x < y) or (share < HUNDRED and x > y) or (share == HUNDRED and x * 20 < y * 19)


def _names_thing(outline: Outline, part: int) -> bool:
    """ "trạm Cồn Sậy 2 chiếm 14 %": the number belongs to a name."""
    x = outline.quantities[part]
    return x.is_count and not x.noun and bool(_NAME_BEFORE.search(outline.words, max(0, x.start - 24), x.start))


def _says_what_of(outline: Outline, index: int, part: int) -> bool:
    """Whether the percentage brings its own subject: a rate of something else, a name in its bracket, what is paid by it."""
    share, x = outline.quantities[index], outline.quantities[part]
    if part > index:
        return False
    if alone_in_bracket(outline, index) and _QUALIFIED.match(outline.low, share.end):
        return True  # "25 triệu đồng tiền trực đêm (40 %) của nhân viên"
    if _OPENS_WITH_NAME.search(outline.words, x.end, share.start):
        return True  # "1 xã vượt định mức (Tân Hòa đạt 109 %)"
    rate = _RATE_OF.search(_PHRASE.split(outline.low[x.end : share.start])[-1])
    if not rate:
        return False
    opening = outline.layout.sentences[outline.sentence[part]]
    said = outline.low[opening : share.start - len(rate[0])].split()
    words = [
        word for word in rate[1].split() if word not in _NO_WHOLE and word not in ("chỉ", "mới", "khoảng", "cũng")
    ]
    return bool(words) and not set(words).intersection(said)


def _of_everywhere(outline: Outline, index: int, base: int, after: str) -> bool:
    """ "chiếm 18 % kim ngạch của cả nước", where the number before is a province's."""
    place = _EVERYWHERE.search(after)
    if not place or base > index:
        return False
    opening = outline.layout.sentences[outline.sentence[base]]
    same = _NATION if place[0] in _NATION else (place[0],)
    end = min(outline.sentence_end(base), outline.quantities[index].start)
    return not any(outline.low.find(name, opening, end) >= 0 for name in same)


def _of_other_words(outline: Outline, index: int, base: int, after: str) -> bool:
    """ "vốn đầu tư 820 tỷ đồng, … góp 61 tỷ đồng (chiếm 45 % vốn chủ sở hữu)": only the first word is the same."""
    if base > index:
        return False
    named: list[str] = []
    for word in _LEADS_TO_WHOLE.sub("", after).split():
        if word in _NO_WHOLE - {"chủ"} or word.isdigit():
            break
        named.append(word)
    if len(named) < 3:
        return False
    opening = outline.layout.sentences[outline.sentence[base]]
    known = set(outline.low[opening : outline.quantities[index].start].split()[-200:])
    return not known.intersection(named[1:])


def _of_other_year(outline: Outline, part: int, base: int, after: str) -> bool:
    """Whether the number and the whole, in different sentences, are of years that exclude each other."""
    if outline.sentence[part] == outline.sentence[base] or TARGET.search(after):
        return False
    ours, theirs = _years(outline, part), _years(outline, base)
    return bool(ours and theirs) and not min(theirs) <= ours[-1] <= max(theirs)


def _years(outline: Outline, index: int) -> list[int]:
    """The years that a sentence names before a number and right behind it."""
    quantity = outline.quantities[index]
    opening = max(outline.layout.sentences[outline.sentence[index]], quantity.start - 300)
    years = [int(match[1]) for match in _YEAR.finditer(outline.low, opening, quantity.start)]
    behind = _YEAR_BEHIND.match(outline.low, quantity.end)
    return [*years, int(behind[1])] if behind else years


def _shares_agree(outline: Outline, index: int, claim: Claim) -> bool:
    """Whether this share and one beside it have one whole that is not this one: "góp 84 tỷ đồng (60 %) và 56 tỷ đồng (40 %)".

    They are not wrong together unless the whole is, by a slip; and where one of them is of this whole, the others are.
    """
    x, y, share = claim.figures
    if share.interval[0] <= 0 or x.interval[0] <= 0:
        return False
    least, most = x.interval[0] / share.interval[1], x.interval[1] / share.interval[0]
    found = False
    for other in range(max(1, index - _NEIGHBOURS), min(len(outline.quantities), index + _NEIGHBOURS + 1)):
        part, percent = outline.quantities[other - 1], outline.quantities[other]
        if other == index or not percent.is_percent or outline.change[other]:
            continue
        if percent.interval[0] <= 0 or part.interval[0] <= 0:
            continue
        if not outline.same_kind(part.index, x.index) or abs(outline.sentence[other] - outline.sentence[index]) > 1:
            continue
        low, high = part.interval[0] / percent.interval[1], part.interval[1] / percent.interval[0]
        rough = float(most / least + high / low) - 2 > _ALIKE
        if part is not y and Claim(claim.kind, (part, y, percent), claim.form).holds:
            return False
        if rough or low > most or least > high or percent.value == share.value:
            continue
        found |= part is y or not slipped_from(y, max(low, least) * HUNDRED, min(high, most) * HUNDRED)
    return found
