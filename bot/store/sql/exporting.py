"""Rows as plain values: JSON is opened, instants are ISO in it."""

import json
from array import array
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.store.sql import schema
from bot.store.sql.packing import unpacked

#: What is exported, in this order. Vectors are of use to their model alone, and made again from
#: the texts.
TABLES = [table for table in schema.metadata.sorted_tables if table is not schema.vector]
#: Columns that hold JSON.
_JSON = ("body", "reading", "answer")
#: Columns that say nothing that the text does not, and are empty before long.
_PASSING = ("groundwork", "again_at", "aside")


def exported(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as `{"table": …, column: value}`."""
    opened = {
        name: _value(row, name) if name in _JSON and value else value
        for name, value in row.items()
        if name not in _PASSING
    }
    return {"table": table, **opened}


def _value(row: Mapping[str, Any], name: str) -> Any:
    # Of all that is exported, signatures alone are bytes.
    if not isinstance(row[name], bytes):
        return json.loads(row[name])
    signed = asdict(unpacked(row["article"], row[name]))
    return {key: [*one] if isinstance(one, array) else one for key, one in signed.items()}
