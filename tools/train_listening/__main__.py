"""Train the listening model: python -m tools.train_listening --data FOLDER.

The folder holds `listening/annomi_dev.jsonl` and `contradiction/`. Writes the model, its card and
the table of figures to assets/models/listening. About an hour on two cores; a tower that is there
already, in the folder for work, is not taught again.
"""

import argparse
import multiprocessing
from functools import partial
from pathlib import Path

from tools.train_listening.corpus import Corpus
from tools.train_listening.tasks import all_tasks, run_named


def main() -> None:
    """Teach the towers that are not there yet, weigh, export and tell the figures."""
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(options.data)
    with multiprocessing.get_context("spawn").Pool(options.processes) as pool:
        pool.map(partial(run_named, options.data, options.work), list(all_tasks(corpus)), 1)
    from tools.train_listening.finish import finish

    finish(corpus, options.work, options.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data")
    parser.add_argument("--work", type=Path, default=Path("build/listening"))
    parser.add_argument("--out", type=Path, default=Path("assets/models/listening"))
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
