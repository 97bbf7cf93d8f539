"""Keys and tokens that sources want, and where they come from."""

import pytest

from bot.config import load
from bot.errors import ConfigError

SOURCE = '[[source]]\nid = "desk"\nurl = "https://desk.example/feed"\n'
FILES = {"/run/key": "k-123\n", "/run/empty": " \n", "/run/lines": "one\ntwo"}


def read_file(path: str) -> str:
    if path not in FILES:
        raise FileNotFoundError(2, "No such file or directory")
    return FILES[path]


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        pytest.param('{ X-Key = "plain" }', ("X-Key", "plain"), id="text"),
        pytest.param('{ X-Key = { env = "DESK_KEY" } }', ("X-Key", "e-456"), id="environment"),
        pytest.param('{ X-Key = { file = "/run/key" } }', ("X-Key", "k-123"), id="file"),
        pytest.param(
            '{ Authorization = { env = "DESK_KEY", prefix = "Bearer " } }',
            ("Authorization", "Bearer e-456"),
            id="with what stands before it",
        ),
    ],
)
def test_a_value_is_text_or_comes_from_elsewhere(written: str, sent: tuple[str, str]) -> None:
    config = load(f"{SOURCE}headers = {written}", {"DESK_KEY": "e-456"}, read_file)

    assert config.sources[0].headers == (sent,)
    assert sent[1] not in repr(config)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param('"X-Key: 1"', "not a table of headers", id="text"),
        pytest.param('{ "X Key" = "1" }', "no name of a header", id="a name with a space"),
        pytest.param('{ Host = "inside.example" }', "set by the bot itself", id="ours"),
        pytest.param('{ X-Key = "1", x-key = "2" }', "stands there twice", id="twice"),
        pytest.param("{ X-Key = 1 }", "neither a text nor a table", id="a number"),
        pytest.param('{ X-Key = { env = "A", file = "/b" } }', "env or file", id="two places"),
        pytest.param('{ X-Key = { envv = "A" } }', "env or file", id="misspelled"),
        pytest.param('{ X-Key = { env = "NONE" } }', "variable NONE is empty", id="not set"),
        pytest.param('{ X-Key = { file = "/none" } }', "No such file", id="no file"),
        pytest.param('{ X-Key = { file = "/run/empty" } }', "/run/empty is empty", id="empty"),
        pytest.param('{ X-Key = { file = "/run/lines" } }', "no header can", id="two lines"),
        pytest.param('{ X-Key = "s3cret\\r\\nHost: x" }', "no header can", id="smuggled"),
        pytest.param(
            '{ X-Key = { file = "/run/key", prefix = "s3cret\\nHost: " } }',
            "no header can",
            id="smuggled before it",
        ),
    ],
)
def test_what_is_wrong_is_said_without_the_value(written: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(f"{SOURCE}headers = {written}", {}, read_file)

    assert said in str(caught.value)
    assert "Fix:" in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_a_folder_is_sent_no_headers() -> None:
    folder = '[[source]]\nid = "desk"\nkind = "folder"\nurl = "desk"\nheaders = { X-Key = "1" }'

    with pytest.raises(ConfigError, match="a folder is sent nothing"):
        load(folder, {}, read_file)
