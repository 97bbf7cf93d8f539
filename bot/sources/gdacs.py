"""Alerts of the Global Disaster Alert and Coordination System. No I/O.

An event has episodes, each with its own level: the newest is told under the event's own id, so
that a new episode is a revision of what we knew, and no second event.

Source:
    gdacs.org/xml/rss.xml and its elements of the namespace http://www.gdacs.org.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from lxml import etree

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources.asking import conditional
from bot.sources.instants import instant_of
from bot.sources.trees import name_of, text_at, xml_tree
from bot.sources.validated import FeedItem, drafts_of

_NEVER = datetime(1, 1, 1, tzinfo=UTC)


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the whole list, unless it is the one we have."""
    accept = "application/rss+xml, application/xml;q=0.9, */*;q=0.1"
    return HttpRequest(url=source.url, headers={"Accept": accept, **conditional(health)})


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Read the newest episode of each event."""
    try:
        root = xml_tree(response.body, response.headers.get("content-type", ""))
        if name_of(root) != "rss":
            raise SourceMalformed("this is no list of alerts")
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: {response.url}: {error}") from error
    newest: dict[str, etree._Element] = {}
    for item in (one for one in root.iter() if name_of(one) == "item"):
        event = _event(item)
        if event and (event not in newest or _age(item) > _age(newest[event])):
            newest[event] = item
    return drafts_of([_item_of(event, item) for event, item in newest.items()], response.url, "en")


def _event(item: etree._Element) -> str:
    """Return kind and number of the event, or "" for what is none."""
    number = text_at(item, "eventid")
    return f"{text_at(item, 'eventtype')}{number}" if number else ""


def _age(item: etree._Element) -> tuple[datetime, int]:
    episode = text_at(item, "episodeid")
    number = int(episode) if episode.isascii() and episode.isdigit() and len(episode) < 16 else 0
    return instant_of(text_at(item, "datemodified")) or _NEVER, number


def _item_of(event: str, item: etree._Element) -> FeedItem:
    return FeedItem(
        title=text_at(item, "title"),
        link=text_at(item, "link"),
        guid=event,
        texts=(_told(item),),
        published_at=instant_of(text_at(item, "pubdate")),
        modified_at=instant_of(text_at(item, "datemodified")),
        is_whole=True,
    )


def _told(item: etree._Element) -> str:
    """Put the description first, then what stands beside it; nothing that changes by itself."""
    lines = [
        f"{label}: {said}."
        for label, said in (
            ("Alert level", text_at(item, "alertlevel")),
            ("Alert level of the latest episode", text_at(item, "episodealertlevel")),
            ("Severity", text_at(item, "severity")),
            ("Population", text_at(item, "population")),
            ("Country", text_at(item, "country")),
            ("GLIDE", text_at(item, "glide")),
        )
        if said
    ]
    return "\n\n".join(part for part in (text_at(item, "description"), *lines) if part)
