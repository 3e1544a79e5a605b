from soxanh.reports.tests.posts import *  # noqa: F403 - fixtures
