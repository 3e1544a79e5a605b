"""A tiny department whose services (posts held) are the register that is counted."""

import datetime

import pytest

from soxanh.figures.definitions import Catalogue, Register, catalogue, figure, identity, ratio, total
from soxanh.org.models import Person, Service


@pytest.fixture
def definitions(monkeypatch):
    """An empty catalogue for the test's own definitions."""
    empty = Catalogue()
    for name in ("registers", "figures", "identities"):
        monkeypatch.setattr(catalogue, name, getattr(empty, name))
    return catalogue


@pytest.fixture
def services(definitions):
    """Posts as a register, with the figures that the tests ask for."""
    register = Register(Service, "test.services", "Quá trình công tác", "started_on", through=("unit__kind",))
    definitions.registers[register.code] = register

    @figure(register, "test.started", "Nhận việc trong kỳ", unit="người")
    def started(d, period):
        return d.started_on.between(period.start, period.end)

    @figure(register, "test.carried", "Có mặt đầu kỳ", unit="người")
    def carried(d, period):
        return (d.started_on < period.start) & (d.ended_on.isnull() | (d.ended_on >= period.start))

    @figure(register, "test.left", "Thôi việc trong kỳ", unit="người")
    def left(d, period):
        return d.ended_on.between(period.start, period.end)

    @figure(register, "test.present", "Có mặt cuối kỳ", unit="người")
    def present(d, period):
        return (d.started_on <= period.end) & (d.ended_on.isnull() | (d.ended_on > period.end))

    @figure(register, "test.posts", "Số chức danh", unit="chức danh", distinct="post")
    def posts(d, period):
        return d.started_on <= period.end

    ratio("test.left_pct", "Tỷ lệ thôi việc", left, of=present)
    total("test.all", "Tất cả", carried + started, unit="người")
    identity("Đầu kỳ + nhận việc = thôi việc + cuối kỳ", carried + started == left + present)
    return register


@pytest.fixture
def hire(department):
    """hire("VPDK", "Chuyên viên", "2022-03-01", "2022-05-31") puts one person in a post."""

    def put(unit: str, post: str, started: str, ended: str | None = None) -> Service:
        person = Person(kind=Person.Kind.STAFF, full_name=f"Người Mẫu {Person.objects.count() + 1}")
        person.save()
        service = Service(
            person=person,
            unit=department.units[unit],
            post=post,
            rank=Service.Rank.CIVIL_SERVANT,
            started_on=datetime.date.fromisoformat(started),
            ended_on=datetime.date.fromisoformat(ended) if ended else None,
        )
        service.save()
        return service

    return put
