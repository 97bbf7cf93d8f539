import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.errors import SourceMalformed
from bot.ports import HttpResponse
from bot.sources import page
from tests.builders import source

LIVE = source(kind="page", url="https://herald.example/live")


def answer(body: bytes, kind: str = "text/html; charset=utf-8") -> HttpResponse:
    return HttpResponse(url=LIVE.url, status=200, headers={"content-type": kind}, body=body)


def test_a_page_asks_its_hosts_rules_first() -> None:
    request = page.request(LIVE, SourceHealth(source=SourceId("herald"), etag='"1"'))

    assert request.obeys_robots
    assert request.headers["If-None-Match"] == '"1"'


def test_a_page_is_one_draft_of_html() -> None:
    (draft,) = page.parse(LIVE, answer("<p>Überfall</p>".encode("cp1252"), "text/html"))

    assert (draft.text, draft.is_html, draft.url) == ("<p>Überfall</p>", True, LIVE.url)


@pytest.mark.parametrize(
    ("body", "kind", "says"),
    [
        (b"\x89PNG", "image/png", "is image/png, not a page"),
        (b"%PDF", "application/pdf", "is application/pdf, not a page"),
        (b" \n", "text/html", "the reply is empty"),
    ],
)
def test_what_is_no_page_is_said_to_be_none(body: bytes, kind: str, says: str) -> None:
    with pytest.raises(SourceMalformed, match=says):
        page.parse(LIVE, answer(body, kind))
