"""Which of Discord's connections this bot holds."""

from bot.config.checks import text
from bot.config.wrong import Wrong
from bot.core.patterns import Pattern

#: More than any bot has; a slip of a key makes no million connections.
MOST_SHARDS = 4_096
_PART = Pattern(r"\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*")


def shard_ids(value: object) -> tuple[int, ...]:
    """Numbers and ranges from 0: "0-3, 8"; empty means all."""
    fix = 'write numbers and ranges from 0: "0-3, 8"'
    found: set[int] = set()
    for part in text(longest=200)(value).split(",") if value else ():
        match = _PART.fullmatch(part)
        if match is None:
            raise Wrong(f'"{part.strip()[:40]}" is no number of a shard', fix)
        first, last = int(match[1]), int(match[2] or match[1])
        if not first <= last < MOST_SHARDS:
            raise Wrong(f'"{part.strip()}" is no range of shards', fix)
        found.update(range(first, last + 1))
    return tuple(sorted(found))
