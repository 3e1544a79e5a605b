"""Pages of a list that may be very long: the far half is read from its end, and not everything need be counted."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet


class LongPaginator(Paginator):
    """A paginator of the keys of an ordered query that is told their number, or, with `more`, that they are more.

    When there are more, pages are numbered from both ends, for nobody knows how many there are: page 1 is the first,
    page -1 the last, page -2 the one before it.
    """

    object_list: QuerySet

    def __init__(self, keys: QuerySet, per_page: int, count: int, *, more: bool = False):
        super().__init__(keys, per_page)
        self.count, self.more = count, more

    def page(self, number: Any) -> LongPage:
        """The page of that number; the last or the first one when the list does not reach so far."""
        number = int(number) or 1
        return self._uncounted(number) if self.more else self._counted(number)

    def _counted(self, number: int) -> LongPage:
        number = max(1, min(number if number > 0 else self.num_pages + 1 + number, self.num_pages))
        first, end = (number - 1) * self.per_page, min(number * self.per_page, self.count)
        if first > self.count // 2:
            keys = self._from_end(self.count - end, self.count - first)
        else:
            keys = list(self.object_list[first:end])
        return LongPage(keys, number, self, further=number < self.num_pages)

    def _uncounted(self, number: int) -> LongPage:
        first, end = (abs(number) - 1) * self.per_page, abs(number) * self.per_page
        # One key more than the page shows tells whether there is another page.
        if number > 0:
            keys = list(self.object_list[first : end + 1])
            shown = keys[: self.per_page]
        else:
            keys = self._from_end(first, end + 1)
            shown = keys[-self.per_page :]
        if not keys and first:
            return self.page(-1 if number > 0 else 1)
        return LongPage(shown, number, self, further=len(keys) > self.per_page)

    def _from_end(self, first: int, end: int) -> list[Any]:
        return list(self.object_list.reverse()[first:end])[::-1]


class LongPage(Page):
    """A page; `further`: the list goes on, away from the end that the page is numbered from."""

    def __init__(self, keys: list[Any], number: int, paginator: LongPaginator, *, further: bool):
        super().__init__(keys, number, paginator)
        self._further = further

    @property
    def from_end(self) -> int:
        """The number of the page from the end, 0 when it is numbered from the beginning."""
        return max(0, -self.number)

    def has_next(self) -> bool:
        return self._further if self.number > 0 else self.number < -1

    def has_previous(self) -> bool:
        return self.number > 1 if self.number > 0 else self._further

    def next_page_number(self) -> int:
        return self.number + 1

    def previous_page_number(self) -> int:
        return self.number - 1

    def start_index(self) -> int:
        return (abs(self.number) - 1) * self.paginator.per_page + 1

    def end_index(self) -> int:
        return self.start_index() + len(self.object_list) - 1
