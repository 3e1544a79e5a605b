import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from soxanh.org import audit
from soxanh.org.models import Unit
from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.procedures.models import Dossier, Pause
from soxanh.registers.sheets import chunks, importing
from soxanh.registers.sheets.importing import create, preview, run
from soxanh.registers.sheets.quarantine import discard, mend
from soxanh.registers.sheets.sheets import find
from soxanh.registers.sheets.tests.conftest import DOSSIER_HEADINGS, dossier, dossiers, workbook
from soxanh.registers.sheets.uploads import UnusableFile

MONDAY = dt.date(2022, 3, 14)


def imported(content, user, unit=None, register="dossiers"):
    job = create(find(register), content, "tep.xlsx", user, unit)
    run(job)
    job.refresh_from_db()
    return job


def counts(job):
    return job.good, job.bad, job.already


def waiting(job):
    return list(job.rejected.filter(state=QuarantinedRow.State.WAITING))


def test_good_rows_go_in_with_what_follows_from_them(house):
    job = imported(
        dossiers(dossier(1), dossier(2, resolved=dt.date(2022, 3, 21), result="Đã giải quyết")), house.clerk
    )
    assert (job.state, counts(job)) == (ImportJob.State.DONE, (2, 0, 0))
    open_one, resolved = Dossier.objects.order_by("code")
    # Ten working days from Monday 14/03/2022, the day of reception not counted: Monday 28/03/2022.
    assert open_one.due_on == resolved.due_on == dt.date(2022, 3, 28)
    assert (open_one.state, resolved.state) == ("received", "result_ready")
    assert open_one.unit == house.first
    assert "cong ty vi du 1" in open_one.search


def test_an_import_gives_the_same_entry_as_the_form_would(house):
    imported(dossiers(dossier(1)), house.clerk)
    through_import = Dossier.objects.get()
    through_form = Dossier(
        code="H37.16-220314-0002",
        procedure=through_import.procedure,
        counter=through_import.counter,
        unit=house.first,
        channel="online",
        applicant_name="Công ty Ví Dụ 2",
        applicant_kind="organisation",
        received_on=MONDAY,
    )
    through_form.full_clean()
    through_form.save()
    own = {"id", "code", "applicant_name", "search", "created_at", "changed_at"}
    same = [field.attname for field in Dossier._meta.concrete_fields if field.name not in own]
    first, second = Dossier.objects.order_by("code").values(*same)
    assert first == second


def test_the_trail_says_who_imported(house):
    imported(dossiers(dossier(1)), house.clerk)
    (record,) = Dossier.objects.get().history
    assert (record.actor, record.via, record.action) == (house.clerk, "import", "create")
    assert audit.verify() is None


def test_bad_rows_wait_with_the_reason_beside_the_cell(house):
    job = imported(
        dossiers(
            dossier(1, procedure="9.999999"),
            dossier(2),
            dossier(3, received="31/02/2022", channel="bồ câu"),
            dossier(4, applicant=None),
            dossier(5, resolved=dt.date(2022, 3, 1), result="Đã giải quyết"),
        ),
        house.clerk,
    )
    assert counts(job) == (1, 4, 0)
    no_procedure, no_day, no_name, too_early = waiting(job)
    assert [fault["name"] for fault in no_procedure.faults] == ["procedure"]
    assert "9.999999" in no_procedure.reason
    assert {fault["name"] for fault in no_day.faults} == {"received_on", "channel"}
    assert no_day.cells["received_on"] == "31/02/2022"
    assert (no_name.number, no_name.messages_for("applicant_name")) == (5, ["Chưa ghi. Cột này bắt buộc."])
    assert "không được trước ngày tiếp nhận" in too_early.reason


