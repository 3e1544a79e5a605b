"""Finds the entry that a cell names: by its code, number or name, accents and case aside."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from soxanh.org.models import Person, Service
from soxanh.vi.text import normalise, search_key

#: Tables up to this size are read whole, so that names are found whatever their accents; larger ones are asked.
SMALL = 5_000
#: The longest list that a template offers.
LISTED = 2_000

_NAMES = ("code", "symbol", "serial", "number", "name", "short_name", "full_name", "title")
_PERSONAL = {"id_number", "tax_code", "phone"}
_SHOWN = 5
#: Among the names: how the entry prints itself, `1234/QĐ-UBND`.
_WHOLE = "*"


def called_by(model: type[models.Model]) -> tuple[str, ...]:
    """The text fields by which people call an entry of the model: first those that are unique, then names."""
    texts = {each.name for each in model._meta.concrete_fields if isinstance(each, models.CharField)}
    unique = [each.name for each in model._meta.concrete_fields if each.unique and each.name in texts]
    unique += [
        constraint.fields[0]
        for constraint in model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint)
        and len(constraint.fields) == 1
        and constraint.fields[0] in texts
    ]
    return tuple(dict.fromkeys([*unique, *(name for name in _NAMES if name in texts)]))


class Directory:
    """The entries of one model that cells can name, with as few queries as possible."""

    def __init__(self, model: type[models.Model], limit: Any = None):
        self.model = model
        self.label = str(model._meta.verbose_name)
        self.names = called_by(model)
        self._unique = [each.name for each in model._meta.concrete_fields if each.unique and each.name in self.names]
        self._all: Any = model._default_manager.all()
        if limit:
            self._all = self._all.complex_filter(limit)
        self.is_small = self._all.count() <= SMALL
        self.clear()
        if self.is_small:
            self._learn(self._all)

    def clear(self) -> None:
        order = (*self._unique, _WHOLE, *(name for name in self.names if name not in self._unique))
        self._by_name: dict[str, dict[str, list[Any]]] = {name: defaultdict(list) for name in order}
        self._asked: set[str] = set()

    def _learn(self, entries: Iterable[Any]) -> None:
        for entry in entries:
            for name in self._by_name:
                text = str(entry) if name == _WHOLE else getattr(entry, name)
                if text:
                    found = self._by_name[name][_key(text)]
                    if entry not in found:
                        found.append(entry)

    def add(self, entry: models.Model) -> None:
        """An entry that has just been created."""
        self._learn([entry])

    def prepare(self, texts: Iterable[str]) -> None:
        """Reads what the texts may name, all at once; needed before `find` when the table is large."""
        if self.is_small:
            return
        if len(self._asked) > 10 * SMALL:
            self.clear()
        written = {each for text in map(normalise, texts) for each in (text, text.replace(" ", ""))}
        new = {each for text in written for each in (text, text.upper())} - self._asked
        self._asked |= new
        for name in self.names if new else ():
            self._learn(self._all.filter(**{f"{name}__in": new}))

    def find(self, text: str, day: dt.date | None = None, unit: int | None = None) -> Any:
        """The entry called `text`; of several the one valid on `day`, of people the one who serves in the unit of that
        id. Raises ValidationError in Vietnamese."""
        key = _key(text)
        for by_name in self._by_name.values():
            found = by_name.get(key, [])
            if len(found) > 1:
                found = self._narrowed(found, day, unit) or found
            if len(found) == 1:
                return found[0]
            if found:
                raise ValidationError(
                    _("Có %(count)d %(what)s cùng tên “%(text)s”. Hãy ghi rõ hơn%(how)s.")
                    % {"count": len(found), "what": self.label, "text": text, "how": self._telling_apart(found)}
                )
        code, dash, _name = text.replace(" – ", " - ").partition(" - ")
        if dash and code.strip():  # `VP - Văn phòng Sở`
            return self.find(code.strip(), day, unit)
        raise ValidationError(
            _("Không tìm thấy %(what)s “%(text)s”. Hãy ghi đúng mã hoặc tên, hoặc thêm vào danh mục trước.")
            % {"what": self.label, "text": text}
        )

    def _narrowed(self, found: list[Any], day: dt.date | None, unit: int | None) -> list[Any]:
        """Those among entries of one name that can be meant."""
        if day is None or not hasattr(found[0], "valid_from"):
            return []
        return [entry for entry in found if within(entry.valid_from, day, entry.valid_to)]

    def _telling_apart(self, found: list[Any]) -> str:
        if "code" not in self.names:
            return ""
        codes = ", ".join(entry.code for entry in found[:_SHOWN])
        return _(" bằng mã: %(codes)s") % {"codes": codes}

    def listed(self) -> list[str] | None:
        """What a template lists as allowed: the codes or names in order; None when there are too many to list."""
        return [self.called(entry) for entry in self._listable()] if self._listable().count() <= LISTED else None

    def _listable(self) -> Any:
        return self._all

    def called(self, entry: Any) -> str:
        """The text by which the entry is found again: its code, else how it prints itself. No personal numbers."""
        codes = (getattr(entry, name) for name in self._unique if name not in _PERSONAL)
        return next((code for code in codes if code), "") or str(entry)


class People(Directory):
    """People, of whom several may have one name: told apart by the unit in which they serve, or as `Tên (1985)`,
    `Tên (VP)`, with the year of birth or a unit's code or short name."""

    def __init__(self, model: type[models.Model], limit: Any = None):
        super().__init__(model, limit)
        self._services: dict[int, list[Service]] = defaultdict(list)
        for service in Service.objects.select_related("unit"):
            self._services[service.person_id].append(service)

    def find(self, text: str, day: dt.date | None = None, unit: int | None = None) -> Any:
        hinted = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text)
        if hinted:
            name, hint = hinted[1], _key(hinted[2])
            found = [person for person in self._by_name[_WHOLE].get(_key(name), []) if hint in self._hints(person)]
            if len(found) == 1:
                return found[0]
        return super().find(hinted[1] if hinted else text, day, unit)

    def _hints(self, person: Person) -> set[str]:
        units = [service.unit for service in self._services[person.pk]]
        texts = [str(person.birth_year or ""), *(text for unit in units for text in (unit.code, unit.short_name))]
        return {_key(text) for text in texts} - {""}

    def _narrowed(self, found: list[Any], day: dt.date | None, unit: int | None) -> list[Any]:
        serving = [
            (person, service)
            for person in found
            for service in self._services[person.pk]
            if unit is None or service.unit_id == unit
        ]
        then = [person for person, service in serving if day and within(service.started_on, day, service.ended_on)]
        return list(dict.fromkeys(then or [person for person, _service in serving]))

    def _telling_apart(self, found: list[Any]) -> str:
        return _(", kèm năm sinh hoặc đơn vị trong ngoặc: %(names)s") % {
            "names": ", ".join(self.called(person) for person in found[:_SHOWN])
        }

    def _listable(self) -> Any:
        """Citizens are not listed: whom the department has dealt with is nobody's reading."""
        return self._all.filter(kind=Person.Kind.STAFF)

    def called(self, entry: Any) -> str:
        name = str(entry)
        others = [person for person in self._by_name[_WHOLE].get(_key(name), []) if person != entry]
        taken = {hint for person in others for hint in self._hints(person)}
        units = [service.unit.code for service in self._services[entry.pk]]
        hints = [hint for hint in (str(entry.birth_year or ""), *units) if hint and _key(hint) not in taken]
        return f"{name} ({hints[0]})" if others and hints else name


def within(first: dt.date | None, day: dt.date, last: dt.date | None) -> bool:
    """Whether the day lies in the time, both ends included; an open end is always."""
    return (first is None or first <= day) and (last is None or day <= last)


def _key(text: str) -> str:
    """`AB 123456` and `ab123456` are one."""
    return search_key(text).replace(" ", "")


class References:
    """All directories that a sheet needs, made when first asked for."""

    def __init__(self) -> None:
        self._directories: dict[Any, Directory] = {}

    def of(self, field: Any) -> Directory:
        limit = field.get_limit_choices_to()
        key = (field.related_model, repr(limit))
        if key not in self._directories:
            kind = People if field.related_model is Person else Directory
            self._directories[key] = kind(field.related_model, limit)
        return self._directories[key]

    def created(self, entry: models.Model) -> None:
        """Lets later rows name an entry that an earlier row has created."""
        for (model, _limit), directory in self._directories.items():
            if isinstance(entry, model) and directory.is_small:
                directory.add(entry)
