import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.reading import read

FILES = sorted(Path(__file__).parent.glob("*.txt"))
#: Of all cases in the files; raised as cases are added.
FEWEST = 708


def cases() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Read the cases of every file: id, text, and (words, speaker) of each quote."""
    for file in FILES:
        for block in re.split(r"^## ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, _, rest = block.partition("\n")
            lines = rest.rstrip().split("\n")
            labels = [line.removeprefix("=>").strip() for line in lines if line.startswith("=>")]
            text = "\n".join(line for line in lines if not line.startswith("=>"))
            quotes = [each.rpartition("|") for each in labels if each != "none"]
            expected = [(words.strip(), speaker.strip()) for words, _, speaker in quotes]
            yield f"{file.stem}: {name}", text.strip("\n"), expected


CASES = list(cases())


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_direct_speech_and_its_speakers_are_found(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(quote.text, quote.speaker) for quote in read(text).quotes] == expected


def test_the_corpus_is_large_and_every_case_has_a_name_of_its_own() -> None:
    assert len(CASES) >= FEWEST
    assert len({name for name, _, _ in CASES}) == len(CASES)
