"""The main tasks, in a browser, on a small demo department that the real server serves."""

import io
import re

import docx
import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser import Desk, serious, tab_to, too_wide

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("served")]


@pytest.fixture
def desk(page: Page, served: str) -> Desk:
    return Desk(page, served)


def test_the_first_page_after_signing_in_is_my_work(desk):
    desk.sign_in("locbinh")
    expect(desk.page.get_by_role("heading", level=1)).to_contain_text("Việc của tôi")


def test_a_wrong_password_is_told_beside_the_form(desk):
    page = desk.open("/accounts/login/")
    page.get_by_label("Tên đăng nhập hoặc thư điện tử").fill("giamdoc")
    page.get_by_label("Mật khẩu", exact=True).fill("không đúng")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_text("không đúng").first).to_be_visible()


def test_a_changed_dossier_moves_its_figures(desk):
    desk.sign_in("locbinh")
    page = desk.open("/so/ho-so/?figure=procedures.pending&period=2022")
    before = desk.figure("procedures.pending"), desk.figure("procedures.resolved")
    page.locator("td.key a").first.click()
    address = page.url
    received = page.get_by_role("main").get_by_text(re.compile(r"\d{2}/\d{2}/2022")).first.inner_text()
    day = re.search(r"\d{2}/\d{2}/2022", received)
    assert day
    page.goto(address + "sua/")
    page.get_by_label("Ngày có kết quả").fill("30/12/2022")
    page.get_by_label("Kết quả", exact=True).select_option(index=1)
    desk.press("Lưu")
    page.wait_for_url(address)
    after = desk.figure("procedures.pending"), desk.figure("procedures.resolved")
    assert (after[0] - before[0], after[1] - before[1]) == (-1, 1)


def test_a_dossier_changed_after_a_closing_is_named_by_its_differences(desk):
    desk.sign_in("locbinh")
    page = desk.open("/so/ho-so/?q=&sort=code")
    page.locator("td.key a").first.click()
    code = page.get_by_role("heading", level=1).inner_text().split()[-1]
    page.goto(page.url + "sua/")
    page.get_by_label("Ghi chú").fill("sửa sau khi chốt")
    channel = page.get_by_label("Hình thức nộp")
    channel.select_option("post" if channel.input_value() != "post" else "direct")
    desk.press("Lưu")
    page.wait_for_url(re.compile(r"/so/ho-so/\d+/$"))

    desk.sign_in("giamdoc")
    page = desk.open("/ban-chot/co-san/")
    changed = page.locator(".timeline li").filter(has_text=code)
    # The comparison reads the whole ledger, after the page.
    expect(changed).to_contain_text("Hình thức nộp", timeout=60_000)
    changed.get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text("sửa sau khi chốt")


def test_two_people_edit_one_entry(desk, chromium, served):
    desk.sign_in("locbinh")
    page = desk.open("/so/ho-so/")
    page.locator("td.key a").first.click()
    address = page.url
    page.goto(address + "sua/")
    page.get_by_label("Ghi chú").fill("chữ của người thứ hai")

    other = Desk(chromium.new_context(locale="vi-VN").new_page(), served)
    other.sign_in("vpdk")
    other.page.goto(address + "sua/")
    other.page.get_by_label("Ghi chú").fill("chữ của người thứ nhất")
    other.press("Lưu")
    other.page.wait_for_url(address)
    other.page.context.close()

    desk.press("Lưu")
    expect(page.get_by_role("alert")).to_contain_text("chữ của người thứ nhất")
    expect(page.get_by_label("Ghi chú")).to_have_value("chữ của người thứ hai")
    desk.press("Lưu đè lên bản mới")
    page.wait_for_url(address)
    expect(page.get_by_role("main")).to_contain_text("chữ của người thứ hai")


def test_a_list_is_filtered_and_exported(desk):
    desk.sign_in("locbinh")
    page = desk.open("/so/ho-so/")
    page.get_by_placeholder("Tìm trong sổ này").fill("lb")
    page.keyboard.press("Enter")
    with page.expect_download() as download:
        desk.follow("Xuất Excel")
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.worksheets[0].max_row >= 1


