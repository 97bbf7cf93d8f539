"""`config.example.toml` is the reference of every setting, and cannot drift from the code."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.config import ROWS, SECTIONS, load
from bot.config.reading import settings_of
from bot.config.secret import Secret
from bot.core.articles import Tier

TEXT = (Path(__file__).parents[2] / "config.example.toml").read_text("utf-8")
_SWITCHED_OFF = re.compile(r"(?m)^# (?=[a-z_]+ = |\[\[)")
EVERYTHING = _SWITCHED_OFF.sub("", TEXT)


def no_file(path: str) -> str:
    raise FileNotFoundError(2, "No such file", path)


def names(kind: type[Any]) -> set[str]:
    known = settings_of(kind)
    return set(known) | {
        f"{name}_file" for name, (each, _) in known.items() if isinstance(each.default, Secret)
    }


def test_the_example_loads_without_a_word() -> None:
    config = load(TEXT, {}, no_file)

    assert config.notices == ()
    assert all([config.sources, config.crises, config.subscriptions])


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_every_setting_of_a_section_is_in_the_example_and_no_other(section: str) -> None:
    assert set(tomllib.loads(EVERYTHING)[section]) == names(SECTIONS[section])


@pytest.mark.parametrize("table", sorted(ROWS))
def test_every_key_of_a_table_is_in_the_example_and_no_other(table: str) -> None:
    rows = tomllib.loads(EVERYTHING)[table]

    assert set().union(*rows) == names(ROWS[table])


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_the_values_that_are_switched_off_are_the_defaults(section: str) -> None:
    written = tomllib.loads(EVERYTHING)[section]

    for name, (each, setting) in settings_of(SECTIONS[section]).items():
        assert setting.check(written[name]) == each.default, name


def test_every_setting_says_in_a_line_what_it_is_for() -> None:
    for line in EVERYTHING.split("\n"):
        if re.match(r"[a-z_]+ = ", line) and "_file = " not in line:
            assert " # " in line, line


def test_every_variable_with_a_name_of_its_own_is_named() -> None:
    for kind in SECTIONS.values():
        for _, setting in settings_of(kind).values():
            assert setting.env in TEXT


def test_every_tier_is_named() -> None:
    assert all(tier.value in TEXT for tier in Tier if tier is not Tier.UNKNOWN)
