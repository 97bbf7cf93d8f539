"""Run the benches: `python -m bench DATA_FOLDER [NAME ...]`.

All of them, or those named. One whose data is not in the folder says so, and the rest go on; the
forms of the data are told in `bench.datasets`.
"""

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.datasets import DataMissing, path_of

#: Each bench, with the data sets that it needs; none for those that bring their own.
BENCHES: Mapping[str, tuple[str, ...]] = {
    "reading": (),
    "tolls": (),
    "spoken": (),
    "quotes": ("quotes",),
    "figures": ("figures",),
    "claimants": ("quotes",),
    "gate": ("quotes", "stories"),
    "statements_told": (),
    "answers": ("quotes", "stories"),
    "tokens": (),
    "stories": ("stories", "quotes"),
    "duplicates": ("pages", "quotes", "figures"),
    "pages": ("pages",),
    "collect": (),
    "read": ("quotes", "stories"),
}


def main(arguments: list[str]) -> int:
    """Measure; 2 when no folder is given or a bench is not known, 1 when data was missing."""
    if not arguments or not Path(arguments[0]).is_dir():
        print("usage: python -m bench DATA_FOLDER [NAME ...]", file=sys.stderr)
        return 2
    folder, names = Path(arguments[0]), arguments[1:] or list(BENCHES)
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    missing = 0
    for name in names:
        try:
            for needed in BENCHES[name]:
                path_of(folder, needed)
            importlib.import_module(f"bench.{name}").measure(folder)
        except DataMissing as error:
            missing += 1
            print(f"{name}  left out, data missing: {error}")
    return int(missing > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
