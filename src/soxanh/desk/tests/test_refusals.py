"""Who gets in where: one table."""

import pytest

from soxanh.desk.tests.department import dossier

OK, FOUND, NO = 200, 302, 403


@pytest.fixture
def paths(department):
    mine = dossier(department, 1, department.east)
    return {
        "home": "/",
        "search": "/tim/?q=da",
        "list": "/so/ho-so/",
        "excel": "/so/ho-so/xuat.xlsx",
        "print": "/so/ho-so/in/",
        "new": "/so/ho-so/moi/",
        "entry": f"/so/ho-so/{mine.pk}/",
        "edit": f"/so/ho-so/{mine.pk}/sua/",
        "delete": f"/so/ho-so/{mine.pk}/xoa/",
    }


#: What a page answers to whom; the entry is the eastern branch's.
TABLE = {
    "home": {"east": OK, "west": OK, "director": OK, "auditor": OK, "administrator": OK, "reviewer": OK},
    "search": {"east": OK, "west": OK, "director": OK, "auditor": OK, "administrator": NO, "reviewer": NO},
    "list": {"east": OK, "west": OK, "director": OK, "auditor": OK, "administrator": NO, "reviewer": NO},
    "excel": {"east": OK, "west": OK, "director": OK, "auditor": OK, "administrator": NO, "reviewer": NO},
    "print": {"east": OK, "west": OK, "director": OK, "auditor": OK, "administrator": NO, "reviewer": NO},
    "new": {"east": OK, "west": OK, "director": NO, "auditor": NO, "administrator": NO, "reviewer": NO},
    "entry": {"east": OK, "west": NO, "director": OK, "auditor": OK, "administrator": NO, "reviewer": NO},
    "edit": {"east": OK, "west": NO, "director": NO, "auditor": NO, "administrator": NO, "reviewer": NO},
    "delete": {"east": OK, "west": NO, "director": NO, "auditor": NO, "administrator": NO, "reviewer": NO},
}


@pytest.mark.parametrize(
    ("page", "who", "status"), [(page, who, status) for page, row in TABLE.items() for who, status in row.items()]
)
def test_each_role_gets_what_is_its_own(signed_in, paths, page, who, status):
    response = signed_in(who).get(paths[page])
    assert response.status_code == status
    if status == NO:
        assert "Không được phép" in response.content.decode()
    response.close()


@pytest.mark.parametrize("page", sorted(TABLE))
def test_who_has_not_signed_in_is_asked_to(client, paths, page):
    response = client.get(paths[page])
    assert response.status_code == FOUND
    assert response.url.startswith("/accounts/login/?next=")


@pytest.mark.parametrize("who", ["west", "director", "auditor", "administrator", "reviewer"])
def test_nothing_is_changed_by_whoever_may_not(signed_in, paths, who):
    for page in ("edit", "delete"):
        assert signed_in(who).post(paths[page], {"applicant_name": "khác"}).status_code == NO


def test_an_entry_cannot_be_written_into_another_unit(signed_in, department):
    east = signed_in("east")
    response = east.post("/so/ho-so/moi/", {"unit": department.west.pk})
    assert "unit" in response.context["form"].errors


@pytest.mark.parametrize("address", ["/so/khong-co/", "/so/ho-so/999999/", "/khong-co-trang-nay/"])
def test_what_is_not_there_is_said_in_words(signed_in, department, address):
    response = signed_in("east").get(address)
    assert response.status_code == 404
    assert "Không có trang này" in response.content.decode()
