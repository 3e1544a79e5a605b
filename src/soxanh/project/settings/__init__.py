"""The settings that a department runs with.

What differs between two installations comes from the environment:

DATABASE_URL            postgres://user:password@host:port/name or sqlite:///path; without it SQLite under SOXANH_HOME
SOXANH_HOME             where everything written lives (default ./data)
SOXANH_ALLOWED_HOSTS    names under which the pages are served, separated by commas
SOXANH_HTTPS            1: served behind TLS, so cookies are sent over TLS only
SOXANH_REQUIRE_MFA      1 or 0: roles that need a second factor must set one up before anything else.
                        Default 1, but 0 for a demo department (`soxanh demo` leaves the file SOXANH_HOME/demo)
SOXANH_DEBUG            1: Django's debug pages; never on a network
EMAIL_HOST              mail server for password resets; without it letters are written to SOXANH_HOME/mail
"""

import os
from pathlib import Path

import fontpkg_be_vietnam_pro

from soxanh.calendar import pretend
from soxanh.project import catalogues
from soxanh.project.environment import database, demo_day, flag, secret_key

HOME = Path(os.environ.get("SOXANH_HOME", "data")).resolve()
HOME.mkdir(parents=True, exist_ok=True)

SECRET_KEY = secret_key(HOME)
DEMO_DAY = demo_day(HOME)
pretend(DEMO_DAY)
DEBUG = flag("SOXANH_DEBUG")
HTTPS = flag("SOXANH_HTTPS")
ALLOWED_HOSTS = os.environ.get("SOXANH_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    # Rooms, the later ones first: a later room's template may replace an earlier one's.
    "soxanh.desk",
    "soxanh.checks",
    "soxanh.reports",
    "soxanh.registers.organisation",
    "soxanh.registers.minerals",
    "soxanh.registers.water",
    "soxanh.registers.survey",
    "soxanh.registers.land",
    "soxanh.registers.tasks",
    "soxanh.registers.outreach",
    "soxanh.registers.emulation",
    "soxanh.registers.climate",
    "soxanh.registers.environment",
    "soxanh.registers.monitoring",
    "soxanh.registers.oversight",
    "soxanh.registers.documents",
    "soxanh.registers.procedures",
    "soxanh.registers",
    "soxanh.figures",
    "soxanh.org",
    # What carries them.
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_htmx",
    "django_tables2",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "soxanh.desk.middleware.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "soxanh.org.middleware.SessionLimitMiddleware",
    "soxanh.org.middleware.ActingMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "soxanh.org.middleware.FirstPasswordMiddleware",
    "soxanh.org.middleware.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "soxanh.project.urls"
WSGI_APPLICATION = "soxanh.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "soxanh.desk.context.desk",
            ],
        },
    }
]

# --- What is kept ---

DATABASES = {"default": database(os.environ.get("DATABASE_URL"), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = HOME / "files"
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- Language and time ---

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [catalogues.compiled(HOME)]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# --- Styles, scripts, fonts: served by the program itself, found where they are ---

STATIC_URL = "static/"
STATICFILES_DIRS = [("fonts", fontpkg_be_vietnam_pro.ROOT / "files")]
WHITENOISE_USE_FINDERS = True

# --- Who may come in ---

AUTH_USER_MODEL = "org.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "soxanh.org.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/15m/key"}  # for codes of the second factor; passwords: see axes below
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Sổ Xanh"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # browsers themselves allow passkeys on TLS and localhost only
REQUIRE_MFA = flag("SOXANH_REQUIRE_MFA", default=not (HOME / "demo").exists())

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "soxanh.org.accounts.attempted_account"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_TEMPLATE = "account/locked_out.html"
AXES_VERBOSE = False

# Minutes. Office people sit in it all day, so the idle limit is generous; nobody stays signed in overnight.
SESSION_IDLE_LIMIT = 60
SESSION_ABSOLUTE_LIMIT = 12 * 60
SESSION_COOKIE_AGE = SESSION_ABSOLUTE_LIMIT * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # the QR code of a new authenticator is a data: picture
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# --- Letters and logs ---

DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "soxanh@localhost")
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
if not EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = HOME / "mail"
