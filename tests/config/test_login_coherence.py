"""Logins that are right one by one and wrong together."""

from tests.config.test_loading import problems, read
from tests.config.test_login_checks import ANA, HOME, KEPT


def test_two_of_one_name_are_refused_whatever_their_case() -> None:
    twice = f'{HOME}{ANA}"{KEPT}"\n[[login]]\nname = "Ana"\npassword = "{KEPT}"\n'

    assert "ana is there twice" in "\n".join(problems(twice))


def test_a_channel_that_is_not_there_is_said_with_what_may_be_meant() -> None:
    (said,) = problems(f'{HOME}{ANA}"{KEPT}"\nchannels = ["hone"]\n')

    assert 'no [[subscription]] has the browser channel hone; did you mean "home"?' in said


def test_the_managers_channel_may_be_read_too() -> None:
    text = f'{HOME}[managers]\nchannel = "browser:desk"\n{ANA}"{KEPT}"\nchannels = ["desk"]\n'

    assert read(text).logins[0].channels == {"desk"}


def test_an_open_page_and_one_with_a_password_and_logins_are_noticed() -> None:
    wide = '[browser]\nhost = "0.0.0.0"\n'
    password = 'password = "open-sesame"\n'

    assert "add a [[login]] for each person" in "\n".join(read(HOME + wide).notices)
    for door in (wide + password, f'{wide}{ANA}"{KEPT}"\n'):
        assert "add a [[login]]" not in "\n".join(read(HOME + door).notices)
    both = "\n".join(read(f'{HOME}{wide}{password}{ANA}"{KEPT}"\n').notices)
    assert "opens every channel" in both
