"""What decides, fitted to sets of questions."""

import json
from pathlib import Path

import pytest

from bench import fitting
from bench.regression import Fitted
from tests.builders import article

BOATS = "Ana Brel bought nine boats in Velk on Monday. The boats are red."
MILLS = "Jan Orlo sold a mill in Tarn on Sunday. The mill is old."


def asked_in(folder: Path) -> Path:
    path = folder / "few.jsonl"
    rows = [
        {"question": "Who bought nine boats in Velk?", "answers": ["Brel"], "articles": ["boats"]},
        {"question": "Who sold a mill in Tarn?", "answers": ["Orlo"], "articles": ["mills"]},
        {"question": "Who sold nine boats in Velk?", "answers": None, "story": ["boats"]},
        {"question": "How deep is the lake?", "answers": None},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


async def weighed(folder: Path) -> list[fitting.Weighed]:
    shelf = await fitting.shelf_of([article(BOATS, id="boats"), article(MILLS, id="mills")])
    return await fitting.weighed_of("few", fitting.set_in(asked_in(folder)), shelf)


async def test_each_question_is_asked_in_each_way(tmp_path: Path) -> None:
    found = await weighed(tmp_path)

    boats = found[:3]
    assert [one.way for one in boats] == ["among all", "its own story", "story taken away"]
    assert [one.is_told for one in boats] == [True, True, False]
    assert boats[0].is_right
    assert any(one.way == "near miss" and not one.is_told for one in found)
    assert [one.way for one in found][-3:] == ["among all", "its own story", "among all"]


async def test_what_is_learnt_is_reported_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "worths.py"
    monkeypatch.setattr(fitting, "_WRITTEN", written)
    found = await weighed(tmp_path)
    again = [
        fitting.Weighed(
            name="again", way=one.way, is_told=one.is_told, is_right=one.is_right, signs=one.signs
        )
        for one in found
    ]

    fitting.report([*found, *again])
    fitting.write(fitting.learnt(found))

    said = capsys.readouterr().out
    assert "few  among all: " in said
    assert "are told" in said
    scope: dict[str, object] = {}
    exec(compile(written.read_text("utf-8"), "worths", "exec"), scope)
    assert set(scope["WORTHS"]) == set(fitting.SIGNS)  # type: ignore[call-overload]


async def test_what_was_learnt_before_stays_beside_new_signs(tmp_path: Path) -> None:
    known = Fitted(base=-1.0, worths={name: 0.5 for name in fitting.SIGNS if name != "minor"})

    taught = fitting.learnt(await weighed(tmp_path), known)

    assert set(taught.worths) == set(fitting.SIGNS)
    assert {**taught.worths, "minor": 0.0} == {**known.worths, "minor": 0.0}
    assert taught.base == known.base


def test_a_line_weighs_what_it_knows() -> None:
    assert Fitted(base=1.0, worths={"a": 2.0}).weigh({"a": 0.5, "b": 9.0}) == 2.0


def test_without_articles_it_says_how_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert fitting.main(["questions.jsonl"]) == 2
    assert "usage" in capsys.readouterr().err
