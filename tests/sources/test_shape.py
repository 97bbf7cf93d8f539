import pytest

from bot.sources.shape import is_feed, is_page
from tests.sources import feeds


@pytest.mark.parametrize(
    ("body", "feed", "page"),
    [
        pytest.param(feeds.RSS_091.encode(), True, False, id="rss"),
        pytest.param(feeds.RDF.encode(), True, False, id="rdf"),
        pytest.param(feeds.ATOM.encode("utf-16"), True, False, id="atom in utf-16"),
        pytest.param(feeds.JSON_FEED.encode(), True, False, id="json feed"),
        pytest.param(b"<!-- a\nwarning -->\n" + feeds.ATOM.encode(), True, False, id="a comment"),
        pytest.param(b"<!DOCTYPE html><html><body>x</body></html>", False, True, id="page"),
        pytest.param(b"<html><body>About <rss> feeds</body></html>", False, True, id="about feeds"),
        pytest.param(b'<rss><item><description>&lt;html></description>', True, False, id="a feed"),
        pytest.param(b"<!DOCTYPE html>\n<?x y?><rss >", True, False, id="a feed called a page"),
        pytest.param(b'{"items": []}', False, False, id="other json"),
        pytest.param(b"Water rose.", False, False, id="text"),
        pytest.param(b"", False, False, id="nothing"),
    ],
)  # fmt: skip
def test_a_document_is_what_its_first_words_make_it(body: bytes, feed: bool, page: bool) -> None:
    assert (is_feed(body), is_page(body)) == (feed, page)
