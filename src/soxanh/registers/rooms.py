"""The base of a room's Django app: loads the room's figures and pages when the program starts."""

from importlib import import_module

from django.apps import AppConfig


class RoomConfig(AppConfig):
    """A register room. Its `figures` and `pages` modules declare what it counts and how its pages look."""

    default_auto_field = "django.db.models.BigAutoField"
    default = False  # Django must not take the base for the room whose apps.py imports it

    def __init_subclass__(cls) -> None:
        cls.default = True

    def ready(self) -> None:
        import_module(f"{self.name}.figures")
        import_module(f"{self.name}.pages")
