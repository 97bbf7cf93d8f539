"""What papers call one thing, each in a word of its own: wider than `bot.core.synonyms`.

Two sentences are only compared by these where they may tell one event anyhow; nowhere are they
searched by them.
"""

from bot.core.synonyms import by_stem

#: Who and what news is about.
THINGS = by_stem(
    (
        "gunman gunmen attacker militant assailant rebel raider captor hacker intruder",
        "hostage captive",
        "company firm operator business maker",
        "truck lorry van vehicle convoy car",
        "plane aircraft airliner jet airplane",
        "airline carrier",
        "ship vessel boat ferry trawler",
        "house home building structure",
        "block flat apartment",
        "police officer policeman",
        "soldier troop army military commando force",
        "villager resident inhabitant people citizen",
        "customer client depositor",
        "protester demonstrator rioter",
        "chief head boss executive director chairman",
        "prosecutor prosecution",
        "rescuer firefighter diver crew",
        "body corpse",
        "victim dead",
        "river water",
        "rubble ruin debris wreckage wreck",
        "blast explosion",
        "talk negotiation",
        "reporter journalist",
    )
)
#: What befalls or is done; of these none is a deed by itself as `tells_deed` has them.
TURNED = by_stem(
    (
        "rescue save",
        "discover find spot locate recover",
        "investigate inquiry probe investigation",
        "shut close closure suspend",
        "clear empty evacuate leave flee",
        "loot rob steal plunder",
        "drown die",
        "reject dismiss refuse",
        "overflow burst flood",
        "stop halt suspend",
        "disappear vanish",
        "ill sick sicken infect",
        "loss lose fall drop",
        "sweep wash",
        "widen grow",
        "seep trickle leak",
        "hit strike shake",
        "pump drain",
        "inject put",
        "board aboard",
        "offer propose",
    )
)
