import pytest

from bot.core.evidence import Attribution, Name, NameKind, Quote
from bot.core.reading import read
from bot.core.reading.claims.claimants import Claims
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        pytest.param("The Interior Ministry said 12 men died.", "Interior Ministry", id="said"),
        pytest.param(
            "The union said strikes went on; the ministry put the number at 21,500.",
            "ministry",
            id="put at by another",
        ),
        pytest.param("Twelve men died, the army said.", "army", id="trailing"),
        pytest.param("Twelve men died, said Ivo Marn.", "Ivo Marn", id="inverted"),
        pytest.param(
            "A pattern of killings was seen in 12 towns, said the Port Union on Tuesday, 19 May.",
            "Port Union",
            id="inverted, and when",
        ),
        pytest.param("The latest confirmed toll stood at 759 dead.", "", id="no claimant confirms"),
        pytest.param("The rebels threatened to kill 14 hostages.", "", id="a threat tells nothing"),
        pytest.param(
            "The Port Union attributes 290 of the killings to the army.",
            "Port Union",
            id="attributes",
        ),
        pytest.param(
            "By the end of March the Port Union had registered 57 deaths.",
            "Port Union",
            id="when, in front",
        ),
        pytest.param(
            "The latest figures, released by the Port Union on 14 May, are 412 dead.",
            "Port Union",
            id="released by",
        ),
        pytest.param(
            "The first count by the fire brigade was four dead.", "fire brigade", id="count by"
        ),
        pytest.param(
            "The Port Union has compiled a list of 412 dead.", "Port Union", id="a list of theirs"
        ),
        pytest.param(
            "As rescuers responded, a cart blew up, killing 12 guards, Marsh said at the time.",
            "Marsh",
            id="who responded says nothing",
        ),
        pytest.param("Twelve men died, according to Ivo Marn.", "Ivo Marn", id="according to"),
        pytest.param("According to the Red Star, 12 men died.", "Red Star", id="at the head"),
        pytest.param("The agency said it had counted 12 dead.", "agency", id="it is the agency"),
        pytest.param(
            "There is Orlin intelligence that Kelmar moved 500 troops.",
            "Orlin intelligence",
            id="a source noun",
        ),
        pytest.param("Twelve men died on Monday.", "", id="nobody"),
        pytest.param(
            "According to first reports from the Red Star, 12 men died.",
            "Red Star",
            id="whose first reports",
        ),
        pytest.param(
            "ORSA, 3 MAY 90 (RADIO SOL) -- ACCORDING TO REPORTS FROM THE RED STAR, 12 MEN DIED.",
            "RED STAR",
            id="in capitals",
        ),
        pytest.param("According to the press, 12 men died.", "press", id="according to anybody"),
        pytest.param("According to the plan, 12 men go.", "", id="a plan lets nobody speak"),
        pytest.param("According to Orla's version, 12 men died.", "Orla", id="whose version"),
        pytest.param(
            "According to official figures received from Civil Aid, 12 men died.",
            "Civil Aid",
            id="received from",
        ),
        pytest.param(
            "Twelve men died, according to the report of the Roads Department.",
            "Roads Department",
            id="whose report",
        ),
        pytest.param("Ivo, accused of killing 12 men, sat down.", "", id="the accused"),
        pytest.param("Gangs agreed to end a war that has left 70 dead.", "", id="agreed to"),
        pytest.param(
            "General Oro stated that the war has claimed 120 deaths.",
            "General Oro",
            id="a war claims",
        ),
        pytest.param(
            "ORSA, 8 Jan 90 (Radio)-- [Text] A bulletin said 12 men died.",
            "bulletin",
            id="behind a dateline",
        ),
        pytest.param("Tarvel recorded three deaths.", "", id="a place records"),
        pytest.param("But authorities said 12 men died.", "authorities", id="after but"),
        pytest.param("Kelmar lost 12 men, its air force said.", "its air force", id="force"),
        pytest.param(
            "Officials in Odarr said 12 men died.", "Officials in Odarr", id="with a place"
        ),
        pytest.param("Instead, 12 men died, police said.", "police", id="an adverb is nobody"),
        pytest.param("Rescuers found 12 bodies.", "", id="finding is no saying"),
        pytest.param(
            "The mayor said the army had told him that 12 men died.", "army", id="told another"
        ),
        pytest.param(
            "According to the latest bulletin from Civil Aid, 12 men died.",
            "Civil Aid",
            id="whoever gave it out",
        ),
        pytest.param(
            "The Legal Aid Office has documented the murder of 12 men.",
            "Legal Aid Office",
            id="documented",
        ),
        pytest.param(
            "It was a report on state television that 12 died.", "state television", id="on"
        ),
        pytest.param("The mission has verified 12 deaths.", "mission", id="verified"),
        pytest.param("Government figures gave 12 deaths.", "Government figures", id="gave"),
        pytest.param(
            "By late evening her office had counted 12 dead.", "her office", id="by evening"
        ),
        pytest.param("In Geneva, the agency said 12 men died.", "agency", id="behind a place"),
        pytest.param("The Aid League has registered 12 deaths.", "Aid League", id="registered"),
        pytest.param("Hospitals have admitted 12 people.", "", id="patients are admitted"),
        pytest.param("According to a tally, 12 men died.", "tally", id="a tally"),
    ],
)
def test_the_sentence_names_who_gives_the_figure(text: str, claimant: str) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.claimant == claimant
    if claimant:
        assert text[figure.claimant_start : figure.claimant_end].endswith(claimant)


