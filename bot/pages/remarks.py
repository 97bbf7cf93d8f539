"""Where readers' comments stand on a page whose names do not say so: below a line that does."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.core.patterns import Pattern
from bot.pages.outline import PageOutline

_COUNT = r"[(\[]?\s*+\d[\d.,]*+\s*+[)\]]?"
_COMMENTS = (
    r"(?:(?:reader|user)s?['’]? )?comments|join the (?:conversation|discussion)|"
    r"(?:leave|post|add|write) a (?:comment|reply)|(?:leser)?kommentare|(?:les )?commentaires|"
    r"comentarios|comentários|commenti|reacties|kommentarer|kommentit|komentarze|komentáře|"
    r"komentari|hozzászólások|comentarii|σχόλια|yorumlar|комментарии|коментарі|коментари|"
    r"التعليقات|تعليقات|نظرات|תגובות|टिप्पणियाँ|মন্তব্য|bình luận|ความคิดเห็น|网友评论|评论|評論|留言|"
    r"コメント|댓글"
)
#: These head other things, too, unless a number stands beside them.
_ONE_COMMENT = (
    r"comment|responses?|kommentar|commentaire|réactions?|comentario|comentário|commento|reactie|"
    r"kommentti|komentarz[ey]?|komentář|komentar|yorum|комментари[йя]|комментариев|коментар|"
    r"коментарів|коментара"
)
_HEAD = Pattern(
    rf"\W*+(?:(?:{_COUNT}\s*+)?(?:{_COMMENTS})(?:\s*+{_COUNT})?|{_COUNT}\s*+(?:{_ONE_COMMENT})|"
    rf"(?:{_ONE_COMMENT})\s*+{_COUNT})\W*+",
    re.IGNORECASE,
)
_REPLY = Pattern(
    rf"\W*+(?:reply|reply to .{{1,40}}|antworten|répondre|responder|rispondi|reageer|antwoorden|"
    rf"svara?|vastaa|odpowiedz|odpovědět|válasz|răspunde|απάντηση|yanıtla|ответить|відповісти|"
    rf"отговор|رد|الرد|پاسخ|הגב|जवाब दें|balas|trả lời|ตอบกลับ|回复|回覆|返信|답글)"
    rf"\s*+(?:{_COUNT})?\W*+",
    re.IGNORECASE,
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_LINK = 0.5
#: A longer line is no heading of comments, and no button below one.
_LONGEST = 60
#: Letters of prose between the title and comments: less is a count of them beside the title.
_FEWEST_AHEAD = 150
#: So many answers can be given to comments, before they are taken for such without a heading.
_FEWEST_REPLIES = 2


def remarks_at(outline: PageOutline, prose: Sequence[bool], title_at: int) -> int:
    """Return the block with which comments begin; the number of all blocks where none do.

    Args:
        outline: The page.
        prose: Which of its blocks are paragraphs.
        title_at: Which block is the title; -1 where none is.
    """
    blocks = outline.blocks
    for number in _beginnings(outline, prose):
        ahead = [n for n in range(title_at + 1, number) if prose[n]]
        if sum(blocks[n].chars for n in ahead) < _FEWEST_AHEAD:
            continue
        behind = [n for n in range(number, len(blocks)) if prose[n]]
        # A text goes on in the element in which it began.
        parents = {_around(outline, n) for n in ahead}
        if any(_around(outline, n) in parents for n in behind):
            continue
        if blocks[number].tag in _HEADINGS or not _is_text(outline, behind):
            return number
    return len(blocks)


def _is_text(outline: PageOutline, numbers: Sequence[int]) -> bool:
    """Tell whether paragraphs stand side by side as those of one text, not each in its own box."""
    together = Counter(_around(outline, n) for n in numbers)
    return len(numbers) > 1 and max(together.values()) > len(numbers) / 2


def _beginnings(outline: PageOutline, prose: Sequence[bool]) -> Iterator[int]:
    """Yield where comments may begin, in order: at a heading, or where the first one begins."""
    blocks = outline.blocks
    short = [n for n, block in enumerate(blocks) if block.chars <= _LONGEST and not prose[n]]
    # A count beside the title is a link to them.
    heads = [n for n in short if blocks[n].linked < _LINK and _HEAD.fullmatch(blocks[n].text)]
    replies = [n for n in short if _REPLY.fullmatch(blocks[n].text)]
    firsts = []
    if len(replies) >= _FEWEST_REPLIES:
        firsts.append(_unit(outline, replies))
    yield from sorted([*heads, *firsts])


def _unit(outline: PageOutline, replies: Sequence[int]) -> int:
    """Return where the first of the elements begins that hold one comment each."""
    first, second = replies[:2]
    nodes = outline.nodes
    at = outline.blocks[first].node
    # The largest element around the first answer that does not hold the second.
    while nodes[at].parent >= 0 and nodes[nodes[at].parent].end <= second:
        at = nodes[at].parent
    return nodes[at].start


def _around(outline: PageOutline, number: int) -> int:
    return outline.nodes[outline.blocks[number].node].parent
