"""What must hold of the figures whatever the registers hold."""

import datetime

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, Total, catalogue
from soxanh.figures.engine import compute_periods
from soxanh.registers.land.models import (
    Auction,
    Certificate,
    CertificateParcel,
    FirstRegistration,
    ForestryRecovery,
    LandDecision,
)
from soxanh.registers.land.tests.entries import (
    HA,
    auction,
    certificate,
    decision,
    parcel,
    plan,
    recovery,
    registration,
    saved,
    unit,
)

OWNERS = ("organisation", "household")
YEARS = [parse_period(text) for text in ("2020", "2021", "2022", "2023", "2020-01-01..2023-12-31")]
COUNTED = [
    each.id for each in catalogue.figures.values() if each.id.startswith("land.") and isinstance(each, Counted | Total)
]

days = st.dates(datetime.date(2020, 1, 1), datetime.date(2023, 12, 31))
owners = st.sampled_from(OWNERS)
areas = st.integers(1, 500 * HA)
branches = st.sampled_from(["VPDK-LS", "VPDK-BG"])


def few(*columns):
    return st.lists(st.tuples(*columns), max_size=6)


class WhateverTheData(TestCase):
    # Not shrunk: each attempt fills a database, and a failing example is small already.
    @settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(
        decisions=few(st.sampled_from(["allocate", "recover", "lease", "purpose", "extend"]), days, areas, branches),
        registrations=few(owners, days, st.booleans(), branches),
        certificates=few(owners, days, st.sampled_from(["", "Khu đô thị A"]), branches, st.lists(areas, max_size=3)),
        auctions=few(days, st.none() | st.integers(10**9, 10**12)),
        recoveries=few(st.sampled_from(["186", "188", "189", "180"]), days, areas),
    )
    def test_every_identity_holds(self, decisions, registrations, certificates, auctions, recoveries):
        office = unit("VPDK")
        units = {code: unit(code, office) for code in ("VPDK-LS", "VPDK-BG")}
        plans = {kind: saved(plan(kind, on="01/01/2020")) for kind in OWNERS}
        _create(
            LandDecision,
            [decision(kind, decided_on=day, area=area, unit=units[code]) for kind, day, area, code in decisions],
        )
        _create(
            FirstRegistration,
            [
                registration(kind, registered_on=day, plan=plans[kind] if planned else None, unit=units[code])
                for kind, day, planned, code in registrations
            ],
        )
        papers = [
            certificate(kind, issued_on=day, urban_project=project, unit=units[code])
            for kind, day, project, code, _ in certificates
        ]
        _create(Certificate, papers)
        _create(
            CertificateParcel,
            [parcel(paper, area) for paper, (*_, plots) in zip(papers, certificates, strict=True) for area in plots],
        )
        _create(Auction, [auction(proceeds, held_on=day) for day, proceeds in auctions])
        _create(ForestryRecovery, [recovery(code, area, recovered_on=day) for code, day, area in recoveries])

        computed = compute_periods(COUNTED, YEARS)
        for each in computed:
            assert each.identities
            assert each.broken == []
        for kind in ("org", "household"):
            cumulative = [each[f"land.cumulative_registration_{kind}"].amount or 0 for each in computed[:4]]
            assert cumulative == sorted(cumulative)


def _create(model, entries):
    for each in entries:
        each.before_save()
    model.objects.bulk_create(entries)
