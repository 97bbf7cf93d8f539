"""What was written, whether or not it could be read."""

from collections.abc import Mapping


def is_given(document: Mapping[str, object], section: str, key: str) -> bool:
    """Tell whether a setting was written, so that a bad one is not reported as missing too."""
    table = document.get(section)
    return isinstance(table, dict) and (key in table or f"{key}_file" in table)
