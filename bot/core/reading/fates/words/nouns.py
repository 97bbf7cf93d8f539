"""Nouns that say by themselves what their count is ("12 deaths", "three hostages")."""

_TABLE = {
    "killed": "deaths fatalities fatality death dead bodies body corpses corpse martyrs "
    "killings murders assassinations executions homicides slayings drownings",
    "injured": "injuries injured wounded injury",
    "missing": "missing disappearances",
    "displaced": "refugees refugee displaced idps arrivals",
    "evacuated": "evacuees evacuee evacuations",
    "detained": "detainees detainee prisoners prisoner arrests inmates captives detentions",
    "kidnapped": "hostages hostage abductees kidnappings abductions",
    "rescued": "survivors survivor rescues",
    "troops": "troops troop soldiers soldier fighters fighter servicemen reservists conscripts "
    "militants militant mercenaries marines combatants guerrillas guerrilla paratroopers "
    "infantrymen militiamen forces personnel peacekeepers commandos recruits insurgents rebels",
}
#: Each noun, with its kind of figure.
KIND_OF_NOUN = {noun: kind for kind, nouns in _TABLE.items() for noun in nouns.split()}
#: Nouns of these kinds decide whatever the verb says. Others give way to it: of "troops" or
#: "refugees" who were killed, the killing is counted.
FATES = frozenset({"killed", "injured", "missing"})
#: Before another noun these tell no fate: a "body bag", a "death threat".
ATTRIBUTIVE = frozenset({"body", "corpse", "death", "fatality", "injury"})
