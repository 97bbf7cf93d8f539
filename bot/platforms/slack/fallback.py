"""The words of a payload without its blocks, for when Slack refuses those.

Top-level text is parsed by Slack, so everything is escaped here; the only markup is ours:
links to the sources, which a message must not lose.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.core.text.splitting import split
from bot.ports.chat import Payload

#: Characters of one text-only post.
TEXT_CHARS = 3_900
#: The same of a section, whose limit is 3,000.
_SECTION_CHARS = 2_900
#: Whom a manager has called; see `bot.core.managing.calling`.
_CALLS = {
    "usergroup": "<!subteam^{usergroup_id}>",
    "user": "<@{user_id}>",
    "broadcast": "<!{range}>",
}
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape(text: str) -> str:
    """Make the three characters inert that Slack gives a meaning in text."""
    return text.translate(_ESCAPES)


def words_alone(payload: Payload) -> Payload:
    """Write a payload as one of words, for a message that stands already: none goes elsewhere.

    What is too long for a message's text is set into the plainest blocks that there are.
    """
    words = texts(payload)
    if len(words) == 1:
        return {"text": words[0], "blocks": []}
    return {"text": payload["text"], "blocks": word_blocks(payload)}


def word_blocks(payload: Payload) -> list[dict[str, Any]]:
    """Write a payload's words and links as blocks that nothing but words can be wrong with."""
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": words, "verbatim": True}}
        for words in texts(payload, _SECTION_CHARS)
    ]


def texts(payload: Payload, most_chars: int = TEXT_CHARS) -> list[str]:
    """Write a payload's blocks as texts to post one after the other; its own text if it has none.

    Cut between lines where possible, and never inside a link or an escaped character.
    """
    chunks = [""]
    for block in payload.get("blocks", ()):
        for atom in [*_atoms(block), "\n"]:
            if chunks[-1] and len(chunks[-1]) + len(atom) > most_chars:
                chunks.append("")
            chunks[-1] += atom
    said = [chunk.strip() for chunk in chunks if chunk.strip()]
    return said or [payload["text"]]


def _atoms(node: Mapping[str, Any]) -> Iterator[str]:
    match node["type"]:
        case "header":
            yield from _words(f"{node['text']['text']}\n")
        case "divider":
            yield "———"
        case "text" | "plain_text":
            yield from _words(node["text"])
        case "date":
            yield escape(node["fallback"])
        case "link":
            yield f"<{escape(node['url'])}|{escape(node['text'])}>"
        case "rich_text_list":
            for item in node["elements"]:
                yield from _marked("• ", _atoms(item))
        case "rich_text_quote":
            yield from _marked("> ", _inner(node))
            yield "\n"
        case "rich_text_section":
            yield from _inner(node)
            yield "\n"
        case "usergroup" | "user" | "broadcast" as kind:
            yield _CALLS[kind].format(**node)
        case "image":
            yield from _words(node["alt_text"])
        case "actions":
            return  # buttons say nothing that the words do not
        case _:
            yield from _inner(node)


def _inner(node: Mapping[str, Any]) -> Iterator[str]:
    for element in node["elements"]:
        yield from _atoms(element)


def _marked(mark: str, atoms: Iterator[str]) -> Iterator[str]:
    """Keep a line's mark with what it marks."""
    yield mark + next(atoms, "")
    yield from atoms


def _words(text: str) -> Iterator[str]:
    # Escaping makes at most five characters of one.
    for part in split(text, TEXT_CHARS // 10):
        yield escape(part)
