"""The shape of the code: sizes, names and the map, so that none of them decays unseen."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import bot
import bot.sources

ROOT = Path(__file__).parents[1]
MAX_MODULE, MAX_TEST_MODULE, MAX_FUNCTION = 400, 320, 60
SAYS_NOTHING = {"utils", "util", "helpers", "common", "misc", "manager", "base"}
#: A package with more parts than this cannot be guessed by their names alone.
FEW_PARTS = 4
#: Packages whose parts are all of one sort, as a test or the package itself says.
ALL_ALIKE = {
    "bot.app.adapters",
    "bot.ports",
    "bot.sources",
    "bot.store.migrations.versions",
}


def parts_of(package: ModuleType) -> set[str]:
    return {part.name for part in pkgutil.iter_modules(package.__path__)} - {"__main__"}


def mapped() -> list[ModuleType]:
    """Packages whose docstring is the map of what they hold."""
    names = (part.name for part in pkgutil.walk_packages(bot.__path__, "bot.") if part.ispkg)
    found = [bot, *(importlib.import_module(name) for name in names if name not in ALL_ALIKE)]
    return [package for package in found if len(parts_of(package)) > FEW_PARTS]


MAPPED = mapped()
#: Modules of `bot.sources` that kinds share, or that find them.
SHARED_BY_KINDS = {
    "asking",
    "bases",
    "bylines",
    "charset",
    "documents",
    "finding",
    "fragments",
    "guessing",
    "instants",
    "jsonfeed",
    "lacking",
    "links",
    "loose",
    "markup",
    "mending",
    "months",
    "opml",
    "records",
    "shape",
    "trees",
    "validated",
    "zones",
}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize(
    ("folder", "most"),
    [
        ("bot", MAX_MODULE),
        ("bench", MAX_MODULE),
        ("supply", MAX_MODULE),
        ("tests", MAX_TEST_MODULE),
    ],
)
def test_every_module_is_short_enough_to_read_at_once(folder: str, most: int) -> None:
    lines = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in modules(folder)}

    assert {name: count for name, count in lines.items() if count > most} == {}


def test_every_function_fits_on_a_screen() -> None:
    long = {
        f"{name_of(path)}:{name}": length
        for path in modules("bot")
        for name, length in functions(path)
        if length > MAX_FUNCTION
    }

    assert long == {}


def test_the_middle_module_is_near_120_lines() -> None:
    lengths = sorted(len(path.read_text("utf-8").splitlines()) for path in modules("bot"))

    assert lengths[len(lengths) // 2] <= 130


def test_every_name_says_something() -> None:
    assert [name_of(path) for path in modules("bot") if path.stem in SAYS_NOTHING] == []


@pytest.mark.parametrize("mapped", MAPPED, ids=lambda package: package.__name__)
def test_the_map_names_every_part(mapped: ModuleType) -> None:
    assert {part for part in parts_of(mapped) if f"`{part}`" not in (mapped.__doc__ or "")} == set()


@pytest.mark.parametrize("mapped", MAPPED, ids=lambda package: package.__name__)
def test_the_map_names_no_part_that_is_gone(mapped: ModuleType) -> None:
    assert set(re.findall(r"`([a-z_]+)`", mapped.__doc__ or "")) - parts_of(mapped) == set()


def test_every_source_module_is_a_kind_or_shared_by_kinds() -> None:
    found = {part.name for part in pkgutil.iter_modules(bot.sources.__path__)}

    assert found - SHARED_BY_KINDS == set(bot.sources.KINDS), "add it to KINDS in bot/sources"
