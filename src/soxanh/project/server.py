"""The web server, and beside it the worker for long jobs."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import waitress

from soxanh.project.cli import UnusableInput

#: Seconds before a worker that ended by itself is started again.
_PAUSE = 5.0


def demand_free(host: str, port: int) -> None:
    """Raises `UnusableInput` when somebody else listens there already, or nobody can."""
    if not 0 < port < 65536:
        raise UnusableInput(f"Cổng phải là số từ 1 đến 65535, không phải {port}.")
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UnusableInput(
                f"Cổng {port} đang có chương trình khác dùng; hãy chọn cổng khác: make run PORT=…, soxanh serve --port …"
            ) from error
        raise UnusableInput(f"Không mở được {host}:{port} ({error.strerror}).") from error


def serve(host: str, port: int, threads: int) -> None:
    """Serves until interrupted."""
    from soxanh.project.wsgi import application

    for told in (signal.SIGINT, signal.SIGTERM):  # a shell starts what runs in its background with SIGINT ignored
        signal.signal(told, signal.default_int_handler)
    with _worker(), contextlib.suppress(KeyboardInterrupt):
        waitress.serve(application, host=host, port=port, threads=threads, ident=None, _quiet=True)


@contextlib.contextmanager
def _worker() -> Iterator[None]:
    """Keeps one worker process running beside the server. A job that it was killed in goes on where it stopped."""
    ended = threading.Event()
    running: list[subprocess.Popen] = []

    def keep() -> None:
        while not ended.is_set():
            running[:] = [subprocess.Popen([sys.executable, "-m", "soxanh", "work", "--beside", str(os.getpid())])]
            if ended.is_set():  # told to end while the worker was being started
                running[0].terminate()
            running[0].wait()
            ended.wait(_PAUSE)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        ended.set()
        for process in running:
            process.terminate()
        keeper.join(timeout=_PAUSE)
