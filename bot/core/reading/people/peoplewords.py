"""More nouns for people, for bodies of people and for what they publish, beside the roles."""

#: Anybody who can say something, by what he or she does, is or goes through.
PERSONS = frozenset(
    """acrobat administrator adult adventurer advocate agent ally alumnus amputee anchorman
    applicant archer archivist aristocrat arsonist artisan artist assailant assassin
    assistant associate atheist athlete attacker attendant attendee autocrat bachelor
    backbencher backer backpacker ballerina baritone beggar believer bishop bodyguard
    botanist bouncer breeder bricklayer busker cadet cameraman camper captor caterer
    centenarian churchgoer citizen clairvoyant clansman classmate client collaborator
        controller
    collector combatant commander commentator companion competitor composer confidant
    congregant conscript conservationist conspirator constituent consul consultant consumer
    contestant contributor convict cosmonaut counsellor counselor creator creditor crewman
    crewmember crofter custodian daredevil debtor decorator defector deliveryman
    demonstrator deportee descendant detainee detective dictator disciple dissenter donor
    doorman dramatist dweller educator emissary enthusiast entrepreneur escapee evacuee
    evangelist examiner executor exile expat explorer exporter extremist eyewitness farmhand
    financier fireman first- footballer forester freelancer fugitive gambler gamer genius
    goalscorer godparent grader graduate grandchild grandparent guardian guerrilla guest
    gunman gymnast hacker handyman hawker healer hermit hijacker hooligan hostage hotelier
    housewife hunter idealist ideologue illustrator immigrant importer industrialist
    informant inhabitant inmate insider instructor insurgent interpreter interrogator
    interviewee interviewer intruder inventor investor islander jailer jihadist jurist juror
    kayaker kidnapper kingpin laborer labourer lady landowner laureate layman learner
    leftist linguist lobbyist locksmith loyalist machinist masseur mastermind matriarch
    medalist mercenary merchant middleman militant militiaman monarch motorist mountaineer
    mourner mugger nationalist naturalist navigator neuroscientist newcomer newlywed
    newsreader nobleman nomad novice nutritionist occupant offender oligarch onlooker
    operative operator optimist orator organiser organizer orphan outsider pacifist panelist
    panellist parachutist paralegal paratrooper parent parishioner participant pastor
    pedestrian pensioner performer pessimist petitioner philanthropist philosopher
    physiotherapist picketer pilgrim pioneer pirate planner plotter policeman policymaker
    populist postman practitioner predecessor presenter prisoner promoter proponent
    prosecutor protagonist protestor publicist pundit pupil purist racer raider realtor
    recluse recruit recruiter reformer refusenik registrar reservist restaurateur returnee
    reveler reveller reviewer rider ringleader rioter robber roofer salesperson sceptic
    scholar schoolmate seamstress separatist servant settler shareholder shepherd shopper
    signatory skeptic smuggler socialite soloist songwriter soulmate specialist spectator
    speculator spouse spy squatter stalwart statesman stepparent storyteller strongman
    stuntman subscriber successor suitor superstar supervisor supremacist surfer surrogate
    surveyor suspect sympathiser sympathizer taxpayer teenager terrorist theologian theorist
    thief toddler townsman trader trafficker translator traveler traveller treasurer trekker
    tribesman tribeswoman trustee tycoon underdog undergraduate unionist upstart vandal
    veteran vicar victim viewer vigilante voyager walker warlord warrior watchman well-
    wisher winner workman worshiper worshipper zealot""".split()
)
#: Those of them that stand in front of a name, and begin no other one.
CALLED = frozenset(
    """Attendee Campaigner Commentator Commuter Consultant Defendant Detective Eyewitness Motorist
    Onlooker Organiser Organizer Parishioner Participant Presenter Shopper Specialist Supervisor
    Suspect Taxpayer Victim""".split()
)
#: Several of them, in forms that no rule makes of one.
SEVERAL = frozenset(
    """academics alumni civilians clergy conservatives crew criminals feminists fascists juveniles
    liberals locals moderates nationals natives people personnel professionals radicals regulars
    revolutionaries socialists spokespeople staff teens troops""".split()
)
#: What speaks as one.
BODIES = frozenset(
    """academy assembly association battalion brigade business cartel caucus choir church clan
    clinic college confederation congregation consortium corporation diocese directorate
    faction faculty gang garrison guild inspectorate institution junta jury kingdom
    legislature mafia militia mob monarchy mosque municipality nation orchestra parish
    patrol platoon politburo prison regime regiment republic shipyard society squad
    synagogue syndicate tribe tribunal troupe trust utility vatican""".split()
)
#: What somebody has written, so that it says something.
WRITINGS = frozenset(
    """appeal audit bio biography blog blogpost briefing broadcast commentary decree dossier edict
    essay flier flyer guideline handout inscription journal leaflet manifesto memoir memorandum
    minutes newsletter notice obituary op-ed pamphlet petition preamble proclamation prospectus
    questionnaire readout slogan summary tabloid telegram webpage writ""".split()
)
#: The same among the nouns that `bot.core.reading.people.roles` has; one of each speaks, not
#: several.
_MORE_WRITINGS = frozenset(
    """advert advertisement advisory affidavit agreement article banner bill book brief bulletin
    bylaw caption clip column complaint decision dispatch document draft e-mail editorial email
    filing headline indictment law lawsuit letter memo message note page piece placard poll post
    poster release report resolution ruling sign site song statement story study survey text
    transcript treaty tweet verdict video website""".split()
)
#: What several of them say is no speech of theirs: "they sent messages".
TEXTS = WRITINGS | _MORE_WRITINGS
#: All of them, in small letters: "National" is no national.
MORE_PEOPLE = PERSONS | SEVERAL | BODIES | WRITINGS
