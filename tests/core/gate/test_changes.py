"""One word exchanged, put in or left out in a sentence that is otherwise repeated."""

import pytest

from bot.core.gate.changes import change_problem
from tests.core.gate.ruling import compared

_POLL = "The poll shows that Brel leads Varda by 43 percent to 38 percent in Tarn."
_TAXES = "The top 1 percent paid 25 percent of all taxes and the top 10 percent paid 69 percent."
_SERVERS = "Another Tarn officer saw the boats that guarded the harbour of Velk that night."


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        (_POLL.replace("43", "x").replace("38", "43").replace("x", "38"), _POLL, '"38"'),
        (
            _TAXES.replace("25", "x").replace("10", "25").replace("x", "10"),
            _TAXES,
            "puts",
        ),
        (
            "Another Velk officer saw the boats that guarded the harbour of Tarn that night.",
            _SERVERS,
            '"velk"',
        ),
        (
            "They said the gate of the dam does fully close at night.",
            "They said the gate of the dam does not fully close at night.",
            'leaves out the source\'s "not"',
        ),
        (
            "They said the gate of the dam never closes at night.",
            "They said the gate of the dam closes at night.",
            'says "never"',
        ),
        (
            "The minister appeared at the court in Tarn this morning.",
            "The minister will appear at the court in Tarn this morning.",
            "leaves open",
        ),
        (
            "The council of Tarn closed the bridge on Friday night.",
            "The council of Tarn plans to close the bridge on Friday night.",
            "leaves open",
        ),
        (
            "The guard took the money out of the bank in Tarn.",
            "The guard allegedly took the money out of the bank in Tarn.",
            "leaves open",
        ),
        (
            "The climber fell 600m from the ridge near the hut.",
            "The climber fell about 600m from the ridge near the hut.",
            '"about"',
        ),
        (
            "A few weeks later many boats came, and many days later none.",
            "A few weeks later many boats came, and few days later none.",
            '"many"',
        ),
        (
            "A crowd of some 1,000 protesters stood in the square of Tarn.",
            "A crowd of some 1,000 people stood in the square of Tarn.",
            '"protesters"',
        ),
        (
            "The plan was praised by dozens of ships on Friday evening.",
            "The plan was praised by dozens of papers on Friday evening.",
            '"ships"',
        ),
        (
            "The gate of the dam was left open by night.",
            "Many people in Tarn believe that the gate of the dam was left open by night.",
            "only reports",
        ),
        (
            "The gate was left open by night because the guards claim that nobody told them.",
            "I believe that the gate was left open by night because the guards claim that nobody "
            "told them.",
            "only reports",
        ),
        (
            "Divers found the boat in the harbour of Tarn, and ministers praised cheaper bread.",
            "Divers found the boat in the harbour of Tarn, and the search of the quay went on.",
            "adds to its source",
        ),
        (
            "The crowd in the square of Tarn cheered Clean Harbour for an hour.",
            "The crowd in the square of Tarn cheered the senator for an hour.",
            '"clean harbour"',
        ),
        (
            "It would be good to have more debates candidate Brel in Tarn this May.",
            "It would be good to have more debates with Brel in Tarn this May.",
            '"candidate"',
        ),
        ("The man in the boat was 6'3\" tall.", "The man in the boat was 3'6\" tall.", "puts"),
        (
            "The dam of Tarn had failed a test of its gates in May.",
            "The dam of Tarn had passed a test of its gates in May.",
            'puts "failed" where the source has "passed"',
        ),
        (
            "Seven towns are defending the rules on dams before the court in Tarn.",
            "Seven towns are challenging the rules on dams before the court in Tarn.",
            '"challenging"',
        ),
        (
            "Around 900 people had fled to Tarn before the siege began.",
            "Around 900 people had fled Tarn before the siege began.",
            'says "to tarn"',
        ),
        (
            "Users of the Quick Harbour Pass can cross the river by night.",
            "Users of the Pass Harbour Quick can cross the river by night.",
            "puts",
        ),
    ],
)
def test_a_change_is_found_and_named(told: str, source: str, problem: str) -> None:
    assert problem in change_problem(*compared(told, source))


@pytest.mark.parametrize(
    ("told", "source"),
    [
        (_POLL, _POLL),
        (
            "The council met for roughly 40 minutes in the hall of Tarn.",
            "The council met for about 40 minutes in the hall of Tarn.",
        ),
        ("Brel leads Varda in Tarn by 43 percent to 38 percent, the poll shows.", _POLL),
        (
            "A crowd of some 1,000 people stood in the square of Tarn.",
            "A crowd of some 1,000 protesters stood in the square of Tarn.",
        ),
        (
            "They did not find the boat in the harbour on Friday.",
            "They didn't find the boat in the harbour on Friday.",
        ),
        (
            "It will be asked whether the dam should be kept.",
            "It will be asked whether or not the dam should be kept.",
        ),
        (
            "The council of Tarn will close the bridge on Friday night.",
            "The council of Tarn plans to close the bridge on Friday night.",
        ),
        (
            "The harbour of Tarn is to be open to ships of all kinds.",
            "The harbour of Tarn (or Velk, perhaps) is to be open to ships of all kinds.",
        ),
        (
            "The gate of the dam was left open by night, many believe.",
            "Many believe that the gate of the dam was left open by night.",
        ),
        (
            "Many believe the gate of the dam was left open by night in May.",
            "The report says many believe the gate of the dam was left open by night in May.",
        ),
        (
            "The gate of the dam was left open by night, he said on Monday.",
            "Brel believes the gate of the dam was left open by night, he said on Monday.",
        ),
        (
            "More than 40 boats sank in the harbour of Tarn in May.",
            "Over 40 boats sank in the harbour of Tarn in May.",
        ),
        (
            "Ana Brel told the council that the dam of Tarn was safe.",
            "Brel told the council that the dam of Tarn was safe.",
        ),
        (
            "Divers recovered nine bodies in the harbour of Tarn on Friday.",
            "Divers found nine bodies in the harbour of Tarn on Friday.",
        ),
        (
            "The council of Tarn rejected joining the Union by 12 votes to 9.",
            "The council of Tarn rejected a plan to join the Union by 12 votes to 9.",
        ),
        (
            "In Tarn 46 per cent would choose Brel and 44 per cent Marr.",
            "In Tarn 46 per cent would choose Brel and 44 per cent would choose Marr.",
        ),
        (
            "Police injured 5 and arrested 12 people in the square of Tarn.",
            "Police arrested 12 and injured 5 people in the square of Tarn.",
        ),
    ],
)
def test_what_says_the_same_passes(told: str, source: str) -> None:
    assert change_problem(*compared(told, source)) == ""


def test_a_claim_may_stand_alone_where_it_is_shown_who_makes_it() -> None:
    told = "The gate of the dam was left open by night."
    piece, sources = compared(told, f"Some believe that {told[0].lower()}{told[1:]}")

    assert change_problem(piece, sources, is_attributed=True) == ""
