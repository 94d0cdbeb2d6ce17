# Needs Python 3.11 or newer, git and make; everything else goes into .venv.
# `make` alone builds the site; `make test` checks everything.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
MKDOCS := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --custom-compile-command "make lock"

.PHONY: site serve check test browser readability screenshots bench-search bench-print bench-build bench-web bench-access bench-hosting format lock clean

site: $(VENV)/.site $(BIN)/putokaz
	$(MKDOCS) build --strict
	@echo "The site is in site/. Look at it: $(PYTHON) -m http.server --directory site 8000, then http://localhost:8000/"

serve: $(VENV)/.site
	$(MKDOCS) serve

# What is wrong in the data and what is due.
check: $(VENV)/.site $(BIN)/putokaz
	$(BIN)/putokaz check

test: browser
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	PYTHONPATH=hooks $(BIN)/lint-imports --no-logo
	$(BIN)/pytest

# The browser tests need a Chromium; CHROMIUM=path names one that is not found by itself.
browser: $(VENV)/.test
	@$(BIN)/python tests/browser/chromium.py

# Words of each hand-written page, and words in a sentence on average and at most.
readability: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/prose/readability.py

# The pictures of our own pages in docs/contributing/.
screenshots: browser
	@PYTHONPATH=hooks:. $(BIN)/python tests/screenshots.py

# Our search beside Material's and MiniSearch: right answers, size, speed. Takes some minutes;
# QUERIES=file asks others, QUERIES="--ours --misses" is quick and shows what we miss.
bench-search: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/benchmarks/search.py $(QUERIES)

# Our handbooks beside two other programs, and how fast a whole country is printed;
# ARGUMENTS="--municipalities 2" is quick.
bench-print: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/benchmarks/print.py $(ARGUMENTS)

# Our build beside plain MkDocs, Hugo, Eleventy and Zensical, and how it grows. Takes hours;
# ARGUMENTS=--quick leaves out what takes longer than a few minutes.
bench-build: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/benchmarks/build.py $(ARGUMENTS)

# What a first visit loads, and when the emergency numbers show on an old phone and a slow line;
# ARGUMENTS="--site site" takes a site that is built already.
bench-web: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/benchmarks/web.py $(ARGUMENTS)

# What axe finds on every kind of page, in every language, narrow and wide, light and dark.
bench-access: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/benchmarks/access.py $(ARGUMENTS)

# nginx with our example: what it answers, and how fast. Needs nginx.
bench-hosting: $(VENV)/.test
	@PYTHONPATH=hooks:. $(BIN)/python tests/benchmarks/hosting.py $(ARGUMENTS)

format: $(VENV)/.test
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# UPGRADE=--upgrade moves every pin to the newest release.
lock: $(VENV)/.test
	$(LOCK) $(UPGRADE) pyproject.toml --output-file requirements.txt
	$(LOCK) $(UPGRADE) pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt
	$(LOCK) $(UPGRADE) --group links --output-file requirements-links.txt

clean:
	rm -rf $(VENV) site .site.new .site.old .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Putokaz needs Python 3.11 or newer; name one: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "Python cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }

# The command line, which needs no installation.
$(BIN)/putokaz: | $(VENV)/bin/python
	@printf '%s\n' '#!/bin/sh' 'root=$$(cd "$$(dirname "$$0")/../.." && pwd)' \
		'PYTHONPATH="$$root/hooks" exec "$$root/$(BIN)/python" -m putokaz "$$@"' > $@
	@chmod +x $@

$(VENV)/.site: requirements.txt | $(VENV)/bin/python
	$(PIP) --requirement requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt | $(VENV)/bin/python
	$(PIP) --requirement requirements-dev.txt
	@touch $@
