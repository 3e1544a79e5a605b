"""Speed, side by side with what one would write by hand: `make bench`, or `python -m benchmarks [section …]`.

Each section is a module with `TITLE`, `LEDGER` (the scale of the demo ledger that it needs) and `run() -> Section`. It
runs in a process of its own; the results become docs/benchmarks.md.
"""
