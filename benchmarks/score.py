"""`python -m benchmarks.score [DIR]`: the report checker on labelled passages, by kind, with what it missed.

DIR holds passages (`*.txt`, whose first line says where they come from) and `labels.jsonl`, one object per passage with
`relations` and `citations`; `mutated/` the same passages with one number changed each. Without DIR it is
`../shared/checker-dev`. A relation that was read answers a labelled one where their places overlap and they share two
numbers. The last part changes every number of every relation that was confirmed, and counts how many are reported.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from soxanh.checker.checking import check
from soxanh.checker.documents import Place
from soxanh.checker.findings import Check, Finding, Result
from soxanh.checker.reading import read

Label = dict[str, Any]
_SLACK = 40  # a label's quote may begin a few words earlier


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0] if arguments else "../shared/checker-dev")
    if not folder.is_dir():
        print(f"No labelled passages in {folder}.", file=sys.stderr)
        return 2
    labels = _labels(folder)
    kept = _relations(folder, labels)
    if (folder / "mutated").is_dir():
        kept &= _mutated(folder / "mutated")
    _changed(folder, labels)
    return 0 if kept else 1


def _labels(folder: Path) -> list[Label]:
    return [json.loads(line) for line in (folder / "labels.jsonl").read_text().splitlines() if line.strip()]


def _text(path: Path) -> str:
    text = path.read_bytes().decode()
    return text.split("\n", 1)[1] if text.startswith("# url") else text


def _check(text: str, name: str) -> Result:
    return check(read(text.encode(), name))


def _numbers(values: list[Any]) -> set[float]:
    return {round(float(value), 4) for value in values}


def _meet(place: Place, start: int, end: int, slack: int = 0) -> bool:
    return place.start < end + slack and start < place.end + slack


def _short(quote: str) -> str:
    return re.sub(r"\s+", " ", quote)[:110]


def _relations(folder: Path, labels: list[Label]) -> bool:
    """Precision and recall of relations and citations; whether the bars are kept."""
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    cited: Counter[str] = Counter()
    wrong = 0
    for label in labels:
        text = _text(folder / label["file"])
        result = _check(text, label["file"])
        left = list(result.relations)
        for relation in label["relations"]:
            wanted[relation["kind"]] += 1
            start = text.find(relation["quote"])
            end = start + len(relation["quote"])
            values = _numbers(relation["numbers"])
            printed = max(1, len(values) - len(relation.get("implicit", [])))
            answer = next(
                (
                    read
                    for read in left
                    if _meet(read.place, start, end, _SLACK)
                    and len(_numbers(list(read.numbers)) & values) >= min(2, printed)
                ),
                None,
            )
            material = not relation["holds"] and relation.get("severity") != "rounding"
            if answer is None:
                broken["missed"] += material
                print("  missed ", label["file"], relation["kind"], _short(relation["quote"]))
                continue
            left.remove(answer)
            found[relation["kind"]] += 1
            broken["found" if not answer.holds else "missed"] += material
            if answer.holds != relation["holds"] and relation.get("severity") != "rounding":
                wrong += 1
                print("  verdict", label["file"], answer.working, _short(relation["quote"]))
        for answer in left:
            extra[answer.kind] += 1
            broken["unlabelled"] += not answer.holds
            print("  extra  ", label["file"], answer.kind, answer.working)
        symbols = Counter(each["number"] for each in label["citations"] if not each.get("partial"))
        answers = Counter(re.sub(r"\s+", "", citation.number) for citation in result.citations)
        cited["found"] += sum((symbols & answers).values())
        cited["missed"] += sum((symbols - answers).values())
        cited["extra"] += sum((answers - symbols).values())
    for kind in sorted(wanted | extra):
        print(f"{kind:12} {found[kind]:4} of {wanted[kind]:4}, {extra[kind]} not labelled")
    recall = found.total() / max(1, wanted.total())
    precision = found.total() / max(1, found.total() + extra.total())
    print(f"relations    recall {recall:.3f}, precision {precision:.3f}, {wrong} wrong verdicts")
    print(f"broken ones  {broken['found']} found, {broken['missed']} missed, {broken['unlabelled']} not labelled")
    cite_recall = cited["found"] / max(1, cited["found"] + cited["missed"])
    cite_precision = cited["found"] / max(1, cited["found"] + cited["extra"])
    print(f"citations    recall {cite_recall:.3f}, precision {cite_precision:.3f}")
    return (
        recall >= 0.85
        and precision >= 0.95
        and wrong <= 0.02 * max(1, found.total())
        and min(cite_recall, cite_precision) >= 0.95
    )


def _reports(findings: list[Finding], start: int, end: int, number: str) -> bool:
    """Whether a finding of arithmetic or contradiction covers a place and names the number."""
    for finding in findings:
        if finding.check not in (Check.ARITHMETIC, Check.CONTRADICTION):
            continue
        other = finding.other
        said = " ".join((finding.place.quote, other.quote if other else "", finding.found, finding.message))
        if number in said and any(_meet(place, start, end) for place in (finding.place, other) if place):
            return True
    return False


def _mutated(folder: Path) -> bool:
    labels = _labels(folder)
    hits = 0
    for label in labels:
        findings = _check(_text(folder / label["file"]), label["file"]).findings
        start = label["offset"]
        hit = _reports(findings, start, start + len(label["quote"]), label["changed_number"])
        hits += hit
        if not hit:
            print("  missed ", label["file"], label["kind"], _short(label["quote"]))
    print(f"mutated      {hits} of {len(labels)} changed numbers reported")
    return hits >= 0.85 * len(labels)


def _changed(folder: Path, labels: list[Label]) -> None:
    """Each number of each confirmed relation changed in turn, by a digit and by two neighbours exchanged."""
    tried: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for label in labels:
        text = _text(folder / label["file"])
        result = _check(text, label["file"])
        known = {finding.key for finding in result.findings}
        for relation in result.relations:
            if not relation.holds:
                continue
            for figure in filter(None, relation.figures):
                for changed in _slips(figure.quote):
                    copy = text[: figure.start] + changed + text[figure.end :]
                    answer = _check(copy, label["file"])
                    if any(
                        each.holds
                        and each.place.start == relation.place.start
                        and len(each.numbers) == len(relation.numbers)
                        for each in answer.relations
                        if changed in each.place.quote
                        and _numbers(list(each.numbers)) & _numbers(list(relation.numbers))
                        and each.working == relation.working.replace(figure.quote, changed)
                    ):
                        continue  # rounded away: nothing is broken
                    tried[relation.kind] += 1
                    fresh = [finding for finding in answer.findings if finding.key not in known]
                    number = re.search(r"\d[\d.,]*", changed)
                    end = relation.place.end + len(changed) - len(figure.quote)
                    hits[relation.kind] += _reports(fresh, relation.place.start, end, number[0] if number else changed)
    for kind in sorted(tried):
        print(f"changed      {kind:12} {hits[kind]:4} of {tried[kind]:4} reported")
    print(f"changed      {hits.total()} of {tried.total()} reported ({hits.total() / max(1, tried.total()):.3f})")


def _slips(quote: str) -> Iterator[str]:
    digits = [i for i, char in enumerate(quote) if char.isdigit()]
    if not digits:
        return  # a number in words
    chance = random.Random(quote)
    at = chance.choice(digits)
    digit = chance.choice([each for each in "123456789" if each != quote[at]])
    yield quote[:at] + digit + quote[at + 1 :]
    neighbours = [(a, b) for a, b in pairwise(digits) if b == a + 1 and quote[a] != quote[b] != "0"]
    if neighbours:
        a, b = chance.choice(neighbours)
        yield quote[:a] + quote[b] + quote[a] + quote[b + 1 :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
