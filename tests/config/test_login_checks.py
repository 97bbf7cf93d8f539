"""Logins of the browser's page, as they are written and as they are wrong."""

import pytest

from bot.core.managing.passwords import hashed
from tests.config.test_loading import CRISIS, problems, read

HOME = CRISIS + '[[subscription]]\ncrisis = "Orlo dam"\nplatform = "browser"\nchannel = "home"\n'
KEPT = hashed("open sesame", b"salt")
ANA = '[[login]]\nname = "ana"\npassword = '


@pytest.mark.parametrize(
    ("password", "found"),
    [
        pytest.param(f'"{KEPT}"', KEPT, id="what was made of it"),
        pytest.param('{ env = "ANA_PASSWORD" }', "open sesame", id="in the environment"),
        pytest.param('{ file = "/run/ana" }', "from a file", id="in a file"),
    ],
)
def test_a_password_is_read_from_where_it_is(password: str, found: str) -> None:
    config = read(
        f'{HOME}{ANA}{password}\nchannels = ["home"]\nmanages = true\n',
        {"ANA_PASSWORD": " open sesame\n"},
        {"/run/ana": "from a file\n"},
    )

    (ana,) = config.logins
    assert (ana.name, ana.password, ana.may_manage) == ("ana", found, True)
    assert ana.channels == {"home"}
    assert found not in repr(config)


def test_a_login_reads_everything_and_manages_nothing_unless_it_says_so() -> None:
    (ana,) = read(f'{HOME}{ANA}"{KEPT}"').logins

    assert ana.channels is None
    assert not ana.may_manage


@pytest.mark.parametrize(
    ("text", "environ", "expected"),
    [
        pytest.param(f'{ANA}"open sesame"', {}, ["a password as it is", "env"], id="as it is"),
        pytest.param(f"{ANA}3", {}, ["neither a text nor a table"], id="a number"),
        pytest.param(f"{ANA}{{ env = 3 }}", {}, ["neither a text nor a table"], id="odd table"),
        pytest.param(f'{ANA}{{ env = "A", file = "b" }}', {}, ["must have env or file"], id="both"),
        pytest.param(f'{ANA}{{ prefix = "A" }}', {}, ["must have env or file"], id="neither"),
        pytest.param(
            f'{ANA}{{ env = "ANA_PASSWORD" }}', {}, ["ANA_PASSWORD is empty"], id="not set"
        ),
        pytest.param(
            f'{ANA}{{ env = "ANA_PASSWORD" }}',
            {"ANA_PASSWORD": "short"},
            ["short of 8 characters"],
            id="too short",
        ),
        pytest.param(f'{ANA}{{ file = "/none" }}', {}, ["/none", "let the bot's user"], id="none"),
        pytest.param('[[login]]\nname = "ana"', {}, ["password", "missing"], id="no password"),
        pytest.param(
            f'[[login]]\nname = "a b"\npassword = "{KEPT}"',
            {},
            ["no name to sign in by"],
            id="name",
        ),
        pytest.param(
            f'[[login]]\nname = "Watchfloor"\npassword = "{KEPT}"', {}, ["is taken"], id="taken"
        ),
        pytest.param(f'{ANA}"{KEPT}"\nchannels = "home"', {}, ["not a list"], id="one channel"),
        pytest.param(f'{ANA}"{KEPT}"\nchannels = ["A B"]', {}, ["no browser channel"], id="odd"),
    ],
)
def test_what_is_wrong_is_said_with_its_fix(
    text: str, environ: dict[str, str], expected: list[str]
) -> None:
    said = "\n".join(problems(HOME + text, environ))

    for words in ("[login]", *expected):
        assert words in said
    assert "open sesame" not in said
