"""Every language says everything, and puts in what English puts in."""

import re

import pytest
from babel.messages.catalog import Catalog, Message

from bot.locale import ENGLISH, LANGUAGES, catalogue
from bot.locale.extracting import read, said

OTHERS = [one for one in LANGUAGES if one != ENGLISH]
_FIELD = re.compile(r"\{\w+\}")


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string or "",)


@pytest.fixture(scope="module")
def everything() -> Catalog:
    """What the bot says, out of all of its code."""
    return said()


def words(catalog: Catalog) -> dict[object, Message]:
    return {one.id: one for one in catalog if one.id}


@pytest.mark.parametrize("language", OTHERS)
def test_every_catalogue_has_every_message_and_no_other(language: str, everything: Catalog) -> None:
    """Where this fails: make messages, then translate what it names."""
    catalog = read(language)

    assert words(catalog).keys() == words(everything).keys()
    assert [one.id for one in words(catalog).values() if one.fuzzy or not all(forms(one))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_puts_in_what_the_english_does(language: str) -> None:
    wrong = [
        (one.id, form)
        for one in words(read(language)).values()
        for form in forms(one)
        if sorted(_FIELD.findall(form))
        != sorted(_FIELD.findall(one.id[1] if isinstance(one.id, tuple) else one.id))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_counted_has_every_plural_form_of_the_language(language: str) -> None:
    catalog = read(language)
    counted = [one for one in words(catalog).values() if isinstance(one.id, tuple)]

    assert counted
    assert {len(forms(one)) for one in counted} == {catalog.num_plurals}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_begins_and_ends_as_the_english_does(language: str) -> None:
    """Blanks are put between sentences by the code: a translation brings none of its own."""
    wrong = [form for one in words(read(language)).values() for form in forms(one)]

    assert [form for form in wrong if form != form.strip()] == []


def test_a_language_that_nobody_speaks_is_answered_in_english() -> None:
    assert catalogue("tlh").gettext("Sources") == "Sources"
