"""`soxanh close PERIOD --as-of DATE`: freezes a period."""

import argparse

HELP = "Chốt số liệu của một kỳ"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("period", metavar="KỲ")
    parser.add_argument("--as-of", required=True, metavar="NGÀY", help="ngày chốt: mục ghi từ sau ngày này không tính")
    parser.add_argument("--name", metavar="TÊN", help="tên bản chốt; bỏ trống thì đặt theo kỳ và ngày chốt")


def run(options: argparse.Namespace) -> int:
    import sys

    from soxanh.figures import closing
    from soxanh.org.audit import Via, acting
    from soxanh.project.arguments import date, period
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput

    def progress(register: str, done: int, total: int) -> None:
        if sys.stderr.isatty() and done:
            print(f"\r{register}: {done} mục", end="\n" if total else "", file=sys.stderr, flush=True)

    try:
        with acting(None, via=Via.CLI):
            made = closing.close(period(options.period), date(options.as_of), name=options.name, progress=progress)
    except closing.ClosingError as error:
        raise UnusableInput(str(error)) from error
    computed = closing.figures(made)
    print(f"Đã chốt “{made.name}”: {made.rows} mục, {len(computed.values)} số liệu, ở {made.folder}")
    for each in computed.broken:
        print(f"SAI: {each.broken_text}")
    return FINDINGS if computed.broken else DONE
