"""The JSON on which tools and scripts rely: `briefs`, `answers`, `readings` and `transitions`."""

from bot.core.exchange.answers import answer_to_json
from bot.core.exchange.briefs import brief_from_json, brief_to_json
from bot.core.exchange.readings import reading_to_json

__all__ = ["answer_to_json", "brief_from_json", "brief_to_json", "reading_to_json"]
