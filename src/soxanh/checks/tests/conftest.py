from soxanh.checks.tests.stand_in import stand_in  # noqa: F401 - a fixture
from soxanh.reports.tests.posts import *  # noqa: F403 - fixtures
