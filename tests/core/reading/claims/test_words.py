"""Whose number it is, in the sentences in which business and crisis news give numbers."""

import pytest

from bot.core.reading import read

CASES = [
    (
        "Orlin Steel said net profit fell 12% to $34.5 million in the third quarter.",
        3.45e07,
        "Orlin Steel",
    ),
    (
        "Net profit fell 12% to $34.5 million in the third quarter, Orlin Steel said.",
        12,
        "Orlin Steel",
    ),
    ("Analysts had expected earnings of 45 cents a share.", 45, "Analysts"),
    (
        "Analysts polled by Meridian Data expect growth of 2.3% this year.",
        2.3,
        "Analysts polled by Meridian Data",
    ),
    (
        "Unemployment rose to 6.1% in May, according to the statistics office.",
        6.1,
        "statistics office",
    ),
    ("The central bank forecast inflation of 4% next year.", 4, "central bank"),
    ("The company expects revenue of $1.2bn to $1.3bn.", 1.2e09, "company"),
    (
        "A spokesman for Orlin Steel said the plant employs 1,400 people.",
        1400,
        "spokesman for Orlin Steel",
    ),
    ("The plant employs 1,400 people.", 1400, ""),
    ("Shares of Orlin Steel rose 3% to $45.", 3, ""),
    (
        "Ivo Marn, chief executive of Orlin Steel, said the company would cut 900 jobs.",
        900,
        "Ivo Marn",
    ),
    ('"We will cut 900 jobs," Ivo Marn said.', 900, "Ivo Marn"),
    ("The report estimated the damage at $2 billion.", 2e09, "report"),
    ("The damage was estimated at $2 billion by insurers.", 2e09, "insurers"),
    ("Insurers put the damage at $2 billion.", 2e09, "Insurers"),
    ("The ministry put the toll at 45.", 45, "ministry"),
    (
        "Figures released on Monday by the Treasury showed a deficit of 3.4% of output.",
        3.4,
        "Figures released on Monday by the Treasury",
    ),
    (
        "A survey by Kessler Bank found that 62% of firms plan to hire.",
        62,
        "survey by Kessler Bank",
    ),
    (
        "A study published in the journal Tides found 40% of reefs were dead.",
        40,
        "study published in the journal Tides",
    ),
    ("Data from the port authority show traffic fell 8%.", 8, "Data from the port authority"),
    ("According to Ada Lunt, an economist at Kessler Bank, wages will rise 5%.", 5, "Ada Lunt"),
    ("Wages will rise 5%, said Ada Lunt, an economist at Kessler Bank.", 5, "Ada Lunt"),
    ("Ada Lunt, an economist at Kessler Bank, expects wages to rise 5%.", 5, "Ada Lunt"),
    ("Ada Lunt thinks wages will rise 5%.", 5, "Ada Lunt"),
    ("Ada Lunt predicted a rise of 5% in wages.", 5, "Ada Lunt"),
    ("Kessler Bank raised its forecast for oil to $80 a barrel.", 80, "Kessler Bank"),
    ("The union claims 12,000 members walked out; the company says 4,000 did.", 4000, "company"),
    ("The union claims 12,000 members walked out; the company says 4,000 did.", 12000, "union"),
    ("The army denied that 40 soldiers had died.", 40, "army"),
    ("The company reported a loss of $5 million.", 5e06, "company"),
    ("The company posted a loss of $5 million.", 5e06, ""),
    ("Orlin reported third-quarter sales of $12 billion, up 5%.", 1.2e10, "Orlin"),
    ("Police believe that 30 people took part.", 30, "Police"),
    ("Officials acknowledged that 40% of the aid was lost.", 40, "Officials"),
    ("The mayor told reporters that 200 homes had burned.", 200, "mayor"),
    ("Some 200 homes had burned, the mayor told reporters on Sunday.", 200, "mayor"),
    ("Residents said they had counted 14 bodies.", 14, "Residents"),
    ("The United Nations says 2 million people need food.", 2e06, "United Nations"),
    ("The agency, citing hospital records, said 18 people died.", 18, "agency"),
    ("In a statement, the group claimed to have killed 20 soldiers.", 20, "group"),
    ("The group claimed responsibility for an attack that killed 20 soldiers.", 20, ""),
    ("Marn, who said last year that profits would double, has lost $4 million.", 4e06, ""),
    ("The fund manages $3 billion in assets, its website says.", 3e09, "its website"),
    ("The indictment alleges that he took $2 million in bribes.", 2e06, "indictment"),
    ("Prosecutors accuse him of taking $2 million in bribes.", 2e06, "Prosecutors"),
    ("The index is expected to rise 4%, economists say.", 4, "economists"),
    ("The deal, valued at $1.1 billion, closes in June.", 1.1e09, ""),
    ("Under the plan announced by the government, taxes would rise 2%.", 2, "government"),
    ("The government announced that taxes would rise 2%.", 2, "government"),
    ("The government plans to raise taxes by 2%.", 2, ""),
    ("Traders said volume was about 40 million shares.", 4e07, "Traders"),
    ("Volume was estimated at 40 million shares.", 4e07, ""),
    ("The company said it expects to earn between $2 and $2.20 a share.", 2, "company"),
    (
        "The average analyst estimate was $2.10 a share, according to Meridian Data.",
        2.1,
        "Meridian Data",
    ),
    (
        "Meridian Data's survey of economists showed growth of 1.2%.",
        1.2,
        "Meridian Data's survey of economists",
    ),
    ("Ms. Lunt noted that 70% of the loans were bad.", 70, "Lunt"),
    ('"It was terrible," said Ada Lunt, whose firm lost 40 workers.', 40, ""),
    (
        "Orlin Steel's chairman, Ivo Marn, said in an interview that exports hit 9,000 tonnes.",
        9000,
        "Ivo Marn",
    ),
    (
        "But the ministry, which had earlier reported 12 deaths, said the figure was 15.",
        15,
        "ministry",
    ),
    ("The bank's analysts see prices rising 3%.", 3, "bank's analysts"),
    (
        "Economists at Kessler Bank now see a 40% chance of recession.",
        40,
        "Economists at Kessler Bank",
    ),
    ("It was the third attack this month, and killed 12 people.", 12, ""),
    ("Local media reported that 12 people had died.", 12, "Local media"),
    ("There were reports that 12 people had died.", 12, ""),
    ("Witnesses described seeing at least 12 bodies.", 12, "Witnesses"),
    (
        "The sheriff's office said 12 people had died. Another 30 were injured.",
        30,
        "sheriff's office",
    ),
    (
        "Kelmar's defence ministry said on Tuesday that its forces had shot down 14 drones.",
        14,
        "Kelmar's defence ministry",
    ),
    ("The toll stands at 31, with 12 missing, the governor, Ada Lunt, said.", 12, "Ada Lunt"),
    ("For the year, the company said, sales climbed 9% to $410 million.", 9, "company"),
    ("Sales climbed 9%, the company said, to $410 million.", 4.1e08, "company"),
]


