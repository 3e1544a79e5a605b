"""What a report template may say, and where it says something wrong.

Word spreads a placeholder over runs and rows; the checks here read a part as plain text, one line for each paragraph,
so that the line of a jinja2 error is the number of the paragraph that the official must mend.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from jinja2 import TemplateSyntaxError, UndefinedError, meta, nodes
from lxml import etree
from rapidfuzz import process

from soxanh.reports import anchors, tables
from soxanh.reports.anchors import PrintedFigure
from soxanh.reports.sandbox import Environment, RefusedError, refusals
from soxanh.reports.tables import Table
from soxanh.reports.wml import PARAGRAPH, TEXT, paragraphs, parent_of, set_text

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\b(?:so|ti_le|bang|figures)\s*[(\[]\s*[\"'“‘]")
_MODIFIER = re.compile(r"^(\{[{%#])-?(p|tr|tc|r)\s")
_BLOCK = re.compile(r"^\{%-?\s*(if|for|endif|endfor)\b")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_WORDS = 8
_TOO_DEEP = "có lệnh hoặc ngoặc lồng nhau quá nhiều"
# What a wrong expression can raise: Python refuses blocks and brackets nested too deeply in several ways.
EXPRESSION_ERRORS = (ArithmeticError, TypeError, ValueError, LookupError, RecursionError, SyntaxError, MemoryError)
_PART_NAMES = {
    "footnotes": "chú thích",
    "endnotes": "chú thích cuối bài",
    "header": "đầu trang",
    "footer": "chân trang",
}


@dataclass(frozen=True)
class Problem:
    """What is wrong in a template and where; `paragraph` counts from 1, 0 when the place is not known."""

    message: str
    part: str = ""
    paragraph: int = 0
    words: str = ""
    placeholder: str = ""

    def __str__(self) -> str:
        if not self.paragraph:
            return f"Mẫu báo cáo: {self.message}."
        kind = next((f" ở phần {name}" for key, name in _PART_NAMES.items() if f"/{key}" in self.part), "")
        place = f"Đoạn {self.paragraph}{kind} (“{self.words}”)"
        return f"{place}, chỗ {self.placeholder}: {self.message}." if self.placeholder else f"{place}: {self.message}."


class TemplateError(ValueError):
    """A template that can't be compiled. The message is Vietnamese, one line for each problem."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Functions:
    """What placeholders can call. Remembers what was printed; the texts it returns stand for it until the anchors."""

    def __init__(self, figures: Mapping[str, PrintedFigure], annexes: Mapping[str, Table]):
        self._figures = figures
        self._annexes = annexes
        self.printed: list[tuple[PrintedFigure, bool]] = []
        self.wanted: list[tuple[str, Table]] = []
        self._read: dict[str, Table] = {}

    def unused(self) -> "Functions":
        """The same functions with nothing printed yet."""
        return Functions(self._figures, self._annexes)

    def globals(self) -> dict[str, Any]:
        functions: list[Callable[..., Any]] = [self.so, self.ti_le, self.gia_tri, self.bang, self.ten_bang]
        return {function.__name__: function for function in functions} | {"figures": self}

    def figure(self, figure_id: str) -> PrintedFigure:
        if figure_id not in self._figures:
            raise RefusedError(unknown("số liệu", figure_id, self._figures))
        return self._figures[figure_id]

    def so(self, figure_id: str, don_vi: bool = False) -> str:
        """A figure's number; with its unit when `don_vi=True`."""
        self.printed.append((self.figure(figure_id), don_vi))
        return anchors.place(len(self.printed) - 1)

    def __getitem__(self, figure_id: str) -> str:
        return self.so(figure_id)

    def ti_le(self, part_id: str, whole_id: str) -> str:
        """Done out of all, `02/04`: two figures with a stroke."""
        return f"{self.so(part_id)}/{self.so(whole_id)}"

    def gia_tri(self, figure_id: str) -> Any:
        """A figure's value, for conditions only; none when it was not reported."""
        return self.figure(figure_id).value

    def annex(self, table_id: str) -> Table:
        if table_id not in self._read:
            try:
                self._read[table_id] = self._annexes[table_id]
            except KeyError:
                raise RefusedError(unknown("bảng", table_id, self._annexes)) from None
        return self._read[table_id]

    def bang(self, table_id: str) -> str:
        """An annex; in the first cell of the model row."""
        table = self.annex(table_id)
        # The rows may come from a query that can be read once, and the table be printed twice.
        self._read[table_id] = table if isinstance(table.rows, list) else replace(table, rows=list(table.rows))
        self.wanted.append((table_id, self._read[table_id]))
        return tables.place(len(self.wanted) - 1)

    def ten_bang(self, table_id: str) -> str:
        return self.annex(table_id).title


