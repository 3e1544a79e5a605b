"""The one search: numbers, names and subjects, in spite of accents and mistakes, and only what the person may see."""

import datetime

import pytest

from soxanh.desk.tests.department import dossier
from soxanh.org.models import Organisation, Person, Place
from soxanh.registers.entry import Entry
from soxanh.registers.land.models import LandDecision


@pytest.fixture
def entries(department):
    made: list[Entry] = [
        dossier(department, 1, department.east, applicant_name="Nguyễn Thị Ánh Đào"),
        dossier(department, 2, department.east, applicant_name="Nguyễn Văn Đạo"),
        dossier(department, 3, department.west, applicant_name="Trương Quỳnh Hoa"),
    ]
    place = Place(code="991", kind=Place.Kind.DISTRICT, name="Huyện Thí Dụ")
    place.save()
    for number in ("1256/QĐ-UBND", "1257/QĐ-UBND"):
        decision = LandDecision(
            unit=department.root,
            kind="allocate",
            number=number,
            decided_on=datetime.date(2022, 5, 4),
            land_user="Công ty TNHH Xây dựng Mẫu Núi Xanh",
            subject="Giao đất làm trường học",
            place=place,
            area=1_000_000,
        )
        decision.save()
        made.append(decision)
    return made


def found(client, query: str) -> tuple[bool, list[str]]:
    """Whether what is shown has the words as typed, and the names of the entries in the order of the page."""
    response = client.get("/tim/", {"q": query})
    assert response.status_code == 200
    return response.context["exact"], [str(line.entry) for each in response.context["found"] for line in each.lines]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Ánh Đào", [0]),
        ("anh dao", [0]),
        ("ĐÀO  nguyễn", [1, 0]),
        ("H37-220110-0002", [1]),
        ("0003", [2]),
        ("1256/QĐ-UBND", [3]),
        ("truong hoc", [4, 3]),
        ("quyết định 1257", [4]),
        ("quyet dinh 1256 ubn", [3]),
        ("quyn", [2]),
        ("0110-0002", [1]),
        ("2011", [2, 1, 0]),
        ("256/QĐ-UBND", [3]),
    ],
)
def test_finds_what_has_the_words(signed_in, entries, query, expected):
    assert found(signed_in("director"), query) == (True, [str(entries[each]) for each in expected])


def test_whole_words_come_before_beginnings(signed_in, entries):
    """`dao` is a word of two names; the beginning `da` is not asked of them."""
    assert found(signed_in("director"), "dao") == (True, [str(entries[1]), str(entries[0])])


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("Nguyễn Thị Ánh Đàp", 0),  # a letter wrong
        ("nguyn thi anh dao", 0),  # missing
        ("nguyen thi ahn dao", 0),  # swapped
        ("nguyenn thi anh dao", 0),  # too many
        ("truong quinh hoa", 2),
        ("1265/qd-ubnd", 3),  # digits swapped
        ("nguyen thi anh dao xylophon kwzrt", None),
        ("truong quynh hoa mai", 2),  # all words but one
        ("quyt dinh 1256", 3),
    ],
)
def test_forgives_typing_mistakes_and_says_so(signed_in, entries, query, best):
    exact, names = found(signed_in("director"), query)
    assert not exact
    assert names[:1] == ([] if best is None else [str(entries[best])])
    if names:
        assert "Gần nhất là" in signed_in("director").get("/tim/", {"q": query}).content.decode()


def test_numbers_as_typed_are_not_mixed_with_near_ones(signed_in, entries):
    assert found(signed_in("director"), "1256") == (True, [str(entries[3])])


@pytest.mark.parametrize("query", ["Ánh Đào", "anh dap", "nguyen van", "nguyn van dao", "0001", "1256", "truong hoc"])
def test_nobody_finds_what_they_may_not_see_nor_what_comes_near_it(signed_in, entries, query):
    assert set(found(signed_in("west"), query)[1]) <= {str(entries[2])}


