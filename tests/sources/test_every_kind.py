"""What holds for every kind of source, whatever bytes it is sent."""

from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.config.settings import SOURCE_KINDS
from bot.core.articles import Draft
from bot.errors import SourceMalformed
from bot.sources import KINDS
from tests.sources import feeds, replies
from tests.sources.replies import as_json, found_in

GOOD = {
    "feed": [feeds.RSS_091, feeds.RDF, feeds.ATOM, feeds.JSON_FEED, feeds.rss(feeds.ITEM)],
    "sitemap": [replies.NEWS_SITEMAP, replies.PLAIN_SITEMAP],
    "section": [replies.SECTION],
    "page": ["<html><body><p>Water entered the town.</p></body></html>"],
    "folder": [as_json([{"name": "a.txt", "base64": "V2F0ZXI="}])],
    "reliefweb": [as_json({"data": [replies.REPORT, replies.DISASTER]})],
    "gdacs": [replies.GDACS],
    "usgs": [as_json({"features": [replies.QUAKE]})],
    "gdelt": [as_json({"articles": [replies.SEEN]})],
    "jsonapi": [as_json({"items": [{"title": "Levee", "url": "/levee"}]})],
}
KIND = pytest.mark.parametrize("kind", sorted(KINDS))
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def is_sound(draft: Draft) -> bool:
    parts = urlsplit(draft.url)
    is_checked = not draft.url or (parts.scheme in ("http", "https") and bool(parts.hostname))
    is_one_line = "\n" not in draft.title and len(draft.title) <= 300
    return is_checked and is_one_line and bool(draft.title or draft.text or draft.url)


def test_every_kind_is_a_setting_and_has_a_sample() -> None:
    assert set(KINDS) == set(SOURCE_KINDS) == set(GOOD)


@KIND
def test_a_good_reply_gives_sound_drafts(kind: str) -> None:
    for body in GOOD[kind]:
        found = [one for one in found_in(kind, body) if isinstance(one, Draft)]

        assert found
        assert all(is_sound(draft) for draft in found)


@KIND
@FEW
@given(data=st.binary(max_size=300))
@example(data=b"[" * 3_000)
@example(data=b"<a>" * 20_000)
@example(data=b'{"items": [[[{"url": 1}]], null, {"title": {"a": []}}]}')
def test_no_bytes_break_a_kind(kind: str, data: bytes) -> None:
    try:
        found = found_in(kind, data)
    except SourceMalformed:
        return
    assert all(is_sound(one) for one in found if isinstance(one, Draft))


@KIND
@FEW
@given(data=st.data())
def test_no_damage_to_a_good_reply_breaks_a_kind(kind: str, data: st.DataObject) -> None:
    body = bytearray(data.draw(st.sampled_from(GOOD[kind])).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        found = found_in(kind, bytes(body))
    except SourceMalformed:
        return
    assert all(is_sound(one) for one in found if isinstance(one, Draft))
