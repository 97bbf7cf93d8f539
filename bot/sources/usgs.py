"""Earthquakes as the United States Geological Survey gives them, in GeoJSON. No I/O.

An event keeps its id while its magnitude and place are worked out: each change of what is told
here is a revision. What changes without end, such as the number of people who felt it, is not told.

Source:
    earthquake.usgs.gov/earthquakes/feed/v1.0/geojson.php
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources.asking import json_request
from bot.sources.records import found_at, instant_at, loaded, rows_at, string_at
from bot.sources.validated import FeedItem, drafts_of


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the whole list, unless it is the one we have."""
    return json_request(source.url, health)


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Read the events; one that was deleted is withdrawn."""
    try:
        rows = rows_at(loaded(response), "features")
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: {response.url}: {error}") from error
    return drafts_of([_item_of(row) for row in rows], response.url, "en")


def _item_of(row: Mapping[str, Any]) -> FeedItem:
    title = string_at(row, "properties.title")
    return FeedItem(
        title=title,
        link=string_at(row, "properties.url"),
        guid=string_at(row, "id"),
        texts=(_told(row),),
        published_at=instant_at(row, "properties.time"),
        modified_at=instant_at(row, "properties.updated"),
        is_whole=True,
        is_withdrawn=string_at(row, "properties.status").lower() == "deleted",
    )


def _told(row: Mapping[str, Any]) -> str:
    """Say in sentences what the record holds, so that it can be read and cited as any text."""
    magnitude, depth = _number(row, "properties.mag"), _number(row, "geometry.coordinates.2")
    place, at = string_at(row, "properties.place"), instant_at(row, "properties.time")
    what = string_at(row, "properties.type") or "earthquake"
    size = f"magnitude {magnitude:.1f} {what}" if magnitude is not None else what
    first = f"A {size} struck {place}" if place else f"A {size} was recorded"
    first += f" at a depth of {depth:.0f} km" if depth is not None else ""
    first += f" on {at.day} {at:%B %Y at %H:%M} UTC" if at else ""
    sentences = [f"{first}."]
    if alert := string_at(row, "properties.alert"):
        sentences.append(f"The estimated impact has the alert level {alert}.")
    if string_at(row, "properties.tsunami") == "1":
        sentences.append("Tsunami centres were told of it.")
    if string_at(row, "properties.status") == "reviewed":
        sentences.append("The event was reviewed by a seismologist.")
    return "\n\n".join(sentences)


def _number(row: Mapping[str, Any], path: str) -> float | None:
    value = found_at(row, path)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and abs(value) < 10_000 else None
