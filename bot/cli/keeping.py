"""Commands for the store as a whole. Thin, like every command."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.running import ConfigFile, run_command

app = typer.Typer()


@app.command()
def backup(
    target: Annotated[
        str,
        typer.Argument(
            metavar="COPY.db",
            help="The copy to make; an older one is replaced. In a folder (FOLDER/), copies are "
            "named after their time, and the newest of seven days and of four weeks are kept.",
        ),
    ],
    config: ConfigFile = None,
) -> None:
    """Copy the store while it is in use, and check the copy."""
    from bot.app.tools.keeping import make_backup

    is_folder = target.endswith("/")
    run_command(lambda: make_backup(Path(target), config, is_folder=is_folder))


@app.command()
def restore(
    copy: Annotated[
        Path | None,
        typer.Argument(
            metavar="COPY.db", help="A backup; left out after pg_restore.", show_default=False
        ),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Replace the store by a backup.

    What it owed is searched for before it is sent again.
    """
    from bot.app.tools.keeping import put_back

    run_command(lambda: put_back(copy, config))


@app.command()
def migrate(
    to: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="An empty PostgreSQL database: postgresql://user:password@host/name.",
            envvar="TARGET_DATABASE_URL",
            show_default=False,
        ),
    ],
    config: ConfigFile = None,
) -> None:
    """Move everything from the SQLite store to PostgreSQL.

    Compared row by row; either all of it arrives or nothing.
    """
    from bot.app.tools.moving import move_store

    run_command(lambda: move_store(to, config))


@app.command()
def export(config: ConfigFile = None) -> None:
    """Print everything that is kept, as JSON lines."""
    from bot.app.tools.keeping import export_all

    run_command(lambda: export_all(config))


@app.command()
def purge(
    texts_older_than: Annotated[
        int,
        typer.Option(metavar="DAYS", min=1, help="Days after which an article's text is deleted."),
    ] = 90,
    facts_older_than: Annotated[
        int,
        typer.Option(metavar="DAYS", min=1, help="Days after which an unchanged fact is deleted."),
    ] = 540,
    audit_older_than: Annotated[
        int,
        typer.Option(metavar="DAYS", min=1, help="Days after which the audit is deleted."),
    ] = 540,
    source: Annotated[
        str, typer.Option(metavar="ID", help="Everything of this source, and nothing else.")
    ] = "",
    article: Annotated[
        str, typer.Option(metavar="ID", help="This article, and nothing else.")
    ] = "",
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it; without this, only say what would be done.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Delete what is old or unwanted, for good.

    Everything old, or one source or article. Without --yes it only says what that would be.
    """
    from bot.app.tools.keeping import Purge
    from bot.app.tools.keeping import purge as purge_store

    wanted = Purge(
        text_days=texts_older_than,
        fact_days=facts_older_than,
        audit_days=audit_older_than,
        source=source,
        article=article,
    )
    run_command(lambda: purge_store(wanted, config, is_meant=yes))
