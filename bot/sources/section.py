"""A page that lists articles: a front page, a section, a topic. No I/O."""

from collections.abc import Sequence

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources import page
from bot.sources.charset import decoded
from bot.sources.links import article_links
from bot.sources.shape import is_feed
from bot.sources.validated import FeedItem, drafts_of


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the page, if its robots.txt lets us and it is not the one we have."""
    return page.request(source, health)


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Give a teaser for each article that the page links to; their pages have the rest."""
    if is_feed(response.body):
        raise SourceMalformed(f'{source.id}: {response.url} is a feed: give it kind = "feed"')
    html = decoded(response.body, response.headers.get("content-type", ""))
    links = article_links(html, response.url)
    if not links:
        raise SourceMalformed(f"{source.id}: no links to articles were found in {response.url}")
    # What stands first is the newest, and is stored last.
    items = [FeedItem(title=link.title, link=link.url) for link in reversed(links)]
    return drafts_of(items, response.url)
