"""`watchfloor sources add|import|export|test|pause|resume|explain`."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from bot.app.configuration.finding import DEFAULT_NAME, TO_ASK, secret_of, text_of
from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.tools.telling import needed
from bot.config import Config, load
from bot.config.appending import free_id, with_sources
from bot.config.settings import SOURCE_KINDS
from bot.core.articles import Source, SourceHealth
from bot.core.collecting.health import address_of, resumed, state_of
from bot.core.presenting.titles import count, instant
from bot.errors import ConfigError, SourceError
from bot.sources.opml import read_opml, write_opml


async def add(
    place: str, config_file: Path | None, *, name: str, is_dry: bool, kind: str = ""
) -> int:
    """Find the source behind an address, show what it brings, and keep it; 1 when there is none."""
    from bot.app.collecting.remedies import remedy
    from bot.app.tools.adding import find, shown

    config = needed(config_file, TO_ASK)
    if kind and kind not in SOURCE_KINDS:
        raise ConfigError(
            [f'"{kind}" is no kind of source: it is one of {", ".join(SOURCE_KINDS)}']
        )
    try:
        found = await find(place, config, kind)
    except SourceError as error:
        sys.stdout.write(f"{error}\n    → {remedy(error)}\n")
        return 1
    sys.stdout.write(f"{shown(found)}\n")
    is_part = bool(urlsplit(place).path.strip("/")) and "://" in place
    if is_part and found.source.url != place and found.source.kind in ("feed", "sitemap"):
        sys.stdout.write(f"To follow {place} itself, add it with --kind page or --kind section.\n")
    if any(one.url == found.source.url for one in config.sources):
        sys.stdout.write("It is a source already.\n")
        return 0
    if is_dry:
        return 0
    publisher = name or found.source.publisher
    id = free_id(name, found.source.url, {source.id for source in config.sources})
    _keep(config_file, [replace(found.source, id=id, publisher=publisher)])
    sys.stdout.write(f'Added as "{id}"; a running bot asks it from now on.\n')
    return 0


async def import_opml(file: Path, config_file: Path | None) -> int:
    """Add the feeds of a list that are no sources yet."""
    config = needed(config_file)
    try:
        outlines = read_opml(file.read_bytes())
    except OSError as error:
        raise ConfigError([f"{file} cannot be read: {error.strerror}"]) from error
    except SourceError as error:
        raise ConfigError([f"{file}: {error}"]) from error
    known = {source.url for source in config.sources}
    taken = {str(source.id) for source in config.sources}
    new: list[Source] = []
    for outline in outlines:
        if outline.url in known:
            continue
        kind = outline.kind if outline.kind in SOURCE_KINDS else "feed"
        id = free_id(outline.title, outline.url, taken)
        publisher = outline.title[:100].strip() or id
        new.append(Source(id=id, kind=kind, url=outline.url, publisher=publisher))
        taken.add(id)
    if new:
        _keep(config_file, new)
    restart = " A running bot asks them from now on." if new else ""
    sys.stdout.write(
        f"Added {count(len(new), 'source')}; {len(outlines) - len(new)} there already.{restart}\n"
    )
    return 0


async def export_opml(config_file: Path | None) -> int:
    """Print the sources as a list that other readers take."""
    sources = needed(config_file).sources
    sys.stdout.write(write_opml(sources))
    left = sum("://" not in source.url for source in sources)
    if left:
        sys.stderr.write(f"watchfloor: {left} left out: folders have no address\n")
    return 0


async def test(name: str, config_file: Path | None) -> int:
    """Ask a source once without storing anything; 1 when it cannot be read."""
    from bot.app.collecting.fetching import try_source

    config = needed(config_file, TO_ASK)
    finding = await try_source(_named(name, config), config)
    sys.stdout.write(f"{finding.name}: {finding.text}\n")
    if not finding.is_ok and finding.fix:
        sys.stdout.write(f"    → {finding.fix}\n")
    return 0 if finding.is_ok else 1


async def pause(name: str, config_file: Path | None) -> int:
    """Leave a source alone until it is resumed."""
    await _changed(name, config_file, is_paused=True)
    sys.stdout.write(f"{name} is left alone until: watchfloor sources resume {name}\n")
    return 0


async def resume(name: str, config_file: Path | None) -> int:
    """Ask a source again that was paused, held, or gone."""
    await _changed(name, config_file, is_paused=False)
    sys.stdout.write(f"{name} is asked at the next round, and taken as it is.\n")
    return 0


async def explain(name: str, config_file: Path | None) -> int:
    """Say all that is known of a source, and why it is asked when it is."""
    config = needed(config_file)
    source = _named(name, config)
    store = await open_beside(store_url(config))
    try:
        health = await store.health(source.id)
    finally:
        await store.close()
    for label, said in _explained(source, health):
        sys.stdout.write(f"{label:<14}{said}\n")
    return 0


def _explained(source: Source, health: SourceHealth) -> Sequence[tuple[str, str]]:
    def at(value: object) -> str:
        return instant(value) if value else "never"  # type: ignore[arg-type]

    asked_at = address_of(source.url, health)
    rows = [
        ("kind", source.kind),
        ("publisher", f"{source.publisher} ({source.tier.value})"),
        ("address", source.url),
        ("asked at", asked_at if asked_at != source.url else ""),
        ("state", state_of(health)),
        ("failures", f"{health.failures} in a row" if health.failures else ""),
        ("last success", at(health.last_success_at)),
        ("last new", at(health.last_new_article_at)),
        ("next try", at(health.next_fetch_at)),
        ("validators", ", ".join(one for one in (health.etag, health.last_modified) if one)),
        ("articles at", ", ".join(health.profile.hosts)),
        ("language", health.profile.language),
    ]
    return [(label, said) for label, said in rows if said]


async def _changed(name: str, config_file: Path | None, *, is_paused: bool) -> None:
    config = needed(config_file)
    source = _named(name, config)
    store = await open_beside(store_url(config))
    try:
        health = await store.health(source.id)
        health = replace(health, is_paused=True) if is_paused else resumed(health)
        await store.save_health(health)
    finally:
        await store.close()


def _named(name: str, config: Config) -> Source:
    for source in config.sources:
        if source.id == name:
            return source
    known = ", ".join(source.id for source in config.sources) or "none"
    raise ConfigError([f"no source is called {name}. Fix: use one of these: {known}"])


def _keep(config_file: Path | None, sources: Sequence[Source]) -> None:
    """Add sources to the configuration's file, if it loads with them; all of it or nothing."""
    file = (config_file or Path(DEFAULT_NAME)).resolve()
    text = with_sources(text_of(file), sources)
    load(text, os.environ, secret_of, needed=TO_ASK)
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_text(text, "utf-8")
        beside.chmod(file.stat().st_mode)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ConfigError([f"{file} cannot be written: {error.strerror}"]) from error
