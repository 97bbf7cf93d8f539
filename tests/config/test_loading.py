"""What a configuration becomes, and what is said when it cannot be used."""

import cProfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import Config, load
from bot.core.articles import Tier
from bot.core.channels import Platform
from bot.errors import ConfigError

BOT, APP = "xoxb-1-canarybot", "xapp-1-canaryapp"
SLACK = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}
CRISIS = '[[crisis]]\nname = "Orlo dam"\nquery = "Orlo dam"\n'


def files(**contents: str) -> Mapping[str, str]:
    return {f"/run/{name}": text for name, text in contents.items()}


def read(
    text: str, environ: Mapping[str, str] | None = None, disk: Mapping[str, str] | None = None
) -> Config:
    def read_file(path: str) -> str:
        if path not in (disk or {}):
            raise FileNotFoundError(2, "No such file or directory", path)
        return (disk or {})[path]

    return load(text, environ or {}, read_file)


def problems(
    text: str, environ: Mapping[str, str] | None = None, disk: Mapping[str, str] | None = None
) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read(text, environ, disk)
    return caught.value.problems


def test_nothing_at_all_is_a_configuration() -> None:
    config = read("")

    assert config == Config()
    assert (config.browser.host, config.browser.port) == ("127.0.0.1", 8787)
    assert not any([config.slack.is_on, config.discord.is_on, config.llm.is_on])


def test_tables_become_sources_crises_and_subscriptions() -> None:
    config = read(
        CRISIS + '[[source]]\nid = "orlo"\nurl = "https://orlo.example/rss"\ntier = "local"\n'
        '[[subscription]]\ncrisis = "Orlo dam"\nplatform = "slack"\nchannel = "C0ORLO"\n'
        'cron = "0  8 * * MON-FRI"\nzone = "Europe/Kyiv"\nalerts = false\n',
        SLACK,
    )

    assert config.crises[0].query == "Orlo dam"
    source, subscription = config.sources[0], config.subscriptions[0]
    assert (source.kind, source.publisher, source.tier) == ("feed", "orlo", Tier.LOCAL)
    assert str(subscription.channel) == "slack:C0ORLO"
    assert subscription.schedule.cron == "0 8 * * mon-fri"
    assert subscription.schedule.zone == "Europe/Kyiv"
    assert not subscription.is_alerted


def test_a_subscription_speaks_its_own_language_or_that_of_all() -> None:
    crisis = '[[crisis]]\nname = "{0}"\nquery = "levee"\n'
    row = '[[subscription]]\ncrisis = "{0}"\nplatform = "browser"\nchannel = "home"\n'
    text = (
        '[speech]\nlanguage = "de"\n'
        + crisis.format("A") + crisis.format("B")
        + row.format("A") + row.format("B") + 'language = "uk"\n'
    )  # fmt: skip

    assert [one.language for one in read(text).subscriptions] == ["de", "uk"]


def test_the_environment_goes_before_the_file() -> None:
    config = read(
        '[slack]\nbot_token = "xoxb-file"\napi_base = "https://a.example/api/"\n',
        {**SLACK, "SLACK_API_BASE": "http://127.0.0.1:9/api/", "WATCHFLOOR_BROWSER_PORT": "9000"},
    )

    assert config.slack.bot_token.reveal() == BOT
    assert config.slack.api_base == "http://127.0.0.1:9/api/"
    assert config.browser.port == 9000


def test_a_variable_that_is_set_but_empty_is_not_set() -> None:
    assert read("[browser]\nport = 1\n", {"WATCHFLOOR_BROWSER_PORT": ""}).browser.port == 1


@pytest.mark.parametrize(
    ("variable", "raw", "value"),
    [
        ("WATCHFLOOR_LLM_DAILY_DOLLARS", "2.5", 2.5),
        ("WATCHFLOOR_LLM_DAILY_TOKENS", "5000", 5000),
        ("WATCHFLOOR_FETCH_ALLOW_PRIVATE", "10.0.0.0/8, intranet.example", None),
    ],
)
def test_variables_are_read_as_the_type_of_their_setting(
    variable: str, raw: str, value: object
) -> None:
    config = read("", {variable: raw})

    found = (config.llm.daily_dollars, config.llm.daily_tokens, config.fetch.allow_private)
    assert value in found or config.fetch.allow_private == ("10.0.0.0/8", "intranet.example")


def test_secrets_come_from_files_too() -> None:
    disk = files(bot=BOT + "\n", app=APP)

    config = read(
        '[slack]\nbot_token_file = "/run/bot"\n', {"SLACK_APP_TOKEN_FILE": "/run/app"}, disk
    )

    assert (config.slack.bot_token.reveal(), config.slack.app_token.reveal()) == (BOT, APP)


@pytest.mark.parametrize(
    ("disk", "expected"),
    [
        pytest.param({}, "No such file or directory", id="missing"),
        pytest.param(files(bot=" \n"), "is empty", id="empty"),
        pytest.param(files(bot="xapp-1-canary"), 'does not start with "xoxb-"', id="mixed up"),
    ],
)
def test_a_secret_file_that_does_not_serve_is_a_problem(
    disk: Mapping[str, str], expected: str
) -> None:
    (problem,) = problems('\n[slack]\nbot_token_file = "/run/bot"\n', None, disk)

    assert problem.startswith("line 3: [slack] bot_token_file: ")
    assert expected in problem
    assert "canary" not in problem


