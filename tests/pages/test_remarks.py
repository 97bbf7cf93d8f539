"""Readers' comments on pages that name nothing: below a heading, or with a way to answer each."""

import pytest

from bot.pages import extract_page
from tests.pages.markup import PARAGRAPHS, TEXT, TITLE, paragraphs, site

SAID = "I have lived by the Sell for {n} years, and nobody ever asked us about the levee. "
ARTICLE = f"<h1>{TITLE}</h1><div>{paragraphs()}</div>"


def remarks(unit: str, count: int = 20) -> str:
    return "".join(unit.format(n=n, said=SAID.format(n=n) * 3) for n in range(1, count + 1))


def text_of(body: str) -> str:
    draft = extract_page(site(f"<div>{body}</div>"), "https://herald.example/news/levee")
    assert draft is not None
    return draft.text


@pytest.mark.parametrize(
    "head",
    [
        "<h3>20 Comments</h3>", "<h2>Comments (20)</h2>", "<div>Comments</div>",
        "<h4>1 comment</h4>",
        "<h3>Leserkommentare</h3>", "<h3>Commentaires</h3>", "<h3>20 comentarios</h3>",
        "<h3>Комментарии</h3>", "<h3>التعليقات</h3>", "<h3>评论</h3>", "<h3>コメント 20</h3>",
        "<h3>Leave a reply</h3>",
    ],
)  # fmt: skip
def test_what_stands_below_a_heading_of_comments_is_no_text(head: str) -> None:
    assert text_of(ARTICLE + f"<div>{head}{remarks('<div><p>{said}</p></div>')}</div>") == TEXT


@pytest.mark.parametrize("word", ["Reply", "Antworten", "Répondre (2)", "Ответить", "返信"])
def test_what_can_be_answered_one_by_one_is_no_text(word: str) -> None:
    unit = f"<div><div>Reader</div><p>{{said}}</p><div>{word}</div></div>"

    assert text_of(ARTICLE + f"<div>{remarks(unit)}</div>") == TEXT


@pytest.mark.parametrize(
    "ahead",
    [
        pytest.param(1, id="a short article"),
        pytest.param(4, id="a longer one"),
    ],
)
def test_many_comments_do_not_outweigh_an_article(ahead: int) -> None:
    short = f"<h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:ahead] + PARAGRAPHS[:1])}"
    below = f"<div><h3>200 Comments</h3>{remarks('<div><p>{said}</p></div>', 200)}</div>"

    text = text_of(short + below)

    assert text.startswith(PARAGRAPHS[0])
    assert "I have lived" not in text


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("<div><a href='#c'>20 Comments</a></div>", id="a link to them"),
        pytest.param("<div>20 Comments</div>", id="their count"),
        pytest.param("<h2>Comments</h2>", id="a section of the text"),
        pytest.param("<p>No comment.</p>", id="a sentence"),
        pytest.param("<h2>What the mayor's comments mean</h2>", id="a headline"),
    ],
)
def test_a_text_that_goes_on_is_not_cut(between: str) -> None:
    first, *rest = PARAGRAPHS
    lede = f"<h1>{TITLE}</h1><p>{first}</p>"

    assert PARAGRAPHS[-1] in text_of(f"<div>{lede}{between}{paragraphs(tuple(rest))}</div>")


@pytest.mark.parametrize("between", ["<div>20 Comments</div>", "<a href='#c'>20 Comments</a>"])
def test_a_count_between_a_first_paragraph_and_the_others_cuts_nothing(between: str) -> None:
    first, *rest = PARAGRAPHS
    lede = f"<h1>{TITLE}</h1><div><p>{first} {first}</p></div>"

    assert PARAGRAPHS[-1] in text_of(f"{lede}{between}<div>{paragraphs(tuple(rest))}</div>")


def test_one_answer_is_no_comment() -> None:
    unit = f"<div><p>{PARAGRAPHS[3]}</p><div>Reply</div></div>"

    assert PARAGRAPHS[3] in text_of(f"<h1>{TITLE}</h1>{paragraphs(PARAGRAPHS[:3])}{unit}")
