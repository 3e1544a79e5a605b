"""What the figures of this room count, on data small enough to count by hand."""

import pytest
from django.db import IntegrityError, transaction

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute
from soxanh.registers.emulation.tests.sample import (
    award,
    classification,
    day,
    medal,
    movement,
    person,
    registration,
    saved,
    serves,
    unit,
)

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")
OWN = [
    each.id
    for each in catalogue.figures.values()
    if isinstance(each, Counted) and each.register.code.startswith("emulation.")
]


def amounts(*names, period=YEAR):
    computed = compute([f"emulation.{each}" for each in names], period)
    assert computed.broken == []
    return [computed[f"emulation.{each}"].amount for each in names]


def test_movements_under_way_by_who_launched_them():
    saved(
        movement(on="01/05/2019"),
        movement(on="31/12/2022"),
        movement(on="01/05/2019", ended_on=day("01/01/2022")),
        movement(on="01/05/2019", ended_on=day("31/12/2021")),
        movement(on="01/01/2023"),
        movement("province"),
    )
    assert amounts("movements", "movements_pm", "movements_province", "movements_ministry") == [4, 3, 1, 0]


def test_shares_of_units_and_staff_that_registered():
    unit("BGD", "leadership"), unit("A")  # and the unit of the samples
    people = [person() for _ in range(4)]
    for each in people:
        serves(each, "A")
    saved(
        registration("TTLDTT", unit=unit("A")),
        registration("TTLDXS", unit=unit("A")),
        registration("TTLDTT", unit=unit("A"), collective="Tổ một"),
        registration("TTLDTT", "31/12/2021", year=2021),
    )
    for each in people[:3]:
        saved(registration(unit=unit("A"), person=each), registration("CSTDCS", unit=unit("A"), person=each))
    computed = compute(["emulation.units_registered_pct", "emulation.staff_registered_pct"], YEAR)
    values = [computed[f"emulation.{each}_registered_pct"] for each in ("units", "staff")]
    assert [(each.amount, each.of, each.text_with_unit) for each in values] == [(1, 2, "50%"), (3, 4, "75%")]
    assert amounts("registrations") == [9]


def test_work_of_a_year_counts_in_the_year_of_the_decision():
    saved(
        classification("excellent"),
        classification("good", unit=unit("A")),
        classification("good", "31/12/2021", unit=unit("A"), year=2020),
        classification("good", person=person()),
        classification("done", "31/12/2022", person=person()),
        classification("excellent", person=person(), level="unit_head"),
        classification("excellent", "01/01/2023", person=person()),
    )
    grades = ("excellent", "good", "done", "failed")
    assert amounts(*(f"class_collective_{each}" for each in grades)) == [1, 1, 0, 0]
    assert amounts(*(f"class_individual_{each}" for each in grades)) == [0, 1, 1, 0]
    assert amounts("classified_individual", "classified_elsewhere", "classified") == [2, 1, 5]


def test_certificates_by_ground_and_titles_by_form():
    culture, other = saved(movement(), movement(theme="poor"))
    in_movement = {"ground": "movement", "movement": culture}
    saved(
        award(),
        award(unit=unit("A"), collective="Tổ một"),
        award(person=person()),
        award(on="31/12/2021", year=2020),
        award(**in_movement),
        award(person=person(), **in_movement),
        award(person=person(), **{**in_movement, "movement": other}),
        award(person=person(), ground="sudden"),
        award("BK", level="minister"),
        award("BK", level="province"),
        award("LDTT", person=person()),
        award("TTLDTT"),
    )
    for subject, annual, in_culture, elsewhere in (("collective", 2, 1, 0), ("individual", 1, 1, 2)):
        names = ("director", "culture", "other", "all")
        expected = [annual, in_culture, elsewhere, annual + in_culture + elsewhere]
        assert amounts(*(f"{each}_certs_{subject}" for each in names)) == expected
    assert amounts("minister_certs_collective", "minister_certs_individual") == [1, 0]
    assert amounts("advanced_collectives", "advanced_individuals") == [1, 1]
    assert amounts("awards_collective", "awards_individual", "awards") == [6, 5, 11]


def test_medal_dossiers_at_the_boundaries_of_a_year():
    saved(
        medal("31/12/2021", "31/12/2021"),
        medal("31/12/2021", "01/01/2022"),
        medal("01/01/2022", "31/12/2022"),
        medal("31/12/2022", "01/01/2023"),
        medal("01/01/2023"),
    )
    assert amounts("medals_carried_over", "medal_files", "medals_decided", "medals_pending") == [1, 2, 2, 1]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: award("LDTT"),
        lambda: award("TTLDTT", person=person()),
        lambda: award(person=person(), collective="Tổ một"),
        lambda: award(ground="movement"),
        lambda: award(movement=saved(movement())),
        lambda: award("XYZ"),
        lambda: classification("fair"),
        lambda: registration("CSTDCS"),
        lambda: movement(on="02/01/2022", ended_on=day("01/01/2022")),
        lambda: medal("02/01/2022", "01/01/2022"),
    ],
)
def test_the_database_refuses(wrong):
    entry = wrong()
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()


def test_nobody_is_judged_twice_for_a_year():
    somebody = person()
    saved(classification(), classification(person=somebody), classification(collective="Tổ một"))
    for again in (classification(), classification(person=somebody), classification(collective="Tổ một")):
        with pytest.raises(IntegrityError), transaction.atomic():
            again.save()
    saved(classification(person=somebody, year=2022, on="20/01/2023"))
