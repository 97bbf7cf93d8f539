"""Messages that try what Slack's markup can do."""

from hypothesis import strategies as st

from tests.platforms.anything import ADDRESSES, SCRIPTS, any_message

#: Each tries to make a bot call, link, hide or turn something round.
HOSTILE = (
    "<!channel> wake up",
    "<!here>",
    "<!subteam^S0TEAM|@rescue>",
    "<@U0VICTIM>",
    "<#C0OTHER|private>",
    "<https://evil.example|our own page>",
    "@everyone @channel @here",
    "*bold* _em_ ~gone~ `code` ```fence```",
    "a\u202ereversed\u202c b\u2066c\u2069",
    "1\u200b0\u200b0 homes",
    "\U000e0041\U000e0042 tagged",
    ":fire: & &lt; &amp;lt;",
    "[text](https://evil.example)",
)

_words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.sampled_from(SCRIPTS),
    st.text(alphabet='水a\U0001f600. \n"\\<&', min_size=900, max_size=4_000),
)
_urls = st.sampled_from((*ADDRESSES, "https://e.example/<!channel>|x", "slack://open"))
messages = any_message(_words, _urls, st.integers(40, 120))
