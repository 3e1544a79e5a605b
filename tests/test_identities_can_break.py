"""An identity that nothing can break checks nothing: for each there is a wrong ledger that it finds out.

A small ledger is frozen, since its files hold what the database's constraints would refuse, and then one column of one
register is made wrong at a time.
"""

import datetime
import shutil
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from soxanh.calendar import parse_period
from soxanh.figures import closing, engine
from soxanh.figures.definitions import Counted, Identity, Register, catalogue
from soxanh.figures.sources import Parquet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_ledger"), pytest.mark.xdist_group("consistency")]

YEAR = parse_period("2022")
#: True whatever the ledger says, since one side counts once what the other counts each time: they explain, and are shown.
BY_CONSTRUCTION: set[str] = set()
_DAYS = (None, datetime.date(1990, 1, 1), datetime.date(2022, 2, 1), datetime.date(2100, 1, 1))
_WRONG = {"date": _DAYS, "boolean": (True, False), "int64": (-5, 0, 1_000_000), "string": ("?", "")}


@pytest.fixture
def frozen(tmp_path, settings):
    settings.HOME = tmp_path
    return closing.close(YEAR, YEAR.end, name="nho")


def counted(figure) -> Iterator[Counted]:
    """The counted figures that a figure is made of."""
    for each in catalogue.closure([figure.id]).values():
        if isinstance(each, Counted):
            yield each


def registers_of(identity: Identity) -> set[Register]:
    return {each.register for name in identity.figure_ids for each in counted(catalogue.figures[name])}


def wrong_tables(register: Register, table: pa.Table) -> Iterator[pa.Table]:
    for name, kind in register.columns.items():
        if name.endswith("id") or name == "id":
            continue
        own = {each.attname: each for each in register.model._meta.concrete_fields}
        choices = tuple(value for value, _ in own[name].flatchoices) if name in own and own[name].choices else ()
        place = table.column_names.index(name)
        for value in (*_WRONG[kind], *(each for each in choices if isinstance(each, str))):
            for rows in (table.num_rows, (table.num_rows + 1) // 2):
                values = [value] * rows + table[name].to_pylist()[rows:]
                column = pa.array(values, type=table.schema.field(name).type)
                yield table.set_column(place, table.schema.field(name), column)


def test_each_identity_finds_a_wrong_ledger_out(frozen, tmp_path):
    unbroken = {identity: registers_of(identity) for identity in catalogue.identities}
    folder = tmp_path / "wrong"
    shutil.copytree(frozen.folder, folder)
    units = closing.closed_units(frozen)
    for register in sorted(set().union(*unbroken.values()), key=lambda each: each.code):
        path = folder / f"{register.code}.parquet"
        right = pq.read_table(path)
        assert right.num_rows, register.code
        for wrong in wrong_tables(register, right):
            asked = [identity for identity, registers in unbroken.items() if register in registers]
            if not asked:
                break
            pq.write_table(wrong, path)
            ids = list(dict.fromkeys(name for identity in asked for name in identity.figure_ids))
            computed = engine.compute(ids, YEAR, source=Parquet(folder, units, {}))
            for result in computed.broken:
                unbroken.pop(result.identity, None)
        pq.write_table(right, path)
    assert sorted(str(identity.text) for identity in unbroken) == sorted(BY_CONSTRUCTION)
