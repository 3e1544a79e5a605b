"""Words and marks that several relations look for."""

import re

WORD = re.compile(r"[^\W\d_]+")
AND = re.compile(r"\bvà\b")
BRACKETED = re.compile(r"\([^()]*\)")
CLAUSE_END = re.compile(r"[,;.()]")

SETTLED = r"\bđã\b|\bxong\b|hoàn thành"
MERGING = r"sắp xếp|sáp nhập|hợp nhất|tổ chức lại|kiện toàn|tinh gọn|thu gọn|gộp|ghép|giải thể"
"""So are units made fewer; "nhập" and "dồn" as well where they stand alone."""
