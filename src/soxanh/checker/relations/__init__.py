"""Relations that a text states between its numbers."""

from collections.abc import Iterable
from decimal import Decimal

from soxanh.checker.arithmetic import Claim
from soxanh.checker.documents import Table
from soxanh.checker.relations.agreeing import find_agreeing_sums
from soxanh.checker.relations.ahead import find_shares_ahead
from soxanh.checker.relations.attendance import find_absent, find_shares_of_registered
from soxanh.checker.relations.averages import find_averages
from soxanh.checker.relations.balances import find_balances, find_stocks
from soxanh.checker.relations.certainty import doubt_coarse
from soxanh.checker.relations.change_rows import find_changes
from soxanh.checker.relations.columns import find_column_shares, find_row_shares
from soxanh.checker.relations.contributions import find_contributions
from soxanh.checker.relations.differences import find_differences
from soxanh.checker.relations.growth import find_growth
from soxanh.checker.relations.headings import find_headings
from soxanh.checker.relations.left import find_left
from soxanh.checker.relations.mergers import find_mergers
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.plans import find_plan_shares
from soxanh.checker.relations.prices import find_price_cuts
from soxanh.checker.relations.rates_added import find_sums_of_rates
from soxanh.checker.relations.ratios import find_halves, find_ratios
from soxanh.checker.relations.regrouped import find_regrouped
from soxanh.checker.relations.rests import (
    find_made_up_changes,
    find_paired_sums,
    find_parts_of_shares,
    find_remainders,
    find_rests,
    find_shares_of_changes,
    find_signed_sums,
)
from soxanh.checker.relations.shares import (
    find_complements,
    find_percent_sums,
    find_shared_out,
    find_sums_of_shares,
)
from soxanh.checker.relations.slips import credible
from soxanh.checker.relations.summed_up import find_missed_by_items, find_reached, find_summed_up, find_totals_of_lists
from soxanh.checker.relations.sums import find_sums, may_be_shared_out
from soxanh.checker.relations.tables import find_table_sums
from soxanh.checker.relations.time_limits import find_time_limits
from soxanh.checker.relations.together import find_odd_shares

_OF_PERCENT = ("ratio", "growth", "change", "index")


def find_claims(outline: Outline, tables: Iterable[Table] = ()) -> list[Claim]:
    """All relations of a text and its tables, each once, in the order of their first figures."""
    sums = [*find_sums(outline), *find_mergers(outline)]
    sums += find_rests(outline, sums)
    sums += find_left(outline)
    sums += find_absent(outline)
    sums += find_time_limits(outline)
    sums += [*find_summed_up(outline), *find_reached(outline), *find_sums_of_rates(outline)]
    sums += [*find_totals_of_lists(outline, sums), *find_missed_by_items(outline)]
    changes = find_changes(outline)
    cuts = list(find_price_cuts(outline))
    shared_out = [claim for claim in sums if may_be_shared_out(outline, claim)]
    ratios = _not_of(cuts, find_ratios(outline, shared_out, changes))
    ratios += find_shares_ahead(outline, ratios)
    claims = [*sums, *find_growth(outline, changes), *cuts, *ratios, *find_averages(outline), *find_halves(outline)]
    claims += find_odd_shares(outline, sums, ratios)
    claims += find_plan_shares(outline, claims)
    claims += find_shares_of_registered(outline, claims)
    claims += find_stocks(outline, sums)
    claims += find_remainders(outline, ratios)
    claims += find_shares_of_changes(outline, ratios)
    for table in tables:
        named = find_headings(outline, table)
        shares = list(find_column_shares(outline, table, named))
        headed = list(find_table_sums(outline, table, named))
        agreeing = list(find_agreeing_sums(outline, table, named, shares))
        claims += [*_unless_agreed(headed, agreeing), *agreeing, *shares, *find_row_shares(outline, table, named)]
    claims += find_signed_sums(outline, sums, changes)
    claims += find_made_up_changes(outline)
    claims += find_contributions(outline)
    claims += find_paired_sums(outline, sums)
    claims += find_sums_of_shares(outline, sums)
    claims += find_shared_out(outline, ratios)
    claims += find_parts_of_shares(outline)
    claims += _unsaid([*find_differences(outline, changes), *find_balances(outline)], claims)
    read = {f.index for claim in claims if claim.holds for f in claim.figures}
    claims += find_regrouped(outline, changes, read)
    verified = {f.index for claim in claims if claim.holds for f in claim.figures}
    claims += [*find_percent_sums(outline, verified), *find_complements(outline, verified)]
    claims = [claim for claim in _of_one_reading(claims) if credible(claim)]
    doubt_coarse(outline, claims)
    return sorted(_distinct(claims), key=lambda claim: min(figure.start for figure in claim.figures))


def _unless_agreed(headed: list[Claim], agreeing: list[Claim]) -> list[Claim]:
    """Without the doubtful sums of totals that are the sum of something else, as the table's other numbers show."""
    summed = {claim.figures[0].index for claim in agreeing if claim.holds}
    return [claim for claim in headed if not (claim.doubt and claim.figures[0].index in summed)]


def _not_of(cuts: list[Claim], ratios: list[Claim]) -> list[Claim]:
    """Without the shares that are what is cut from a price."""
    cut = {claim.figures[-1].index for claim in cuts}
    return [claim for claim in ratios if claim.figures[-1].index not in cut]


def _unsaid(differences: list[Claim], known: list[Claim]) -> list[Claim]:
    """Those that no relation with the same three numbers, or with more, says already."""
    used = [{figure.index for figure in claim.figures} for claim in known]
    return [claim for claim in differences if not any(indices >= {f.index for f in claim.figures} for indices in used)]


def _of_one_reading(claims: list[Claim]) -> list[Claim]:
    """A percentage says one thing: where it holds as a change, it is no share that fails, and the other way round."""
    held = {
        claim.figures[-1].index
        for claim in claims
        if claim.holds and claim.form in _OF_PERCENT and len(claim.figures) > 1
    }
    return [
        claim
        for claim in claims
        if claim.holds or claim.form not in _OF_PERCENT or claim.figures[-1].index not in held
    ]


def _distinct(claims: list[Claim]) -> list[Claim]:
    """Without second readings of the same figures; one that holds goes first."""
    chosen: dict[frozenset[int], Claim] = {}
    sums: set[tuple[Decimal, frozenset[int]]] = set()
    superseded = {
        frozenset(f.index + (f.part == 1) for f in claim.figures)
        for claim in claims
        if claim.form == "sum" and not claim.holds
    }
    for claim in sorted(claims, key=lambda claim: not claim.holds):
        if claim.holds and claim.figures[0].part == 2 and frozenset(f.index for f in claim.figures) in superseded:
            continue
        if claim.form == "sum":
            # A total that is stated twice, before and after its parts, is one relation.
            key = claim.figures[0].value, frozenset(figure.index for figure in claim.figures[1:])
            if key in sums:
                continue
            sums.add(key)
        chosen.setdefault(frozenset(figure.index for figure in claim.figures), claim)
    return list(chosen.values())
