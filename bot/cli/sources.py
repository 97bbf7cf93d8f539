"""`watchfloor sources` and what can be done to one. Thin, like every command."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.running import ConfigFile, run_command

app = typer.Typer(
    help="Show how the sources are doing; add, test, pause them.",
    invoke_without_command=True,
    rich_markup_mode=None,
)
SourceName = Annotated[str, typer.Argument(metavar="NAME", help="The id of a source.")]


@app.callback()
def sources(context: typer.Context, config: ConfigFile = None) -> None:
    """Show how the sources are doing; add, test, pause them."""
    if context.invoked_subcommand is None:
        from bot.app.tools.telling import show_sources

        run_command(lambda: show_sources(config))


@app.command("add")
def sources_add(
    place: Annotated[str, typer.Argument(metavar="URL|FOLDER", help="A site, feed or folder.")],
    name: Annotated[
        str, typer.Option(metavar="NAME", help="Who stands behind it, as readers see it.")
    ] = "",
    kind: Annotated[
        str,
        typer.Option(
            metavar="KIND", help="Take it as this kind (page, section, …) instead of finding out."
        ),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what it would bring, and add nothing.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Find the source behind an address, and add it.

    Shows what it brings first. Exit code 1, with the reason, when there is none.
    """
    from bot.app.tools.sourcing import add

    run_command(lambda: add(place, config, name=name, is_dry=dry_run, kind=kind))


@app.command("import")
def sources_import(
    file: Annotated[Path, typer.Argument(metavar="FILE.opml", help="A list of feeds.")],
    config: ConfigFile = None,
) -> None:
    """Add the feeds of an OPML file."""
    from bot.app.tools.sourcing import import_opml

    run_command(lambda: import_opml(file, config))


@app.command("export")
def sources_export(config: ConfigFile = None) -> None:
    """Print the sources as OPML."""
    from bot.app.tools.sourcing import export_opml

    run_command(lambda: export_opml(config))


@app.command("test")
def sources_test(name: SourceName, config: ConfigFile = None) -> None:
    """Ask a source once, and store nothing."""
    from bot.app.tools.sourcing import test

    run_command(lambda: test(name, config))


@app.command("pause")
def sources_pause(name: SourceName, config: ConfigFile = None) -> None:
    """Do not ask a source until it is resumed; the bot may be running."""
    from bot.app.tools.sourcing import pause

    run_command(lambda: pause(name, config))


@app.command("resume")
def sources_resume(name: SourceName, config: ConfigFile = None) -> None:
    """Resume a source that was paused, held or gone."""
    from bot.app.tools.sourcing import resume

    run_command(lambda: resume(name, config))


@app.command("explain")
def sources_explain(name: SourceName, config: ConfigFile = None) -> None:
    """Say all that is known of a source, and when it is asked next."""
    from bot.app.tools.sourcing import explain

    run_command(lambda: explain(name, config))
