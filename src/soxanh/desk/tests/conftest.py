from __future__ import annotations

import pytest
from django.test import Client

from soxanh.desk.tests import department as small
from soxanh.desk.tests.department import Department


@pytest.fixture
def department(db) -> Department:
    return small.build()


@pytest.fixture
def signed_in(department):
    """A client signed in as one of the department's accounts: `signed_in("east")`."""

    def sign_in(who: str) -> Client:
        client = Client()
        client.force_login(department.users[who], backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