def test_rows_are_imported_and_a_wrong_one_mended(desk):
    desk.sign_in("locbinh")
    page = desk.open("/nhap/bien-phap-bao-dam/")
    with page.expect_download() as download:
        desk.follow("Tải tệp mẫu")
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    sheet = book.worksheets[0]
    heads = next(row for row in sheet.iter_rows() if any(str(cell.value).startswith("Ngày đăng ký") for cell in row))
    columns = {str(cell.value).rstrip(" *"): cell.column for cell in heads if cell.value}
    first = heads[0].row + 1
    for row in range(first, sheet.max_row + 1):
        for cell in sheet[row]:
            cell.value = None

    kinds, owners = options(desk, "kind"), options(desk, "owner_kind")
    for number, day in enumerate(("14/03/2022", "31/02/2022", "15/03/2022")):
        for heading, value in {
            "Ngày đăng ký": day,
            "Loại đăng ký": kinds[0],
            "Đối tượng": owners[0],
            "Bên nhận bảo đảm": f"Ngân hàng Ví Dụ {number}",
            "Số phát hành": f"DD 99000{number}",
        }.items():
            column = next(position for name, position in columns.items() if name.startswith(heading))
            sheet.cell(first + number, column, value)
    out = io.BytesIO()
    book.save(out)
    page = desk.open("/nhap/bien-phap-bao-dam/")
    page.locator("input[type=file]").set_input_files(
        {"name": "bao-dam.xlsx", "mimeType": "application/octet-stream", "buffer": out.getvalue()}
    )
    desk.press("Tải lên và kiểm tra")
    desk.press(re.compile("Nhập 2 dòng vào sổ"))
    expect(page.locator(".tiles")).to_contain_text("2dòng đã vào sổ")
    page.get_by_role("main").locator("a[href*='/nhap/dong/']").first.click()
    page.locator("#cell-registered_on").fill("28/02/2022")
    desk.press("Ghi vào sổ")
    page.goto(f"{desk.url}/so/bien-phap-bao-dam/?q=ngan+hang+vi+du+1")
    expect(page.locator("td.key a")).to_have_count(1)


def options(desk: Desk, name: str) -> list[str]:
    """The labels that a select of the register's form offers."""
    page = desk.open("/so/bien-phap-bao-dam/moi/")
    return [text for text in page.locator(f"select[name={name}] option").all_inner_texts() if not text.startswith("–")]


def test_from_draft_to_issued_report(desk):
    desk.sign_in("thidua")
    page = desk.open("/ban-chot/")
    page.locator("input[name=period]").last.fill("2022")
    page.locator("input[name=as_of]").fill("31/12/2022")
    page.locator("input[name=name]").fill("nam-2022")
    desk.press("Chốt số liệu")
    expect(page.get_by_role("main")).to_contain_text("nam-2022")

    page = desk.open("/bao-cao/moi/")
    page.get_by_label("Kỳ báo cáo").fill("2022")
    page.get_by_label("Lấy số liệu từ").select_option("nam-2022")
    desk.press("Lập báo cáo")
    page.wait_for_url(re.compile(r"/bao-cao/\d+/$"), timeout=60_000)
    report = page.url

    # From a number of the report to the entries behind it.
    page.locator("article.paper a[href*='procedures.']").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if page.get_by_role("link", name="Xem các mục đứng sau số này").count():
        desk.follow("Xem các mục đứng sau số này")
    expect(page.locator("table").first).to_be_visible()

    page.goto(report)
    with page.expect_download() as download:
        desk.follow("Tải bản Word")
    document = docx.Document(io.BytesIO(download.value.path().read_bytes()))
    document.add_paragraph("Đoạn do cán bộ tự viết thêm, có 4.321 việc.")
    edited = io.BytesIO()
    document.save(edited)
    page.locator("#report-file").set_input_files(
        {"name": "sua.docx", "mimeType": "application/octet-stream", "buffer": edited.getvalue()}
    )
    desk.press("Tải lên và so sánh")
    page.wait_for_url(re.compile("/phien-ban/2/"), timeout=60_000)
    expect(page.get_by_role("main")).to_contain_text("4.321")

    page.goto(report)
    desk.press("Cập nhật mọi số liệu")
    page.wait_for_load_state()
    page.goto(report)
    expect(page.locator("article.paper")).to_contain_text("Đoạn do cán bộ tự viết thêm")
    desk.press(re.compile("Trình phiên bản"))
    expect(page.get_by_role("main")).to_contain_text("Chờ phê duyệt")

    desk.sign_in("giamdoc")
    page.goto(report)
    desk.press(re.compile("Phê duyệt phiên bản"))
    expect(page.get_by_role("main")).to_contain_text("Đã phê duyệt")
    desk.sign_in("vanphong")
    page.goto(report)
    desk.follow("Ban hành báo cáo")
    page.get_by_label("Số, ký hiệu").fill("512/BC-STNMT")
    page.get_by_label("Người ký").fill("Nguyễn Văn Ví Dụ")
    desk.press("Ban hành")
    page.goto(report)
    expect(page.get_by_role("main")).to_contain_text("512/BC-STNMT")


