"""What was written in the configuration, even if it could not be read."""

from collections.abc import Mapping

from bot.config.problems import Problems


def is_given(document: Mapping[str, object], problems: Problems, section: str, key: str) -> bool:
    """Tell whether a setting was given, so that a bad one is not reported as missing too."""
    table = document.get(section)
    is_written = isinstance(table, dict) and (key in table or f"{key}_file" in table)
    return is_written or problems.is_noted(section, key)
