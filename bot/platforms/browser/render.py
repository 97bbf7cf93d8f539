"""Message -> HTML. Everything a message says is escaped text; links come from our own tables."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby, zip_longest
from pathlib import Path
from typing import assert_never
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.core.articles import Span
from bot.core.messages import (
    Block,
    Cite,
    Divider,
    Heading,
    Inline,
    Inlines,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    Picture,
    QuoteBlock,
    Severity,
    Style,
    Text,
    Time,
    format_time,
)
from bot.core.patterns import Pattern
from bot.core.picturing.drawings import HEIGHT, WIDTH, Drawing
from bot.core.picturing.palette import Look
from bot.core.presenting.terms import change_of
from bot.core.presenting.titles import published_words
from bot.core.speaking import is_leftward, say, say_many, speaking, spoken
from bot.core.text.characters import clean_characters
from bot.core.text.directions import holds_leftward
from bot.locale import ENGLISH

STATIC = Path(__file__).parent / "static"
#: A status word, and why it is that: "ESCALATING (why: [1])".
_STATUS = Pattern(r"(\S[^()]*?) (\([^()]*\))")
_FOOTNOTE = Pattern(r"\[([0-9]{1,4})\] ?")


#: Where a picture is found in a look; empty: nowhere, so that its words stand for it.
Shown = Callable[[Picture, Look], str]


def shown_nowhere(_picture: Picture, _look: Look) -> str:
    """Show no picture."""
    return ""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a citation mark opens."""

    #: Our own evidence page; otherwise the publisher's address.
    has_evidence: bool = True
    #: Sources listed on the same page: opened where there is nothing else to open.
    listed: frozenset[int] = frozenset()
    #: Those of them whose line in this message is the one that is opened.
    own: frozenset[int] = frozenset()
    #: Where its pictures are.
    shown: Shown = shown_nowhere


_EVIDENCE = Opening()


@dataclass(frozen=True, slots=True)
class TitlePart:
    """One part of a title between middle dots, and how it is set: flag, name, caps, why, part."""

    text: str
    kind: str


def _finalize(value: object) -> object:
    """Drop what a reader cannot see from every value a template prints."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return clean_characters(value)
    return value


def _said(words: str, **values: object) -> Markup:
    """Say words in a template, where what is put in may be markup."""
    said = Markup.escape(say(words))
    clean = {name: _finalize(value) for name, value in values.items()}
    return said.format(**clean) if clean else said


def environment() -> Environment:
    """Build the template environment: escaping on, unknown names are errors."""
    env = Environment(
        loader=PackageLoader("bot.platforms.browser"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    env.globals["say"] = _said
    env.globals["say_many"] = say_many
    env.filters["turns"] = holds_leftward
    env.filters["published"] = published_words
    env.filters["instant"] = lambda at, form="datetime": format_time(Time(at, form))
    return env


def web_url(url: str) -> str:
    """Return an http(s) address with a host as it is, and "" for anything else."""
    try:
        parts = urlsplit(url)
        has_host = bool(parts.hostname)
    except ValueError:
        return ""
    is_clean = not re.search(r"[\s\\]", url) and clean_characters(url) == url
    return url if is_clean and has_host and parts.scheme in ("http", "https") else ""


def evidence_path(span: Span) -> str:
    """Return the path of the page that shows a span in its article's text."""
    article = quote(span.article, safe="")
    return f"/evidence/{article}/{span.revision}/{span.start}-{span.end}#span"


def title_parts(message: Message) -> list[TitlePart]:
    """Part a title at its middle dots, so that its name, status words and dates can differ."""
    texts = message.title.split(" · ") if message.title else []
    has_flag = message.severity is not Severity.ROUTINE
    parts: list[TitlePart] = []
    for index, text in enumerate(texts):
        if index == 0 and has_flag:
            kind = "flag"
        elif index == int(has_flag):
            kind = "name"
        elif (bare := _STATUS.fullmatch(text)) and _is_word(bare[1]):
            # A status word keeps its look with its reason behind it.
            parts.append(TitlePart(bare[1], "caps"))
            text, kind = bare[2], "why"
        else:
            kind = "caps" if _is_word(text) else "part"
        parts.append(TitlePart(text, kind))
    return parts


def _is_word(text: str) -> bool:
    # Where letters have no case, “UTC” alone would make an instant a status word.
    return text.isupper() and not any(map(str.isdigit, text))


def message_html(message: Message, opening: Opening = _EVIDENCE) -> Markup:
    """Write a message as HTML, without the frame of an entry around it."""
    with speaking(message.language):
        body = Markup().join(_grouped(message.blocks, opening))
        return _macro(
            "message", message, title_parts(message), direction_of(message.language), body
        )


def direction_of(language: str) -> str:
    """Return what HTML calls the direction of a language."""
    return "rtl" if is_leftward(language) else "ltr"


def document(
    messages: Sequence[Message],
    title: str,
    drawn: Mapping[tuple[Drawing, Look], bytes] | None = None,
) -> str:
    """Write messages as one HTML document that needs no server: its style is inside.

    Args:
        messages: In reading order.
        title: Of the document.
        drawn: Its pictures as PNG, which go inside too; those that are missing are told in words.
    """
    style = "\n" + (STATIC / "message.css").read_text(encoding="utf-8")
    language = messages[0].language if messages else ENGLISH
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _ENV.get_template("document.html").render(
        title=title,
        language=language,
        direction=direction_of(language),
        style=Markup(style),  # noqa: S704
        digest=digest,
        parts=_linked(messages, _inside(drawn or {})),
    )


def _inside(drawn: Mapping[tuple[Drawing, Look], bytes]) -> Shown:
    def shown(picture: Picture, look: Look) -> str:
        png = drawn.get((picture.drawing, look))
        return f"data:image/png;base64,{b64encode(png).decode()}" if png else ""

    return shown


