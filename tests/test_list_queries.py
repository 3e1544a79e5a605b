"""The SQL of every list page, as an ordinary user of one branch causes it: an extra query, or another one, shows here.

After a change that was meant: pytest tests/test_list_queries.py --snapshot-update
"""

import re

import pytest
from django.db import connection
from django.test import Client

from soxanh.org.models import User
from soxanh.registers.declaration import shelf

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_ledger"), pytest.mark.xdist_group("consistency")]


@pytest.mark.parametrize("slug", [pages.slug for pages in shelf.values()])
def test_the_queries_of_a_list_page(slug, snapshot):
    client = Client()
    client.force_login(
        User.objects.get(username="locbinh"), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    client.get(f"/so/{slug}/")  # what is read once per process is not the page's
    asked: list[str] = []

    def note(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert client.get(f"/so/{slug}/").status_code == 200
    assert [plain(sql) for sql in asked if "SAVEPOINT" not in sql] == snapshot


def plain(sql: str) -> str:
    """The query as both engines put it, without what depends on the number of the branch's units and rows."""
    sql = re.sub(r"\((?:%s, )*%s\)", "(…)", sql)
    sql = re.sub(r"SELECT (DISTINCT )?(.{200,}?) FROM ", lambda match: f"SELECT {match[1] or ''}… FROM ", sql, count=1)
    return re.sub(r" ESCAPE '\\'|::text", "", sql)
