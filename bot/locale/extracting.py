"""`python -m bot.locale.extracting`: bring every catalogue up to date with the code.

Looks for `say`, `say_many` and `marked` anywhere: in templates, and within f-strings, which
Babel's own extraction passes over. New words are added without a translation, those that the code
no longer says go, all others stay.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from bot.locale import ENGLISH, LANGUAGES

ROOT = Path(__file__).parent
#: No date of its own in a catalogue: version control has it.
_BEGUN = datetime(2026, 1, 1, tzinfo=UTC)
_SAYING = frozenset({"say", "marked"})
_MANY = "say_many"
_COMMENT = "# Translators:"


def said() -> Catalog:
    """Return everything that the code says, in English and in its order."""
    catalog = Catalog(project="Watchfloor", charset="utf-8", fuzzy=False)
    for path in sorted(ROOT.parent.rglob("*.py")):
        for words, comment in said_in(path.read_text("utf-8")):
            catalog.add(words, auto_comments=[comment] if comment else [])
    for path in sorted(ROOT.parent.rglob("*.html")):
        for words in said_in_template(path.read_text("utf-8")):
            catalog.add(words)
    return catalog


def said_in_template(template: str) -> Iterator[str | tuple[str, str]]:
    """Yield what a template says, with a number in both forms."""
    for call in Environment(autoescape=True).parse(template).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            words = [one.value for one in call.args if isinstance(one, nodes.Const)]
            if call.node.name == _MANY:
                yield words[0], words[1]
            elif call.node.name in _SAYING and words:
                yield words[0]


def said_in(code: str) -> Iterator[tuple[str | tuple[str, str], str]]:
    """Yield what a module says, with a number in both forms, and what translators must know of it.

    That is a comment which ends the line of the call, `# Translators: …`.
    """
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        comment = lines[node.lineno - 1].partition(_COMMENT)[2].strip()
        if node.func.id == _MANY:
            yield (_constant(node.args[0]), _constant(node.args[1])), comment
        elif node.func.id in _SAYING:
            yield from ((words, comment) for words in _choices(node.args[0]))


def _choices(node: ast.expr) -> Iterator[str]:
    """Yield the words that an argument may be; none where they are marked elsewhere."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.IfExp(body=body, orelse=other):
            yield from _choices(body)
            yield from _choices(other)


def _constant(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"line {node.lineno}: {_MANY} takes its words as they are")


def catalogue_path(language: str) -> Path:
    """Return where a language's words are."""
    return ROOT / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """Return a language's words as its translators wrote them; none where there is no file."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(
            locale=language,
            header_comment=f"# The words of Watchfloor in {LANGUAGES[language]}.",
            project="Watchfloor",
            version="1",
            charset="utf-8",
            last_translator="Watchfloor",
            language_team="Watchfloor",
            msgid_bugs_address="Watchfloor",
            creation_date=_BEGUN,
            revision_date=_BEGUN,
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(language: str, catalog: Catalog) -> None:
    """Write a language's words back."""
    path = catalogue_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=100, sort_output=True, ignore_obsolete=True)


def main() -> None:
    """Update all catalogues, and say how many words each still lacks."""
    template = said()
    for language in (one for one in LANGUAGES if one != ENGLISH):
        catalog = read(language)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        write(language, catalog)
        lacking = sum(not one.string or not all(one.string) for one in catalog if one.id)
        sys.stdout.write(f"{language}: {lacking} of {len(catalog)} not translated\n")


if __name__ == "__main__":
    main()
