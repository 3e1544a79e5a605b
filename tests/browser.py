"""Somebody's browser window on a served department, and what is looked at on every page."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from soxanh.demo.department import PASSWORD


class Desk:
    """Somebody's browser window."""

    def __init__(self, page: Page, url: str):
        self.page, self.url = page, url

    def sign_in(self, username: str) -> None:
        self.page.context.clear_cookies()
        self.page.goto(f"{self.url}/accounts/login/")
        self.page.get_by_label("Tên đăng nhập hoặc thư điện tử").fill(username)
        self.page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
        self.page.get_by_role("button", name="Đăng nhập", exact=True).click()
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        assert "/accounts/login" not in self.page.url, username

    def open(self, path: str) -> Page:
        self.page.goto(self.url + path)
        return self.page

    def press(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("main").get_by_role("button", name=name).first.click()

    def follow(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("main").get_by_role("link", name=name).first.click()

    def figure(self, figure_id: str, period: str = "2022") -> int:
        """The figure's value as its page prints it."""
        response = self.page.request.get(f"{self.url}/so-lieu/{figure_id}/?period={period}")
        shown = re.search(r'<strong class="big">\s*([\d.]+)', response.text())
        assert shown, figure_id
        return int(shown[1].replace(".", ""))


def tab_to(page: Page, name: str | re.Pattern[str]) -> None:
    """Presses Tab until what has the focus is called so."""
    for _ in range(150):
        page.keyboard.press("Tab")
        focused = page.evaluate("[document.activeElement.name || '', document.activeElement.innerText.trim()]")
        if name in focused or (isinstance(name, re.Pattern) and any(map(name.search, focused))):
            return
    raise AssertionError(f"Tab does not lead to {name}")


def serious(page: Page, only: str = "") -> list[str]:
    """The serious and critical faults of accessibility that axe finds, of all rules or of one."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": [only]} if only else {})
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:200]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


def too_wide(page: Page) -> list[str]:
    """Where the page is wider than its window: a phone's, and one of 1280 pixels at 200 %, which lays out as 640."""
    faults = []
    for width in (640, 360):
        page.set_viewport_size({"width": width, "height": 740})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            faults.append(f"{wide} pixels wide in a window of {width}")
    return faults