def test_a_figure_in_a_quote_is_its_speakers() -> None:
    text = 'Ada Lunt came. "We have 45 wounded men," she said.'
    quote = Quote(
        text="We have 45 wounded men,", start=16, end=39, speaker="Ada Lunt",
        speaker_start=41, speaker_end=44,
    )  # fmt: skip

    (figure,) = find_figures(text, split_sentences(text), quotes=[quote])

    assert figure.claimant == "Ada Lunt"
    assert text[figure.claimant_start : figure.claimant_end] == "she"


def test_the_narrowest_attribution_wins() -> None:
    text = "Marn said that Lunt claimed 12 boats."
    outer = Attribution(
        sentence=0, claimant="Ivo Marn", claimant_start=0, claimant_end=4, verb="said",
        clause_start=10, clause_end=36,
    )  # fmt: skip
    inner = Attribution(
        sentence=0, claimant="Ada Lunt", claimant_start=15, claimant_end=19, verb="claimed",
        clause_start=28, clause_end=36,
    )  # fmt: skip

    (figure,) = find_figures(text, split_sentences(text), attributions=[outer, inner])

    assert figure.claimant == "Ada Lunt"


def test_a_pronoun_is_who_spoke_last() -> None:
    text = "Ada Lunt came. She spoke of 12 boats."
    person = Name(text="Ada Lunt", start=0, end=8, kind=NameKind.PERSON)

    (figure,) = find_figures(text, split_sentences(text), names=[person])

    assert figure.claimant == "Ada Lunt"
    assert text[figure.claimant_start : figure.claimant_end] == "She"


def test_they_means_the_volunteers_and_not_the_one_person_named_before() -> None:
    text = (
        "One of them, Ada Lunt, kissed the ground.\n\nAt Orlo, Red Star volunteers were still "
        "searching the river bank. They have counted 26 bodies."
    )

    assert [one.claimant for one in read(text).figures] == [""]


def test_without_any_evidence_nobody_claims() -> None:
    assert Claims("12 boats").of(0, 8, 0, 8) is None


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        pytest.param("Twelve men died, said village head Ivo Marn.", ["Ivo Marn"], id="any role"),
        pytest.param(
            "Authorities report five deaths and 31 injured.", ["Authorities"] * 2, id="present"
        ),
        pytest.param(
            "Ninety men were held, police said; a lawyers' group put the number at 120, 40 of them "
            "minors.",
            ["police", "lawyers' group", "lawyers' group"],
            id="another voice ends the former's reach, a part follows its whole",
        ),
        pytest.param(
            "Marshals spoke of 900 people, the ministry of 300.",
            ["Marshals", "ministry"],
            id="a verb left out",
        ),
        pytest.param(
            "Twelve men have died since May, by the commission's own count.",
            ["commission"],
            id="by a count",
        ),
        pytest.param("Odarr has recorded 12 deaths.", [""], id="a place has had them"),
        pytest.param("The ministry has recorded 12 deaths.", ["ministry"], id="a body recorded"),
        pytest.param("The ministry aims to give 900 doses.", ["ministry"], id="an aim"),
        pytest.param(
            "Survey teams reached Odarr on Friday. They found 90 homes damaged and 3 bridges gone.",
            ["Survey teams", "Survey teams"],
            id="they, of the sentence before",
        ),
        pytest.param(
            "The Relief Board expects power to return. It allotted 30 generators to clinics.",
            ["Relief Board"],
            id="it, of the sentence before",
        ),
        pytest.param("They found 90 homes damaged.", [""], id="they, with nobody before"),
        pytest.param(
            "Survey teams came.\n\nThey found 90 homes damaged.", [""], id="another paragraph"
        ),
    ],
)
def test_an_article_names_its_sources_in_many_ways(text: str, claimants: list[str]) -> None:
    assert [figure.claimant for figure in read(text).figures] == claimants


def test_it_is_whoever_told_the_count_before() -> None:
    text = (
        "San Orlo, 19 Oct -- The Port Union has compiled a list of 412 dead. It attributes 290 "
        "of the killings to the army and 45 to the rebels."
    )
    assert [one.claimant for one in read(text).figures] == ["Port Union"] * 3
