"""What people do with checks, and what becomes of the findings."""

import pytest
from django.core.exceptions import PermissionDenied

from soxanh.checker.reading import UnreadableError
from soxanh.checks import tasks, workflow
from soxanh.checks.comparison import compare
from soxanh.checks.models import FILES, Check, CheckedDocument, Dismissal
from soxanh.checks.results import Opened
from soxanh.org.audit import AuditRecord, acting
from soxanh.org.roles import Role
from soxanh.reports.safety import UploadError

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stand_in")]

FIRST = "Tiếp nhận 12 + 30 = 42 hồ sơ.\nGiải quyết 5 + 6 = 12 hồ sơ.\nCụm Thi đua số II họp, Cục Thi đua số II dự."
SECOND = "Tiếp nhận 12 + 30 = 43 hồ sơ.\nGiải quyết 5 + 6 = 12 hồ sơ.\nCụm Thi đua số II họp, Cụm Thi đua số II dự."


@pytest.fixture
def specialist(department):
    return department.user(Role.SPECIALIST, "QLDD")


@pytest.fixture
def check(department, specialist) -> Check:
    return workflow.bring(specialist, FIRST.encode(), "Báo cáo quý I.txt", department.unit("QLDD"))


def stored(check: Check) -> Check:
    return Check.objects.get(pk=check.pk)


def messages(check: Check) -> list[str]:
    return [each["message"] for each in stored(check).result["findings"]]


def key_of(check: Check, words: str) -> str:
    return next(each["key"] for each in stored(check).result["findings"] if words in each["message"])


def test_a_file_is_checked_and_what_was_found_is_kept(check):
    done = stored(check)
    assert (done.state, done.errors, done.warnings, done.dismissed) == ("done", 1, 1, 0)
    assert done.document.name == "Báo cáo quý I" and done.text == FIRST
    assert done.result["reading"] == {"figures": 6, "verified": 6, "unverified": 0}
    assert FILES.read(done.sha256, "txt") == FIRST.encode()


def test_findings_are_kept_in_the_order_of_the_text(check):
    assert messages(check) == [
        "Tổng ghi 12, cộng lại được 11.",
        "Có lẽ là “Cụm Thi đua”, như ở chỗ khác trong văn bản.",
    ]


def test_what_was_dismissed_stays_dismissed_in_the_next_version(check, specialist):
    workflow.dismiss(stored(check), specialist, key_of(check, "Tổng ghi 12"), "  Gồm cả   hồ sơ chuyển kỳ ")
    assert (stored(check).errors, stored(check).dismissed) == (0, 1)
    newer = workflow.bring_next(check.document, specialist, SECOND.encode(), "bao cao 2.txt")
    assert newer.number == 2
    assert (stored(newer).errors, stored(newer).dismissed) == (1, 1)
    dismissal = Dismissal.objects.get()
    assert (dismissal.reason, dismissal.made_by) == ("Gồm cả hồ sơ chuyển kỳ", specialist)


def test_a_dismissal_is_taken_back_and_leaves_its_trace(check, specialist):
    with acting(specialist):
        dismissal = workflow.dismiss(stored(check), specialist, key_of(check, "Tổng ghi 12"), "Đúng như vậy")
        workflow.take_back(dismissal, specialist)
    assert (stored(check).errors, stored(check).dismissed) == (1, 0)
    assert not Dismissal.objects.exists()
    records = AuditRecord.objects.filter(model="checks.dismissal")
    assert [(each.action, each.actor) for each in records] == [("create", specialist), ("delete", specialist)]
    assert records[0].after and records[0].after["reason"] == "Đúng như vậy"


@pytest.mark.parametrize(
    ("reason", "said"), [("", "Hãy ghi lý do"), ("   ", "Hãy ghi lý do"), ("a" * 501, "Lý do dài quá 500 ký tự")]
)
def test_a_finding_is_not_dismissed_without_a_reason(check, specialist, reason, said):
    with pytest.raises(workflow.RefusedError, match=said):
        workflow.dismiss(stored(check), specialist, key_of(check, "Tổng ghi 12"), reason)


def test_a_finding_is_dismissed_once(check, specialist):
    key = key_of(check, "Tổng ghi 12")
    workflow.dismiss(stored(check), specialist, key, "Đúng")
    with pytest.raises(workflow.RefusedError, match="đã được Người Thử 1 bỏ qua"):
        workflow.dismiss(stored(check), specialist, key, "Đúng")
    with pytest.raises(workflow.RefusedError, match="không còn trong lần kiểm tra"):
        workflow.dismiss(stored(check), specialist, "0" * 16, "Đúng")


