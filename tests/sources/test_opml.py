import pytest

from bot.errors import SourceMalformed
from bot.sources.opml import ListedFeed, read_opml, write_opml
from tests.builders import source

LIST = b"""<?xml version="1.0"?>
<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<opml version="1.0"><body><outline text="Varda"><outline text="Orvane &amp; Tarn&x;"
 type="rss" xmlUrl="https://herald.example/feed"/><outline title="Again"
 XMLURL="https://herald.example/feed"/></outline>
<outline text="bad" xmlUrl="javascript:alert(1)"/><outline xmlUrl="file:///etc/passwd"/>
<outline text="\x1b[31mRed" xmlUrl="https://red.example/feed"/></body></opml>"""


def test_feeds_are_read_in_and_out_of_folders_each_once() -> None:
    assert read_opml(LIST) == [
        ListedFeed(title="Orvane & Tarn", url="https://herald.example/feed"),
        ListedFeed(title="[31mRed", url="https://red.example/feed"),
    ]


@pytest.mark.parametrize("data", [b"", b"<rss></rss>", b"no list", b"<opml"])
def test_what_is_no_list_is_said_to_be_none(data: bytes) -> None:
    if data == b"<opml":
        assert read_opml(data) == []
        return
    with pytest.raises(SourceMalformed):
        read_opml(data)


def test_what_is_written_is_read_again_with_its_kinds() -> None:
    sources = [
        source("one", publisher='A "B" & <C>'),
        source("two", kind="sitemap", url="https://two.example/s.xml?a=1&b=2"),
        source("three", kind="folder", url="/srv/articles"),
    ]

    assert read_opml(write_opml(sources).encode()) == [
        ListedFeed(title='A "B" & <C>', url="https://one.example/feed"),
        ListedFeed(title="Orvane Herald", url="https://two.example/s.xml?a=1&b=2", kind="sitemap"),
    ]
