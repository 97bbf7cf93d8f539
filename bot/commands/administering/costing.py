"""What a preview used of the model's budget."""

from bot.commands.desk import Desk
from bot.core.models.budgets import DayLimits, Spent
from bot.core.speaking import number_words, percent_words, say, say_many

Day = tuple[Spent, DayLimits] | None


async def cost_words(before: Day, desk: Desk) -> str:
    """Say what was used since, and how much of the day's budget is used now.

    What others had the model do meanwhile counts too: nobody is told apart.

    Args:
        before: What the desk's `model_day` was.
        desk: Asked again.
    """
    after = await desk.model_day()
    if before is None or after is None:
        return say("It costs nothing: no model writes here.")
    (then, _), (now, limits) = before, after
    used = now.tokens - then.tokens if now.day == then.day else now.tokens
    text = say_many(
        "It took {n} token of the model.", "It took {n} tokens of the model.", max(0, used)
    )
    if limits.tokens:
        share = percent_words(min(1.0, now.tokens / limits.tokens))
        most = number_words(limits.tokens)
        text = f"{text} {say('Of today’s {most}, {share} are used.', most=most, share=share)}"
    return text
