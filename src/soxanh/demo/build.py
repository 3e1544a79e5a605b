"""Builds a demo department's ledger: units and people, then a year of entries in every room."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable

from django.db import connection, transaction

from soxanh.demo import (
    by_hand,
    climate,
    department,
    documents,
    dossiers,
    emulation,
    environment,
    land,
    minerals,
    monitoring,
    outreach,
    oversight,
    procedures,
    registration,
    survey,
    tasks,
    water,
)
from soxanh.demo.year import Year, data
from soxanh.figures.definitions import catalogue
from soxanh.org.audit import Via, acting
from soxanh.org.models import Unit
from soxanh.registers.index import engines


class LedgerNotEmptyError(Exception):
    """There are entries already; its text is a Vietnamese sentence."""


class UnknownDepartmentError(ValueError):
    """There is no demo department of that name; its text is a Vietnamese sentence."""


def build(
    name: str = "lang-son", *, scale: int = 1, sample: int = 1, progress: Callable[[str], None] = lambda text: None
) -> dict[str, int]:
    """Builds the department's year; all or nothing. Gives the number of entries by register code.

    `scale` N makes N times the entries (and N times every total), `sample` N only one of N. The same arguments make the
    same ledger, except for the moments of the audit trail. `progress` is told each step in Vietnamese.
    Raises `LedgerNotEmptyError` and `UnknownDepartmentError`.
    """
    if name not in department.names():
        known = ", ".join(department.names())
        raise UnknownDepartmentError(f"Không có đơn vị mẫu nào tên là {name}; hãy chọn một trong: {known}.")
    if Unit.objects.exists():
        raise LedgerNotEmptyError(
            "Sổ đã có dữ liệu nên không dựng đơn vị mẫu nữa. Hãy dùng thư mục khác (SOXANH_HOME) hoặc cơ sở dữ liệu trống."
        )
    with acting(None, via=Via.DEMO), transaction.atomic():
        _check_references_at_once()
        _build(name, scale, sample, progress)
    engines.tidy(connection)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {code: each.model._default_manager.count() for code, each in catalogue.registers.items()}


def day(name: str) -> datetime.date:
    """The day at which the department's story stands: its last working day of the year."""
    return data(name, "shape.yaml")["today"]


def _check_references_at_once() -> None:
    """PostgreSQL would remember the references of millions of entries until the end of the transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


#: Rooms that a department has once, however many copies of its year are made: data file, what is told, builder. A room
#: whose file a department does not have is left out.
_ONCE: tuple[tuple[str, str, Callable[[Year], None]], ...] = (
    ("documents.yaml", "Văn bản", documents.build),
    ("oversight.yaml", "Thanh tra, kiểm tra, tiếp dân, đơn thư", oversight.build),
    ("outreach.yaml", "Tuyên truyền, vận động", outreach.build),
    ("emulation.yaml", "Thi đua, khen thưởng", emulation.build),
)
#: Rooms that each copy of the year has for itself.
_EACH_COPY: tuple[tuple[str, str, Callable[[Year], None]], ...] = (
    ("water.yaml", "Tài nguyên nước", water.build),
    ("minerals.yaml", "Khoáng sản", minerals.build),
    ("tasks.yaml", "Nhiệm vụ", tasks.build),
)
#: Rooms that a department has once, and that look at the others.
_LAST: tuple[tuple[str, str, Callable[[Year], None]], ...] = (
    ("environment.yaml", "Môi trường", environment.build),
    ("climate.yaml", "Khí tượng thủy văn, biến đổi khí hậu", climate.build),
    ("monitoring.yaml", "Quan trắc", monitoring.build),
)


def _build(name: str, scale: int, sample: int, progress: Callable[[str], None]) -> None:
    progress("Đơn vị, địa bàn, người, tài khoản")
    people = department.build(department.read(name), random.Random(name))
    year = Year(name, data(name, "shape.yaml"), people, sample)
    by_hand.build(year)
    listed = None
    if year.has("procedures.yaml"):
        progress("Danh mục thủ tục hành chính, bộ phận một cửa")
        listed = procedures.build(year)
    for file, text, build_room in _ONCE:
        if year.has(file):
            progress(text)
            build_room(year)
    for copy in range(scale):
        year.copy = copy
        part = f" (lần {copy + 1}/{scale})" if scale > 1 else ""
        if listed is not None:
            progress(f"Hồ sơ thủ tục hành chính{part}")
            outcomes = dossiers.build(year, listed)
            progress(f"Quyết định, giá đất, kế hoạch, đấu giá{part}")
            land.build(year, outcomes)
            progress(f"Đăng ký đất đai, Giấy chứng nhận, thế chấp{part}")
            registration.build(year, outcomes)
            if year.has("survey.yaml"):
                progress(f"Đo đạc, hồ sơ địa chính{part}")
                survey.build(year, outcomes)
        for file, text, build_room in _EACH_COPY:
            if year.has(file):
                progress(f"{text}{part}")
                build_room(year)
    year.copy = 0  # what follows is the same however often the year's mass of work is built
    for file, text, build_room in _LAST:
        if year.has(file):
            progress(text)
            build_room(year)
