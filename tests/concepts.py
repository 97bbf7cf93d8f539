"""A model of meaning for tests: it knows a few concepts, each by words of several languages."""

from collections.abc import Sequence

import xxhash

from bot.core.searching.meaning import Vector, vector
from bot.core.text.words import words
from bot.errors import ModelError, ModelUnavailable

CONCEPTS = (
    "levee dam dike digue дамба",
    "broke burst collapsed gave rompu прорвало",
    "flood water inondation наводнение",
    "people residents habitants жители",
    "left fled evacuated évacués эвакуированы",
    "strike walkout grève забастовка",
    "festival concert singers fête",
    "hospital clinic hôpital больница",
)


class FakeEmbedder:
    """Texts are near that speak of the same concepts; no two are quite alike."""

    def __init__(self, *, model: str = "concepts", failure: ModelError | None = None) -> None:
        self.model = model
        self.failure = failure
        #: The texts of each request.
        self.asked: list[list[str]] = []

    async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
        self.asked.append(list(texts))
        if self.failure is not None:
            raise self.failure
        return [meant(text, self.model) for text in texts]


def meant(text: str, model: str = "concepts") -> Vector:
    """Return what a text means."""
    spoken = set(words(text))
    noise = xxhash.xxh3_128_intdigest(text.encode())
    values: list[float] = []
    for number, concept in enumerate(CONCEPTS):
        has = 1.0 if spoken & set(concept.split()) else -0.2
        # Eight values to a concept, so that signs tell the angle.
        values += [has if (number * 7 + at) % 3 else -has for at in range(8)]
    values += [0.3 if noise >> at & 1 else -0.3 for at in range(32)]
    found = vector(model, values)
    assert found is not None
    return found


DOWN = ModelUnavailable("down")
