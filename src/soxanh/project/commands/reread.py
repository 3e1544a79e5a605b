"""`soxanh reread FILE.docx`: compares an edited report with the ledger."""

import argparse
import json

HELP = "Đọc lại báo cáo đã sửa trong Word: so số liệu với sổ, tìm số gõ tay"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP.docx")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--refresh", action="store_true", help="ghi lại số liệu theo sổ vào tệp -o")
    parser.add_argument("-o", "--output", metavar="TỆP_MỚI.docx")


def run(options: argparse.Namespace) -> int:
    from pathlib import Path

    from soxanh.figures import closing
    from soxanh.project.arguments import readable, write
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput
    from soxanh.reports import returned
    from soxanh.reports.package import DocxError

    if options.refresh != bool(options.output):
        raise UnusableInput("--refresh cần -o TỆP_MỚI.docx, và ngược lại.")
    try:
        found = returned.read(readable(options.file), Path(options.file).name)
    except (DocxError, closing.ClosingError, ValueError) as error:
        raise UnusableInput(str(error)) from error
    if options.refresh:
        write(options.output, found.refreshed())
    if options.json:
        print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        print(f"{len(found.anchors)} số liệu có nguồn; {len(found.differences)} khác với sổ")
        for each in found.differences:
            print(f"  {each.anchor.id}: trong tệp “{each.anchor.text}”, theo sổ “{each.ledger_text}”")
        print(f"{len(found.unsourced)} số gõ tay không có nguồn")
        for number in found.unsourced:
            meant = f" → có lẽ là {number.suggestions[0].id}" if number.suggestions else ""
            print(f"  đoạn {number.paragraph_index}: “{number.text}”{meant}")
        if options.refresh:
            print(f"Đã ghi {options.output}")
    return FINDINGS if found.differences or found.unsourced else DONE
