"""`watchfloor read` and `stories`: article by article, as they come, however many there are."""

import json
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from bot.app.reading import read_article
from bot.app.tools.commanding import print_json
from bot.app.tools.loose import Maker, drafts_of, name_left_out
from bot.core.articles import Article, Draft
from bot.core.evidence import Reading
from bot.core.exchange import reading_to_json
from bot.core.operating.setting_aside import fault_of, set_aside
from bot.errors import InputError, SourceMalformed
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.ports import Tracked
from bot.scheduling.system import SystemClock
from bot.sources.loose import draft_of
from bot.store.memory import MemoryStore

#: Bytes that one line may have.
MAX_LINE = 50 * 1024 * 1024
_LINES = (".jsonl", ".ndjson")


async def readings_of(place: str, format: str) -> int:
    """Print what is read from each article, one JSON object per line."""
    clock = SystemClock()
    async for article in articles_in(place, clock.now()):
        try:
            value = reading_to_json(article, read_article(article))
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
            name_left_out(set_aside(article, fault_of(error), clock.now()))
            continue
        if format == "json":
            print_json(value)
        else:
            _print_reading(value)
        sys.stdout.flush()
    return 0


async def stories_of(places: list[str], format: str) -> int:
    """Print each article's story, in input order; it is fixed before the next one is read."""
    clock = SystemClock()
    store = _Placed()
    for place in places:
        async for article in articles_in(place, clock.now()):
            await store.add(article, [])
            await track(
                store=store,
                crises=[],
                read=in_place(read_article),
                clock=clock,
                failed=name_left_out,
            )
            await _print_story(article, store, format)
    return 0


class _Placed(MemoryStore):
    """Keeps what stories are decided by, and no text."""

    async def save_tracked(self, tracked: Tracked) -> None:
        bare = replace(tracked.article, text="")
        await super().save_tracked(replace(tracked, article=bare, reading=Reading(), stems=()))
        self._articles[bare.id, bare.revision] = self._newest[bare.id] = bare


async def articles_in(place: str, now: datetime) -> AsyncIterator[Article]:
    """Read the articles at one place as they come, each with an id of its own.

    Raises:
        InputError: It cannot be read, holds nothing, or is not what it has to be. Articles
            before the fault have been given by then.
    """
    maker = Maker(place, now)
    if place != "-" and not (place.endswith(_LINES) and Path(place).is_file()):
        for draft in await drafts_of(place):
            yield maker.article(draft)
        return
    count = 0
    for draft in _from_standard_input() if place == "-" else _from_file(Path(place)):
        count += 1
        yield maker.article(draft)
    if not count:
        raise InputError(f"{_name(place)}: holds no articles; give one JSON object per line")


def _from_standard_input() -> Iterator[Draft]:
    if sys.stdin.isatty():
        sys.stderr.write("Reading JSON lines from the terminal; Ctrl-D ends them.\n")
    yield from _drafts(sys.stdin.buffer, _name("-"))


def _from_file(path: Path) -> Iterator[Draft]:
    try:
        with path.open("rb") as lines:
            yield from _drafts(lines, str(path))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def _drafts(lines: BinaryIO, name: str) -> Iterator[Draft]:
    number = 0
    while line := lines.readline(MAX_LINE):
        number += 1
        where = f"{name}, line {number}"
        if len(line) == MAX_LINE:
            raise InputError(f"{where}: longer than {MAX_LINE // 1024 // 1024} MiB")
        if not line.strip():
            continue
        try:
            yield draft_of(json.loads(line.decode("utf-8-sig")), where)
        except UnicodeDecodeError as error:
            raise InputError(f"{where}: not UTF-8 text") from error
        except json.JSONDecodeError as error:
            raise InputError(
                f"{where}: not JSON: {error.msg} at character {error.colno}; "
                "each line holds one JSON object"
            ) from error
        except (ValueError, RecursionError) as error:
            raise InputError(f"{where}: not JSON: {error}") from error
        except SourceMalformed as error:
            raise InputError(str(error)) from error


def _name(place: str) -> str:
    return "standard input" if place == "-" else place


async def _print_story(article: Article, store: MemoryStore, format: str) -> None:
    placement = await store.placement(article.id)
    if placement is None:
        return
    turns = [one for one in await store.storylines.turns(2) if one.article == article.id]
    if format == "json":
        value: dict[str, Any] = {
            "id": placement.article,
            "story": placement.story,
            "duplicate_of": placement.duplicate_of,
        }
        if turns:
            value["turns"] = [
                {"turn": one.turn.value, "story": one.story, "other": one.other} for one in turns
            ]
        print_json(value)
    else:
        copy = f"  (copy of {placement.duplicate_of})" if placement.duplicate_of else ""
        sys.stdout.write(f"{placement.story}  {article.title}{copy}\n")
        for one in turns:
            sys.stdout.write(f"    {one.story} {one.turn.value}: {one.other}\n")
    sys.stdout.flush()


def _print_reading(value: dict[str, Any]) -> None:
    sys.stdout.write(f"{value['title'] or value['id']}\n")
    for quote in value["quotes"]:
        sys.stdout.write(f"  “{quote['text']}” — {quote['speaker'] or 'speaker not named'}\n")
    for figure in value["figures"]:
        parts = [figure["text"], figure["place"], figure["status"], figure["claimant"]]
        sys.stdout.write(f"  {' · '.join(part for part in parts if part)}\n")