def test_every_problem_is_shown_at_once_with_its_line_and_its_fix() -> None:
    found = problems(
        '[slak]\nx = 1\n[slack]\napi_base = "https://slack.example"\n'
        '[[crisis]]\nname = "Orlo dam"\nquery = ""\n'
        '[[subscription]]\ncrisis = "Orlo dm"\nplatform = "slack"\nchannel = "#orlo"\n'
        'cron = "0 25 * * *"\nzone = "Kyiv"\n'
    )

    assert [problem.split(":")[0] for problem in found] == [
        f"line {line}" for line in (1, 4, 7, 9, 10, 11, 12, 13)
    ]
    assert all(" Fix: " in problem and problem.endswith(".") for problem in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[slak]\n", 'did you mean "slack"?'),
        ("[llm]\nmodle = 1\n", 'did you mean "model"?'),
        ("[[channel]]\n", 'did you mean "subscription"?'),
        (
            "[[source]]\nid = 'a'\nurl = 'https://a.example'\ntire = 'wire'\n",
            'did you mean "tier"?',
        ),
        ("[fetch]\nzzz = 1\n", "not known. Fix: use one of allow_private"),
    ],
)
def test_unknown_names_are_errors_that_guess(text: str, expected: str) -> None:
    assert expected in "\n".join(problems(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[crisis]\nname = 1\n", "write [[crisis]] above each", id="single table"),
        pytest.param("[[slack]]\nx = 1\n", "write [slack] once", id="array of tables"),
        pytest.param("crisis = [1]\n", "not a table", id="array of numbers"),
        pytest.param("slack = 3\n", "not a single table", id="number"),
        pytest.param("[[crisis]]\nname = 'A'\n", "query: missing", id="missing key"),
        pytest.param("[slack]\nbot_token = 3\n", "not text", id="token of the wrong type"),
        pytest.param("[slack]\nbot_token_file = 3\n", "not a path", id="path of the wrong type"),
        pytest.param("[log]\nlevel = 1979-05-27\n", "a date or time where text", id="date"),
    ],
)
def test_tables_and_values_of_the_wrong_shape_are_problems(text: str, expected: str) -> None:
    assert expected in "\n".join(problems(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = \n", 1), ("[a]\nb = 'c\n", 2), ("[a]\n[a]\n", 2), ("x = 1\nx = 2\n", 2), ("a = [", 1)],
)
def test_broken_toml_is_one_problem_with_its_line(text: str, line: int) -> None:
    (problem,) = problems(text)

    assert problem.startswith(f"line {line}: ")


def test_lines_are_counted_through_texts_that_look_like_settings() -> None:
    text = (
        '[[crisis]]\nname = "Orlo"\nquery = """\n[browser]\nport = 1\n"""\n[browser]\nport = "x"\n'
    )

    found = problems(text)

    assert [problem.split("]")[0] for problem in found] == [
        "line 3: [crisis",
        "line 8: [browser",
    ]


def test_dotted_and_quoted_keys_have_lines_too() -> None:
    (problem,) = problems('log.level = "info"\n"browser" . "port" = "x"\n')

    assert problem.startswith("line 2: [browser] port")


def test_a_subscription_of_a_crisis_that_is_only_misspelt_elsewhere_is_not_reported_twice() -> None:
    text = CRISIS.replace('"Orlo dam"\nquery', '"Orlo dam"\nquerry') + (
        '[[subscription]]\ncrisis = "Orlo dam"\nplatform = "browser"\nchannel = "home"\n'
    )

    assert not any("no crisis is called" in problem for problem in problems(text))


def test_a_second_crisis_in_one_channel_is_fine_and_the_same_one_twice_is_not() -> None:
    one = '[[subscription]]\ncrisis = "{}"\nplatform = "browser"\nchannel = "home"\n'
    both = CRISIS + CRISIS.replace("Orlo dam", "Orlo strike")

    assert len(read(both + one.format("Orlo dam") + one.format("Orlo strike")).subscriptions) == 2
    (problem,) = problems(both + one.format("Orlo dam") * 2)
    assert "the same as on line" in problem


def test_twice_as_many_sources_are_twice_the_work() -> None:
    def calls(number: int) -> int:
        text = CRISIS + "".join(
            f'[[source]]\nid = "s{n}"\nurl = "https://s{n}.example/rss"\n' for n in range(number)
        )
        profile = cProfile.Profile()
        profile.runcall(read, text)
        return sum(one.callcount for one in profile.getstats())

    read(CRISIS)
    few = calls(100)

    assert calls(200) < 2.2 * few


def test_the_platform_of_a_channel_is_the_core_one() -> None:
    config = read(
        CRISIS + '[[subscription]]\ncrisis = "Orlo dam"\nplatform = "Browser"\nchannel = "home"\n'
    )

    assert config.subscriptions[0].channel.platform is Platform.BROWSER


def problems_if_any(text: str) -> list[str] | None:
    try:
        read(text)
    except ConfigError as error:
        return error.problems
    return None


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=150)
def test_any_text_loads_or_is_a_config_error(text: str) -> None:
    assert problems_if_any(text) is None or problems_if_any(text)


toml_values = st.sampled_from(
    ["1", "-1", "true", "nan", '""', '"x"', "[]", '["a"]', "{}", "1979-05-27", '"\\u0000"', "'a/b'"]
)
toml_keys = st.sampled_from(
    ["name", "query", "url", "id", "kind", "cron", "zone", "platform", "channel", "crisis", "model"]
)
toml_headers = st.sampled_from(["[llm]", "[[crisis]]", "[[source]]", "[[subscription]]", "[fetch]"])


@given(st.lists(st.tuples(toml_headers, st.dictionaries(toml_keys, toml_values)), max_size=5))
@settings(deadline=None, max_examples=150)
def test_any_values_load_or_are_problems_with_a_place(
    tables: list[tuple[str, dict[str, str]]],
) -> None:
    text = "\n".join(
        "\n".join([header, *(f"{key} = {value}" for key, value in keys.items())])
        for header, keys in tables
    )

    assert all(problem.startswith("line ") for problem in problems_if_any(text) or [])
