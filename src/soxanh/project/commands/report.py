"""`soxanh report TEMPLATE --period P -o FILE.docx`: compiles a report."""

import argparse

HELP = "Lập báo cáo Word từ một mẫu"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("template", metavar="MẪU", help="tên mẫu, ví dụ bao-cao-nam")
    parser.add_argument("--period", required=True, metavar="KỲ")
    parser.add_argument("--unit", metavar="ĐƠN_VỊ")
    parser.add_argument("--closing", metavar="TÊN", help="lấy số liệu từ bản chốt này")
    parser.add_argument("-o", "--output", required=True, metavar="TỆP.docx")
    parser.add_argument("--pdf", action="store_true", help="lập thêm bản PDF bên cạnh (cần LibreOffice)")


def run(options: argparse.Namespace) -> int:
    from pathlib import Path

    from soxanh.figures import closing, engine
    from soxanh.project.arguments import period, write
    from soxanh.project.cli import DONE, FINDINGS, UnusableInput
    from soxanh.reports import compose, pdf
    from soxanh.reports.package import DocxError
    from soxanh.reports.store import MissingFileError
    from soxanh.reports.template import TemplateError

    try:
        frozen = closing.get(options.closing) if options.closing else None
        chosen = period(options.period)
        if frozen is not None and chosen not in (frozen.period, frozen.counted):
            raise UnusableInput(f"Bản chốt “{frozen.name}” là của kỳ {frozen.period.code}, không phải {chosen.code}.")
        file, computed = compose.compose(options.template, compose.Scope(chosen, options.unit, frozen))
        write(options.output, file)
        if options.pdf:
            write(str(Path(options.output).with_suffix(".pdf")), pdf.to_pdf(file))
    except TemplateError as error:
        more = f" (và {len(error.problems) - 1} lỗi khác)" if len(error.problems) > 1 else ""
        raise UnusableInput(f"Mẫu {options.template} có lỗi: {error.problems[0]}{more}") from error
    except (
        compose.UnknownTemplateError,
        closing.ClosingError,
        engine.UnknownUnitError,
        DocxError,
        MissingFileError,
        pdf.PdfError,
    ) as error:
        raise UnusableInput(str(error)) from error
    print(f"Đã lập {options.output}")
    for each in computed.broken:
        print(f"SAI: {each.broken_text}")
    return FINDINGS if computed.broken else DONE
