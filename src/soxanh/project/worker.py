"""The worker: carries out imports of large files, the making of PDFs and the checking of reports, one at a time."""

import logging

from django.utils.crypto import get_random_string


def run() -> None:
    """Works until it is told to stop (SIGTERM, SIGINT); what a killed worker left is taken up first."""
    from django_tasks_db.management.commands.db_worker import Worker

    from soxanh.checks import tasks as checks
    from soxanh.registers.sheets import tasks as imports
    from soxanh.reports import pdf_jobs

    left = imports.resume_unfinished() + pdf_jobs.resume_unfinished() + checks.resume_unfinished()
    print("Bộ xử lý việc dài đã sẵn sàng" + (f", làm tiếp {left} việc dở dang." if left else "."), flush=True)
    # That it starts and is told to stop is no news; a job that failed is logged as an error.
    logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
    worker = Worker(
        queue_names=["*"],
        interval=1,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    worker.configure_signals()
    worker.run()
