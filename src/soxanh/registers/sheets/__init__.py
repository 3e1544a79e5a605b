"""Excel in and out for every register: the form to fill in, reading it back, and imports that never lose or double a row.

template.py    the empty form, and the form with only the rejected rows
uploads.py     whether a file may be opened at all
reading.py     finds the table in a workbook that people have changed
sheets.py      what can be imported: all registers, and the basic data that they refer to
columns.py     one column: what it is called, how a cell becomes a value
references.py  finds units, people, dossiers … by code or name
checking.py    rows to entries, or to the reasons why not
chunks.py      rows into the register, a chunk at a time
quarantine.py  rows that wait to be mended
importing.py   import jobs: preview, run, go on after a crash
tasks.py       the same in the background
commands.py    the same for the command line
"""
