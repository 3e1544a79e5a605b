"""A report is brought, its findings read, one dismissed, a mended version compared: in a browser, with the real checker
and the real worker."""

import io
import re

import docx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Desk, serious, tab_to, too_wide

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("served")]

WRONG = "Trong năm 2022, đã tiếp nhận 100 hồ sơ, trong đó: 60 hồ sơ trực tuyến, 30 hồ sơ trực tiếp."
RIGHT = "Trong năm 2022, đã tiếp nhận 90 hồ sơ, trong đó: 60 hồ sơ trực tuyến, 30 hồ sơ trực tiếp."
OTHER = "Đã thực hiện 80 cuộc kiểm tra, gồm 50 cuộc theo kế hoạch, 20 cuộc đột xuất."
HOLDS = "Đã cấp 70 giấy phép, trong đó: 40 giấy phép khai thác, 30 giấy phép xả thải."


def word(*texts: str) -> dict:
    document = docx.Document()
    for each in texts:
        document.add_paragraph(each)
    out = io.BytesIO()
    document.save(out)
    return {"name": "Báo cáo năm.docx", "mimeType": "application/octet-stream", "buffer": out.getvalue()}


@pytest.fixture
def desk(page: Page, served: str) -> Desk:
    found = Desk(page, served)
    found.sign_in("datdai")
    return found


def bring(desk: Desk, *texts: str) -> str:
    """Has a document checked and waits for it; the address of the check."""
    page = desk.open("/kiem-tra/")
    page.locator("input[name=file]").set_input_files(word(*texts))
    desk.press("Tải lên và kiểm tra")
    expect(page.locator("#checked")).to_be_visible(timeout=60_000)
    return page.url


def finding(page: Page, words: str) -> Locator:
    """The note with those words; others may stand beside it, on the layout of the file for one."""
    return page.locator(".finding", has_text=words)


def mark(page: Page, words: str) -> Locator:
    return page.locator("a.mark.error", has_text=words)


def faults(page: Page) -> list[str]:
    found = [f"light: {each}" for each in serious(page)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {each}" for each in serious(page)]
    page.emulate_media(color_scheme="light")
    found += too_wide(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    return found


def test_from_the_file_to_the_mended_version(desk):
    first = bring(desk, WRONG, OTHER, HOLDS)
    page = desk.page
    expect(mark(page, "100 hồ sơ")).to_be_visible()
    expect(finding(page, "60 + 30 = 90")).to_have_count(1)

    # The note stands beside its words, on a phone below them.
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 800})
        words = mark(page, "100 hồ sơ").bounding_box()
        note = finding(page, "60 + 30 = 90").bounding_box()
        assert words and note
        if width == 375:
            assert note["y"] > words["y"] and note["x"] + note["width"] <= 375
        else:
            assert note["x"] > words["x"] + words["width"]
    page.set_viewport_size({"width": 1280, "height": 800})

    note = finding(page, "50 + 20 = 70")
    note.locator("summary").click()
    note.get_by_label("Vì sao chỗ này không phải sửa").fill("Còn 10 cuộc phối hợp, ghi ở mục sau")
    note.get_by_role("button", name="Bỏ qua phát hiện này").click()
    expect(mark(page, "80 cuộc")).to_have_count(0)
    expect(mark(page, "100 hồ sơ")).to_be_visible()

    with page.expect_download() as download:
        desk.follow("Tải bản Word có ghi chú")
    comments = [each.text for each in docx.Document(download.value.path()).comments]
    assert any("60 + 30 = 90" in each for each in comments) and not any("50 + 20" in each for each in comments)

    page.locator("#next-file").set_input_files(word(RIGHT, OTHER, HOLDS))
    page.locator("#cac-ban").get_by_role("button", name="Tải lên và kiểm tra").click()
    expect(page.locator("#checked")).to_be_visible(timeout=60_000)
    assert page.url != first
    expect(mark(page, "hồ sơ")).to_have_count(0)
    expect(mark(page, "80 cuộc")).to_have_count(0)
    desk.follow(re.compile("So với bản 1"))
    expect(page.locator("#gone")).to_contain_text("60 + 30 = 90")
    expect(page.locator("#still tr", has_text="50 + 20 = 70")).to_contain_text("đã bỏ qua")
    expect(page.locator("#new")).to_contain_text("Không có.")
    assert faults(page) == []


def test_the_text_is_for_everybody(desk):
    bring(desk, WRONG, OTHER, HOLDS)
    page = desk.page
    desk.follow(re.compile("Hiện phép tính đúng"))
    expect(page.locator(".holds").first).to_be_visible()
    assert page.url.endswith("relations=1")
    page.locator(".holds").first.focus()
    expect(page.locator(".holds .tip").first).to_be_visible()
    assert faults(page) == []
    for view in ("list", "relations", "dismissed"):
        page.goto(f"{page.url.partition('?')[0]}?view={view}")
        assert faults(page) == [], view


def test_a_finding_is_read_and_dismissed_with_the_keyboard_alone(desk):
    bring(desk, WRONG)
    page = desk.page
    tab_to(page, re.compile("100 hồ sơ, trong đó"))
    described = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText"
    )
    assert "60 + 30 = 90" in described
    page.keyboard.press("Enter")
    assert re.search(r"#loi-\d+$", page.url)
    tab_to(page, "Bỏ qua")
    page.keyboard.press("Enter")
    tab_to(page, "reason")
    page.keyboard.type("Đã hỏi phòng chuyên môn")
    page.keyboard.press("Enter")
    expect(mark(page, "100 hồ sơ")).to_have_count(0)


def test_without_scripts_a_report_is_checked_too(chromium, served):
    context = chromium.new_context(locale="vi-VN", java_script_enabled=False)
    desk = Desk(context.new_page(), served)
    desk.sign_in("datdai")
    page = desk.open("/kiem-tra/")
    page.locator("input[name=file]").set_input_files(word(WRONG))
    desk.press("Tải lên và kiểm tra")
    for _ in range(60):
        if page.locator("#checked").count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    expect(finding(page, "60 + 30 = 90")).to_be_visible()
    context.close()
