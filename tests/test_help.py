"""What `--help` says."""

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from bot.cli import app
from tests.test_cli import run


def commands(group: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, command in group.commands.items():
        yield (*path, name), command
        if hasattr(command, "commands"):
            yield from commands(command, *path, name)


def test_the_help_says_what_each_command_does_without_breaking_off() -> None:
    for path in [(), ("sources",), ("person",), ("crisis",), ("alerts",)]:
        assert "..." not in run(*path, "--help").output.replace("ARGS]...", ""), path


def test_the_help_calls_what_is_to_be_given_by_a_name_and_not_by_its_type() -> None:
    unnamed = [
        (*path, one.name)
        for path, command in commands(get_command(app))
        for one in command.params
        if not one.type_descriptor.is_choice and not getattr(one, "is_flag", False)
        if one.metavar is None or one.metavar.strip("[]. ") != one.metavar
    ]

    assert unnamed == []