def test_those_who_see_one_unit_find_theirs(signed_in, entries):
    assert found(signed_in("west"), "quynh")[1] == [str(entries[2])]
    assert found(signed_in("west"), "quinh")[1] == [str(entries[2])]


def test_names_the_register_that_is_meant(signed_in, entries):
    page = signed_in("director").get("/tim/", {"q": "hồ sơ thủ tục hành chính"})
    assert "/so/ho-so/" in page.content.decode()


def test_names_the_other_registers_when_very_many_have_the_words(signed_in, entries, monkeypatch):
    monkeypatch.setattr("soxanh.desk.search._READ", 1)
    response = signed_in("director").get("/tim/", {"q": "truong"})
    assert [str(each.pages.code) for each in response.context["found"]] == ["land.decisions"]
    assert [(each.code, rest) for each, rest in response.context["elsewhere"]] == [("procedures.dossiers", "q=truong")]
    assert "/so/ho-so/?q=truong" in response.content.decode()


def test_says_what_is_left_to_try_when_nothing_comes_near(signed_in, entries):
    page = signed_in("director").get("/tim/", {"q": "xylophon"}).content.decode()
    assert "Hãy thử ít chữ hơn" in page


def test_an_empty_search_finds_nothing(signed_in, entries):
    assert found(signed_in("director"), " / ") == (True, [])


def test_asks_as_many_queries_for_many_entries_as_for_one(signed_in, department, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in("director")
    dossier(department, 1, department.east, applicant_name="Lò Thị Suối")
    client.get("/tim/", {"q": "suoi"})
    with CaptureQueriesContext(connection) as one:
        client.get("/tim/", {"q": "suoi"})
    for number in range(2, 9):
        dossier(department, number, department.east, applicant_name="Lò Thị Suối")
    with CaptureQueriesContext(connection) as many:
        client.get("/tim/", {"q": "suoi"})
    assert len(many) == len(one)


# --- Suggestions in forms ---


@pytest.mark.parametrize("words", ["nguyen anh", "Nguyễn Ánh", "NGUYEN ANH"])
def test_people_and_organisations_are_suggested_without_accents(signed_in, department, words):
    Person(kind=Person.Kind.CITIZEN, full_name="Nguyễn Thị Ánh Đào").save()
    Organisation(kind="enterprise", name="Công ty Nguyên Ánh").save()
    client = signed_in("east")
    people = client.get("/so/ho-so/goi-y/", {"field": "person", "person": words}).content.decode()
    firms = client.get("/so/ho-so/goi-y/", {"field": "organisation", "organisation": words}).content.decode()
    assert "Nguyễn Thị Ánh Đào" in people
    assert ("Công ty Nguyên Ánh" in firms) is True


def test_a_new_name_is_found_by_it(signed_in, department):
    person = Person(kind=Person.Kind.CITIZEN, full_name="Trần Ví Dụ")
    person.save()
    person.full_name = "Lò Thí Dụ"
    person.save()
    client = signed_in("east")
    assert "Lò" in client.get("/so/ho-so/goi-y/", {"field": "person", "person": "lo thi"}).content.decode()
    assert "Lò" not in client.get("/so/ho-so/goi-y/", {"field": "person", "person": "tran"}).content.decode()


def test_entries_of_other_units_are_not_suggested(signed_in, entries):
    query = {"field": "dossier", "dossier": "H37"}
    east = signed_in("east").get("/so/tam-dung/goi-y/", query).content.decode()
    west = signed_in("west").get("/so/tam-dung/goi-y/", query).content.decode()
    assert (entries[0].code in east, entries[2].code in east) == (True, False)
    assert (entries[0].code in west, entries[2].code in west) == (False, True)


def test_a_catalogue_is_suggested_to_everybody(signed_in, department):
    answer = signed_in("east").get("/so/ho-so/goi-y/", {"field": "procedure", "procedure": "dang ky"})
    assert department.procedure.name in answer.content.decode()
