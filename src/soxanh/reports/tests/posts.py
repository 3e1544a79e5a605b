"""A department that reports how many people took up and left their posts: small enough to count by hand."""

import datetime

import pytest

from soxanh.calendar import parse_period
from soxanh.figures import closing as closings
from soxanh.figures.definitions import Catalogue, Register, catalogue, figure, identity, manual
from soxanh.org.models import Person, Service
from soxanh.org.roles import Role
from soxanh.reports import library, workflow
from soxanh.reports.compose import Scope
from soxanh.reports.tests.words import template

#: Only people in this post are counted: the test's own accounts hold others.
POST = "Người được đếm"
YEAR = parse_period("2022")

TEMPLATE = template(
    "Số: {{ so_hieu }}",
    "{{ dia_danh }}, {{ ngay_ky }}",
    "Trong {{ ky }}, có {{ so('posts.started', don_vi=True) }} nhận việc, {{ so('posts.left') }} người thôi việc.",
    "Cuối kỳ còn {{ so('posts.present') }} người.",
    "Tổ chức {{ so('posts.parties') }} buổi gặp mặt.",
)


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME = tmp_path


@pytest.fixture
def posts(monkeypatch):
    """The register of posts with its figures, and nothing else."""
    empty = Catalogue()
    for name in ("registers", "figures", "identities"):
        monkeypatch.setattr(catalogue, name, getattr(empty, name))
    register = Register(Service, "test.posts", "Quá trình công tác", "started_on")
    catalogue.registers[register.code] = register

    @figure(register, "posts.started", "Số người nhận việc trong kỳ", unit="người")
    def started(d, period):
        return (d.post == POST) & d.started_on.between(period.start, period.end)

    @figure(register, "posts.left", "Số người thôi việc trong kỳ", unit="người")
    def left(d, period):
        return (d.post == POST) & d.ended_on.between(period.start, period.end)

    @figure(register, "posts.carried", "Số người có mặt đầu kỳ", unit="người")
    def carried(d, period):
        return (d.post == POST) & (d.started_on < period.start) & (d.ended_on.isnull() | (d.ended_on >= period.start))

    @figure(register, "posts.present", "Số người có mặt cuối kỳ", unit="người")
    def present(d, period):
        return (d.post == POST) & (d.started_on <= period.end) & (d.ended_on.isnull() | (d.ended_on > period.end))

    manual("posts.parties", "Số buổi gặp mặt", unit="buổi")
    identity("Đầu kỳ + nhận việc = thôi việc + cuối kỳ", carried + started == left + present)
    return register


@pytest.fixture
def hire(department):
    def put(unit: str, started: str, ended: str | None = None) -> Service:
        person = Person.objects.create(kind=Person.Kind.STAFF, full_name=f"Người Mẫu {Person.objects.count() + 1}")
        return Service.objects.create(
            person=person,
            unit=department.unit(unit),
            post=POST,
            rank=Service.Rank.CIVIL_SERVANT,
            started_on=datetime.date.fromisoformat(started),
            ended_on=datetime.date.fromisoformat(ended) if ended else None,
        )

    return put


@pytest.fixture
def year_2022(posts, hire, department):
    """In 2022 three people came (one of them to a branch) and one left."""
    hire("VP", "2022-02-01")
    hire("QLDD", "2022-03-01", "2022-10-31")
    hire("VPDK-A", "2022-04-01")
    return department


@pytest.fixture
def writer(department):
    return department.user(Role.EMULATION_OFFICER)


@pytest.fixture
def director(department):
    return department.user(Role.DIRECTOR)


@pytest.fixture
def own_template(writer, posts):
    return library.add(writer, "bao-cao-thu", TEMPLATE, "bao-cao-thu.docx")


@pytest.fixture
def closing(year_2022):
    return closings.close(YEAR, datetime.date(2022, 12, 31), name="nam-2022")


@pytest.fixture
def report(year_2022, own_template, writer):
    """A draft from the ledger: 3 came, 1 left."""
    return workflow.draft(writer, "bao-cao-thu", Scope(YEAR), "Báo cáo thử năm 2022")


@pytest.fixture
def closed_report(own_template, closing, writer):
    """A draft from the closing."""
    return workflow.draft(writer, "bao-cao-thu", Scope(YEAR, closing=closing), "Báo cáo chốt năm 2022")
