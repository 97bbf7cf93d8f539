"""`watchfloor password`: what may stand in the configuration for one. Thin, as every command."""

import typer

from bot.cli.running import run_command

app = typer.Typer()


@app.command()
def password() -> None:
    """Print what stands for a password in a [[login]].

    It is asked for twice; without a terminal it is a line of standard input. Nobody can read it
    from what is printed.
    """
    from bot.app.tools.logging_in import print_hashed

    run_command(print_hashed)
