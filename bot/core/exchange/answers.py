"""An answer as JSON: `watchfloor ask --format json`."""

from typing import Any

from bot.core.exchange.briefs import sources_to_json, statement_to_json
from bot.core.questions import Answer


def answer_to_json(answer: Answer) -> dict[str, Any]:
    """Return an answer, or a refusal with the nearest thing there is."""
    until = answer.searched.until
    return {
        "question": answer.question,
        "answered": answer.is_answered,
        "notice": answer.notice or None,
        "statements": [statement_to_json(said) for said in answer.statements],
        "searched": {
            "articles": answer.searched.articles,
            "until": until.isoformat() if until else None,
        },
        "nearest": [statement_to_json(said) for said in answer.nearest],
        "sources": sources_to_json(answer.sources),
        "writer": answer.writer,
    }
