"""`watchfloor check` says of the model what is wrong and what to do."""

import pytest

from bot.core.models.budgets import DayLimits
from bot.core.operating.findings import Finding
from bot.llm.check import check_model
from tests.llm.test_openai import standing
from tests.servers.openai import OpenAIServer

COPIED = '{"copied": "seven boats"}'


async def findings(server: OpenAIServer, **options: object) -> list[Finding]:
    async with standing(server, **options) as stand:  # type: ignore[arg-type]
        return [finding async for finding in check_model(stand.model)]


async def test_a_good_endpoint_passes_in_every_point() -> None:
    found = await findings(OpenAIServer(models=("gpt-4o-mini",)).reply(COPIED), model="gpt-4o-mini")

    assert [finding.name for finding in found] == [
        "llm endpoint",
        "llm model",
        "llm reply",
        "llm price",
    ]
    assert all(finding.is_ok for finding in found)
    assert "strict JSON schema" in found[2].text
    assert found[3].text.startswith("The trial cost $0.0000")


@pytest.mark.parametrize(
    ("refused", "expected"),
    [
        (frozenset({"json_schema"}), "JSON mode"),
        (frozenset({"json_schema", "json_object"}), "plain prompts only"),
    ],
)
async def test_the_form_that_works_is_told(refused: frozenset[str], expected: str) -> None:
    found = await findings(OpenAIServer(refused_shapes=refused).reply(COPIED))

    assert expected in found[2].text
    assert "not known" in found[3].text
    assert all(finding.is_ok for finding in found)


@pytest.mark.parametrize(
    ("server", "options", "name", "fix"),
    [
        pytest.param(
            OpenAIServer().reply(COPIED),
            {"base_url": "http://127.0.0.1:9/v1"},
            "llm endpoint",
            "base_url",
            id="nobody there",
        ),
        pytest.param(
            OpenAIServer(api_key="other").reply(COPIED), {}, "llm key", "OPENAI_API_KEY", id="key"
        ),
        pytest.param(
            OpenAIServer(models=("else",)).reply(COPIED),
            {},
            "llm model",
            "OPENAI_MODEL",
            id="model",
        ),
        pytest.param(OpenAIServer().fail(500), {}, "llm reply", "Try again", id="500"),
        pytest.param(OpenAIServer().fail(401), {}, "llm reply", "OPENAI_API_KEY", id="401 later"),
        pytest.param(OpenAIServer().fail(404), {}, "llm reply", "/v1", id="404"),
        pytest.param(OpenAIServer().fail(429), {}, "llm reply", "quota", id="429"),
        pytest.param(OpenAIServer().reply("hm"), {}, "llm reply", "JSON schema", id="no JSON"),
        pytest.param(
            OpenAIServer().reply(COPIED),
            {"limits": DayLimits(tokens=1)},
            "llm reply",
            "daily_tokens",
            id="no budget",
        ),
    ],
)
async def test_what_is_wrong_comes_last_with_its_fix(
    server: OpenAIServer, options: dict[str, object], name: str, fix: str
) -> None:
    found = await findings(server, **options)

    assert [finding.is_ok for finding in found] == [True] * (len(found) - 1) + [False]
    assert found[-1].name == name
    assert fix in found[-1].fix
    assert not any("canary" in finding.text for finding in found)


async def test_an_endpoint_that_lists_no_models_is_tried_all_the_same() -> None:
    found = await findings(OpenAIServer(models=(), is_any_model=True).reply(COPIED))

    assert all(finding.is_ok for finding in found)
    assert "llm model" not in [finding.name for finding in found]
