"""The server and the worker beside it, as `soxanh serve` runs them."""

import os
import signal
import socket
import time
import urllib.request
from pathlib import Path

import pytest

from tests.serving import PATIENCE, Installation, free_port, wait_for


def processes_of(group: int) -> list[int]:
    """The processes of the group that are still there."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of_group = path.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of_group) == group and state != "Z":
            found.append(int(path.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to see processes")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_server_and_worker_end_together(tmp_path, told):
    port = free_port()
    server = Installation(tmp_path).start("serve", "--port", port)
    wait_for(f"http://127.0.0.1:{port}/accounts/login/", server)
    group = os.getpgid(server.pid)
    assert len(processes_of(group)) == 2
    server.send_signal(told)
    out, _ = server.communicate(timeout=PATIENCE)
    assert server.returncode == 0 and f"http://127.0.0.1:{port}" in out
    for _ in range(PATIENCE):
        if not processes_of(group):
            return
        time.sleep(1)
    raise AssertionError(f"still there: {processes_of(group)}")


@pytest.mark.parametrize("verb", ["serve", "start"])
def test_a_busy_port_is_told_before_anything_is_built(tmp_path, verb):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = Installation(tmp_path).soxanh(verb, "--port", taken.getsockname()[1])
    assert refused.returncode == 2 and refused.stdout == ""
    assert refused.stderr.startswith("Cổng ") and refused.stderr.count("\n") == 1
    assert not (tmp_path / "soxanh.sqlite3").exists()


def test_pages_are_served_with_their_styles_and_a_strict_policy(tmp_path):
    port = free_port()
    server = Installation(tmp_path).start("serve", "--port", port)
    try:
        wait_for(f"http://127.0.0.1:{port}/accounts/login/", server)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/accounts/login/") as answer:
            policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy and "unsafe" not in policy
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/static/desk/tokens.css") as answer:
            assert answer.headers["Content-Type"].startswith("text/css")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.communicate(timeout=PATIENCE)
