"""Each page costs the same number of queries however many entries there are, for an ordinary user of one branch."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soxanh.desk.tests.department import dossier
from soxanh.registers.declaration import shelf


def queries(client, address: str) -> list[str]:
    client.get(address)  # what is read once per process (the session's stamp, compiled figures) is not the page's
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        assert response.status_code == 200, address
        b"".join(response)  # an export runs its query while it is read
    return [query["sql"] for query in captured.captured_queries]


def fill(department, numbers) -> list:
    return [
        dossier(
            department,
            number,
            department.east,
            received_on=datetime.date(2022, 1, 3) + datetime.timedelta(days=number),
            responsible=department.users["east"].person,
        )
        for number in numbers
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/so/ho-so/",
        "/so/ho-so/?q=da&channel=direct&sort=procedure&unit=CN-DONG",
        "/so/ho-so/?figure=procedures.received_new&period=2022",
        "/so/ho-so/in/",
        "/so/ho-so/xuat.csv",
        "/tim/?q=da",
        "/",
    ],
)
def test_queries_do_not_grow_with_the_entries(signed_in, department, address):
    east = signed_in("east")
    fill(department, range(2))
    few = queries(east, address)
    fill(department, range(2, 12))
    assert len(queries(east, address)) == len(few)


def test_an_entrys_queries_do_not_grow_with_its_history(signed_in, department):
    east = signed_in("east")
    (entry,) = fill(department, [1])
    address = f"/so/ho-so/{entry.pk}/"
    entry.note = "một"
    entry.save()
    few = queries(east, address)
    for number in range(6):
        entry.note = f"lần {number}"
        entry.responsible = department.users["east" if number % 2 else "west"].person
        entry.save()
    assert len(queries(east, address)) == len(few)


@pytest.mark.parametrize("slug", [pages.slug for pages in shelf.values()])
def test_the_list_of_each_register_costs_few_queries(signed_in, department, slug, django_assert_max_num_queries):
    east = signed_in("east")
    east.get(f"/so/{slug}/")
    with django_assert_max_num_queries(22):
        assert east.get(f"/so/{slug}/").status_code == 200


@pytest.mark.parametrize("slug", [pages.slug for pages in shelf.values()])
def test_each_register_has_a_form_for_its_writers(signed_in, department, slug):
    pages = next(each for each in shelf.values() if each.slug == slug)
    from soxanh.desk.tests.department import account

    department.users["writer"] = account("nguoighi", "Ngô Thị Ví Dụ", min(pages.writers), department.root)
    assert signed_in("writer").get(f"/so/{slug}/moi/").status_code == 200


def test_no_two_registers_share_an_address():
    slugs = [pages.slug for pages in shelf.values()]
    assert len(slugs) == len(set(slugs))
