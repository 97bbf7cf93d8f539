import pytest

from bot.app.collecting.remedies import remedy
from bot.errors import AddressForbidden, BotError, SourceGone, SourceMalformed, SourceUnavailable


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        pytest.param(AddressForbidden("port 22 of x"), "allow_private", id="a port"),
        pytest.param(AddressForbidden("x/robots.txt says no"), "its feed instead", id="robots"),
        pytest.param(AddressForbidden("'x' is not a web address"), "such as", id="no address"),
        pytest.param(SourceMalformed("x"), "in a browser", id="not of its kind"),
        pytest.param(
            SourceMalformed("x: this is a web page, not a feed"), "sources add", id="a page"
        ),
        pytest.param(SourceUnavailable("/nowhere is not there"), "make the folder", id="no folder"),
        pytest.param(
            SourceMalformed("/x: no source was found: /x is not there"),
            "correct its path",
            id="no folder to add",
        ),
        pytest.param(SourceGone("x"), "uses now", id="gone"),
        pytest.param(SourceUnavailable("x", status=502), "try again later", id="a fault"),
        pytest.param(SourceUnavailable("x", status=451), "the law", id="the law"),
        pytest.param(SourceUnavailable("x", status=418), "check the address", id="any other"),
        pytest.param(SourceUnavailable("x: the host name is not known"), "spelled", id="a name"),
        pytest.param(SourceUnavailable("x: the certificate is not valid"), "run out", id="a lock"),
        pytest.param(BotError("x"), "check the address and the network", id="anything"),
    ],
)
def test_every_failure_has_something_to_do(error: BotError, advice: str) -> None:
    assert advice in remedy(error)
