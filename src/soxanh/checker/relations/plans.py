"""Shares of a plan that stands elsewhere: "kế hoạch 3.500 ha; đến nay đã trồng 2.145 ha, đạt 61,3 % kế hoạch"."""

import re
from collections.abc import Iterable

from soxanh.checker.arithmetic import HUNDRED, Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.contrast import on_other_sides
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import WORD
from soxanh.checker.relations.slips import slip_odds

_PLAN = (
    r"(?:(?<!- )kế hoạch(?! và đầu tư| ho[áà]| hóa)|chỉ tiêu|dự toán|mục tiêu(?! quốc gia)|nghị quyết|(?<!\w)kh(?!\w))"
)
_PLAN_WORDS = ("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "nghị quyết", "kh", "được giao")
_OF_PLAN = re.compile(
    rf"\s*(?:của |so với |so |với |trên )?(?:tổng |mức |số |các )*{_PLAN}(?![^,;.()]*\blà\b)([^,;.()]*)"
)
_AGAINST_PLAN = re.compile(rf"(?:so với|so|vượt(?: mức)?|hụt) {_PLAN}([^,;.()]*)$")
_VERB = (
    r"(?:đạt|bằng|hoàn thành|vượt|thực hiện|tăng|giảm|hụt|cao hơn|thấp hơn|tương đương|tương ứng)"
    rf"(?:\s+(?:đạt|bằng|vượt|được|tỷ lệ|tỉ lệ|chỉ|khoảng|gần|hơn|trên|xấp xỉ|mức|so với|với|giao|năm|đề ra|là|{_PLAN}))*"
)
_SAID = re.compile(
    rf"(?:(?:và|hay|tức|chỉ|mới|đã|cũng|ước|so với {_PLAN}(?: \w+){{0,2}})\s+)*{_VERB}[\s:]*|(?:tỷ lệ|tỉ lệ)?[\s:]*"
)
_SAID_AT_ONCE = re.compile(rf"[^,;()]{{0,25}}(?<!\w){_VERB}[\s:]*")
_NOTHING_MORE = re.compile(r"\s*(?:[,.;)]|và |$)")
_NAMED = re.compile(rf"(?<!\w)(?:{_PLAN}(?! số)[^,;()%]{{0,80}}?|được giao(?: là)?)\s*[:(]?\s*$")
_NAMED_BEHIND = re.compile(rf"\s*(?:[^\W\d_]+ ){{0,3}}(?:theo )?{_PLAN} (?:được )?giao")
_OUT_OF = ("/", "trên", "tổng số", "so với")
_DONE = re.compile(
    r"(?<!\w)(?:đã|kết quả|ước|hoàn thành|đến nay|lũy kế|luỹ kế|thực hiện được|giải ngân|còn|thiếu|chưa|ngoài|vượt|tăng|giảm"
    r"|điều chỉnh|bổ sung|sẽ|năm sau|năm tới|tiếp theo)(?!\w)"
)
_CARRIED_OUT = re.compile(
    r"(?<!\w)(?:thực hiện|triển khai|theo|căn cứ|xây dựng|ban hành|ngoài|về|của|đạt|vượt|hoàn thành|bằng|đúng)(?: \w+){0,2}\s*$"
)
_PARTS = re.compile(r"(?<!\w)riêng(?!\w)|trong đó|bao gồm")
_BOUNDS = re.compile(r"\s*(?:[-–]|đến|tới|trở lên|trở xuống)")
_TO = re.compile(r"\s*(?:[-–]|đến|tới)\s*")
_YEARS = re.compile(r"giai đoạn|nhiệm kỳ|trung hạn|5 năm|đến (?:hết |cuối )?năm|\d{4}\s?[-–]\s?\d{4}")
_WITHIN_A_YEAR = re.compile(
    r"(?:\d+|sáu|chín) tháng|quý|(?<!\w)kỳ(?!\w)|(?<!\w)vụ (?:đông|hè|thu|mùa|xuân)|trong tháng|tháng \d"
)
_YEAR = re.compile(r"năm (20\d\d)")
_ABOUT = re.compile(r"\s*(?:về|trên|tính theo)(?!\w)")
_GIVERS = re.compile(
    r"trung ương|thủ tướng|chính phủ|quốc hội|hđnd|bộ|tỉnh|thành phố|huyện|xã|ngành|điều chỉnh|đầu năm"
)
_CLAUSE_END = re.compile(r"[,;.()/]")
_NEUTRAL = frozenset(
    "thực hiện hoàn thành kết quả giải ngân cấp trồng hết nay tính đến sở phòng đơn vị địa phương toàn tổng cộng lũy luỹ kế ước đề"
    " ban ngành cơ quan thành phố tỉnh huyện xã thị trấn phường cục chi nhánh công ty ra mới phát triển vận động tuyển sinh thêm"
    " này đầu cuối từ theo qua là có được đạt đã làm và của số năm tháng quý ngày kỳ người dân cho các sáu chín giao nước cả"
    " trong trên địa bàn thì chỉ khi nhận hộ".split()
)
_REACH = 8
_CLOSE = 0.25
"""Who is off by more, and not by a slip, had another plan in mind."""
_RARE = 0.08
"""A slip that chance offers more seldom speaks for itself, wherever the plan stands."""
_ELSEWHERE = "kế hoạch nêu ở chỗ khác trong văn bản có thể không phải kế hoạch được so sánh"


class _Plans:
    """The quantities of a document that are named as plans in their own words, asked for where they matter."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._known: dict[int, bool] = {}
        self._only: dict[str, int | None] = {}

    def __contains__(self, index: int) -> bool:
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = _is_plan(self._outline, index)
        return known

    def only_one(self, kind: str) -> int | None:
        """The plan in one unit or of one noun where the document states no second one: where it is stated first."""
        if kind not in self._only:
            plans = [index for index in self._outline.by_noun.get(kind, ()) if index in self]
            alone = len({self._outline.quantities[index].value for index in plans}) == 1
            self._only[kind] = plans[0] if alone else None
        return self._only[kind]


def find_plan_shares(outline: Outline, claims: Iterable[Claim]) -> list[Claim]:
    """Of the percentages of a plan that no relation explains yet."""
    taken = {figure.index for claim in claims for figure in claim.figures if figure.is_percent}
    said = {
        share.index: of
        for share in outline.quantities
        if share.is_percent and share.index not in taken and (of := _said_of_plan(outline, share.index)) is not None
    }
    if not said:
        return []
    plans = _Plans(outline)
    measured = {frozenset(f.index for f in claim.figures if not f.is_percent) for claim in claims if claim.holds}
    found = []
    for index, of in said.items():
        if (done := _done(outline, index, plans)) is None:
            continue
        claim = _beside(outline, index, done, plans, of) or _elsewhere(outline, index, done, plans, of)
        if claim and frozenset(f.index for f in claim.figures if not f.is_percent) not in measured:
            found.append(claim)
    return found


def _said_of_plan(outline: Outline, index: int) -> str | None:
    """What is said of the plan that a percentage is measured by ("tỉnh giao"); None if it is not said of a plan."""
    label = outline.before(index, 70)
    segment = re.split(r"[,;()]", label)[-1].strip()
    joined = segment != label.strip()
    if not (_SAID if joined else _SAID_AT_ONCE).fullmatch(segment):
        return None
    if match := _OF_PLAN.match(outline.after(index, 80)) or _AGAINST_PLAN.search(segment):
        return match[1]
    return "" if not outline.change[index] and _NOTHING_MORE.match(outline.after(index, 20)) else None


def _is_plan(outline: Outline, index: int) -> bool:
    """Whether a quantity is named as a plan in its own words."""
    quantity = outline.quantities[index]
    label = outline.before(index)
    out_of = label.rstrip().endswith(_OUT_OF)
    if not out_of and not any(word in label for word in _PLAN_WORDS):
        return False
    if quantity.is_percent or quantity.per or quantity.part == 1 or outline.change[index] or outline.is_time(index):
        return False
    behind = outline.after(index, 40)
    if _BOUNDS.match(behind) or _TO.fullmatch(label):
        return False
    if out_of and _NAMED_BEHIND.match(behind):
        return True
    match = _NAMED.search(label)
    if not match or _DONE.search(match[0]) or _CARRIED_OUT.search(label[: match.start()]):
        return False
    # "đạt 92 % kế hoạch trồng mới 500 ha" may say either; "% kế hoạch (500 ha)" only one.
    return not (index and outline.quantities[index - 1].is_percent) or label.rstrip().endswith(("(", "là", ":"))


def _done(outline: Outline, index: int, plans: _Plans) -> int | None:
    """What was done: the nearest quantity before a percentage that is neither a plan nor a change."""
    quantities = outline.quantities
    for position in range(index - 1, max(-1, index - _REACH), -1):
        if outline.sentence[position] != outline.sentence[index]:
            return None
        quantity = quantities[position]
        if not outline.encloses(outline.bracket[position], outline.bracket[index]) or position in plans:
            continue
        if (
            quantity.is_percent
            or outline.change[position]
            or outline.is_time(position)
            or outline.is_earlier(position)
        ):
            continue
        between = outline.low[quantity.end : quantities[index].start]
        if quantity.per or quantity.part or _PARTS.search(between) or _TO.fullmatch(outline.before(position)):
            return None
        return position
    return None


def _beside(outline: Outline, index: int, done: int, plans: _Plans, of: str) -> Claim | None:
    """The plan stands in the sentence, or in the one before it, and no other number of its kind does."""
    first = outline.first_at(outline.layout.sentences[outline.sentence[index]])
    last = outline.first_at(outline.sentence_end(index))
    same = [i for i in range(first, last) if i != done and _rivals(outline, i, done, plans)]
    told = _OF_PLAN.match(outline.after(index, 80)) or _AGAINST_PLAN.search(outline.before(index, 70))
    if not same and first and told and outline.sentence[first - 1] >= outline.sentence[index] - 2:
        opening = outline.first_at(outline.layout.sentences[outline.sentence[first - 1]])
        same = [i for i in range(opening, first) if _rivals(outline, i, done, plans)]
    if len(same) != 1 or same[0] not in plans:
        return None
    plan = same[0]
    claim = _claim(outline, index, done, plan)
    if claim.holds:
        return None if claim.figures[0].approximate and claim.figures[2].approximate else claim
    if not _meant(outline, index, done, plan, of):
        return None
    planned = _phrase(outline, plan)
    clear = _fits(f"{outline.before(done)} {_behind(outline, done)}", planned) and not _shorter(outline, done, plan)
    rare = slip_odds(claim) < _RARE
    if not rare and not (clear and _close(claim)):
        return None
    claim.certain = True
    if outline.sentence[plan] != outline.sentence[index] or not clear:
        claim.doubt = _ELSEWHERE
    return claim


def _elsewhere(outline: Outline, index: int, done: int, plans: _Plans, of: str) -> Claim | None:
    """The plan was stated further above: the only one of its kind in the document."""
    if not _OF_PLAN.match(outline.after(index, 80)):
        return None
    quantity = outline.quantities[done]
    plan = plans.only_one(quantity.unit or quantity.noun)
    if plan is None or plan > index or outline.likeness(done, plan) < 2:
        return None
    claim = _claim(outline, index, done, plan)
    if claim.holds or slip_odds(claim) >= _RARE or not _meant(outline, index, done, plan, of):
        return None
    claim.certain = True
    claim.doubt = _ELSEWHERE
    return claim


def _claim(outline: Outline, index: int, done: int, plan: int) -> Claim:
    figures = (outline.quantities[done], outline.quantities[plan], outline.quantities[index])
    if sign := outline.change[index]:
        return Claim(RelationKind.GROWTH, figures, "growth", (1, 1, sign))
    return Claim(RelationKind.RATIO, figures, "ratio")


def _rivals(outline: Outline, index: int, done: int, plans: _Plans) -> bool:
    """Whether a quantity of a sentence might be the plan of what was done, going by its unit or noun."""
    if not outline.comparable(index, done) or outline.change[index]:
        return False
    return index in plans or not outline.is_earlier(index)


def _meant(outline: Outline, index: int, done: int, plan: int, of: str) -> bool:
    """Whether nothing speaks for another plan: other years, a plan of some months, of another giver, of other matter."""
    said = _phrase(outline, plan)
    if (_YEARS.search(said) and not _YEARS.search(of)) or _ABOUT.match(of) or _of_other_matter(outline, done, plan):
        return False
    if _WITHIN_A_YEAR.search(of) and not _WITHIN_A_YEAR.search(said):
        return False
    if _WITHIN_A_YEAR.search(said) and not _WITHIN_A_YEAR.search(of):
        return False
    years = {*_YEAR.findall(said)}
    if years and any(
        other and other != years for other in ({*_YEAR.findall(of)}, {*_YEAR.findall(_phrase(outline, done))})
    ):
        return False
    ours, theirs = {*_GIVERS.findall(of)}, {*_GIVERS.findall(said)}
    if ours and not ours & theirs and (theirs or outline.sentence[plan] != outline.sentence[index]):
        return False
    low, high = sorted((plan, done))
    quantities = outline.quantities
    return not outline.cues_between(quantities[low].end, quantities[high].start) and not _PARTS.search(
        outline.low[quantities[low].end : quantities[high].start][:600]
    )


def _shorter(outline: Outline, done: int, plan: int) -> bool:
    """Whether some months are measured: by the plan of the year, or by one of theirs that is not printed."""
    return bool(_WITHIN_A_YEAR.search(outline.before(done)) and not _WITHIN_A_YEAR.search(_phrase(outline, plan)))


def _fits(said: str, plan: str) -> bool:
    """Whether words name nothing that the plan's own words do not, but for doing."""
    return {*WORD.findall(said)} - _NEUTRAL <= {*WORD.findall(plan)}


def _of_other_matter(outline: Outline, done: int, plan: int) -> bool:
    """Whether something else was done than planned: another fund, a part of the trees, spending for revenue."""
    planned = _phrase(outline, plan)
    before, behind = outline.before(done), _behind(outline, done)
    if not _fits(re.split(r"(?<!\w)đã(?!\w)", before)[0], planned):
        return True
    if _behind(outline, plan) and not _fits(behind, planned):
        return True
    ours = f"{before} {behind}"
    return on_other_sides(ours, planned)


def _phrase(outline: Outline, index: int) -> str:
    """What is said of a quantity in its sentence, up to the next comma behind it."""
    start = outline.layout.sentences[outline.sentence[index]]
    quantity = outline.quantities[index]
    return f"{outline.low[max(start, quantity.start - 200) : quantity.start]} {_CLAUSE_END.split(outline.after(index, 60))[0]}"


def _behind(outline: Outline, index: int) -> str:
    """What is said behind a quantity and its noun, up to the next comma."""
    words = _CLAUSE_END.split(outline.after(index, 60))[0]
    return words.strip().removeprefix(outline.quantities[index].noun).strip()


def _close(claim: Claim) -> bool:
    (low, high), (least, most) = claim.computed, claim.stated
    whole = most + HUNDRED if claim.form == "growth" else most
    return float(max(low - most, least - high)) <= _CLOSE * float(whole)
