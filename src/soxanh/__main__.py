"""`python -m soxanh` is the same as the `soxanh` command."""

import sys

from soxanh.project.cli import main

sys.exit(main())
