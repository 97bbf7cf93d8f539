"""Reads the example's articles: one file each in `articles/`, in the order they arrive.

---
at: 2026-03-02T05:40Z           when it reaches us; the files are in this order
published: 2026-03-02T05:32Z    what the publisher says
publisher: Northline Wire
tier: wire
guid: northline-0302-01         the same guid again is a change of the article
url: https://northline.example/0302/kolm-spillway
title: Spillway at Kolm dam gives way
withdrawn: yes                  only where the publisher takes it back
---
Paragraphs, parted by an empty line; lines may be broken anywhere.
"""

from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files

from bot.core.articles import Dated, Draft, Tier

_FENCE = "---\n"
_KEYS = frozenset(("at", "published", "publisher", "tier", "guid", "url", "title"))
_OPTIONAL = frozenset(("withdrawn",))


def example_articles() -> Sequence[Dated]:
    """Return the example's articles, edits and withdrawals, oldest first."""
    folder = files("bot.example") / "articles"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".txt")), key=_name)
    return [dated_from(file.name, file.read_text("utf-8")) for file in found]


def dated_from(name: str, text: str) -> Dated:
    """Read one file.

    Raises:
        ValueError: The front block is not as the module says; names the file and what is wrong.
    """
    opening, front, body = [*text.split(_FENCE, 2), "", ""][:3]
    if opening or not body.strip():
        raise ValueError(f"{name}: needs a front block between two lines ---, and a text below")
    pairs = dict(_pair(name, line) for line in front.splitlines())
    missing, strange = _KEYS - pairs.keys(), pairs.keys() - _KEYS - _OPTIONAL
    if missing or strange:
        raise ValueError(f"{name}: missing {sorted(missing)}, not known {sorted(strange)}")
    return Dated(
        at=datetime.fromisoformat(pairs["at"]),
        draft=Draft(
            title=pairs["title"],
            text="\n\n".join(" ".join(one.split()) for one in body.strip().split("\n\n")),
            url=pairs["url"],
            guid=pairs["guid"],
            published_at=datetime.fromisoformat(pairs["published"]),
            language="en",
            publisher=pairs["publisher"],
            tier=Tier(pairs["tier"]),
            is_withdrawn=pairs.get("withdrawn") == "yes",
        ),
    )


def _pair(name: str, line: str) -> tuple[str, str]:
    key, colon, value = line.partition(":")
    if not colon or not value.strip():
        raise ValueError(f"{name}: “{line}” is not “key: value”")
    return key.strip(), value.strip()


def _name(file: object) -> str:
    return str(getattr(file, "name", ""))
