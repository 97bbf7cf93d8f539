"""The invitation asks for what the code uses, and for no more."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import discord
import pytest

from bot.commands import ADMIN_VERBS, VERBS
from bot.errors import ConfigError
from bot.platforms.discord import registration
from bot.platforms.discord.invite import invite_url, personal_url

APPLICATION = "1000000000000000003"


def test_the_invitation_names_the_application_and_the_least_permissions() -> None:
    query = parse_qs(urlsplit(invite_url(f" {APPLICATION}\n")).query)

    assert query["client_id"] == [APPLICATION]
    assert query["scope"] == ["bot applications.commands"]
    granted = discord.Permissions(int(query["permissions"][0]))
    assert sum(is_granted for _, is_granted in granted) == len(
        {**registration.PERMISSIONS, **registration.OPTIONAL_PERMISSIONS}
    )
    assert all(getattr(granted, name) for name in registration.PERMISSIONS)
    assert not granted.mention_everyone
    assert not granted.manage_messages


def test_a_person_takes_the_commands_along_and_no_bot() -> None:
    query = parse_qs(urlsplit(personal_url(APPLICATION)).query)

    assert query == {
        "client_id": [APPLICATION], "scope": ["applications.commands"], "integration_type": ["1"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "application", ["", "watchfloor", "12", "1000000000000000003&permissions=8"]
)
def test_what_is_no_application_id_is_said_to_be_none(application: str) -> None:
    for url in (invite_url, personal_url):
        with pytest.raises(ConfigError, match="Application ID"):
            url(application)


def test_nothing_privileged_is_asked_for() -> None:
    intents = registration.intents()

    assert intents.value == 4609
    assert not intents.message_content
    assert registration.intents(message_content=True).value == 37377


def descriptions(one: dict[str, Any]) -> list[str]:
    return [one["description"], *one["description_localizations"].values()]


@pytest.mark.parametrize("language", ["es-ES", "es-419", "fr", "de", "uk", "ru", "zh-CN", "zh-TW"])
def test_discords_menus_speak_every_language_that_both_of_us_speak(language: str) -> None:
    for command in registration.registered()[:2]:
        for one in (command, *command["options"]):
            assert one["description_localizations"][language] != one["description"]
    for menu in registration.registered()[2:]:
        assert 1 <= len(menu["name_localizations"][language]) <= 32
        assert menu["name"] in registration.MENUS


@pytest.mark.parametrize(
    ("command", "verbs"),
    [
        pytest.param(registration.command(), VERBS, id="everybody"),
        pytest.param(registration.admin_command(), ADMIN_VERBS, id="managers"),
    ],
)
def test_a_command_has_the_verbs_that_exist_within_discords_limits(
    command: dict[str, Any], verbs: dict[str, object]
) -> None:
    assert [option["name"] for option in command["options"]] == list(verbs)
    assert len(verbs) <= 25
    for option in command["options"]:
        for one in (option, *option.get("options", ())):
            assert all(1 <= len(words) <= 100 for words in descriptions(one))
            assert len(one["name"]) <= 32
    described = [command, *command["options"]]
    described += [one for option in command["options"] for one in option.get("options", ())]
    # Of all languages, the longest counts.
    longest = [len(one["name"]) + max(map(len, descriptions(one))) for one in described]
    assert sum(longest) <= 8_000


def test_a_crisis_is_found_while_typing_wherever_one_can_be_named() -> None:
    for command, verbs in (
        (registration.command(), VERBS),
        (registration.admin_command(), ADMIN_VERBS),
    ):
        naming = {verb for verb, (what, _) in verbs.items() if "crisis" in what or "name" in what}
        found = {
            option["name"]
            for option in command["options"]
            if any(
                one.get("autocomplete") and one["name"] == registration.CRISIS
                for one in option.get("options", ())
            )
        }
        assert found == naming


def test_what_is_registered_is_what_the_code_understands() -> None:
    names = [one["name"] for one in registration.registered()]

    assert names == [registration.COMMAND, registration.ADMIN_COMMAND, *registration.MENUS]
    assert set(registration.MENUS.values()) == {"ask", "check"}
    managing = registration.admin_command()["default_member_permissions"]
    assert discord.Permissions(int(managing)).manage_guild


def test_only_the_command_for_reading_can_be_taken_along() -> None:
    found = {
        one["name"]: (one["integration_types"], one["contexts"])
        for one in registration.registered()
    }

    assert found.pop("brief") == ([0, 1], [0, 1, 2])
    assert set(map(str, found.values())) == {"([0], [0, 1])"}


def test_a_command_is_registered_when_discord_says_at_least_what_we_want() -> None:
    ours = registration.command()
    theirs = {**ours, "id": "7", "version": "8", "nsfw": False}

    assert registration.is_registered(ours, theirs)
    assert not registration.is_registered(ours, {**theirs, "description": "old"})
    assert not registration.is_registered(ours, {**theirs, "options": ours["options"][1:]})
    assert not registration.is_registered(ours, {"name": "brief"})
