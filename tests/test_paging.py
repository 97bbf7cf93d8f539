from collections.abc import Mapping, Sequence
from urllib.parse import urljoin

import pytest

from bot.core.articles import Draft, SourceHealth, SourceId
from bot.errors import AddressForbidden, SourceMalformed, SourceUnavailable
from bot.paging import MOST_REQUESTS, Fetched, ask, origin_of
from bot.sources import KINDS
from tests.builders import source
from tests.flows.collecting import FakeWeb, Reply, reply
from tests.sources.replies import as_json

LIST = "https://herald.example/list"


def page(number: int, next: str = "") -> Reply:
    item = {"title": f"Report {number}", "id": number, "url": f"/report/{number}"}
    return reply(as_json({"items": [item], "next": next}), etag='"1"')


async def answer(
    replies: Mapping[str, Sequence[Reply]],
    *,
    is_new: bool = True,
    health: SourceHealth | None = None,
) -> tuple[Fetched, FakeWeb]:
    async def is_news(_: Sequence[Draft]) -> bool:
        return is_new

    web = FakeWeb(replies)
    here = source(kind="jsonapi", url=LIST, paths=(("next", "next"),))
    known = health or SourceHealth(source=SourceId("herald"))
    got = await ask(here, known, kind=KINDS["jsonapi"], web=web, is_news=is_news)
    return got, web


async def test_pages_are_asked_for_while_they_bring_news() -> None:
    replies = {LIST: [page(1, "/2")], "https://herald.example/2": [page(2)]}

    got, _ = await answer(replies)
    known, web = await answer(replies, is_new=False)

    assert [draft.title for draft in got.drafts] == ["Report 1", "Report 2"]
    assert [draft.title for draft in known.drafts] == ["Report 1"]
    assert len(web.log) == 1


async def test_a_source_without_an_end_is_left_after_a_few_requests() -> None:
    pages = {f"https://herald.example/{n}": [page(n, f"/{n + 1}")] for n in range(50)}

    _, web = await answer({LIST: [page(0, "/1")], **pages})

    assert len(web.log) == MOST_REQUESTS


async def test_a_source_that_leads_in_a_circle_is_asked_once_for_each() -> None:
    _, web = await answer({LIST: [page(1, "/2")], "https://herald.example/2": [page(2, "/list")]})

    assert len(web.log) == 2


async def test_an_answer_of_several_replies_has_no_validators() -> None:
    one, _ = await answer({LIST: [page(1)]})
    two, _ = await answer({LIST: [page(1, "/2")], "https://herald.example/2": [page(2)]})

    assert one.response.headers["etag"] == '"1"'
    assert "etag" not in two.response.headers


@pytest.mark.parametrize(
    "error", [SourceUnavailable("down"), AddressForbidden("inside"), SourceMalformed("a page")]
)
async def test_what_cannot_be_had_behind_the_first_reply_costs_nothing_else(
    error: SourceUnavailable,
) -> None:
    got, _ = await answer({LIST: [page(1, "/2")], "https://herald.example/2": [error]})

    assert len(got.drafts) == 1


async def test_an_answer_without_a_single_draft_raises_what_was_wrong() -> None:
    empty = reply(as_json({"items": [], "next": "/2"}))

    with pytest.raises(SourceUnavailable, match="down"):
        await answer({LIST: [empty], "https://herald.example/2": [SourceUnavailable("down")]})


async def test_not_modified_to_a_first_request_is_wrong() -> None:
    with pytest.raises(SourceMalformed, match="first request"):
        await answer({LIST: [reply(status=304)]})

    asked = SourceHealth(source=SourceId("herald"), etag='"1"')
    assert (await answer({LIST: [reply(status=304)]}, health=asked))[0].drafts == ()


@pytest.mark.parametrize(
    ("next", "is_sent"),
    [
        pytest.param("/2", True, id="same origin"),
        pytest.param("https://herald.example:443/2", True, id="same origin, port written out"),
        pytest.param("http://herald.example/2", False, id="in the clear"),
        pytest.param("https://herald.example:8443/2", False, id="another port"),
        pytest.param("https://other.example/2", False, id="another host"),
    ],
)
async def test_a_sources_own_headers_go_to_its_own_origin_alone(next: str, is_sent: bool) -> None:
    async def is_news(_: Sequence[Draft]) -> bool:
        return True

    second = urljoin(LIST, next)
    web = FakeWeb({LIST: [page(1, next)], second: [page(2)]})
    here = source(
        kind="jsonapi", url=LIST, paths=(("next", "next"),), headers=(("X-Key", "secret"),)
    )
    health = SourceHealth(source=here.id)
    await ask(here, health, kind=KINDS["jsonapi"], web=web, is_news=is_news)

    assert web.asked(LIST)[0].headers["X-Key"] == "secret"
    asked = web.asked(second)
    assert [("X-Key" in one.headers) for one in asked] == ([is_sent] if asked else [])
    assert "secret" not in repr(here)


@pytest.mark.parametrize("port", ["99999", "x"])
def test_an_address_without_a_port_that_can_be_belongs_to_nobody(port: str) -> None:
    assert origin_of(f"https://herald.example:{port}/") == ("", "", None)


async def test_a_reply_that_is_known_is_not_read_unless_it_leads_on() -> None:
    alone, _ = await answer({LIST: [page(1)]})
    leading, _ = await answer({LIST: [page(1, "/2")], "https://herald.example/2": [page(2)]})
    health = SourceHealth(source=SourceId("herald"), digest=alone.digest)

    again, _ = await answer({LIST: [page(1)]}, health=health)
    other, _ = await answer({LIST: [page(3)]}, health=health)

    assert (again.drafts, again.digest) == ((), alone.digest)
    assert [draft.title for draft in other.drafts] == ["Report 3"]
    assert leading.digest == ""


async def test_a_known_reply_is_read_again_once_the_source_is_configured_anew() -> None:
    first, _ = await answer({LIST: [page(1)]})
    health = SourceHealth(source=SourceId("herald"), digest=first.digest)
    anew = source(kind="jsonapi", url=LIST, paths=(("text", "title"),))

    async def is_news(_: Sequence[Draft]) -> bool:
        return True

    web = FakeWeb({LIST: [page(1)]})
    got = await ask(anew, health, kind=KINDS["jsonapi"], web=web, is_news=is_news)

    assert [draft.text for draft in got.drafts] == ["Report 1"]
