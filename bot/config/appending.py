"""Adds `[[source]]` tables at the end of a configuration, without touching what is above."""

import json
import re
import unicodedata
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from bot.core.articles import Source, SourceId, Tier

_LONGEST_ID = 40


def with_sources(text: str, sources: Sequence[Source]) -> str:
    """Return a configuration with these sources added; comments and order stay as they are."""
    blocks = "".join(f"\n{_table(source)}" for source in sources)
    return f"{text.rstrip()}\n{blocks}" if text.strip() else blocks.lstrip("\n")


def free_id(name: str, url: str, taken: Collection[str]) -> SourceId:
    """Return an id for a source that is not taken, from its name or its host."""
    host = (urlsplit(url).hostname or "source").removeprefix("www.")
    slug = _slug(name) or _slug(host.rpartition(".")[0]) or _slug(host) or "source"
    number, id = 1, slug
    while id in taken:
        number += 1
        id = f"{slug}-{number}"
    return SourceId(id)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-")


def _table(source: Source) -> str:
    values = {"id": source.id, "kind": source.kind, "url": source.url}
    values["publisher"] = source.publisher
    if source.tier is not Tier.UNKNOWN:
        values["tier"] = source.tier.value
    # A JSON string is a TOML string, but for the one character that JSON lets stand.
    lines = [
        f"{key} = {json.dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f")
        for key, value in values.items()
    ]
    return "\n".join(["[[source]]", *lines, ""])
