"""The test settings with one more room."""

from soxanh.project.settings.test import *  # noqa: F403
from soxanh.project.settings.test import INSTALLED_APPS as ROOMS

INSTALLED_APPS = ["tests.plain_room", *ROOMS]
