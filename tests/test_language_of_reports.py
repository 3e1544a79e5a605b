"""What the checks of the language say of real reports: the source report, and passages labelled by careful readers."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from soxanh.checker.checking import check
from soxanh.checker.findings import Check
from soxanh.checker.reading import plain

SHARED = Path(__file__).parents[2] / "shared"
PASSAGES = SHARED / "checker-dev"
LANGUAGE = {"date", "stale-year", "spelling", "duplicate-word", "citation", "number-format", "term"}


def text_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return text.split("\n", 1)[1] if text.startswith("# url") else text


@pytest.fixture(scope="module")
def labels():
    if not PASSAGES.exists():
        pytest.skip(f"the facts of the source report are not here: {PASSAGES}")
    return [json.loads(line) for line in (PASSAGES / "labels.jsonl").read_text("utf-8").splitlines() if line]


def test_documents_named_in_real_passages(labels):
    wanted: Counter[tuple] = Counter()
    found: Counter[tuple] = Counter()
    for label in labels:
        name = label["file"]
        result = check(plain.document(name, text_of(PASSAGES / name)))
        found.update((name, citation.number, citation.date) for citation in result.citations)
        wanted.update((name, each["number"], each["date"]) for each in label["citations"] if not each.get("partial"))
    hits = (wanted & found).total()
    assert hits >= 0.95 * wanted.total()
    assert hits >= 0.95 * found.total()


def test_faults_of_real_passages(labels):
    kinds = {"future_date", "number_order", "implausible_date", "malformed_number", "duplicate"}
    missed = []
    for label in labels:
        findings = check(plain.document(label["file"], text_of(PASSAGES / label["file"]))).findings
        places = [each.quote for finding in findings for each in (finding.place, finding.other) if each]
        for issue in label["issues"]:
            known = any(quote in place or place in quote for quote in issue["quotes"] for place in places)
            if issue["kind"] in kinds and not known:
                missed.append(issue["quotes"][0])
    assert missed == []


def test_faults_of_the_source_report():
    if not SHARED.exists():
        pytest.skip(f"the facts of the source report are not here: {SHARED}")
    with (SHARED / "golden" / "lang-son-2022-findings.csv").open(encoding="utf-8") as file:
        faults = [
            row["quote"] for row in csv.DictReader(file) if row["check"] in LANGUAGE or "phong trào" in row["quote"]
        ]
    (report,) = (SHARED / "seeds").glob("001*")
    findings = check(plain.document(report.name, report.read_text("utf-8"))).findings
    mine = [
        " ".join(finding.place.quote.split())
        for finding in findings
        if finding.check not in (Check.ARITHMETIC, Check.CONTRADICTION)
    ]
    assert [quote for quote in faults if not any(quote in place or place in quote for place in mine)] == []
    assert len(mine) <= len(faults) + 12  # the same slip in other places
