from bench.lying import run

#: As many as make a few briefs and answers of every sort.
REPLIES = 40


async def test_no_lie_of_a_model_comes_out_and_no_brief_is_dark() -> None:
    scores = await run(REPLIES)

    assert scores["replies"] >= REPLIES
    assert scores["lies"] > REPLIES / 2
    assert (scores["lies_out"], scores["dark"]) == (0, 0)
