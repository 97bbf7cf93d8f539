import pytest
from lxml import etree
from lxml import html as lxml_html

from bot.pages.outline import PageOutline, outline_of


def laid_out(body: str, *concealed: str) -> PageOutline:
    tree = lxml_html.document_fromstring(f"<html><body>{body}</body></html>")
    found = tree.find("body")
    assert isinstance(found, etree._Element)
    return outline_of(found, concealed)


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param("<p>One</p>two<p>three</p>four", "One/two/three/four", id="loose text"),
        pytest.param("<p>One <b>bo</b>ld <i>word</i>.</p>", "One bold word.", id="inline"),
        pytest.param("<p>One<br>two<br><br>three</p>", "One\ntwo\nthree", id="lines"),
        pytest.param("<p>She said <q>never</q>.</p>", "She said “never”.", id="a quotation"),
        pytest.param(
            "<table><tr><td>Tarn</td><td>9</td></tr></table>", "Tarn | 9", id="a table's row"
        ),
        pytest.param(
            "<table><tr><td><p>One</p></td><td><p>two</p></td></tr></table>", "One/two", id="layout"
        ),
        pytest.param(
            "<p>In the town (<x-source><a href='/1'>1</a></x-source>).</p>",
            "In the town (1).",
            id="an element nobody knows, in a sentence",
        ),
        pytest.param(
            "<x-box><p>One</p></x-box>", "One", id="an element nobody knows, around a paragraph"
        ),
        pytest.param("<p>One</p><hr>two<nav>three</nav>four", "One/twofour", id="a menu"),
        pytest.param("<p>No <span hidden>secret</span>thing</p>", "No thing", id="hidden"),
        pytest.param("<div class='y'>One</div><p>two</p>", "two", id="concealed"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_page_is_laid_out_as_its_readers_see_it(body: str, texts: str) -> None:
    outline = laid_out(body, ".y") if "'y'" in body else laid_out(body)
    shown = [
        block.text
        for block in outline.blocks
        if not outline.nodes[block.node].is_suspect
    ]  # fmt: skip

    assert "/".join(shown) == texts


def test_a_link_within_the_page_is_no_link_elsewhere() -> None:
    outline = laid_out("<p><a href='#n1'>Here</a> there</p><p><a href='/x'>Here</a> there</p>")

    assert [block.linked > 0 for block in outline.blocks] == [False, True]


def test_an_element_holds_the_blocks_that_begin_and_end_in_it() -> None:
    outline = laid_out("<div id='a'><p>One</p><p>two</p></div><p>three</p>")
    node = next(node for node in outline.nodes if node.names == "a")

    assert [block.text for block in outline.blocks[node.start : node.end]] == ["One", "two"]


def test_dates_made_for_programs_are_noted_with_what_stands_in_front_of_them() -> None:
    outline = laid_out("<p>Updated <time datetime='2026-03-03'>today</time></p><nav><time>x</time>")

    assert [(one.value, one.before) for one in outline.stamps] == [("2026-03-03", "Updated ")]


def test_markup_that_nests_without_end_is_laid_out() -> None:
    depth = 200

    assert laid_out("<div>" * depth + "deep" + "</div>" * depth).blocks[0].text == "deep"
