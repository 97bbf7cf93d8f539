"""Messages as HTML: everything said is there as text, and nothing of it is markup."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.articles import ArticleId, Span
from bot.core.messages import (
    Block,
    Cite,
    Divider,
    Heading,
    Inline,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Severity,
    Style,
    Text,
    Time,
    plain,
)
from bot.core.text.characters import clean_characters
from bot.platforms.browser.render import document, evidence_path, message_html, web_url

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
SPAN = Span(article=ArticleId("a1"), revision=2, start=10, end=25)
OURS = {
    *("div", "h2", "h3", "p", "ul", "li", "span", "strong", "em", "a", "time", "hr"),
    *("figure", "blockquote", "figcaption"),
}


class Seen(HTMLParser):
    """What a browser would make of it: tags, attributes, text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.data += data

    @property
    def text(self) -> str:
        return " ".join(self.data.split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def a_message(*blocks: Block, title: str = "OSE", severity: Severity = Severity.ROUTINE) -> Message:
    return Message(title=title, summary="s", blocks=blocks, severity=severity)


def see(*blocks: Block) -> Seen:
    return Seen(str(message_html(a_message(*blocks))))


words = st.text(max_size=40) | st.sampled_from(
    ["<script>alert(1)</script>", "</li></ul>", "{{ 7*7 }}", "&amp;", " · ", "[1] ", 'x" onload="']
)
inlines: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, words, st.sampled_from(Style)),
    st.builds(Cite, st.integers(1, 99), words, st.none() | st.just(SPAN)),
    st.builds(Link, words, words | st.just("https://lumen.example/a?b=1&c=<")),
    st.builds(Time, st.just(NOON), st.sampled_from(["time", "date", "datetime"])),
)
lines = st.lists(inlines, max_size=5).map(tuple)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, words),
    st.builds(Paragraph, lines),
    st.builds(Item, lines, words | st.sampled_from(["", "NEW", "CHANGED"])),
    st.builds(QuoteBlock, words, lines),
    st.builds(Note, lines),
    st.just(Divider()),
)
messages = st.builds(
    Message,
    title=words,
    summary=words,
    blocks=st.lists(blocks, max_size=6).map(tuple),
    severity=st.sampled_from(Severity),
)


def said(message: Message) -> list[str]:
    texts = [message.title]
    for block in message.blocks:
        match block:
            case Heading():
                texts.append(block.text)
            case Item():
                texts += [block.label, plain(block.inlines)]
            case QuoteBlock():
                texts += [block.text, plain(block.by)]
            case Paragraph() | Note():
                texts.append(plain(block.inlines))
            case Divider():
                pass
    return texts


@settings(deadline=None, max_examples=150)
@given(messages)
def test_every_word_is_in_the_text_and_no_tag_comes_from_content(message: Message) -> None:
    seen = Seen(str(message_html(message)))

    squeezed = "".join(seen.data.split())
    for text in said(message):
        assert "".join(clean_characters(text).split()) in squeezed
    assert {tag for tag, _ in seen.tags} <= OURS
    assert all(not name.startswith("on") for _, attributes in seen.tags for name in attributes)
    for link in seen.all("a"):
        assert (link["href"] or "").startswith(("/evidence/", "http://", "https://"))


def test_a_citation_with_a_span_opens_our_evidence_page() -> None:
    seen = see(Paragraph((Text("It rose."), Text(" "), Cite(3, "https://lumen.example", SPAN))))

    assert seen.all("a")[0]["href"] == "/evidence/a1/2/10-25#span"
    assert seen.text == "OSE It rose. [3]"


def test_an_article_id_cannot_leave_its_place_in_the_path() -> None:
    span = Span(article=ArticleId("../../x?y#z"), revision=1, start=0, end=1)

    assert evidence_path(span) == "/evidence/..%2F..%2Fx%3Fy%23z/1/0-1#span"


def test_in_a_document_a_citation_opens_the_publishers_address() -> None:
    cited = Paragraph((Text("It rose. "), Cite(3, "https://lumen.example/a", SPAN)))

    seen = Seen(document([a_message(cited)], "Ose"))

    assert seen.all("a")[0]["href"] == "https://lumen.example/a"
    assert seen.all("a")[0]["rel"] == "noopener noreferrer nofollow"


