"""What a form of the page sends."""

from bot.core.conversing.requests import Field
from bot.platforms.browser.sheets import filled_in, name_of


def test_what_is_filled_in_comes_back_by_field_and_nothing_else() -> None:
    sent = {name_of(Field(name="id", label="Id")): " a\u200bb ", "id": "v1/edit", "thread": "4"}

    assert filled_in(sent) == {"id": "ab"}
