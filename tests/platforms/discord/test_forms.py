"""Forms become modals within Discord's limits, and come back by their fields' names."""

import pytest

from bot.core.conversing.requests import Field, Form
from bot.platforms.discord.forms import filled_in, modal
from tests.platforms.served import FORM
from tests.servers.discord_limits import answer_refusal

HUGE = Form(
    id="v1/ask/x",
    title="T" * 99,
    button="B",
    fields=(
        Field(name="a", label="L" * 99, value="v" * 9_000, max_chars=9_000),
        Field(name="b", label="", value="x", choices=tuple(f"{n}" * 60 for n in range(60))),
        *(Field(name=f"c{n}", label="Words", is_required=False) for n in range(9)),
    ),
)


@pytest.mark.parametrize("form", [FORM, HUGE], ids=["usual", "huge"])
def test_a_modal_is_within_the_limits(form: Form) -> None:
    assert answer_refusal({"type": 9, "data": modal(form)}) == 0


@pytest.mark.parametrize(("value", "chosen"), [("77", ["77"]), ("", []), ("here", [])])
def test_a_role_is_chosen_from_discords_own_menu(value: str, chosen: list[str]) -> None:
    field = Field(name="ping", label="Whom", value=value, is_role=True, is_required=False)

    shown = modal(Form(id="v1/more", title="More", button="Save", fields=(field,)))

    assert answer_refusal({"type": 9, "data": shown}) == 0
    (row,) = shown["components"]
    assert row["component"]["type"] == 6
    assert [one["id"] for one in row["component"]["default_values"]] == chosen
    assert filled_in({"components": [{"type": 18, "component": {
        "type": 6, "custom_id": "ping", "values": ["78"]}}]}) == {"ping": "78"}  # fmt: skip


def test_words_of_others_are_words_in_a_form() -> None:
    words = "@everyone [Bank](https://x.example)"
    field = Field(name="a", label="Words", value=words)

    shown = modal(Form(id="v1/ask/x", title="Ask", button="Ask", fields=(field,)))

    # What stands in a field is never read as marks: it has to be there to the letter.
    (row,) = shown["components"]
    assert (row["component"]["type"], row["component"]["value"]) == (4, words)


@pytest.mark.parametrize(
    "components",
    [
        pytest.param(
            [
                {"type": 18, "component": {"type": 4, "custom_id": "a", "value": "words"}},
                {"type": 18, "component": {"type": 3, "custom_id": "b", "values": ["daily"]}},
                {"type": 18, "component": {"type": 3, "custom_id": "c", "values": []}},
            ],
            id="labels",
        ),
        pytest.param(
            [
                {"type": 1, "components": [{"type": 4, "custom_id": "a", "value": "words"}]},
                {"type": 1, "components": [{"type": 3, "custom_id": "b", "values": ["daily"]}]},
                {"type": 1, "components": [{"type": 4, "custom_id": "c"}]},
            ],
            id="rows",
        ),
    ],
)
def test_what_is_filled_in_comes_back_by_name(components: list[object]) -> None:
    assert filled_in({"components": components}) == {"a": "words", "b": "daily", "c": ""}
    assert filled_in({}) == {}


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Days", ("Days", None)),
        (
            "Time zone of the briefs: a city, a country or its name",
            ("Time zone of the briefs", "A city, a country or its name"),
        ),
        (
            "Répondre aux messages qui ne me mentionnent pas",
            (
                "Répondre aux messages qui ne me mentionnent…",
                "Répondre aux messages qui ne me mentionnent pas",
            ),
        ),
    ],
)
def test_what_a_label_has_no_room_for_stands_below_it(
    label: str, shown: tuple[str, str | None]
) -> None:
    field = Field(name="a", label=label)

    (row,) = modal(Form(id="v1/x", title="T", button="B", fields=(field,)))["components"]

    assert (row["label"], row.get("description")) == shown
