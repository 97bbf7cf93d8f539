"""Data sets: JSON lines, one item to a line, in a folder of the caller's.

`NAME.jsonl` or `NAME.jsonl.gz`; any data in these forms can be scored:

    quotes      {"id", "text", "gold": [[start, end, speaker], ...]}
    figures     {"id", "text", "date", "gold": [[[kind, ...], [number, ...], is_required], ...]}
    stories     {"id", "title", "text", "gold": story}
    pages       {"id", "url", "html_b64", "gold": the page's article as text}

What a kind of score does with them is said where it is measured. Offsets count code points.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ENDINGS = (".jsonl.gz", ".jsonl")


class DataMissing(Exception):
    """A data set is not there, or a line of it cannot be read; the text says which."""


def path_of(folder: Path, name: str) -> Path:
    """Return where a data set is.

    Raises:
        DataMissing: It is not in the folder.
    """
    for ending in ENDINGS:
        path = folder / f"{name}{ending}"
        if path.is_file():
            return path
    raise DataMissing(f"{folder} holds no {name}.jsonl.gz and no {name}.jsonl")


def items(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Read a data set's items, in order.

    Raises:
        DataMissing: It is not in the folder, or a line is no JSON object.
    """
    path = path_of(folder, name)
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                item = json.loads(line)
            except ValueError as error:
                raise DataMissing(f"{path}, line {number}: no JSON ({error})") from error
            if not isinstance(item, dict):
                raise DataMissing(f"{path}, line {number}: no JSON object")
            yield item
