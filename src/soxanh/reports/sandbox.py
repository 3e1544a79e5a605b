"""The template language: jinja2 cut down to what a report needs, so that no template can run away or look inside.

A template may print, choose (`if`), repeat (`for`) and give names (`set`). It can call only the report's own
functions, reach no attribute that starts with an underscore, and has a budget of steps, output and time.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_RANGE = 10_000
MAX_STEPS = 200_000
MAX_OUTPUT = 30_000_000
"""Characters of XML in one part of the compiled file."""
MAX_SECONDS = 30.0

FILTERS = frozenset({"default", "upper", "lower", "capitalize", "trim", "length", "count", "first", "last"})
TESTS = frozenset({"defined", "undefined", "none", "odd", "even", "in"})
_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Call, nodes.Keyword),
    *(nodes.Getattr, nodes.Getitem, nodes.If, nodes.For, nodes.Assign, nodes.Compare, nodes.Operand, nodes.And),
    *(nodes.Or, nodes.Not, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.List, nodes.Tuple),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg),
)
_BUDGET_FILTER = "trong_han_muc"
_LARGEST = 10**30
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class RefusedError(Exception):
    """Something a template must not do or can't; the message is Vietnamese and ends without a full stop."""


def xml_text(text: str) -> str:
    """The text without the characters that XML can't hold."""
    return _NOT_XML.sub("", text)


class Environment(ImmutableSandboxedEnvironment):
    """jinja2 with the report's functions as its only globals."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%"})

    def __init__(self, functions: Mapping[str, Callable[..., Any]]):
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_printable)
        self.deadline = time.monotonic() + MAX_SECONDS
        self.steps = 0
        self.globals = {**functions, "range": _short_range}
        self.filters = {name: self.filters[name] for name in FILTERS} | {_BUDGET_FILTER: self.within_budget}
        self.tests = {name: self.tests[name] for name in TESTS}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        # Text multiplied by a number, or a number by itself over and over, would eat the memory.
        operands: tuple[Any, ...] = (left, right)
        for value in operands:
            if not isinstance(value, (int, Decimal)) or not -_LARGEST < value < _LARGEST:
                raise RefusedError(f"phép tính “{operator}” chỉ dùng được với số")
        return super().call_binop(context, operator, left, right)

    def within_budget(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.steps += 1
            if self.steps > MAX_STEPS:
                raise RefusedError("vòng lặp quá dài")
            self.check_time()
            yield item

    def check_time(self) -> None:
        if time.monotonic() > self.deadline:
            raise RefusedError(f"mẫu chạy quá {MAX_SECONDS:.0f} giây")

    def render(self, tree: nodes.Template, context: Mapping[str, Any]) -> str:
        """The output of a parsed and accepted template; raises `RefusedError` when it goes over its budget."""
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, _BUDGET_FILTER, [], [], None, None, lineno=loop.lineno)
        pieces: list[str] = []
        size = 0
        for piece in self.from_string(tree).generate(context):
            size += len(piece)
            if size > MAX_OUTPUT:
                raise RefusedError("kết quả quá lớn")
            self.check_time()
            pieces.append(piece)
        return "".join(pieces)


def refusals(tree: nodes.Template) -> Iterator[tuple[nodes.Node, str]]:
    """What the template must not do, with the node that does it."""
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        if message := _refusal(node):
            yield node, message
        else:
            waiting.extend(node.iter_child_nodes())


def _refusal(node: nodes.Node) -> str | None:
    if not isinstance(node, _NODES):
        return "lệnh này không dùng được trong mẫu báo cáo"
    match node:
        case nodes.Call():
            if not isinstance(node.node, nodes.Name):
                return "chỉ gọi được các hàm của báo cáo, không gọi được hàm của giá trị"
            if node.dyn_args is not None or node.dyn_kwargs is not None:
                return "không dùng được * và ** khi gọi hàm"
        case nodes.Getattr(attr=name) | nodes.Getitem(arg=nodes.Const(value=str(name))) if name.startswith("_"):
            return f"không được đọc thuộc tính “{name}”"
        case nodes.Filter() if node.node is None or node.name not in FILTERS:
            return f"bộ lọc “{node.name}” không dùng được; các bộ lọc dùng được: {', '.join(sorted(FILTERS))}"
        case nodes.Test() if node.name not in TESTS:
            return f"phép thử “{node.name}” không dùng được"
        case nodes.For() if node.recursive:
            return "không dùng được vòng lặp đệ quy"
        case nodes.List() | nodes.Tuple() if getattr(node, "ctx", "load") == "load" and not all(
            isinstance(item, nodes.Const) for item in node.items
        ):
            return "danh sách chỉ được gồm chữ và số viết sẵn"
    return None


def _short_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise RefusedError(f"range dài quá {MAX_RANGE} số")
    return numbers


def _printable(value: Any) -> Any:
    """Only words and whole numbers are printed: what is measured goes through `so`, which knows how to write it."""
    if isinstance(value, str):
        return xml_text(value)
    if isinstance(value, Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise RefusedError('giá trị này không in ra được; để in một số liệu hãy viết {{ so("mã số liệu") }}')
