"""`watchfloor person`: what is kept of one person. Thin, like every command."""

from typing import Annotated

import typer

from bot.cli.running import ConfigFile, run_command

app = typer.Typer(
    help="Show or forget what is kept of one person.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Person = Annotated[str, typer.Argument(metavar="ID", help="The platform's id of the person.")]


@app.command("export")
def person_export(person: Person, config: ConfigFile = None) -> None:
    """Print all that is kept of a person, as JSON lines.

    Questions with their answers, feedback, where they are a manager, what they changed. Exit code 1
    if there is nothing.
    """
    from bot.app.tools.people import export_person

    run_command(lambda: export_person(person, config))


@app.command("forget")
def person_forget(
    person: Person,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it; without this, only say what would be done.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Forget a person for good.

    Questions and feedback are deleted; the audit keeps what was changed, but not by whom. Without
    --yes it only says what that would be.
    """
    from bot.app.tools.people import forget_person

    run_command(lambda: forget_person(person, config, is_meant=yes))
