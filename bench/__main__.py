"""Run every bench: `python -m bench DATA_FOLDER`."""

import importlib
import importlib.util
import sys
from pathlib import Path

MODULES = ("quotes", "figures", "claimants", "stories", "duplicates", "pages", "collect", "read")


def main(arguments: list[str]) -> int:
    """Measure on the data in a folder; 2 when no folder is given."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m bench DATA_FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    for name in MODULES:
        module = f"bench.{name}"
        if importlib.util.find_spec(module) is not None:
            importlib.import_module(module).measure(folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
