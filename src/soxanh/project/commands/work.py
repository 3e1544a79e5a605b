"""`soxanh work`: carries out long jobs; `soxanh serve` keeps one running beside the pages."""

import argparse
import logging
import os
import signal
import threading
import time

HELP = "Chạy bộ xử lý việc dài (nhập tệp lớn, kiểm tra báo cáo); lệnh serve tự chạy"

logger = logging.getLogger(__name__)

#: Seconds between two looks at whether the server is still there.
_WATCH = 2.0


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--beside", type=int, metavar="PID", help="dừng khi tiến trình này không còn")


def run(options: argparse.Namespace) -> int:
    from django.core.management import call_command

    from soxanh.checks import tasks as checks
    from soxanh.project.cli import DONE
    from soxanh.registers.sheets import tasks as imports

    if options.beside:
        threading.Thread(target=_end_with, args=(options.beside,), daemon=True).start()
    # No worker runs yet: what is unfinished was left by one that was stopped.
    if count := imports.resume_unfinished() + checks.resume_unfinished():
        logger.info("resuming %d unfinished jobs", count)
    call_command("db_worker", queue_name="*", startup_delay=False, reload=False, verbosity=1)
    return DONE


def _end_with(parent: int) -> None:
    """Ends this worker when the server that started it is gone, even killed: the next server brings its own."""
    while os.getppid() == parent:
        time.sleep(_WATCH)
    os.kill(os.getpid(), signal.SIGTERM)
