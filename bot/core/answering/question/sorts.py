"""What is of which sort: who asks for the weapon is told of a rifle."""

from functools import lru_cache

from bot.core.text.words import stem

#: The sort, then what is of it.
_SORTS = (
    "weapon: gun rifle pistol handgun revolver shotgun knife bomb machete magnum firearm grenade "
    "missile rocket ak-47 bullet explosive dynamite blade axe hammer brick caliber sword mortar",
    "vehicle: car truck lorry bus van suv motorcycle motorbike jeep taxi tank toyota ford sedan "
    "pickup train bicycle",
    "car: toyota camry ford honda sedan suv vehicle bmw audi jeep chevrolet 4x4 van",
    "aircraft plane: jet helicopter airliner boeing airbus drone",
    "ship vessel boat: ferry tanker trawler dhow yacht frigate destroyer freighter submarine",
    "disaster: earthquake flood hurricane storm tsunami wildfire landslide famine drought eruption",
    "weather: rain snow storm wind heat fog hail thunderstorm",
    "disease illness sickness condition: cholera ebola measles flu influenza malaria cancer fever "
    "diabetes polio hiv aids virus pneumonia schizophrenic schizophrenia depression covid disorder "
    "infection tuberculosis",
    "injury wound: fracture broken burn cut bruise sprain concussion knee ankle leg head bullet "
    "shot neck chest shoulder hurt",
    "crime charge offence offense: murder robbery theft fraud kidnapping manslaughter assault rape "
    "homicide burglary arson bribery corruption conspiracy terrorism treason dwi felony cruelty",
    "pet animal: dog cat horse bird cow sheep seal whale lion tiger elephant",
    "drug: cocaine heroin marijuana cannabis opium fentanyl meth steroid",
    "food: bread rice wheat grain flour meat maize",
    "fuel: oil gas petrol diesel gasoline coal",
    "building: house hospital school church mosque hotel tower apartment factory warehouse store",
    "relative relation: mother father son daughter sister brother wife husband uncle aunt cousin "
    "nephew niece grandmother grandfather",
    "sport: football soccer tennis basketball baseball cricket rugby golf hockey swimming boxing",
    "award prize honor honour: oscar emmy grammy nobel medal golden bafta pulitzer title",
    "job profession occupation position post role business: teacher doctor nurse driver lawyer "
    "engineer farmer soldier actor secretary police officer journalist manager director worker "
    "president vice chairman chief executive spokesman spokeswoman minister mayor owner founder "
    "professor judge physician surgeon editor reporter analyst commander captain coach magnate",
    "religion faith: muslim christian islam catholic hindu jewish buddhist sunni shiite protestant",
    "nationality citizen: american british french german russian chinese indian canadian mexican "
    "italian spanish japanese iranian turkish greek polish ukrainian israeli australian scottish "
    "irish welsh english dutch belgian swiss austrian swedish norwegian danish finnish icelandic "
    "portuguese romanian bulgarian hungarian czech slovak serbian croatian albanian syrian iraqi "
    "afghan pakistani bangladeshi nepalese indonesian malaysian filipino vietnamese thai korean "
    "egyptian libyan tunisian moroccan algerian sudanese ethiopian somali kenyan nigerian ghanaian "
    "brazilian argentine argentinian chilean colombian peruvian bolivian ecuadorean venezuelan "
    "cuban haitian saudi yemeni kuwaiti lebanese jordanian palestinian",
    "language: english french spanish arabic russian chinese german portuguese italian",
    "color colour: red blue green black white yellow gray grey brown orange",
    "day: monday tuesday wednesday thursday friday saturday sunday",
    "month: january february march april may june july august september october november december",
    "instrument: guitar piano violin drum trumpet",
    "document: letter passport report statement memo email visa certificate contract",
    "party: democrat republican labour conservative socialist green",
    "chemical gas substance: ammonia chlorine methane sarin cyanide",
    "network channel broadcaster station: cnn msnbc fox abc nbc cbs bbc pbs radio television",
    "newspaper paper: times post tribune herald guardian journal gazette telegraph",
    "charity organization organisation: army cross fund foundation association agency union",
)
_OF: dict[str, frozenset[str]] = {}
for _row in _SORTS:
    _heads, _of_it = _row.split(": ")
    for _head in _heads.split():
        _stem = stem(_head)
        _OF[_stem] = _OF.get(_stem, frozenset()) | {stem(_word) for _word in _of_it.split()}


@lru_cache(maxsize=2_000)
def of_sort(one: str) -> frozenset[str]:
    """Return the stems of what is of the sort that a stem names; empty when it names none."""
    return _OF.get(one, frozenset())
