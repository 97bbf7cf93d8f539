from pathlib import Path

import pytest

from bot.app.tools.checking import check_all
from tests.app.config import write_config


async def test_all_is_well_where_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await check_all(write_config(tmp_path)) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "✓ configuration: every setting can be used"
    assert "✓ store: opens, holds 0 articles" in said
    assert any(line.startswith("✓ source radio: brings 1 article") for line in said)
    assert any("✓ schedule of Sell flood in browser:home: next" in line for line in said)
    assert "✓ model: none is set; the built-in writer writes" in said
    assert said[-1] == "All is well."


async def test_each_problem_has_its_fix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write_config(tmp_path)
    (tmp_path / "articles" / "levee.md").unlink()
    (tmp_path / "articles").rmdir()

    assert await check_all(config) == 1

    said = capsys.readouterr().out
    assert "✗ source radio: " in said
    assert "    → " in said
    assert said.endswith("1 to mend.\n")


async def test_a_store_that_cannot_be_used_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_config(tmp_path)
    (tmp_path / "data").write_text("a file where the folder should be")

    assert await check_all(config) == 1
    assert "✗ store: " in capsys.readouterr().out


async def test_a_configuration_that_cannot_be_used_names_every_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_config(tmp_path, cron="soon", more="\n[browser]\nprot = 1\n")
    config.write_text(config.read_text().replace("[browser]\nport = 8787", "", 1))

    assert await check_all(config) == 1

    said = capsys.readouterr().out.splitlines()
    assert len(said) >= 2
    assert all(line.startswith("✗ configuration: ") for line in said)


async def test_the_example_needs_no_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert await check_all(None) == 0
    assert "needs none" in capsys.readouterr().out


async def test_templates_that_cannot_be_used_are_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brief.md").write_text("Write.\n<!-- material -->\n{{crisis}}\n", "utf-8")
    config = write_config(
        tmp_path,
        more=f'\n[llm]\nbase_url = "http://127.0.0.1:1/v1"\nmodel = "m"\nprompts = "{tmp_path}"\n',
    )

    assert await check_all(config) == 1

    assert "✗ prompts: [llm] prompts: prompts/brief.md must have the fields" in (
        capsys.readouterr().out
    )
