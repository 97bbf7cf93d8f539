"""The manifest asks for what the code uses, and for no more."""

import json

from bot.commands import ADMIN_VERBS, VERBS
from bot.platforms.slack import registration
from bot.platforms.slack.manifest import manifest


def test_the_manifest_is_json_within_slacks_limits() -> None:
    made = json.loads(json.dumps(manifest("A floor that watches over a very long river")))

    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert made["settings"]["socket_mode_enabled"]


def test_it_has_the_command_with_the_verbs_that_exist() -> None:
    command, admin = manifest()["features"]["slash_commands"]

    assert command["command"] == registration.COMMAND
    assert all(verb in command["usage_hint"] for verb in VERBS)
    assert admin["command"] == registration.ADMIN_COMMAND
    assert all(verb in admin["usage_hint"] for verb in ADMIN_VERBS)
    assert command["should_escape"], "people and channels must come as ids, not as names"


def test_menus_and_buttons_come_back_to_us() -> None:
    made = manifest()

    shortcuts = made["features"]["shortcuts"]
    ids = [one["callback_id"] for one in shortcuts]
    assert ids == [*registration.SHORTCUTS, registration.NOW_ID]
    assert [one["type"] for one in shortcuts] == ["message", "message", "global"]
    assert [one["name"] for one in shortcuts] == [
        "Ask about this", "Check this claim", "Latest brief",
    ]  # fmt: skip
    assert all(len(one["name"]) <= 24 and len(one["description"]) <= 150 for one in shortcuts)
    assert made["settings"]["interactivity"]["is_enabled"]
    assert made["features"]["app_home"]["home_tab_enabled"]


def test_scopes_are_the_least_and_say_what_they_are_for() -> None:
    scopes = manifest()["oauth_config"]["scopes"]

    assert sorted(set(scopes["bot"]) - set(scopes["bot_optional"])) == [
        "app_mentions:read",
        "assistant:write",
        "chat:write",
        "commands",
        "im:history",
        "users:read",
    ]
    assert set(scopes["bot_optional"]) < set(scopes["bot"]), "Slack refuses them otherwise"
    assert all({**registration.SCOPES, **registration.OPTIONAL_SCOPES}.values())


def test_every_event_has_the_scope_it_needs() -> None:
    needs = {"app_mention": "app_mentions:read", "message.im": "im:history"}
    for event in ("app_home_opened", "app_uninstalled", "tokens_revoked"):
        needs[event] = "chat:write"  # they need none of their own

    events = manifest()["settings"]["event_subscriptions"]["bot_events"]

    scopes = manifest()["oauth_config"]["scopes"]
    optional = ["member_joined_channel", *registration.CLOSING_EVENTS, *registration.OPENING_EVENTS]
    for event in optional:
        needs[event] = "groups:read" if event.startswith("group") else "channels:read"
    assert {needs[event] for event in events} <= set(scopes["bot"])
    without = [event for event in events if needs[event] in scopes["bot_optional"]]
    assert without == sorted(optional), "all else is heard without what is optional"


def test_the_conversation_with_the_bot_is_an_agents_within_slacks_limits() -> None:
    features = manifest()["features"]
    agent = features["agent_view"]

    assert "assistant_view" not in features, "the switch is one-way"
    assert len(agent["agent_description"]) <= 300
    assert 1 <= len(agent["suggested_prompts"]) <= 4
    assert all(one["title"] and one["message"] for one in agent["suggested_prompts"])


def test_over_http_everything_is_sent_to_one_address() -> None:
    made = manifest(url="https://floor.example/")

    settings, address = made["settings"], f"https://floor.example{registration.REQUEST_PATH}"
    assert not settings["socket_mode_enabled"]
    assert settings["event_subscriptions"]["request_url"] == address
    assert settings["interactivity"]["request_url"] == address
    assert {one["url"] for one in made["features"]["slash_commands"]} == {address}
    assert "redirect_urls" not in made["oauth_config"]


def test_an_app_for_many_workspaces_comes_back_to_us_and_rotates_its_tokens() -> None:
    made = manifest(url="https://floor.example", for_workspaces=True)

    assert made["oauth_config"]["redirect_urls"] == [
        f"https://floor.example{registration.CALLBACK_PATH}"
    ]
    assert made["settings"]["token_rotation_enabled"]
    assert made["settings"]["org_deploy_enabled"]


def test_replies_without_a_mention_take_more_scopes_and_events() -> None:
    made = manifest(hears_replies=True)
    scopes = made["oauth_config"]["scopes"]

    assert set(registration.HISTORY_SCOPES) <= set(scopes["bot"]) - set(scopes["bot_optional"])
    assert set(scopes["bot_optional"]) < set(scopes["bot"])
    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert set(events) == {*registration.EVENTS, *registration.OPTIONAL_EVENTS}
