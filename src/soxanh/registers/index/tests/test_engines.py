"""The database keeps the index exact, whatever writes: one by one, in bulk, moved, changed, deleted, undone."""

import datetime

import pytest
from django.db import connection, transaction

from soxanh.org.models import Unit
from soxanh.registers.index import engines, lookup
from soxanh.registers.index.words import END, Word
from soxanh.registers.procedures.models import Counter, Dossier, Procedure

pytestmark = pytest.mark.django_db
START = datetime.date(2020, 1, 1)


@pytest.fixture
def units():
    made = [
        Unit(code=code, name=code, short_name=code, kind=Unit.Kind.BRANCH, valid_from=START) for code in ("A", "B")
    ]
    for each in made:
        each.save()
    return made


@pytest.fixture
def make(units):
    procedure = Procedure(unit=units[0], code="1.000001", name="Cấp đổi", field="land", valid_from=START)
    procedure.save()
    counter = Counter(unit=units[0], code="MC-01", name="Một cửa", kind="branch", opened_on=START)
    counter.save()

    def dossier(number: int, name: str, unit: Unit) -> Dossier:
        return Dossier(
            unit=unit,
            code=f"000.00.16.H37-220103-{number:04d}",
            procedure=procedure,
            counter=counter,
            channel="direct",
            applicant_name=name,
            applicant_kind="household",
            received_on=datetime.date(2022, 1, 3),
        )

    return dossier


def having(*words: str, begins: bool = False) -> set[str]:
    wanted = tuple((Word(word, begins),) for word in words)
    found = Dossier.objects.filter(pk__in=lookup.having(Dossier, wanted))
    return {each.applicant_name for each in found}


def test_an_entry_is_found_as_soon_as_it_is_written_and_no_longer_than_it_is_there(make, units):
    first = make(1, "Lò Thị Suối", units[0])
    first.save()
    assert having("lo", "suoi") == {"Lò Thị Suối"}
    first.applicant_name = "Lò Thị Đá"
    first.save()
    assert having("suoi") == set()
    assert having("lo", "da") == {"Lò Thị Đá"}
    first.delete()
    assert having("lo") == set()
    assert lookup.newest({Dossier: [((Word("lo"),),)]}, 10) == {}


def test_entries_written_in_bulk_are_found_and_counted(make, units):
    entries = [make(number, f"Người {number}", units[number % 2]) for number in range(7)]
    for each in entries:
        each.before_save()
    Dossier.objects.bulk_create(entries)
    assert len(having("nguoi")) == 7
    assert having("0003") == {"Người 3"}
    assert lookup.count(Dossier, None) == 7
    assert lookup.count(Dossier, {units[0].pk}) == 4
    assert lookup.count(Dossier, set()) == 0


def test_an_entry_that_moves_is_counted_and_found_where_it_stands(make, units):
    entry = make(1, "Lò Thị Suối", units[0])
    entry.save()
    Dossier.objects.filter(pk=entry.pk).change(unit_id=units[1].pk)
    assert [lookup.count(Dossier, {each.pk}) for each in units] == [0, 1]
    assert lookup.newest({Dossier: [((Word("suoi"),), lookup.of_units([units[1].pk]))]}, 10) == {Dossier: [entry.pk]}
    assert lookup.newest({Dossier: [((Word("suoi"),), lookup.of_units([units[0].pk]))]}, 10) == {}


def test_what_is_undone_was_never_found_or_counted(make, units):
    with pytest.raises(RuntimeError), transaction.atomic():
        make(1, "Lò Thị Suối", units[0]).save()
        raise RuntimeError
    assert having("suoi") == set()
    assert lookup.count(Dossier, None) == 0


def test_the_newest_come_first_and_no_more_than_are_asked_for(make, units):
    entries = [make(number, "Lò Thị Suối", units[0]) for number in range(5)]
    for each in entries:
        each.save()
    found = lookup.newest({Dossier: [((Word("suoi"),),)], Procedure: [((Word("doi"),),)]}, 3)
    assert found[Dossier] == [each.pk for each in reversed(entries[2:])]
    assert len(found[Procedure]) == 1


def test_a_word_may_be_typed_by_its_beginning(make, units):
    make(1, "Lò Thị Suối", units[0]).save()
    assert having("suo") == set()
    assert having("suo", begins=True) == {"Lò Thị Suối"}
    assert lookup.longer("suo", 10) == ["suoi"]
    assert lookup.known(["suoi", "suois", "lo"]) == {"suoi", "lo"}


def test_the_end_of_a_number_is_found_apart_from_words(make, units):
    make(7, "Lò Thị Suối", units[0]).save()
    assert having("103") == set()
    assert having(END + "103") == {"Lò Thị Suối"}
    assert having(END + "2010", begins=True) == {"Lò Thị Suối"}


@pytest.mark.parametrize(("most", "count"), [(0, 1), (1, 2), (2, 2), (9, 2)])
def test_what_answers_is_the_same_however_many_there_are(make, units, most, count):
    """The condition is written in another way when more than `most` entries have the words."""
    for number, name in enumerate(("Lò Thị Suối", "Lò Thị Đá", "Vừ Thị Suối")):
        make(number, name, units[0]).save()
    found, answering = lookup.answering(Dossier.objects.order_by("pk"), ((Word("suoi"),),), most)
    assert [each.applicant_name for each in found] == ["Lò Thị Suối", "Vừ Thị Suối"]
    assert answering == count


def test_of_many_registers_the_last_show_one_entry(make, units):
    for number in range(3):
        make(number, "Lò Thị Đổi", units[0]).save()
    wanted = {Procedure: [((Word("doi"),),)], Dossier: [((Word("doi"),),)]}
    assert [len(keys) for keys in lookup.newest(wanted, 5, 1).values()] == [1, 1]
    assert [len(keys) for keys in lookup.newest(wanted, 5, 2).values()] == [1, 3]


def test_a_register_whose_triggers_were_lost_is_indexed_anew(make, units):
    engines.remove(connection)
    make(1, "Lò Thị Suối", units[0]).save()
    assert having("suoi") == set()
    engines.install(connection)
    assert having("suoi") == {"Lò Thị Suối"}
    assert lookup.count(Dossier, None) == 1


def test_no_two_registers_share_their_keys():
    models = engines.indexed()
    assert len({engines.base(model) for model in models}) == len(models)
    assert all(0 <= engines.base(model) < 1 << 63 for model in models)
