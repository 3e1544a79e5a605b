"""The words that set a number against an earlier one or a planned one, and lead to that."""

import re

AGAINST = re.compile(r"so với|so cùng kỳ|cùng kỳ|so sánh với|so năm|so tháng|năm trước|năm ngoái")
EARLIER = r"(?:cùng kỳ|năm (?:trước|ngoái|\d{4})|(?:tháng|quý|kỳ|vụ|phiên|đợt|niên vụ) trước|đầu (?:năm|kỳ|nhiệm kỳ)|cuối năm)"
PLAN = r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh\b)"
_SAID = r"(?:\s*(?:là|đạt|có|chỉ|ở|mức|khoảng|:|ước|số|con|thu|được|xảy|ra))*\s*"
_BASE = re.compile(
    # "so với cùng kỳ năm trước (73.298 tỷ đồng)", "kế hoạch (17.500 người)"
    rf"(?:[^;()]*?(?:so |{EARLIER})|\s*{PLAN})[^;()]{{0,110}}\((?![^()]*(?:trong đó|gồm|chiếm|bằng))[^();]{{0,60}}"
    # "so với cùng kỳ năm 2019, đạt 73.298 tỷ đồng"
    rf"|[^;(),]*?so [^;(),]*,\s*(?P<loose>đạt|là|có)"
    # "so với 15,4 triệu USD", "so với cùng kỳ là 145 vụ", "so với năm 2020: 145 vụ"
    rf"|[^;(),]*?\)?[^;(),]*?,?\s*so với{_SAID}|[^;(),]*?\)?[^;(),]*?so (?:với )?[^;(),]*?(?:là|đạt|có|:|mức)\s*"
    # "(cùng kỳ: 12.279 ha)", ", cùng kỳ năm trước là 145 vụ", "(kế hoạch 2.000 ha)"
    r"|[^;,()]*\(\s*từ|[^;,()]{0,40}\btừ (?:mức|con số)"
    rf"|[^;(),]{{0,60}}[,(]\s*(?:trong khi\s*)?(?:(?:của )?{EARLIER}|\d+ tháng|(?:tháng|quý) [\divx]+|(?:giá|mức) cũ|{PLAN})[^;(),]{{0,60}}"
)
"""What stands between a change and the old value."""
OLD = re.compile(rf"\s*(?:(?:so|của) (?:với )?(?:\w+ ){{0,2}}?)?{EARLIER}")
NAMES_A_BASE = re.compile(rf"so (?:với|cùng|năm)|{EARLIER}|{PLAN}|\d (?:tháng|quý)|(?:tháng|quý|ngày) \d")
BASE_BEFORE = re.compile(
    rf"(?:so với|so cùng kỳ|cùng kỳ|năm (?:trước|ngoái)|\(\s*{EARLIER}|\(\s*hiện)(?:(?!với)[^;,)]){{0,90}}$"
)
_OTHERWISE = re.compile(r"\b(?:nhưng|song|trong khi|tuy nhiên|và)\b(?! (?:là|bằng))")
"""Behind a comparison, something else begins: "giảm 60 tỷ đồng so với năm trước nhưng lợi nhuận lại đạt 41 tỷ đồng"."""


def leads_to_base(gap: str) -> re.Match[str] | None:
    """Whether the words behind a change lead to the old value, and do not pass on to another matter."""
    match, against = _BASE.fullmatch(gap), AGAINST.search(gap)
    if match and against:
        said = gap[against.end() :]
        other = _OTHERWISE.search(said)
        if other and not re.search(EARLIER, said[other.end() :]):
            return None
    return match
