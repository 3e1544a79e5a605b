"""What must be true of every register, figure, page and text, so that a new room cannot forget one of them."""

import csv
import re
import unicodedata
from collections.abc import Iterable
from html import unescape
from io import BytesIO
from pathlib import Path

import allauth
import docx
import openpyxl
import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import ForeignKey
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation
from django.utils.html import strip_tags
from docx.oxml.ns import qn

import soxanh
from soxanh.demo import department
from soxanh.desk.translations import rooms, untranslated
from soxanh.figures.definitions import Ratio, catalogue
from soxanh.org.models import Unit, User
from soxanh.org.roles import Role
from soxanh.registers.declaration import RegisterPages, shelf
from soxanh.registers.fields import QuantityField
from soxanh.registers.sheets import commands
from soxanh.reports import compose, library

SOURCE = Path(soxanh.__file__).parent
GOLDEN = Path(__file__).parents[2] / "shared" / "golden" / "lang-son-2022.csv"

#: Registers that are counted but have no pages: staff and units are kept with the accounts, by the administrator.
FIGURES_ONLY = {"org.services", "org.units"}

every_register = pytest.mark.parametrize("pages", shelf.values(), ids=shelf)
on_the_ledger = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("small_ledger"),
    pytest.mark.xdist_group("consistency"),
]


def mark(*marks):
    """Several marks as one decorator."""

    def decorate(function):
        for each in marks:
            function = each(function)
        return function

    return decorate


ledger = mark(*on_the_ledger)


def signed_in(role: Role) -> Client:
    """A client signed in as the demo account that has the role over the widest unit."""
    user = User.objects.filter(assignments__role=role).order_by("assignments__unit__order", "pk").first()
    assert user is not None, role
    client = Client()
    client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def writer_of(pages: RegisterPages) -> tuple[Client, object]:
    """Somebody of the demo department who writes in the register, and an entry that is theirs to write."""
    from soxanh.desk.access import entries_of, writable_units

    for user in User.objects.filter(assignments__role__in=pages.writers).distinct():
        units = writable_units(pages, user)
        entry = entries_of(pages, user).filter(**{f"{pages.register.unit}__in": units}).first()
        if entry is not None:
            client = Client()
            client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
            return client, entry
    raise AssertionError(f"nobody of the demo department writes in {pages.code}")


# --- Registers ---


def test_every_register_has_pages():
    assert set(catalogue.registers) - set(shelf) == FIGURES_ONLY


def test_every_register_with_pages_is_counted_from():
    assert set(shelf) <= set(catalogue.registers)


@pytest.mark.parametrize("room", sorted({pages.room for pages in shelf.values()}))
def test_every_room_is_described_and_named(room):
    config = apps.get_app_config(room)
    assert len((Path(config.path) / "README.md").read_text().split()) > 50
    assert is_vietnamese(str(config.verbose_name))


@ledger
@every_register
def test_the_demo_department_has_entries_of_every_kind(pages):
    assert pages.model._default_manager.exists()


@ledger
@every_register
def test_pages_of_every_register_answer_its_writers(pages):
    client, entry = writer_of(pages)
    for address in (
        f"/so/{pages.slug}/",
        f"/so/{pages.slug}/in/",
        f"/so/{pages.slug}/moi/",
        f"/so/{pages.slug}/{entry.pk}/",
        f"/so/{pages.slug}/{entry.pk}/sua/",
        f"/so/{pages.slug}/{entry.pk}/xoa/",
        f"/nhap/{pages.slug}/",
    ):
        assert client.get(address).status_code == 200, address


@ledger
@every_register
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PROVINCIAL_REVIEWER])
def test_pages_of_every_register_are_refused_to_who_sees_no_entries(pages, role):
    client, entry = signed_in(role), pages.model._default_manager.first()
    for address in (
        f"/so/{pages.slug}/",
        f"/so/{pages.slug}/in/",
        f"/so/{pages.slug}/xuat.csv",
        f"/so/{pages.slug}/xuat.xlsx",
        f"/so/{pages.slug}/goi-y/",
        f"/so/{pages.slug}/moi/",
        f"/so/{pages.slug}/{entry.pk}/",
        f"/so/{pages.slug}/{entry.pk}/sua/",
        f"/so/{pages.slug}/{entry.pk}/xoa/",
        f"/nhap/{pages.slug}/",
        f"/nhap/{pages.slug}/mau.xlsx",
    ):
        assert client.get(address).status_code == 403, address


@ledger
@every_register
@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.AUDITOR])
def test_nobody_writes_who_only_reads(pages, role):
    client, entry = signed_in(role), pages.model._default_manager.first()
    assert client.get(f"/so/{pages.slug}/{entry.pk}/").status_code == 200
    for address in (f"/so/{pages.slug}/moi/", f"/so/{pages.slug}/{entry.pk}/sua/", f"/nhap/{pages.slug}/"):
        assert client.get(address).status_code == 403, address
    for address in (
        f"/so/{pages.slug}/moi/",
        f"/so/{pages.slug}/{entry.pk}/sua/",
        f"/so/{pages.slug}/{entry.pk}/xoa/",
    ):
        assert client.post(address).status_code == 403, address


