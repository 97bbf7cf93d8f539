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