def test_the_same_file_twice_adds_nothing(house):
    content = dossiers(dossier(1), dossier(2, channel="bồ câu"))
    imported(content, house.clerk)
    again = imported(content, house.clerk)
    assert counts(again) == (0, 1, 1)
    assert Dossier.objects.count() == 1
    assert QuarantinedRow.objects.filter(state=QuarantinedRow.State.WAITING).count() == 1


def test_an_imported_entry_that_was_changed_since_is_not_added_again(house):
    content = dossiers(dossier(1))
    imported(content, house.clerk)
    entry = Dossier.objects.get()
    entry.applicant_name = "Công ty Khác"
    entry.save()
    assert counts(imported(content, house.clerk)) == (0, 0, 1)
    assert Dossier.objects.get().applicant_name == "Công ty Khác"


def test_an_imported_entry_that_was_deleted_may_come_again(house):
    content = dossiers(dossier(1))
    imported(content, house.clerk)
    Dossier.objects.get().delete()
    assert counts(imported(content, house.clerk)) == (1, 0, 0)


def test_the_same_key_with_other_content_waits_with_the_difference(house):
    imported(dossiers(dossier(1)), house.clerk)
    job = imported(dossiers(dossier(1, applicant="Công ty Khác")), house.clerk)
    assert counts(job) == (0, 1, 0)
    (row,) = waiting(job)
    assert "sổ ghi “Công ty Ví Dụ 1”, tệp ghi “Công ty Khác”" in row.reason


def test_repetitions_inside_a_file(house):
    job = imported(dossiers(dossier(1), dossier(1), dossier(1, applicant="Công ty Khác")), house.clerk)
    assert counts(job) == (1, 1, 1)
    assert "Trùng với dòng 2" in waiting(job)[0].reason


def test_a_register_without_a_key_keeps_equal_rows_of_a_file_once_each(house):
    content = workbook(
        ("Họ và tên", "Là", "Năm sinh"),
        ("Trần Văn Ví Dụ", "Công dân", 1980),
        ("Trần Văn Ví Dụ", "Công dân", 1980),
    )
    assert counts(imported(content, house.admin, register="people")) == (2, 0, 0)
    assert counts(imported(content, house.admin, register="people")) == (0, 0, 2)


def test_rows_for_other_units_wait(house):
    job = imported(dossiers(dossier(1, unit="P2"), dossier(2, unit="Phòng Đất đai")), house.clerk)
    assert counts(job) == (1, 1, 0)
    assert "không được ghi vào sổ của Phòng Nước" in waiting(job)[0].reason
    assert counts(imported(dossiers(dossier(3, unit="P2")), house.head)) == (1, 0, 0)


def test_rows_that_name_no_unit_go_into_the_importers_book(house):
    imported(dossiers(dossier(1, unit=None)), house.clerk, house.first)
    assert Dossier.objects.get().unit == house.first


@pytest.mark.parametrize("who", ["director", "admin"])
def test_who_does_not_write_does_not_import(house, who):
    with pytest.raises(PermissionDenied):
        create(find("dossiers"), dossiers(dossier(1)), "tep.xlsx", getattr(house, who))
    assert not ImportJob.objects.exists()


def test_basic_data_is_the_administrators(house):
    content = workbook(("Mã địa bàn", "Tên địa bàn", "Cấp"), ("99", "Xã Ví Dụ", "Xã"))
    with pytest.raises(PermissionDenied):
        create(find("places"), content, "tep.xlsx", house.head)
    assert counts(imported(content, house.admin, register="places")) == (1, 0, 0)


def test_a_right_lost_after_the_upload_is_lost(house):
    job = create(find("dossiers"), dossiers(dossier(1)), "tep.xlsx", house.clerk)
    house.clerk.assignments.get().delete()
    run(ImportJob.objects.get(pk=job.pk))
    assert not Dossier.objects.exists()


