"""All pictures of a brief, for the messages of its thread."""

from bot.core.briefs import Brief
from bot.core.composing.material import Material
from bot.core.picturing.coverage_charts import coverage_chart
from bot.core.picturing.gazetteer import Gazetteer
from bot.core.picturing.illustrations import Illustrations
from bot.core.picturing.locating import locator_map, places_of
from bot.core.picturing.series_charts import figure_charts


def illustrations(
    brief: Brief, material: Material, zone: str, gazetteer: Gazetteer | None
) -> Illustrations:
    """Draw up the pictures of a brief, in the language spoken.

    Args:
        brief: What is illustrated.
        material: What it was written from.
        zone: IANA; the channel's.
        gazetteer: Knows where places are; None: no map.
    """
    places = places_of(brief, material, gazetteer) if gazetteer else ()
    drawn = locator_map(brief, places, zone)
    return Illustrations(
        figures=figure_charts(brief, material, zone),
        coverage=coverage_chart(brief, material, zone),
        places=places if drawn else (),
        map=drawn,
    )
