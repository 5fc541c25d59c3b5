# Everything one does with Kokemukset. Each target does the set-up it needs; `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python
STAMP_RUN := $(VENV)/.installed-run
STAMP_DEV := $(VENV)/.installed-dev
ARGS ?=
# Processes that share the tests, a file each at a time; 0 keeps them in one (for a debugger).
WORKERS ?= 0
SHARED := -n $(WORKERS) --dist loadfile
export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: help run test check bench bench-coordinator bench-overview bench-publications kills bench-engine differential fuzz relevance screenshots goldens i18n build clean libraries coverage

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) tools/make_venv.py $(VENV)

$(STAMP_RUN): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Kokemukset into $(VENV) …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(STAMP_DEV): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Kokemukset and its tools into $(VENV) …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(STAMP_RUN)

libraries: | $(BIN)/python
	@$(RUN) tools/system_libraries.py

TRANSLATIONS := $(patsubst resources/i18n/%.ts,resources/i18n/%.qm,$(wildcard resources/i18n/*.ts))
resources/i18n/%.qm: resources/i18n/%.ts | $(STAMP_RUN)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

run: $(STAMP_RUN) libraries $(TRANSLATIONS) ## Open the app on the bundled library (without a display: a search in the terminal)
	@$(RUN) tools/run_app.py $(ARGS)

test: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Run the tests (no display, no network)
	@QT_QPA_PLATFORM=offscreen $(RUN) -m pytest $(SHARED) $(ARGS)

check: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Format, lint, types, import contracts, translations
	@$(BIN)/ruff format --check src tests tools bench
	@$(BIN)/ruff check src tests tools bench
	@$(BIN)/pyright
	@$(BIN)/lint-imports --no-cache
	@$(RUN) tools/translations.py --check

coverage: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Run the tests and show what they do not reach
	@QT_QPA_PLATFORM=offscreen $(RUN) -m pytest --cov --cov-report=term-missing:skip-covered $(ARGS)

bench: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Measure the app and SQLite FTS5 in one run; prints JSON
	@QT_QPA_PLATFORM=offscreen $(RUN) bench/app.py $(ARGS)
	@$(RUN) bench/finding.py
	@QT_QPA_PLATFORM=offscreen $(RUN) bench/plan.py

bench-coordinator: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Measure saves at 10,000 entries and a renaming over 5,000; prints JSON
	@QT_QPA_PLATFORM=offscreen $(RUN) bench/coordinator.py $(ARGS)

bench-overview: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Measure the overview at 10,000 and 50,000 entries (ARGS=--quick: 300); prints JSON
	@QT_QPA_PLATFORM=offscreen $(RUN) bench/overview.py $(ARGS)

bench-publications: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Measure PDFs: extraction, index, search at 20,000 pages, opening at the hit; prints JSON
	@QT_QPA_PLATFORM=offscreen $(RUN) bench/publications.py $(ARGS)

kills: $(STAMP_DEV) ## Kill 360 saves, imports, renamings and merges; every entry must be old or new; prints JSON
	@$(RUN) tools/kill_writes.py $(ARGS)

bench-engine: $(STAMP_DEV) ## Measure the engine, plain Whoosh, SQLite FTS5 and tantivy in one run; prints JSON
	@$(RUN) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@$(RUN) bench/engine.py $(ARGS)

differential: $(STAMP_DEV) ## Hold the reader against Whoosh's own searcher, nightly size
	@KOKEMUKSET_PROFILE=fuzz KOKEMUKSET_EXAMPLES=2000 $(RUN) -m pytest tests/index -k differential --timeout 7200 $(ARGS)

fuzz: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Try new random examples in every property test (`make test` repeats the same ones)
	@KOKEMUKSET_PROFILE=fuzz QT_QPA_PLATFORM=offscreen $(RUN) -m pytest tests/core tests/render tests/services tests/qt --timeout 1200 $(ARGS)

relevance: $(STAMP_DEV) ## Run the judged queries over the bundled library: MRR, success@1/5, nDCG@10
	@$(RUN) tools/relevance.py $(ARGS)

screenshots: $(STAMP_DEV) libraries $(TRANSLATIONS) ## Picture every main view into build/screenshots/
	@QT_QPA_PLATFORM=offscreen $(RUN) tools/screenshots.py $(ARGS)
	@test -n "$(ARGS)" || QT_QPA_PLATFORM=offscreen $(RUN) tools/gallery_publications.py

i18n: $(STAMP_DEV) ## Collect new strings into resources/i18n/*.ts and compile the translations
	@$(RUN) tools/translations.py --update
	@$(MAKE) --no-print-directory $(TRANSLATIONS)

build: $(STAMP_DEV) $(TRANSLATIONS) ## Build the wheel and the source archive into dist/
	@$(RUN) -m build --no-isolation --outdir dist .

clean: ## Remove what can be made again (not .venv)
	@rm -rf build dist .pytest_cache .ruff_cache .hypothesis resources/i18n/*.qm