@ledger
@every_register
def test_every_register_has_an_excel_form(pages, tmp_path):
    book = openpyxl.load_workbook(commands.template(pages.code, tmp_path / "mau.xlsx"))
    headings = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value}
    for name in pages.form:
        if name != "note":
            label = str(pages.column(name).label)
            assert any(label.casefold() in heading.casefold() for heading in headings), label


# --- Texts ---

_SYLLABLE = re.compile(
    r"(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu?|r|s|t|th|tr|v|x)?[aeiouy]{0,3}(c|ch|m|n|ng|nh|p|t)?",
    re.IGNORECASE,
)
#: Words of other languages that officials write.
_TAKEN_IN = {"km", "ha", "mw", "kg", "td", "excel", "word", "pdf", "email", "wifi", "gis", "sha", "cloud"}


def is_vietnamese(text: str) -> bool:
    """Whether all words could be Vietnamese; abbreviations in capitals pass."""
    bare = "".join(
        {"đ": "d", "Đ": "D"}.get(letter, letter)
        for letter in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(letter)
    )
    words = re.findall(r"[A-Za-z]+", bare)
    return bool(words) and all(
        word.isupper() or word.lower() in _TAKEN_IN or _SYLLABLE.fullmatch(word) for word in words
    )


def test_the_test_of_vietnamese_can_fail():
    assert is_vietnamese("Hồ sơ tiếp nhận mới, GCN (ha)") and is_vietnamese("Nghiêng nghiêng khuya khoắt")
    assert not is_vietnamese("Dossiers received") and not is_vietnamese("Hồ sơ pending") and not is_vietnamese("")


def test_registers_and_figures_are_called_in_vietnamese():
    with translation.override("vi"):
        foreign = [
            (code, str(label))
            for code, label in [
                *((each.code, each.label) for each in catalogue.registers.values()),
                *((each.id, each.label) for each in catalogue.figures.values()),
                *((each.id, each.unit) for each in catalogue.figures.values() if each.unit not in ("%", "m²")),
                *((str(each.text), each.text) for each in catalogue.identities),
            ]
            if not is_vietnamese(str(label))
        ]
    assert foreign == []


@every_register
def test_fields_are_called_in_vietnamese(pages):
    with translation.override("vi"):
        names = [
            str(each.verbose_name) for each in pages.model._meta.concrete_fields if each.name not in ("id", "search")
        ]
        names += [str(column.label) for column in pages.list_columns()]
        names += [str(pages.model._meta.verbose_name)]
        choices = [
            str(label)
            for each in pages.model._meta.concrete_fields
            if each.choices and not isinstance(each, ForeignKey)
            for value, label in each.flatchoices
        ]
    assert [name for name in [*names, *choices] if not is_vietnamese(name)] == []


@every_register
def test_a_label_in_brackets_names_the_unit_of_its_values(pages):
    """The values stand without their unit below such a label."""
    wrong = [
        str(field.verbose_name)
        for field in pages.model._meta.concrete_fields
        if isinstance(field, QuantityField)
        and field.unit_name
        and field.is_unit_labelled
        and field.unit_name not in str(field.verbose_name).rpartition("(")[2]
    ]
    assert wrong == []


@ledger
@every_register
def test_an_entry_is_named_by_what_it_is_about(pages):
    """Neither by a date alone, nor by a word of a list, nor by a figure's id."""
    words = {
        str(label)
        for field in pages.model._meta.concrete_fields
        if field.choices
        for _value, label in field.flatchoices
    }
    date = re.compile(r"\d\d/\d\d/\d{4}")
    names = [str(each) for each in pages.model._default_manager.all()[:20]]
    if pages.code != "oversight.reception_days":  # such a day has no other name
        assert [name for name in names if date.fullmatch(name)] == []
    assert [name for name in names if name in words or set(name.split(": ")) & set(catalogue.figures)] == []


def test_every_figure_says_in_words_what_it_counts():
    missing = [
        each.id
        for each in catalogue.figures.values()
        if not isinstance(each, Ratio) and not is_vietnamese(re.sub(r"\b\w+\.\w+\b", "", each.definition))
    ]
    assert missing == []


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.name)
def test_every_text_has_its_english(room):
    assert untranslated(room) == []


#: What keeps its name in English: places, the new year, the currency, the program.
_NAMES = re.compile("Đình Lập|Lộc Bình|Hữu Lũng|Tết|đồng|Sổ Xanh")


def left_in_vietnamese(texts: Iterable[str]) -> set[str]:
    """The texts with a letter that English does not have."""
    return {text for text in texts if re.search("[À-ɏẠ-ỹ]", _NAMES.sub("", text).replace("×", ""))}


def test_the_test_of_english_can_fail():
    assert left_in_vietnamese(["Hồ sơ", "Dossiers: đang giải quyết", "Fine (đồng)", "3 × 4"]) == {
        "Hồ sơ",
        "Dossiers: đang giải quyết",
    }


