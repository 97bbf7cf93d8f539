"""Settings that are wrong together, what is only noticed, and that no secret is ever shown."""

import pytest

from bot.config import Config, Secret
from tests.config.test_loading import APP, BOT, CRISIS, SLACK, problems, read

SUBSCRIPTION = '[[subscription]]\ncrisis = "Orlo dam"\nplatform = "{}"\nchannel = "{}"\n'


@pytest.mark.parametrize(
    ("text", "environ", "expected"),
    [
        pytest.param(
            CRISIS + SUBSCRIPTION.format("slack", "C0ORLO"),
            {},
            ["slack has no token", "SLACK_BOT_TOKEN"],
            id="slack channel without a token",
        ),
        pytest.param(
            CRISIS + SUBSCRIPTION.format("discord", "123456789012345678"),
            SLACK,
            ["discord has no token", "DISCORD_TOKEN"],
            id="discord channel without a token",
        ),
        pytest.param(
            "[managers]\nchannel = 'slack:C0ORLO'\n",
            {},
            ["[managers] channel", "slack has no token", "SLACK_BOT_TOKEN"],
            id="managers on slack without a token",
        ),
        pytest.param(
            "", {"SLACK_BOT_TOKEN": BOT}, ["no way to hear from Slack"], id="bot token alone"
        ),
        pytest.param(
            "", {"SLACK_APP_TOKEN": APP}, ["app token but no bot token"], id="app token alone"
        ),
        pytest.param(
            "", {"OPENAI_MODEL": "m-1"}, ["there is no key", "OPENAI_API_KEY"], id="model, no key"
        ),
        pytest.param(
            "[llm]\nbase_url = 'http://127.0.0.1:1/v1'\n",
            {},
            ["an endpoint is given but no model"],
            id="endpoint, no model",
        ),
        pytest.param(
            "[embeddings]\nmodel = 'e-1'\n",
            {},
            ["[embeddings] model", "there is no key"],
            id="embeddings without a key",
        ),
        pytest.param(
            "[slack]\nclient_id = '1.2'\n",
            {"SLACK_BOT_TOKEN": BOT},
            ["client_secret", "SLACK_SIGNING_SECRET", "encryption_keys", "public_url", "bot_token"],
            id="several workspaces need more",
        ),
        pytest.param(
            CRISIS + SUBSCRIPTION.format("slack", "T0FELL/C0ORLO"),
            {"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": "s"},
            ["names a workspace where there is but one"],
            id="a workspace of one",
        ),
        pytest.param(
            "[slack]\nencryption_keys = 'a2V5'\n",
            {},
            ["holds something that is no key", "/dev/urandom"],
            id="no key",
        ),
        pytest.param(
            "",
            {"SLACK_BOT_TOKEN": BOT},
            ["no way to hear from Slack", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"],
            id="neither an app token nor a signing secret",
        ),
        pytest.param(
            "[[source]]\nid = 'a'\nurl = 'https://a.example'\npaths = { items = 'data' }\n",
            {},
            ["only for the kind jsonapi"],
            id="paths of a feed",
        ),
        pytest.param(
            "[[source]]\nid = 'a'\nurl = '/srv/articles'\n",
            {},
            ["a path where a web address belongs"],
            id="path of a feed",
        ),
        pytest.param(
            "[[source]]\nid = 'a'\nkind = 'folder'\nurl = 'https://a.example'\n",
            {},
            ["a web address where a folder belongs"],
            id="address of a folder",
        ),
        pytest.param(
            "[[source]]\nid = 'a'\nurl = 'https://a.example/1'\n"
            "[[source]]\nid = 'a'\nurl = 'https://a.example/2'\n",
            {},
            ["line 5: [source] id: the same as on line 2"],
            id="same id",
        ),
        pytest.param(
            "[[source]]\nid = 'a'\nurl = 'https://a.example/1'\n"
            "[[source]]\nid = 'b'\nurl = 'https://a.example/1'\n",
            {},
            ["line 6: [source] url: the same as on line 3"],
            id="same address",
        ),
        pytest.param(
            CRISIS + CRISIS.replace("Orlo dam", "ORLO DAM"),
            {},
            ["line 5: [crisis] name: the same as on line 2"],
            id="same crisis in another case",
        ),
        pytest.param(
            "[slack]\nbot_token = 'xoxb-1'\nbot_token_file = '/run/bot'\n",
            SLACK | {"SLACK_BOT_TOKEN": ""},
            ["bot_token is given too"],
            id="token and file",
        ),
    ],
)
def test_what_does_not_fit_together_is_said(
    text: str, environ: dict[str, str], expected: list[str]
) -> None:
    found = "\n".join(problems(text, environ))

    for part in expected:
        assert part in found


@pytest.mark.parametrize(
    "environ",
    [
        pytest.param(SLACK | {"SLACK_SIGNING_SECRET": "abc"}, id="a secret that is not used"),
        pytest.param({"OPENAI_MODEL": "m", "OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, id="local"),
        pytest.param({"OPENAI_API_KEY": "sk-canary-0123456789"}, id="a key that lies around"),
    ],
)
def test_what_fits_together_loads(environ: dict[str, str]) -> None:
    assert isinstance(read("", environ), Config)


@pytest.mark.parametrize(
    ("text", "environ", "expected"),
    [
        (CRISIS, {}, 'Crisis "Orlo dam" has no [[subscription]]'),
        (CRISIS, {}, "There is no [[source]]"),
        ("[browser]\nhost = '0.0.0.0'\n", {}, "add a [[login]]"),
        ("", {"OPENAI_API_KEY": "sk-canary-0123456789"}, "has a key but no model"),
        (
            "[llm]\nmodel = 'm'\nbase_url = 'http://m.example/v1'\ndaily_tokens = 0\n"
            "daily_dollars = 0\n",
            {},
            "no daily limit",
        ),
        ("", {"WATCHFLOOR_BROWSER_PROT": "1"}, 'did you mean "WATCHFLOOR_BROWSER_PORT"?'),
    ],
)
def test_a_setting_that_would_surprise_is_noticed(
    text: str, environ: dict[str, str], expected: str
) -> None:
    assert any(expected in notice for notice in read(text, environ).notices)


def test_variables_of_others_and_known_ones_are_not_noticed() -> None:
    environ = {"HOME": "/", "WATCHFLOOR_CONFIG": "x.toml", "WATCHFLOOR_LOG_LEVEL": "debug"}

    assert read("", environ).notices == ()


CANARIES = {
    **SLACK,
    "SLACK_SIGNING_SECRET": "canary0signing0secret",
    "DISCORD_TOKEN": "canary0discord",
    "OPENAI_API_KEY": "canary0openai",
    "WATCHFLOOR_EMBEDDINGS_API_KEY": "canary0embeddings",
    "DATABASE_URL": "postgresql://bot:canary0password@db.example/news",
}


def test_a_configuration_shows_no_secret() -> None:
    config = read(
        "[[source]]\nid = 'a'\nurl = 'https://a.example/?key=canary0feed0key'\n", CANARIES
    )

    shown = [repr(config), str(config), f"{config}", repr(config.slack), f"{config.store!r}"]

    assert not any("canary" in each for each in shown)
    assert config.discord.token.reveal() == "canary0discord"


@pytest.mark.parametrize("variable", [*CANARIES, "SLACK_API_BASE", "OPENAI_BASE_URL"])
def test_a_problem_shows_no_secret(variable: str) -> None:
    environ = {**CANARIES, variable: "https://user:canary0pass word@x"}

    assert "canary" not in "\n".join(problems("[slak]\n", environ))


def test_a_secret_is_equal_to_its_like_and_shows_only_whether_it_is_set() -> None:
    assert Secret("a") == Secret("a") != Secret("b")
    assert len({Secret("a"), Secret("a")}) == 1
    assert [repr(Secret("a")), str(Secret())] == ["<set>", "<empty>"]
    assert not Secret()
