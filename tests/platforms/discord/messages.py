"""Messages for the Discord tests: one like a real brief, and any at all."""

from datetime import UTC, datetime

from hypothesis import strategies as st

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

#: Each tries to make a bot call, link, hide or turn something round.
HOSTILE = (
    "@everyone @here wake up",
    "<@1000000000000000005> <@!5> <@&1000000000000000004>",
    "<#1000000000000000011> </brief ask:7> <id:customize>",
    "<:flood:123456789012345678> <a:wave:123456789012345678> :fire: :a:b:",
    "<t:0:R> <t:1936008000>",
    "[our own page](https://evil.example) [x](<https://evil.example>)",
    "<https://evil.example> https://evil.example/a_b_c steam://run/1",
    "discord.gg/abcdef and discordapp.com/invite/abcdef",
    "*bold* **b** ***x*** _em_ __u__ ~~gone~~ ||hid|| `code` ```fence```",
    "# big\n## big\n-# small\n> quote\n>>> all of it\n- item\n* item\n1. one\n2) two",
    "a\u202ereversed\u202c b\u2066c\u2069",
    "1\u200b0\u200b0 homes",
    "\U000e0041\U000e0042 tagged",
    "back\\slash \\*not* \\\\_x_ ends\\",
    "&lt;@5&gt; & < > [unclosed ](x) ]( [",
)

_words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.text(alphabet="ab1 \n\\*_~`|<>[]()#@:/.-+!", max_size=40),
    st.sampled_from(
        ("水位は下がった。", "المياه تنحسر", "המים יורדים", "👩‍👩‍👧‍👦🇺🇦🇺🇦👍🏽", "é̂", "", " ")
    ),
    st.text(alphabet='水a\U0001f600. \n"\\<&', min_size=600, max_size=1_800),
)
_urls = st.sampled_from(
    ("", URL, "https://e.example/" + "x" * 3_000, "https://e.example/" + "p" * 1_900,
     "javascript:alert(1)", "https://a b", "https://e.example/(a_(b)*c*)<@5>|x", "discord://open"),
)  # fmt: skip
_inline: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, _words, st.sampled_from(Style)),
    st.builds(Cite, st.integers(1, 400), _urls),
    st.builds(Link, _words, _urls),
    st.builds(
        Time,
        st.integers(-300_000_000, 4_000_000_000).map(lambda at: datetime.fromtimestamp(at, UTC)),
        st.sampled_from(("time", "date", "datetime")),
    ),
)
inlines = st.lists(_inline, max_size=6).map(tuple)
_block: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, _words),
    st.builds(Paragraph, inlines),
    st.builds(Item, inlines, _words),
    st.builds(QuoteBlock, _words, inlines),
    st.builds(Note, inlines),
    st.just(Divider()),
)
messages = st.builds(
    Message,
    title=st.one_of(_words, st.text(max_size=400)),
    summary=st.one_of(_words, st.text(min_size=600, max_size=900)),
    blocks=st.one_of(
        st.lists(_block, max_size=12),
        st.tuples(_block, st.integers(15, 30)).map(lambda many: [many[0]] * many[1]),
    ).map(tuple),
    severity=st.sampled_from(Severity),
)