def test_keyboard_alone_leads_from_the_list_to_a_saved_entry(desk):
    desk.sign_in("locbinh")
    page = desk.open("/so/ho-so/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/so/ho-so/\d+/$"))
    entry = page.url
    tab_to(page, "Sửa")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/sua/$"))
    tab_to(page, "note")
    page.keyboard.type("gõ bằng bàn phím")
    tab_to(page, "Lưu")
    page.keyboard.press("Enter")
    page.wait_for_url(entry)
    expect(page.get_by_role("main")).to_contain_text("gõ bằng bàn phím")


#: Every kind of page, by who opens it; `*` stands for the first entry of the list.
PAGES = [
    ("", "/accounts/login/"),
    ("", "/accounts/password/reset/"),
    ("locbinh", "/"),
    ("locbinh", "/so/ho-so/"),
    ("locbinh", "/so/ho-so/?q=a&channel=direct"),
    ("locbinh", "/so/ho-so/moi/"),
    ("locbinh", "/so/ho-so/*"),
    ("locbinh", "/so/ho-so/*sua/"),
    ("locbinh", "/so/ho-so/*xoa/"),
    ("locbinh", "/so/giay-chung-nhan/*"),
    ("locbinh", "/so/khong-co/"),
    ("locbinh", "/tim/?q=dat"),
    ("locbinh", "/nhap/"),
    ("locbinh", "/nhap/ho-so/"),
    ("locbinh", "/accounts/2fa/"),
    ("thidua", "/so/nhiem-vu/"),
    ("thidua", "/so/nhiem-vu/*"),
    ("thidua", "/so/thua-dat-cap-giay/"),
    ("thidua", "/so-lieu/"),
    ("thidua", "/so-lieu/procedures.received_new/?period=2022"),
    ("thidua", "/so-lieu/procedures.resolved_late_pct/?period=2022"),
    ("thidua", "/ban-chot/"),
    ("thidua", "/bao-cao/"),
    ("thidua", "/bao-cao/moi/"),
    ("thidua", "/bao-cao/1/"),
    ("thidua", "/bao-cao/1/phien-ban/1/"),
    ("thidua", "/bao-cao/1/phien-ban/1/bao-cao.pdf"),
    ("thidua", "/ban-chot/co-san/"),
    ("thidua", "/ban-chot/co-san/khac-biet/"),
    ("thidua", "/so-lieu/?closing=co-san"),
    ("thidua", "/so-lieu/procedures.received_new/muc/?closing=co-san"),
    ("thidua", "/bao-cao/mau/"),
    ("thidua", "/kiem-tra/"),
    ("quantri", "/"),
    ("quantri", "/so/ho-so/"),
    ("quantri", "/tai-khoan/"),
    ("quantri", "/don-vi/"),
    ("quantri", "/nhan-su/"),
    ("kiemtoan", "/nhat-ky/"),
]


@pytest.fixture(scope="session")
def keys(chromium, served) -> dict[str, dict]:
    """What the browser keeps of each person who has signed in."""
    found: dict[str, dict] = {"": {}}
    for username in sorted({who for who, _ in PAGES if who}):
        context = chromium.new_context(locale="vi-VN")
        Desk(context.new_page(), served).sign_in(username)
        found[username] = context.storage_state()
        context.close()
    return found


@pytest.mark.parametrize(("who", "path"), PAGES, ids=[path for _, path in PAGES])
def test_every_page_is_for_everybody(desk, keys, who, path):
    """No serious fault of accessibility in light and dark; nothing wider than a phone, nor than a window at 200 %."""
    page = desk.page
    page.context.add_cookies(keys[who].get("cookies", []))
    before, star, after = path.partition("*")
    desk.open(before)
    if star:
        page.goto(page.evaluate("document.querySelector('td.key a').href") + after)
    faults = [f"light: {each}" for each in serious(page)]
    page.emulate_media(color_scheme="dark")
    faults += [f"dark: {each}" for each in serious(page)]
    assert faults + too_wide(page) == []
