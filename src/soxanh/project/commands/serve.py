"""`soxanh serve`: the pages, and the worker for long jobs beside them."""

import argparse

HELP = "Chạy trang web và bộ xử lý việc dài"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG")
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ")
    parser.add_argument("--threads", type=int, default=8, metavar="SỐ_LUỒNG")


def run(options: argparse.Namespace) -> int:
    from django.core.management import call_command

    from soxanh.project import server
    from soxanh.project.cli import DONE

    server.demand_free(options.host, options.port)
    call_command("migrate", verbosity=0, interactive=False)
    print(f"Sổ Xanh đang chạy ở http://{options.host}:{options.port} (dừng: Ctrl+C)", flush=True)
    server.serve(options.host, options.port, options.threads)
    return DONE
