"""The verbs and phrases that tell what became of people and things, by kind of figure."""

#: Verbs by kind: what is done to somebody (passive, or active with the count as its object).
DONE = {
    "killed": "kill murder assassinate massacre execute slaughter behead lynch slay martyr "
    "annihilate liquidate decapitate strangle electrocute drown asphyxiate hang eliminate "
    "incinerate",
    "injured": "wound injure hurt maim hospitalize hospitalise",
    "displaced": "displace uproot",
    "evacuated": "evacuate relocate",
    "affected": "affect impact",
    "kidnapped": "kidnap abduct",
    "detained": "arrest detain jail imprison capture apprehend nab",
    "rescued": "rescue free release save liberate",
    "destroyed": "destroy dynamite demolish flatten raze level obliterate burn gut ruin",
    "damaged": "damage inundate submerge flood smash ransack vandalize vandalise",
}
#: Verbs by kind that those counted do themselves.
OWN = {
    "killed": "died|drowned|perished|(?:have |had )?succumbed|los(?:t|e|ing) their li(?:ves|fe)"
    "|(?:was|were|been) found dead"
    "|(?:was|were) (?:shot|stabbed|beaten|burn(?:ed|t)|gunned|hacked"
    "|trampled) (?:dead|down|to death)"
    "|(?:shot|stabbed|beaten|burned|burnt|hacked|crushed|trampled"
    "|machine-?gunned) (?:dead|to death)|gunned down"
    "|die|dying|burn(?:ed|t) alive|buried alive|(?:was|were|proved) fatal|fell in (?:combat"
    "|battle|action|fighting)"
    "|starv(?:ed|ing) to death|crushed|suffocated|put to death|met their deaths?"
    "|(?:gave|given|laid down) their li(?:ves|fe)|blown (?:up|apart)"
    "|(?:has|have|had) fallen(?=\\s*\\Z|\\s(?:and|in (?:battle|combat"
    "|action))\\b)",
    "injured": "(?:suffer|sustain|receiv)(?:ed|ing) (?:[\\w-]+ ){0,2}(?:injur(?:y|ies)|wounds|burns"
    "|fractures|smoke inhalation)"
    "|(?:taken|brought|rushed|airlifted|flown|sent|transferred|transported|evacuated|driven) to "
    "(?:[\\w'’]+ ){0,4}?(?:hospitals?|infirmary|clinics?|health cent(?:er|re)s?"
    "|medical cent(?:er|re)s?|[a-z][\\w'’]+ (?:general|memorial|royal|infirmary))"
    "|(?:(?:was|were|are|being|been) )+(?:treated(?: for)?|scalded|burnt|admitted to hospital)"
    "|survived with (?:\\w+ ){0,3}(?:wounds|injuries|burns|fractures)"
    "|(?:was|were) hospitali[sz]ed|in (?:the |an? )?hospitals?|admitted to (?:an? |the )?hospitals?"
    "|(?:sought|seeking|received|receiving|required|requiring|needed) (?:\\w+ )?(?:treatment"
    "|medical (?:attention|care|treatment))|in intensive care|with (?:\\w+ )?"
    "(?:gunshot |shrapnel |knife |stab |bullet )?(?:wounds|injuries|burns|fractures)"
    "|in (?:an? )?(?:\\w+ly |very )?(?:critical|serious|grave|delicate"
    "|stable)(?: but stable)? condition"
    "|lost (?:\\w+ )?(?:legs?|limbs?|arms?|feet|hands?)|cut by|admitted with"
    "|admitted for (?:treatment|observation|surgery|tests|burns|smoke|injur|care|monitoring)\\w*"
    "|(?:hit|struck|grazed) by (?:\\w+ ){0,2}(?:glass|debris|shrapnel|splinters|bullets)"
    "|inj",
    "missing": "disappeared|vanished|(?:was|were) never (?:found|seen again|recovered)"
    "|unaccounted(?: for)?|missing"
    "|(?:have|has|had|are|is|were|was) (?:yet to be|still to be|not (?:yet )?been|still not) "
    "(?:found|accounted for|located|traced|recovered)|(?:fell|swept|thrown|washed"
    "|gone) overboard"
    "|(?:presumed|believed|feared|thought)(?: to be)? (?:buried|trapped|drowned)"
    "|(?:could|can) not be (?:found|located|traced|accounted for)"
    "|(?:trapped|buried) (?:[\\d,.]+ (?:met(?:er|re)s|m|feet|ft) )?(?:underground|under|beneath"
    "|inside|below|in|at a depth)"
    "|(?:is|are|remain) (?:still )?trapped(?=\\s*\\Z)"
    "|(?:remain(?:s|ed)?|still|are) (?:still |feared |believed )?(?:buried|trapped)"
    "(?= (?:there|here)\\b|[,.;])"
    "|(?:(?:is|are|was|were|been) )?lost at sea"
    "|under the (?:snow|rubble|debris|mud|ruins|avalanche)",
    "displaced": "fled|fleeing|crossed (?:the (?:border|river)|(?:over )?into)"
    "|(?:left|made|rendered) homeless|homeless"
    "|(?:taken|taking|took|sought|seeking|seek|found) (?:temporary )?(?:refuge|shelter)|sheltering"
    "|(?:staying|living|sleeping|housed|accommodated|hosted|taking shelter|sheltered|inhabit(?:ed"
    "|ing)|residing|lodged|distributed) "
    "(?:in|at|with) (?:\\w+ ){0,2}(?:shelters?|camps?|cent(?:er|re)s?|schools|tents|open|relatives|"
    "host families)|stayed with (?:\\w+ )?(?:relatives|friends|host families)"
    "|slept (?:outdoors|outside|in|at|on)"
    "|in (?:temporary |evacuation |emergency |relief |makeshift |refugee |transit |tented |idp "
    "|displacement |collective |reception )?(?:shelters?|cent(?:er|re)s?|camps?|tents)"
    "|(?:spent|spend|spending) (?:the|last|a \\w+|their \\w+|\\w+) nights? "
    "(?:outdoors|outside|in|at|on)"
    "|(?:staying|sheltering|housed|sheltered|accommodated) (?:in|at)(?=\\s*\\Z)"
    "|on the (?:road|move)\\b"
    "|forced (?:to (?:flee|leave)|from|out of)|driven from|(?:to )?flee|(?:from|out of) their homes"
    "|(?:have|had|has) left their (?:homes|houses|villages)"
    "|(?:left|to leave|to abandon|abandoned|lost) their (?:homes?|houses?|villages|land)",
    "kidnapped": "(?:(?:taken|held|taking|holding) )?(?:hostage|captive)"
    "|(?:was|were|been) (?:seized|snatched)"
    "|(?:being|been|still) held (?:for ransom|by (?!(?:the )?(?:\\w+ ){0,2}(?:police|army"
    "|authorities|military|troops|soldiers|security)))|taken (?:prisoner|by force|at gunpoint|away)"
    "|(?:led|dragged|carried|marched|driven) (?:away|off) (?:by (?:force|the)|at gunpoint)"
    "|(?:remain(?:s|ed)?|are|is|were|was) (?:still )?in captivity"
    "|(?:remain|are) (?:still )?(?:with|held by) (?:their|the) (?:captors|kidnappers|abductors)"
    "|in the (?:hands|power) of (?:the )?(?:\\w+ )?(?:kidnappers|captors|abductors|rebels?"
    "|guerrillas?|gunmen|insurgents|militants|subversives|terrorists)"
    "|in (?:rebel|guerrilla|insurgent|militant|terrorist|enemy) (?:hands|captivity)"
    "|(?:captured|taken prisoner) by (?:the )?(?:\\w+ ){0,2}(?:rebels?|guerrillas?|insurgents"
    "|militants|gunmen|terrorists|subversives|bandits|militiamen)",
    "detained": "taken into custody|(?:being|been|still) held (?:by (?:the )?(?:\\w+ ){0,2}"
    "(?:police|army|authorities|military|troops|soldiers)|for questioning|incommunicado|without)"
    "|rounded up|in (?:prison|jail)|behind bars"
    "|(?:in|under) (?:police )?(?:custody"
    "|detention|arrest)|held without (?:charge|trial)",
    "evacuated": "got (?:out|to safety)|left (?:low-lying|coastal|the (?:area|city|town|region"
    "|zone|coast))|(?:taken"
    "|moved|led|flown|bused|ferried|driven|walked) out of"
    "|(?:moved|shifted|taken|transferred|shepherded) to (?:\\w+ )?"
    "(?:safe(?:ty|r (?:areas|places|ground))|higher ground|(?:\\w+ )?"
    "(?:shelters?|gymnasiums?|schools?|church(?:es)?|halls?|stadiums?))"
    "|(?:taken|brought|lifted) off (?:by|the island|in)"
    "|(?:was|were|been|be) moved (?:out|before|ahead|away|inland|from)"
    "|(?:asked|told|ordered|urged|advised) to (?:leave|go|evacuate)"
    "|under (?:\\w+ ){0,2}orders? to (?:leave|go|evacuate)"
    "|under (?:\\w+ )?evacuation orders?",
    "affected": "in need(?: of)?|(?:need|needs|needing|require|requires"
    "|requiring) (?:\\w+ )?(?:food"
    "|aid|assistance|help|shelter|water|support|relief)|going hungry|lost (?:power|electricity)"
    "|(?:had|have|has) no (?:power|electricity|water|heating|food|shelter)\\b"
    "|without (?:(?:running|drinking|clean|safe|hot|cold|adequate|proper|basic) )?(?:power|service"
    "|electricity|water"
    "|heat(?:ing)?|gas|fans|light|phones?|food|fuel|shelter|telephone|internet|medicines?)"
    "|(?:face|facing|faces|suffering) (?:acute |severe |extreme )?(?:hunger|famine|food insecurity)"
    "|(?:acutely |severely )?malnourished|marooned",
    "rescued": "(?:made it|crawled|climbed) (?:out|to safety)|alive|pulled (?:out )?alive"
    "|survived|brought to (?:safety|the surface)"
    "|(?:brought|led|guided|got|helped|taken|escorted) (?:\\w+ ){0,2}?safely"
    "|(?:pulled|plucked|dug|lifted|winched|airlifted|brought|led) (?:out|from|off|ashore"
    "|to safety)|carried (?:out of|from|off|ashore|to safety)"
    "|picked up by (?:[\\w'’]+ ){0,4}?(?:boats?|ships?|vessels?|trawlers?|ferry"
    "|tankers?|helicopters?|navy|coast ?guard|lifeboats?|patrols?|fishermen)"
    "|(?:was|were|been|be) (?:let go|set free)|found (?:safe|alive)",
    "destroyed": "collapsed|fell|went up in (?:flames|smoke)|(?:is|are|was|were"
    "|been) (?:confirmed |reported |feared )?(?:gone"
    "|lost|razed|wrecked)"
    "|(?:washed|swept) away|burned down|burnt(?: down)?|in ruins"
    "|(?:have|had|has) (?:been )?burned"
    "|uninhabitable|reduced to (?:rubble|ashes|ruins|kindling|cinders|matchwood)|beyond repair"
    "|(?<!partially or )(?<!partly or )(?:totally|completely|fully) damaged|burned to the ground"
    "|(?:suffer|sustain)(?:ed|ing) (?:\\w+ )?destruction",
    "damaged": "under ?water|took (?:in|on) water|lost (?:their |its )?roofs?"
    "|(?:suffer|sustain|receiv)(?:ed|ing) (?:\\w+ )?damages?",
}
STATE = {"killed": "dead|deceased|slain|killed", "injured": "wounded|injured|hurt"}
