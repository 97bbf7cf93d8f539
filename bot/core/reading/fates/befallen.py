"""Whom or what a fate can befall: people are wounded, houses burn down."""

from bot.core.reading.fates.harms import FATE_AFTER, is_counted_noun, kind_of_noun

_THINGS = frozenset(
    "trains coaches minibuses vans lorries ferries motorcycles taxis trams carriages yachts "
    "vehicles vehicle cars car buses bus trucks truck buildings building houses house homes home "
    "shops schools hospitals bridges planes aircraft helicopters ships boats tanks cattle animals "
    "dogs sheep goats livestock towns villages townships cities municipalities explosions bombs "
    "attacks rockets missiles drones rifles launchers pistols weapons grenades cartridges shots "
    "rounds sites places count counts charges times incidents operations clashes occasions "
    "countries nations provinces districts offices roads clinics facilities huts tents wells "
    "mosques churches temples farms "
    "kilometers kilometres meters apartments dwellings units structures windows properties "
    "classrooms shelters centres centers plants stations towers poles lines dams canals markets "
    "stores businesses warehouses factories barges vessels containers crops fields barangays wards "
    "infrastructures "
    "regions states counties communes localities neighbourhoods neighborhoods settlements hamlets "
    "monuments pipelines trees flats barns hectares acres blocks dykes embankments "
    "roofs documents e-mails emails files funds games goals jobs messages photographs "
    "points posts recordings records reports seats skiffs statements tackles tapes tests videos "
    "votes yards wounds bullets magazines assets payments stocks bonds loans "
    "reserves supplies products albums singles songs films phones handsets models versions "
    "details names figures results boxes recorders engines parcels bags".split()
)
#: Nouns of people that are told by their endings, and some that are not.
_PEOPLE_ENDINGS = tuple(
    "people men women children persons ers ors ists ants ents ians ees folk kids youths victims "
    "civilians peasants families others them".split()
)
_OF_PEOPLE = frozenset(
    "adults minors companions escorts aides deputies secretaries attorneys clerks cooks maids "
    "thieves thugs spies pilots diplomats bishops cardinals imams rabbis chaplains critics "
    "mechanics compatriots recruits privates corporals lieutenants sergeants captains colonels "
    "generals admirals guests hosts operatives executives representatives detectives midwives "
    "housewives brides ladies twins orphans nieces nephews uncles aunts cousins mothers fathers "
    "spouses lads princes princesses actresses waitresses athletes academics paramedics addicts "
    "convicts inmates graduates candidates delegates advocates magistrates associates classmates "
    "teammates roommates envoys cowboys consuls attaches chauffeurs entrepreneurs saboteurs "
    "sheriffs bailiffs veterans artisans partisans fans bystanders onlookers passersby toddlers "
    "mourners neighbours neighbors bodyguards sentries scouts commandos legionnaires "
    "councilwomen chairwomen grandchildren schoolgirls schoolboys schoolchildren "
    "individuals households members pupils boys girls nuns priests monks police staff crew dead "
    "wounded injured lives guards cadets officials relatives natives nationals chiefs couples "
    "sisters heads suspects rebels guerrillas subversives fugitives nurses pilgrims comrades "
    "sons wives babies judges friends siblings conscripts medics colleagues clerics husbands "
    "more whom these those troops personnel souls".split()
)
#: Their dead are nobody's toll, and no houses.
_ANIMALS = frozenset(
    "cattle animals animal dogs sheep goats livestock poultry chickens hens ducks geese birds fish "
    "pigs hogs cows horses mules donkeys camels buffaloes buffalos llamas alpacas oxen yaks bees "
    "turkeys heads penguins seals whales dolphins turtles elephants bears deer reindeer".split()
)
#: What happens: nothing can befall it.
_HAPPENINGS = frozenset(
    "explosions attacks incidents operations clashes occasions times charges count counts "
    "outbreaks quakes earthquakes tremors storms floods fires wildfires raids strikes protests "
    "blasts bombings shootings".split()
)
_OF_THINGS = frozenset({"destroyed", "damaged", "affected", "other"})


def is_animal(counted: str) -> bool:
    """Tell whether animals are counted: "dead seabirds"."""
    words = counted.lower().split()
    return bool(words) and (words[-1] in _ANIMALS or words[-1].endswith("birds"))


def is_thing(counted: str) -> bool:
    """Tell whether what is counted cannot be killed, wounded or taken away."""
    words = counted.lower().split()
    while len(words) > 1 and FATE_AFTER.fullmatch(words[-1]):
        words.pop()
    return bool(words) and words[-1] in _THINGS


def fits(kind: str, counted: str) -> bool:
    """Tell whether a fate can be that of what is counted: houses burn down, people are wounded."""
    head = counted.rpartition(" ")[2].lower()
    if head in _HAPPENINGS or head in _ANIMALS:
        return kind == "other"
    if is_thing(counted):
        return kind in _OF_THINGS
    if kind == "displaced" and kind_of_noun(counted) == "troops":
        return False
    return not counted or kind not in {"destroyed", "damaged"} or not is_of_people(counted)


def is_of_people(counted: str) -> bool:
    """Tell whether a noun names people, by what such nouns end in."""
    if not counted:
        return False
    head = counted.rsplit(None, 1)[-1].lower()
    return head.endswith(_PEOPLE_ENDINGS) or is_counted_noun(head) or head in _OF_PEOPLE
