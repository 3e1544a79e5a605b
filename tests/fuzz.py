"""Looks for inputs on which the checker crashes or hangs: `python -m tests.fuzz [minutes]`, `make fuzz`.

Everything that `soxanh check` does with a file is done with each input: read, check, summary, JSON, annotate. The only
way out that is allowed is `UnreadableError`. Guided by coverage where atheris is installed (Linux, Python 3.11),
otherwise at random. What fails is written to build/fuzz, to be tried again: `python -m tests.fuzz --again FILE`.
"""

import argparse
import json
import random
import re
import sys
import time
import traceback
from pathlib import Path

try:
    import atheris
except ImportError:
    atheris = None  # type: ignore[assignment]

FOLDER = Path(__file__).resolve().parent.parent / "build" / "fuzz"
SECONDS_AN_INPUT = 20
LONGEST = 4_000

SENTENCES = (
    "Tổng số hồ sơ tiếp nhận là 761 hồ sơ, trong đó: kỳ trước chuyển sang 47 hồ sơ, tiếp nhận mới 714 hồ sơ. ",
    "Đã giải quyết 699/761 hồ sơ, đạt 91,9%; còn lại 62 hồ sơ ",
    "tăng 12,5% so với cùng kỳ năm 2021 (1.265 hồ sơ); ",
    "Thực hiện Quyết định số 09/2022/QĐ-UBND ngày 25/3/2022 của UBND tỉnh về việc quy định chức năng, ",
    "gồm 03 đơn vị: Văn phòng Sở; Thanh tra Sở; ",
    "ngày 31/02/2022 ", "năm 2022 ", "số 12/KH-STNMT ", "16-CT/TU ", "1.005,2 triệu đồng ", "3.764,15 ha ", "hai mươi ba ",
    "\n", "\n\n", "- ", "1. ", "II. ", "a) ", "| ", "|\n|---|\n", "\t", ";", ", ", ".", "(", ")", "%", "/", ":", "“", "”", "⁴", "…",
    "топ ", "\u200b", "o\u0302\u0301", "ƣ", "\r\n", "\f", "&lt;", "<p>", "<table><tr><td rowspan=3>", "**", "# ", "[^1]: ",
)  # fmt: skip
FRAGMENTS = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
    "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:tab/>", "<w:br/>", "<w:txbxContent>", "</w:txbxContent>",
    "<w:drawing>", "</w:drawing>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>',
    '<w:instrText>TOC</w:instrText>', '<w:footnoteReference w:id="2"/>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    '<w:tcPr><w:vMerge/></w:tcPr>', '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>', "<w:rPr><w:b/></w:rPr>", "<w:sectPr/>",
)  # fmt: skip


def try_input(data: bytes) -> None:
    """Does everything with one input, whose first byte says what kind of file the rest makes."""
    if not data:
        return
    name, content = made(data[0], data[1:])
    from soxanh.checker.annotate import annotate
    from soxanh.checker.checking import check
    from soxanh.checker.reading import UnreadableError, read
    from soxanh.checker.summary import summary

    try:
        document = read(content, name)
        result = check(document)
        for finding in result.findings:
            for place in (finding.place, finding.other):
                assert place is None or document.text[place.start : place.end] == place.quote
        json.dumps(result.as_json())
        summary(document, result)
        if content.startswith(b"PK"):
            again = read(annotate(content, name, result.findings), name)
            assert again.text == document.text
    except UnreadableError:
        pass


