# Each of these sets up what it needs the first time and starts at once from then on.
.PHONY: run test bench bench-listening bench-qualification train-listening screenshots wheel format

run test bench screenshots wheel:
	@python3 tools/task.py $@

# DATA=folder names the labelled data, which is not part of this repository
bench-listening bench-qualification train-listening:
	@python3 tools/task.py $@ --data $(DATA)

format:
	@python3 tools/task.py setup && .venv/bin/ruff format -q . && .venv/bin/ruff check -q --fix .
