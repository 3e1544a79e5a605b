"""Prints the address of a PostgreSQL that tests may use; exit status 1 when there is none."""

import os
import sys

import psycopg

url = os.environ.get("SOXANH_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
try:
    psycopg.connect(url, connect_timeout=3).close()
except psycopg.Error:
    sys.exit(1)
print(url)
