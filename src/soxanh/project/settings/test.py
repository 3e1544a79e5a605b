"""Settings for tests: the served ones, in a folder of their own, with a password hasher that costs nothing."""

import atexit
import os
import shutil
import tempfile

# Each process that runs tests writes into a folder of its own, never into a department's; those that a test starts are
# told theirs by the test.
_own = None if "SOXANH_HOME" in os.environ else tempfile.mkdtemp(prefix="soxanh-test-")
if _own:
    os.environ["SOXANH_HOME"] = _own
    atexit.register(shutil.rmtree, _own, ignore_errors=True)

from soxanh.project.settings import *  # noqa: E402, F403

if _own:
    del os.environ["SOXANH_HOME"]

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
REQUIRE_MFA = False
ALLOWED_HOSTS = ["*"]
