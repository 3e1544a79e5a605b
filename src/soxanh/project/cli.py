"""The command `soxanh`: one module of `soxanh.project.commands` per verb.

Such a module has
    HELP: str                                   one line in Vietnamese
    def arguments(parser: ArgumentParser)       declares its arguments
    def run(options: Namespace) -> int          does it; 0 done, 1 done with findings or rejected rows
and raises UnusableInput where the input cannot be used at all: exit status 2 with one plain line, no traceback.
Django is set up before `run`, so models may be imported inside it (at the top of the module they may not). A verb that
works without the ledger says so with `NEEDS_LEDGER = False`; it starts at once and runs where there is no database.
"""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence

from soxanh.project import commands

DONE, FINDINGS, UNUSABLE = 0, 1, 2


class UnusableInput(Exception):  # noqa: N818 - part of the contract with scripts
    """What was given cannot be used; the message says in Vietnamese what is wrong, where, and what to do."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str):
        raise UnusableInput(f"Câu lệnh không đúng: {message}. Xem: {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    argv = list(sys.argv[1:] if argv is None else argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "soxanh.project.settings")
    try:
        options = _parser().parse_args(argv)
        return _run_with_ledger(options) if options.needs_ledger else options.run(options)
    except UnusableInput as problem:
        print(problem, file=sys.stderr)
    return UNUSABLE


def _run_with_ledger(options: argparse.Namespace) -> int:
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, ProgrammingError

    try:
        django.setup()
        return options.run(options)
    except ImproperlyConfigured as problem:
        raise UnusableInput(str(problem)) from problem
    except (OperationalError, ProgrammingError) as problem:  # SQLite and PostgreSQL name a missing table differently
        reason = " ".join(str(problem).split())
        raise UnusableInput(f"Không dùng được cơ sở dữ liệu ({reason}). Hãy thử: soxanh manage migrate") from problem


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="soxanh", description="Sổ Xanh: sổ, số liệu và báo cáo của Sở Tài nguyên và Môi trường")
    verbs = parser.add_subparsers(title="lệnh", metavar="LỆNH", required=True)
    for module in pkgutil.iter_modules(commands.__path__):
        command = importlib.import_module(f"{commands.__name__}.{module.name}")
        verb = verbs.add_parser(module.name, help=command.HELP, description=command.HELP)
        command.arguments(verb)
        verb.set_defaults(run=command.run, needs_ledger=getattr(command, "NEEDS_LEDGER", True))
    return parser
