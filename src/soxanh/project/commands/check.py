"""`soxanh check FILE|FOLDER`: what cannot be right in a report. Needs no ledger, unless it is to be compared with one."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soxanh.checker.documents import Document
    from soxanh.checker.findings import Check, Result
    from soxanh.checks.ledger import Ledger

HELP = "Soát báo cáo (.docx, .pdf, .txt, .md, .html): một tệp hoặc cả thư mục"
NEEDS_LEDGER = False


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="TỆP|THƯ_MỤC")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", metavar="LOẠI,…", help="chỉ báo các loại lỗi này, ví dụ arithmetic,date")
    parser.add_argument("--ledger", metavar="KỲ", help="so cả với số liệu trong sổ của kỳ này, ví dụ 2022")
    parser.add_argument("--unit", metavar="MÃ", help="với --ledger: số liệu của đơn vị này thay vì toàn Sở")
    parser.add_argument("--annotate", metavar="TỆP_MỚI.docx", help="ghi bản sao có nhận xét Word ở chỗ có lỗi")
    parser.add_argument("--text", metavar="TỆP.txt", help="ghi phần chữ đã đọc được")


def run(options: argparse.Namespace) -> int:
    from soxanh.project.cli import UnusableInput

    only = _checks(options.only)
    ledger = _ledger(options.ledger, options.unit)
    path = Path(options.path)
    if not path.is_dir():
        return _run_file(options, only, ledger)
    if options.annotate or options.text:
        raise UnusableInput("--annotate và --text chỉ dùng cho một tệp, không dùng cho thư mục.")
    return _run_folder(path, options.json, only, ledger)


def _run_file(options: argparse.Namespace, only: "frozenset[Check]", ledger: "Ledger | None") -> int:
    from soxanh.checker.reading import UnreadableError
    from soxanh.project.arguments import readable, write
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput

    data = readable(options.path)
    try:
        document, result = _check(data, options.path, only, ledger)
        if options.annotate:
            from soxanh.checker.annotate import annotate

            write(options.annotate, annotate(data, options.path, result.findings))
    except UnreadableError as error:
        raise UnusableInput(str(error)) from error
    if options.text:
        write(options.text, document.text.encode())
    _show(document, result, options.json)
    if options.annotate and not options.json:
        print(f"Đã ghi {options.annotate}")
    return FINDINGS if result.findings else DONE


def _run_folder(folder: Path, as_json: bool, only: "frozenset[Check]", ledger: "Ledger | None") -> int:
    from soxanh.checker.reading import UnreadableError
    from soxanh.checker.reading.folders import readable_files
    from soxanh.project.arguments import readable
    from soxanh.project.cli import DONE, FINDINGS, UNUSABLE, UnusableInput

    files = readable_files(folder)
    if not files:
        raise UnusableInput(f"Thư mục {folder} không có tệp nào đọc được (.docx, .pdf, .txt, .md, .html).")
    status, answers = DONE, []
    for name, path in _with_progress(folder, files):
        try:
            document, result = _check(readable(str(path)), name, only, ledger)
        except (UnreadableError, UnusableInput) as error:
            status = UNUSABLE
            answers.append({"file": name, "unreadable": str(error)})
            if not as_json:
                print(f"{name}: KHÔNG ĐỌC ĐƯỢC. {error}\n")
            continue
        result.file = name
        status = max(status, FINDINGS if result.findings else DONE)
        if as_json:
            answers.append(result.as_json())
        else:
            _show(document, result, as_json)
            print()
    if as_json:
        print(json.dumps(answers, ensure_ascii=False, indent=1))
    return status


def _with_progress(folder: Path, files: list[Path]) -> Iterator[tuple[str, Path]]:
    for number, path in enumerate(files, start=1):
        name = path.relative_to(folder).as_posix()
        print(f"[{number}/{len(files)}] {name}", file=sys.stderr, flush=True)
        yield name, path


def _check(data: bytes, name: str, only: "frozenset[Check]", ledger: "Ledger | None") -> "tuple[Document, Result]":
    from soxanh.checker.checking import check
    from soxanh.checker.reading import read

    document = read(data, name)
    result = check(document)
    if ledger:
        ledger.join(result, document, data)
    if only:
        result.findings = [finding for finding in result.findings if finding.check in only]
    return document, result


def _show(document: "Document", result: "Result", as_json: bool) -> None:
    from soxanh.checker.summary import summary

    print(json.dumps(result.as_json(), ensure_ascii=False, indent=1) if as_json else summary(document, result))


def _ledger(period: str | None, unit: str | None) -> "Ledger | None":
    """The figures to compare with, for which the database is needed after all."""
    from soxanh.project.cli import UnusableInput

    if period is None:
        if unit is not None:
            raise UnusableInput("--unit chỉ dùng cùng với --ledger KỲ.")
        return None
    import django

    django.setup()
    from soxanh.checks.ledger import Ledger
    from soxanh.figures.engine import UnknownUnitError
    from soxanh.project import arguments as read
    from soxanh.reports.compose import Scope

    try:
        return Ledger(Scope(read.period(period), unit))
    except UnknownUnitError as error:
        raise UnusableInput(str(error)) from error


def _checks(names: str | None) -> "frozenset[Check]":
    from soxanh.checker.findings import Check
    from soxanh.project.cli import UnusableInput

    wanted = [name.strip() for name in (names or "").split(",") if name.strip()]
    if unknown := [name for name in wanted if name not in set(Check)]:
        raise UnusableInput(f"Không có loại lỗi “{unknown[0]}”. Các loại: {', '.join(Check)}.")
    return frozenset(map(Check, wanted))
