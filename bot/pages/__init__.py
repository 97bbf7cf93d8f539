"""Article text out of web pages."""

from bot.pages.extraction import extract_page
from bot.pages.reader import TrafilaturaPages

__all__ = ["TrafilaturaPages", "extract_page"]
