"""A desk over loose files and addresses, in memory: for `brief`, `ask`, `read` and `verify`."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.app.reading import read_article
from bot.core.articles import Article, ArticleId, Draft, Source, SourceId
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.collecting.identity import (
    article_id,
    identity_keys,
    revised,
    to_article,
    when_changed,
)
from bot.core.composing.naming import name_from, opening
from bot.core.crises import Crisis
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import Fault, SetAside
from bot.errors import InputError, SourceMalformed
from bot.flows.track import Arrived, track
from bot.flows.track.reading import in_place
from bot.scheduling.system import SystemClock
from bot.sources.loose import ENDINGS, drafts_from
from bot.store.memory import MemoryStore

#: The channel that loose briefs and answers are made for.
HERE = Channel(platform=Platform.CONSOLE, id="here")
#: Files of one folder that are read.
MAX_FILES = 5_000
MAX_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class LooseDesk:
    """Articles in memory, tracked under one crisis that holds them all."""

    store: MemoryStore
    crisis: Crisis
    subscription: Subscription
    arrived: Sequence[Arrived]
    clock: SystemClock


def name_left_out(aside: SetAside) -> None:
    """Tell on standard error of an article that could not be read, while the rest is done."""
    fault = Fault(kind=aside.fault, place=aside.place)
    sys.stderr.write(
        f"{aside.article} ({aside.title or 'no title'}) cannot be read and is left out: {fault}. "
        "That is a mistake of ours; please report it\n"
    )


async def open_desk(
    places: Sequence[str], crisis: str = "", *, reader: Callable[[Article], Reading] = read_article
) -> LooseDesk:
    """Read files, folders and addresses, and track every article in the order given.

    Args:
        places: Paths, http(s) addresses, or "-" for JSON lines on standard input.
        crisis: What to call the crisis; the title that says most of the others when empty.
        reader: Reads an article; one that it cannot read is named, and left out.

    Raises:
        InputError: One of them cannot be used.
    """
    clock = SystemClock()
    store = MemoryStore()
    articles = await articles_at(places, clock.now())
    if not articles:
        raise InputError(f"no articles in {', '.join(places)}: give a file, folder or address")
    for article in articles:
        await store.add(article, [])
    titles = [article.title for article in articles]
    name = crisis or name_from(titles) or name_from([opening(articles[0].text)]) or "Brief"
    followed = Crisis(name=name, query="*")
    arrived: list[Arrived] = []
    while batch := await track(
        store=store,
        crises=[followed],
        read=in_place(reader),
        clock=clock,
        failed=name_left_out,
    ):
        arrived += batch
    subscription = Subscription(
        crisis=name, channel=HERE, schedule=Schedule(cron="0 7 * * *"), is_alerted=False
    )
    return LooseDesk(store, followed, subscription, arrived, clock)


async def articles_at(places: Sequence[str], now: datetime) -> list[Article]:
    """Read the articles at some places; what a publisher gave twice under one id is revised.

    Raises:
        InputError: One cannot be read, or is not what its ending says.
    """
    found: list[Article | None] = []
    maker: Maker | None = None
    for place in places:
        maker = Maker(place, now, before=maker)
        found += [maker.revision(draft) for draft in await drafts_of(place)]
    return [article for article in found if article is not None]


async def drafts_of(place: str) -> list[Draft]:
    """Read the drafts at one place: a file, a folder, an address, or standard input.

    Raises:
        InputError: It cannot be read, or is not what its ending says.
    """
    if place.startswith(("http://", "https://")):
        from bot.app.collecting.fetching import drafts_at

        return list(await drafts_at(place))
    if place == "-":
        return _parsed("standard input.jsonl", sys.stdin.buffer.read())
    return _local(place)


def _local(place: str) -> list[Draft]:
    path = Path(place)
    if not path.exists():
        if "://" in place:
            raise InputError(f"{place}: only addresses with http:// or https:// can be read")
        raise InputError(f"{place}: there is no such file or folder")
    files = sorted(_files_in(path)) if path.is_dir() else [path]
    return [draft for file in files for draft in _parsed(str(file), _bytes_of(file))]


def _files_in(folder: Path) -> Iterable[Path]:
    found = [
        file for file in folder.rglob("*") if file.is_file() and file.suffix.lower() in ENDINGS
    ]
    if not found:
        raise InputError(f"{folder}: holds no {', '.join(ENDINGS)} files")
    if len(found) > MAX_FILES:
        raise InputError(f"{folder}: holds {len(found):,} files; {MAX_FILES:,} at most")
    return found


def _bytes_of(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise InputError(f"{file}: larger than {MAX_BYTES // 1024 // 1024} MiB; split it")
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error


def _parsed(name: str, data: bytes) -> list[Draft]:
    try:
        return [_out_of_html(draft, name) for draft in drafts_from(name, data)]
    except SourceMalformed as error:
        raise InputError(str(error)) from error


def _out_of_html(draft: Draft, name: str) -> Draft:
    if not draft.is_html:
        return draft
    from bot.pages import extract_page

    extracted = extract_page(draft.text.encode(), draft.url)
    if extracted is None:
        raise InputError(f"{name}: no article text was found in this page")
    return extracted


class Maker:
    """Makes articles of the drafts of one place; the id that people gave stays."""

    def __init__(self, place: str, now: datetime, before: "Maker | None" = None) -> None:
        """Begin with what the place before gave, if any."""
        self._source = Source(
            id=SourceId("loose"), kind="file", url=place, publisher=_publisher(place)
        )
        self._now = now
        self._taken: set[str] = before._taken if before else set()
        self._newest: dict[tuple[str, str], Article] = before._newest if before else {}
        self._number: int = before._number if before else 0

    def article(self, draft: Draft) -> Article:
        """Make one; an id that was taken before gets the article's number."""
        self._number += 1
        id = draft.guid or article_id(identity_keys(self._source, draft))
        if id in self._taken:
            id = f"{id}-{self._number}"
        self._taken.add(id)
        return self._made(draft, id)

    def revision(self, draft: Draft) -> Article | None:
        """Make one, or the next revision of the one that its publisher gave this id to before.

        Returns:
            The article; None when it says the same again, or was withdrawn before.
        """
        name = (draft.guid, draft.publisher)
        old = self._newest.get(name) if draft.guid else None
        made: Article | None
        if old is None or (draft.url and old.url and draft.url != old.url):
            made = self.article(draft)
        else:
            made = None if old.is_withdrawn else revised(old, self._made(draft, old.id))
        if made is not None:
            self._newest[name] = made
        return made

    def _made(self, draft: Draft, id: str) -> Article:
        from bot.languages import detect_language

        if not draft.language:
            draft = replace(draft, language=detect_language(draft.text))
        # As if it had come when it was published: what was known on a day can be asked.
        came = min(draft.published_at or self._now, self._now)
        made = to_article(draft, self._source, came, id=ArticleId(id))
        return replace(made, modified_at=when_changed(draft, self._now))


def _publisher(place: str) -> str:
    return "standard input" if place == "-" else Path(place).name or place
