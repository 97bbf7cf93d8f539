"""The one way in which every part of the program has a text read."""

from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.reading import read


def read_article(article: Article) -> Reading:
    """Read an article the way every part of the program does."""
    return read(
        article.text,
        title=article.title,
        published_at=article.published_locally,
        language=article.language,
    )


def read_text(text: str) -> Reading:
    """Read a text of ours or a model's, for the gate."""
    return read(text)
