"""Why something fails, said in the reader's language, with what was put into it kept."""

import pytest

from bot.core.presenting.failings import failing_words
from bot.core.speaking import speaking
from bot.locale import ENGLISH, LANGUAGES
from bot.platforms.discord import failures as discord
from bot.platforms.slack import failures as slack

OTHERS = [one for one in LANGUAGES if one != ENGLISH]


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        pytest.param(
            "https://herald.example/rss answered 503",
            "https://herald.example/rss antwortete 503",
            id="a status",
        ),
        pytest.param(
            "https://herald.example answered 410: it is gone for good",
            "https://herald.example antwortete 410: es ist endgültig weg",
            id="a status and what it means",
        ),
        pytest.param(
            "herald: https://herald.example/rss: this is a web page, not a feed",
            "herald: https://herald.example/rss: das ist eine Webseite, kein Feed",
            id="behind a name and an address",
        ),
        pytest.param(
            "https://herald.example/rss: no connection",
            "https://herald.example/rss: keine Verbindung",
            id="behind an address",
        ),
        pytest.param("Slack asks to slow down.", "Slack bittet, langsamer zu machen.", id="Slack"),
        pytest.param(
            "Discord cannot be reached (ClientOSError).",
            "Discord ist nicht zu erreichen (ClientOSError).",
            id="Discord",
        ),
        pytest.param(
            slack.refusal("is_archived"),
            "Slack hat abgelehnt (is_archived): der Kanal ist archiviert; holen Sie ihn aus dem "
            "Archiv, oder nehmen Sie einen anderen.",
            id="a refusal and its fix",
        ),
        pytest.param(
            slack.refusal("missing_scope", "files:write"),
            "Slack hat abgelehnt (missing_scope): der App fehlt eine Berechtigung; ergänzen "
            "Sie sie auf api.slack.com/apps und installieren Sie die App neu (files:write).",
            id="a scope by name",
        ),
        pytest.param(
            "https://a.example/x: a.example leads to 10.0.0.1, which is not on the public internet",
            "https://a.example/x: a.example führt zu 10.0.0.1, das nicht im öffentlichen Internet "
            "liegt",
            id="an address inside",
        ),
        pytest.param(
            "https://a.example/x: larger than 5,000,000 bytes",
            "https://a.example/x: größer als 5,000,000 Bytes",
            id="a number",
        ),
        pytest.param("XML: line 3, column 9", "XML: line 3, column 9", id="a library's detail"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_sentence_is_said_in_german(reason: str, said: str) -> None:
    with speaking("de"):
        assert failing_words(reason) == said
    assert failing_words(reason) == reason


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "reason",
    [
        *map(slack.refusal, (*slack._REFUSALS, "never_heard_of")),
        *map(discord.refusal, (*discord._REFUSALS, 1)),
    ],
)
def test_what_mends_a_refusal_is_said_whole(reason: str, language: str) -> None:
    meaning = reason.partition("): ")[2].removesuffix(".").split("; ")

    with speaking(language):
        said = failing_words(reason)

    assert [part for part in meaning if part in said] == []
