"""All problems of a configuration, each with its place and its fix."""

from dataclasses import dataclass, field

from bot.config.lines import Lines
from bot.config.wrong import Absent, Wrong
from bot.errors import ConfigError
from bot.redaction import redact


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value comes from: a key of a table, or an environment variable."""

    section: str
    #: Number of its table where there are several, from 0.
    index: int = 0
    #: Empty: the table itself.
    key: str = ""
    #: The environment variable it was read from; empty: the file.
    env: str = ""


@dataclass(slots=True)
class Problems:
    """Collects problems; none of them stops the search for more."""

    lines: Lines
    #: The sections whose secrets are used; None: all of them.
    needed: frozenset[str] | None = None
    _found: list[tuple[int, str]] = field(default_factory=list)
    _keys: set[tuple[str, str]] = field(default_factory=set)

    def add(self, place: Place, wrong: Wrong) -> None:
        """Note one problem. Tokens that a text may hold by mistake are masked."""
        self._keys.add((place.section, place.key))
        is_used = self.needed is None or place.section in self.needed
        if isinstance(wrong, Absent) and not is_used:
            return
        line = self.lines.of(place.section, place.index, place.key)
        if place.env:
            line, where = 0, f"environment variable {place.env}"
        else:
            where = f"line {line}: [{place.section}] {place.key}".rstrip()
        stop = "" if wrong.what.endswith("?") else "."
        # Only `what` may repeat something that was given; place and fix are words of ours.
        self._found.append((line, f"{where}: {redact(wrong.what)}{stop} Fix: {wrong.fix}."))

    def is_noted(self, section: str, key: str) -> bool:
        """Tell whether a setting has a problem already, wherever its value came from."""
        return (section, key) in self._keys

    def raise_if_any(self) -> None:
        """Raise what was found, in the order of the file, environment first.

        Raises:
            ConfigError: There is at least one problem.
        """
        if self._found:
            ordered = sorted(self._found, key=lambda found: found[0])
            raise ConfigError(list(dict.fromkeys(text for _, text in ordered)))