def unknown(kind: str, name: str, known: Mapping[str, Any]) -> str:
    """That a name is not known, with the nearest known ones."""
    nearest = [
        found
        for found, _score, _at in process.extract(
            str(name), list(known), processor=str.lower, limit=3, score_cutoff=60
        )
    ]
    return f"không có {kind} “{name}”" + (f"; gần nhất: {', '.join(nearest)}" if nearest else "")


def gather_tags(root: etree._Element) -> None:
    """Put each tag that Word has spread over runs into the run where it begins; text behind it keeps its own look."""
    for paragraph in root.iter(PARAGRAPH):
        nodes = [node for node in paragraph.iter(TEXT) if next(node.iterancestors(PARAGRAPH)) is paragraph]
        joined = "".join(node.text or "" for node in nodes)
        if "{" not in joined:
            continue
        owners = [at for at, node in enumerate(nodes) for _letter in node.text or ""]
        for tag in _TAG.finditer(joined):
            owners[tag.start() : tag.end()] = [owners[tag.start()]] * len(tag[0])
        texts = [""] * len(nodes)
        for at, letters in groupby(zip(owners, joined, strict=True), key=itemgetter(0)):
            texts[at] = "".join(letter for _at, letter in letters)
        for node, text in zip(nodes, texts, strict=True):
            if text != (node.text or ""):
                set_text(node, text)


