"""Templates and imports for the command line.

`template(register, path)` writes the empty form. `import_file(...)` gives what `soxanh import --json` prints:

    {"register": "procedures.dossiers", "file": "ho-so.xlsx", "total": 3, "good": 1, "bad": 1, "already": 1,
     "notices": ["…"], "errors": [{"row": 4, "column": "Ngày tiếp nhận", "message": "…"}]}

`row` is the row of the file, `column` the heading ("" for the row as a whole). Both raise `UnknownRegister` and
`UnusableFile`, whose message is one line for the person at the keyboard (exit status 2).
"""

import hashlib
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from soxanh.org.audit import Via, acting
from soxanh.org.models import Unit
from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.sheets.checking import Checker, Outcome, State
from soxanh.registers.sheets.chunks import chunks, in_order, trial
from soxanh.registers.sheets.importing import create, run
from soxanh.registers.sheets.reading import read
from soxanh.registers.sheets.sheets import Sheet, UnknownRegister, find
from soxanh.registers.sheets.template import template as empty_form
from soxanh.registers.sheets.uploads import UnusableFile

__all__ = ["UnknownRegister", "UnusableFile", "import_file", "template"]

#: Called after each chunk with the rows dealt with and the rows of the file.
Progress = Callable[[int, int], None]


def template(register: str, path: Path | str) -> Path:
    """Writes the empty form of the register to `path`."""
    content = empty_form(find(register))
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    return draft.replace(path)


def import_file(
    register: str,
    path: Path | str,
    dry_run: bool = False,
    user: Any = None,
    unit: Unit | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Imports the file, or only says what an import would do. `user` None: whoever has the server may do everything.

    An import of this file that was interrupted goes on where it stopped. Rows that name no unit go into the book of
    `unit`, by default of the department itself.
    """
    sheet, path = find(register), Path(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnusableFile(
            _("Không đọc được tệp %(path)s: %(why)s.") % {"path": path, "why": error.strerror}
        ) from error
    if not sheet.may_import(user):
        raise UnusableFile(_("%(user)s không được nhập vào sổ “%(label)s”.") % {"user": user, "label": sheet.label})
    unit = unit or _only_root()
    if dry_run:
        return _try(sheet, content, path.name, user, unit, progress)
    job = ImportJob.objects.filter(
        register=sheet.code,
        sha256=hashlib.sha256(content).hexdigest(),
        user=user,
        state=ImportJob.State.RUNNING,
    ).first() or create(sheet, content, path.name, user, unit)
    run(job, (lambda job: progress(job.position, job.total)) if progress else None)
    job.refresh_from_db()
    rejected = job.rejected.filter(state=QuarantinedRow.State.WAITING)
    return {
        "register": sheet.code,
        "file": path.name,
        "total": job.total,
        "good": job.good,
        "bad": job.bad,
        "already": job.already,
        "notices": job.notices,
        "errors": [
            {"row": row.number, "column": fault["column"], "message": fault["message"]}
            for row in rejected
            for fault in row.faults
        ],
    }


def _only_root() -> Unit | None:
    roots = Unit.objects.filter(parent=None)[:2]
    return roots[0] if len(roots) == 1 else None


def _try(
    sheet: Sheet, content: bytes, name: str, user: Any, unit: Unit | None, progress: Progress | None
) -> dict[str, Any]:
    table = read(BytesIO(content), name, sheet)
    rows, levels = in_order(sheet, table)
    result: dict[str, Any] = {"register": sheet.code, "file": name, "total": len(rows)}
    counts = dict.fromkeys(State, 0)
    errors: list[dict[str, Any]] = []

    def note(outcomes: list[Outcome]) -> None:
        for outcome in outcomes:
            counts[outcome.state] += 1
            errors.extend(
                {"row": outcome.row.number, "column": fault.column, "message": fault.message}
                for fault in outcome.faults
            )
        if progress:
            progress(sum(counts.values()), len(rows))

    with acting(user, Via.IMPORT):
        trial(sheet, Checker(sheet, table, sheet.units(user), unit), chunks(rows, levels), note)
    result |= {str(state): counts[state] for state in State}
    return result | {"notices": table.notices, "errors": sorted(errors, key=lambda error: error["row"])}
