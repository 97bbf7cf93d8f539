"""Sentences that share their words and tell a change, and sentences that tell one thing twice."""

#: What is known, and what changes it.
CHANGES = (
    (
        "The interior minister of Tarn has said that the gunmen caused the explosion.",
        "The army caused the explosion, prosecutors of Tarn said, contradicting the minister.",
    ),
    (
        "The rebels threatened to kill three hostages in the court at Tarn by noon.",
        "Three hostages were killed by the rebels.",
    ),
    (
        "The army tried to storm the court at Tarn on Monday.",
        "The army stormed the court at Tarn on Monday.",
    ),
    (
        "The agency asks residents of Vinna to leave their homes by 12:00 on Wednesday.",
        "The agency asks residents of Vinna to leave their homes by 18:00 on Wednesday.",
    ),
    (
        "The agency asks residents of Vinna to leave their homes by 12:00 on Wednesday.",
        "The agency asks residents of Vinna to leave their homes by 12:00 on Thursday.",
    ),
    (
        "A drone hit a power station in Orlo on Monday.",
        "A drone hit a power station in Orlo on Tuesday.",
    ),
    (
        "The curfew in Orlo begins at 8 p.m., the governor said.",
        "The curfew in Orlo begins at 6 p.m., the governor said.",
    ),
    (
        "The army shelled Orlo on Monday night.",
        "The army shelled Orlo again on Tuesday night.",
    ),
    (
        "The minister of defence resigned over the flood.",
        "The minister of finance resigned over the flood.",
    ),
    (
        "The eastern gate of the Kolm dam failed.",
        "The western gate of the Kolm dam failed.",
    ),
    (
        "The first levee at Tarn broke.",
        "The second levee at Tarn broke.",
    ),
    (
        "The road to Orlo is open, the council said.",
        "The road to Orlo is closed, the council said.",
    ),
    (
        "Schools in Orlo will open on Monday.",
        "Schools in Orlo will not open on Monday.",
    ),
    (
        "Police arrested a man over the fire at the warehouse in Orlo.",
        "Police arrested a woman over the fire at the warehouse in Orlo.",
    ),
    (
        "The talks in Orlo ended with an agreement.",
        "The talks in Orlo ended without an agreement.",
    ),
    (
        "The river is rising at Tarn, the agency said.",
        "The river is falling at Tarn, the agency said.",
    ),
    (
        "Tap water in Orlo is safe to drink, the council said.",
        "Tap water in Orlo is not safe to drink, the council said.",
    ),
    (
        "Residents of Orlo must boil their drinking water, the council said.",
        "Residents of Orlo need no longer boil their drinking water, the council said.",
    ),
    (
        "Rebels released the hostages held in Orlo.",
        "Rebels killed the hostages held in Orlo.",
    ),
    (
        "The airport in Orlo closed for the night after drones were seen.",
        "The airport in Orlo opened again in the morning after drones were seen.",
    ),
    (
        "The government agreed to a truce with the Front.",
        "The government refused to agree to a truce with the Front.",
    ),
    (
        "The ship Mira ran aground off Orlo.",
        "The ship Selma ran aground off Orlo.",
    ),
    (
        "The president arrived in Orlo on Monday.",
        "The president left Orlo on Monday.",
    ),
    (
        "Parliament approved the budget on Monday.",
        "Parliament rejected the budget on Monday.",
    ),
    (
        "The central bank raised its rate to 7 percent.",
        "The central bank cut its rate to 7 percent.",
    ),
    (
        "The price of bread in Orlo has doubled since May.",
        "The price of bread in Orlo has tripled since May.",
    ),
    (
        "The factory in Orlo will reopen on 3 May, its owner said.",
        "The factory in Orlo will reopen on 10 June, its owner said.",
    ),
    (
        "The suspect was charged with murder in Orlo.",
        "The suspect was cleared of murder in Orlo.",
    ),
)

#: What is known, and the same in a paper's own words.
RETOLD = (
    (
        "The levee at Tarn broke early on Monday, flooding the old town.",
        "The levee at Tarn broke early on Monday and flooded the old town, the council said.",
    ),
    (
        "A drone hit a power station in Orlo on Monday, the governor said on Monday.",
        "A drone hit a power station in Orlo on Monday, the governor said on Tuesday.",
    ),
    (
        "Police arrested the owner of the warehouse in Orlo on Tuesday.",
        "Police arrested the owner of the Orlo warehouse, Mira Fay, on Tuesday.",
    ),
    (
        "The agency asks residents of Vinna to leave their homes by 12:00 on Wednesday.",
        "Residents of Vinna are asked to leave their homes by 12:00 on Wednesday.",
    ),
    (
        "Forensic policemen are going through the rooms of the jeweller that was robbed on Monday "
        "in the central district of Orlo, which has many shops of the kind.",
        "Forensic investigators are going through the rooms of the jeweller that was robbed on "
        "Monday in the central district of Orlo, which has many shops of the kind.",
    ),
    (
        "The airport of Kolm organised buses for stranded travellers.",
        "The airport of Kolm organized buses for stranded travelers.",
    ),
    (
        "The spokesman said on Monday that the bridge would stay closed for a week.",
        "The spokesman said on Tuesday that the bridge would stay closed for a week.",
    ),
)
