"""The command line. Thin: every command imports what it needs when it runs.

* Most commands stand here; `sources`, `alerts`, `people`, `logins`, `keeping` (the store) and
  `roles` (many processes) hold those with a word before the verb, or of one kind
* `running` is how each command is run; `wording` says why an option cannot be used
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import alerts as alert_commands
from bot.cli import keeping as keeping_commands
from bot.cli import logins as login_commands
from bot.cli import people as person_commands
from bot.cli import roles as role_commands
from bot.cli import sources as source_commands
from bot.cli.running import ConfigFile, run_command, watchfloor
from bot.cli.wording import Spoken

app = typer.Typer(
    cls=Spoken,
    name="watchfloor",
    help="Briefs teams on developing crises in Slack, Discord and the browser. "
    "Says nothing its sources do not.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


app.callback()(watchfloor)


class Format(StrEnum):
    """The formats of a brief."""

    TEXT = "text"
    JSON = "json"
    SLACK = "slack"
    DISCORD = "discord"
    HTML = "html"


class ShortFormat(StrEnum):
    """The formats of everything else."""

    TEXT = "text"
    JSON = "json"


Places = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH|URL",
        help="Files (txt, md, html, json, jsonl), folders, feed or page addresses; - reads "
        "JSON lines.",
        show_default=False,
    ),
]


@app.command()
def run(config: ConfigFile = None) -> None:
    """Run the bot, or the example crisis.

    With no configuration: the built-in example crisis in the browser.
    """
    from bot.app.running import run as run_bot

    run_command(lambda: run_bot(config))


@app.command()
def init(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")] = Path(
        "watchfloor.toml"
    ),
) -> None:
    """Ask a few questions and write a working configuration."""
    from bot.app.tools.setting_up import write_config

    raise typer.Exit(write_config(path))


@app.command()
def check(config: ConfigFile = None) -> None:
    """Try every setting, token, source and model.

    For real. Each problem is printed with its fix.
    """
    from bot.app.tools.checking import check_all

    run_command(lambda: check_all(config))


@app.command()
def brief(
    places: Places = None,
    crisis: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="A crisis of the store; for articles, what to call theirs."
        ),
    ] = "",
    format: Annotated[Format, typer.Option(help="How to write it out.")] = Format.TEXT,
    pictures: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write its charts and its map there, as PNG."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Write one brief, from these articles or the store."""
    from bot.app.tools.commanding import brief_of

    run_command(lambda: brief_of(places or [], crisis, format.value, config, pictures))


class PostedTo(StrEnum):
    """A platform to which briefs are posted."""

    SLACK = "slack"
    DISCORD = "discord"
    BROWSER = "browser"


