from bot.core.aliases import Aliases
from bot.core.crises import Crisis
from bot.core.querying.conditions import searchable
from tests.builders import article

ALIASES = Aliases((("Odarr", "Odar"),))


def test_a_crisis_knows_its_places_by_all_their_names() -> None:
    crisis = Crisis(name="Siege", query="place:Odarr siege", aliases=ALIASES)

    assert crisis.asks().finds(searchable(article("The siege of Odar went on.")))
    assert (
        not Crisis(name="Siege", query=crisis.query)
        .asks()
        .finds(searchable(article("Odar's siege.")))
    )
