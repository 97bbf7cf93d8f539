"""Messages that try what Discord's markup can do."""

from hypothesis import strategies as st

from tests.platforms.anything import ADDRESSES, SCRIPTS, any_inlines, any_message

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
    st.sampled_from(SCRIPTS),
    st.text(alphabet='水a\U0001f600. \n"\\<&', min_size=600, max_size=1_800),
)
_urls = st.sampled_from((*ADDRESSES, "https://e.example/(a_(b)*c*)<@5>|x", "discord://open"))
inlines = any_inlines(_words, _urls)
messages = any_message(_words, _urls, st.integers(15, 30))
