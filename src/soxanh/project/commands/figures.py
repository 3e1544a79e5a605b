"""`soxanh figures [ID ...] --period P`: figures of a period, from the ledger or from a closing."""

import argparse
import json

HELP = "In số liệu của một kỳ, tính từ sổ hoặc từ một bản chốt"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="MÃ", help="mã số liệu; bỏ trống là tất cả")
    parser.add_argument("--period", metavar="KỲ", help="2022, 2022-Q1, 2022-03, 2022-01-01..2022-12-01, bc-2022")
    parser.add_argument("--unit", metavar="ĐƠN_VỊ", help="mã đơn vị; bỏ trống là toàn Sở")
    parser.add_argument("--closing", metavar="TÊN", help="lấy từ bản chốt này")
    parser.add_argument("--json", action="store_true", help="in JSON (dạng ổn định, xem docs/command-line.md)")


def run(options: argparse.Namespace) -> int:
    from soxanh.figures import closing, engine
    from soxanh.project.arguments import period
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput

    if options.period is None and options.closing is None:
        raise UnusableInput("Cần --period KỲ (ví dụ --period 2022) hoặc --closing TÊN.")
    chosen = period(options.period) if options.period else None
    try:
        if options.closing:
            computed = closing.figures(closing.get(options.closing), period=chosen, unit=options.unit)
            unknown = [each for each in options.ids if each not in computed.values]
            if unknown:
                raise engine.UnknownFigureError(f"Bản chốt không có số liệu nào mang mã {', '.join(unknown)}.")
            if options.ids:
                computed.values = {each: computed.values[each] for each in options.ids}
        else:
            assert chosen is not None
            computed = engine.compute(options.ids or None, chosen, unit=options.unit)
    except (engine.UnknownFigureError, engine.UnknownUnitError, closing.ClosingError) as error:
        raise UnusableInput(str(error)) from error
    if options.json:
        print(json.dumps(computed.as_json(), ensure_ascii=False, indent=1))
    else:
        width = max((len(each) for each in computed.values), default=0)
        for figure_id, value in computed.values.items():
            by_hand = "  (nhập tay)" if value.manual else ""
            print(f"{figure_id:<{width}}  {value.text_with_unit:>24}  {value.figure.label}{by_hand}")
        for each in computed.broken:
            print(f"SAI: {each.broken_text}")
    return FINDINGS if computed.broken else DONE
