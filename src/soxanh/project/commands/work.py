"""`soxanh work`: carries out long jobs; `soxanh serve` keeps one running beside the pages."""

import argparse
import os
import signal
import threading
import time

HELP = "Chạy bộ xử lý việc dài (nhập tệp lớn, xuất PDF, kiểm tra báo cáo); lệnh serve tự chạy"


#: Seconds between two looks at whether the server is still there.
_WATCH = 2.0


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--beside", type=int, metavar="PID", help="dừng khi tiến trình này không còn")


def run(options: argparse.Namespace) -> int:
    from soxanh.project import worker
    from soxanh.project.cli import DONE

    if options.beside:
        threading.Thread(target=_end_with, args=(options.beside,), daemon=True).start()
    worker.run()
    return DONE


def _end_with(parent: int) -> None:
    """Ends this worker when the server that started it is gone, even killed: the next server brings its own."""
    while os.getppid() == parent:
        time.sleep(_WATCH)
    os.kill(os.getpid(), signal.SIGTERM)