def test_in_a_document_a_source_without_address_is_opened_where_it_is_listed() -> None:
    cited = Paragraph((Text("It rose. "), Cite(3, "", SPAN), Cite(4, "", SPAN)))
    source = Item((Text("[3] "), Text("notes.txt", Style.STRONG)))

    seen = Seen(document([a_message(cited), a_message(source), a_message(source)], "Ose"))

    assert [each["href"] for each in seen.all("a")] == ["#source-3"]
    assert [each["id"] for each in seen.all("li") if "id" in each] == ["source-3"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//lumen.example",
        "https://",
        "ftp://lumen.example/a",
        "https://lumen.example/\u202egnp.exe",
        "https://lumen.example\\@evil.example/",
        "http://[::1",
        "",
    ],
)
def test_only_plain_web_addresses_become_links(url: str) -> None:
    seen = see(Paragraph((Link("here", url), Cite(1, url))))

    assert web_url(url) == ""
    assert seen.all("a") == []
    assert "here[1]" in seen.text


def test_invisible_and_bidirectional_characters_are_dropped() -> None:
    seen = see(Paragraph((Text("4\u200b200 \u202epeople\u202c\x00"),)))

    assert "4200 people" in seen.text


def test_labels_are_words_with_a_colour_only_for_known_changes() -> None:
    seen = see(
        Item((Text("It rose."),), "CHANGED"), Item((Text("We left."),), 'Ilse Tarrant" class="x')
    )

    labels = [each for each in seen.all("span") if (each.get("class") or "").startswith("label")]
    assert [each["class"] for each in labels] == ["label changed", "label"]


def test_the_colon_behind_a_command_is_hidden_where_columns_part_them() -> None:
    line = Item((Text("now [crisis]", Style.STRONG), Text(": the situation as of now")))

    html = message_html(Message(title="Help", summary="s", blocks=(line,)))

    said = (
        '<span class="said follows" dir="auto"><span class="sep">: </span>the situation as of now'
    )
    assert said in html


def test_figures_are_rows_and_sources_are_footnotes() -> None:
    figure = Item((Text("12 people", Style.STRONG), Text(" · claimed by the office")))
    source = Item((Text("[1] "), Text("Lumen Courier", Style.STRONG), Text(" · Title")))

    seen = see(figure, Heading("x"), source)

    assert [each["class"] for each in seen.all("ul")] == ["rows", "footnotes"]


def test_a_quote_is_a_blockquote_with_marks_and_its_speaker() -> None:
    seen = see(QuoteBlock("We left", (Text("Ilse Tarrant, 4 Mar 2031"),)))

    assert len(seen.all("blockquote")) == 1
    assert seen.text == "OSE “We left” — Ilse Tarrant, 4 Mar 2031"


def test_a_time_carries_its_instant_for_machines() -> None:
    seen = see(Note((Text("next: "), Time(NOON))))

    assert seen.all("time")[0]["datetime"] == "2031-03-04T12:00:00+00:00"
    assert seen.text == "OSE next: 4 Mar 2031 12:00 UTC"


def test_severity_is_a_word_in_the_title() -> None:
    message = a_message(title="BREAKING · OSE · tier 2", severity=Severity.BREAKING)

    seen = Seen(str(message_html(message)))

    assert seen.text == "BREAKING · OSE · tier 2"
    classes = [each["class"] for each in seen.all("span") if each["class"] != "sep"]
    assert classes == ["flag", "name", "part"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("OSE · COVERAGE NOTICE · 3 Mar 2026 09:00 UTC", ["name", "caps", "part"]),
        ("OSE · Brief 2 · STATIC → EASING (why: [1] [2])", ["name", "part", "caps", "why"]),
        ("OSE · Brief 2 · ESCALATING", ["name", "part", "caps"]),
        ("OSE · seen at last (by 9)", ["name", "part"]),
        ("OSE · 移民 · 截至2026年3月3日 09:00 UTC", ["name", "part", "part"]),
        ("OSE · حتى 3 مارس 2026 09:00 UTC", ["name", "part"]),
    ],
)
def test_an_instant_is_no_status_word_in_any_script(title: str, expected: list[str]) -> None:
    seen = Seen(str(message_html(a_message(title=title))))

    assert seen.text == title
    classes = [each["class"] for each in seen.all("span") if each["class"] != "sep"]
    assert classes == expected


def test_a_document_needs_no_server_and_loads_nothing() -> None:
    page = document([a_message(Paragraph((Text("<b>It</b> rose."),)))], "Ose & <Halven>")

    seen = Seen(page)
    assert {"script", "img", "link", "b"}.isdisjoint(tag for tag, _ in seen.tags)
    assert "<title>Ose &amp; &lt;Halven&gt;</title>" in page
    assert "<b>It</b> rose." in seen.text
    assert "default-src 'none'; style-src 'sha256-" in page


def test_a_document_of_nothing_is_still_a_page() -> None:
    assert "<h1>Empty</h1>" in document([], "Empty")