def made(kind: int, rest: bytes) -> tuple[str, bytes]:
    """The name and the bytes of a file."""
    from soxanh.checker.tests.wordfiles import docx, notes

    match kind % 7:
        case 0:
            return "a.txt", rest
        case 1:
            return ("a.txt", "a.md", "a.html")[kind // 7 % 3], _chosen(rest, SENTENCES).encode("utf8", "surrogatepass")
        case 2:
            return "a.docx", docx(
                _chosen(rest, FRAGMENTS + SENTENCES[:12]), footnotes=notes("footnotes", n2="Chú thích 5 xã.")
            )
        case 3:
            paragraphs = _chosen(rest, SENTENCES).replace("&", "").replace("<", "").split("\n")
            clean = ["".join(char for char in each if char.isprintable()) for each in paragraphs]
            return "a.docx", docx(*(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in clean))
        case 4:
            return "a.txt", renumbered(rest).encode()
        case 5:
            return "a.docx", _damaged(docx("<w:p><w:r><w:t>Có 5 hồ sơ.</w:t></w:r></w:p>"), rest)
        case _:
            return "a.pdf", _damaged(_pdf("Tong so 761 ho so: 47 va 714."), rest)


def renumbered(choices: bytes) -> str:
    """Sentences that state relations, with other numbers in them: two bytes choose a sentence, then one each number."""
    from soxanh.checker.tests.test_any_text import NUMBERS
    from soxanh.checker.tests.test_sentences import CASES

    texts, at = [], 0
    while at + 1 < len(choices):
        text = CASES[int.from_bytes(choices[at : at + 2], "big") % len(CASES)][0]
        at += 2
        places = [match.span() for match in re.finditer(r"\d+(?:[.,]\d+)*", text)]
        for (start, end), choice in zip(reversed(places), choices[at : at + len(places)], strict=False):
            if choice < 2 * len(NUMBERS):  # the others stay as they are
                text = text[:start] + NUMBERS[choice // 2] + text[end:]
        at += len(places)
        texts.append(text.replace("⏎", "\n"))
    return "\n".join(texts)


def _chosen(numbers: bytes, pieces: tuple[str, ...]) -> str:
    return "".join(pieces[number % len(pieces)] for number in numbers)


def _damaged(data: bytes, changes: bytes) -> bytes:
    """The file with bytes changed: each three say where (two) and to what."""
    out = bytearray(data)
    for at in range(0, len(changes) - 2, 3):
        out[int.from_bytes(changes[at : at + 2], "big") % len(out)] = changes[at + 2]
    return bytes(out)


def _pdf(text: str) -> bytes:
    stream = f"BT /F 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = b"%PDF-1.4\n" + b"".join(
        b"%d 0 obj%sendobj\n" % (number, body) for number, body in enumerate(objects, start=1)
    )
    return out + b"trailer<</Root 1 0 R>>\n"


def _at_random(minutes: float) -> int:
    until, tried = time.monotonic() + 60 * minutes, 0
    chance = random.Random(tried)
    while time.monotonic() < until:
        data = chance.randbytes(chance.randint(1, chance.choice((20, 200, LONGEST))))
        started = time.monotonic()
        try:
            try_input(data)
        except Exception:
            traceback.print_exc()
            FOLDER.mkdir(parents=True, exist_ok=True)
            (FOLDER / f"crash-{tried}").write_bytes(data)
            return 1
        if time.monotonic() - started > SECONDS_AN_INPUT:
            print(f"Slow: {data!r}")
            return 1
        tried += 1
    print(f"{tried} inputs, nothing found")
    return 0


def _first_inputs() -> Path:
    """A folder of inputs of every kind and of several lengths, to begin with."""
    folder = FOLDER / "inputs"
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    for number in range(120):
        length = (10, 40, 200, 1000)[number // 7 % 4]
        (folder / f"first-{number}").write_bytes(bytes([number % 21]) + chance.randbytes(length))
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float, nargs="?", default=10)
    parser.add_argument("--again", metavar="FILE", type=Path)
    options = parser.parse_args()
    if options.again:
        try_input(options.again.read_bytes())
        return 0
    if atheris is None:
        return _at_random(options.minutes)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["soxanh.checker", "soxanh.vi"]):
        try_input(bytes(range(200)))
        for kind in range(7):
            try_input(bytes([kind, *range(60)]))
    arguments = [
        f"-max_total_time={int(60 * options.minutes)}",
        f"-timeout={SECONDS_AN_INPUT}",
        f"-max_len={LONGEST}",
        "-len_control=0",
        "-rss_limit_mb=4096",
        "-verbosity=0",
        "-print_final_stats=1",
        f"-artifact_prefix={FOLDER}/",
        str(_first_inputs()),
    ]
    atheris.Setup([sys.argv[0], *arguments], try_input)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
