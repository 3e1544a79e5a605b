"""The form of a Word document against Decree 30/2020/NĐ-CP, Annex I.

The numbers are those of `law/documents.yaml`, as in force on the document's own day. Only documents of the State's
agencies are held to it: those that begin with the national name, or have a number and symbol of the decree's kind.
"""

from collections.abc import Iterator

from soxanh.checker.findings import Finding
from soxanh.checker.layout import body, ending, heading, numbering, page
from soxanh.checker.layout.form import Form
from soxanh.checker.reading.source import WordSource
from soxanh.checker.understanding import Understanding


def check_layout(understood: Understanding) -> Iterator[Finding]:
    document = understood.document
    if not isinstance(document.source, WordSource):
        return
    form = Form(document, document.source)
    head = heading.find(form)
    if head is None or not form.is_in_force:
        return
    yield from page.findings(form)
    yield from heading.findings(form, head)
    yield from body.findings(form, head)
    yield from numbering.findings(form)
    yield from ending.findings(form)
