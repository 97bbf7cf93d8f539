"""No shape of secret gets through, and ordinary words do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.redaction import redact

# Put together at run time: scanners of repositories mistake them for real ones.
DISCORD = ".".join(["MTA4canary0canary0canary", "GcAnAr", "canary0canary0canary0canary0canary"])

SECRETS = {
    "slack bot token": "xoxb-canary-0123456789-abcDEF",
    "slack user token": "xoxp-canary0123456789",
    "slack refresh token": "xoxe.xoxp-1-canary0123456789",
    "slack app token": "xapp-1-A0CANARY-0123-canary",
    "discord token": DISCORD,
    "model key": "sk-canary0123456789abcdef",
    "project key": "sk-proj-canary_0123456789-abcdef",
    "bearer": "Authorization: Bearer canary.0123456789",
    "bot header": f"authorization='Bot {DISCORD}'",
    "basic header": "Authorization: Basic Y2FuYXJ5OmNhbmFyeQ==canary",
    "web token": "eyJjanaryABCDEF.eyJzdWIiOiJjYW5hcnkifQ.canary_signature",
    "password in an address": "https://desk:canary@orlo.example/rss",
    "password in a database address": "postgresql+psycopg://bot:canary@db.example:5432/news",
    "user name alone in an address": "https://canary@orlo.example/rss",
    "slack webhook": "https://hooks.slack.com/services/T0CANARY/B0CANARY/canary",
    "discord webhook": "https://discord.com/api/webhooks/1234/canary-canary",
    "discord webhook with a version": "https://ptb.discord.com/api/v10/webhooks/1234/canary",
    "key in a query": "https://orlo.example/rss?lang=en&key=canary012345",
    "token in a query": "https://orlo.example/rss?token=canary012345",
    "setting": 'bot_token = "canary-0123456789"',
    "json": '{"api_key": "canary0123456789"}',
    "python": "{'signing_secret': 'canary0123456789'}",
    "environment": "SLACK_SIGNING_SECRET=canary0123456789",
}


@pytest.mark.parametrize("name", sorted(SECRETS))
@pytest.mark.parametrize("around", ["{}", "failed: {} (retry)", '"{}"', "a\n{}\nb", "<{}>"])
def test_a_secret_is_masked_wherever_it_stands(name: str, around: str) -> None:
    shown = redact(around.format(SECRETS[name]))

    assert "canary" not in shown.lower()
    assert "[redacted]" in shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Posted brief/Orlo dam/slack:C0ORLO/12 in 31 ms.",
        "https://orlo.example/news/2031/dam-overflows?page=2#top",
        "mail desk@orlo.example about it",
        "at 08:00 the token bucket of source orlo was full",
        "key: brief, secret ballot, bot says so, basic services",
        "https://social.example/@orlo/1234",
        '{"event": "posted", "key": "brief/orlo/1", "tokens": 1234}',
        "The risk-averse task-based desk-sharing plan",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert redact(text) == text


@given(st.lists(st.sampled_from([*SECRETS.values(), " ", "\n", "=", ":", "x", "é"]), max_size=6))
@settings(deadline=None, max_examples=200)
def test_masking_twice_is_masking_once(parts: list[str]) -> None:
    once = redact("".join(parts))

    assert redact(once) == once


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=100)
def test_any_text_can_be_masked(text: str) -> None:
    assert redact(redact(text)) == redact(text)


def test_a_long_text_takes_no_long_time() -> None:
    text = "a" * 50_000 + "://" + "b" * 50_000 + ("xoxb" + "-" * 50) * 500

    assert redact(text)
