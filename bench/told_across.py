"""Invented events in real cities, told in several languages: (event, language, text)."""

#: Whom they name.
PEOPLE = (
    "Jonas Aldervik|Karla Wendtner|Йонас Алдервик|Карла Вендтнер|Stelios Karvatos|Maria Thelidou|"
    "Samir Halwany|Самир Халвани|Самір Халвані|Balint Orsovai|Piotr Wolanek|Ewa Lisowicz|"
    "Duarte Falcoeiro|Ines Sobrado"
)

TOLD = (
    (
        "vienna fire",
        "en",
        "A fire in a warehouse in the Vienna district of Simmering killed 7 people on Monday, fire "
        "chief Jonas Aldervik said. Austria's interior minister Karla Wendtner went to Vienna. "
        "Some 240 residents were moved to a school.",
    ),
    (
        "vienna fire",
        "de",
        "Bei einem Brand in einem Lagerhaus in Wien-Simmering sind am Montag 7 Menschen gestorben, "
        "sagte Brandmeister Jonas Aldervik. Österreichs Innenministerin Karla Wendtner kam nach "
        "Wien. Etwa 240 Anwohner wurden in einer Schule untergebracht.",
    ),
    (
        "vienna fire",
        "es",
        "Un incendio en un almacén del distrito vienés de Simmering, en Viena, causó el lunes 7 "
        "muertos, según el jefe de bomberos Jonas Aldervik. La ministra Karla Wendtner viajó a "
        "Viena, capital de Austria. Unos 240 vecinos fueron llevados a una escuela.",
    ),
    (
        "vienna fire",
        "ru",
        "При пожаре на складе в венском районе Зиммеринг в понедельник погибли 7 человек, сообщил "
        "начальник пожарной службы Йонас Алдервик. В Вену приехала министр Карла Вендтнер, глава "
        "МВД Австрии. Около 240 жителей Вены разместили в школе.",
    ),
    (
        "athens fire",
        "en",
        "A fire in a paint factory in the Athens suburb of Peristeri killed 4 people on Monday, "
        "mayor Stelios Karvatos said. The Greek minister Maria Thelidou came to Athens. About 90 "
        "families in Greece's capital spent the night in a sports hall.",
    ),
    (
        "athens fire",
        "fr",
        "L'incendie d'une usine de peinture à Peristeri, en banlieue d'Athènes, a fait 4 morts "
        "lundi, a dit le maire Stelios Karvatos. La ministre Maria Thelidou est venue à Athènes. "
        "En Grèce, environ 90 familles ont passé la nuit dans un gymnase.",
    ),
    (
        "athens fire",
        "it",
        "Un incendio in una fabbrica di vernici a Peristeri, vicino ad Atene, ha ucciso lunedì 4 "
        "persone, ha detto il sindaco Stelios Karvatos. La ministra Maria Thelidou è arrivata ad "
        "Atene. In Grecia circa 90 famiglie hanno dormito in una palestra.",
    ),
    (
        "moscow talks",
        "en",
        "Envoys of Egypt and Turkey met in Moscow on Tuesday to discuss grain, the Egyptian envoy "
        "Samir Halwany said. Turkey offered to let 30 ships pass. Talks in Moscow go on in March.",
    ),
    (
        "moscow talks",
        "de",
        "Gesandte Ägyptens und der Türkei haben am Dienstag in Moskau über Getreide gesprochen, "
        "sagte der ägyptische Gesandte Samir Halwany. Die Türkei will 30 Schiffe fahren lassen. "
        "Die Gespräche in Moskau gehen im März weiter. Ägypten zeigte sich zufrieden.",
    ),
    (
        "moscow talks",
        "ru",
        "Посланники Египта и Турции во вторник обсудили в Москве зерно, сообщил посланник Самир "
        "Халвани. Турция готова пропустить 30 судов. Переговоры в Москве продолжатся в марте, "
        "Египет доволен.",
    ),
    (
        "moscow talks",
        "uk",
        "Посланці Єгипту й Туреччини у вівторок обговорили в Москві зерно, повідомив посланець "
        "Самір Халвані. Туреччина готова пропустити 30 суден. Перемовини в Москві триватимуть у "
        "березні, Єгипет задоволений.",
    ),
    (
        "geneva talks",
        "en",
        "Delegations of Greece and Hungary met in Geneva on Tuesday to discuss water, Hungarian "
        "delegate Balint Orsovai said. Hungary asked for 12 weeks. Switzerland hosts the talks in "
        "Geneva until Friday.",
    ),
    (
        "geneva talks",
        "fr",
        "Des délégations de la Grèce et de la Hongrie ont parlé de l'eau mardi à Genève, a dit le "
        "délégué Balint Orsovai. La Hongrie demande 12 semaines. La Suisse accueille les "
        "discussions à Genève jusqu'à vendredi.",
    ),
    (
        "geneva talks",
        "es",
        "Delegaciones de Grecia y Hungría hablaron el martes en Ginebra sobre el agua, dijo el "
        "delegado Balint Orsovai. Hungría pidió 12 semanas. Suiza acoge las conversaciones en "
        "Ginebra hasta el viernes.",
    ),
    (
        "warsaw crash",
        "en",
        "A tram hit a bus in Warsaw on Wednesday and 16 people were injured, said Piotr Wolanek of "
        "the city police. Poland's transport minister Ewa Lisowicz promised an inquiry in Warsaw.",
    ),
    (
        "warsaw crash",
        "pl",
        "W Warszawie w środę tramwaj zderzył się z autobusem, 16 osób zostało rannych, powiedział "
        "Piotr Wolanek z policji. Warszawa czeka na dochodzenie, które obiecała minister "
        "Ewa Lisowicz. Polska nie widziała takiego wypadku od lat.",
    ),
    (
        "warsaw crash",
        "de",
        "In Warschau ist am Mittwoch eine Straßenbahn mit einem Bus zusammengestoßen, 16 Menschen "
        "wurden verletzt, sagte Piotr Wolanek von der Polizei. Polens Verkehrsministerin Ewa "
        "Lisowicz kündigte in Warschau eine Untersuchung an.",
    ),
    (
        "lisbon crash",
        "en",
        "A tram left its rails in Lisbon on Wednesday and 11 people were injured, said Duarte "
        "Falcoeiro of the fire service. Portugal's minister Ines Sobrado promised an inquiry in "
        "Lisbon.",
    ),
    (
        "lisbon crash",
        "pt",
        "Um elétrico descarrilou em Lisboa na quarta-feira e 11 pessoas ficaram feridas, disse "
        "Duarte Falcoeiro, dos bombeiros. A ministra Ines Sobrado prometeu um inquérito em Lisboa. "
        "Portugal não via um acidente assim há anos.",
    ),
    (
        "lisbon crash",
        "fr",
        "Un tramway a déraillé mercredi à Lisbonne et 11 personnes ont été blessées, a dit Duarte "
        "Falcoeiro, des pompiers. La ministre Ines Sobrado a promis une enquête à Lisbonne. Le "
        "Portugal n'avait pas vu cela depuis des années.",
    ),
)
