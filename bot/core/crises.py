"""A crisis: what a team follows over time, and which articles belong to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A name people know, and a query over title, text, names and source."""

    name: str
    #: As the configuration has it; see `bot.core.query` for the language.
    query: str