def test_a_preview_writes_nothing_and_says_what_would_happen(house):
    content = dossiers(
        dossier(1), dossier(2, channel="bồ câu"), dossier(3, resolved=dt.date(2022, 3, 1), result="Đã giải quyết")
    )
    job = create(find("dossiers"), content, "tep.xlsx", house.clerk)
    records = audit.AuditRecord.objects.count()
    preview(job)
    assert (job.state, counts(job)) == (ImportJob.State.PREVIEWED, (1, 2, 0))
    assert not Dossier.objects.exists()
    assert audit.AuditRecord.objects.count() == records
    assert [row["state"] for row in job.sample["rows"]] == ["good", "bad", "bad"]
    assert job.rejected.filter(state=QuarantinedRow.State.FORESEEN).count() == 2
    run(job)
    job.refresh_from_db()
    assert counts(job) == (1, 2, 0)
    assert {row.state for row in job.rejected.all()} == {QuarantinedRow.State.WAITING}


def test_units_may_name_each_other_in_any_order(house):
    content = workbook(
        ("mã đơn vị", "tên đơn vị", "tên gọi tắt", "loại đơn vị", "trực thuộc"),
        ("CN2", "Tổ Hai", "Tổ 2", "Chi nhánh", "chi nhanh mot"),
        ("CN1", "Chi nhánh Một", "CN 1", "Chi nhánh", "VPDK"),
        ("VPDK", "Văn phòng Đăng ký", "VPĐK", "Đơn vị sự nghiệp", "STNMT"),
        ("X", "Lạc", "Lạc", "Chi nhánh", "KHÔNG CÓ"),
    )
    job = create(find("units"), content, "tep.xlsx", house.admin)
    preview(job)
    assert counts(job) == (3, 1, 0)
    run(job)
    assert Unit.objects.get(parent__parent__parent=house.root).code == "CN2"


def test_pauses_move_their_dossiers(house):
    imported(dossiers(dossier(1)), house.clerk)
    content = workbook(
        ("Hồ sơ", "Lý do", "Tạm dừng từ ngày", "Tiếp tục từ ngày"),
        ("H37.16-220314-0001", "supplement", dt.date(2022, 3, 16), dt.date(2022, 3, 18)),
    )
    job = imported(content, house.clerk, register="pauses")
    assert counts(job) == (1, 0, 0), [row.reason for row in waiting(job)]
    assert Pause.objects.get().unit == house.first
    # A dossier sent back for completion starts anew: ten working days after Friday 18/03/2022.
    assert Dossier.objects.get().due_on == dt.date(2022, 4, 1)


def test_mending_a_row(house):
    job = imported(dossiers(dossier(1, channel="bồ câu")), house.clerk)
    (row,) = waiting(job)
    assert mend(row, row.cells | {"channel": "đà điểu"}, house.clerk).state == "bad"
    row.refresh_from_db()
    assert "đà điểu" in row.reason
    assert mend(row, row.cells | {"channel": "Trực tuyến"}, house.clerk).state == "good"
    row.refresh_from_db()
    assert (row.state, row.entry_pk) == (QuarantinedRow.State.MENDED, Dossier.objects.get().pk)
    mend(row, row.cells, house.clerk)
    assert Dossier.objects.count() == 1


def test_only_writers_mend_and_discard(house):
    job = imported(dossiers(dossier(1, channel="bồ câu")), house.clerk, house.first)
    (row,) = waiting(job)
    for user in (house.director, house.admin):
        with pytest.raises(PermissionDenied):
            mend(row, row.cells, user)
        with pytest.raises(PermissionDenied):
            discard(row, user)
    discard(row, house.clerk)
    assert not waiting(job)


def test_a_quantity_under_a_heading_with_its_unit_keeps_it_in_quarantine(house):
    content = workbook(
        ("Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Thời hạn theo quy định (ngày làm việc)", "Có hiệu lực từ ngày"),
        ("1.000002", "Thủ tục Khác", "Đất sét", 10.5, MONDAY),
    )
    (row,) = waiting(imported(content, None, house.root, "catalogue"))
    assert row.cells["statutory_limit"] == "10,5 ngày"
    assert mend(row, row.cells | {"field": "Đất đai"}, None).entry.statutory_limit == 105


