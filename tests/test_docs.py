"""What the documents promise is there, and what is there stands in the documents."""

import re
from pathlib import Path

import pytest

from bot.app.reading import read_text
from bot.cli import app
from bot.commands import VERBS
from bot.config.settings import SOURCE_KINDS
from bot.core.exchange.readings import reading_to_json
from tests.builders import article

ROOT = Path(__file__).parents[1]
TEXT = "“We left on 3 March,” said Ada Holm. Nine people were killed in Tarn."
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
_LINK = re.compile(r"\]\((?!https?:|#)([^)\s]+)\)")
_PATH = re.compile(r"`((?:bot|tests|bench|prompts)/[\w/.]*)`")
_TARGET = re.compile(r"(?m)(?:^|`)make ([a-z]+)")
_COMMAND = re.compile(r"`(?:\.venv/bin/)?watchfloor ([a-z][a-z-]*)")


def commands() -> set[str]:
    # What is added without a name stands among the commands itself.
    named = [group for group in app.registered_groups if isinstance(group.name, str)]
    added = [group.typer_instance for group in app.registered_groups if group not in named]
    single = {
        command.name or command.callback.__name__.replace("_", "-")
        for commands in (app, *filter(None, added))
        for command in commands.registered_commands
        if command.callback is not None
    }
    return single | {str(group.name) for group in named}


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"`(watchfloor )?{command}\b", README)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_names_a_command_that_is_not_there(document: Path) -> None:
    assert set(_COMMAND.findall(document.read_text("utf-8"))) <= commands()


@pytest.mark.parametrize("kind", SOURCE_KINDS)
def test_every_kind_of_source_is_in_its_page(kind: str) -> None:
    assert f"\n| `{kind}` |" in (ROOT / "docs" / "sources.md").read_text("utf-8")


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_word_that_people_can_say_is_in_the_readme(verb: str) -> None:
    assert f"`/brief {verb}" in README


def test_every_field_of_a_reading_is_in_its_page() -> None:
    page = (ROOT / "docs" / "reading.md").read_text("utf-8")
    given = reading_to_json(article(TEXT), read_text(TEXT))
    parts = [part for value in given.values() if isinstance(value, list) for part in value]

    assert {"speaker", "is_total"} <= set().union(*parts)
    assert {field for field in set(given).union(*parts) if f"`{field}`" not in page} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_of_a_document_leads_to_a_file(document: Path) -> None:
    links = _LINK.findall(document.read_text("utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_a_document_names_is_there(document: Path) -> None:
    paths = _PATH.findall(document.read_text("utf-8"))

    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_make_target_of_the_documents_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    texts = [path.read_text("utf-8") for path in DOCUMENTS]
    named = {name for text in texts for name in _TARGET.findall(text)}

    assert {name for name in named if f"\n{name}:" not in makefile} == set()
