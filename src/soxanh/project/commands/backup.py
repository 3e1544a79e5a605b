"""`soxanh backup FILE`: the whole department in one file."""

import argparse

HELP = "Sao lưu toàn bộ sổ, tệp đính kèm, báo cáo và bản chốt vào một tệp"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP.tar.gz")


def run(options: argparse.Namespace) -> int:
    from pathlib import Path

    from soxanh.project import backups
    from soxanh.project.cli import DONE, UnusableInput

    try:
        size = backups.backup(Path(options.file))
    except backups.BackupError as error:
        raise UnusableInput(str(error)) from error
    print(f"Đã sao lưu vào {options.file} ({size / 1_000_000:.1f} MB).")
    return DONE
