from soxanh.checks.tests.conftest import *  # noqa: F403 - fixtures
