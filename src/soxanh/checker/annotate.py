"""A copy of a Word file with a comment at each finding, and nothing else changed."""

import copy
import io
import posixpath
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.package import Package as DocxPackage
from docx.parts.comments import CommentsPart
from lxml import etree

from soxanh.checker.documents import Place
from soxanh.checker.findings import Finding
from soxanh.checker.reading import word
from soxanh.checker.reading.formats import Format, UnreadableError, recognise
from soxanh.checker.reading.markup import PARAGRAPH, RUN, TEXT
from soxanh.checker.reading.package import Package, W, open_package
from soxanh.checker.reading.source import Span, WordSource
from soxanh.checker.summary import CHECKS, SEVERITIES

AUTHOR, INITIALS = "Sổ Xanh", "SX"

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = "[Content_Types].xml"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def annotate(data: bytes, name: str, findings: Iterable[Finding]) -> bytes:
    """The file with comments. `findings` are those of this very file. Raises UnreadableError."""
    if recognise(data, name) is not Format.WORD:
        raise UnreadableError(f"Chỉ ghi nhận xét được vào tệp Word (.docx); “{name}” là dạng khác.")
    package = open_package(data, name)
    source: WordSource = word.read_with_spans(package).source
    comments = _Comments(package)
    marks = _Marks(source)
    for finding in findings:
        marks.mark(finding.place, comments.add(_text(finding)))
        if finding.other is not None:
            marks.mark(
                finding.other, comments.add(f"Chỗ thứ hai, không khớp với “{finding.place.quote}”: {_text(finding)}")
            )
    if not comments.added:
        return data
    changed = comments.parts()
    changed[package.main] = _serialised(package.root(package.main))
    return _replaced(data, {name: package.in_own_names(content) for name, content in changed.items()})


def _text(finding: Finding) -> str:
    lines = [f"{SEVERITIES[finding.severity]} – {CHECKS[finding.check]}: {finding.message}"]
    if finding.working:
        lines.append(f"Tính: {finding.working}")
    if finding.expected:
        lines.append(f"Gợi ý: {finding.expected}")
    return "".join(char for char in "\n".join(lines) if char.isprintable() or char == "\n")


class _Comments:
    """The comments part, with what is needed for the document to know it."""

    def __init__(self, package: Package):
        self.package = package
        self.added = False
        existing = package.related("comments")
        self.is_new = not existing
        folder = posixpath.dirname(package.main)
        self.name = existing[0][1] if existing else posixpath.join(folder, "comments.xml")
        made_for = DocxPackage()
        if existing:
            blob = package.in_usual_names(package.bytes_of(self.name))
            self.part = CommentsPart.load(PackURI(f"/{self.name}"), CONTENT_TYPE.WML_COMMENTS, blob, made_for)
        else:
            self.part = CommentsPart.default(made_for)

    def add(self, text: str) -> str:
        """The new comment's id."""
        self.added = True
        return str(self.part.comments.add_comment(text=text, author=AUTHOR, initials=INITIALS).comment_id)

    def parts(self) -> dict[str, bytes]:
        """The parts that change or are new, but for the document itself."""
        parts = {self.name: self.part.blob}
        if self.is_new:
            types = self.package.root(_TYPES)
            etree.SubElement(
                types, f"{_TYPE}Override", PartName=f"/{self.name}", ContentType=CONTENT_TYPE.WML_COMMENTS
            )
            parts[_TYPES] = _serialised(types)
            folder, file = posixpath.split(self.package.main)
            rels = posixpath.join(folder, "_rels", f"{file}.rels")
            root = (
                self.package.root(rels) if rels in self.package.parts else etree.Element(f"{_RELATION}Relationships")
            )
            taken = {each.get("Id") for each in root}
            new = next(name for number in range(1, len(taken) + 2) if (name := f"rIdSoXanh{number}") not in taken)
            target = posixpath.relpath(self.name, folder or ".")
            etree.SubElement(root, f"{_RELATION}Relationship", Id=new, Type=RELATIONSHIP_TYPE.COMMENTS, Target=target)
            parts[rels] = _serialised(root)
        return parts


