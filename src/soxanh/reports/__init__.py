"""Reports: Word templates, compiling, re-reading an edited report."""
