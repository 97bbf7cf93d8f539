"""The built-in writer: from what is known and what was told to a brief, with no model at all."""

from bot.core.composing.compose import compose
from bot.core.composing.kinds import kind_of
from bot.core.composing.material import Material, Told, difference

__all__ = ["Material", "Told", "compose", "difference", "kind_of"]
