"""Tries the model's endpoint the way the bot will use it, for `watchfloor check`."""

from collections.abc import AsyncIterator

import openai
from pydantic import BaseModel

from bot.core.operating.findings import Finding
from bot.errors import BudgetSpent, ModelReplyInvalid, ModelUnavailable
from bot.llm.dialect import Rung
from bot.llm.openai import OpenAIModel
from bot.ports.outside import Prompt

_FORMS = {
    Rung.JSON_SCHEMA: "takes a strict JSON schema",
    Rung.JSON_OBJECT: "takes JSON mode, no schema; replies are checked here all the same",
    Rung.PLAIN: "takes plain prompts only; replies are checked here all the same",
}
_TRIAL = Prompt(
    name="check",
    digest="00000000",
    system="Copy what stands after the word COPY into `copied`. Return one JSON object.",
    user="COPY: seven boats",
)


class _Trial(BaseModel):
    copied: str


async def check_model(model: OpenAIModel) -> AsyncIterator[Finding]:
    """Try endpoint, key, name, form and price; stop at what makes the rest pointless.

    Sends one small request (and a few more where the endpoint refuses its form), which is charged
    to the budget.
    """
    async for finding in _check_list(model):
        yield finding
        if not finding.is_ok:
            return
    try:
        reply = await model.complete(_TRIAL, _Trial)
    except BudgetSpent as error:
        yield _bad("llm reply", f"not tried: {error}.", "Raise [llm] daily_tokens or wait.")
        return
    except ModelUnavailable as error:
        yield _bad("llm reply", f"The model did not answer: {error}.", _fix(error))
        return
    except ModelReplyInvalid as error:
        yield _bad(
            "llm reply",
            f"The model answers, but not in the form asked for: {error}.",
            "Choose a model that can follow a JSON schema, or raise [llm] max_output.",
        )
        return
    yield _good("llm reply", f"{model.model} answered; the endpoint {_FORMS[model.rung]}.")
    if reply.cost is None:
        yield _good(
            "llm price",
            f"The price of {model.model} is not known: cost is not shown, and only "
            "[llm] daily_tokens limits it.",
        )
    else:
        yield _good("llm price", f"The trial cost ${reply.cost:.6f}.")


async def _check_list(model: OpenAIModel) -> AsyncIterator[Finding]:
    """Ask which models there are; servers that do not say are tried all the same."""
    try:
        names = await model.endpoint.models()
    except openai.APIConnectionError:
        yield _bad(
            "llm endpoint",
            f"Nothing answers at {model.base_url}.",
            "Correct [llm] base_url, or start the server there.",
        )
        return
    except (openai.AuthenticationError, openai.PermissionDeniedError) as error:
        yield _good("llm endpoint", f"{model.base_url} answers.")
        yield _bad(
            "llm key",
            f"The endpoint refuses the key ({error.status_code}).",
            "Set OPENAI_API_KEY to a key of this endpoint.",
        )
        return
    except (openai.OpenAIError, ModelUnavailable):
        yield _good("llm endpoint", f"{model.base_url} answers, and lists no models.")
        return
    yield _good("llm endpoint", f"{model.base_url} answers and takes the key.")
    if names and model.model not in names:
        shown = ", ".join(sorted(names)[:8])
        yield _bad(
            "llm model",
            f'The endpoint has no model "{model.model}"; it has {shown}.'[:400],
            "Set [llm] model (OPENAI_MODEL) to one of them.",
        )
    elif names:
        yield _good("llm model", f'The endpoint has "{model.model}".')


def _fix(error: ModelUnavailable) -> str:
    text = str(error)
    if "answered 401" in text or "answered 403" in text:
        return "Set OPENAI_API_KEY to a key of this endpoint."
    if "answered 404" in text or "model_not_found" in text:
        return "Correct [llm] model and base_url; the address usually ends in /v1."
    if "answered 429" in text:
        return "Wait, or look at the account's quota."
    return "Try again; if it stays so, look at the endpoint's own log."


def _good(name: str, text: str) -> Finding:
    return Finding(is_ok=True, name=name, text=text)


def _bad(name: str, text: str, fix: str) -> Finding:
    return Finding(is_ok=False, name=name, text=text, fix=fix)
