"""Logs once when the model begins to fail, and once when it works again."""

from dataclasses import replace
from datetime import timedelta

import structlog
from pydantic import BaseModel

from bot.app.adapters.models import Writers
from bot.errors import ModelReplyInvalid, ModelUnavailable
from bot.ports import LanguageModel, Prompt
from bot.ports.outside import Heard, ModelReply

logger = structlog.get_logger()


class LoggedModel:
    """A model that logs when its failures begin and when they end."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._is_failing = False

    async def complete(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        *,
        heard: Heard | None = None,
        within: timedelta | None = None,
    ) -> ModelReply:
        """See `bot.ports.LanguageModel`."""
        try:
            reply = await self._model.complete(prompt, schema, heard=heard, within=within)
        except (ModelUnavailable, ModelReplyInvalid) as error:
            if not self._is_failing:
                logger.warning(
                    "the model fails; the built-in writer writes until it works",
                    why=str(error),
                    fix="watchfloor check tries it, and says how to mend it",
                )
            self._is_failing = True
            raise
        if self._is_failing:
            logger.info("the model works again")
        self._is_failing = False
        return reply


def logged(writers: Writers) -> Writers:
    """Return writers whose model logs when it fails; one that is shared fails once for all."""
    if writers.writer.model is None:
        return writers
    model = LoggedModel(writers.writer.model)
    return replace(
        writers,
        writer=replace(writers.writer, model=model),
        answerer=replace(writers.answerer, model=model),
    )
