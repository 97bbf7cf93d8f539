import json

import pytest

from bot.core.articles import Draft
from bot.pages import extract_page
from tests.pages.markup import BODY, page

URL = "https://herald.example/news/levee"


def about(*, head: str = "", before: str = "", behind: str = "", lang: str = "en") -> Draft:
    draft = extract_page(page(body=before + BODY + behind, head=head, lang=lang), URL)
    assert draft is not None
    return draft


def said(**fields: object) -> str:
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (said(author={"@type": "Person", "name": "Ana Rell"}), "Ana Rell"),
        (said(author=[{"name": "Ana Rell"}, {"name": "Tom Varga"}]), "Ana Rell, Tom Varga"),
        (said(author={"name": ["Ana Rell", "Tom Varga"]}), "Ana Rell, Tom Varga"),
        (said(author="Ana Rell and Tom Varga"), "Ana Rell, Tom Varga"),
        (said(author={"name": "Orvane Herald"}), ""),
        (said(author={"name": "https://herald.example/ana"}), ""),
        ('<meta name="author" content="By Ana Rell">', "Ana Rell"),
        ('<meta name="author" content="Von Ana Rell">', "Ana Rell"),
        ('<meta name="author" content="Herald staff">', ""),
        (
            '<meta property="article:author" content="https://face.example/h">'
            '<meta name="byl" content="By Ana Rell">',
            "Ana Rell",
        ),
    ],
)
def test_who_wrote_an_article_is_what_its_head_says(head: str, author: str) -> None:
    assert about(head=head).author == author


def test_an_author_who_is_described_elsewhere_in_the_data_is_found() -> None:
    graph = [
        {"@type": "NewsArticle", "author": {"@id": "#p1"}, "publisher": {"@id": "#o1"}},
        {"@type": "Person", "@id": "#p1", "name": "Ana Rell"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'

    assert about(head=head).author == "Ana Rell"


@pytest.mark.parametrize(
    ("before", "author"),
    [
        ('<span itemprop="author"><span itemprop="name">Ana Rell</span></span>', "Ana Rell"),
        ('<a rel="author" href="/ana">Ana Rell</a>', "Ana Rell"),
        ('<p class="byline">By Ana Rell, Herald correspondent</p>', "Ana Rell"),
        ('<div class="article__author"><a href="/ana">Ana Rell</a></div>', "Ana Rell"),
        ("<p>By Ana Rell | 3 March 2026</p>", "Ana Rell"),
        ('<div class="author">Автор: Анна Релль</div>', "Анна Релль"),
        ('<p class="byline">Le Herald avec AFP</p>', ""),
        ("<p>By noon nobody knew</p>", ""),
    ],
)
def test_who_wrote_an_article_is_read_from_its_byline(before: str, author: str) -> None:
    assert about(before=before).author == author


@pytest.mark.parametrize(
    ("parts", "credit"),
    [
        pytest.param({"head": said(author={"name": "Reuters"})}, "Reuters", id="as its author"),
        pytest.param({"head": said(sourceOrganization={"name": "AFP"})}, "AFP", id="as its source"),
        pytest.param({"head": '<meta name="author" content="dpa/AFP">'}, "dpa", id="two of them"),
        pytest.param({"before": '<p class="byline">Le Herald avec AFP</p>'}, "AFP", id="byline"),
        pytest.param({"before": "<div>来源：新华社</div>"}, "Xinhua", id="in Chinese"),
        pytest.param({"before": "<p>TARN, March 3 (AP) - Water rose.</p>"}, "AP", id="dateline"),
        pytest.param({"behind": "<p>(Reuters)</p>"}, "Reuters", id="in brackets at the end"),
        pytest.param({"behind": "<p>Source: AFP</p>"}, "AFP", id="source"),
        pytest.param({"behind": "<p>Источник: ТАСС</p>"}, "TASS", id="in Russian"),
        pytest.param({"behind": "<p>© dpa-infocom, dpa:260303</p>"}, "dpa", id="its mark"),
        pytest.param(
            {"behind": "<p>This article was originally published by the Sell Courier.</p>"},
            "Sell Courier",
            id="originally",
        ),
        pytest.param(
            {"behind": "<p>It is republished from The Valley under a licence.</p>"},
            "The Valley",
            id="republished",
        ),
        pytest.param(
            {"behind": "<p>Dieser Text erschien zuerst bei Sell Kurier.</p>"},
            "Sell Kurier",
            id="in German",
        ),
        pytest.param(
            {"behind": "<p>Se publicó originalmente en El Correo de Sell.</p>"},
            "El Correo de Sell",
            id="in Spanish",
        ),
        pytest.param(
            {"head": '<link rel="canonical" href="https://www.sellcourier.example/levee">'},
            "sellcourier.example",
            id="by the address of the original",
        ),
        pytest.param(
            {"head": '<link rel="canonical" href="https://m.herald.example/levee">'},
            "",
            id="not another address of its own",
        ),
        pytest.param(
            {"behind": "<p>The report was originally published in March.</p>"}, "", id="not a month"
        ),
        pytest.param(
            {"behind": "<p>The mayor spoke to Reuters on Monday.</p>"}, "", id="not a mention"
        ),
        pytest.param({"behind": "<p>She sang (ani) softly.</p>"}, "", id="not a word"),
    ],
)
def test_who_had_the_text_first_is_read(parts: dict[str, str], credit: str) -> None:
    assert about(**parts).credit == credit


def test_an_agency_does_not_credit_itself() -> None:
    html = page(head=said(author={"name": "Reuters"})).replace(b"Orvane Herald", b"Reuters")
    draft = extract_page(html, URL)

    assert draft is not None
    assert (draft.publisher, draft.credit) == ("Reuters", "")
