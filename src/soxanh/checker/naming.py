"""Numbers that name something and count nothing: articles, months, parcels, roads, the level 3 of a service."""

import re

# Words before a number that make it a name, whatever follows; and those that do so only if nothing is counted after.
_NAMED = frozenset(
    "ngày;mùng;mồng;điều;khoản;chương;phụ lục;thứ;tl;ql;quốc lộ;tỉnh lộ;phiên bản;điện thoại;đt;fax;hotline;khóa;khoá;nhiệm kỳ"
    ";quý;mã;mã số;số hiệu;biển số;năm học;niên độ;tiêu chí số;iso;tcvn;qcvn;nghị định;thông tư;kết luận số;covid;top".split(
        ";"
    )
)
_NAMED_ALONE = frozenset(
    "số;tháng;tuần;mức;mức độ;cấp;cấp độ;nhóm;loại;khối;tổ;thôn;ấp;khu phố;khu;phường;quận;đội;vòng;kỳ;đợt;giai đoạn;điểm"
    ";phần;năm;hè;tết;lễ;biểu;bảng;hình;hạng;đường;mục;tiết;trang;nghị quyết;chỉ thị;quyết định;công văn;luật;pháp lệnh"
    ";thửa;tờ;tờ bản đồ;lô;lớp;vùng;cụm;chốt;trạm;bậc;khu vực;dòng;ô;tầng;phòng;tổ dân phố;km;ca;bản;xóm;mũi;cơ sở;buôn;lần"
    ";vị trí;bài;tập;quyển;hầm;sáng;chiều;tối;đêm;q;quân khu;quân đoàn;sư đoàn;lữ đoàn;trung đoàn;tiểu đoàn;hải đoàn".split(
        ";"
    )
)
_ENDS_OF_NAMES = frozenset(name.split()[-1] for name in (*_NAMED, *_NAMED_ALONE, "mẫu"))
_NO_NAMES = (["hải", "phòng"], ["tiểu", "đường"])
_OPENINGS = re.compile('[(“"]')


def is_named(before: str) -> tuple[bool, bool]:
    """Whether the words right before a number make it a name: whatever follows, and if nothing is counted after it."""
    words = _OPENINGS.split(_bare(before))[-1].split()
    last = words[-1] if words else ""
    if last not in _ENDS_OF_NAMES or words[-2:] in _NO_NAMES:
        return False, False
    if words[-3:] == ["học", "cơ", "sở"]:  # a school of that name counts
        words = words[:-3]
    phrases = [" ".join(words[-count:]) for count in (1, 2, 3)]
    shorter = [" ".join(words[-count:-1]) for count in (2, 3, 4)] if last in ("số", "mẫu") else []
    return (
        not (_NAMED.isdisjoint(phrases) and _NAMED.isdisjoint(shorter)),
        not (_NAMED_ALONE.isdisjoint(phrases) and (last == "mẫu" or _NAMED_ALONE.isdisjoint(shorter))),
    )


def _bare(before: str) -> str:
    """Without a colon or full stop at the end."""
    before = before.rstrip()
    return before[:-1] if before.endswith((":", ".")) else before
