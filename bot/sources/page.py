"""A single page that holds one article and changes in place. No I/O."""

from collections.abc import Sequence

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources.asking import conditional
from bot.sources.charset import decoded


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the page, if its robots.txt lets us and it is not the one we have."""
    headers = {"Accept": "text/html, application/xhtml+xml, */*;q=0.1", **conditional(health)}
    return HttpRequest(url=source.url, headers=headers, obeys_robots=True)


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Give the page as one draft of HTML; taking the article out of it is a page reader's work."""
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in ("text/html", "application/xhtml+xml", "text/plain", "text/xml"):
        raise SourceMalformed(f"{source.id}: {response.url} is {kind[:60]}, not a page")
    if not response.body.strip():
        raise SourceMalformed(f"{source.id}: the reply is empty")
    text = decoded(response.body, response.headers.get("content-type", ""))
    return [Draft(title="", text=text, is_html=True, url=response.url)]
