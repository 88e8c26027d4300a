# Each of these sets up what it needs the first time and starts at once from then on.
.PHONY: run test bench screenshots wheel format

run test bench screenshots wheel:
	@python3 tools/task.py $@

format: ## write the code in the project's format
	@python3 tools/task.py setup && .venv/bin/ruff format -q . && .venv/bin/ruff check -q --fix .
