"""The words that show whose number it is: bodies and roles, verbs of claiming, kinds of source."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.text.alternation import any_of

SAYING = (
    r"said|says|say|saying|told|tells|reported|reports|report|announced|claimed|claims|claim|"
    r"estimated|estimates|estimate|stated|states|confirmed|added|adds|warned|warns|declared|"
    r"acknowledged|admitted|noted|explained|indicated|put|puts|believes?|believed|wrote|tweeted|"
    r"alleged|alleges?|insisted|insists|revealed|disclosed|spoke of|speaks of|denied|denies|"
    r"denying|rejected|disputed|predicted|predicts?|forecasts?|expects?|expected|anticipates?"
    r"|anticipated|"
    r"projected|projects?|counted|recorded|thinks?|thought|reckons?|reckoned|fears?|feared|"
    r"testified|accuses?|accused|calculates?|calculated|assumes?|assumed|"
    r"documented|found that|asserted|maintained|described|acknowledges?|concedes?|conceded"
)
_NO_NAME = (
    r"Instead|However|Meanwhile|Earlier|Later|But|And|In|On|At|Also|Then|There|That|This|When"
    r"|While|"
    r"After|Before|As|If|Some|Many|One|What|Still|Yet|For|With|Who|I|We|You|From|By|To|Of|Under"
    r"|Over|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|August|September|October"
    r"|November|December|"
    r"About|Up|Down|Its|Their|His|Her|Our|My|These|Those|Although|Though|Because|Since|Until|Now"
)
NAMED = (
    rf"(?!(?:{_NO_NAME})\b)"
    # A dash is part of a word: were it a gap as well, "A-A-A-…" would be parted in every way.
    r"[A-Z][\w.'’&-]*(?: (?:(?:of|the|for|and|de|al|on|&)[ -]){0,2}[A-Z][\w.'’&-]*){0,6}"
)
ROLE = (
    r"(?i:officials?(?!\s(?:figures|data|statistics|numbers|count|tally|sources?|reports?|estimates?))|ministry|ministries|police|spokes(?:man|woman|person|people)|authorities|"
    r"governments?|army|military|intelligence|agency|agencies|officers?|governor|mayor|president|"
    r"minister|witnesses|rescuers|hospitals?|doctors?|medics|department|office|group|monitors?|"
    r"activists|rebels|residents|command|commander|report|reports|statement|service|services|union|"
    r"television|broadcaster|organi[sz]ation|experts|analysts?|scientists|researchers|survey"
    r"|company|council|committee|"
    r"communique|sources?|radio|media|newspaper|garrison|battalion|brigade|charity|observatory|"
    r"data|figures|estimates|statistics|assessment|study|firm|bank|court|prosecutors?|lawyers?"
    r"|guard|"
    r"staff|forces?|utility|operator|economists?|traders?|investors|insurers?|brokers?"
    r"|strategists?|"
    r"managers?|dealers|executives?|directors?|chairman|chairwoman|professor|commissioner"
    r"|secretary|"
    r"chancellor|envoy|ambassador|farmers|unions|campaigners|regulators?|sheriff|coroner|engineers|"
    r"meteorologists|seismologists|forecasters|neighbou?rs|lawyers|aides|exchange|market"
    r"|association|"
    r"federation|institute|university|foundation|authority|bureau|board|fund|cent(?:re|er)|"
    r"commission|network|website|indictment|complaint|lawsuit|filing|budget|census|poll|people "
    r"familiar with the matter|retailers?|makers?|airlines?|lenders?|carriers?|owners?|partners|"
    r"consultants?|chain|watchdog|lobby|consumers|diplomats?|fighters|militants|insurgents|"
    r"relatives|survivors|volunteers|organi[sz]ers|employers?|leaders?|deputy|senators?|"
    r"lawmakers|legislators?|judge|colonel|general|captain|lieutenant|sergeant|pilots?|bishops?)"
)
WHO = (
    r"(?<!\w)(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ss]ome|[Mm]any|[Mm]ost|[Ll]ocal"
    r"|[Ss]enior|[Tt]wo|[Oo]ne)\s)?"
    rf"(?:(?:(?!(?i:but|and|as|that|when|while|if|because|which|what|after|before|where|who|for|of"
    rf"|in"
    rf"|on|with|by|to|from|at|{SAYING})\b)[\w'’-]+\s){{0,4}}?{ROLE}\b"
    rf"(?:\s(?:(?:in|of|for|at|from|with|on|polled by|surveyed by)\s(?:the\s)?)?{NAMED})?|{NAMED})"
)
PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|his|her|its|their)"
#: "Venn's estimate of 5%", "the ministry's latest count is 71".
OWNED = Pattern(
    rf"(?P<who>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Yester"
    rf"|Today)(?:[Tt]he\s(?:[\w-]+\s){{0,3}}?[\w-]+|{NAMED}))['’]s?\s(?:[\w-]+\s){{0,3}}?"
    r"(?P<verb>estimate|forecast|count|tally|toll|projection|figure|prediction|guidance|assessment|"
    r"calculation)s?(?:,\s[^,;.]{3,50},)?\s(?:of|is|was|are|were|stands at|stood at|for|at)\b"
)
#: "Analysts see prices at $80": only those whose trade it is to look ahead.
FORESEES = Pattern(
    r"\b(?P<who>(?i:analysts?|economists?|forecasters|traders|investors|strategists?|markets"
    r"|brokers|bank|fund)"
    rf"(?:\s(?:at|from|with|of|polled by|surveyed by)\s{NAMED})?)"
    r"\s(?:now\s|still\s|also\s)?(?P<verb>sees?|saw|pencil(?:s|led)? in|price[sd]? in|looks? for)\b"
)
#: Whoever is between "according to" and the comma, but for what plans and laws foresee.
_ANYBODY = (
    r"(?!(?:his|her|its|their|our|my|your)\s)(?!(?:the\s|an?\s)?(?:[\w-]+\s)?(?:plans?|laws?|rules?|schedule"
    r"|constitution|agreements?|terms|deal|treaty|procedures?|traditions?|customs?|articles?|legend"
    r"|protocols?|calendar|criteri\w+|standards?|needs?|size|age|type|whether|how|what|wh\w+)\b)"
    r"(?:(?:the|an?|some|several|many|one|most)\s)?(?:[a-z][\w'’-]+\s){0,3}?"
    r"[a-z][\w'’-]+(?=[,.;)]|\swho\b)"
)
ACCORDING = Pattern(
    rf"\b(?P<verb>[Aa]ccording to|[Aa]s reported by|[Cc]iting|[Pp]er(?=\sthe\s)"
    rf"|[Aa]s estimated by|[Ee]stimated by)\s(?P<who>{WHO}"
    r"|(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:tally|toll|count|list|bulletin|update|record)"
    rf"|{_ANYBODY})"
)
#: "..., said Ivo Marn": the verb stands before its subject.
INVERTED = Pattern(
    rf",[\"”’]?\s(?P<verb>said|says|reported|wrote|added)\s"
    rf"(?P<who>{WHO}|(?:(?:the|an?)\s)?(?:[a-z][\w'’-]+\s){{1,4}}{NAMED})"
)
#: "By the commission's count": an owner of a count that closes or opens the sentence.
RECKONED = Pattern(
    r"\b(?:[Bb]y|[Ii]n)\s(?P<who>(?:his|her|its|their)(?=\sown\s)"
    rf"|(?:the\s(?:[\w-]+\s){{0,3}}?[\w-]+|{NAMED})(?=['’]))(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?"
    r"(?P<verb>count|estimate|tally|reckoning|calculation)s?\b"
)
#: "Organisers spoke of 900, the ministry of 300": the second verb is left out.
GAPPED = Pattern(
    rf"\b(?P<verb>spoke|speaks?|talk(?:ed|s)?)\sof\s[^;.]{{1,80}},\s(?:and\s)?"
    rf"(?P<who>the\s(?:[\w-]+\s){{0,3}}?[\w-]+|{NAMED})\sof\s\Z"
)
#: "They found 900 homes damaged": what those of the sentence before saw for themselves or decided.
CARRIED = Pattern(
    r"(?P<who>They|It|He|She)\s(?:also\s|then\s|has\s|have\s)?"
    r"(?P<verb>found|counted|put|recorded|documented|listed|allotted|offered|allocated)\b"
)
#: The subject of the sentence before: those words that its first verb follows.
FORMER = Pattern(
    r"(?:(?:The|An?)\s)?(?P<who>(?:[\w'’-]+\s){0,4}?[\w'’-]+)\s(?:has\s|have\s|had\s|will\s)?"
    r"(?:(?!(?:United|Combined|Armed|Allied|Red)\b)[a-z]{3,}ed|thinks?|expects?|says?|said|reach"
    r"|went|"
    r"flew|came|is|are|was|were)\b"
)
#: "The ministry aims to give": a plan's figure is the planner's.
PLANS = Pattern(
    rf"(?P<who>[Tt]he\s(?:[\w-]+\s){{0,3}}?[\w-]+|{NAMED})\s(?:now\s|also\s)?"
    r"(?P<verb>aims? to|plans? for|hopes? to)\s"
)
#: "the $20 million experts say it costs": right behind the figure.
DIRECTLY = Pattern(
    r"\s(?:that\s)?(?!(?:after|before|as|when|while|because|but|and|which|who|in|on|of|to|for|than|"
    r"from|it|he|she|they|if|or|until"
    r"|since)\b)(?P<who>(?:the\s)?[a-z][\w-]+(?:\s(?!(?:and|or|is|are|was|were|has|have|had|be|will)"
    r"\b)[a-z][\w-]+){0,2})\s"
    r"(?P<verb>says?|said|believed?|estimated?|thinks?|warn(?:s|ed)?|expect(?:s|ed)?|argued?)\s"
)
#: "estimated at $2 billion by insurers", "12 deaths reported by the ministry".
GIVEN_BY = Pattern(
    r"(?:[^,;.]{0,40}?[\s,(](?:as\s)?(?P<verb>reported|estimated|given|cited|quoted|announced|"
    r"claimed|recorded|counted|projected|forecast|released|published|provided|supplied|confirmed|"
    rf"expected|predicted)(?:\s(?:on\s)?[A-Z]\w+day)?)?\sby\s(?P<who>{WHO})"
)
GIVEN = Pattern(
    r"\b(?:estimated|put|valued|reported|forecast|projected|expected|calculated|counted|assessed|"
    r"reckoned)\s(?:at|to\s\w+|as)?\s?(?:\w+\s){0,2}\Z"
)
#: "Under the plan announced by the government, taxes would rise": a document and who gave it out.
GIVEN_OUT_BY = Pattern(
    r"\b(?:plans?|figures,?|estimates?|reports?|budget|data|statement|list|results|forecasts?"
    r"|numbers|"
    r"statistics|proposals?|documents?|bulletin|counts?|tall(?:y|ies)|tolls?)\s"
    r"(?:(?:\w+\s){0,2}(?P<verb>announced|released|published|issued|presented|unveiled|compiled"
    r"|proposed|provided|given)\s(?:\w+\s){0,3})?by\s"
    rf"(?P<who>{WHO})"
)
#: "US intelligence that Russia has moved …": the source stands as a noun before its claim.
SOURCE_NOUN = Pattern(
    r"(?P<who>(?:(?<=report on )|(?<=report by )|(?<=report in )|(?<=reports by )|(?<=reports on )"
    r"|(?<=reports in )|(?<=claim by )|(?<=claims by )|(?<=reports from )|(?<=report from ))"
    rf"(?:the\s)?(?:[\w'’-]+\s){{0,4}}?{ROLE}(?=\sthat\s)|"
    r"(?!(?:The|An?|This|That)\s)(?:[A-Z][\w.’'-]*\s){1,4}(?:"
    r"(?:report|estimate|claim)(?:s(?!\sthat\s))?|(?:warning|allegation|prediction)s?)"
    r"(?=\s(?:(?:from|in|by|on|last|this)\s(?:\w+\s){1,3})?that\s)"
    r"|(?:[A-Z][\w.’'-]*\s){0,3}(?:(?:intelligence|evidence|assessments?"
    r"|information|findings)"
    r"(?=\sthat\s)|(?:intelligence|evidence|data|figures|statistics|estimates|reports?|documents|"
    r"images)(?=\s(?:which\sshows?|showing|indicating|suggesting|showed|shows?|suggests?)\s)))"
)
#: "The latest bulletin from the agency": who gave it out, behind a document.
ISSUED = Pattern(
    rf"\s(?:(?:issued|released|published|compiled|prepared|put out|received|obtained|provided"
    r"|given|supplied)\s(?:\w+\s)?)?(?:by|from)"
    r"\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)(?P<who>{WHO}"
    r"|the\s(?:[\w-]+\s){0,3}?[\w-]+(?=[,.;]))"
)
#: "The report of the Department of Roads", "assessment by the Civil Defence".
ISSUED_WITHIN = Pattern(
    r"(?:[a-z]+\s){0,3}(?:bulletins?|statements?|reports?|communiqu[eé]s?|updates?|data|figures"
    r"|statistics|count|tally|assessments?|records|numbers)\s(?:(?:issued|released|published|compiled"
    r"|prepared|made)\s)?(?:of|by|from|published by)\s(?:the\s)?"
    r"(?P<who>(?!January|February|March|April|May|June|July|August|September|October|November"
    r"|December)[A-Z][\w.'’&-]*(?:\s(?:(?:of|the|for|and|de)\s){0,2}[A-Z][\w.'’&-]*)*)\Z",
)
#: What a document is called by.
ISSUES = Pattern(
    r"(?:bulletin|statement|report|communique|communiqué|update|release|data|figures|statistics"
    r"|numbers|count|tally|toll|assessment|reports|list|record)\Z",
    re.I,
)
_DOCUMENTS = (
    r"(?:survey|study|studies|poll|polls|report|data|figures|statistics|analysis|estimates?|"
    r"documents?|records|census|review|audit|index|research|filings?|bulletin|communique|models?|"
    r"projections?|forecasts?|numbers|results|tally|investigation|inquiry|indictment|complaint|"
    r"lawsuit|memo|letter|website|prospectus|minutes|update|assessment|images|imagery|footage|"
    r"accounts|barometer|gauge|average|slides?|charts?|tables?|graphs?|maps?|video|tape|"
    r"transcripts?|emails?|spreadsheet|database|dataset|timeline|rankings?|ratings?)"
)
#: Asked for before the question which: most words are none of them.
_DOCUMENT_OPENINGS = any_of(sorted({word[:3] for word in re.findall(r"[a-z]+", _DOCUMENTS)}))
#: A survey, study or set of data that shows a number; what adorns it stands before the match.
SHOWS = Pattern(
    rf"\b(?=(?i:{_DOCUMENT_OPENINGS}))(?P<who>(?i:{_DOCUMENTS})"
    r"(?:\s(?:by|from|of|in|on|for|released|published|issued|compiled|conducted|commissioned|"
    r"prepared|obtained|seen|cited|filed)\b[^,;.]{1,70}?)?)"
    r"(?:,\s(?:[^,;]{1,60}|(?:which|who|that)\s[^;]{1,140}?),)?"
    r"\s(?:(?:also|now|has|have|had)\s){0,2}"
    r"(?P<verb>finds?|found|shows?|showed|shown|suggest(?:s|ed)?|indicat(?:es?|ed)|"
    r"reveal(?:s|ed)?|estimat(?:es|ed)|puts?|project(?:s|ed)|forecasts?|predict(?:s|ed)|"
    r"conclude[sd]?|runs?|range[sd]?|lists|listed|recorded|noted|alleges?|alleged|documented"
    r"|counts|counted|gave|gives?)\b"
)
#: The same behind the number, at the end of its sentence.
SHOWN_BEHIND = Pattern(
    rf",\s(?P<who>(?:[\w'’&.-]+\s){{0,5}}?(?i:{_DOCUMENTS})(?:\s(?:by|from"
    rf"|of)\s[^,.;]{{1,40}}?)?)\s"
    r"(?P<verb>showed|shows?|found|suggest(?:s|ed)?|indicat(?:es?|ed)|reveal(?:s|ed)?)(?=[.,;]"
    r"|\son\s|$)"
)
#: "25 of them": a part is told by whoever tells the whole.
PART = Pattern(r"(?:\s|\A)of (?:them|these|those|whom|which)\b")
#: The same told as "including" or "among them".
INCLUDED = Pattern(
    r"\b(?:including|among (?:them|whom)|of (?:them|whom))\s(?:at least |some |about )?\Z"
)
#: A sentence that goes on counting for whoever spoke in the one before.
ADDED = Pattern(
    r"(?:Another|(?:A|The) further|An additional|(?:Some |About |At least )?(?:\w+ )?(?:others"
    r"|more)\b(?! than)|\w+ of (?:them|these|those)\b|In addition,?|Additionally,?|Also,?|Besides,?"
    r"|Of (?:these|those|them),?"
    r"|Among (?:them|the \w+)|They include)\s",
    re.I,
)
#: "Put the total at 1,036 dead and 2,949 injured."
PUT_TOGETHER = Pattern(
    r"\sat\s[^,;]{1,40},?\s(?:and|with)\s(?:[^,;]{1,40}\sand\s)?(?:[a-z]+\s){0,2}\Z"
)
#: "They deny it and say four died."
GOES_ON_SAYING = Pattern(
    r"\b(?:and|but)\s(?:also\s)?(?:sa(?:y|ys|id)|insist\w*|claim\w*|add\w*|put|maintain\w*)\b"
    r"|\bsaying\b"
)
#: How a verb of claiming that stands behind its clause ends the sentence or lets it go on.
CLOSES = Pattern(
    r"(?:\s(?:on|in|at|late|early|last|this|to|reporters|it|[A-Z][a-z]+day|yesterday|today)\b"
    r"[^,.;]{0,50}|\s(?:after|before|when|while|as|during|following)\b[^,.;]{0,100})?(?=[,.;\"”]|$)"
)
