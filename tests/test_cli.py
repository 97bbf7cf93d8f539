"""The command line as scripts and people use it."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from shlex import quote
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from bot.cli import app

TEXT = (
    "At least 14 people are missing after the levee at Tarn broke on Monday. "
    "“We left at night,” said Ada Holm, a farmer. The river Sell is still rising."
)
LINE = {
    "id": "t1",
    "title": "Levee breaks at Tarn",
    "text": TEXT,
    "url": "https://herald.example/t1",
    "published_at": "2026-03-03T08:00:00Z",
    "publisher": "Orvane Herald",
}
SPAN = {"start", "end"}
QUOTE = SPAN | {"text", "speaker", "speaker_start", "speaker_end"}
FIGURE = SPAN | {
    "text", "value", "value_high", "qualifier", "unit", "counted", "place", "as_of", "claimant",
    "status",
}  # fmt: skip
READING = {
    "id", "url", "title", "publisher", "published_at", "language", "text", "sentences", "quotes",
    "figures", "dates", "names",
}  # fmt: skip
BRIEF = {
    "crisis", "kind", "number", "as_of", "since", "status", "status_reason", "headline",
    "bottom_line", "new", "figures", "quotes", "unsettled", "watch", "positions", "timeline",
    "sources", "coverage", "held_back", "writer",
}  # fmt: skip
ANSWER = {"question", "answered", "statements", "searched", "nearest", "sources", "writer"}


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=given)


def test_the_version_is_that_of_what_is_installed() -> None:
    assert run("--version").output == f"watchfloor {version('watchfloor')}\n"


def lines(*texts: str) -> str:
    return "".join(
        json.dumps({**LINE, "id": f"t{number}", "title": text[:40], "text": text}) + "\n"
        for number, text in enumerate(texts, 1)
    )


def values(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def article_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "articles.jsonl"
    file.write_text(lines(TEXT), "utf-8")
    return str(file)


# --- start-up -------------------------------------------------------------------------------


def test_nothing_heavy_is_imported_before_it_is_used() -> None:
    heavy = ["slack_bolt", "slack_sdk", "discord", "openai", "trafilatura", "sqlalchemy", "aiohttp"]
    heavy += ["pydantic", "numpy", "babel", "rich", "structlog", "apscheduler"]
    code = f"import sys, bot.cli; print([name for name in {heavy} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_every_command_of_the_contract_is_there() -> None:
    shown = run("--help").stdout

    for name in (
        "run brief ask read stories verify replay init check sources status backup restore purge "
        "export health slack-manifest discord-invite"
    ).split():
        assert f"\n  {name} " in shown


# --- read -----------------------------------------------------------------------------------


def test_read_gives_one_object_per_article_with_exact_spans() -> None:
    (value,) = values(run("read", "-", given=lines(TEXT)))

    assert set(value) >= READING
    (quote,), figures = value["quotes"], value["figures"]
    assert set(quote) >= QUOTE
    assert set(figures[0]) >= FIGURE
    assert set(value["sentences"][0]) == SPAN
    assert {"text", "start", "end", "date"} <= set(value["dates"][0])
    assert {"text", "start", "end", "kind"} <= set(value["names"][0])
    for part in (*value["quotes"], *figures, *value["dates"], *value["names"]):
        assert value["text"][part["start"] : part["end"]] == part["text"]
    assert (quote["speaker"], figures[0]["value"], value["id"]) == ("Ada Holm", 14, "t1")


def test_read_keeps_ids_apart_and_passes_over_empty_lines() -> None:
    twice = f"{json.dumps(LINE)}\n\n  \n{json.dumps(LINE)}\r\n"

    assert [value["id"] for value in values(run("read", given=twice))] == ["t1", "t1-2"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param("{oops\n", "line 2: not JSON", id="no JSON"),
        pytest.param("[1]\n", "line 2: an article is a JSON object", id="no object"),
        pytest.param('{"title": "x"}\n', 'line 2: "text" must hold', id="no text"),
        pytest.param(
            '{"text": "x", "published_at": "soon"}', 'line 2: "published_at"', id="no date"
        ),
        pytest.param("[" * 100_000, "line 2: not JSON", id="nested without end"),
    ],
)
def test_a_bad_line_is_named_after_the_good_ones_were_answered(given: str, said: str) -> None:
    result = run("read", "-", given=lines(TEXT) + given)

    assert (result.exit_code, len(result.stdout.splitlines())) == (2, 1)
    assert f"watchfloor: standard input, {said}" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_bytes_that_are_no_text_are_named() -> None:
    result = run("read", "-", given=b'{"text": "\xff"}\n')

    assert (result.exit_code, "line 1: not UTF-8" in result.stderr) == (2, True)


@pytest.mark.parametrize("command", ["read", "stories"])
def test_nothing_at_all_is_said_to_be_nothing(command: str) -> None:
    result = run(command, "-", given="")

    assert result.exit_code == 2
    assert result.stderr == (
        "watchfloor: standard input: holds no articles; give one JSON object per line\n"
    )


def test_read_prints_each_article_before_the_next_one_comes() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text in ("One.", "Two."):
            process.stdin.write(lines(text))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["text"] == text
        process.stdin.close()
        assert process.wait() == 0


def test_a_reader_that_goes_away_is_no_error(article_file: str) -> None:
    command = f"{quote(sys.executable)} -m bot read {quote(article_file)} | head -c 1"

    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)

    assert done.stderr == ""


def test_read_as_text_is_for_people(article_file: str) -> None:
    shown = run("read", article_file, "--format", "text").stdout

    assert "“We left at night,” — Ada Holm" in shown
    assert "14 people" in shown


# --- stories --------------------------------------------------------------------------------


def test_stories_come_in_input_order_and_copies_name_their_original() -> None:
    other = "A strike of rail workers began in Dorn. Trains stood still all day long."
    given = lines(TEXT, other, TEXT)

    found = values(run("stories", "-", given=given))

    assert [set(one) for one in found] == [{"id", "story", "duplicate_of"}] * 3
    assert [one["id"] for one in found] == ["t1", "t2", "t3"]
    assert [one["duplicate_of"] for one in found] == [None, None, "t1"]
    assert found[0]["story"] == found[2]["story"] != found[1]["story"]


# --- brief, ask, verify ---------------------------------------------------------------------


def test_a_brief_is_json_of_the_agreed_shape_and_passes_its_own_gate(
    article_file: str, tmp_path: Path
) -> None:
    (value,) = values(run("brief", article_file, "--format", "json"))
    written = tmp_path / "brief.json"
    written.write_text(json.dumps(value), "utf-8")

    verdicts = run("verify", str(written), article_file, "--format", "json")

    assert set(value) >= BRIEF
    assert {"articles", "publishers", "newest", "sources_failing", "sources_total"} <= set(
        value["coverage"]
    )
    assert verdicts.exit_code == 0
    assert all(one["verdict"] == "verified" for one in values(verdicts))


def test_verify_leaves_with_1_when_anything_is_rejected(article_file: str, tmp_path: Path) -> None:
    (value,) = values(run("brief", article_file, "--format", "json"))
    told = json.dumps(value).replace("14 people", "41 people")
    written = tmp_path / "brief.json"
    written.write_text(told, "utf-8")

    result = run("verify", str(written), article_file)

    assert result.exit_code == 1
    assert "rejected" in result.stdout


@pytest.mark.parametrize("format", ["text", "slack", "discord", "html"])
def test_a_brief_is_shown_in_every_form(article_file: str, format: str) -> None:
    result = run("brief", article_file, "--format", format)

    assert result.exit_code == 0
    assert "missing" in result.stdout


def test_an_answer_is_json_of_the_agreed_shape(article_file: str) -> None:
    (value,) = values(run("ask", "How many people are missing?", article_file, "--format", "json"))

    assert set(value) >= ANSWER
    assert value["answered"]
    assert "14" in value["statements"][0]["text"]
    assert set(value["searched"]) == {"articles", "until"}


def test_what_is_not_in_the_articles_is_said_not_to_be(article_file: str) -> None:
    (value,) = values(run("ask", "Who won the chess final?", article_file, "--format", "json"))

    assert (value["answered"], value["statements"]) == (False, [])


# --- what cannot be done --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["brief"], "name at least one file", id="nothing to brief"),
        pytest.param(["brief", "nowhere.txt"], "nowhere.txt: there is no such file", id="no file"),
        pytest.param(["ask", "x", "nowhere"], "nowhere: there is no such file", id="no folder"),
        pytest.param(["brief", "ftp://a.example/x"], "only addresses with http://", id="ftp"),
        pytest.param(["verify", "nowhere.json", "x"], "cannot be read", id="no brief"),
        pytest.param(["replay", "nowhere"], "there is no such file", id="nothing to replay"),
        pytest.param(["status"], "watchfloor init", id="no configuration"),
        pytest.param(["backup", "x.db"], "watchfloor init", id="nothing to back up"),
        pytest.param(["purge", "--yes"], "watchfloor init", id="nothing to purge"),
        pytest.param(["export"], "watchfloor init", id="nothing to export"),
        pytest.param(["run", "--config", "no.toml"], "no.toml cannot be read", id="no such file"),
        pytest.param(["discord-invite", "x"], "Application ID", id="no application"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_one_sentence(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("watchfloor: ")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_manifest_is_json_that_slack_takes() -> None:
    manifest = json.loads(run("slack-manifest", "Flood desk").stdout)

    assert manifest["display_information"]["name"] == "Flood desk"


def test_the_invitation_is_an_address() -> None:
    assert run("discord-invite", "123456789012345678").stdout.startswith("https://discord.com/")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief", "--format", "pdf"], "'--format': 'pdf' is not one of 'text', 'json'"),
        (["alerts", "list", "--days", "0"], "'--days': it has to be 1 or more"),
        (["worker", "--concurrency", "99"], "'--concurrency': it has to be 64 or less"),
        (["requeue", "abc"], "it is no whole number"),
        (["replay", "x", "--speed", "fast"], "'--speed': it is no number"),
    ],
)
def test_what_is_wrong_with_an_option_is_said_plainly(arguments: list[str], said: str) -> None:
    done = run(*arguments)

    assert done.exit_code == 2
    assert said in done.stderr
    assert "Value error" not in done.stderr
