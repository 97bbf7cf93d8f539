import pytest

from tests.sources.feeds import RDF, drafts_of, item, rss


@pytest.mark.parametrize(
    ("link", "base", "expected"),
    [
        pytest.param("/levee", "", "https://herald.example/levee", id="from the feed's address"),
        pytest.param("levee", "https://n.example/a/", "https://n.example/a/levee", id="xml:base"),
        pytest.param("//n.example/x", "", "https://n.example/x", id="without a scheme"),
        pytest.param("HTTPS://N.example/x", "", "https://N.example/x", id="loud scheme"),
        pytest.param(" https://n.example/x\n", "", "https://n.example/x", id="spaces around"),
        pytest.param("javascript:alert(1)", "", "", id="a script"),
        pytest.param("data:text/html,x", "", "", id="data"),
        pytest.param("file:///etc/passwd", "", "", id="a file"),
        pytest.param("https://reader@n.example/", "", "", id="a user name"),
    ],
)
def test_links_are_whole_and_lead_to_the_web(link: str, base: str, expected: str) -> None:
    document = rss(item(title="Levee", link=link), namespaces=f'xml:base="{base}"' if base else "")

    (draft,) = drafts_of(document)

    assert draft.url == expected


@pytest.mark.parametrize(
    ("guid", "url"),
    [
        pytest.param("<guid>https://herald.example/7</guid>", "https://herald.example/7", id="url"),
        pytest.param('<guid isPermaLink="false">https://herald.example/7</guid>', "", id="not one"),
        pytest.param("<guid>item-7</guid>", "", id="an id that looks like a path"),
        pytest.param("<guid>tag:herald.example,2026:7</guid>", "", id="a tag"),
    ],
)
def test_a_guid_is_a_link_only_when_it_is_an_address(guid: str, url: str) -> None:
    (draft,) = drafts_of(rss(f"<item><title>Levee</title>{guid}</item>"))

    assert draft.url == url


@pytest.mark.parametrize(
    "links",
    [
        pytest.param('<link rel="ALTERNATE" href="{}"/>', id="loud"),
        pytest.param(
            '<link rel="http://www.iana.org/assignments/relation/alternate" href="{}"/>',
            id="in full",
        ),
        pytest.param(
            '<link rel="enclosure" href="https://n.example/a.mp3"/><link rel="self" '
            'href="https://n.example/1.atom"/><link href="{}"/>',
            id="behind others",
        ),
        pytest.param('<link rel="replies" href="https://n.example/c"/><id>{}</id>', id="an id"),
    ],
)
def test_of_an_entrys_links_the_one_to_its_page_is_taken(links: str) -> None:
    entry = f"<entry><title>Levee</title>{links.format('https://herald.example/levee')}</entry>"

    (draft,) = drafts_of(f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>')

    assert draft.url == "https://herald.example/levee"


def test_the_publishers_own_address_goes_before_that_of_a_service() -> None:
    document = rss(
        item(
            title="A", link="https://feeds.example/~r/1", f_origLink="https://herald.example/levee"
        ),
        namespaces='xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"',
    )

    assert drafts_of(document)[0].url == "https://herald.example/levee"


def test_an_item_of_rdf_is_named_by_its_address() -> None:
    document = RDF.replace("<link>https://herald.example/levee</link>", "")

    assert drafts_of(document)[0].url == "https://herald.example/levee"
