"""What a brief says first: what people must or may do, what happened, and nothing old twice."""

from bot.core.briefs import Change, Trend
from bot.core.composing import compose
from tests.builders import NOW, article, brief, hours
from tests.core.composing.desk import all_told, ledger, material

LAST = brief(as_of=NOW - hours(12))
FIRST = article(
    "The flood at Tarn killed ten people, the Civil Guard said on Monday. "
    "The Civil Guard ordered the evacuation of Orlo and Tarn on Monday.",
    "a1", published_at=NOW - hours(20), title="Flood at Tarn kills ten",
)  # fmt: skip
LATER = article(
    "The flood at Tarn killed 12 people, the Civil Guard said on Friday. "
    "The Civil Guard lifted the evacuation order for Orlo on Friday morning.",
    "a2", published_at=NOW - hours(2), title="Flood at Tarn kills 12",
)  # fmt: skip
SCHOOLS = article(
    "Schools in Orlo will open again on Monday after the flood at Tarn, the council said.",
    "a3", published_at=NOW - hours(1), title="Schools in Orlo open again after flood at Tarn",
)  # fmt: skip


def test_what_people_may_do_again_leads_and_the_toll_stands_beside_it() -> None:
    told = all_told(ledger([FIRST]))
    articles = [FIRST, LATER, SCHOOLS]

    made = compose(material(*articles, facts=ledger(articles), told=told, last=LAST))

    assert [line.text for line in made.bottom_line] == [
        "The Civil Guard lifted the evacuation order for Orlo on Friday morning.",
        "The flood at Tarn killed 12 people, the Civil Guard said on Friday.",
    ]
    assert made.status is Trend.MIXED


def test_an_order_that_an_update_told_does_not_stand_before_the_dead_of_later() -> None:
    order = article(
        "The Civil Guard ordered the evacuation of Pell on Friday before the flood reached it.",
        "a4", published_at=NOW - hours(10), title="Pell evacuated before flood",
    )  # fmt: skip
    dead = article(
        "The flood at Tarn killed 12 people, the Civil Guard said on Friday.",
        "a5", published_at=NOW - hours(4), title="Flood at Tarn kills 12",
    )  # fmt: skip
    homeless = article(
        "The Civil Guard has counted 3,200 displaced people in its centres in Orlo on Friday.",
        "a6", published_at=NOW - hours(2), title="Thousands displaced by flood at Tarn",
    )  # fmt: skip
    told = all_told(ledger([FIRST, order, dead]))
    articles = [FIRST, order, dead, homeless]

    made = compose(material(*articles, facts=ledger(articles), told=told, last=LAST))

    assert made.bottom_line[0].text.startswith("The flood at Tarn killed 12 people")
    assert not any("Pell" in line.text for line in made.bottom_line)


def test_an_order_for_another_place_is_told_however_like_it_is() -> None:
    order = article(
        "The Civil Guard ordered the evacuation of Pell on Friday after the dam at Tarn broke.",
        "a4", published_at=NOW - hours(3), title="Pell evacuated after dam breaks",
    )  # fmt: skip
    told = all_told(ledger([FIRST]))

    made = compose(
        material(FIRST, order, facts=ledger([FIRST, order]), told=told, last=LAST),
    )

    assert [line.text for line in made.bottom_line][:1] == [order.text]


def test_a_first_brief_says_what_happened_before_what_to_do() -> None:
    made = compose(material(FIRST))

    assert made.bottom_line[0].text.startswith("The flood at Tarn killed ten")


def test_where_people_can_go_stands_before_colour() -> None:
    colour = article(
        "Headlights stood bumper to bumper on the Orlo road before sunrise as Tarn emptied. "
        "A baker carried his bread to the square of Tarn, and dogs barked at the lorries.",
        "b1", published_at=NOW - hours(3), title="Headlights on the Orlo road as Tarn emptied",
    )  # fmt: skip
    shelter = article(
        "The river Sell rose by two metres at Tarn on Monday, the Civil Guard said. "
        "Reception centres are open at the sports hall in Orlo and at the college in Pell. "
        "The bridge at Orlo is closed to lorries, the council said.",
        "b2", published_at=NOW - hours(2), title="River Sell rises at Tarn",
    )  # fmt: skip

    made = compose(material(colour, shelter))
    told = [*(line.text for line in made.bottom_line), *(line.text for line in made.new)]

    places = [at for at, text in enumerate(told) if text.startswith("Reception centres")]
    lights = [at for at, text in enumerate(told) if text.startswith("Headlights")]
    assert places
    assert not lights or places < lights


