"""`soxanh import REGISTER FILE.xlsx`: entries from an Excel file."""

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import islice

HELP = "Nhập các mục của một sổ từ tệp Excel"

_ROWS_NAMED = 5
_REASONS_NAMED = 30


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("register", metavar="SỔ")
    parser.add_argument("file", metavar="TỆP.xlsx")
    parser.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi vào sổ")
    parser.add_argument("--user", metavar="TÀI_KHOẢN", help="người nhập; bỏ trống là quản lý máy chủ")
    parser.add_argument("--unit", metavar="ĐƠN_VỊ", help="đơn vị của các dòng không ghi đơn vị")
    parser.add_argument("--json", action="store_true")


def run(options: argparse.Namespace) -> int:
    from soxanh.org.models import Unit, User
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput
    from soxanh.registers.sheets import commands

    user = User.objects.filter(username=options.user).first() if options.user else None
    if options.user and user is None:
        raise UnusableInput(f"Không có tài khoản nào tên {options.user}.")
    unit = Unit.objects.filter(code=options.unit).first() if options.unit else None
    if options.unit and unit is None:
        raise UnusableInput(f"Không có đơn vị nào mang mã {options.unit}.")

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done}/{total} dòng", end="" if done < total else "\n", file=sys.stderr, flush=True)

    try:
        outcome = commands.import_file(
            options.register, options.file, dry_run=options.dry_run, user=user, unit=unit, progress=progress
        )
    except (commands.UnknownRegister, commands.UnusableFile) as error:
        raise UnusableInput(str(error)) from error
    if options.json:
        print(json.dumps(outcome, ensure_ascii=False, indent=1))
    else:
        done = "Sẽ ghi" if options.dry_run else "Đã ghi"
        print(f"{done} {outcome['good']} dòng; {outcome['already']} dòng đã có; {outcome['bad']} dòng chờ sửa.")
        for line in [*outcome["notices"], *_faults(outcome["errors"])]:
            print(f"  {line}")
    return FINDINGS if outcome["bad"] else DONE


def _faults(errors: list[dict]) -> Iterator[str]:
    """One line for each reason: a catalogue that was forgotten refuses thousands of rows in the same words."""
    rows: dict[tuple[str, str], list[int]] = {}
    for fault in errors:
        rows.setdefault((fault["column"], fault["message"]), []).append(fault["row"])
    for (column, message), refused in islice(rows.items(), _REASONS_NAMED):
        more = f" và {len(refused) - _ROWS_NAMED} dòng nữa" if len(refused) > _ROWS_NAMED else ""
        named = ", ".join(map(str, refused[:_ROWS_NAMED]))
        yield f"dòng {named}{more}, {column}: {message}"
    if len(rows) > _REASONS_NAMED:
        yield f"… và {len(rows) - _REASONS_NAMED} lý do nữa; xem đủ bằng --json hoặc ở trang Nhập từ Excel."