def test_two_versions_are_compared_by_what_the_findings_say(check, specialist):
    newer = workflow.bring_next(check.document, specialist, SECOND.encode(), "b.txt")
    found = compare(Opened(stored(check)), Opened(stored(newer)))
    assert [each.message for each in found.new] == ["Tổng ghi 43, cộng lại được 42."]
    assert [each.message for each in found.still] == ["Tổng ghi 12, cộng lại được 11."]
    assert [each.message for each in found.gone] == ["Có lẽ là “Cụm Thi đua”, như ở chỗ khác trong văn bản."]


def test_one_of_several_slips_alike_is_gone_when_it_was_mended(department, specialist):
    three = workflow.bring(specialist, ("1 + 1 = 3\n" * 3).encode(), "a.txt", department.unit("QLDD"))
    two = workflow.bring_next(three.document, specialist, ("1 + 1 = 3\n" * 2).encode(), "a.txt")
    found = compare(Opened(stored(three)), Opened(stored(two)))
    assert (len(found.new), len(found.still), len(found.gone)) == (0, 2, 1)
    back = compare(Opened(stored(two)), Opened(stored(three)))
    assert (len(back.new), len(back.still), len(back.gone)) == (1, 2, 0)


def test_the_same_file_is_no_new_version(check, specialist):
    with pytest.raises(workflow.RefusedError, match="giống hệt bản 1"):
        workflow.bring_next(check.document, specialist, FIRST.encode(), "lai.txt")


def test_a_document_is_taken_away_with_everything_of_it(check, specialist, department):
    other = workflow.bring(specialist, b"khac: 1 + 1 = 2", "khac.txt", department.unit("QLDD"))
    twin = workflow.bring(specialist, b"khac: 1 + 1 = 2", "khac.txt", department.unit("QLDD"))
    workflow.dismiss(stored(check), specialist, key_of(check, "Tổng ghi 12"), "Đúng")
    workflow.remove(check.document, specialist)
    workflow.remove(other.document, specialist)
    assert [each.pk for each in CheckedDocument.objects.all()] == [twin.document_id]
    assert not FILES.path(check.sha256, "txt").exists()
    assert FILES.path(twin.sha256, "txt").exists()  # still somebody's


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "rong.docx", "rỗng"),
        (b"PK\x03\x04 hong", "hong.docx", "bị hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", "cu.doc", "Office cũ"),
        (b"\x89PNG....", "anh.png", "là ảnh"),
        (b"chu\0\0chu", "nhi phan.txt", "Không kiểm tra được"),
        (b"#!/bin/sh", "chay.sh", "Không kiểm tra được"),
        (b"x" * 25_000_001, "to.txt", "quá lớn: tối đa 25 MB"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_plain_words(department, specialist, data, name, said):
    with pytest.raises(UploadError, match=said):
        workflow.bring(specialist, data, name, department.unit("QLDD"))
    assert not Check.objects.exists()


def test_what_the_database_cannot_keep_is_shown_as_unknown(department, specialist, monkeypatch):
    from soxanh.checker import reading
    from soxanh.checks.tests.stand_in import lines

    monkeypatch.setattr(reading, "read", lambda data, name: lines("a\x00b \ud800 1 + 1 = 3"))
    check = workflow.bring(specialist, b"x", "a.txt", department.unit("QLDD"))
    done = stored(check)
    assert done.text == "a\ufffdb \ufffd 1 + 1 = 3"
    place = done.result["findings"][0]
    assert done.text[place["start"] : place["end"]] == "1 + 1 = 3"


# --- Bad days ---


def test_a_file_that_cannot_be_read_says_why(department, specialist, monkeypatch):
    from soxanh.checker import reading

    def refuse(data, name):
        raise UnreadableError("Tệp “a.pdf” chỉ có ảnh.")

    monkeypatch.setattr(reading, "read", refuse)
    check = workflow.bring(specialist, b"%PDF-1.7", "a.pdf", department.unit("QLDD"))
    assert (stored(check).state, stored(check).error) == ("failed", "Tệp “a.pdf” chỉ có ảnh.")


def test_an_error_nobody_foresaw_ends_the_check_and_it_can_be_tried_again(department, specialist, monkeypatch):
    from soxanh.checker import checking

    working = checking.check

    def stumble(document):
        raise ZeroDivisionError

    monkeypatch.setattr(checking, "check", stumble)
    check = workflow.bring(specialist, FIRST.encode(), "a.txt", department.unit("QLDD"))
    assert stored(check).state == "failed" and "Có lỗi ngoài dự kiến" in stored(check).error
    monkeypatch.setattr(checking, "check", working)
    workflow.again(stored(check), specialist)
    assert (stored(check).state, stored(check).error, stored(check).errors) == ("done", "", 1)


def test_a_check_whose_worker_was_killed_is_taken_up_again(department, specialist, monkeypatch):
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    check = workflow.bring(specialist, FIRST.encode(), "a.txt", department.unit("QLDD"))
    Check.objects.filter(pk=check.pk).update(state="checking", attempts=1)
    queued = []
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: queued.append(pk))
    assert tasks.resume_unfinished() == 1 and queued == [check.pk]
    tasks.run.func(check.pk)
    assert (stored(check).state, stored(check).attempts) == ("done", 2)
    assert tasks.resume_unfinished() == 0


