"""A pydantic model as the strict subset of JSON Schema that endpoints enforce."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

#: Keys that say nothing to a model, or that strict endpoints refuse.
_LEFT_OUT = frozenset({"default", "title", "examples"})


def strict_schema(schema: type[BaseModel]) -> dict[str, Any]:
    """Return the schema with every property required and no others allowed."""
    return _strict_table(schema.model_json_schema())


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(each) for each in node]
    return _strict_table(node) if isinstance(node, dict) else node


def _strict_table(table: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" in table:
        # Strict endpoints allow nothing beside a reference.
        return {"$ref": table["$ref"]}
    made: dict[str, Any] = {}
    for key, value in table.items():
        if key in ("properties", "$defs"):
            # These hold names, not keywords: a property may be called "title".
            made[key] = {name: _strict(each) for name, each in value.items()}
        elif key not in _LEFT_OUT:
            made[key] = _strict(value)
    if "properties" in made:
        made["required"] = list(made["properties"])
        made["additionalProperties"] = False
    return made