CASES += [
    ("That is a fraction of the $20 million experts say it costs.", 2e07, "experts"),
    ("It cited an Orlin Times report from May that $1 billion was lost.", 1e09,
     "Orlin Times report"),
    ("A majority of economists expect growth of 3%.", 3, "majority of economists"),
    ("Sources who saw the plan told the paper it costs $5 million.", 5e06,
     "Sources who saw the plan"),
    ("The poll, which asks the same voters each week, showed that 47% would stay.", 47, "poll"),
    ("Kessler Bank edged up its forecast to 4.2 percent.", 4.2, "Kessler Bank"),
    ("Independent analyses agree that it gains $2 billion.", 2e09, "Independent analyses"),
    ("A chart shows the cost at $30,000.", 30000, "chart"),
    ("It uses about 90 litres a day per person.", 90, ""),
    ("Home prices rose 0.8% in March, the Corwin index showed.", 0.8, "Corwin index"),
    ("Orlin Motors recalled 14,000 cars on Friday.", 14_000, ""),
    ("Police estimated the crowd at 40,000, but few agreed.", 40_000, "Police"),
    ('"I counted 17 holes in the roof," Ada Lunt said.', 17, "Ada Lunt"),
    ("Its shares fell 9% after it said it would miss its target.", 9, ""),
    ("Independent estimates run to $60 million.", 6e07, "Independent estimates"),
    ("Jobless claims fell to 210,000.", 210_000, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "claimant"), CASES, ids=[case[0][:48] for case in CASES])
def test_a_number_is_theirs_who_gave_it(text: str, value: float, claimant: str) -> None:
    given = [figure for figure in read(text).figures if figure.value == value]

    assert given[0].claimant == claimant
