"""`soxanh check FILE|FOLDER`: what cannot be right in a report. Needs no ledger."""

import argparse
import json
import sys
from pathlib import Path

HELP = "Soát một báo cáo (.docx, .pdf, .txt, .md, .html) hoặc cả thư mục"
NEEDS_LEDGER = False


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="TỆP|THƯ_MỤC")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--text", metavar="TỆP.txt", help="ghi phần chữ đã đọc được ra tệp này")


def run(options: argparse.Namespace) -> int:
    from soxanh.checker.checking import check
    from soxanh.checker.reading import UnreadableError, read
    from soxanh.project.arguments import readable, write
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput

    try:
        document = read(readable(options.path), options.path)
    except UnreadableError as error:
        raise UnusableInput(str(error)) from error
    if options.text:
        write(options.text, document.text.encode())
    result = check(document)
    if options.json:
        print(json.dumps(result.as_json(), ensure_ascii=False, indent=1))
    return FINDINGS if result.findings else DONE
