"""The check itself, in the background: reads the file, runs the checker, compares with the ledger, keeps the result.

It may be done twice at once or once more after a kill: what it writes depends only on the file and the ledger. A file
in which the worker died again and again is given up, so that it does not hold up what waits behind it.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F
from django.utils import translation
from django.utils.translation import gettext as _t
from django_tasks import task

from soxanh.checker import checking, reading
from soxanh.checker.reading.formats import UnreadableError
from soxanh.checks import ledger, results
from soxanh.checks.models import Check
from soxanh.reports.store import MissingFileError

#: So often a check is begun before it is given up.
MOST_ATTEMPTS = 3
#: Seconds that one check may take; a scan of many pages takes minutes.
LONGEST = 1800

_State = Check.State


@task()
def run(pk: int) -> None:
    """Carries a check out; an error nobody foresaw ends it in plain words and goes to the log."""
    check = Check.objects.select_related("document__unit", "version__report__closing").filter(pk=pk).first()
    if check is None or not check.is_working:  # removed, or done by another run of it
        return
    if check.attempts >= MOST_ATTEMPTS:
        return _fail(
            check,
            _t("Việc kiểm tra tệp này đã dừng đột ngột %(times)d lần. Hãy lưu lại tệp bằng Word rồi tải lên bản mới.")
            % {"times": check.attempts},
        )
    Check.objects.filter(pk=pk).update(attempts=F("attempts") + 1)
    try:
        with translation.override("vi"), _at_most(LONGEST):
            _carry_out(check)
    except (UnreadableError, MissingFileError) as error:
        _fail(check, str(error))
    except _TooLongError:
        _fail(
            check,
            _t("Kiểm tra tệp này mất hơn %(minutes)d phút nên đã dừng. Hãy chia tệp thành nhiều phần rồi kiểm tra.")
            % {"minutes": LONGEST // 60},
        )
    except Exception:
        _fail(check, _t("Có lỗi ngoài dự kiến khi kiểm tra tệp. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị hệ thống."))
        raise


class _TooLongError(Exception):
    """A check that would hold up what waits behind it."""


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raises `_TooLongError` in the block when it takes longer. Only the worker does: it works in its main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_signal: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _carry_out(check: Check) -> None:
    _reach(check, _State.READING)
    file = check.file
    document = reading.read(file, check.file_name)
    _reach(check, _State.CHECKING)
    result = checking.check(document)
    if compared := ledger.ledger_of(check):
        compared.join(result, document, file)
    results.store(check, document, result)
    with transaction.atomic():
        # Whoever dismisses a finding meanwhile holds the document.
        type(check.document).objects.select_for_update().get(pk=check.document_id)
        results.count(check, set(check.document.dismissals.values_list("key", flat=True)))
        check.state, check.error = _State.DONE, ""
        check.save(update_fields=["text", "layout", "result", *_COUNTS, "state", "error", "changed_at"])


_COUNTS = ("errors", "warnings", "dismissed")


def _reach(check: Check, state: str) -> None:
    check.state = state
    check.save(update_fields=["state", "changed_at"])


def _fail(check: Check, reason: str) -> None:
    check.state, check.error = _State.FAILED, reason
    check.save(update_fields=["state", "error", "changed_at"])


def start(check: Check, *, fresh: bool = False) -> Check:
    """Puts a check in the queue; `fresh` begins it anew, whatever became of it before. Gives it as it stands then."""
    if fresh:
        Check.objects.filter(pk=check.pk).update(state=_State.WAITING, attempts=0, error="")
    run.enqueue(check.pk)
    check.refresh_from_db(fields=["state", "error", "attempts"])
    return check


def resume_unfinished() -> int:
    """Queues the checks that a stopped worker has left; returns how many. Only to be called while no worker runs."""
    unfinished = list(Check.objects.filter(state__in=Check.WORKING).values_list("pk", flat=True))
    for pk in unfinished:
        run.enqueue(pk)
    return len(unfinished)
