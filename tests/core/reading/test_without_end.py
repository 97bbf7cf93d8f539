"""Articles that were made to be read for ever."""

from time import process_time

import pytest

from bot.core.reading import read

#: Processor seconds that are far more than any of these takes, and far less than one would
#: whose words were parted in every way.
PATIENCE = 20.0


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "text",
    [
        f"Mira Orlan said{' on a' * 200} ’’ that 12 people were killed.",
        f"Mira Orlan said{' last ’' * 200} ’’ that 12 people were killed.",
        f"Mira Orlan said{' in Saturday' * 200} ’’ that 12 people were killed.",
        f"The storm killed {'than ' * 20}[12 people in Tarn, and more were hurt.",
        f"{'A-' * 400}’ estimate that 12 people were killed was given.",
        f"The {'A-' * 400} now aims, to spend $12 million.",
    ],
)
def test_words_that_may_be_parted_in_many_ways_are_parted_in_one(text: str) -> None:
    started = process_time()

    read(text)

    assert process_time() - started < PATIENCE
