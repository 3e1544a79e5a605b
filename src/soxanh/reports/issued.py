"""What a report gets when it is issued: its number and its date, where the template left room for them."""

from __future__ import annotations

import datetime
import re

from soxanh.reports import package
from soxanh.reports.wml import TEXT, set_text
from soxanh.vi.dates import print_date_line

#: What the template's `{{ so_hieu }}` and `{{ ngay_ky }}` print before there is a number and a date.
_NO_NUMBER = re.compile(r"(?:(?<=:)|^)[\s\u00a0]{2,}/BC-\S*")
_NO_DATE = re.compile(r"ngày[\s\u00a0]{2,}tháng[\s\u00a0]+\d{0,2}[\s\u00a0]+năm[\s\u00a0]+\d{4}")


def with_number_and_date(docx: bytes, symbol: str, issued_on: datetime.date) -> tuple[bytes, bool]:
    """The document with number and date filled in, and whether it now says both: a person may have typed them, or
    taken the room away."""
    members = package.read_members(docx)
    said_number = said_date = False
    date = print_date_line(issued_on)
    for name in package.story_parts(members):
        root = package.parse(members[name])
        changed = False
        for node in root.iter(TEXT):
            before = node.text or ""
            after = _NO_NUMBER.sub(lambda found: f" {symbol}" if found.start() else symbol, before)
            after = _NO_DATE.sub(date, after)
            if after != before:
                set_text(node, after)
                changed = True
        text = "".join(node.text or "" for node in root.iter(TEXT))
        said_number |= symbol in text
        said_date |= date in text
        if changed:
            members[name] = package.serialize(root)
    return package.write_members(members), said_number and said_date