class PartText:
    """A part of the template as plain text."""

    def __init__(self, name: str, root: etree._Element):
        self.name = name
        self.paragraphs = list(paragraphs(root))
        self.lines = [" ".join(paragraph.text.split()) for paragraph in self.paragraphs]
        self.source = "\n".join(_TAG.sub(lambda tag: _plain(tag[0]), line) for line in self.lines)

    def problem(self, line: int, message: str, needle: str = "") -> Problem:
        """A problem at a line; its placeholder is the one that contains `needle`, otherwise the first."""
        if not 0 < line <= len(self.lines):
            return Problem(message)
        text = self.lines[line - 1]
        tags = _TAG.findall(text)
        placeholder = next((tag for tag in tags if needle in _plain(tag)), tags[0] if tags else "")
        words = text.split()
        start = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
        return Problem(message, self.name, line, start, placeholder)

    def find(self, needle: str) -> int:
        """The line that has this text, 0 if none."""
        return next((at for at, line in enumerate(self.lines, 1) if needle in line), 0)

    def problems(self, environment: Environment, functions: Functions, context: Mapping[str, Any]) -> list[Problem]:
        """Everything that can be seen without rendering."""
        if found := [*self._brace_problems(), *self._block_problems()]:
            return found
        try:
            tree = environment.parse(self.source)
        except TemplateSyntaxError as error:
            return [self.problem(error.lineno, _syntax_message(error))]
        except RecursionError:
            return [Problem(_TOO_DEEP, self.name)]
        found = [self.problem(node.lineno, message) for node, message in refusals(tree)]
        if not found:
            found += self._unknown_ids(tree, functions)
            found += self._unknown_names(tree, {*context, *environment.globals})
        return sorted(found, key=lambda problem: problem.paragraph)

    def _brace_problems(self) -> Iterator[Problem]:
        for number, line in enumerate(self.lines, 1):
            if stray := _BRACES.search(_TAG.sub("", line)):
                message = (
                    f"dấu ngoặc không đủ cặp ở “{stray[0]}”; phải mở và đóng trong cùng một đoạn, ví dụ {{{{ ky }}}}"
                )
                at = line.find(stray[0])
                yield Problem(message, self.name, number, self.problem(number, "").words, line[at : at + 40])
            tags = _TAG.findall(line)
            alone = [tag for tag in tags if (found := _MODIFIER.match(tag)) and found[2] == "p"]
            if alone and line != alone[0]:
                yield self.problem(number, "đoạn có {%p … %} không được có gì khác", alone[0])

    def _block_problems(self) -> Iterator[Problem]:
        """Blocks that are not closed, or closed where Word's structure does not let them."""
        opened: list[tuple[str, int, str]] = []
        for number, line in enumerate(self.lines, 1):
            for tag in _TAG.findall(line):
                block = _BLOCK.match(_plain(tag))
                if not block:
                    continue
                modifier = found[2] if (found := _MODIFIER.match(tag)) else ""
                if not block[1].startswith("end"):
                    opened.append((block[1], number, modifier))
                    continue
                kind, start, opening = opened.pop() if opened else ("", 0, "")
                if "end" + kind != block[1]:
                    yield self.problem(number, f"{block[1]} không có lệnh mở tương ứng", block[1])
                    return
                same_place = self._container(start) is self._container(number) or modifier in ("tr", "tc")
                if opening != modifier or not same_place:
                    yield self.problem(
                        start,
                        f"khối {kind} mở ở đoạn {start} và đóng ở đoạn {number} nhưng không cùng kiểu hoặc không cùng"
                        " một ô; hãy dùng {%p … %} cho cả hai, mỗi lệnh trên một đoạn riêng, hoặc {%tr … %} trên dòng"
                        " riêng của bảng",
                        kind,
                    )
        for kind, start, _opening in opened:
            yield self.problem(start, f"khối {kind} chưa được đóng bằng end{kind}", kind)

    def _container(self, number: int) -> etree._Element:
        return parent_of(self.paragraphs[number - 1].element)

    def _unknown_ids(self, tree: nodes.Template, functions: Functions) -> Iterator[Problem]:
        checks: dict[str, tuple[Callable[[str], Any], int]] = {
            "so": (functions.figure, 1),
            "gia_tri": (functions.figure, 1),
            "ti_le": (functions.figure, 2),
            "bang": (functions.annex, 1),
            "ten_bang": (functions.annex, 1),
        }
        asked: list[tuple[int, Callable[[str], Any], nodes.Node]] = []
        for call in tree.find_all(nodes.Call):
            check, count = checks.get(getattr(call.node, "name", ""), (functions.figure, 0))
            asked += [(call.lineno, check, argument) for argument in call.args[:count]]
        for item in tree.find_all(nodes.Getitem):
            if getattr(item.node, "name", "") == "figures":
                asked.append((item.lineno, functions.figure, item.arg))
        for line, check, argument in asked:
            if isinstance(argument, nodes.Const):
                try:
                    check(argument.value)
                except RefusedError as refusal:
                    yield self.problem(line, str(refusal), str(argument.value))

    def _unknown_names(self, tree: nodes.Template, known: set[str]) -> Iterator[Problem]:
        missing = meta.find_undeclared_variables(tree) - known
        if not missing:
            return
        asked_about = {
            id(node.node)
            for node in tree.find_all((nodes.Test, nodes.Filter))
            if node.name in ("defined", "undefined", "default")
        }
        for name in tree.find_all(nodes.Name):
            if name.name in missing and id(name) not in asked_about:
                message = unknown("giá trị hay hàm", name.name, dict.fromkeys(sorted(known)))
                yield self.problem(name.lineno, message, name.name)

    def runtime_problem(self, environment: Environment, context: Mapping[str, Any]) -> Problem | None:
        """Where and why rendering fails, found by rendering the plain text."""
        try:
            environment.render(environment.parse(self.source), context)
        except (RefusedError, UndefinedError, *EXPRESSION_ERRORS) as error:
            return self.problem(_line_of(error), runtime_message(error))
        return None


def _plain(tag: str) -> str:
    """A tag as jinja2 reads it: docxtpl's row and paragraph modifiers and Word's typographic quotes taken off."""
    return _MODIFIER.sub(r"\1 ", tag).translate(_QUOTES)


def _line_of(error: BaseException) -> int:
    line, traceback = 0, error.__traceback__
    while traceback:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def runtime_message(error: Exception) -> str:
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, UndefinedError):
        return "giá trị ở đây chưa có"
    if isinstance(error, (RecursionError, SyntaxError, MemoryError)):
        return _TOO_DEEP
    return "không tính được biểu thức này; số liệu chưa báo cáo không so sánh được với số"


def _syntax_message(error: TemplateSyntaxError) -> str:
    text = error.message or ""
    if found := re.search(r"unknown tag '(\w+)'", text):
        return f"không có lệnh “{found[1]}”; các lệnh dùng được: if, elif, else, endif, for, endfor, set"
    if found := re.search(r"No (filter|test) named '(\w+)'", text):
        return f"không có bộ lọc hay phép thử “{found[2]}”"
    return 'viết sai cú pháp; mẫu đúng: {{ so("mã số liệu") }}'
