"""What a question takes from the thread that it is asked in."""

import pytest

from tests.flows.test_answer import asked


@pytest.mark.parametrize("text", ["What's the latest?", "whats new", "any news?"])
async def test_the_latest_in_a_thread_of_which_nothing_is_told_is_the_latest_of_all(
    text: str,
) -> None:
    given = await asked(text, thread=("When does the ferry to Orvane sail again?",))

    assert given.is_answered
    assert given.statements == (await asked(text)).statements
