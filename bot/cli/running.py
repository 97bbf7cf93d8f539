"""How every command is run, and where its configuration is."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer

ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration; without it, watchfloor.toml if there is one.",
    ),
]


def show_version(is_wanted: bool) -> None:
    """Print the version and leave, if that is wanted."""
    if is_wanted:
        from importlib.metadata import version

        typer.echo(f"watchfloor {version('watchfloor')}")
        raise typer.Exit


def watchfloor(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=show_version, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Take the options that go before every command."""


def run_command(work: Callable[[], Coroutine[Any, Any, int]]) -> None:
    """Run one command's work and leave with its exit code."""
    from bot.errors import BotError

    try:
        code = asyncio.run(work())
    except BotError as error:
        typer.echo(f"watchfloor: {error}", err=True)
        code = 2
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        code = 0
    raise typer.Exit(code)
