"""The check for live marks finds each kind; otherwise its silence would prove nothing."""

import pytest

from tests.platforms.discord.seen import links, live, visible

MARKS = (
    "@everyone up", "hey @here", "hi <@5>", "hi <@!5>", "hi <@&5>", "in <#5>", "try </brief ask:5>",
    "<:flood:55> rose", "<a:wave:55> bye", ":fire: broke out", "<id:guide>", "<t:0:R",
    "see https://evil.example", "see steam://run/1", "discord.gg/abc", "discord.com/invite/abc",
    "_em_", "~~gone~~", "||hidden||", "`code`", "a\n  - b", "a\n1. b", "a\n  # b", "> > b",
    "[x] (y",
)  # fmt: skip


@pytest.mark.parametrize("text", MARKS)
@pytest.mark.parametrize("where", ["content", "title", "description", "field"])
def test_live_marks_are_found_wherever_discord_reads(text: str, where: str) -> None:
    message: dict[str, object] = {
        "content": {"content": text},
        "title": {"embeds": [{"title": text}]},
        "description": {"embeds": [{"description": text}]},
        "field": {"embeds": [{"fields": [{"name": "n", "value": text}]}]},
    }[where]

    assert live(message)


@pytest.mark.parametrize(
    "text",
    [
        "\\<\\@5\\> \\@everyone https\\://x.example",
        "[[1]](<https://x.example/a>)",
        "- **NEW** it rained\n### KNOWN\n-# small\n> “said”",
        "<t:1936008000:f> your time",
        "<https://x.example/a>",
        "\\- a\n1\\. b",
        "12:00 and a-b + 3",
    ],
)
def test_what_is_escaped_or_our_own_is_not_live(text: str) -> None:
    assert live({"content": text}) == []


def test_links_are_read_as_discord_reads_them() -> None:
    text = "[a](<https://one.example>) <https://two.example> \\[b\\](https\\://no.example)"

    assert links(text) == ["https://one.example", "https://two.example"]
    assert visible({"content": text}) == "a https://two.example [b](https://no.example)"
