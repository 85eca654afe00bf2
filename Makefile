# The steps a contributor repeats. Two of them need no Makefile: python3 build.py, python3 build.py test
# `python` is the environment's own once `make test` has made it.
python = .venv/bin/python

.PHONY: handouts test lint format types fresh lock wheel clean

handouts:  ## every output, into output/
	python3 build.py

test:  ## all tests, lint, types and layers among them
	python3 build.py test

lint:
	$(python) -m ruff check .
	$(python) -m ruff format --check .

format:
	$(python) -m ruff check --fix .
	$(python) -m ruff format .

types:
	$(python) -m mypy

fresh:  ## on a bare Debian, as root and as an ordinary user; needs root, debootstrap and about 2 GB
	tests/fresh/try.sh $${TMPDIR:-/tmp}/duizhao-fresh

# Hashes of every package for CPython 3.11 and later on Linux, macOS and Windows, without any index address.
# Packages younger than a week are left out, so that a bad release is found by others first.
lock: compile = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
  --no-emit-index-url --no-emit-find-links --exclude-newer "1 week" --custom-compile-command "make lock" --upgrade
lock:  ## needs uv
	$(compile) pyproject.toml -o requirements/run.txt
	$(compile) pyproject.toml requirements/build.in --extra test -c requirements/run.txt -o requirements/test.txt

wheel:  ## dist/*.whl
	$(python) -m hatchling build -t wheel

clean:  ## everything that can be made again, but not output/
	rm -rf .venv .duizhao dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
