"""The report checker: reads any Vietnamese administrative report and says what cannot be right.

Plain Python: no database, no Django. `check` is the whole of it: a text that was read in, findings out.
"""
