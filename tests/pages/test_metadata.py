import json

import pytest

from bot.core.articles import Draft
from bot.pages import extract_page
from tests.pages.markup import BODY, page

URL = "https://herald.example/levee"


def about(html: bytes, url: str = URL) -> Draft:
    draft = extract_page(html, url)
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param("", "Levee breaks", id="the heading that the page's title repeats"),
        pytest.param('<meta property="og:title" content="Levee breaks">', "Levee breaks", id="og"),
    ],
)
def test_the_title_is_the_heading(head: str, title: str) -> None:
    assert about(page(head=head, title="Levee breaks")).title == title


def test_the_title_is_not_the_sites_name_above_it() -> None:
    html = page(title="Levee breaks").replace(b"<main>", b"<h1>Orvane Herald</h1><main>")

    assert about(html).title == "Levee breaks"


def test_without_a_heading_the_pages_title_loses_the_sites_name() -> None:
    html = page(title="Levee breaks").replace(b"<h1>Levee breaks</h1>", b"")

    assert about(html).title == "Levee breaks"


def test_markup_and_entities_in_a_title_are_read() -> None:
    html = page(title="Tarn &amp; Orvane: <i>3&nbsp;dead</i>")

    assert about(html).title == "Tarn & Orvane: 3 dead"


def test_the_publisher_stands_in_the_structured_data_where_no_meta_names_it() -> None:
    data = {"@type": "NewsArticle", "publisher": [{"@type": "Organization", "name": "The Herald"}]}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    html = page(head=head).replace(b'<meta property="og:site_name" content="Orvane Herald">', b"")

    assert about(html).publisher == "The Herald"


_ADDRESS = '<meta property="og:site_name" content="https://www.herald.example">'


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        pytest.param(_ADDRESS, "Orvane Herald", id="behind the title, better than an address"),
        pytest.param(
            '<meta property="og:site_name" content="Orvane Herald - News from the valley">',
            "Orvane Herald",
            id="with what it says of itself",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type":"WebSite","name":"The Herald"}</script>',
            "The Herald",
            id="as the name of the site",
        ),
        pytest.param('<meta name="application-name" content="Herald">', "Herald", id="as an app"),
    ],
)
def test_the_publisher_has_a_name_not_an_address(head: str, publisher: str) -> None:
    html = page(head=head).replace(b'<meta property="og:site_name" content="Orvane Herald">', b"")

    assert about(html).publisher == publisher


def test_an_address_is_the_publisher_where_the_page_names_nobody() -> None:
    html = page(head=_ADDRESS).replace(b" | Orvane Herald</title>", b"</title>")
    html = html.replace(b'<meta property="og:site_name" content="Orvane Herald">', b"")

    assert about(html).publisher == "herald.example"


@pytest.mark.parametrize(
    ("lang", "language"), [("pt-BR", "pt"), ("DE", "de"), ("", ""), ("x", ""), ("english", "")]
)
def test_the_language_is_what_the_page_says_where_its_text_does_not_tell(
    lang: str, language: str
) -> None:
    sums = "".join(f"<p>{n} + {n} = {2 * n}; {n} * {n} = {n * n}.</p>" for n in range(1_000, 1_020))

    assert about(page(body=sums, lang=lang)).language == language


def test_a_page_that_is_wrong_about_its_language_is_not_believed() -> None:
    assert about(page(lang="de")).language == "en"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        pytest.param(f'<link rel="canonical" href="{URL}">', URL, id="canonical"),
        pytest.param(f'<meta property="og:url" content="{URL}">', URL, id="og"),
        pytest.param('<link rel="canonical" href="javascript:x">', "", id="no address"),
        pytest.param("", "", id="none"),
    ],
)
def test_a_page_from_a_file_has_the_address_it_calls_its_own(head: str, url: str) -> None:
    assert about(page(head=head), "").url == url


def test_a_page_keeps_the_address_it_was_found_at() -> None:
    head = '<link rel="canonical" href="https://other.example/">'

    assert about(page(head=head)).url == URL


@pytest.mark.parametrize(
    "data",
    ["{", "[]", "null", '"x"', '{"@type": 7}', '{"@graph": {"@type": ["Article"]}}', "[" * 5_000],
)
def test_structured_data_of_any_shape_is_no_trouble(data: str) -> None:
    head = f'<script type="application/ld+json">{data}</script>'

    assert about(page(body=BODY, head=head)).title == "Levee breaks at Tarn"