def test_registers_and_figures_have_english_names():
    # Names that are put together when the program starts, too.
    with translation.override("en"):
        names = [
            *(str(each.label) for each in catalogue.registers.values()),
            *(
                text
                for each in catalogue.figures.values()
                for text in (str(each.label), each.definition, each.unit_name)
            ),
            *(str(each.text) for each in catalogue.identities),
        ]
    assert left_in_vietnamese(names) == set()


_CHROME = re.compile(r"<(h1|h2|th|label|button|legend|summary|dt)\b[^>]*>(.*?)</\1>", re.DOTALL)


@ledger
@every_register
def test_pages_of_every_register_speak_english(pages):
    client, entry = writer_of(pages)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    units = Unit.objects.values_list("name", flat=True)
    for address in (
        f"/so/{pages.slug}/",
        f"/so/{pages.slug}/moi/",
        f"/so/{pages.slug}/{entry.pk}/",
        f"/nhap/{pages.slug}/",
    ):
        page = client.get(address).content.decode().partition("<main")[2]
        shown = {unescape(strip_tags(inside)).strip() for tag, inside in _CHROME.findall(page)}
        # What is in the ledger keeps its language: an entry's page is headed by its name, units are offered to tick.
        assert left_in_vietnamese(shown - {str(entry), *units}) == set(), address


# --- Templates ---


def test_no_template_is_left_unused():
    # A template may also replace one of a package, or be one that Django itself asks for.
    packages = [Path(allauth.__file__).parent / "templates"]
    texts = {path: path.read_text() for path in [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.html")]}
    unused = []
    for path in SOURCE.rglob("templates/**/*.html"):
        name = path.as_posix().rpartition("/templates/")[2]
        asked_for = name in {"403.html", "403_csrf.html", "404.html", "500.html"}
        replaces = any((package / name).exists() for package in packages)
        named = any(re.search(rf"[\"']{re.escape(name)}[\"'#]", text) for each, text in texts.items() if each != path)
        if not (asked_for or replaces or named):
            unused.append(name)
    assert unused == []


# --- Addresses ---

_EXAMPLES = {
    "slug": "ho-so",
    "pk": "1",
    "attachment": "1",
    "number": "1",
    "figure_id": "procedures.received_new",
    "name": "bao-cao-nam",
}
#: What anybody may ask for without having signed in: the way in itself, the look and the language.
FOR_EVERYBODY = {"theme", "language"}


def addresses(patterns: list, before: str = "/") -> list[tuple[str, str]]:
    found = []
    for each in patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            found += addresses(each.url_patterns, route)
        elif isinstance(each, URLPattern):
            found.append(
                (re.sub(r"<(?:\w+:)?(\w+)>", lambda match: _EXAMPLES.get(match[1], "1"), route), each.name or "")
            )
    return found


OUR_OWN = [(route, name) for route, name in addresses(get_resolver().url_patterns) if "/accounts/" not in route]


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "name"), OUR_OWN, ids=[name for _, name in OUR_OWN])
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_address_asks_strangers_to_sign_in(client, address, name, method):
    response = getattr(client, method)(address)
    if name in FOR_EVERYBODY:
        assert not client.session.get("_auth_user_id")
        return
    assert response.status_code == 302 and response.url.startswith("/accounts/login/?next="), address


# --- The report ---


@pytest.mark.django_db
def test_every_figure_of_the_shipped_templates_is_declared():
    for name in compose.template_names():
        assert library.check(compose.template(name), f"{name}.docx") == [], name


@pytest.mark.django_db
def test_the_year_end_report_tells_of_every_room():
    document = docx.Document(BytesIO(compose.template("bao-cao-nam")))
    text = "".join(node.text or "" for node in document.element.iter(qn("w:t")))
    told = set(re.findall(r"[a-z]+\.[a-z0-9_]+", text)) & set(catalogue.figures)
    assert len(told) > 100
    assert {figure_id.partition(".")[0] for figure_id in told} >= {pages.room for pages in shelf.values()}


def test_every_fact_of_the_source_report_is_a_figure():
    if not GOLDEN.exists():
        pytest.skip(f"the facts of the source report are not here: {GOLDEN}")
    with GOLDEN.open(encoding="utf-8") as file:
        facts = {row["id"] for row in csv.DictReader(file) if row["ledger"] == "yes"}
    assert sorted(facts - set(catalogue.figures)) == []


# --- The demo department ---


@pytest.mark.django_db
def test_the_demo_accounts_cover_every_role():
    assert {role for _, role, _ in department.accounts()} == {str(role.label) for role in Role}


@pytest.mark.django_db
def test_an_excel_form_is_one_that_excel_reads(tmp_path):
    # The allowed values are lists of the workbook, so that the official chooses instead of typing.
    book = openpyxl.load_workbook(BytesIO(commands.template("dossiers", tmp_path / "mau.xlsx").read_bytes()))
    assert book.worksheets[0].data_validations.dataValidation
