"""`soxanh diff NAME`: what has changed in the ledger since a closing."""

import argparse
import json

HELP = "So sổ hiện nay với một bản chốt"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="TÊN")
    parser.add_argument("--json", action="store_true")


def run(options: argparse.Namespace) -> int:
    from soxanh.figures import closing
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput

    try:
        frozen = closing.get(options.name)
    except closing.ClosingError as error:
        raise UnusableInput(str(error)) from error
    registers = closing.differences(frozen)
    figures = closing.changed_figures(frozen)
    if options.json:
        print(
            json.dumps(
                {
                    "closing": frozen.name,
                    "registers": {
                        each.register.code: {
                            "added": each.added,
                            "removed": each.removed,
                            "changed": {
                                str(pk): {name: [_plain(was), _plain(is_)] for name, (was, is_) in columns.items()}
                                for pk, columns in each.changed.items()
                            },
                        }
                        for each in registers
                    },
                    "figures": {
                        before.figure.id: {"closing": before.as_json()["value"], "ledger": after.as_json()["value"]}
                        for before, after in figures
                    },
                },
                ensure_ascii=False,
                indent=1,
            )
        )
    else:
        for each in registers:
            print(f"{each.register.label}: thêm {len(each.added)}, bớt {len(each.removed)}, sửa {len(each.changed)}")
        for before, after in figures:
            print(f"{before.figure.id}: {before.text_with_unit} → {after.text_with_unit}")
        if not registers:
            print(f"Sổ không thay đổi so với bản chốt “{frozen.name}”.")
    return FINDINGS if registers or figures else DONE


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | str | bool) else str(value)
