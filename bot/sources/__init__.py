"""The kinds of sources: how to ask each, and how to read its reply. No I/O.

A kind is a module of this folder with `request` and `parse`, listed here, in
`bot.config.settings.SOURCE_KINDS` and in docs/sources.md; tests hold the three together.
"""

from collections.abc import Mapping

from bot.ports import SourceKind
from bot.sources import (
    feed,
    folder,
    gdacs,
    gdelt,
    jsonapi,
    page,
    reliefweb,
    section,
    sitemap,
    usgs,
)

KINDS: Mapping[str, SourceKind] = {
    "feed": feed,
    "sitemap": sitemap,
    "section": section,
    "page": page,
    "folder": folder,
    "reliefweb": reliefweb,
    "gdacs": gdacs,
    "usgs": usgs,
    "gdelt": gdelt,
    "jsonapi": jsonapi,
}
