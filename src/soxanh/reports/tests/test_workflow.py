"""A report from draft to issue: what each step asks for, and what it leaves behind."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied

from soxanh.calendar import parse_period
from soxanh.figures import closing as closings
from soxanh.figures.definitions import catalogue, identity
from soxanh.org import audit
from soxanh.org.models import RoleAssignment, User
from soxanh.org.roles import Role
from soxanh.reports import issued, reread, rules, workflow
from soxanh.reports.compose import Scope
from soxanh.reports.models import ImmutableError, Report, ReportVersion, State
from soxanh.reports.review import Review
from soxanh.reports.tests.posts import YEAR
from soxanh.reports.tests.words import edited, texts
from soxanh.reports.workflow import OvertakenError, RefusedError

pytestmark = pytest.mark.django_db

DAY = datetime.date(2023, 1, 5)


def again(report: Report) -> Report:
    return Report.objects.get(pk=report.pk)


def approved(report: Report, department) -> Report:
    workflow.submit(report, department.user(Role.EMULATION_OFFICER))
    workflow.approve(again(report), department.user(Role.DIRECTOR))
    return again(report)


def test_a_draft_keeps_its_file_its_figures_and_who_made_it(report, writer):
    version = report.newest
    assert (version.number, version.kind, version.made_by) == (1, "compiled", writer)
    assert "Trong năm 2022, có 03 người nhận việc, 01 người thôi việc." in texts(version.file)
    assert version.figures["figures"]["posts.started"]["value"] == 3
    assert reread.metadata(version.file)["version"] == "1"


def test_an_edited_file_becomes_the_next_version_word_for_word(report, writer):
    file = edited(report.newest.file, ("Cuối kỳ còn", "Đến hết năm còn"))
    uploaded = workflow.upload(report, writer, file, "sua.docx")
    assert uploaded.missed == []
    assert (report.newest.number, report.newest.based_on, report.newest.branch) == (2, 1, False)
    assert "Đến hết năm còn 02 người." in texts(report.newest.file)
    assert "Cuối kỳ còn 02 người." in texts(report.versions.get(number=1).file)


def test_the_same_file_twice_adds_nothing(report, writer):
    with pytest.raises(RefusedError, match="giống hệt phiên bản 1"):
        workflow.upload(report, writer, report.newest.file, "lai.docx")
    assert report.versions.count() == 1


def test_two_people_edit_the_same_version_and_both_are_kept(report, writer, department):
    first = report.newest.file
    workflow.upload(report, writer, edited(first, ("Cuối kỳ còn", "Hết năm còn")), "a.docx")
    second = workflow.upload(
        report, department.user(Role.OFFICE), edited(first, ("Cuối kỳ còn", "Sau cùng còn")), "b.docx"
    )
    assert [each.number for each in second.missed] == [2]
    assert (second.version.number, second.version.branch) == (3, True)
    assert report.newest.number == 2
    assert "Sau cùng còn 02 người." in texts(second.version.file)

    adopted = workflow.adopt(again(report), department.user(Role.OFFICE), 3)
    assert (report.newest.number, adopted.based_on) == (4, 3)
    assert "Sau cùng còn 02 người." in texts(report.newest.file)
    assert "Hết năm còn 02 người." in texts(report.versions.get(number=2).file)


def test_a_file_of_another_report_is_refused(report, writer):
    other = workflow.draft(writer, "bao-cao-thu", Scope(YEAR))
    with pytest.raises(RefusedError, match="của một báo cáo khác"):
        workflow.upload(report, writer, other.newest.file, "khac.docx")


def test_refreshing_changes_the_figures_and_nothing_else(report, writer, hire):
    workflow.upload(report, writer, edited(report.newest.file, ("Cuối kỳ còn", "Hết năm còn")), "a.docx")
    hire("VP", "2022-05-05")
    workflow.refresh(again(report), writer)
    assert texts(report.newest.file)[2:4] == [
        "Trong năm 2022, có 04 người nhận việc, 01 người thôi việc.",
        "Hết năm còn 03 người.",
    ]
    assert (report.newest.kind, report.newest.figures["figures"]["posts.present"]["value"]) == ("refreshed", 3)


def test_only_the_chosen_figures_are_refreshed(report, writer, hire):
    hire("VP", "2022-05-05")
    workflow.refresh(report, writer, figures=["posts.present"])
    assert texts(report.newest.file)[2:4] == [
        "Trong năm 2022, có 03 người nhận việc, 01 người thôi việc.",
        "Cuối kỳ còn 03 người.",
    ]


def test_nothing_to_refresh_makes_no_version(report, writer):
    with pytest.raises(RefusedError, match="đã đúng với nguồn"):
        workflow.refresh(report, writer)
    assert report.versions.count() == 1


def test_what_was_seen_must_still_be_the_newest(report, writer):
    workflow.upload(report, writer, edited(report.newest.file, ("Cuối kỳ còn", "Hết năm còn")), "a.docx")
    for step in (
        lambda: workflow.submit(again(report), writer, seen=1),
        lambda: workflow.refresh(again(report), writer, seen=1),
        lambda: workflow.adopt(again(report), writer, 1, seen=1),
    ):
        with pytest.raises(OvertakenError, match="đã lưu phiên bản 2"):
            step()


def test_a_report_goes_all_the_way(closed_report, department, writer, director):
    report = approved(closed_report, department)
    assert (report.state, report.approved_by) == (State.APPROVED, director)
    assert workflow.issue(report, writer, "5/bc-stnmt", DAY, "Nguyễn Văn Mẫu")
    report = again(report)
    assert (report.state, report.symbol, report.issued_on, report.signer) == (
        State.ISSUED,
        "05/BC-STNMT",
        DAY,
        "Nguyễn Văn Mẫu",
    )
    assert texts(report.newest.file)[:2] == ["Số: 05/BC-STNMT", "Tỉnh Thử, ngày 05 tháng 01 năm 2023"]
    assert [each.action for each in report.history] == ["create", "change", "change", "change"]


def test_without_a_closing_there_is_no_approval(report, writer, director):
    workflow.submit(report, writer)
    with pytest.raises(RefusedError, match="chưa gắn với bản chốt"):
        workflow.approve(again(report), director)
    assert again(report).state == State.SUBMITTED


def test_taking_the_figures_from_a_closing_opens_the_way(report, closing, department, writer):
    workflow.refresh(report, writer, closing=closing)
    assert reread.metadata(report.newest.file)["closing"] == "nam-2022"
    assert approved(again(report), department).state == State.APPROVED


def test_a_closing_is_of_the_reports_period(report, year_2022, writer):
    other = closings.close(parse_period("2022-Q1"), datetime.date(2022, 3, 31))
    with pytest.raises(RefusedError, match="của kỳ khác: quý I năm 2022"):
        workflow.refresh(report, writer, closing=other)


def test_figures_that_people_changed_are_not_approved(closed_report, writer, director):
    file = edited(closed_report.newest.file, (">03 người<", ">08 người<"))
    workflow.upload(closed_report, writer, file, "sua.docx")
    workflow.submit(again(closed_report), writer)
    with pytest.raises(RefusedError, match=r"phiên bản 2 phải đúng với nguồn.*1 \(posts.started\)"):
        workflow.approve(again(closed_report), director)


def test_a_draft_from_other_figures_than_the_closings_is_not_approved(report, closing, writer, director, hire):
    """The draft counted 3; then somebody came, and the closing that the report was given counts 4."""
    hire("VP", "2022-05-05")
    report.closing = closings.close(YEAR, datetime.date(2022, 12, 31), name="nam-2022-lan-2")
    report.save()
    workflow.submit(again(report), writer)
    with pytest.raises(RefusedError) as refused:
        workflow.approve(again(report), director)
    assert any("phải được lập hoặc cập nhật với đúng số liệu của bản chốt" in each for each in refused.value.sentences)
    assert any("posts.present, posts.started" in each for each in refused.value.sentences)


def test_a_broken_identity_stops_approval(posts, closing, own_template, writer, director):
    identity("Nhận việc = thôi việc", catalogue.figures["posts.started"] == catalogue.figures["posts.left"])
    broken = closings.close(YEAR, datetime.date(2022, 12, 31), name="sai")
    report = workflow.draft(writer, "bao-cao-thu", Scope(YEAR, closing=broken))
    workflow.submit(report, writer)
    with pytest.raises(RefusedError, match="Nhận việc = thôi việc"):
        workflow.approve(again(report), director)
    assert again(report).state == State.SUBMITTED


def test_nobody_approves_their_own_report(year_2022, own_template, closing, department):
    head = department.user(Role.UNIT_HEAD, "VPDK")
    report = workflow.draft(head, "bao-cao-thu", Scope(YEAR, "VPDK", closing))
    workflow.submit(report, head)
    with pytest.raises(RefusedError, match="phải khác người lập"):
        workflow.approve(again(report), head)
    other = department.user(Role.UNIT_HEAD, "VPDK-A")
    with pytest.raises(PermissionDenied):
        workflow.approve(again(report), other)
    workflow.approve(again(report), department.user(Role.DIRECTOR))


def test_the_head_of_a_unit_approves_what_a_colleague_drafted(year_2022, own_template, closing, department, writer):
    report = workflow.draft(writer, "bao-cao-thu", Scope(YEAR, "VPDK", closing))
    assert "Cuối kỳ còn 01 người." in texts(report.newest.file)
    workflow.submit(report, writer)
    workflow.approve(again(report), department.user(Role.UNIT_HEAD, "VPDK"))
    assert again(report).state == State.APPROVED


def test_a_unit_head_does_not_write_or_approve_the_departments_report(closed_report, writer, department):
    head = department.user(Role.UNIT_HEAD, "VPDK")
    with pytest.raises(PermissionDenied):
        workflow.draft(head, "bao-cao-thu", Scope(YEAR))
    workflow.submit(closed_report, writer)
    with pytest.raises(PermissionDenied):
        workflow.approve(again(closed_report), head)


@pytest.mark.parametrize(
    "role", [Role.SPECIALIST, Role.AUDITOR, Role.PROVINCIAL_REVIEWER, Role.ADMINISTRATOR, Role.DIRECTOR]
)
def test_who_does_not_write_reports_changes_none(report, department, role):
    user = department.user(role)
    for step in (
        lambda: workflow.draft(user, "bao-cao-thu", Scope(YEAR)),
        lambda: workflow.upload(report, user, report.newest.file, "a.docx"),
        lambda: workflow.refresh(report, user),
        lambda: workflow.submit(report, user),
        lambda: workflow.issue(report, user, "05/BC-STNMT", DAY, "Ai"),
    ):
        with pytest.raises(PermissionDenied):
            step()


def test_a_closing_damaged_on_the_disk_stops_approval(closed_report, closing, writer, director):
    workflow.submit(closed_report, writer)
    (closing.folder / "test.posts.parquet").write_bytes(b"khac")
    with pytest.raises(RefusedError, match=r"test.posts.parquet bị mất hoặc đã bị sửa"):
        workflow.approve(again(closed_report), director)


def test_given_back_with_a_reason_it_is_a_draft_again(closed_report, department, director, writer):
    report = approved(closed_report, department)
    with pytest.raises(RefusedError, match="lý do"):
        workflow.give_back(report, director, "  ")
    workflow.give_back(report, director, "Bổ sung mục thi đua")
    report = again(report)
    assert (report.state, report.return_reason, report.approved_by) == (State.DRAFT, "Bổ sung mục thi đua", None)
    workflow.upload(report, writer, edited(report.newest.file, ("Cuối kỳ còn", "Hết năm còn")), "a.docx")


def test_while_it_waits_for_approval_nobody_changes_it(closed_report, writer):
    file = edited(closed_report.newest.file, ("Cuối kỳ còn", "Hết năm còn"))
    workflow.submit(closed_report, writer)
    for step in (
        lambda: workflow.upload(again(closed_report), writer, file, "a.docx"),
        lambda: workflow.refresh(again(closed_report), writer),
        lambda: workflow.submit(again(closed_report), writer),
    ):
        with pytest.raises(RefusedError, match="Chờ phê duyệt"):
            step()


@pytest.mark.parametrize(
    ("symbol", "day", "said"),
    [
        ("05/KH-STNMT", DAY, "không phải ký hiệu của báo cáo"),
        ("05", DAY, "mới có số, chưa có ký hiệu"),
        ("05/BC-STNMT", datetime.date(2022, 12, 30), "phải từ ngày chốt số liệu 31/12/2022"),
        ("05/BC-STNMT", datetime.date(2199, 1, 1), "không ở sau hôm nay"),
    ],
)
def test_what_a_number_and_date_must_be(closed_report, department, writer, symbol, day, said):
    report = approved(closed_report, department)
    with pytest.raises(RefusedError, match=said):
        workflow.issue(report, writer, symbol, day, "Nguyễn Văn Mẫu")
    assert again(report).state == State.APPROVED
    assert report.versions.count() == 1


def test_a_number_is_used_once_a_year(own_template, closing, department, writer):
    def another() -> Report:
        return approved(workflow.draft(writer, "bao-cao-thu", Scope(YEAR, closing=closing), "Thử"), department)

    workflow.issue(another(), writer, "05/BC-STNMT", DAY, "Nguyễn Văn Mẫu")
    with pytest.raises(RefusedError, match="05/BC-STNMT đã dùng cho “Thử”"):
        workflow.issue(another(), writer, "5/BC-stnmt", DAY, "Nguyễn Văn Mẫu")
    workflow.issue(another(), writer, "05/BC-STNMT", datetime.date(2024, 1, 5), "Nguyễn Văn Mẫu")


def test_an_issued_report_stays_as_it_is(closed_report, department, writer, director):
    report = approved(closed_report, department)
    workflow.issue(report, writer, "05/BC-STNMT", DAY, "Nguyễn Văn Mẫu")
    report = again(report)
    with pytest.raises(RefusedError, match="Đã ban hành"):
        workflow.give_back(report, director, "Sửa")
    with pytest.raises(RefusedError):
        workflow.refresh(report, writer)
    report.title = "Khác"
    with pytest.raises(ImmutableError):
        report.save()
    with pytest.raises(ImmutableError):
        report.newest.save()
    with pytest.raises(ImmutableError):
        report.newest.delete()


def test_a_number_that_somebody_typed_is_left_alone(closed_report):
    file = edited(closed_report.newest.file, ("       /BC-STNMT", "07/BC-STNMT"))
    result, said = issued.with_number_and_date(file, "05/BC-STNMT", DAY)
    assert not said
    assert texts(result)[0] == "Số: 07/BC-STNMT"


def test_the_audit_trail_names_every_step(closed_report, department):
    approved(closed_report, department)
    assert audit.verify() is None
    assert ReportVersion.objects.get(report=closed_report).history.count() == 1


def test_a_review_tells_what_is_missing(report, writer):
    missing = {each.rule.name for each in rules.failed(rules.figures_in_order(Review(report)))}
    assert missing == {"made_from_a_closing"}


def test_an_expired_role_writes_nothing(report, writer):
    RoleAssignment.objects.filter(user=writer).change(valid_to=datetime.date(2020, 1, 1))
    with pytest.raises(PermissionDenied):
        workflow.submit(report, User.objects.get(pk=writer.pk))
