# One word runs everything, here and in CI: `make check`.
PYTHON ?= python
.PHONY: check format lint types contracts test slow bench reading pages quality attack languages extraction onepage peers

check: format lint types contracts test

format:
	$(PYTHON) -m ruff format --check .
lint:
	$(PYTHON) -m ruff check .
types:
	$(PYTHON) -m mypy
contracts:
	lint-imports --config setup.cfg
test:  # CI runs the slow matrices too
	$(PYTHON) -m pytest -n 2 $(if $(CI),,-m "not slow")
slow:
	$(PYTHON) -m pytest -n 2 -m slow
bench:
	$(PYTHON) -m tests.benchmarks.speed
quality:
	$(PYTHON) -m tests.benchmarks.quality $(CORPUS)
reading:
	$(PYTHON) -m tests.benchmarks.reading
pages:
	$(PYTHON) -m tests.benchmarks.pages $(PAGES)
attack:
	$(PYTHON) -m tests.benchmarks.attack $(CORPUS)
languages:
	$(PYTHON) -m tests.benchmarks.languages $(or $(HALF),open)
extraction:
	$(PYTHON) -m tests.benchmarks.extraction
onepage:
	$(PYTHON) -m tests.benchmarks.onepage $(N)
peers: .venv/peers/bin/weasyprint  # other programs, in an environment of their own
	.venv/peers/bin/python -m tests.benchmarks.peers.comparing
.venv/peers/bin/weasyprint:
	$(PYTHON) -m venv .venv/peers
	.venv/peers/bin/python -m pip install -q --disable-pip-version-check -e '.[peers]'
