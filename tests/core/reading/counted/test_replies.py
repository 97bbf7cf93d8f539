import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            'Asked how many had been arrested, the spokesman, Jon Vik, said: "Forty-three."',
            [("detained", 43)],
            id="asked how many",
        ),
        pytest.param("How many people died? Twenty-seven.", [("killed", 27)], id="a question"),
        pytest.param(
            "[Reporter] How many were wounded? [Duarte] About 30, as of now.",
            [("injured", 30)],
            id="labels",
        ),
        pytest.param("How many people came? Twenty-seven.", [], id="nothing befell them"),
        pytest.param("How many died? Nobody knows. It is seven.", [], id="no reply"),
        pytest.param(
            "How many died? The mayor of Odarr counted 30 of them.",
            [("other", 30)],
            id="not at once",
        ),
    ],
)
def test_a_reply_counts_what_was_asked_for(text: str, told: list[tuple[str, float]]) -> None:
    assert [(figure.kind, figure.value) for figure in read(text).figures] == told
