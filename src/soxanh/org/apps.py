from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class OrgConfig(AppConfig):
    name = "soxanh.org"
    verbose_name = _("Tổ chức")

    def ready(self):
        from allauth.account.signals import password_changed, password_reset

        from soxanh.org.accounts import password_was_changed

        post_migrate.connect(_guard_trail, sender=self)
        for signal in (password_changed, password_reset):
            signal.connect(password_was_changed)


def _guard_trail(using, plan=None, apps=None, **kwargs):
    from soxanh.org import triggers

    if triggers.TABLE in connections[using].introspection.table_names():
        triggers.install(connections[using])