class _Marks:
    """Puts comments' ranges around the runs that hold a stretch of the text, splitting runs where it begins and ends."""

    def __init__(self, source: WordSource):
        self.source = source
        self.spans = source.spans
        self.body = source.body

    def mark(self, place: Place, comment: str) -> None:
        first, last = self.ends(place)
        if first is None or last is None:
            first = last = self.somewhere()
        first.addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": comment}))
        last.addnext(etree.Element(f"{W}commentRangeEnd", {f"{W}id": comment}))
        reference = etree.Element(RUN)
        etree.SubElement(reference, f"{W}commentReference", {f"{W}id": comment})
        end = last.getnext()
        assert end is not None
        end.addnext(reference)

    def ends(self, place: Place) -> tuple[etree._Element | None, etree._Element | None]:
        """The first and the last element of the body that the place covers; None when it is nowhere in the body."""
        reference = self.reference(place.start)
        if reference is not None:
            return reference, reference
        covered = self.covered(place.start, max(place.end, place.start + 1))
        if not covered or not self.in_body(covered[0].element):
            return None, None
        paragraph = _paragraph(covered[0].element)
        holder = paragraph.getparent()
        # A range that begins in one cell and ends in another would mark what lies between.
        while _paragraph(covered[-1].element).getparent() is not holder or not self.in_body(covered[-1].element):
            covered.pop()
        first = self.cut(covered[0], place.start, front=True)
        last = self.cut(
            self.covered(place.start, max(place.end, place.start + 1))[len(covered) - 1], place.end, front=False
        )
        return first, last

    def reference(self, position: int) -> etree._Element | None:
        """The run of the body that leads to a note or text box in which the position lies."""
        found = None
        for span in self.source.references:
            if span.start <= position < span.end:
                found = span.element  # the outermost is noted last
        while found is not None and not self.in_body(found):
            found = next(found.iterancestors(RUN), None)
        return None if found is None else _topmost_run_level(found)

    def in_body(self, element: etree._Element) -> bool:
        """Whether comments can stand there: in the body itself, in no text box."""
        above = [each.tag for each in element.iterancestors()]
        return f"{W}txbxContent" not in above and (f"{W}body" in above)

    def covered(self, start: int, end: int) -> list[Span]:
        first = max(0, bisect_right(self.spans, start, key=lambda span: span.start) - 1)
        found = []
        while first < len(self.spans) and (span := self.spans[first]).start < end:
            if span.end > start:
                found.append(span)
            first += 1
        return found

    def cut(self, span: Span, position: int, *, front: bool) -> etree._Element:
        """The run-level element that begins (front) or ends at the position in the span, cut off from its run."""
        element = span.element
        if element.tag == PARAGRAPH:  # the number of a list, for which the file has no text
            return _first_run_level(element)
        run = element.getparent()
        if run is None or run.tag != RUN:
            return _topmost_run_level(element)
        inside = span.start < position < span.end
        if inside and element.tag == TEXT and len(element.text or "") == span.end - span.start:
            element = self.split_text(span, position)
            rest = _split_run(run, element)
        elif front and any(each.tag != f"{W}rPr" for each in element.itersiblings(preceding=True)):
            rest = _split_run(run, element)
        elif not front and (following := element.getnext()) is not None:
            rest = _split_run(run, following)
        else:
            return _topmost_run_level(run)
        return _topmost_run_level(rest if front else run)

    def split_text(self, span: Span, position: int) -> etree._Element:
        """Parts the span's text at the position; the second `w:t`, which follows the first."""
        text = span.element.text or ""
        second = copy.copy(span.element)
        second.tail = None
        span.element.text, second.text = text[: position - span.start], text[position - span.start :]
        for each in (span.element, second):
            each.set(_SPACE, "preserve")
        span.element.addnext(second)
        index = self.spans.index(span)
        self.spans[index : index + 1] = [
            Span(span.start, position, span.element),
            Span(position, span.end, second),
        ]
        return second

    def somewhere(self) -> etree._Element:
        """Where a comment goes that has no place in the body: the first paragraph with something in it."""
        for run in self.body.iter(RUN):
            if self.in_body(run):
                return _topmost_run_level(run)
        paragraph = next(self.body.iter(PARAGRAPH), None)
        if paragraph is None:
            paragraph = etree.Element(PARAGRAPH)
            self.body.insert(0, paragraph)
        return _first_run_level(paragraph)


def _paragraph(element: etree._Element) -> etree._Element:
    return element if element.tag == PARAGRAPH else next(element.iterancestors(PARAGRAPH))


def _split_run(run: etree._Element, element: etree._Element) -> etree._Element:
    """Moves the element and what follows it to a new run that looks the same; the new run."""
    rest = etree.Element(RUN)
    for name, value in run.items():
        rest.set(name, value)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(copy.deepcopy(properties))
    following = [element, *element.itersiblings()]
    rest.extend(following)
    rest.tail, run.tail = run.tail, None
    run.addnext(rest)
    return rest


def _topmost_run_level(element: etree._Element) -> etree._Element:
    """The element itself, or what holds it where comments cannot stand (an equation, a ruby)."""
    for above in element.iterancestors():
        if above.tag == PARAGRAPH:
            break
        if not above.tag.startswith(W) or above.tag in (RUN, f"{W}ruby"):
            element = above
    return element


def _first_run_level(paragraph: etree._Element) -> etree._Element:
    for child in paragraph:
        if child.tag != f"{W}pPr":
            return child
    run = etree.SubElement(paragraph, RUN)
    return run


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _replaced(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same archive with some parts replaced or added; every other part keeps its bytes, date and place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        left = dict(changed)
        for info in old.infolist():
            content = left.pop(info.filename, None)
            new.writestr(info, old.read(info) if content is None else content)
        for name, content in left.items():
            new.writestr(name, content)
    return out.getvalue()
