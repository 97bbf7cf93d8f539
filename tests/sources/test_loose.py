import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.articles import Tier
from bot.errors import SourceMalformed
from bot.sources.loose import draft_of, drafts_from
from tests.builders import NOW
from tests.pages.markup import page
from tests.sources.feeds import ITEM, JSON_FEED, rss


@pytest.mark.parametrize(
    ("name", "data", "title", "text"),
    [
        pytest.param("a.txt", "The levee broke.", "", "The levee broke.", id="text"),
        pytest.param("a.md", "# Levee\n\n**Water** [came](/x).", "Levee", "Water came.", id="md"),
        pytest.param(
            "a.json", '{"title": "Levee", "text": "Water."}', "Levee", "Water.", id="one object"
        ),
        pytest.param("a.json", '[{"text": "Water."}]', "", "Water.", id="a list"),
        pytest.param("a.jsonl", '{"text": "Water."}\n\n', "", "Water.", id="lines"),
        pytest.param("-", '{"text": "Water."}', "", "Water.", id="lines by their shape"),
        pytest.param(
            "a.rss", rss(ITEM), "Levee breaks at Tarn", "Water entered the lower town.", id="feed"
        ),
        pytest.param(
            "a.xml", rss(ITEM), "Levee breaks at Tarn", "Water entered the lower town.", id="xml"
        ),
        pytest.param(
            "a.json",
            JSON_FEED,
            "Levee breaks at Tarn",
            "Water entered the lower town.",
            id="JSON Feed",
        ),
        pytest.param(
            "feed", rss(ITEM), "Levee breaks at Tarn", "Water entered the lower town.", id="no end"
        ),
    ],
)
def test_a_file_gives_its_article(name: str, data: str, title: str, text: str) -> None:
    (draft,) = drafts_from(name, data.encode())

    assert (draft.title, draft.text) == (title, text)


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "noending"])
def test_a_page_is_left_to_the_page_reader(name: str) -> None:
    (draft,) = drafts_from(name, page())

    assert draft.is_html


def test_a_front_block_says_what_the_text_is() -> None:
    front = (
        "---\ntitle: Levee\nurl: https://herald.example/1\ndate: 2026-03-03T09:00:00Z\n"
        "at: 2026-03-03T09:05Z\n---\nX."
    )

    (draft,) = drafts_from("a.md", front.encode())

    assert draft.came_at == NOW + timedelta(minutes=5)

    assert (draft.title, draft.url, draft.published_at) == (
        "Levee",
        "https://herald.example/1",
        NOW,
    )


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        pytest.param("modified_at: 2026-03-03T10:00:00+01:00", NOW, id="ours"),
        pytest.param("modified: 2026-03-03T09:00:00Z", NOW, id="modified"),
        pytest.param("updated: 2026-03-03T09:00:00Z", NOW, id="updated"),
        pytest.param("updated: last week", None, id="in words of others"),
    ],
)
def test_a_front_block_may_say_when_it_was_changed(line: str, changed: datetime | None) -> None:
    (draft,) = drafts_from("a.md", f"---\ntitle: Levee\n{line}\n---\nX.".encode())

    assert draft.modified_at == changed


def test_an_object_may_say_everything_of_its_article() -> None:
    draft = draft_of(
        {
            "id": 7,
            "title": "Levee",
            "text": "Water.",
            "url": "https://herald.example/7",
            "published_at": "2026-03-03T10:00:00+01:00",
            "language": "en",
            "publisher": "Herald",
            "tier": "wire",
            "is_withdrawn": True,
        },
        "here",
    )

    assert (draft.guid, draft.published_at, draft.tier) == ("7", NOW, Tier.WIRE)
    assert draft.is_withdrawn


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", "  ", "a.txt: the file is empty"),
        ("a.json", "{", "a.json: not JSON"),
        ("a.json", "7", "a.json, article 1: an article is a JSON object"),
        ("a.jsonl", '{"text": "x"}\n{', "a.jsonl, line 2: not JSON"),
        ("a.jsonl", '{"text": ""}', 'line 1: "text" must hold'),
        ("a.jsonl", '{"text": "x", "title": []}', '"title" must be text'),
        ("a.jsonl", '{"text": "x", "tier": "best"}', '"tier" must be one of'),
        ("a.jsonl", '{"text": "x", "published_at": "now"}', '"published_at" must look like'),
        ("a.rss", "<rss>", "a.rss: the feed breaks off"),
        ("a.xml", "", "a.xml: the reply is empty"),
    ],
)
def test_what_cannot_be_read_names_the_file_and_the_place(name: str, data: str, says: str) -> None:
    with pytest.raises(SourceMalformed) as caught:
        drafts_from(name, data.encode())

    assert says in str(caught.value)


def test_old_encodings_are_read() -> None:
    (draft,) = drafts_from("a.txt", "Überfall – “drei” Tote".encode("cp1252"))

    assert draft.text == "Überfall – “drei” Tote"


def test_the_dump_of_a_reading_can_be_read_again() -> None:
    line = json.dumps({"id": "a1", "title": "Levee", "text": "Water.", "sentences": []})

    assert drafts_from("-", line.encode())[0].guid == "a1"


def test_a_front_block_of_a_plain_text_is_read_and_not_told() -> None:
    text = (
        "---\r\npublished: 2026-03-03T09:00Z\r\npublisher: Sell Herald\r\ntier: local\r\n"
        "guid: h-1\r\nwithdrawn: yes\r\ntitle: Levee: it breaks\r\n---\r\nThe levee broke."
    )

    (draft,) = drafts_from("a.txt", text.encode())

    assert (draft.title, draft.text, draft.guid) == ("Levee: it breaks", "The levee broke.", "h-1")
    assert (draft.publisher, draft.tier, draft.is_withdrawn) == ("Sell Herald", Tier.LOCAL, True)
    assert draft.published_at == datetime(2026, 3, 3, 9, tzinfo=UTC)


def test_a_line_of_dashes_that_opens_a_text_is_no_front_block() -> None:
    text = "---\nThe levee broke.\n---\nThe town is empty."

    assert drafts_from("a.txt", text.encode())[0].text == text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("a.txt", b"\x00\x01\x02\xff", "not a text but binary", id="bytes"),
        pytest.param("a.pdf", b"%PDF-1.7\n\x00\x05", "give one of .txt", id="another ending"),
        pytest.param("a.txt", b"---\ntier: rumour\n---\nX.", '"tier" must be', id="tier"),
        pytest.param("a.txt", b"---\ntitle: X\n---\n \n", "no text below", id="front alone"),
        pytest.param("a.jsonl", b'{"text": "x"}\n{oops', "line 2: not JSON", id="line"),
    ],
)
def test_what_is_no_article_is_said_with_what_to_do(name: str, data: bytes, said: str) -> None:
    with pytest.raises(SourceMalformed, match=said) as caught:
        drafts_from(name, data)

    assert str(caught.value).startswith(name)
    assert "line 1 column" not in str(caught.value)


def test_wrapped_lines_below_a_front_block_are_one_paragraph_and_short_lines_are_not() -> None:
    long = "The levee at Odarr broke in the night, and the water reached the lower"
    text = f"---\ntitle: Levee\n---\n{long}\ntown before dawn.\n\nRoads\nBridges\n"

    (draft,) = drafts_from("a.txt", text.encode())

    assert draft.text == f"{long} town before dawn.\n\nRoads\nBridges"
