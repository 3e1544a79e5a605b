# Two commands for a newcomer: `make run` and `make test`. The rest is for those who work on the program.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install run test lint format bench score fuzz rooms lock messages clean

install: $(VENV)/.run

run: $(VENV)/.run
	@$(BIN)/soxanh start --port $(PORT)

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2 --dist loadgroup
	@if url=$$($(BIN)/python tests/postgresql.py); then \
		echo "The whole suite again, on PostgreSQL"; \
		DATABASE_URL=$$url $(BIN)/python -m pytest -n 2 --dist loadgroup -m "not browser and not libreoffice"; \
	else \
		echo "Skipped: the suite on PostgreSQL. Install postgresql, or give SOXANH_TEST_POSTGRES=postgres://…"; \
		test -z "$$SOXANH_NOTHING_SKIPPED"; \
	fi

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint src --quiet
	$(BIN)/lint-imports
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

score: $(VENV)/.dev
	$(BIN)/python -m benchmarks.score

rooms: $(VENV)/.dev
	DJANGO_SETTINGS_MODULE=soxanh.project.settings.test $(BIN)/python -m benchmarks.rooms

fuzz: $(VENV)/.dev
	$(BIN)/python -m tests.fuzz 10

messages: $(VENV)/.dev
	$(BIN)/soxanh manage messages

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header requirements.in -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf $(VENV) build src/*.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what Sổ Xanh needs …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