# --- bad days ---


class Killed(BaseException):
    """What a kill looks like from inside."""


@pytest.fixture
def small_chunks(monkeypatch):
    monkeypatch.setattr(chunks, "CHUNK", 3)


def test_an_interrupted_import_goes_on_and_doubles_nothing(house, small_chunks, monkeypatch):
    rows = [dossier(number, channel="bồ câu" if number % 4 == 0 else "online") for number in range(1, 12)]
    job = create(find("dossiers"), dossiers(*rows), "tep.xlsx", house.clerk)
    settle, calls = importing.settle, []

    def die_in_the_third_chunk(*args):
        settle(*args)
        calls.append(1)
        if len(calls) == 3:
            raise Killed

    monkeypatch.setattr(importing, "settle", die_in_the_third_chunk)
    with pytest.raises(Killed):
        run(job)
    job.refresh_from_db()
    assert (job.state, job.position) == (ImportJob.State.RUNNING, 6)
    assert Dossier.objects.count() == 5  # the fourth of the first six is bad
    monkeypatch.undo()
    run(job)
    job.refresh_from_db()
    assert (job.state, counts(job)) == (ImportJob.State.DONE, (9, 2, 0))
    assert Dossier.objects.count() == 9
    assert [row.number for row in waiting(job)] == [5, 9]
    assert audit.verify() is None


def test_equal_rows_around_an_interruption_are_still_counted(house, small_chunks):
    row = ("Trần Văn Ví Dụ", "Công dân", 1980)
    job = create(find("people"), workbook(("Họ và tên", "Là", "Năm sinh"), *[row] * 5), "tep.xlsx", house.admin)

    def stop(_job):
        raise Killed

    with pytest.raises(Killed):
        run(job, stop)
    job.refresh_from_db()
    assert job.position == 3
    run(job)
    job.refresh_from_db()
    assert counts(job) == (5, 0, 0)


def test_a_run_that_another_has_overtaken_goes_on_behind_it(house, small_chunks):
    job = create(find("dossiers"), dossiers(*(dossier(number) for number in range(1, 10))), "tep.xlsx", house.clerk)
    overtaken: list[bool] = []

    def overtake(_job):
        if not overtaken:
            overtaken.append(True)
            run(ImportJob.objects.get(pk=job.pk))

    run(job, overtake)
    job.refresh_from_db()
    assert counts(job) == (9, 0, 0)
    assert Dossier.objects.count() == 9


def test_a_job_that_is_done_is_not_done_again(house):
    job = imported(dossiers(dossier(1), dossier(2, channel="bồ câu")), house.clerk)
    run(job)
    preview(job)
    job.refresh_from_db()
    assert (job.state, counts(job)) == (ImportJob.State.DONE, (1, 1, 0))
    assert len(waiting(job)) == 1


def test_importing_asks_no_query_per_row(house, django_assert_max_num_queries):
    few = create(find("dossiers"), dossiers(*(dossier(number) for number in range(1, 6))), "it.xlsx", house.clerk)
    many = create(find("dossiers"), dossiers(*(dossier(number) for number in range(101, 401))), "n.xlsx", house.clerk)
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        run(few)
    with django_assert_max_num_queries(len(asked) + 12):  # inserts come in batches
        run(many)


def test_a_damaged_upload_leaves_no_job(house):
    with pytest.raises(UnusableFile):
        create(find("dossiers"), b"not a workbook", "tep.xlsx", house.clerk)
    with pytest.raises(UnusableFile, match="không có dòng dữ liệu"):
        create(find("dossiers"), workbook(DOSSIER_HEADINGS), "tep.xlsx", house.clerk)
    assert not ImportJob.objects.exists()
