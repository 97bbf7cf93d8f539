"""`watchfloor password`: a hash for the configuration. Thin, like every command."""

import typer

from bot.cli.running import run_command

app = typer.Typer()


@app.command()
def password() -> None:
    """Print a hash that stands for a password in a [[login]].

    The password is asked for twice; without a terminal, it is read from standard input. It cannot
    be recovered from what is printed.
    """
    from bot.app.tools.logging_in import print_hashed

    run_command(print_hashed)
