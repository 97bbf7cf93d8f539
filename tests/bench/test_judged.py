"""What readers judged, exported from a store and asked again by the bench."""

import json
from pathlib import Path

import pytest

from bench import answers
from bench.judged import articles_of, is_export, judged_in
from bot.core.conversing.feedback import Feedback, Verdict
from bot.store.sqlite.exporting import rows_of
from bot.store.sqlite.store import open_sqlite
from tests.builders import HOME, NOW, article
from tests.contracts.stores import tracked

DAM = article("The dam of Velk broke on Monday. Twelve people were killed in Velk.", "a1")
ASKED = "How many people were killed in Velk?"


def feedback(question: str, verdict: Verdict, words: str = "", *said: str) -> Feedback:
    return Feedback(
        about=f"answer/{question}",
        channel=HOME,
        user="U1",
        verdict=verdict,
        words=words,
        question=question,
        said=said,
        at=NOW,
    )


@pytest.fixture
async def export(tmp_path: Path) -> Path:
    store = await open_sqlite(tmp_path / "kept.db")
    await store.add(DAM, [])
    await store.save_tracked(tracked(DAM))
    for one in (
        feedback(ASKED, Verdict.WRONG, "it is twelve"),
        feedback("When did the dam of Velk break?", Verdict.GOOD, "", "on Monday"),
        feedback("Who is the king of Orlan?", Verdict.GOOD),
        feedback("What of the mill?", Verdict.LONG),
        feedback("", Verdict.GOOD, "", "A brief."),
    ):
        await store.feedback.give(one)
    await store.close()
    path = tmp_path / "kept.jsonl"
    lines = [json.dumps(row) for row in rows_of(tmp_path / "kept.db")]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_what_was_judged_is_wanted_again(export: Path) -> None:
    assert is_export(export)
    assert [one.id for one in articles_of(export)] == [DAM.id]
    assert {one.question: one.answers for one in judged_in(export)} == {
        ASKED: ("it is twelve",),
        "When did the dam of Velk break?": ("on Monday",),
        "Who is the king of Orlan?": None,
    }


def test_an_export_runs_through_the_bench(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers.main([str(export)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("answers (1 articles)")
    assert "refused 1.000" in printed


def test_a_file_of_questions_is_no_export(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text('{"question": "Who?", "answers": null, "articles": []}\n', "utf-8")

    assert not is_export(path)
