"""`soxanh restore FILE`: brings a backup back; what was there is kept beside it."""

import argparse

HELP = "Khôi phục từ tệp sao lưu; dữ liệu đang có được giữ lại bên cạnh"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP.tar.gz")


def run(options: argparse.Namespace) -> int:
    from pathlib import Path

    from soxanh.project import backups
    from soxanh.project.cli import DONE, UnusableInput

    try:
        kept = backups.restore(Path(options.file))
    except backups.BackupError as error:
        raise UnusableInput(str(error)) from error
    print("Đã khôi phục." + (f" Dữ liệu trước đó còn ở {kept}." if kept else ""))
    return DONE
