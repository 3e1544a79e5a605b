"""From a template and figures to the report: a .docx in which every figure is anchored.

docxtpl makes jinja2 source of Word's XML and jinja2 renders it with places instead of figures; then one linear pass
over each part builds the annexes and the anchors. The same inputs give the same bytes.
"""

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from lxml import etree

from soxanh.reports import anchors, package, tables
from soxanh.reports.anchors import AnchorWriter, PrintedFigure, remove_anchors
from soxanh.reports.sandbox import Environment, RefusedError, refusals
from soxanh.reports.tables import Table, fill_tables
from soxanh.reports.template import (
    EXPRESSION_ERRORS,
    Functions,
    PartText,
    Problem,
    TemplateError,
    gather_tags,
    runtime_message,
)
from soxanh.reports.wml import accept_changes

_PLACES = [character.encode() for character in anchors.PLACE_CHARACTERS + tables.PLACE_CHARACTERS]


def compile_template(
    template: bytes,
    figures: Mapping[str, PrintedFigure],
    context: Mapping[str, Any] | None = None,
    annexes: Mapping[str, Table] | None = None,
    properties: Mapping[str, str] | None = None,
    generated_at: datetime | None = None,
) -> bytes:
    """The compiled report.

    `figures` and `annexes` go by the ids that placeholders name; `context` holds plain texts (`ky`, `dia_danh`), or
    lists and dicts of them. `properties` (report, period, unit, closing, template …) go into the file as `soxanh.*`.
    Raises `TemplateError` for what the template says wrong, `package.DocxError` for bytes that are no .docx.
    """
    members = package.read_members(template)
    functions = Functions(figures, annexes or {})
    rendering = _Rendering(functions, context or {})
    roots = rendering.render(members)
    writer = AnchorWriter(functions.printed, roots.values())
    for name, root in roots.items():
        writer.write(root)
        members[name] = package.serialize(root)
        if any(place in members[name] for place in _PLACES):
            raise TemplateError([Problem("có số liệu hoặc bảng đặt ở chỗ không in được (trường, công thức, bộ lọc)")])
    if properties or generated_at:
        moment = {"generated_at": generated_at.isoformat(timespec="seconds")} if generated_at else {}
        package.write_properties(members, {**(properties or {}), **moment})
    if generated_at:
        package.write_creation_time(members, generated_at)
    return package.write_members(members)


def check_template(
    template: bytes,
    figures: Mapping[str, PrintedFigure],
    context: Mapping[str, Any] | None = None,
    annexes: Mapping[str, Table] | None = None,
) -> list[Problem]:
    """All that is wrong with a template, empty when it compiles. For the page where a template is uploaded."""
    try:
        compile_template(template, figures, context, annexes)
    except TemplateError as error:
        return error.problems
    return []


class _Rendering:
    def __init__(self, functions: Functions, context: Mapping[str, Any]):
        self._functions = functions
        self._context = context
        self._environment = Environment(functions.globals())

    def render(self, members: Mapping[str, bytes]) -> dict[str, etree._Element]:
        """The rendered root of each part that has something to render."""
        sources = {}
        for name in package.story_parts(members):
            root = package.parse(members[name])
            remove_anchors(root)
            accept_changes(root)
            gather_tags(root)
            sources[name] = (PartText(name, root), root)
        problems = [
            problem
            for text, _root in sources.values()
            for problem in text.problems(self._environment, self._functions, self._context)
        ]
        if problems:
            raise TemplateError(problems)
        return {name: self._render_part(text, root) for name, (text, root) in sources.items()}

    def _render_part(self, text: PartText, root: etree._Element) -> etree._Element:
        if not any(mark in text.source for mark in ("{{", "{%", "{#")):
            return root
        engine = DocxTemplate(io.BytesIO())
        source = engine.patch_xml(etree.tostring(root, encoding="unicode"))
        try:
            tree = self._environment.parse(source)
            # The plain text was checked already; this catches what hides where no reader looks.
            for _node, message in refusals(tree):
                raise RefusedError(message)
            rendered = engine.resolve_listing(self._environment.render(tree, self._context))
            root = package.parse(rendered.encode())
            if any("{%tc" in line for line in text.lines):
                root = engine.fix_tables(rendered)
            fill_tables(root, self._functions.wanted)
        except package.DocxError:
            raise TemplateError([Problem("lệnh đặt ở chỗ làm hỏng cấu trúc văn bản", text.name)]) from None
        except (RefusedError, JinjaError, *EXPRESSION_ERRORS) as error:
            raise TemplateError([self._locate(text, error)]) from error
        return root

    def _locate(self, text: PartText, error: Exception) -> Problem:
        located = text.runtime_problem(Environment(self._functions.unused().globals()), self._context)
        if located:
            return located
        # The text renders, so an annex did not fit into its table.
        line = next(
            (at for name, _table in self._functions.wanted if f"“{name}”" in str(error) and (at := text.find(name))), 0
        )
        return text.problem(line, runtime_message(error), "bang")
