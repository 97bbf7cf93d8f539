"""Whoever says, figures, complains or testifies: subjects of verbs of claiming, of any kind."""

import pytest

from bot.core.reading import read
from bot.core.reading.claims.subjects import find_claims

CASES = [
    (
        "Brent & Lowe Inc. said it agreed to buy a 40% stake in Halden Paper for $212 million.",
        2.12e08,
        "Brent & Lowe Inc",
    ),
    (
        "The company, based in Port Sorrel, said third-quarter profit slid 18%, to $9.2 "
        "million, or 41 cents a share.",
        18,
        "company",
    ),
    (
        "Tilda Marsh, an analyst with Corwin Securities in Ansa, estimates the unit could"
        " fetch $900 million.",
        9e08,
        "Tilda Marsh",
    ),
    (
        "THE FIFTH BRIGADE ISSUED A COMMUNIQUE LAST NIGHT STATING THAT 12 REBELS WERE KILLED.",
        12,
        "FIFTH BRIGADE",
    ),
    (
        "More than 300 people have died, hospital directors estimate; the army admits to 22.",
        300,
        "hospital directors",
    ),
    (
        "More than 300 people have died, hospital directors estimate; the army admits to 22 dead.",
        22,
        "army",
    ),
    ("A study that appeared in the Corwin Journal found that 40 of them failed.", 40, "study"),
    ("The Corwin Policy Center estimates that 40 of them failed.", 40, "Corwin Policy Center"),
    ("The law, called Second Spring, lets owners build 40 houses.", 40, ""),
    ("Bishop Rivas also denounced the disappearance of nine clerks.", 9, "Rivas"),
    ("The Health Ministry's figures as of 1 July: deaths 57; injured 20.", 57, "Health Ministry"),
    ("Media report, as of 16 June, nine fatalities in the Arun valley.", 9, "Media"),
    ("Ms. Marsh figures that margins will narrow to 12% by spring.", 12, "Marsh"),
    (
        '"We have about 300 dealers, and half of them lost money," says Peter Oduya, a '
        "vice president.",
        300,
        "Peter Oduya",
    ),
    ("Some traders said they saw orders for 20,000 tons of copper.", 20000, "Some traders"),
    (
        "Industrial output fell 0.4% in August from July, the Economics Ministry reported.",
        0.4,
        "Economics Ministry",
    ),
    ("The government's index of leading indicators rose 0.2% in August.", 0.2, ""),
    ("Economists on average expected a 0.3% gain.", 0.3, "Economists"),
    ("Halden Paper shares closed at $31.50, up 75 cents.", 31.5, ""),
    ("The trust has said it will sell 2 million shares.", 2e06, "trust"),
    (
        "Officials at the ministry say privately that as many as 5,000 jobs are at risk.",
        5000,
        "Officials at the ministry",
    ),
    (
        "The charges, filed in federal court, allege that the two men diverted $14 million.",
        1.4e07,
        "charges",
    ),
    ("A House committee voted 23-10 to cut the program by $1.4 billion.", 1.4e09, ""),
    (
        "The carrier had previously forecast a loss of between $30 million and $40 million.",
        3e07,
        "carrier",
    ),
    (
        "A person close to the talks said the price was about $60 a share.",
        60,
        "person close to the talks",
    ),
    ("In an interview, Mr. Oduya put the cost at $7 million.", 7e06, "Oduya"),
    ("Mr. Oduya, who joined in 1986, was paid $400,000 last year.", 400000, ""),
    ("The agreement calls for a payment of $55 million, the filing says.", 5.5e07, "filing"),
    ("According to a Corwin survey, 54% of buyers are women.", 54, "Corwin survey"),
    ("The average home now costs $180,000, the realtors' group says.", 180000, "realtors' group"),
    ("The agency warned that up to 3 million people could face hunger by June.", 3e06, "agency"),
    (
        "Nearly 3 million people could face hunger by June, the agency warned in a report.",
        3e06,
        "agency",
    ),
    (
        "Mayor Ilse Brandt told the council that repairs would take 18 months and cost 40"
        " million euros.",
        4e07,
        "Ilse Brandt",
    ),
    ("Rescue workers say at least 40 people are still under the rubble.", 40, "Rescue workers"),
    (
        "The club's lawyer, Jon Ferris, argued that the fine of $2 million was unfair.",
        2e06,
        "Jon Ferris",
    ),
    ("Ferris conceded the club had 14 violations.", 14, "Ferris"),
    ("The bank's chief economist, Mara Venn, sees the rate at 5% by year's end.", 5, "Mara Venn"),
    ("Venn's estimate of 5% is above the consensus.", 5, "Venn"),
    ("Government statistics show that 1.2 million tourists came.", 1.2e06, "Government statistics"),
    ("The Red Crescent has counted 52 bodies.", 52, "Red Crescent"),
    (
        "Hospital officials confirmed 9 deaths, while a rebel spokesman claimed 30.",
        30,
        "rebel spokesman",
    ),
    (
        "Hospital officials confirmed 9 deaths, while a rebel spokesman claimed 30.",
        9,
        "Hospital officials",
    ),
    (
        "The state news agency Orlin Press quoted the governor as saying that 16 miners "
        "were trapped.",
        16,
        "governor",
    ),
    ("State television reported 16 deaths, citing the governor.", 16, "governor"),
    ("The firm asserts that the drug cut deaths by 30% in a trial of 4,000 patients.", 30, "firm"),
    ("The trial, of 4,000 patients, was halted.", 4000, ""),
    ("Doctors without a licence treat 200 patients a day there.", 200, ""),
    ("He contends that the tax would raise $5 billion.", 5e09, ""),
    ("Critics complain that the bridge cost $90 million.", 9e07, "Critics"),
    ("The bridge cost $90 million.", 9e07, ""),
    ("The plan, its backers say, would create 10,000 jobs.", 10000, "its backers"),
    ("Backers of the plan, which would cost $3 billion, held a rally.", 3e09, ""),
    ("Under questioning, he admitted taking $20,000.", 20000, ""),
    ("Sales, the chain announced Monday, jumped 14% in April.", 14, "chain"),
    ("A spokeswoman declined to comment on the 12% drop.", 12, ""),
    ("The report, which runs to 300 pages, was published on Friday.", 300, ""),
    ("The report says that 300 pages were missing.", 300, "report"),
    ("The insurer believes claims will total $450 million.", 4.5e08, "insurer"),
    ("The insurer's losses totalled $450 million.", 4.5e08, ""),
    (
        "Prosecutors said Mr. Lind stole $3 million; his lawyer said it was less than $100,000.",
        100000,
        "his lawyer",
    ),
    ("Mr. Lind's lawyer maintains the sum was $100,000.", 100000, "Mr. Lind's lawyer"),
    ('"It was over in seconds," said Lena Ruud, 34, who was among 60 people in the hall.', 60, ""),
    ("Aid groups estimate that 70,000 people have fled since May.", 70000, "Aid groups"),
    ("An estimated 70,000 people have fled since May.", 70000, ""),
    ("It is thought that 70,000 people have fled.", 70000, ""),
    ("The Interior Ministry's latest count is 71 dead.", 71, "Interior Ministry"),
    (
        "Two-thirds of firms surveyed by the chamber said they had cut staff by at least 10%.",
        10,
        "Two-thirds of firms surveyed by the chamber",
    ),
    ("Revenue grew 6%, beating the 4% that analysts had forecast.", 4, "analysts"),
    ("The 4% rise was predicted by analysts.", 4, "analysts"),
    (
        "OPEC members pump 22 million barrels a day, industry newsletters say.",
        2.2e07,
        "industry newsletters",
    ),
    (
        "The paper said Marn had offered $5 million for the mine. Marn called the report false.",
        5e06,
        "paper",
    ),
    (
        "Union leader Olga Brin says 80% of nurses joined the strike. The ministry says "
        "it was 35%.",
        35,
        "ministry",
    ),
    ("The plant makes 400 cars a week, according to its manager, Piet Aalst.", 400, "Piet Aalst"),
]


@pytest.mark.parametrize(("text", "value", "claimant"), CASES, ids=[case[0][:48] for case in CASES])
def test_a_number_is_its_subjects(text: str, value: float, claimant: str) -> None:
    given = [figure for figure in read(text).figures if figure.value == value]

    assert given[0].claimant == claimant


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Divers found 12 bodies.", id="finding a thing"),
        pytest.param("A man charged with 12 thefts fled.", id="a participle"),
        pytest.param("In the report states differ.", id="a noun"),
        pytest.param("Let's say it costs $5.", id="let us say"),
        pytest.param("The claims are many.", id="a plural noun"),
        pytest.param("Which said nothing.", id="no subject"),
        pytest.param(", said", id="nothing in front"),
        pytest.param("the estimate", id="a determiner"),
        pytest.param("It is hard, said", id="a clause of its own"),
        pytest.param("a, b, said", id="asides only"),
        pytest.param(f"{'very ' * 20}old men said", id="too many words"),
        pytest.param("One was hit, two say", id="a count"),
    ],
)
def test_other_verbs_and_nouns_claim_nothing(text: str) -> None:
    assert [text[c.start : c.end] for c in find_claims(text, 0, len(text)) if c.verb != "say"] == []
