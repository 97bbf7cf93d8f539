"""An article as people paste it: broken lines, a sub-heading, litter at the end. Invented."""

import textwrap

_TITLE = "Dravia answers Ossmark in writing ahead of Tolland-Ferrin call on the Sarn border"
_PARAGRAPHS = """
The government of Ossmark has received a written reply from Dravia after it sent its own written
proposals following talks in Port Hale on the Sarn border crisis, the latest step in a month of
diplomacy meant to deter a Dravian advance into the Sarn valley.

Dravia's reply comes days after Ossmark handed over its own papers to Dravia and ahead of a
planned phone call between Ossmark Foreign Minister Helena Tolland and Dravian Foreign Minister
Marek Ferrin Thursday.

A senior Foreign Ministry official and a Foreign Ministry spokesperson confirmed Wednesday that
the reply "reached us through the usual channel."

"It does not help anybody to bargain over an open microphone, so Dravia may publish its reply if
it wishes to," the spokesperson said.

"We stay ready to talk about every one of these points and will keep our partners informed."

Reactions in Ossmark to the proposals -- in which ministers offered limits on patrol boats but
gave no ground on the "free lake" rule -- have been cool.

It is unclear if Dravia's written reply, first reported by the Hale Courier, arrived before or
after Wednesday's meeting of the LSC over the Dravian camps along the Sarn river, which ended
without a statement.

Ossmark Ambassador to the LSC Ingrid Solberg-Hahn told reporters after the session, in which
Ossmark accused Dravia of planning to send tens of thousands of soldiers across the Sarn, that her
country "asked for this meeting so that Dravia could tell us what its camps are for."

"We learned very little," she said. "Nobody in that room heard the answer that we had all hoped to
hear."

The public meeting in Port Hale went ahead Wednesday although Dravia objected.

Tense meeting

In her remarks to the Council Wednesday, Solberg-Hahn said, "We still hope that Dravia turns back
from the path it is on. But we cannot just 'hold our breath.' This Council has to look at the
danger that these camps are to every town on the lake."

She spoke of Dravia's buildup of more than 60,000 soldiers along the Sarn river, as well as
Ossmark intelligence that Dravia has moved nearly 4,000 soldiers into Upper Sarn and intends to
gather "more than 20,000 soldiers near the Ossmark-Dravia border ... by late March."

"If Dravia crosses the Sarn, none of us will be able to say that it was a surprise," Solberg-Hahn
said.

Dravian Ambassador to the LSC Viktor Lasko claimed other members are "painting devils on the
wall," saying that Ossmark wanted a quarrel.

"This movement of our own soldiers on our own soil is turned into talk of an attack that is said
to come in a few weeks' time. There is no proof of such an attack, and there will be none," he
said in translated remarks at the meeting.

"You almost wish for it. You repeat the word war until it sounds like the weather," Lasko said.

Solberg-Hahn answered that it was Dravia that had come to the river with tents, not Ossmark.

"We have shown the way back to the table. I hope our neighbours take it, the smaller ones
included," she said.
"""


def _broken(paragraph: str) -> str:
    """Break a paragraph as a page does that puts its first word into an element of its own."""
    first, _, rest = " ".join(paragraph.split()).partition(" ")
    return (
        f"{first}\n " + " \n".join(textwrap.wrap(rest, 66, break_on_hyphens=False))
        if len(rest) > 66
        else paragraph
    )


TEXT = "\n".join(
    [f"{_TITLE}\n", *map(_broken, _PARAGRAPHS.strip().split("\n\n")), " \n \n\n\nNo comments\n"]
)
