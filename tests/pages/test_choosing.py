import pytest

from bot.pages import extract_page
from tests.pages.markup import (
    COMMENTS,
    IMPRINT,
    PARAGRAPHS,
    TEASERS,
    TEXT,
    TITLE,
    paragraphs,
    site,
)

URL = "https://herald.example/news/levee"
H1 = f"<h1>{TITLE}</h1>"
COOKIES = (
    "<p>We and our 812 partners store information on your device, such as cookies, and process "
    "personal data for advertising and measurement.</p><p>You may change your choices at any time "
    "in our privacy policy, or refuse what is not needed for the site to work.</p>"
)


def text_of(html: bytes) -> str:
    draft = extract_page(html, URL)
    return draft.text if draft else ""


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'<article data-testid="Article"><div>{H1}</div><div data-testid="ArticleBody">'
            + paragraphs(markup='<div data-testid="paragraph" class="text__x1">{}</div>')
            + f'</div></article><div class="read-next">{TEASERS}</div>{IMPRINT}',
            id="a div for each paragraph",
        ),
        pytest.param(
            f"<main><article><header>{H1}</header>"
            + paragraphs(markup='<div data-component="text-block"><div><p>{}</p></div></div>')
            + f"</article></main><section>{TEASERS}</section>{IMPRINT}",
            id="wrappers around each paragraph",
        ),
        pytest.param(
            f'<div class="content"><div class="left">{H1}<div class="t">'
            + "<br><br>".join(PARAGRAPHS)
            + f'</div></div><div class="right">{TEASERS}</div></div>{IMPRINT}',
            id="lines parted by br",
        ),
        pytest.param(
            f'<div>{H1}<section class="x">'
            + paragraphs(markup='<div><span style="font-size:16px">{}</span></div>')
            + f"</section></div>{IMPRINT}",
            id="spans in divs",
        ),
        pytest.param(
            '<div class="css-a1"><div class="css-b2">'
            + H1
            + paragraphs(markup='<div class="css-c3"><p class="css-p4">{}</p></div>')
            + f'</div><div class="css-d8">{TEASERS}</div></div>{IMPRINT}',
            id="names that say nothing",
        ),
        pytest.param(
            f'<main><article>{H1}<section class="s-1"><div class="t">{paragraphs(PARAGRAPHS[:2])}'
            f'</div></section><section class="s-2"><div class="t">{paragraphs(PARAGRAPHS[2:])}'
            f"</div></section></article><section>{TEASERS}</section></main>",
            id="in two sections",
        ),
        pytest.param(
            '<table><tr><td><a href="/1">Home</a><br><a href="/2">News</a></td><td><font size="5">'
            f"<b>{TITLE}</b></font><br>{paragraphs()}</td><td>"
            + "".join(f'<a href="/{n}">Report {n} on the valley</a><br>' for n in range(9))
            + f"</td></tr></table>{IMPRINT}",
            id="in a table made for layout",
        ),
        pytest.param(
            f"<main><article>{H1}<div>{paragraphs()}</div></article>"
            f'<section id="comments"><h2>Comments</h2>{COMMENTS}</section></main>{IMPRINT}',
            id="more comments than text",
        ),
        pytest.param(
            f'<div id="wall" class="consent-modal">{COOKIES}</div><main>{H1}{paragraphs()}</main>',
            id="a cookie wall in front",
        ),
        pytest.param(
            f'<main><article>{H1}<div class="c1">{paragraphs()}</div></article></main>'
            f'<div class="qx">{COOKIES}</div>',
            id="a cookie wall without a name, behind",
        ),
        pytest.param(
            f'<div aria-hidden="true"><main>{H1}{paragraphs()}</main></div>'
            '<div role="dialog"><p>We value your privacy, and ask for your consent.</p></div>',
            id="said to be hidden while a dialog is open",
        ),
        pytest.param(
            f'<main class="pg-right-rail-tall"><div class="rail-body">{H1}{paragraphs()}</div>'
            "</main>",
            id="named after the rail beside it",
        ),
    ],
)
def test_the_article_is_found_however_a_site_builds_it(body: str) -> None:
    assert text_of(site(body)) == TEXT


def test_a_short_report_is_not_drowned_by_what_stands_on_every_page() -> None:
    body = (
        f'<div class="page"><div class="a1">{H1}<div>{paragraphs(PARAGRAPHS[:2])}</div></div>'
        f'<div class="a2">{TEASERS}</div></div>{IMPRINT}<div>{COOKIES}</div>'
    )

    assert text_of(site(body)) == "\n\n".join(PARAGRAPHS[:2])


def test_a_report_is_told_from_a_longer_text_behind_it_without_a_name_to_help() -> None:
    other = "".join(f'<div class="c{n}"><h4>Reader {n}</h4>{COMMENTS}</div>' for n in range(2))
    body = (
        f'<div class="c1"><div class="c2">{H1}<div class="c3">{paragraphs()}</div></div>'
        f'<div class="c4"><h2>What you say</h2><p>Reader 1</p><p>3 March</p>{other}</div></div>'
    )

    assert text_of(site(body)) == TEXT


