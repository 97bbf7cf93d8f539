"""A folder or a file of this machine. No I/O: `bot.files` reads, this sorts out what was read."""

import json
import logging
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from urllib.parse import quote

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources.asking import conditional
from bot.sources.loose import drafts_from

logger = logging.getLogger(__name__)

#: What `bot.files` answers with: a JSON list of `{"name", "base64"}`, in the order of names.
CONTENT_TYPE = "application/vnd.watchfloor.files+json"


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for every file of the folder, unless none of them changed."""
    url = source.url
    if not url.startswith("file://"):
        path = PurePath(url)
        # A relative path behind two slashes would begin with the name of a host.
        url = ("file://" if path.is_absolute() else "file:") + quote(path.as_posix())
    return HttpRequest(url=url, headers=conditional(health))


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Read the drafts of every file, by name.

    A file that cannot be read holds up no other; when none can, the first one's trouble is told.
    """
    try:
        files = json.loads(response.body)
        named = [(str(file["name"]), b64decode(file["base64"])) for file in files]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SourceMalformed(f"{source.id}: the reply is no list of files") from error
    drafts: list[Draft] = []
    troubles: list[SourceMalformed] = []
    for name, data in named:
        try:
            drafts += [_named(draft, name, n) for n, draft in enumerate(drafts_from(name, data))]
        except SourceMalformed as error:
            logger.warning("file passed over", extra={"source": source.id, "why": str(error)})
            troubles.append(error)
    if troubles and not drafts:
        raise troubles[0]
    return drafts


def _named(draft: Draft, name: str, number: int) -> Draft:
    """Tell a draft without an id of its own by its file, so that an edit is a revision."""
    if draft.guid or draft.url:
        return draft
    return replace(draft, guid=f"{name}#{number}" if number else name)
