"""Prints the figures that the project promises:  make bench"""

import sys

from tools import bench_analysis, bench_call, bench_library, bench_start
from tools.figures import machine, table


def main() -> int:
    """Measure all and print one table; 1 when a goal was missed."""
    print(f"Measured on: {machine()}\n")
    parts = (bench_start, bench_library, bench_analysis, bench_call)
    figures = [figure for part in parts for figure in part.figures()]
    print(table(figures))
    return 1 if any(figure.verdict == "MISSED" for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
