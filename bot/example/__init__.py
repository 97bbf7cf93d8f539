"""The built-in example crisis: a broken spillway, two parties and five days in March.

Places, people and publishers are invented, and the texts are our own. It is what `watchfloor run`
plays where nothing is configured, and what the tests play from end to end.
"""

from bot.core.channels import Schedule
from bot.core.crises import Crisis
from bot.example.loading import example_articles

__all__ = ["CRISIS", "SCHEDULE", "example_articles"]

CRISIS = Crisis(
    name="Kolm dam flood",
    query='"Kolm dam" OR (Tavrin AND (flood OR dam OR evacuation))',
)
#: Morning and evening.
SCHEDULE = Schedule(cron="0 7,18 * * *", zone="UTC")
