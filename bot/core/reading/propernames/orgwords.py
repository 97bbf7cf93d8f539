"""Words that make a chain of capitals an organisation, and words that are never a name."""

from functools import lru_cache

_ORGANISATION = frozenset(
    """ministry department council committee commission agency authority administration bureau
    office parliament congress senate house duma knesset bundestag court tribunal board party
    coalition alliance union league federation confederation association organisation
    organization institute institution university college school academy center centre
    foundation fund bank group corporation corp company co inc ltd llc plc gmbh airlines airways
    industries holdings partners associates capital motors energy oil gas news times post
    journal tribune herald guardian telegraph observer globe gazette press television tv
    radio media network broadcasting magazine review army navy force forces guard corps police
    service services security intelligence command brigade battalion regiment division militia
    front movement brotherhood church mosque synagogue hospital clinic laboratory observatory
    society club team trust cross crescent nations treaty assembly cabinet kremlin pentagon labs
    technologies systems studies project campaign survey foods stores brands
    pharmaceuticals pharma therapeutics biosciences biotech healthcare insurance assurance
    securities communications telecom wireless software solutions logistics shipping railways
    railway railroad rail mining mines minerals resources petroleum electric utilities
    entertainment pictures studios records games sports squad patrol coastguard unit directorate
    inspectorate secretariat museum orchestra semiconductor semiconductors electronics
    investments investment management advisors advisers ventures equity consulting act amendment
    accord pact prize cup festival robotics aerospace pharmacy ngo carmakers metals
    strategies analytics enterprises
    chemicals plastics textiles hotels resorts supermarkets breweries beverages automotive
    aviation cruises ferries cosmetics diagnostics genomics dynamics instruments materials
    products properties construction engineering contractors builders ag se nv bv kg oyj""".split()
)
_FIXED = frozenset(
    """NATO UNICEF UNESCO OPEC ASEAN Interpol Europol Reuters Hamas Hezbollah Taliban Kremlin
    Pentagon Facebook Twitter Google Microsoft Apple Amazon Instagram YouTube Politifact
    PolitiFact Congress Parliament Senate Breitbart Bloomberg""".split()
)
_NEVER = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday mon tue tues wed thu thurs fri sat sun i i'm i've i'd i'll yes no ok okay
    gmt utc bst est edt pst am pm tv covid christmas easter ramadan god earth internet english
    arabic spanish photo read please thank thanks hello nobody somebody everybody anybody
    someone everyone anyone nothing everything something none whoever people about was were that
    whose which""".split()
)
_PLACE_HEADS = frozenset(
    """river lake sea ocean bay gulf strait mountain mountains mount valley island islands desert
    province district county region city town village street avenue road square bridge airport
    port peninsula canal harbour harbor forest park beach coast creek hills plateau oblast
    governorate prefecture township springs heights fort camp dam glacier delta basin
    reef cape""".split()
)


@lru_cache(maxsize=8192)  # Asked several times of most capitals of an article.
def names_organisation(word: str) -> bool:
    """Tell whether a capitalised word makes the name around it an organisation's."""
    return word.casefold() in _ORGANISATION or word in _FIXED


@lru_cache(maxsize=8192)
def names_place(word: str) -> bool:
    """Tell whether a capitalised word makes the name around it a place's ("River", "Province")."""
    return word.casefold() in _PLACE_HEADS


@lru_cache(maxsize=8192)
def is_never_name(word: str) -> bool:
    """Tell whether a capitalised word is a day, a month, "I" and the like."""
    return word.casefold() in _NEVER


def is_known_organisation(word: str) -> bool:
    """Tell whether a single word is an organisation by itself."""
    return word in _FIXED
