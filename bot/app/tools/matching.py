"""`watchfloor crisis test`: which articles a query holds, why, and which it only just misses."""

import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from bot.app.configuration.finding import TO_LOOK, load_config
from bot.app.reading import read_article
from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.tools.commanding import print_json
from bot.app.tools.streaming import articles_in
from bot.config import Config
from bot.config.checks import did_you_mean
from bot.core.aliases import NO_ALIASES
from bot.core.articles import Article
from bot.core.crises import Crisis
from bot.core.evidence import Reading
from bot.core.presenting.titles import count
from bot.core.querying.explaining import Explained, Hit, Missing, explain
from bot.core.querying.query import QueryError
from bot.errors import InputError
from bot.scheduling.system import SystemClock

#: Articles of the store that are looked at, the newest first.
MOST_STORED = 5_000
#: Articles of each sort that are shown as text; JSON has all of them.
_SHOWN = 20


@dataclass(slots=True)
class _Tried:
    crisis: Crisis
    articles: int
    matching: list[tuple[Article, Explained]]
    near: list[tuple[Article, Explained]]


async def show_matches(asked: str, places: list[str], format: str, config: Path | None) -> int:
    """Print which articles match a crisis or a query, and why.

    Args:
        asked: The name of a crisis, or a query; empty: every crisis of the configuration.
        places: Files, folders or addresses; empty: what is stored.
        format: "text" or "json".
        config: Its file.

    Raises:
        InputError: There is nothing to ask, or nothing to ask it of.
    """
    settings = load_config(config, TO_LOOK)
    crises = _crises(asked, settings)
    tried = [_Tried(crisis, 0, [], []) for crisis in crises]
    async for article, reading in _articles(places, settings):
        for one in tried:
            _try(one, article, reading)
    for one in tried:
        if format == "json":
            _print_lines(one)
        else:
            sys.stdout.writelines(f"{line}\n" for line in _told(one))
    return 0


def _crises(asked: str, config: Config | None) -> Sequence[Crisis]:
    known = config.crises if config else ()
    if not asked:
        if not known:
            raise InputError('name a crisis of the configuration, or give a query: "flood Varda"')
        return known
    for crisis in known:
        if crisis.name.casefold() == " ".join(asked.split()).casefold():
            return (crisis,)
    made = Crisis(name="", query=asked, aliases=NO_ALIASES)
    try:
        made.asks()
    except QueryError as error:
        raise InputError(f"not a query: {error}") from error
    if hint := did_you_mean(asked, [crisis.name for crisis in known]):
        sys.stderr.write(f'No crisis is called "{asked}"{hint} It is read as a query.\n')
    return (made,)


async def _articles(
    places: list[str], config: Config | None
) -> AsyncIterator[tuple[Article, Reading]]:
    if places:
        for place in places:
            async for article in articles_in(place, SystemClock().now()):
                yield article, read_article(article)
        return
    if config is None:
        raise InputError(
            "name at least one file, folder or address, or a configuration with --config; "
            "watchfloor init writes one"
        )
    store = await open_beside(store_url(config))
    try:
        for article in await store.newest(MOST_STORED):
            reading = await store.reading(article.id, article.revision)
            yield article, reading or Reading()
    finally:
        await store.close()


def _try(tried: _Tried, article: Article, reading: Reading) -> None:
    explained = explain(tried.crisis.asks(), article, reading)
    tried.articles += 1
    if explained.is_match:
        tried.matching.append((article, explained))
    elif explained.is_near:
        tried.near.append((article, explained))


def _told(tried: _Tried) -> Iterator[str]:
    name = f"{tried.crisis.name}: " if tried.crisis.name else ""
    yield f"{name}{tried.crisis.query}"
    if not tried.articles:
        yield "No articles are stored yet."
        return
    yield (
        f"{len(tried.matching):,} of {count(tried.articles, 'article')} matched; "
        f"{len(tried.near):,} nearly."
    )
    for heading, found in (("Matches", tried.matching), ("Nearly", tried.near)):
        if found:
            yield f"\n{heading}"
        for article, explained in found[:_SHOWN]:
            yield f"- {article.title or article.text[:60]} ({article.publisher}, {article.id})"
            yield from (f"    {line}" for line in _reasons(explained))
        if len(found) > _SHOWN:
            yield f"  and {len(found) - _SHOWN:,} more; --format json shows all"
    yield ""


def _reasons(explained: Explained) -> Iterator[str]:
    for asked, hits in groupby(explained.hits, key=lambda hit: hit.asked):
        yield f"{asked}: {'; '.join(map(_place, hits))}"
    for missing in explained.missing:
        yield f"missing {missing.asked}{f': {missing.hint}' if missing.hint else ''}"
    for hit in explained.unwanted:
        yield f"kept out by {hit.asked}: {_place(hit)}"


def _place(hit: Hit) -> str:
    times = f", {hit.times} times" if hit.times > 1 else ""
    return f"{hit.where} “{hit.words}”{times}"


def _print_lines(tried: _Tried) -> None:
    for is_match, found in ((True, tried.matching), (False, tried.near)):
        for article, explained in found:
            at = article.published_at
            print_json(
                {
                    "crisis": tried.crisis.name,
                    "query": tried.crisis.query,
                    "id": article.id,
                    "title": article.title,
                    "publisher": article.publisher,
                    "published_at": at.isoformat() if at else None,
                    "match": is_match,
                    "found": [_hit(hit) for hit in explained.hits],
                    "missing": [_missing(one) for one in explained.missing],
                    "unwanted": [_hit(hit) for hit in explained.unwanted],
                }
            )


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "term": hit.asked,
        "where": hit.where,
        "text": hit.words,
        "start": hit.start,
        "end": hit.end,
        "times": hit.times,
    }


def _missing(missing: Missing) -> dict[str, str]:
    return {"term": missing.asked, "hint": missing.hint}
