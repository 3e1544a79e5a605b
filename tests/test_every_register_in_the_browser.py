"""The list, an entry and the form of every register: no serious fault of accessibility in light, in dark and on a phone."""

import pytest
from playwright.sync_api import BrowserContext, Page

from soxanh.registers.declaration import shelf
from tests.browser import Desk, serious, too_wide

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("served")]

REGISTERS = [pages.slug for pages in shelf.values()]


@pytest.fixture(scope="module")
def signed_in(chromium, served) -> dict:
    """What the browser keeps of somebody who writes in every register."""
    context: BrowserContext = chromium.new_context(locale="vi-VN")
    Desk(context.new_page(), served).sign_in("moivai")
    state = context.storage_state()
    context.close()
    return state


def faults_of(page: Page, name: str) -> list[str]:
    page.set_viewport_size({"width": 1280, "height": 800})
    found = [f"{name}, light: {each}" for each in serious(page)]
    # What does not depend on colours has been looked at; a change of the theme changes nothing else.
    page.emulate_media(color_scheme="dark")
    found += [f"{name}, dark: {each}" for each in serious(page, only="color-contrast")]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 375, "height": 740})
    found += [f"{name}, phone: {each}" for each in serious(page)]
    sideways = "[...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth).length"
    if page.evaluate(sideways):
        found.append(f"{name}, phone: a table is scrolled sideways instead of standing as cards")
    return found + [f"{name}: {each}" for each in too_wide(page)]


@pytest.mark.parametrize("slug", REGISTERS)
def test_the_pages_of_a_register_are_for_everybody(page, served, signed_in, slug):
    page.context.add_cookies(signed_in["cookies"])
    page.goto(f"{served}/so/{slug}/")
    entry = page.evaluate("document.querySelector('td.key a')?.href")
    assert entry, "the register has no entry in the demo department"
    page.set_viewport_size({"width": 1280, "height": 800})
    hidden = page.evaluate("(box => box.scrollWidth - box.clientWidth)(document.querySelector('.listing .scroll'))")
    assert hidden <= 0, f"{hidden} pixels of the table are to the right of a desktop's window"
    found = faults_of(page, "list")
    page.goto(entry)
    found += faults_of(page, "entry")
    assert page.goto(f"{served}/so/{slug}/moi/").status == 200
    assert found + faults_of(page, "form") == []