def _linked(messages: Sequence[Message], shown: Shown) -> list[Markup]:
    """Write messages whose citations open, at the least, the first line that lists the source."""
    numbers = [
        {_footnote(block) for block in message.blocks if isinstance(block, Item)} - {0}
        for message in messages
    ]
    listed = frozenset().union(*numbers)
    parts: list[Markup] = []
    taken: set[int] = set()
    for message, own in zip(messages, numbers, strict=True):
        opening = Opening(
            has_evidence=False, listed=listed, own=frozenset(own - taken), shown=shown
        )
        parts.append(message_html(message, opening))
        taken |= own
    return parts


def _grouped(blocks: Sequence[Block], opening: Opening) -> Iterator[Markup]:
    for is_item, group in groupby(blocks, key=lambda block: isinstance(block, Item)):
        rendered = list(group)
        if not is_item:
            yield from (_block(block, opening) for block in rendered)
            continue
        items = [block for block in rendered if isinstance(block, Item)]
        kind = "items"
        if all(_footnote(item) for item in items):
            kind = "footnotes"
        elif all(_is_row(item) for item in items):
            kind = "rows"
        yield _macro("items", kind, Markup().join(_block(item, opening) for item in items))


def _block(block: Block, opening: Opening) -> Markup:
    match block:
        case Heading():
            return _macro("heading", block)
        case Paragraph():
            kicker = _kicker(block.inlines)
            rest = block.inlines[1:] if kicker else block.inlines
            return _macro("paragraph", kicker, _inlines(rest, opening))
        case Item() if _footnote(block) or (_is_row(block) and not block.label):
            head, rest = _inlines(block.inlines[:1], opening), block.inlines[1:]
            parted = rest[0].text if rest and isinstance(rest[0], Text) else ""
            # Both are hidden where what they part stands in columns of its own.
            follows = parted.startswith((" · ", ": "))
            number = _footnote(block)
            anchor = number if number in opening.own else 0
            return _macro("row", head, follows, anchor, _direction(rest), _behind(rest, opening))
        case Item():
            return _macro(
                "item", block.label, change_of(block.label), _inlines(block.inlines, opening)
            )
        case QuoteBlock():
            return _macro("quote", block, _inlines(block.by, opening))
        case Note():
            return _macro("note", _inlines(block.inlines, opening))
        case Divider():
            return _macro("divider")
        case Picture():
            light, dark = (opening.shown(block, look) for look in (Look.LIGHT, Look.DARK))
            return _macro("picture", block.alt, light, dark or light, WIDTH, HEIGHT)
        case _:
            assert_never(block)


def _inlines(inlines: Inlines, opening: Opening) -> Markup:
    parts: list[Markup] = []
    for inline, after in zip_longest(inlines, inlines[1:]):
        is_gap = isinstance(inline, Text) and inline.text == " " and isinstance(after, Cite)
        # A citation mark never starts a line of its own.
        parts.append(Markup("&nbsp;") if is_gap else _inline(inline, opening))
    return Markup().join(parts)


def _direction(inlines: Inlines) -> str:
    """Return how the words behind a figure run: as their own do, or as ours where ours are there.

    A name in Latin letters among Arabic words of ours does not turn them round.
    """
    ours = is_leftward(spoken()) and any(
        isinstance(one, Text) and holds_leftward(one.text) for one in inlines
    )
    return "rtl" if ours else "auto"


def _behind(inlines: Inlines, opening: Opening) -> Markup:
    """Write what stands behind the first words of a row; a colon is apart, as middle dots are."""
    first = inlines[0] if inlines else None
    if not isinstance(first, Text) or not first.text.startswith(": "):
        return _inlines(inlines, opening)
    text = replace(first, text=first.text[2:])
    return Markup('<span class="sep">: </span>') + _inlines((text, *inlines[1:]), opening)


def _inline(inline: Inline, opening: Opening) -> Markup:
    match inline:
        case Text():
            return _macro("text", inline.text.split(" · "), inline.style.value)
        case Cite():
            if inline.span is not None and opening.has_evidence:
                return _macro("cite", inline, evidence_path(inline.span), False)
            if not web_url(inline.url) and inline.n in opening.listed:
                return _macro("cite", inline, f"#source-{inline.n}", False)
            return _macro("cite", inline, web_url(inline.url), True)
        case Link():
            return _macro("link", inline, web_url(inline.url))
        case Time():
            return _macro("time", inline, format_time(inline))
        case _:
            assert_never(inline)


def _footnote(item: Item) -> int:
    """Return the number of the source that an item lists; 0 when it lists none."""
    first = item.inlines[0] if item.inlines else None
    if not isinstance(first, Text) or item.label:
        return 0
    found = _FOOTNOTE.fullmatch(first.text)
    return int(found[1]) if found else 0


def _is_row(item: Item) -> bool:
    """Tell whether an item leads with its figure in bold, to be set as a row."""
    first = item.inlines[0] if item.inlines else None
    is_bold = isinstance(first, Text) and first.style is Style.STRONG
    return is_bold and not item.label and len(item.inlines) > 1


def _kicker(inlines: Inlines) -> str:
    """Return the bold words that a paragraph opens with, to be set as its label."""
    first = inlines[0] if inlines else None
    is_label = isinstance(first, Text) and first.style is Style.STRONG
    return first.text if is_label and isinstance(first, Text) and len(inlines) > 1 else ""


def _macro(name: str, *arguments: object) -> Markup:
    # Not marked safe by hand: a macro of an escaping environment returns markup already.
    rendered: Markup = getattr(_BLOCKS, name)(*arguments)
    return rendered


_ENV = environment()
_BLOCKS = _ENV.get_template("blocks.html").module
