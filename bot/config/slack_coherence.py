"""Settings of Slack that are valid one by one and wrong together."""

from collections.abc import Mapping, Sequence

from bot.config.given import is_given
from bot.config.network_checks import MAKE_KEY
from bot.config.problems import Place, Problems
from bot.config.reading import Row
from bot.config.settings import SlackSettings
from bot.config.wrong import Absent, Wrong
from bot.core.channels import Platform


def check_slack(
    slack: SlackSettings,
    subscriptions: Sequence[Row],
    document: Mapping[str, object],
    problems: Problems,
) -> None:
    """Note everything that does not fit together: one workspace or several, and how we hear.

    Args:
        slack: As far as it could be read.
        subscriptions: Those that could be read.
        document: What was written.
        problems: Where to note.
    """
    if slack.serves_workspaces:
        _check_shared(slack, document, problems)
    else:
        _check_alone(slack, document, problems)
    for row in subscriptions:
        if row.bad & {"platform", "channel"} or row.values.platform is not Platform.SLACK:
            continue
        names_workspace = "/" in str(row.values.channel)
        if slack.serves_workspaces and not names_workspace:
            wrong = Wrong(
                "does not say in which workspace",
                'write the workspace\'s id before it, "T0123456789/C0123456789": '
                "watchfloor check lists those that installed the app",
            )
        elif names_workspace and slack.is_on and not slack.serves_workspaces:
            wrong = Wrong("names a workspace where there is but one", "leave it out")
        else:
            continue
        problems.add(row.at("channel"), wrong)


def _check_alone(slack: SlackSettings, document: Mapping[str, object], problems: Problems) -> None:
    hears = any(
        [
            slack.app_token,
            slack.signing_secret,
            is_given(document, problems, "slack", "app_token"),
            is_given(document, problems, "slack", "signing_secret"),
        ]
    )
    if slack.is_on and not hears:
        wrong = Absent(
            "there is a bot token but no way to hear from Slack",
            'set SLACK_APP_TOKEN (Socket Mode; "Basic Information", "App-Level Tokens", with '
            "connections:write), or SLACK_SIGNING_SECRET (events over HTTP)",
        )
        problems.add(Place(section="slack", key="app_token"), wrong)
    if (
        slack.app_token
        and not slack.is_on
        and not is_given(document, problems, "slack", "bot_token")
    ):
        wrong = Absent("there is an app token but no bot token", "set SLACK_BOT_TOKEN")
        problems.add(Place(section="slack", key="bot_token"), wrong)


def _check_shared(slack: SlackSettings, document: Mapping[str, object], problems: Problems) -> None:
    needed = {
        "client_secret": (slack.client_secret, "set SLACK_CLIENT_SECRET"),
        "signing_secret": (slack.signing_secret, "set SLACK_SIGNING_SECRET"),
        "encryption_keys": (
            slack.encryption_keys,
            f"set WATCHFLOOR_SLACK_ENCRYPTION_KEYS; {MAKE_KEY}",
        ),
        "public_url": (slack.public_url, "give the https:// address that leads to host and port"),
    }
    for key, (value, fix) in needed.items():
        if not value and not is_given(document, problems, "slack", key):
            absent = Absent("several workspaces may install the app, which needs this", fix)
            problems.add(Place(section="slack", key=key), absent)
    for key, token in (("bot_token", slack.bot_token), ("app_token", slack.app_token)):
        if token:
            wrong = Wrong(
                "there is a client id, so every workspace brings a token of its own",
                "take this one out, or the client id",
            )
            problems.add(Place(section="slack", key=key), wrong)
