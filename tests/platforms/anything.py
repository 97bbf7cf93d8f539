"""Messages for the tests of platforms: one like a real brief, and any at all."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from bot.core.messages import (
    Block,
    Cite,
    Divider,
    Heading,
    Inline,
    Inlines,
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
)

NOON = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)
URL = "https://tidings.example/harbour?day=6&part=2"

BRIEF = Message(
    title="SALTMERE FLOOD · Brief 3 · as of 6 May 2031 12:00 UTC",
    summary="The lower dam at Saltmere holds, & the council expects < 2 m of water.",
    blocks=(
        Paragraph(
            (Text("BOTTOM LINE  ", Style.STRONG), Text("The lower dam holds "), Cite(1, URL))
        ),
        Heading("NEW SINCE BRIEF 2"),
        Item((Text("Two bridges are closed "), Cite(1, URL), Cite(2)), label="NEW"),
        Item((Text("140 → 155 homes are without power "), Cite(2)), label="CHANGED"),
        QuoteBlock("The water went down overnight", (Text("Ida Brandt, mayor "), Cite(1, URL))),
        Divider(),
        Note((Text("3 articles · next: "), Time(NOON))),
        Note((Text("2 of 5 sources failing"),)),
    ),
)

#: Texts that no alphabet brings together: other directions, joined characters, nothing.
SCRIPTS = ("水位は下がった。", "المياه تنحسر", "המים יורדים", "👩‍👩‍👧‍👦🇺🇦🇺🇦👍🏽", "é̂", "", " ")
#: Addresses that are long, or that no platform should open.
ADDRESSES = (
    "", URL, "https://e.example/" + "x" * 3_000, "https://e.example/" + "p" * 1_900,
    "javascript:alert(1)", "https://a b",
)  # fmt: skip


def any_inlines(
    words: st.SearchStrategy[str], urls: st.SearchStrategy[str]
) -> st.SearchStrategy[Inlines]:
    """Return inlines of these words and addresses."""
    one: st.SearchStrategy[Inline] = st.one_of(
        st.builds(Text, words, st.sampled_from(Style)),
        st.builds(Cite, st.integers(1, 400), urls),
        st.builds(Link, words, urls),
        st.builds(
            Time,
            st.integers(-300_000_000, 4_000_000_000).map(
                lambda at: datetime.fromtimestamp(at, UTC)
            ),
            st.sampled_from(("time", "date", "datetime")),
        ),
    )
    return st.lists(one, max_size=6).map(tuple)


def any_message(
    words: st.SearchStrategy[str], urls: st.SearchStrategy[str], repeats: st.SearchStrategy[int]
) -> st.SearchStrategy[Message]:
    """Return messages of any blocks, some of them one block many times over."""
    inlines = any_inlines(words, urls)
    block: st.SearchStrategy[Block] = st.one_of(
        st.builds(Heading, words),
        st.builds(Paragraph, inlines),
        st.builds(Item, inlines, words),
        st.builds(QuoteBlock, words, inlines),
        st.builds(Note, inlines),
        st.just(Divider()),
    )
    return st.builds(
        Message,
        title=st.one_of(words, st.text(max_size=400)),
        summary=st.one_of(words, st.text(min_size=600, max_size=900)),
        blocks=st.one_of(
            st.lists(block, max_size=12),
            st.tuples(block, repeats).map(lambda many: [many[0]] * many[1]),
        ).map(tuple),
        severity=st.sampled_from(Severity),
    )