def test_a_file_that_kills_every_worker_is_given_up(department, specialist, monkeypatch):
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    check = workflow.bring(specialist, FIRST.encode(), "a.txt", department.unit("QLDD"))
    Check.objects.filter(pk=check.pk).update(state="reading", attempts=3)
    tasks.run.func(check.pk)
    assert stored(check).state == "failed" and "dừng đột ngột 3 lần" in stored(check).error


def test_a_check_that_never_ends_is_stopped(department, specialist, monkeypatch):
    from soxanh.checker import checking

    def turn_round(document):
        while True:
            pass

    monkeypatch.setattr(tasks, "LONGEST", 0.2)
    monkeypatch.setattr(checking, "check", turn_round)
    check = workflow.bring(specialist, FIRST.encode(), "a.txt", department.unit("QLDD"))
    assert stored(check).state == "failed" and "nên đã dừng" in stored(check).error


def test_a_check_removed_while_it_waited_is_no_error(department, specialist, monkeypatch):
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: None)
    check = workflow.bring(specialist, FIRST.encode(), "a.txt", department.unit("QLDD"))
    workflow.remove(check.document, specialist)
    tasks.run.func(check.pk)
    assert not Check.objects.exists()


def test_done_twice_it_is_the_same(check):
    before = stored(check).result
    Check.objects.filter(pk=check.pk).update(state="waiting")
    tasks.run.func(check.pk)
    assert stored(check).result == before


# --- Who ---


def test_whoever_sees_no_reports_checks_none(department):
    administrator = department.user(Role.ADMINISTRATOR)
    with pytest.raises(PermissionDenied):
        workflow.bring(administrator, FIRST.encode(), "a.txt", department.unit("STNMT"))


def test_nobody_checks_for_a_unit_that_is_not_theirs(department, specialist):
    with pytest.raises(PermissionDenied):
        workflow.bring(specialist, FIRST.encode(), "a.txt", department.unit("VP"))


@pytest.mark.parametrize(
    ("role", "unit", "may"),
    [
        (Role.UNIT_HEAD, "QLDD", True),
        (Role.OFFICE, "STNMT", True),
        (Role.UNIT_HEAD, "VPDK", False),
        (Role.SPECIALIST, "QLDD", False),
        (Role.AUDITOR, "STNMT", False),
        (Role.DIRECTOR, "STNMT", False),
        (Role.PROVINCIAL_REVIEWER, "STNMT", False),
    ],
)
def test_who_may_dismiss_in_somebody_elses_document(department, check, role, unit, may):
    user = department.user(role, unit)
    if user == check.document.owner:
        user = department.user(Role.SPECIALIST, "STNMT")
    if may:
        workflow.dismiss(stored(check), user, key_of(check, "Tổng ghi 12"), "Đã hỏi lại")
        return
    for step in (
        lambda: workflow.dismiss(stored(check), user, key_of(check, "Tổng ghi 12"), "Đã hỏi lại"),
        lambda: workflow.bring_next(check.document, user, SECOND.encode(), "b.txt"),
        lambda: workflow.again(stored(check), user),
        lambda: workflow.remove(check.document, user),
    ):
        with pytest.raises(PermissionDenied):
            step()
