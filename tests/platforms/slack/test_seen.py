"""The check for live marks finds each kind; otherwise its silence would prove nothing."""

from typing import Any

import pytest

from tests.platforms.slack.seen import live

SECTION = {"type": "rich_text_section"}


@pytest.mark.parametrize(
    "message",
    [
        {"text": "<!channel> up"},
        {"text": "hi <@U1>"},
        {"text": "see <https://evil.example|here>"},
        {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<!here>"}}]},
        {"blocks": [{**SECTION, "elements": [{"type": "broadcast", "range": "channel"}]}]},
        {"blocks": [{**SECTION, "elements": [{"type": "user", "user_id": "U1"}]}]},
        {"blocks": [{**SECTION, "elements": [{"type": "link", "url": "https://evil.example"}]}]},
    ],
    ids=str,
)
def test_live_marks_are_found(message: dict[str, Any]) -> None:
    assert live(message)


def test_inert_text_is_not_live() -> None:
    assert live({"text": "&lt;!channel&gt;", "blocks": [{"type": "divider"}]}) == []
