import pytest

from bot.pages import extract_page
from tests.pages.markup import IMPRINT, PARAGRAPHS, TEXT, TITLE, paragraphs, site

URL = "https://herald.example/news/levee"
AUTHOR = '<meta name="author" content="Ana Rell">'


def text_of(inside: str, before: str = "") -> str:
    body = f"<main><article><h1>{TITLE}</h1>{before}<div>{inside}</div></article></main>{IMPRINT}"
    draft = extract_page(site(body, head=AUTHOR), URL)
    return draft.text if draft else ""


@pytest.mark.parametrize(
    "insert",
    [
        pytest.param(
            '<p><strong>Read also: </strong><a href="/1">The dam above Orvane is full</a></p>',
            id="a call to read",
        ),
        pytest.param(
            '<div class="inset"><span>More</span><a href="/2">What to do when a levee breaks</a>'
            "</div>",
            id="a box with a link",
        ),
        pytest.param(
            '<h3><a href="/1">Also on the Herald: the dam above Orvane is full</a></h3>',
            id="a heading that is a link",
        ),
        pytest.param(
            '<div class="nl"><h3>The Morning Brief</h3><p>All that matters from the valley, in '
            'your inbox at seven.</p><form><input type="email"><button>Go</button></form></div>',
            id="a newsletter's form",
        ),
        pytest.param(
            '<aside class="pullquote"><blockquote>We have never seen the Sell rise like this'
            "</blockquote></aside>",
            id="a quote pulled out",
        ),
        pytest.param(
            '<figure><img src="x"><figcaption>The broken levee, seen from the air on Monday '
            "morning by our photographer.</figcaption></figure>",
            id="a picture",
        ),
        pytest.param(
            '<div class="photo"><p class="caption">The broken levee, seen from the air on Monday '
            "morning.</p></div>",
            id="a caption in a paragraph",
        ),
        pytest.param(
            '<div class="player"><p class="video-description">Watch: water enters the lower town '
            "of Tarn on Monday.</p></div>",
            id="what a film shows",
        ),
        pytest.param("<p>Foto: Tom Varga / Herald</p>", id="who took a picture"),
        pytest.param(
            "<amp-list><p>An older report about the dam and the valley of the Sell.</p></amp-list>",
            id="a list of AMP's",
        ),
        pytest.param('<div class="share-bar"><p>Share</p></div>', id="buttons"),
        pytest.param('<div class="adUnit ad"><span>Advertisement</span></div>', id="an advert"),
        pytest.param('<a class="read-more" href="#">Continue reading</a>', id="a button"),
    ],
)
def test_what_is_put_between_paragraphs_is_left_out(insert: str) -> None:
    inside = paragraphs(PARAGRAPHS[:2]) + insert + paragraphs(PARAGRAPHS[2:])

    assert text_of(inside) == TEXT


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param(
            "<p><em>Ana Rell is a correspondent for the Herald. She won the Sell Prize.</em></p>",
            id="about the author",
        ),
        pytest.param('<div class="authorBox"><h4>Ana Rell</h4><p>Writes.</p></div>', id="her box"),
        pytest.param("<p>(arl/tva)</p>", id="initials"),
        pytest.param('<p>Tags: <a href="/t">flood</a>, <a href="/u">Tarn</a></p>', id="tags"),
        pytest.param("<p>Ana Rell (ana.rell@herald.example)</p>", id="her address"),
        pytest.param('<p><a href="?p=2">Next page: what the council knew</a></p>', id="next page"),
        pytest.param("<h3>More on this story</h3>", id="a heading of nothing"),
    ],
)
def test_what_stands_behind_the_last_paragraph_is_left_out(behind: str) -> None:
    assert text_of(paragraphs() + behind) == TEXT


@pytest.mark.parametrize(
    "before",
    [
        '<p class="byline">By Ana Rell, 3 March 2026</p>',
        '<p><a href="/a">Ana Rell</a> | 3 March 2026 10:00</p>',
        "<div>3 March 2026 - Ana Rell - Category: Floods</div>",
        '<ul class="keypoints"><li>The levee broke on Monday</li><li>14 are missing</li></ul>',
    ],
)
def test_what_stands_between_title_and_text_is_left_out(before: str) -> None:
    assert text_of(paragraphs(), before) == TEXT


def test_lines_under_the_title_that_are_the_first_paragraph_are_read() -> None:
    lede = f'<p class="standfirst">{PARAGRAPHS[0]}</p>'

    assert text_of(paragraphs(PARAGRAPHS[1:]), lede) == TEXT


def test_short_paragraphs_headings_lists_and_tables_stay_in_their_place() -> None:
    inside = (
        paragraphs(PARAGRAPHS[:2])
        + "<p>“No,” he said.</p><p>The council asked people to:</p>"
        + "<ul><li>leave the houses along the quay</li><li>boil water</li></ul>"
        + "<h2>What is known</h2>"
        + paragraphs(PARAGRAPHS[2:])
        + "<table><tr><th>District</th><th>Dead</th></tr><tr><td>Tarn</td><td>9</td></tr></table>"
        + "<details><summary>And then?</summary><p>The council meets on Tuesday.</p></details>"
        + "<p><strong>Who pays?</strong></p><p>That is not known yet, the council said.</p>"
    )

    assert text_of(inside).split("\n\n") == [
        *PARAGRAPHS[:2],
        "“No,” he said.",
        "The council asked people to:",
        "leave the houses along the quay",
        "boil water",
        "What is known",
        *PARAGRAPHS[2:],
        "District | Dead",
        "Tarn | 9",
        "And then?",
        "The council meets on Tuesday.",
        "Who pays?",
        "That is not known yet, the council said.",
    ]


def test_headings_that_are_links_stay_where_they_head_a_list_of_places() -> None:
    inside = "".join(
        f'<h2><a href="/{n}">Shelter number {n}</a></h2><p>It has {n} beds, and a kitchen that the '
        "council opens at noon.</p>"
        for n in range(1, 6)
    )

    assert text_of(inside).count("Shelter number") == 5


def test_a_first_paragraph_without_a_full_stop_stays_among_divs() -> None:
    inside = f"<div>What the council of Tarn said</div><div>{'</div><div>'.join(PARAGRAPHS)}</div>"

    assert text_of(inside) == "What the council of Tarn said\n\n" + TEXT


def test_a_post_that_is_embedded_is_read_with_who_wrote_it() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>Boats are on their way to the quay of Tarn.</p>'
        '— Tarn Rescue (@tarnrescue) <a href="/p">March 3, 2026</a></blockquote>'
    )

    text = text_of(paragraphs(PARAGRAPHS[:2]) + post + paragraphs(PARAGRAPHS[2:]))

    assert "Boats are on their way to the quay of Tarn.\n\n— Tarn Rescue (@tarnrescue)" in text


def test_a_correction_at_the_end_is_read() -> None:
    note = "Correction: An earlier version of this article gave the number of homes as 2,300."

    assert text_of(f"{paragraphs()}<p><em>{note}</em></p>").endswith(note)
