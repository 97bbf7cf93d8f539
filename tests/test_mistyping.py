"""What is typed on the command line and is not there, and what is told of it."""

import pytest
from click.testing import Result
from typer.testing import CliRunner

from bot.cli import app


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("doctor", "watchfloor check tries everything"),
        ("setup", "watchfloor init begins a configuration"),
        ("Start", "watchfloor run runs the bot"),
        ("statsu", "Did you mean 'status'?"),
        ("zzz", "No such command 'zzz'"),
    ],
)
def test_a_command_that_is_none_leads_to_the_one_that_is_meant(typed: str, expected: str) -> None:
    result = run(typed)

    assert result.exit_code == 2
    assert expected in result.output


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("verify", "BRIEF.json"),
        ("replay", "FOLDER"),
        ("ask", "QUESTION"),
        ("backup", "COPY.db"),
        ("discord-invite", "APPLICATION_ID"),
    ],
)
def test_what_is_missing_is_called_as_in_the_readme(command: str, expected: str) -> None:
    result = run(command)

    assert result.exit_code == 2
    assert f"Missing argument '{expected}'" in result.output
