"""What anybody wrote is held against the articles that the channel may see."""

import pytest

from bot.app.reading import read_text
from bot.core.conversing.claims import Standing
from bot.flows.claim import MAX_SENTENCES, Checked, check_claims
from tests.asking import QUAKE, Room
from tests.builders import FLOOD


async def checked(text: str, *crises: str) -> Checked:
    room = await Room().furnish()
    return await check_claims(
        text, crises or (FLOOD.name,), store=room.store, read=read_text, clock=room.clock
    )


@pytest.mark.parametrize(
    ("claim", "standing"),
    [
        pytest.param(
            "At least 20 people are missing after the levee at Tarn broke.",
            Standing.SAID,
            id="as somebody says",
        ),
        pytest.param(
            "The mayor said at least 20 people are missing after the levee at Tarn broke.",
            Standing.BORNE_OUT,
            id="with who says so",
        ),
        pytest.param(
            "At least 20 people died after the levee at Tarn broke.",
            Standing.DIFFERS,
            id="another fate",
        ),
        pytest.param(
            "About 300 people are missing after the levee at Tarn broke.",
            Standing.DIFFERS,
            id="another number",
        ),
        pytest.param("The ferry to Oste sank.", Standing.NOT_FOUND, id="nothing about it"),
    ],
)
async def test_a_claim_is_borne_out_differs_or_is_not_found(claim: str, standing: Standing) -> None:
    (finding,) = (await checked(claim)).findings

    assert finding.standing is standing
    assert bool(finding.citations) == (standing is not Standing.NOT_FOUND)
    assert bool(finding.reasons) == (standing is Standing.DIFFERS)
    assert ("mayor" in finding.claimant) == (standing is Standing.SAID)


async def test_sentences_are_held_one_by_one_and_sources_numbered_as_cited() -> None:
    said = "The mayor said at least 20 people are missing after the levee at Tarn broke."
    found = await checked(f"{said} The ferry to Oste sank.")

    standings = [one.standing for one in found.findings]
    assert standings == [Standing.BORNE_OUT, Standing.NOT_FOUND]
    assert [one.n for one in found.sources] == [1]
    assert found.articles == 2


async def test_what_another_crisis_says_is_not_held_against_it() -> None:
    found = await checked("The levee at Tarn broke on Monday.", QUAKE.name)

    assert found.findings[0].standing is Standing.NOT_FOUND
    assert found.articles == 0


async def test_a_wall_of_text_is_looked_at_from_its_beginning() -> None:
    assert len((await checked("The levee broke. " * 50)).findings) == MAX_SENTENCES
    assert len((await checked("?!")).findings) == 1
