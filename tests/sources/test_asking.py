import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.sources.asking import conditional, json_request, with_defaults

HEALTH = SourceHealth(source=SourceId("herald"), etag='W/"a b"', last_modified="then")


def test_validators_go_back_as_they_came() -> None:
    assert conditional(HEALTH) == {"If-None-Match": 'W/"a b"', "If-Modified-Since": "then"}
    assert conditional(SourceHealth(source=SourceId("herald"))) == {}
    assert json_request("https://a.example/", HEALTH).headers["If-None-Match"] == 'W/"a b"'
    assert "If-None-Match" not in json_request("https://a.example/").headers


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        pytest.param("https://a.example/", "https://a.example/?n=5&f=a&f=b", id="nothing given"),
        pytest.param("https://a.example/?n=9#x", "https://a.example/?n=9&f=a&f=b", id="one given"),
        pytest.param("https://a.example/?f=&n=", "https://a.example/?f=&n=", id="given empty"),
        pytest.param("https://a.example/?q=a%20b&n=1&f=", "https://a.example/?q=a+b&n=1&f=",
                     id="spaces"),
    ],
)  # fmt: skip
def test_parameters_are_added_where_the_address_does_not_give_them(url: str, whole: str) -> None:
    assert with_defaults(url, [("n", "5"), ("f", "a"), ("f", "b")]) == whole
