"""The conversation of `watchfloor init`."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import wizard
from bot.config import Config, load

TOKENS = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_APP_TOKEN": "xapp-1",
    "DISCORD_TOKEN": "d1",
    "OPENAI_API_KEY": "k1",
}


@dataclass
class Person:
    """Gives these answers in order, then goes away; remembers what was asked and said."""

    answers: list[str]
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def ask(self, question: str) -> str:
        self.asked.append(question)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)

    def talk(self) -> str:
        return wizard.ask(self.ask, self.said.append)


def no_file(path: str) -> str:
    raise FileNotFoundError(path)


def held(*answers: str, environ: dict[str, str] | None = None) -> tuple[Config, Person, str]:
    person = Person(list(answers))
    text = person.talk()
    assert person.answers == []
    return load(text, TOKENS if environ is None else environ, no_file), person, text


SHORTEST = ["Orlo dam", "", "https://orlo.example/rss", "", "", "", "", ""]


def test_the_shortest_conversation_needs_no_token() -> None:
    config, person, _ = held(*SHORTEST, environ={})

    assert config.notices == ()
    assert (config.crises[0].name, config.crises[0].query) == ("Orlo dam", "Orlo dam")
    assert (config.sources[0].id, config.sources[0].publisher) == ("orlo-example", "orlo.example")
    subscription = config.subscriptions[0]
    assert str(subscription.channel) == "browser:home"
    assert (subscription.schedule.cron, subscription.schedule.zone) == ("0 8 * * *", "UTC")
    assert not any("environment" in line for line in person.said)


def test_the_longest_conversation_names_every_variable_and_writes_no_secret() -> None:
    config, person, text = held(
        "Orlo dam",
        'dam OR "Lower Orlo"',
        "https://www.orlo.example/a, https://orlo.example/b https://orlo.example/a",
        "slack, discord and browser",
        "C0ORLO123",
        "123456789012345678",
        "",
        "7:30",
        "Europe/Kyiv",
        "yes",
        "http://127.0.0.1:11434/v1",
        "small-model",
        "$0.50",
    )

    assert [str(each.channel) for each in config.subscriptions] == [
        "slack:C0ORLO123",
        "discord:123456789012345678",
        "browser:home",
    ]
    assert {each.schedule.cron for each in config.subscriptions} == {"30 7 * * *"}
    assert [source.id for source in config.sources] == [
        "orlo-example",
        "orlo-example-2",
        "orlo-example-3",
    ]
    assert (config.llm.model, config.llm.daily_dollars) == ("small-model", 0.5)
    said = "\n".join(person.said)
    assert all(variable in said for variable in TOKENS)
    assert not any(word in text for word in ("token", "api_key", "secret"))


@pytest.mark.parametrize(
    ("place", "wrong", "reason"),
    [
        (0, "", "name the crisis"),
        (0, "a/b", 'holds a "/"'),
        (1, "(((", "query"),
        (2, "", "no address"),
        (2, "orlo.example", "not an address"),
        (2, "ftp://orlo.example", "not an address"),
        (3, "teams", "no platform"),
        (3, "slak", 'did you mean "slack"?'),
        (4, "My Home!", "browser channel id"),
        (5, "noon", "not a time of day"),
        (6, "Nowhere", "no time zone"),
        (7, "perhaps", "neither yes nor no"),
    ],
)
def test_a_wrong_answer_is_asked_for_again_with_the_reason(
    place: int, wrong: str, reason: str
) -> None:
    config, person, _ = held(*SHORTEST[:place], wrong, *SHORTEST[place:], environ={})

    assert person.asked[place] == person.asked[place + 1]
    assert reason in person.said[0]
    assert "Fix: " in person.said[0]
    assert config.crises[0].name == "Orlo dam"


@pytest.mark.parametrize(
    ("said", "cron", "zone"),
    [
        (("7pm", "Kyiv"), "0 19 * * *", "Europe/Kyiv"),
        (("7", "tokyo"), "0 7 * * *", "Asia/Tokyo"),
        (("6.30 a.m.", "CET"), "30 6 * * *", "Europe/Berlin"),
    ],
)
def test_times_and_zones_are_read_as_in_a_channel(
    said: tuple[str, str], cron: str, zone: str
) -> None:
    config, _, _ = held(*SHORTEST[:5], *said, *SHORTEST[7:])

    (subscription,) = config.subscriptions
    assert (subscription.schedule.cron, subscription.schedule.zone) == (cron, zone)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [("#orlo", "slack channel id"), ("", "slack channel id"), ("123", "slack channel id")],
)
def test_a_wrong_channel_is_asked_for_again(wrong: str, reason: str) -> None:
    answers = [*SHORTEST[:3], "slack", wrong, "C0ORLO123", *SHORTEST[5:]]

    _, person, _ = held(*answers)

    assert reason in person.said[0]


@pytest.mark.parametrize("wrong", ["", "none", "-1", "0", "nan"])
def test_a_daily_limit_must_be_given(wrong: str) -> None:
    model = ["y", "", "m-1"]

    if wrong:
        config, person, _ = held(*SHORTEST[:7], *model, wrong, "2")
        assert "That cannot be used" in person.said[0]
        assert config.llm.daily_dollars == 2
    else:
        config, _, _ = held(*SHORTEST[:7], *model, wrong)
        assert config.llm.daily_dollars == 1


def test_whoever_goes_away_ends_it() -> None:
    with pytest.raises(EOFError):
        Person(["Orlo dam"]).talk()


@pytest.mark.parametrize(
    "name",
    ['Orlo "dam"', "Orlo\\dam", "Orlo = [dam]", "Ορλό", "オルロ ダム", "# Orlo", "Orlo'''dam"],
)
def test_odd_names_survive_the_file(name: str) -> None:
    config, _, _ = held(name, "dam", *SHORTEST[2:], environ={})

    assert config.crises[0].name == name
    assert config.subscriptions[0].crisis == name


@given(st.text(max_size=40), st.text(max_size=40))
@settings(deadline=None, max_examples=100)
def test_whatever_is_answered_what_is_written_loads(name: str, query: str) -> None:
    good_query = ["dam"]
    person = Person([name, "Orlo dam", query, *good_query, *SHORTEST[2:]])
    try:
        text = person.talk()
    except EOFError:
        return

    config = load(text, {}, no_file)
    assert [one.crisis for one in config.subscriptions] == [config.crises[0].name]


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("Varda flood", "Varda flood"),
        ("Crisis in the eastern Sell", "eastern Sell"),
        ("The situation", "The situation"),
        ("Orlo (dam) & “river”", "Orlo dam river"),
    ],
)
def test_the_telling_words_of_the_name_are_proposed(name: str, query: str) -> None:
    config, _, _ = held(name, "", *SHORTEST[2:], environ={})

    assert config.crises[0].query == query
