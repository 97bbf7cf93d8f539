"""Phrases that follow those counted and say what became of them, by kind of figure."""

from collections.abc import Mapping

#: Whoever is "led off" or "carried off" like this goes to hospital, to prison or to safety, or is
#: carried by the water, and was not kidnapped.
_NO_KIDNAPPING = (
    r"(?! (?:in (?:handcuffs|chains|(?:an )?ambulances?)|on (?:(?:a|the) )?(?:stretchers?|board"
    r"|buses|boats?)|from|to (?:safety|(?:an? |the )?(?:hospitals?"
    r"|prison|jail|cells?))|(?:the|an?|his|her|their) |by (?:the )?(?:[\w-]+ )?(?:police\w*"
    r"|officers|guards"
    r"|agents|current|currents|flood\w*|waters?|river|waves?|winds?|avalanche|mud|landslide|stream"
    r"|rescuers|firem[ae]n|firefighters|medics|paramedics)))"
)
_CAPTORS = (
    r"(?:the |an? )?(?:\w+ ){0,2}(?:rebels?|guerrillas?|insurgents|militants|gunm[ae]n|terrorists"
    "|subversives|bandits|militiamen|kidnappers|extremists|captors|separatists|hooded|masked"
    "|(?:armed|unidentified|unknown) (?:men|individuals|persons|groups?|bands?|assailants))"
)
#: "12 people were found dead", "40 houses went up in flames". Verbs that something is done with are
#: in `verbs`.
PHRASES: Mapping[str, tuple[str, ...]] = {
    "killed": (
        "died",
        "drowned",
        "perished",
        "(?:have |had )?succumbed",
        "los(?:t|e|ing) their li(?:ves|fe)",
        "(?:was|were|been) found dead",
        (
            "(?:was|were) (?:shot|stabbed|beaten|burn(?:ed|t)|gunned|hacked|trampled) (?:dead"
            "|down|to death)"
        ),
        (
            "(?:shot|stabbed|beaten|burned|burnt|hacked|crushed|trampled|bled|choked|tortured"
            "|stoned|clubbed|kicked|frozen|froze) (?:dead|to death)"
        ),
        "gunned down",
        "fatally (?:shot|wounded|injured|stabbed|burned|beaten|hurt)",
        "mortally (?:wounded|injured)",
        r"riddled with (?:[\w-]+ )?(?:bullets|gunfire|fire)",
        "(?:mowed|mown|cut) down",
        "wiped out",
        "finished off",
        "blown to (?:pieces|bits)",
        "pronounced dead",
        "passed away",
        (
            "shot (?:in the (?:head|neck|temple|back of the (?:head|neck)|nape)|execution-style"
            "|at (?:point-?blank|close) range)"
        ),
        "found (?:shot|hanged|strangled|stabbed|beheaded|with their throats (?:cut|slit))",
        "(?:had|with) their throats (?:cut|slit|slashed)",
        "(?:did not|failed to) survive",
        "fell under the bullets",
        (
            "(?:were|was|been|became) (?:the )?(?:fatal )?victims? of (?:an? "
            r"|the )?(?:\w+ )?(?:massacres?|murders?|assassinations?|killings?|slayings?)"
        ),
        "paid (?:[a-z]+ ){0,3}?with their (?:own )?li(?:ves|fe)",
        (
            r"fell victims? to (?:the |an? )?(?:\w+ )?(?:attacks?|bombs?|bullets|killers|assassins"
            "|gunmen|death squads?|violence|massacre|terrorists?)"
        ),
        "die",
        "dying",
        "burn(?:ed|t) alive",
        "buried alive",
        "(?:was|were|proved) fatal",
        (
            r"fell (?:heroically|bravely|at the hands of|(?:in|during|under) (?:an? |the |enemy "
            r"|heavy |rebel |army )?(?:[a-z-]+ )?(?:combat|battle|action|fighting|fire|clash(?:es)?"
            "|ambush(?:es)?|skirmish(?:es)?|shoot-?out|gun ?battle|firefight|encounter|raid|assault"
            "|offensive|attack|line of (?:duty|fire)|defen[cs]e))"
        ),
        (
            "(?:fell|plunged|plummeted|swept|jumped|leapt|leaped|dragged|sent|hurled|thrown"
            "|went|crashed|rode|drove) to (?:their|his|her) deaths?"
        ),
        "(?:torn|cut|hacked|blown|ripped) (?:to pieces|to bits|to shreds|apart|limb from limb)",
        "burn(?:ed|t) beyond recognition",
        "(?:struck|found|lay|dropped|fell) dead",
        "picked off",
        "starv(?:ed|ing) to death",
        "crushed",
        "suffocated",
        "put to death",
        "met (?:with )?(?:an? |their |his |her )?(?:[a-z]+ )?deaths?",
        "(?:gave|given|laid down) their li(?:ves|fe)",
        "blown (?:up|apart)",
        (
            r"(?:has|have|had) fallen(?=\s*\Z|\s(?:and|since|victim|so far|this year|in (?:battle"
            r"|combat|action))\b)"
        ),
    ),
    "injured": (
        (
            r"(?:suffer|sustain|receiv)(?:ed|ing) (?:[\w-]+ ){0,3}(?:injur(?:y|ies)|wounds|burns"
            "|fractures|smoke inhalation|cuts|bruises|contusions|lacerations|concussions?|shock"
            "|scratches)"
        ),
        "fighting for their li(?:ves|fe)",
        "beaten up",
        "(?:badly|severely|seriously|slightly|gravely) (?:burned|burnt|beaten|cut|bruised)",
        "cut and bruised",
        r"(?:(?:was|were|been|being) )+(?:\w+ly )?(?:bruised|stabbed(?! to))",
        "stabbed(?! to)",
        (
            "(?:taken|brought|rushed|airlifted|flown|sent|transferred|transported|evacuated"
            r"|driven) to (?:[\w'’]+ ){0,4}?(?:hospitals?|infirmary|clinics?|health cent(?:er"
            r"|re)s?|medical cent(?:er|re)s?|[a-z][\w'’]+ (?:general|memorial|royal|infirmary))"
        ),
        (
            "(?:(?:was|were|are|being|been|be) )+(?:treated(?: for)?|scalded|burnt"
            "|admitted to hospital)"
        ),
        r"survived with (?:\w+ ){0,3}(?:wounds|injuries|burns|fractures)",
        "(?:was|were) hospitali[sz]ed",
        r"in (?:the |an? |[a-z]+ )?(?:(?:[a-z]+ )?)hospitals?",
        r"under(?:went|go|gone|going) (?:\w+ )?(?:surgery|operations?|amputations?)",
        (
            r"(?:had|have|having) (?:\w+ ){0,2}?(?:legs?|limbs?|arms?|feet|hands?|fingers) "
            "(?:amputated|blown off|torn off|severed|cut off)"
        ),
        r"admitted to (?:an? |the )?(?:[\w’'-]+ ){0,2}?(?:hospitals?|clinics?|infirmary)",
        (
            "(?:sought|seeking|received|receiving|required|requiring|needed)"
            r" (?:\w+ )?(?:treatment|medical (?:attention|care|treatment|help|assistance))"
        ),
        "in intensive care",
        r"under(?:going)? (?:\w+ )?treatment",
        (
            r"(?:with|had) (?:\w+ )?(?:gunshot |shrapnel |knife |stab |bullet )?(?:wounds|injuries"
            "|burns|fractures)"
        ),
        (
            r"in (?:an? )?(?:\w+ly |very )?(?:critical|serious|grave|delicate"
            "|stable)(?: but stable)? condition"
        ),
        r"lost (?:\w+ )?(?:legs?|limbs?|arms?|feet|hands?)",
        "cut by",
        "admitted with",
        (
            "admitted for (?:treatment|observation|surgery|tests|burns|smoke|injur|care"
            r"|monitoring)\w*"
        ),
        r"(?:hit|struck|grazed) by (?:\w+ ){0,2}(?:glass|debris|shrapnel|splinters|bullets)",
        "inj",
    ),
    "missing": (
        "disappeared",
        "vanished",
        "(?:was|were) never (?:found|seen again|recovered)",
        "unaccounted(?: for)?",
        "overdue",
        "missing",
        (
            "(?:have|has|had|are|is|were|was) (?:yet to be|still to be|not (?:yet )?been"
            "|still not) (?:found|accounted for|located|traced|recovered)"
        ),
        "(?:fell|swept|thrown|washed|gone) overboard",
        "(?:presumed|believed|feared|thought)(?: to be)? (?:buried|trapped|drowned)",
        "(?:have|has|had) not been (?:heard (?:from|of)|seen)",
        "(?:have|has|had) not (?:been )?(?:come back|returned|reappeared)",
        "never (?:came back|come back|returned|reappeared|heard (?:from|of))",
        "(?:could|can) not be (?:found|located|traced|accounted for)",
        (
            r"(?:trapped|buried) (?:[\d,.]+ (?:met(?:er|re)s|m|feet|ft) )?(?:underground|under"
            "|beneath|inside|below|in|at a depth)"
        ),
        r"(?:is|are|remain) (?:still )?trapped(?=\s*\Z)",
        (
            "(?:remain(?:s|ed)?|still|are) (?:still |feared |believed )?(?:buried|trapped)(?="
            r" (?:there|here)\b|[,.;])"
        ),
        "(?:(?:is|are|was|were|been) )?lost at sea",
        "under the (?:snow|rubble|debris|mud|ruins|avalanche)",
    ),
    "displaced": (
        "fled",
        "fleeing",
        "crossed (?:the (?:border|river)|(?:over )?into)",
        "(?:left|made|rendered) homeless",
        "homeless",
        "(?:taken|taking|took|sought|seeking|seek|found) (?:temporary )?(?:refuge|shelter)",
        "sheltering",
        (
            "(?:staying|living|sleeping|housed|accommodated|hosted|taking shelter|sheltered"
            "|inhabit(?:ed|ing)|residing|lodged|distributed) (?:in|at|with)"
            r" (?:\w+ ){0,2}(?:shelters?|camps?|cent(?:er|re)s?|schools|tents|open|relatives"
            "|host families)"
        ),
        r"stayed with (?:\w+ )?(?:relatives|friends|host families)",
        "slept (?:outdoors|outside|in|at|on)",
        (
            "in (?:temporary |evacuation |emergency |relief |makeshift |refugee |transit |tented "
            "|idp |displacement |collective |reception )?(?:shelters?|cent(?:er|re)s?|camps?"
            "|tents)"
        ),
        (
            r"(?:spent|spend|spending) (?:the|last|a \w+|their \w+|\w+) nights? (?:outdoors"
            "|outside|in|at|on)"
        ),
        r"(?:staying|sheltering|housed|sheltered|accommodated) (?:in|at)(?=\s*\Z)",
        r"(?:are|is|were|was|remain|still|now) on the (?:road|move)\b",
        "forced (?:to (?:flee|leave)|from|out of)",
        "driven from",
        "(?:to )?flee",
        "(?:from|out of) their homes",
        "(?:have|had|has) left their (?:homes|houses|villages)",
        (
            "(?:left|to leave|to abandon|abandoned|lost) their (?:homes?|houses?|villages|land"
            "|farms|fields|plots|communities)"
        ),
    ),
    "kidnapped": (
        "(?:(?:taken|held|taking|holding|kept|keeping) )?(?:hostage|captive)",
        "(?:(?:remain(?:s|ed)?|held|kept|are|were) )(?:as )?(?:hostages|captives)",
        "(?:was|were|been) (?:seized|snatched)",
        (
            r"(?:being|been|still) held (?:for ransom|by (?!(?:the )?(?:\w+ ){0,2}(?:police|army"
            "|authorities|military|troops|soldiers|security)))"
        ),
        "taken (?:prisoner|by force|at gunpoint|away)",
        (
            "(?:(?:led|dragged|marched|driven|hauled|herded|spirited|whisked) (?:away|off)"
            "|carried off)"
            f"{_NO_KIDNAPPING}"
        ),
        "made to go with (?:them|the)",
        rf"(?:was|were) held (?:for [\w ]{{3,20}}? )?by {_CAPTORS}",
        (
            r"(?:taken|dragged) (?:out of|from) (?:their|the|an?|his|her) (?:\w+ )?"
            r"(?:homes?|houses?|rooms?|cars?|vehicles?|bus|buses|offices?|beds?|dormitor(?:y|ies)"
            rf"|farms?|villages?|schools?|workplaces?)(?: [\w’']+){{0,4}}? by {_CAPTORS}"
        ),
        r"forced (?:\w+ ){0,3}?to (?:go|come|leave) with (?:them|the|their)",
        (
            "(?:taken|led|marched|dragged) (?:in)?to the (?:mountains|jungle|hills|bush|forest"
            "|woods)(?! for)"
        ),
        "(?:remain(?:s|ed)?|are|is|were|was) (?:still )?in captivity",
        (
            "(?:remain|are) (?:still )?(?:with|held by) (?:their|the) (?:captors|kidnappers"
            "|abductors)"
        ),
        (
            r"in the (?:hands|power) of (?:the |an? )?(?:\w+ )?(?:kidnappers|captors|abductors"
            "|rebels?|guerrillas?|gunmen|insurgents|militants|subversives|terrorists|armed"
            " (?:groups?|men|bands?)|bandits|gangs?|extremists)"
        ),
        "forcibly (?:recruited|conscripted|enlisted|taken|abducted|inducted)",
        "press-?ganged",
        "in (?:rebel|guerrilla|insurgent|militant|terrorist|enemy) (?:hands|captivity)",
        (rf"(?:captured|taken|taken prisoner) by {_CAPTORS}"),
    ),
    "detained": (
        "taken into custody",
        (
            r"(?:being|been|still) held (?:by (?:the )?(?:\w+ ){0,2}(?:police|army|authorities"
            "|military|troops|soldiers)|for questioning|incommunicado|without)"
        ),
        (
            "(?:led|dragged|marched|driven|hauled|herded|carried) (?:away|off) (?:in (?:handcuffs"
            r"|chains)|by (?:the )?(?:[\w-]+ )?(?:police\w*|officers|guards|agents|soldiers"
            "|troops))"
        ),
        "rounded up",
        (
            r"confined (?:to|in) (?:[\w’']+ ){0,3}?(?:barracks|quarters|bases?|headquarters|cells?"
            "|prison|jail)"
        ),
        "in (?:prison|jail)",
        "behind bars",
        "(?:in|under) (?:police )?(?:custody|detention|arrest)",
        "held without (?:charge|trial)",
    ),
    "evacuated": (
        "got (?:out|to safety)",
        "left (?:low-lying|coastal|the (?:area|city|town|region|zone|coast))",
        "(?:taken|moved|led|flown|bused|ferried|driven|walked) out of",
        (
            r"(?:moved|shifted|taken|transferred|shepherded) to (?:\w+ )?(?:safe(?:ty|r (?:areas"
            r"|places|ground))|higher ground|(?:\w+ )?(?:shelters?|gymnasiums?|schools?"
            "|church(?:es)?|halls?|stadiums?))"
        ),
        (
            r"(?:moved|shifted|taken|transferred|relocated|brought) (?:in)?to (?:[\w,]+ ){0,3}?"
            "(?:evacuation|reception|relief|collective|emergency|transit) (?:cent(?:er|re)s?"
            "|shelters?|sites?|camps?)"
        ),
        "(?:taken|brought|lifted) off (?:by|the island|in)",
        "(?:was|were|been|be) moved (?:out|before|ahead|away|inland|from)",
        "(?:asked|told|ordered|urged|advised) to (?:leave|go|evacuate)",
        r"under (?:\w+ ){0,2}orders? to (?:leave|go|evacuate)",
        r"under (?:\w+ )?evacuation orders?",
    ),
    "affected": (
        "in need(?: of)?",
        (
            r"(?:need|needs|needing|require|requires|requiring) (?:\w+ )?(?:food|aid|assistance"
            "|help|shelter|water|support|relief)"
        ),
        "going hungry",
        "short of (?:food|water|drinking water|supplies|shelter)",
        "lost (?:power|electricity)",
        r"(?:had|have|has) no (?:power|electricity|water|heating|food|shelter)\b",
        (
            "without (?:(?:running|drinking|clean|safe|hot|cold|adequate|proper|basic) )?(?:power"
            "|service|electricity|water|heat(?:ing)?|gas|fans|light|phones?|food|fuel|shelter"
            "|telephone|internet|medicines?)"
        ),
        (
            "(?:face|facing|faces|suffering) (?:acute |severe |extreme )?(?:hunger|famine"
            "|starvation|(?:food|water) (?:insecurity|shortages?))"
        ),
        "(?:acutely |severely )?malnourished",
        "marooned",
    ),
    "rescued": (
        "(?:made it|crawled|climbed) (?:out|to safety)",
        "alive",
        "pulled (?:out )?alive",
        "survived",
        "brought to (?:safety|the surface)",
        r"(?:brought|led|guided|got|helped|taken|escorted) (?:\w+ ){0,2}?safely",
        (
            "(?:pulled|plucked|dug|lifted|winched|airlifted|brought|led) (?:out|from|off|ashore"
            "|to safety)"
        ),
        (
            "carried (?:out of|from|off (?:the|an?|on|by (?:rescuers|firem[ae]n|firefighters"
            "|medics|helicopters?))|ashore|to safety)"
        ),
        (
            r"picked up by (?:[\w'’]+ ){0,4}?(?:boats?|ships?|vessels?|trawlers?|ferry|tankers?"
            "|helicopters?|navy|coast ?guard|lifeboats?|patrols?|fishermen)"
        ),
        "(?:was|were|been|be) (?:let go|set free)",
        "found (?:safe|alive)",
    ),
    "destroyed": (
        "collapsed",
        r"fell(?! (?:ill|sick|silent|asleep|short|victim)\b)",
        "went up in (?:flames|smoke)",
        "(?:is|are|was|were|been) (?:confirmed |reported |feared )?(?:gone|lost|razed|wrecked)",
        "(?:washed|swept) away",
        "burned down",
        "burnt(?: down)?",
        "in ruins",
        "(?:have|had|has) (?:been )?burned(?! (?:alive|to death))",
        "uninhabitable",
        "reduced to (?:rubble|ashes|ruins|kindling|cinders|matchwood)",
        "beyond repair",
        "(?<!partially or )(?<!partly or )(?:totally|completely|fully) damaged",
        "burned to the ground",
        r"(?:suffer|sustain)(?:ed|ing) (?:\w+ )?destruction",
    ),
    "damaged": (
        "under ?water",
        r"(?:need|needs|needing|require|requires|requiring) (?:\w+ )?(?:repairs?|repairing)",
        "took (?:in|on) water",
        "lost (?:their |its )?roofs?",
        r"(?:suffer|sustain|receiv)(?:ed|ing) (?:\w+ )?damages?",
    ),
}
#: Words that are adjectives as well: "12 dead", "12 wounded".
STATES: Mapping[str, tuple[str, ...]] = {
    "killed": ("dead", "deceased", "slain", "killed"),
    "injured": ("wounded", "injured", "hurt"),
}
