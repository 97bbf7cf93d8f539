import pytest

from bot.core.reading import read

CASES = {
    "name after": ('"The gate is shut," said Mira Orlan.', "Mira Orlan"),
    "name before": ('Mira Orlan said: "The gate is shut."', "Mira Orlan"),
    "surname": (
        'Harbour master Mira Orlan came. "The gate is shut," Orlan said.',
        "Mira Orlan",
    ),
    "she by a title": (
        'Mrs. Vera Holt met Mr. Ivo Brandt. "The gate is shut," she said.',
        "Vera Holt",
    ),
    "he by a title": (
        'Mrs. Vera Holt met Mr. Ivo Brandt. "The gate is shut," he said.',
        "Ivo Brandt",
    ),
    "apposition": ('"The gate is shut," said Mira Orlan, a pilot in Velda.', "Mira Orlan"),
    "apposition before the verb": (
        '"The gate is shut," Mira Orlan, a pilot in Velda, said.',
        "Mira Orlan",
    ),
    "role by apposition": ('"The gate is shut," said the mayor, Tilda Marsh.', "Tilda Marsh"),
    "of a body": ('"The gate is shut," said Mira Orlan of the Port Union.', "Mira Orlan"),
    "spokesman for somebody": (
        '"The gate is shut," said a spokesman for Mira Orlan.',
        "spokesman for Mira Orlan",
    ),
    "somebody's relative": (
        '"The gate is shut," Mira Orlan\'s brother said.',
        "Mira Orlan's brother",
    ),
    "definite description": (
        'A Fisheries Office spokesperson came. "The gate is shut," the spokesperson said.',
        "Fisheries Office spokesperson",
    ),
    "the owner is not the lawyer": (
        'Minister Vell came. "The gate is shut," the minister\'s lawyer said.',
        "minister's lawyer",
    ),
    "who is spoken to": (
        'His daughter put an arm around him. "The gate is shut, Dad," she said.',
        "His daughter",
    ),
    "whose coach he is": (
        'Ada Barrat wept. Her coach, Lumo Ferrand, said she would learn.\n\n"The gate is shut,"'
        " he said.",
        "Lumo Ferrand",
    ),
    "by telephone": (
        'Officials came. "The gate is shut," residents of the quarter said by telephone.',
        "residents of the quarter",
    ),
    "there": ('"The gate is shut," said an official there.', "official"),
    "a player": ('"The gate is shut," midfielder Mira Orlan said.', "Mira Orlan"),
    "compared to": (
        'Mira Orlan, whose voice one critic compared to "a gate that is shut", sang.',
        "one critic",
    ),
    "likened to": ('Mira Orlan likened the plan to "a gate that is shut".', "Mira Orlan"),
    "capitals": ('"THE GATE IS SHUT," THE POLICE CHIEF DECLARED.', "POLICE CHIEF"),
    "a general in capitals": (
        'THE GENERAL WARNED THAT "NOBODY LEAVES." HE INSISTED: "THE GATE IS SHUT."',
        "GENERAL",
    ),
    "according to, in capitals": ('ACCORDING TO THE ARMY, "THE GATE IS SHUT."', "ARMY"),
    "nobody, in capitals": ('LEAFLETS SAYING "THE GATE IS SHUT" WERE FOUND.', ""),
    "role taken up again": (
        'Ambassador Lida Kray came. It rained. "The gate is shut," the ambassador said.',
        "Lida Kray",
    ),
    "officials": ('"The gate is shut," officials said.', "officials"),
    "a body": ('"The gate is shut," the Velda Coast Guard said.', "Velda Coast Guard"),
    "it": (
        'The Velda Coast Guard said: "Two boats sank." It added: "The gate is shut."',
        "Velda Coast Guard",
    ),
    "according to": ('According to Mira Orlan, "the gate is shut for good".', "Mira Orlan"),
    "passive": ('Mira Orlan was quoted as saying "the gate is shut for good".', "Mira Orlan"),
    "participle": ('Mira Orlan left early, saying "the gate is shut for good".', "Mira Orlan"),
    "told others that": (
        'Mira Orlan told reporters that "the gate is shut for good".',
        "Mira Orlan",
    ),
    "past a relative clause": (
        "Mira Orlan told reporters after the talks, in which Velda accused Norland of lying, that"
        ' the port "had asked for this to be settled".',
        "Mira Orlan",
    ),
    "same paragraph": ('"It rose," said Mira Orlan. "The gate is shut."', "Mira Orlan"),
    "next paragraph": (
        'Mira Orlan said it rained.\n\n"The gate is shut now and it will stay shut."',
        "Mira Orlan",
    ),
    "dialogue line": ('Orlan: "The gate is shut."', "Orlan"),
    "signature": ("“The gate is shut for good.” — Mira Orlan", "Mira Orlan"),
    "nobody": ('It rained all night. "The gate is shut for good."', ""),
    "spanish": ("«La puerta está cerrada», dijo Marcos Olvera.", "Marcos Olvera"),
    "french": ("« La porte est fermée », a déclaré la maire, Claire Vautrin.", "Claire Vautrin"),
    "german": ("„Das Tor ist zu“, sagte Petra Kranz.", "Petra Kranz"),
    "russian": ("«Ворота закрыты на ночь», — сказал Олег Ветров.", "Олег Ветров"),
    "chinese": ("市长李伟表示：“大门已经关闭了，请回家。”", "李伟"),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES.keys())
def test_the_speaker_is_found_wherever_a_text_names_them(text: str, speaker: str) -> None:
    assert read(text).quotes[-1].speaker == speaker


def test_words_that_show_and_the_fullest_mention_are_kept_apart() -> None:
    text = 'Harbour master Mira Orlan came. "The gate is shut," Orlan said.'

    (quote,) = read(text).quotes

    assert text[quote.speaker_start : quote.speaker_end] == "Orlan"
    assert text[quote.name_start : quote.name_end] == "Mira Orlan"
    assert quote.role == "Harbour master"


def test_a_joint_description_stays_joint() -> None:
    text = (
        'A senior port official and a Fisheries Office spokesperson confirmed they "got a reply".'
    )

    (quote,) = read(text).quotes

    assert quote.speaker == "senior port official and a Fisheries Office spokesperson"
    assert quote.is_fragment
