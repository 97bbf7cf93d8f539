import pytest

from bot.errors import SourceMalformed
from bot.sources.documents import whole_part, xml_text
from tests.sources.feeds import ITEM, RDF, drafts_of, item, rss


@pytest.mark.parametrize(
    ("document", "text"),
    [
        pytest.param('<?xml version="1.0"?>\n<rss/>', "<rss/>", id="declaration"),
        pytest.param("\ufeff \n<rss/>", "<rss/>", id="mark and space"),
        pytest.param("<!-- <rss> --><?xml-stylesheet x?><rss/>", "<rss/>", id="comments"),
        pytest.param("Warning in <b>y.php</b><br />\n<rss >", "<rss >", id="a warning"),
        pytest.param("<!DOCTYPE rss SYSTEM 'x.dtd'><rss/>", "<rss/>", id="document type"),
        pytest.param("<rss>\x00a\x0bb\ufffe</rss>", "<rss>ab</rss>", id="what XML forbids"),
        pytest.param("<rss>&#0;&#xD800;&#x41;</rss>", "<rss>&#x41;</rss>", id="by number"),
        pytest.param(
            "<rss>&#X41;&#65 &#99999999999;</rss>", "<rss>&#65;&#65; </rss>", id="loosely"
        ),
        pytest.param("<rss>&eacute;&amp;&lt;</rss>", "<rss>é&amp;&lt;</rss>", id="names of HTML"),
        pytest.param("<rss>&nosuchname;</rss>", "<rss>&nosuchname;</rss>", id="unknown names"),
    ],
)
def test_a_document_starts_at_its_root_and_holds_nothing_forbidden(
    document: str, text: str
) -> None:
    assert xml_text(document.encode("utf-8", "replace")) == text


def titles(document: str) -> list[str]:
    return [draft.title for draft in drafts_of(document)]


WHOLE = rss(ITEM, item(title="Bridge", link="https://herald.example/b", description="14 died."))


@pytest.mark.parametrize(
    ("end", "read"),
    [
        pytest.param("14 died.</desc", ["Levee breaks at Tarn", "Bridge"], id="in a closing tag"),
        pytest.param("14 di", ["Levee breaks at Tarn", "Bridge"], id="in the text"),
        pytest.param("<link>https://her", ["Levee breaks at Tarn", "Bridge"], id="in the link"),
        pytest.param("<title>Brid", ["Levee breaks at Tarn"], id="in the title"),
    ],
)
def test_of_an_item_that_breaks_off_only_whole_elements_are_kept(end: str, read: list[str]) -> None:
    document = WHOLE[: WHOLE.rindex(end) + len(end)]

    assert titles(document) == read
    assert all("14 di" not in draft.text for draft in drafts_of(document))


def test_marked_sections_that_break_off_are_left_out() -> None:
    document = rss(ITEM, item(title="Bridge", description="<![CDATA[<p>One.</p> At least 1"))
    cut = document[: document.index("At least 1") + 10]

    assert titles(cut) == ["Levee breaks at Tarn", "Bridge"]
    assert "At least" not in drafts_of(cut)[1].text


@pytest.mark.parametrize(
    "tail", ["\n<!-- cached -->", "<script>x()</script>", "\n\n", "Page made in 0.2 s"]
)
def test_what_stands_behind_the_end_is_no_harm(tail: str) -> None:
    assert titles(WHOLE + tail) == ["Levee breaks at Tarn", "Bridge"]


def test_an_item_behind_a_whole_channel_may_still_break_off() -> None:
    cut = RDF[: RDF.index("Water entered") + 8]

    (draft,) = drafts_of(cut)

    assert (draft.title, draft.text) == ("Levee breaks at Tarn", "Levee breaks at Tarn")


def test_a_document_cut_before_its_first_item_is_none() -> None:
    with pytest.raises(SourceMalformed, match="breaks off before its first item"):
        whole_part("<rss><channel><title>Her")
