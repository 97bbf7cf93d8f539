"""A crisis: what a team follows over time, and which articles belong to it."""

from dataclasses import dataclass

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.querying.query import Query, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A name people know, and a query over title, text, names and source."""

    name: str
    #: As the configuration has it; see `bot.core.querying.query` for the language.
    query: str
    #: Names that mean the same in this crisis, for its query and its facts.
    aliases: Aliases = NO_ALIASES
    #: Slack workspaces and Discord servers whose channels may follow it, by id; empty: all.
    only_in: frozenset[str] = frozenset()

    def asks(self) -> Query:
        """Return its query, understood."""
        return parse(self.query, self.aliases)
