"""The search key of people and organisations: their name without accents, kept beside it."""

from __future__ import annotations

from typing import Any

from django.db import models

from soxanh.vi.text import search_key


class SearchKeyField(models.TextField):
    """The search key of another field of the row, brought up to date whenever the row is written."""

    def __init__(self, *, of: str, **kwargs: Any):
        self.of = of
        super().__init__(**{"editable": False, "blank": True, "default": "", **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        key = search_key(getattr(model_instance, self.of))
        setattr(model_instance, self.attname, key)
        return key
