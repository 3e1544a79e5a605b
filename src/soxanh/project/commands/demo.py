"""`soxanh demo [--scale N] [--department NAME]`: migrates an empty ledger and builds a demo department in it."""

import argparse
import sys

HELP = "Dựng đơn vị mẫu với sổ của một năm để dùng thử"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--department", metavar="TÊN", default="lang-son", help="đơn vị mẫu; mặc định lang-son")
    parser.add_argument("--scale", metavar="N", type=int, default=1, help="gấp N lần số mục trong sổ; mặc định 1")


def run(options: argparse.Namespace) -> int:
    from pathlib import Path

    from django.conf import settings
    from django.core.management import call_command

    from soxanh.calendar import now, pretend
    from soxanh.demo import build, department
    from soxanh.project.arguments import write
    from soxanh.project.cli import DONE, UnusableInput

    if options.scale < 1:
        raise UnusableInput("--scale phải là số nguyên từ 1 trở lên.")
    started = now()

    def tell(text: str) -> None:
        print(f"{(now() - started).total_seconds():6.1f} giây  {text}", flush=True)

    tell("Chuẩn bị cơ sở dữ liệu")
    call_command("migrate", verbosity=0, interactive=False)
    try:
        entries = build.build(options.department, scale=options.scale, progress=tell)
    except (build.LedgerNotEmptyError, build.UnknownDepartmentError) as error:
        raise UnusableInput(str(error)) from error
    day = build.day(options.department)
    write(str(Path(settings.HOME) / "demo"), f"{day}\n".encode())
    pretend(day)
    tell(f"Xong: {sum(entries.values())} mục trong {len(entries)} sổ")
    print(f"\nTài khoản dùng thử (mật khẩu chung: {department.PASSWORD}):")
    for username, role, place in department.accounts():
        print(f"  {username:<16} {role}, {place}")
    sys.stdout.flush()
    return DONE
