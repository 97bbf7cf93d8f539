"""Logins of the browser's page."""

from bot.core.channels import Channel, Platform
from bot.core.managing.visitors import Login, NamesOfVisitors, is_named

HOME, DESK = (Channel(platform=Platform.BROWSER, id=id) for id in ("home", "desk"))


def test_a_login_sees_its_own_channels_and_without_any_all() -> None:
    ana = Login(name="ana", password="x", channels=frozenset({"desk"}))

    assert [ana.sees(one) for one in (HOME, DESK)] == [False, True]
    assert Login(name="bo", password="x").sees(HOME)


def test_its_password_is_never_shown() -> None:
    assert "hush" not in repr(Login(name="ana", password="hush"))


async def test_those_who_signed_in_by_a_name_are_called_by_it() -> None:
    ana = Login(name="ana", password="x").user

    assert is_named(ana)
    assert not is_named("You")
    assert await NamesOfVisitors().names(HOME, [ana, "You"]) == {ana: "ana"}
