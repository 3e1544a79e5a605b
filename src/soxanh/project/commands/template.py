"""`soxanh template REGISTER -o FILE.xlsx`: the empty Excel form of a register."""

import argparse

HELP = "Ghi mẫu Excel trống của một sổ, kèm các giá trị cho phép"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("register", metavar="SỔ", help="mã sổ, ví dụ procedures.dossiers hoặc dossiers")
    parser.add_argument("-o", "--output", required=True, metavar="TỆP.xlsx")


def run(options: argparse.Namespace) -> int:
    from soxanh.project.cli import DONE, UnusableInput
    from soxanh.registers.sheets import commands

    try:
        path = commands.template(options.register, options.output)
    except (commands.UnknownRegister, OSError) as error:
        raise UnusableInput(str(error)) from error
    print(f"Đã ghi mẫu vào {path}")
    return DONE
