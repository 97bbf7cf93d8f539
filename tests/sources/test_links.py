import pytest

from bot.sources.links import article_links, is_near

HOME = "https://herald.example/news"


def found(html: str) -> list[str]:
    return [link.url.removeprefix("https://herald.example") for link in article_links(html, HOME)]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            '<a href="/levee-breaks-at-tarn">Levee breaks at Tarn tonight</a>', id="its words"
        ),
        pytest.param('<a href="/2026/03/03/levee">The levee breaks</a>', id="its date"),
        pytest.param('<h3><a href="/a/123456">Levee breaks at Tarn</a></h3>', id="a heading"),
        pytest.param('<a href="/x?id=1234567"><h3>Levee at Tarn</h3>By A</a>', id="one inside"),
        pytest.param('<h2><a href="/n/9">泰恩堤坝决口数百人撤离</a></h2>', id="no spaces"),
    ],
)
def test_a_link_to_an_article_is_found_by(html: str) -> None:
    assert len(found(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<a href="/world">World</a>', id="a label"),
        pytest.param('<a href="/about-us/our-long-history">Our long history</a>', id="a few words"),
        pytest.param('<a href="/tag/flood-in-orvane-town">All on the flood here</a>', id="a tag"),
        pytest.param(
            '<a href="/2026/03/levee-breaks-at-tarn.jpg">Levee breaks near Tarn</a>', id="a picture"
        ),
        pytest.param(
            '<footer><a href="/how-we-report-news">How we report the news</a></footer>',
            id="a footer",
        ),
        pytest.param(
            '<p hidden><a href="/2026/03/03/levee-breaks-now">Levee breaks near Tarn</a>',
            id="hidden",
        ),
        pytest.param(
            '<a href="https://bad.example/2026/03/03/a-b-c-d">Levee breaks near Tarn</a>',
            id="another site",
        ),
        pytest.param(
            '<a href="https://a@herald.example/2026/03/03/a-b-c">Levee breaks at Tarn</a>',
            id="a user name",
        ),
        pytest.param('<a href="/news#levee-at-tarn">Levee breaks near Tarn</a>', id="itself"),
    ],
)
def test_what_is_no_article_is_not_found(html: str) -> None:
    assert found(html) == []


def test_addresses_of_one_shape_bear_each_other_out() -> None:
    one = '<a href="/nyheter/a1{}">Rain falls on the town of Orvane</a>'

    assert found(one.format("x")) == []
    assert len(found("".join(one.format(n) for n in range(5)))) == 5


def test_links_to_one_address_are_one_with_its_headline() -> None:
    html = """<a href="/2026/03/03/levee"><img></a><a href="/2026/03/03/levee">Read on here now</a>
      <h2><a href="/2026/03/03/levee">Levee breaks at Tarn</a></h2>"""

    assert [link.title for link in article_links(html, HOME)] == ["Levee breaks at Tarn"]


@pytest.mark.parametrize(
    ("url", "is_same"),
    [
        pytest.param("https://www.herald.example/x", True, id="with www"),
        pytest.param("https://live.herald.example/x", True, id="below"),
        pytest.param("https://notherald.example/x", False, id="a longer name"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_site_is_a_host_and_those_below_it(url: str, is_same: bool) -> None:
    assert is_near(url, HOME) is is_same
