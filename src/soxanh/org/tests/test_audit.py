"""The chain finds what was tampered with, and the database refuses the tampering."""

import threading

import pytest
from django.db import Error, connection, transaction

from soxanh.org import triggers
from soxanh.org.audit import AuditHead, AuditRecord, FirstFault, TrailIsAppendOnly, verify
from soxanh.org.models import Place


@pytest.fixture
def seven(db):
    for n in range(7):
        Place.objects.create(code=str(n), name=f"Xã {n}", kind="commune")
    assert verify() is None


@pytest.fixture
def unguarded(seven):
    """The chain of seven, as somebody meets it who may drop the triggers."""
    triggers.remove(connection)


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def found() -> tuple[int, str]:
    fault = verify()
    assert fault is not None
    return fault.sequence, fault.kind


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE org_auditrecord SET actor_name = 'Người Khác' WHERE sequence = 3",
        "DELETE FROM org_auditrecord WHERE sequence = 7",
        "DELETE FROM org_auditrecord",
    ],
)
def test_database_refuses_changes(seven, statement):
    with pytest.raises(Error, match="never changed or deleted"), transaction.atomic():
        sql(statement)
    assert AuditRecord.objects.count() == 7


def test_program_refuses_changes(seven):
    record = AuditRecord.objects.get(sequence=1)
    for attempt in (
        record.save,
        record.delete,
        AuditRecord.objects.all().delete,
        lambda: AuditRecord.objects.update(via="cli"),
    ):
        with pytest.raises(TrailIsAppendOnly):
            attempt()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("after_json", """'{"id":4,"name":"Xã 9"}'"""),
        ("before_json", "'{}'"),
        ("at", "'2020-01-01 00:00:00+00'"),
        ("actor_name", "'Người Khác'"),
        ("via", "'cli'"),
        ("action", "'delete'"),
        ("model", "'org.unit'"),
        ("object_pk", "'99'"),
        ("object_label", "'Xã 9'"),
        ("previous_hash", "'0'"),
        ("hash", "'0'"),
    ],
)
def test_edited_record_is_named(unguarded, column, value):
    sql(f"UPDATE org_auditrecord SET {column} = {value} WHERE sequence = 4")
    assert found() == (4, "changed")


def test_removed_record_is_named(unguarded):
    sql("DELETE FROM org_auditrecord WHERE sequence = 1")
    assert found() == (1, "missing")


def test_removed_record_in_the_middle_is_named(unguarded):
    sql("DELETE FROM org_auditrecord WHERE sequence IN (4, 5)")
    assert found() == (4, "missing")


def test_truncated_tail_is_found(unguarded):
    sql("DELETE FROM org_auditrecord WHERE sequence > 5")
    assert found() == (6, "missing")


def test_emptied_trail_is_found(unguarded):
    sql("DELETE FROM org_auditrecord")
    assert found() == (1, "missing")


def test_appended_record_is_found(unguarded):
    sql(
        "INSERT INTO org_auditrecord SELECT 8, at, actor_name, via, action, model, object_pk, object_label, "
        "before_json, after_json, hash, hash, actor_id, unit FROM org_auditrecord WHERE sequence = 7"
    )
    assert found() == (8, "added")


def test_tail_written_anew_is_found_by_the_head(unguarded):
    """The forger recomputes the last record's own hash, but not the head."""
    record = AuditRecord.objects.get(sequence=7)
    record.actor_name = "Người Khác"
    sql(
        f"UPDATE org_auditrecord SET actor_name = 'Người Khác', hash = '{record.computed_hash(record.previous_hash)}' "
        "WHERE sequence = 7"
    )
    assert found() == (7, "changed")


def test_fault_is_told_in_words(seven):
    record = AuditRecord.objects.get(sequence=4)
    assert str(FirstFault(4, "changed", record)) == "Bản ghi số 4 của nhật ký đã bị sửa (org.place, Xã 3)."
    assert str(FirstFault(9, "missing")) == "Bản ghi số 9 của nhật ký đã bị xóa."


def test_change_that_is_rolled_back_leaves_no_record(seven):
    with pytest.raises(RuntimeError), transaction.atomic():
        Place.objects.create(code="x", name="Xã X", kind="commune")
        raise RuntimeError
    assert AuditRecord.objects.count() == 7
    Place.objects.create(code="y", name="Xã Y", kind="commune")
    assert verify() is None and AuditHead.objects.get().sequence == 8


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_make_one_chain():
    failures = []

    def write(writer: int) -> None:
        try:
            for n in range(20):
                place = Place.objects.create(code=f"{writer}-{n}", name=f"Xã {n}", kind="commune")
                place.mountainous = True
                place.save()
        except Exception as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert AuditRecord.objects.count() == 4 * 20 * 2
    assert verify() is None
