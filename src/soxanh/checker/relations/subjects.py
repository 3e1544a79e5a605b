"""What a change is said of: the numbers before it that may have changed, and whether only one of them can have."""

import re
from collections.abc import Iterator

from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.changes import Change, agree, sign_of, words_between
from soxanh.checker.relations.earlier import AGAINST
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import BRACKETED

_TARGET = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^,;.]*$")
_VERB = re.compile(r"(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hụt)[^,;()]*$")
_SHARE = re.compile(r"(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)(?: [^\W\d_]+){0,2}\s*$")
_SAYS_NO_MORE = frozenset(
    "và đã cũng lại thì là có còn số tổng tuyệt đối tương tốc độ mức tỷ tỉ lệ nhưng tuy nhiên đều vẫn bình quân ước được".split()
)


def subjects_of(outline: Outline, index: int, like: int | None) -> Iterator[int]:
    """What may have changed: the numbers of the same kind before, the nearest first."""
    quantities = outline.quantities
    seen = 0
    bare = like is not None and not (quantities[like].unit or quantities[like].noun)
    for position in range(index - 1, max(-1, index - 14), -1):
        if seen == 6 or outline.paragraph[position] < outline.paragraph[index] - 1:
            return
        quantity = quantities[position]
        if quantity.is_percent or sign_of(outline, position) or outline.is_time(position):
            continue
        rate = position == index - 1 and like is not None and is_rate_of(quantity, quantities[like])
        if quantity.per and not rate and (like is None or quantities[like].per != quantity.per):
            continue
        if like is not None and not bare and not rate and not outline.same_kind(like, position):
            continue
        if not outline.encloses(outline.bracket[position], outline.bracket[index]):
            continue
        opens = not position or outline.sentence[position - 1] != outline.sentence[position]
        if _TARGET.search(outline.before(position, 40)) and not opens:
            continue
        seen += 1
        yield position


def is_rate_of(rate: Quantity, amount: Quantity) -> bool:
    """ "bình quân 1,2 tỷ đồng/ngày, tăng 84 triệu đồng": who gives the change of a rate leaves out what it is by."""
    return bool(rate.per) and (rate.unit, rate.noun) == (amount.unit, amount.noun) and not amount.per


def said_of(outline: Outline, change: Change, like: int | None) -> Iterator[int]:
    """What a statement of change is said of: the new value that it names itself, then the numbers before it."""
    if change.subject is not None and (like is None or agree(outline, change.subject, like)):
        yield change.subject
    yield from (subject for subject in subjects_of(outline, change.start, like) if subject != change.subject)


def follows(outline: Outline, subject: int, change: Change) -> bool:
    """Whether nothing stands between a number and its change that could have changed instead."""
    start = change.start
    if subject == change.subject:
        return True
    if outline.sentence[subject] != outline.sentence[start]:
        return False
    if not all(_aside(outline, index, subject, start) for index in range(subject + 1, start)):
        return False
    before = start == change.base != change.first  # "210 việc, so với năm trước (145 việc) tăng 65 việc"
    inner, outer = outline.bracket[change.first if before else start], outline.bracket[subject]
    if inner != outer and (inner < 0 or change.base is not None or outline.host(inner) != subject):
        return False
    gap = BRACKETED.sub(" ", words_between(outline, subject, start))
    if ";" in gap or "trong đó" in gap:
        return False
    if start == change.base:
        return True
    level = outline.bracket[subject]
    last = max(index for index in range(subject, start) if index == subject or outline.bracket[index] == level)
    gap = BRACKETED.sub(" ", words_between(outline, last, start))
    *_, said = re.split(r"[,(]", gap)
    said = _VERB.sub("", said) if said != gap else ""
    if AGAINST.match(said.strip()):
        return True
    return all(word in _SAYS_NO_MORE for word in said.split())


def _aside(outline: Outline, index: int, subject: int, start: int) -> bool:
    """Whether a number says something of the subject besides: in brackets, another change, a share, what it is counted by."""
    level = outline.bracket[subject]
    if outline.bracket[index] != level and outline.bracket[index] != outline.bracket[start]:
        return outline.encloses(level, outline.bracket[index])
    quantity = outline.quantities[index]
    if index == subject + 1 and outline.before(index).strip() == "/":
        return True
    return bool(outline.change[index]) or (quantity.is_percent and bool(_SHARE.search(outline.before(index))))
