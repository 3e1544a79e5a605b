"""What tests across rooms share: demo ledgers, and a page of Debian's Chromium that fails the test on any error of its
console."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.db import transaction
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from soxanh.demo.build import build
from tests.serving import Installation, free_port, stop, wait_for

# Playwright's own loop runs in the test's thread; the database is asked from there, one question at a time.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("needs Chromium: apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def _is_fault(message: ConsoleMessage) -> bool:
    # A page that says "no" with its status (403, 409) is an answer, not a fault; a missing script or style is one.
    own_status = message.text.startswith("Failed to load resource") and "/static/" not in message.location["url"]
    return message.type == "error" and not own_status


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh window. What the console reports as an error, a refusal by the content security policy above all,
    fails the test."""
    errors: list[str] = []
    context = chromium.new_context(locale="vi-VN", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    opened = context.new_page()
    opened.on("console", lambda message: errors.append(message.text) if _is_fault(message) else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture(scope="module")
def demo_ledger(django_db_setup, django_db_blocker):
    """The whole demo department, for the tests of one module; give these `xdist_group("demo")` and `django_db`."""
    with django_db_blocker.unblock(), transaction.atomic():
        build()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def small_ledger(django_db_setup, django_db_blocker):
    """One entry in a hundred of the demo department, for the tests of one module; give these `xdist_group` with the
    module's name, and `django_db`."""
    with django_db_blocker.unblock(), transaction.atomic():
        build(sample=100)
        yield
        transaction.set_rollback(True)


_FURNISH = """
import datetime
import django
django.setup()
from soxanh.calendar import parse_period
from soxanh.demo.department import PASSWORD
from soxanh.figures import closing
from soxanh.org.models import RoleAssignment, Unit, User
from soxanh.org.roles import Role
from soxanh.reports import workflow
from soxanh.reports.compose import Scope
year, root = parse_period("2022"), Unit.objects.get(parent=None)
writer = User(username="moivai")
writer.set_password(PASSWORD)
writer.save()
for role in Role:
    if role not in (Role.ADMINISTRATOR, Role.AUDITOR):
        RoleAssignment(user=writer, role=role, unit=root).save()
made = closing.close(year, datetime.date(2022, 12, 31), name="co-san")
workflow.draft(User.objects.get(username="thidua"), "bao-cao-nam", Scope(year, None, made))
"""


@pytest.fixture(scope="session")
def served(tmp_path_factory) -> Iterator[str]:
    """The address of a small demo department, served as it will be; give its tests `xdist_group("served")`.

    Besides the demo accounts there is `moivai`, who writes in every register; the closing `co-san` and, drawn up from
    it, report 1.
    """
    department = Installation(tmp_path_factory.mktemp("served"))
    department.build(sample=100)
    done = department.python(_FURNISH)
    assert done.returncode == 0, done.stderr
    port = free_port()
    server = department.start("serve", "--port", port)
    wait_for(f"http://127.0.0.1:{port}/accounts/login/", server)
    yield f"http://127.0.0.1:{port}"
    stop(server)