def test_where_what_leads_was_told_nothing_else_told_stands_beside_it() -> None:
    again = article(
        "On Monday, the Civil Guard announced late in the evening, ten people, among them several "
        "who had refused to leave, were killed by the raging flood at Tarn. "
        "Dogs were fed by volunteers at a farm.",
        "a4", published_at=NOW - hours(1), title="Tarn",
    )  # fmt: skip
    told = all_told(ledger([FIRST]))
    articles = [FIRST, again]

    made = compose(material(*articles, facts=ledger(articles), told=told, last=LAST))

    assert all(
        line.change is not Change.NEW or "Dogs" in line.text for line in made.bottom_line[1:]
    )


def test_who_is_told_to_leave_stands_there_however_many_will_go() -> None:
    order = article(
        "The authorities ordered 2,300 people in the lower part of Orlo to leave by midnight.\n\n"
        "Buses leave from the market square.",
        "a4", published_at=NOW - hours(1), title="Orlo told to leave",
    )  # fmt: skip

    made = compose(
        material(
            FIRST, LATER, order,
            facts=ledger([FIRST, LATER, order]), told=all_told(ledger([FIRST])), last=LAST,
        )
    )  # fmt: skip

    lead = " ".join(line.text for line in made.bottom_line)
    assert "ordered 2,300 people" in lead
    assert "Buses" not in lead


def test_what_leads_and_names_nothing_stands_behind_how_its_article_opens() -> None:
    wreck = article(
        "Search teams found the wreck of the ferry Mira off Orlo on Sunday, the coast guard said."
        "\n\nBodies of 17 people have been recovered.",
        "a4", published_at=NOW - hours(1), title="",
    )  # fmt: skip

    made = compose(material(wreck, facts=ledger([wreck]), last=LAST))

    assert [line.text for line in made.bottom_line] == [
        "Search teams found the wreck of the ferry Mira off Orlo on Sunday, the coast guard said.",
        "Bodies of 17 people have been recovered.",
    ]


def test_what_somebody_said_stands_in_their_words_alone() -> None:
    it = article(
        "Shells hit the market of Tarn on Friday, killing six people, the council said. "
        "“Every shell that fell on the market of Tarn came from one hill,” said Ana Pirc, governor "
        "of Tarn.",
        "a1", published_at=NOW - hours(2), title="Market of Tarn shelled",
    )  # fmt: skip

    made = compose(material(it))

    assert len(made.bottom_line) == 1
    assert [one.quote.speaker for one in made.quotes] == ["Ana Pirc"]


def test_a_first_brief_says_what_happened_beside_a_toll_that_does_not() -> None:
    wire = article(
        "A crowd was crushed at a gate of the stadium in Tarn on Saturday when thousands left.",
        "c1", published_at=NOW - hours(9), title="Crowd crushed at stadium in Tarn",
    )  # fmt: skip
    mayor = article(
        "The gate was locked. More than 60 people were injured, Mayor Edda Fross said.",
        "c2", published_at=NOW - hours(5), title="Locked gate in Tarn", publisher="Post",
    )  # fmt: skip
    toll = article(
        "A father held up his son. Twenty-two people lost their lives on Saturday, according to "
        "the list at the San Roque hospital.",
        "c3", published_at=NOW - hours(2), title="No air and no door", publisher="Voice",
    )  # fmt: skip

    lines = [line.text for line in compose(material(wire, mayor, toll)).bottom_line]

    assert lines[0].startswith("Twenty-two people")
    assert lines[1] == wire.text


def test_a_sentence_leads_in_the_place_of_a_line_of_a_list() -> None:
    wire = article(
        "The number of people killed in the crush in Tarn rose to 24 on Sunday, the mayor said.",
        "d1", published_at=NOW - hours(5), title="Toll of crush in Tarn rises to 24",
    )  # fmt: skip
    sheet = article(
        "Deceased: 24 (15 male, 9 female). Treated in hospital: 96.",
        "d2", published_at=NOW - hours(2), title="Situation in Tarn", publisher="Health Office",
    )  # fmt: skip

    made = compose(material(wire, sheet))

    assert [line.text for line in made.bottom_line][:1] == [wire.text]
    assert not any(line.text.startswith("Deceased") for line in (*made.bottom_line, *made.new))


