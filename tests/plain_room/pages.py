"""How the register looks."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from tests.plain_room import figures

pages(
    figures.loans,
    slug="muon-tai-lieu",
    columns=("title", "kind", "borrower", "lent_on", "due_on", "returned_on"),
    filters=("unit", "kind", "lent_on"),
    form=("kind", "title", "borrower", "lent_on", "due_on", "returned_on", "unit", "note"),
    key=("title", "lent_on"),
    open=Q(returned_on=None),
    due="due_on",
    writers=(Role.SPECIALIST,),
)
