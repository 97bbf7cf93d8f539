"""Verbs that tell a fate together with what stands behind those counted: "sent … to hospital"."""

#: Those to whom captives are handed who are free then.
TO_FRIENDS = (
    r"to (?:the |their |an? )?(?:[\w’'-]+ ){0,3}?(?:Red Cross|Red Crescent|ICRC|relatives"
    r"|famil(?:y|ies)|bishop|church|mediators|United Nations|human rights commission)"
)
#: The kind, the verb before the count, and what must stand behind it.
FRAMES = (
    (
        "kidnapped",
        r"t(?:ook|aken|aking)|forc(?:ed|ing)|march(?:ed|ing)|drag(?:ged|ging)|herd(?:ed|ing)"
        r"|carr(?:ied|ying)|led|abducted|seiz(?:ed|ing)|h[eo]ld(?:ing)?|ke(?:pt|eping)",
        r"(?:(?:off|away|along) )?with (?:them|him)|(?:as )?(?:hostage|prisoner|captive)s?\b"
        r"|(?:in)?to the (?:bush|forest|jungle|hills|mountains|woods)"
        r"|(?:away )?(?:at gunpoint|by force)|to (?:go with|join) them"
        r"|to join (?:the|their|its) (?:\w+ )?(?:ranks|columns?|forces|militia|front|rebels?"
        r"|guerrillas?|movement|army|cause|struggle)",
    ),
    (
        "killed",
        r"riddl(?:ed|ing)|spray(?:ed|ing)|cut down|mow(?:ed|ing) down",
        r"with (?:[\w-]+ )?(?:bullets|gunfire|machine-?gun fire|automatic weapons)",
    ),
    (
        "rescued",
        r"(?:hand(?:ed|ing)|turn(?:ed|ing)|g(?:ave|iven|iving)) (?:over|back)|deliver(?:ed|ing)"
        r"|surrender(?:ed|ing)|return(?:ed|ing)",
        rf"(?:\w+ )?{TO_FRIENDS}",
    ),
    (
        "killed",
        r"t(?:ear|ears|earing|ore|orn)|bl(?:ow|owing|own|ew)|cut(?:ting)?|hack(?:ed|ing)"
        r"|ripp(?:ed|ing)",
        r"to (?:pieces|bits|shreds)|limb from limb",
    ),
    ("killed", r"cost(?:s|ing)?", r"(?:their|his|her) li(?:ves|fe)"),
    (
        "killed",
        r"swe(?:pt|eps?|eping)|sen(?:t|ds?|ding)|plung(?:ed|es?|ing)|dragg(?:ed|ing)"
        r"|hurl(?:ed|ing)|push(?:ed|ing)|carr(?:ied|ying)|thr(?:ew|own|owing)",
        r"to (?:their|his|her) deaths?",
    ),
    ("killed", r"los(?:t|es?|ing)", r"of (?:their|its|our|his) (?:own|number|ranks)"),
    ("rescued", r"let(?:ting)?", r"go(?! (?:of|on|ahead|down|up)\b)"),
    (
        "affected",
        r"push(?:ed|ing)|plung(?:ed|ing)|dr(?:iven|iving|ove)",
        r"into (?:[\w-]+ ){0,3}?(?:hunger|famine|starvation|food insecurity)",
    ),
    ("kidnapped", r"ha(?:ve|s|d)", r"in (?:their|its|his) (?:power|hands)"),
    (
        "rescued",
        r"(?:hand|turn)(?:ed|ing) over|released?|releasing|freed?|freeing|let",
        r"(?:who(?:m|se)? |that )?(?:it|they|he|the \w+) (?:had |has |have )?(?:been )?"
        r"(?:tak(?:en|e)|took|captured?|kidnapped|abducted|held|holding|seized?)",
    ),
    (
        "detained",
        r"t(?:ook|aken|aking)|plac(?:ed|ing)|put|kept|held|holding",
        r"in(?:to)? (?:police |military )?(?:custody|detention)|under (?:house )?arrest",
    ),
    (
        "displaced",
        r"forc(?:ed|es|ing)|driv(?:en|es|ing)|drove|evict(?:ed|s|ing)|chas(?:ed|es|ing)"
        r"|expel(?:led|ling)?|uproot(?:ed|ing)|sent|put(?:s|ting)?",
        r"out of(?! (?:action|business|commission|line|office|order|play|reach|service|sight"
        r"|work))|from|on the (?:road|move)|to (?:flee|leave|abandon|evacuate)|fleeing",
    ),
    (
        "evacuated",
        r"order(?:ed|s|ing)|told|tell(?:s|ing)|ask(?:ed|s|ing)|urg(?:ed|es|ing)"
        r"|advis(?:ed|es|ing)|mov(?:e|ed|es|ing)|t(?:ook|aken|aking)",
        r"out of (?!action|business|circulation|commission|context|court|line|office|operation"
        r"|order|play|production|reach|school|service|sight|storage|use|work)"
        r"|to (?:leave|evacuate|safety|higher ground|shelters?)",
    ),
    (
        "injured",
        r"sent|sends|sending|t(?:ook|aken|aking)|brought|put|land(?:ed|ing)",
        r"(?:(?:and|or) [a-z]+ )?(?:to|in) (?:the |an? )?(?:[a-z]+ )?hospitals?",
    ),
    (
        "rescued",
        r"t(?:ook|aken|aking)|lift(?:ed|ing)|pluck(?:ed|ing)|winch(?:ed|ing)|brought"
        r"|pull(?:ed|ing)",
        r"off (?:the |a |an |their |its )?(?:\w+ )?(?:roof(?:top)?s?|trees?|cliffs?|ship|boat|ferry"
        r"|vessel|island|ledge|mountain|wreck)",
    ),
    (
        "killed",
        r"beat(?:en|ing)?|kick(?:ed|ing)|club(?:bed|bing)|ston(?:ed|ing)|stab(?:bed|bing)"
        r"|hack(?:ed|ing)|tortur(?:ed|ing)|trampl(?:ed|ing)|crush(?:ed|ing)|chok(?:ed|ing)"
        r"|starv(?:ed|ing)|burn(?:ed|t|ing)|bludgeon(?:ed|ing)|whipp(?:ed|ing)|whip",
        r"to death",
    ),
    (
        "rescued",
        r"pull(?:ed|s|ing)|dr(?:agged|agging)|pluck(?:ed|s|ing)|haul(?:ed|s|ing)"
        r"|led|leading|guid(?:ed|ing)|escort(?:ed|ing)"
        r"|carr(?:ied|ies|ying)|br(?:ought|inging)(?: back| out)?|lift(?:ed|s|ing)|dug"
        r"|winch(?:ed|ing)",
        r"(?:out )?(?:alive|to safety|ashore|to the surface)"
        r"|(?:out )?from (?:the|a|an|under|beneath) (?:\w+ ){0,2}"
        r"(?:rubble|water|sea|wreck(?:age)?|debris|ruins|mud|snow|roofs?|fire|lake|river)"
        r"|(?:out )?from (?:the|a|an|under|beneath) (?:\w+ )?"
        r"(?:burning|sinking|flooded|overturned|collapsed|wrecked|smoking|stricken|capsized)"
        r"|out(?!\sof)",
    ),
)