def test_sections_that_are_named_a_little_otherwise_are_one_text() -> None:
    body = (
        f'<article>{H1}<div class="block-text block-text_first">{paragraphs(PARAGRAPHS[:3])}</div>'
        "<dl><dt>Photo:</dt><dd>Herald</dd></dl><h2>The day after</h2>"
        f'<div class="block-text">{paragraphs(PARAGRAPHS[3:] * 3)}</div></article>{IMPRINT}'
    )

    text = text_of(site(body))

    assert text.startswith(PARAGRAPHS[0])
    assert text.count(PARAGRAPHS[3]) == 3


@pytest.mark.parametrize(
    "title",
    ["<h1>Dam above Orvane is full</h1>", '<h2><a href="/2">Dam above Orvane is full</a></h2>'],
    ids=["under a title like it", "under a link to its own page"],
)
def test_the_next_article_on_an_endless_page_is_not_this_one(title: str) -> None:
    other = (
        f'<div class="art">{title}<div class="t"><p>The dam above Orvane is full after three days '
        "of rain, the company that runs it said.</p><p>It will let water out from Monday on, so "
        "that the lake falls by a metre.</p></div></div>"
    )
    body = f'<div><div class="art">{H1}<div class="t">{paragraphs()}</div></div>{other}</div>'

    assert text_of(site(body)) == TEXT


def test_headings_of_sections_that_are_as_large_as_the_title_end_nothing() -> None:
    rest = "<h1>The day after</h1>" + paragraphs(PARAGRAPHS[2:])
    body = f"<article>{H1}{paragraphs(PARAGRAPHS[:2] * 2)}{rest}</article>{IMPRINT}"

    assert text_of(site(body)).endswith("The day after\n\n" + "\n\n".join(PARAGRAPHS[2:]))


def test_a_stub_before_a_paywall_gives_what_can_be_read() -> None:
    offer = (
        '<div class="offer"><h2>Read on</h2><p>You have read all of your free articles this month.'
        "</p><p>Already a subscriber? Log in to read the whole article today.</p></div>"
    )
    body = f"<main><article>{H1}<div>{paragraphs(PARAGRAPHS[:3])}</div>{offer}</article></main>"

    assert text_of(site(body)) == "\n\n".join(PARAGRAPHS[:3])


def test_paragraphs_named_after_a_paywall_are_the_text() -> None:
    body = H1 + paragraphs(PARAGRAPHS[:1]) + paragraphs(PARAGRAPHS[1:], '<p class="paywall">{}</p>')

    assert text_of(site(f"<main><article>{body}</article></main>{IMPRINT}")) == TEXT


def test_every_post_of_a_live_report_is_read() -> None:
    posts = "".join(
        f'<article class="post"><time>{12 - n}:30</time><h3><a href="#p{n}">Update {n} from the '
        f'quay at Tarn</a></h3><p>{text}</p><div class="share"><a href="/s">Share</a></div>'
        "</article>"
        for n, text in enumerate(PARAGRAPHS)
    )

    text = text_of(site(f"<main>{H1}<div>{posts}</div></main>{IMPRINT}"))

    assert all(paragraph in text for paragraph in PARAGRAPHS)
    assert "Share" not in text
    assert "Customs House" not in text


_ARABIC = (
    "قال مجلس المنطقة إن السد في بلدة تارن انهار بعد الخامسة من صباح يوم الاثنين.",
    "وقالت رئيسة البلدية لينا تارف إن أربعة عشر شخصا فقدوا حتى الظهر، وطلبت قوارب من الجيش.",
)
_CHINESE = (
    "区议会说，塔恩镇的堤坝周一清晨五点过后决口，河水几分钟内就涌进了下城。",
    "市长莱娜说，到中午已有十四人失踪，已请求军队派船前往码头边的房屋。",
)
_THAI = (
    "สภาเขตระบุว่าเขื่อนกั้นน้ำที่เมืองทาร์นพังทลายหลังเวลาห้านาฬิกาของเช้าวันจันทร์ และน้ำไหลเข้าสู่เมืองตอนล่าง",
    "นายกเทศมนตรีกล่าวว่ามีผู้สูญหาย 14 คนภายในเที่ยงวัน และได้ขอให้กองทัพส่งเรือมาช่วยเหลือบ้านเรือน",
)
_HINDI = (
    "जिला परिषद ने कहा कि तार्न का तटबंध सोमवार सुबह पांच बजे के बाद टूट गया और पानी निचले शहर में घुस गया।",
    "ओरवेन का पुल सभी वाहनों के लिए बंद कर दिया गया है।",
)


@pytest.mark.parametrize(
    ("lang", "title", "texts"),
    [
        ("ar", "انهيار السد في تارن", _ARABIC),
        ("zh", "塔恩镇堤坝决口", _CHINESE),
        ("th", "เขื่อนกั้นน้ำพัง", _THAI),
        ("hi", "तार्न में तटबंध टूटा", _HINDI),
    ],
)
def test_an_article_in_any_script_is_found(lang: str, title: str, texts: tuple[str, ...]) -> None:
    menu = "".join(f'<li><a href="/{n}">{title} {n}</a></li>' for n in range(9))
    body = f"<div><h1>{title}</h1><div>{paragraphs(texts)}</div></div><div><ul>{menu}</ul></div>"

    assert text_of(site(body, title=title, lang=lang)) == "\n\n".join(texts)