def test_a_line_of_a_list_is_told_where_no_sentence_has_its_toll() -> None:
    wire = article(
        "A ferry with 280 people aboard capsized off Tarn on Sunday, the coast guard said.",
        "d1", published_at=NOW - hours(5), title="Ferry capsizes off Tarn",
    )  # fmt: skip
    sheet = article(
        "As of 07:00:\n\nPersons aboard: 263\nDead: 17\nUnaccounted for: 98\n\n"
        "The cause is not known. Two boats are taking part in the search.",
        "d2", published_at=NOW - hours(2), title="Ferry: bulletin 3", publisher="Coast Guard",
    )  # fmt: skip

    made = compose(material(wire, sheet))

    assert [line.text for line in made.bottom_line] == [wire.text, "Dead: 17"]


def test_what_opens_with_somebodys_words_leads_only_alone() -> None:
    scene = article(
        '"You could hear them in the dark," said Benno Caul, who is 71 and pulled four people out '
        "of the sea off Tarn on Sunday.",
        "d1", published_at=NOW - hours(2), title="In the dark off Tarn",
    )  # fmt: skip
    ship = article(
        "Two boats searched the sea off Tarn on Sunday.",
        "d2", published_at=NOW - hours(1), title="Search goes on", publisher="Post",
    )  # fmt: skip

    assert compose(material(scene)).bottom_line
    assert [line.text for line in compose(material(scene, ship)).bottom_line] == [ship.text]


def test_an_order_that_names_nobody_and_no_place_does_not_stand_before_the_dead() -> None:
    fire = article(
        "Three people were found dead after a fire swept through Tarn, officials said on Friday. "
        "Some 19,000 people have been told to leave.",
        "a2", published_at=NOW - hours(2), title="Three dead as fire sweeps through Tarn",
    )  # fmt: skip

    made = compose(material(fire, last=LAST))

    assert made.bottom_line[0].text.startswith("Three people were found dead")


def test_a_flash_gives_way_to_what_its_agency_reported_since() -> None:
    flash = article(
        "TARN, March 3 (Varda) - Heavy gunfire was heard near the presidential palace in Tarn, the "
        "capital of Orvane, early on Monday, residents said.",
        "a1", published_at=NOW - hours(5), title="URGENT: Gunfire near presidential palace in Tarn",
        publisher="Varda Wire",
    )  # fmt: skip
    report = article(
        "TARN, March 3 (Varda) - Soldiers said on Orvane's state television on Monday that they "
        "had removed President Oda Brel and taken power, hours after gunfire was heard in the "
        "capital.\n\nThe borders are shut. Brel's whereabouts were not known. Banks stayed shut.",
        "a2", published_at=NOW - hours(2), title="Soldiers say they have taken power in Orvane",
        publisher="Varda Wire",
    )  # fmt: skip

    made = compose(material(flash, report))

    assert made.bottom_line[0].text.startswith("Soldiers said on Orvane's state television")


def test_a_flash_says_what_happened_where_its_report_is_outdated() -> None:
    flash = article(
        "TARN, March 3 (Varda) - Two trains collided near Orlo in central Orvane on Tuesday, "
        "police said.",
        "a1", published_at=NOW - hours(6), title="URGENT: Trains collide", publisher="Varda Wire",
    )  # fmt: skip
    report = article(
        "TARN, March 3 (Varda) - At least eight people were killed when two trains collided near "
        "Orlo in central Orvane on Tuesday, police said.\n\nA carriage burned. The line was closed "
        "by noon. Buses were sent.",
        "a2", published_at=NOW - hours(5), title="Eight killed as trains collide in Orvane",
        publisher="Varda Wire",
    )  # fmt: skip
    count = article(
        "Thirteen people are confirmed dead, police said at six.",
        "a3", published_at=NOW - hours(1), title="What we know", publisher="Orlo Courier",
    )  # fmt: skip

    made = compose(material(flash, report, count))

    assert [line.text for line in made.bottom_line] == [
        "Two trains collided near Orlo in central Orvane on Tuesday, police said.",
        "Thirteen people are confirmed dead, police said at six.",
    ]