@app.command()
def preview(
    crisis: Annotated[
        str,
        typer.Argument(
            metavar="CRISIS|breaking", help="A crisis, or “breaking” and one; without it, all."
        ),
    ] = "",
    broken: Annotated[
        str, typer.Argument(metavar="CRISIS", help="Which one, after “breaking”.")
    ] = "",
    channel: Annotated[
        str,
        typer.Option(metavar="ID", help="A channel’s id, or slack:C0123456789; without it, all."),
    ] = "",
    platform: Annotated[
        PostedTo | None, typer.Option(help="Channels of this platform.", show_default=False)
    ] = None,
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.JSON,
    pictures: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write its charts and its map there, as PNG."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Show what would be posted if a brief were due now.

    Prints each request as it would be sent, threads included; nothing is posted or stored. With
    “breaking”, the update that would be sent about the gravest known fact.
    """
    from bot.app.tools.previewing import preview as show_preview

    where, is_breaking = platform.value if platform else "", crisis == "breaking"
    name = broken if is_breaking else crisis
    run_command(
        lambda: show_preview(
            name, channel, where, format.value, pictures, config, is_breaking=is_breaking
        )
    )


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="What you want to know.")],
    places: Places = None,
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.TEXT,
    config: ConfigFile = None,
) -> None:
    """Answer one question, with citations.

    From these articles, or from the store.
    """
    from bot.app.tools.commanding import answer_to

    run_command(lambda: answer_to(question, places or [], format.value, config))


@app.command()
def read(
    place: Annotated[str, typer.Argument(metavar="PATH|URL|-", help="What to read.")] = "-",
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.JSON,
) -> None:
    """Show what is read from each article.

    Sentences, quotes, figures, dates and names: one JSON object per article and line.
    """
    from bot.app.tools.streaming import readings_of

    run_command(lambda: readings_of(place, format.value))


@app.command()
def stories(
    places: Places = None,
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.JSON,
) -> None:
    """Show each article's story, decided in input order."""
    from bot.app.tools.streaming import stories_of

    run_command(lambda: stories_of(places or ["-"], format.value))


crisis_commands = typer.Typer(
    help="Try out what a crisis matches.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(crisis_commands, name="crisis")


@crisis_commands.command("test")
def crisis_test(
    asked: Annotated[
        str,
        typer.Argument(
            metavar="NAME|QUERY",
            help="A crisis or a query; without it, every crisis.",
            show_default=False,
        ),
    ] = "",
    places: Places = None,
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.TEXT,
    config: ConfigFile = None,
) -> None:
    """Show which articles match a crisis and why, and which nearly do.

    Among these articles, or the latest in the store; a near miss says what it lacks.
    """
    from bot.app.tools.matching import show_matches

    run_command(lambda: show_matches(asked, places or [], format.value, config))


app.add_typer(alert_commands.app, name="alerts")


@app.command()
def verify(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF.json", help="A brief as JSON.")],
    places: Places = None,
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.TEXT,
) -> None:
    """Check any brief against its articles.

    Exit code 1 when anything in it is rejected.
    """
    from bot.app.tools.commanding import verdicts_on

    run_command(lambda: verdicts_on(brief, places or [], format.value))


app.command("worker")(role_commands.worker)
app.command("scheduler")(role_commands.scheduler)
app.command("listener")(role_commands.listener)
app.command("requeue")(role_commands.requeue)


@app.command()
def replay(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="A folder or file of dated articles.")
    ],
    start: Annotated[
        str,
        typer.Option(
            "--from", metavar="TIME", help="Leave out earlier articles: 2026-03-01T12:00Z."
        ),
    ] = "",
    end: Annotated[
        str,
        typer.Option("--to", metavar="TIME", help="Leave out later articles: 2026-03-01T12:00Z."),
    ] = "",
    speed: Annotated[
        float | None,
        typer.Option(
            metavar="NUMBER",
            help="Seconds of the crisis per second; without it, as fast as possible.",
        ),
    ] = None,
    cron: Annotated[
        str, typer.Option(metavar="CRON", help="When briefs are due, in UTC.")
    ] = "0 6,18 * * *",
    query: Annotated[
        str,
        typer.Option(metavar="QUERY", help="Which articles belong to the crisis; without it, all."),
    ] = "",
) -> None:
    """Play a crisis from dated articles.

    On a clock of its own. Prints what would have been posted, and when.
    """
    from bot.app.tools.replaying import replay as replay_folder

    run_command(
        lambda: replay_folder(folder, start=start, end=end, speed=speed, cron=cron, query=query)
    )


app.add_typer(source_commands.app, name="sources")
app.add_typer(person_commands.app, name="person")
app.add_typer(login_commands.app)


@app.command()
def status(config: ConfigFile = None) -> None:
    """Show the last and next briefs, and what waits."""
    from bot.app.tools.telling import show_status

    run_command(lambda: show_status(config))


@app.command()
def ledger(
    crisis: Annotated[
        str, typer.Argument(metavar="CRISIS", help="A crisis; without it, all.")
    ] = "",
    format: Annotated[ShortFormat, typer.Option(help="How to write it out.")] = ShortFormat.TEXT,
    config: ConfigFile = None,
) -> None:
    """Show what is known, with the history of each fact.

    Every step: new, repeated, changed, confirmed, corrected, withdrawn; when, and from whom.
    """
    from bot.app.tools.ledgers import show_ledger

    run_command(lambda: show_ledger(crisis, format.value, config))


@app.command()
def health(config: ConfigFile = None) -> None:
    """Say whether anything is stuck.

    Exit code 1, with the reason, if messages wait or sources are not asked. For containers.
    """
    from bot.app.tools.telling import show_health

    run_command(lambda: show_health(config))


app.add_typer(keeping_commands.app)


@app.command()
def slack_manifest(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The bot’s name.")] = "Watchfloor",
    url: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Where Slack reaches the bot, https://…; without it, Socket Mode.",
        ),
    ] = "",
    teams: Annotated[
        bool, typer.Option("--teams", help="For several workspaces; needs --url.")
    ] = False,
    replies: Annotated[
        bool, typer.Option("--replies", help="Hear replies that do not mention the bot.")
    ] = False,
) -> None:
    """Print the manifest that Slack creates the app from.

    It requests only the scopes that the code uses.
    """
    from bot.app.tools.setting_up import print_manifest

    run_command(lambda: print_manifest(name, url, for_workspaces=teams, hears_replies=replies))


@app.command()
def discord_invite(
    application_id: Annotated[
        str,
        typer.Argument(metavar="APPLICATION_ID", help="From the application's General page."),
    ],
) -> None:
    """Print the address that adds the bot to Discord.

    With the fewest permissions it can work with.
    """
    from bot.app.tools.setting_up import print_invite

    run_command(lambda: print_invite(application_id))


def main() -> None:
    """Run the command line; an error is one sentence on standard error, and exit code 2."""
    app()
