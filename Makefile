# Two commands matter: `make run` (see it) and `make test` (trust it).
# Each sets up its own environment from the hashed lock; only Python 3.11+ and make are needed.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8787
# Downloads are cached if there is a writable place for them.
CACHE  := $(shell kept="$${UV_CACHE_DIR:-$${XDG_CACHE_HOME:-$${HOME:-/dev/null}/.cache}/uv}"; \
            mkdir -p "$$kept" 2>/dev/null && test -w "$$kept" || echo --no-cache)
UV     := $(BIN)/uv $(CACHE)

.PHONY: run newsstand test lint types contracts unit core others bench faults load scale questions messages sbom audit advisories lock clean

run: $(VENV)/run.stamp ## The example crisis in the browser, or CONFIG=file
	@$(BIN)/watchfloor run $(if $(CONFIG),--config $(CONFIG))

newsstand: $(VENV)/run.stamp ## Many feeds on this machine to try the bot with (COUNT=200)
	@$(BIN)/python -m bench.newsstand $(or $(COUNT),200) newsstand

test: lint ## Everything CI runs; what only computes fills the pauses of what waits
	@$(MAKE) --no-print-directory -j4 types contracts core others

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

contracts: $(VENV)/dev.stamp
	$(BIN)/lint-imports

unit: core others ## Tests

# Tests start many processes. Without bytecode each would compile everything that it imports.
# Thousands of quick tests are done in one process: reports to another take a quarter of the time.
core others: export PYTHONDONTWRITEBYTECODE =
core: $(VENV)/dev.stamp ## Tests of the core; they cover at least 95 % of its branches
	$(BIN)/pytest tests/core -n 0 --cov=bot.core --cov-branch --cov-report= --cov-fail-under=95

others: $(VENV)/dev.stamp ## All other tests; they wait as much as they work
	$(BIN)/pytest --ignore=tests/core -n 3

bench: $(VENV)/dev.stamp ## Quality on public data: make bench DATA=folder
	$(BIN)/python -m bench $(DATA)

faults: $(VENV)/dev.stamp ## Every fault that we know, done to a bot: make faults DELIVERIES=10500
	$(BIN)/python -m tests.faults --deliveries $(or $(DELIVERIES),1000)

messages: $(VENV)/dev.stamp ## Bring the catalogues in bot/locale up to date with the code
	$(BIN)/python -m bot.locale.extracting

load: $(VENV)/dev.stamp ## Hours of a busy desk, sped up: make load HOURS=12 SPEED=20 BRIEFED_EVERY=1
	$(BIN)/python -m bench.load $(or $(HOURS),3) $(or $(SPEED),20) 500 20000 200 $(or $(BRIEFED_EVERY),3)

scale: $(VENV)/dev.stamp ## One bot in 1, 2 and 4 processes, killed at random: make scale ARTICLES=400
	$(BIN)/python -m bench.scale $(or $(ARTICLES),400)

questions: $(VENV)/dev.stamp ## Twenty questions at once, and a burst to 200 channels
	$(BIN)/python -m bench.questions_load

sbom: $(VENV)/dev.stamp ## What the bot is made of, as CycloneDX: dist/watchfloor.cdx.json
	$(BIN)/python -m supply.sbom

audit: $(VENV)/dev.stamp ## Looks up known vulnerabilities of the lock; asks osv.dev
	$(BIN)/python -m supply.audit

advisories: $(VENV)/dev.stamp ## The audit for CI: fails only for fixes that were left lying
	$(BIN)/python -m supply.landing

lock: $(VENV)/uv.stamp ## Choose new versions (at least a week old)
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --exclude-newer "7 days" requirements/build.in -o requirements/build.txt
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --exclude-newer "7 days" pyproject.toml -o requirements/run.txt
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --exclude-newer "7 days" --all-extras pyproject.toml -o requirements/all.txt
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --exclude-newer "7 days" --all-extras --group dev pyproject.toml -o requirements/dev.txt

# The tools that install and build are locked, too.
$(VENV)/uv.stamp: requirements/build.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Watchfloor needs Python 3.11 or newer: make PYTHON=python3.12")'
	@echo "Setting up $(VENV): once, for about a minute."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
	  -r requirements/build.txt
	@touch $@

$(VENV)/run.stamp: requirements/run.txt pyproject.toml | $(VENV)/uv.stamp
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --require-hashes -r requirements/run.txt
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml | $(VENV)/uv.stamp
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --require-hashes -r requirements/dev.txt
	@VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/run.stamp

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
