"""Words for what somebody is: in front of a name they are a role, alone a description."""

from functools import lru_cache

from bot.core.patterns import Pattern
from bot.core.reading.people.givennames import Gender, is_given_name
from bot.core.reading.people.peoplewords import MORE_PEOPLE, PERSONS, SEVERAL, TEXTS

#: Short titles that news prints before a surname; the flag says which pronoun they call for.
_TITLES = {
    **dict.fromkeys(["mr", "sir", "lord", "king", "prince", "sheikh", "father", "imam"], "he"),
    **dict.fromkeys(["señor", "herr", "monsieur", "hr", "sr", "brother", "signor"], "he"),
    **dict.fromkeys(["mrs", "ms", "miss", "lady", "dame", "queen", "princess", "mme"], "she"),
    **dict.fromkeys(
        ["señora", "frau", "madame", "madam", "sra", "mlle", "sister", "signora"], "she"
    ),
    **dict.fromkeys(["excellency", "majesty", "highness", "holiness", "eminence"], ""),
    **dict.fromkeys(
        """dr prof professor gen lt col maj capt cpl sgt pvt adm cmdr brig insp supt det gov sen
        rep hon rev reverend mx pres amb judge justice rabbi pope saint emir ayatollah sultan
        general lieutenant colonel major captain corporal sergeant private admiral commander
        brigadier inspector superintendent detective constable officer cpt ltc governor senator
        representative congressman congresswoman president chairman chairwoman chair chancellor
        premier minister secretary ambassador envoy mayor deputy vice prime foreign defence
        defense interior finance health home education energy state speaker leader chief
        director commissioner coordinator spokesman spokeswoman spokesperson attorney prosecutor
        bishop archbishop cardinal marshal councillor councilman councilwoman undersecretary
        assistant adviser advisor campaign manager strategist candidate nominee pollster host
        moderator coach analyst economist historian author founder executive ceo cfo
        head former ex acting taoiseach tánaiste alhaji alhaja shri smt maulana mullah mufti
        haji datuk datin comrade td mp mep msp mla commodore doctor ombudsman pastor viscount
        earl duke duchess countess baroness engr advocate retired late senior then press
        national security intelligence police fire rescue staff army navy force air oversight
        majority minority whip interim caretaker co-founder co-chair warden
        sheriff del bürgermeister bürgermeisterin kanzler kanzlerin präsident präsidentin
        ministerin sprecher sprecherin bundeskanzler bundeskanzlerin außenminister
        außenministerin polizeichef innenminister innenministerin ministerpräsident
        ministerpräsidentin pfc spc dci dsi dcp acp dgp igp cmo coo cto cio evp svp
        lieutenant-general major-general brigadier-general lieutenant-colonel lieutenant-commander
        vice-admiral rear-admiral vice-president vice-chairman director-general attorney-general
        solicitor-general secretary-general governor-general inspector-general""".split(),
        "",
    ),
}
_TITLES = {word.casefold(): pronoun for word, pronoun in _TITLES.items()}
#: Nouns for people who speak; a noun phrase with one of them at its head is a description.
_PEOPLE = frozenset(
    """spokesman spokeswoman spokesperson spokespeople spokesmen official officials source sources
    aide aides adviser advisers advisor advisors lawyer lawyers attorney attorneys analyst
    analysts expert experts diplomat diplomats officer officers witness witnesses resident
    residents survivor survivors rescuer rescuers doctor doctors nurse nurses activist activists
    protester protesters journalist journalists reporter reporters leader leaders minister
    ministers president chancellor premier ambassador envoy secretary senator lawmaker lawmakers
    congressman congresswoman governor mayor general commander soldier soldiers police
    authorities prosecutor prosecutors judge judges researcher researchers scientist scientists
    professor teacher teachers student students worker workers volunteer volunteers man woman
    boy girl mother father parents brother sister son daughter husband wife widow relative
    relatives family neighbor neighbour neighbors neighbours farmer farmers fisherman fishermen
    driver pilot captain chief director head chairman chairwoman chair candidate nominee critic
    critics supporter supporters opponent opponents voter voters economist economists historian
    pollster strategist manager executive owner coach player author writer host moderator
    delegate delegates representative representatives coordinator inspector sheriff
    firefighter firefighters paramedic medic medics bishop priest imam pope king queen prince
    princess agency ministry government department council company firm group organization
    organisation union party campaign court bank army military navy office statement report
    letter newspaper website magazine network channel broadcaster commission committee kremlin
    administration service operator charity team rebels insurgents militants members
    member mediator negotiator negotiators people person patient patients passenger passengers
    veteran veterans engineer seismologist meteorologist forecaster forecasters hydrologist
    geologist epidemiologist contractor investigator investigators observer observers monitors
    monitor watchdog regulator retiree shopkeeper migrant refugee refugees tourist visitor
    villager villagers staffer staffers speaker deputy counterpart counterparts
    grandmother grandfather uncle aunt cousin nephew niece friend friends colleague colleagues
    developer designer founder partner partners master keeper skipper trader vendor portavoz
    ministro ministra alcalde alcaldesa gobernador gobernadora presidente presidenta vecino
    vecina testigo testigos autoridades policía gobierno porte-parole maire préfet préfète
    ministre président présidente témoin témoins habitant habitante gouvernement
    procureur procureure sprecher sprecherin bürgermeister bürgermeisterin kanzler kanzlerin
    präsident präsidentin polizei regierung behörden augenzeuge porta-voz governador governadora
    prefeito prefeita testemunha polícia governo portavoce sindaco sindaca governatore polizia
    testimone мэр губернатор президент министр представитель представительница
    пресс-секретарь мер міністр речник речниця президентка поліція полиция announcer narrator
    questioner questioners respondents ad advert advertisement book article story memo brief
    complaint lawsuit indictment filing affidavit document documents bylaws email e-mail post
    tweet message note survey poll study resolution ruling decision verdict judgment transcript
    piece column editorial headline clip video song caption banner sign placard poster leaflet
    site page communique communiqué release draft text agreement treaty law bill
    dispatch bulletin advisory filings files records testimony incumbent widower
    anchor correspondent editor publisher legislator legislators councilor councillor
    councilwoman tenant landlord customer customers employee employees staff
    others one another neither both crowd demonstrators marchers fans allies
    airline hospital school university club federation league board panel bureau centre
    center institute foundation alliance coalition bloc cabinet parliament senate congress house
    mission embassy consulate delegation secretariat surgeon surgeons baker carpenter plumber
    electrician butcher grocer tailor banker bankers broker brokers pharmacist midwife dentist
    vet psychologist psychiatrist sociologist biologist chemist physicist astronomer ecologist
    climatologist virologist lecturer tutor librarian curator architect builder miner miners
    logger trucker truckers cyclist climber hiker hikers diver divers sailor sailors guide
    guides waiter waitress cook chef bartender cleaner cleaners porter guard guards gardener
    beekeeper shepherd rancher grower growers painter sculptor singer musician musicians dancer
    actor actress comedian filmmaker photographer poet novelist playwright blogger influencer
    programmer technician technicians mechanic welder dispatcher lifeguard ranger monk nun
    pastor chaplain cleric preacher missionary elder elders chieftain foreman forewoman
    landowner businessman businesswoman entrepreneur investor investors consultant accountant
    clerk cashier receptionist archaeologist geographer statistician
    demographer agronomist oceanographer glaciologist volcanologist paediatrician pediatrician
    psychotherapist therapist caretaker janitor undertaker gravedigger ferryman boatman cabbie
    courier postman miller weaver sniper gunner captive hostage hostages detainee detainees
    inmate inmates prisoner prisoners orphan toddler teenager teenagers pensioner pensioners
    bystander bystanders onlooker onlookers sergeant corporal colonel lieutenant brigadier
    constable constables superintendent commissioner admiral auditor auditors spox aides-de-camp
    ombudsperson usher bailiff warden rival rivals mum mom dad barber hairdresser grandson
    granddaughter counsel barrister solicitor magistrate coroner juror jurors defendant
    complainant heckler caller callers listener listeners reader readers viewer viewers passerby
    passer-by traders vendors shopkeepers herder herders fishers skippers crewman crewmen seaman
    deckhand quarterback linebacker cornerback lineman receiver pitcher catcher shortstop
    outfielder infielder rookie goalie striker midfielder defender winger fullback batter
    batsman bowler golfer boxer wrestler jockey swimmer sprinter runner skier skater teammate
    teammates captains coaches players champion commuter commuters holidaymaker holidaymakers
    evacuee evacuees campaigner campaigners boss bosses gaffer td tds mp mps mep meps msp msps
    backbencher backbenchers frontbencher grazier landlady barmaid barman star superstar popstar
    starlet heiress tycoon magnate billionaire millionaire politician politicians statesman
    mogul guru celebrity celebrities fan rep reps user users commenter commenters
    netizen netizens referee umpire manageress linesman ref trainee apprentice intern
    undergraduate schoolboy schoolgirl youngster lad lass hubby fiancé fiancée fiance fiancee
    girlfriend boyfriend pal pals mate mates twin twins stepson stepdaughter stepmother
    stepfather stepbrother stepsister godmother godfather in-law mother-in-law father-in-law
    son-in-law daughter-in-law brother-in-law sister-in-law grandma grandpa gran nan granddad
    godson bride groom newlywed widowed contender challenger front-runner
    mother-to-be exec execs insider insiders whistleblower dissident exile separatist
    loyalist militant gunman attacker suspect culprit robber thief burglar victim plaintiff
    claimant petitioner appellant respondent archbishop rector vicar curate deacon cantor
    rabbi mullah ayatollah patriarch pontiff monarch emperor empress duke duchess earl countess
    baron baroness viscount lord kaiser tsar sultan emir sheikh president-elect
    brewer distiller winemaker fishmonger newsagent jeweller jeweler florist cobbler blacksmith
    tanner carer caregiver childminder babysitter nanny housekeeper maid butler chauffeur
    signalman stationmaster conductor engine-driver stoker helmsman bosun purser stewardess
    steward coastguard bassist drummer guitarist frontman pianist violinist cellist soprano
    tenor rapper dj choreographer screenwriter cinematographer lobbyist columnist
    cartoonist scholar dean provost principal headmaster headmistress headteacher
    schoolteacher don physician gp cardiologist oncologist obstetrician anaesthetist
    medical-examiner pathologist immunologist carmaker automaker drugmaker chipmaker planemaker
    kid kids stranger strangers gentleman gentlemen fellow newcomer youth youths squire valet
    coachman footman clergyman schoolmaster trooper troopers marshal cop cops cowboy drunk scout
    scouts
    bellhop usherette lobby guidebook brochure app manual textbook catalogue plaque label
    astronaut astronauts cosmonaut cosmonauts crewmate crewmates housemate housemates castaway
    regidora regidor edil mandatario mandataria édile élu élue député députée deputado deputada
    senador senadora moradora morador cittadino gestora gestor
    deaconess seniors juniors freshmen sophomores
    shipbuilder shipowner brewery retailer insurer lender manufacturer supplier producer
    start-up startup conglomerate nonprofit ngo""".split()
)
#: Nouns that end like these are people too: "shopkeeper", "volcanologist", "linesman".
_ENDINGS = (
    "ologist",
    "ician",
    "keeper",
    "maker",
    "worker",
    "holder",
    "goer",
    "owner",
    "woman",
    "women",
    "sman",
    "smen",
    "iatrist",
    "fighter",
    "seller",
    "grower",
    "breeder",
    "trainer",
    "physicist",
    "economist",
    "novelist",
)
#: Nouns of German, which have capitals: "Oppositionspolitikerin".
_GERMAN_ENDINGS = (
    *("sprecher", "sprecherin", "politiker", "politikerin", "minister", "ministerin", "präsident"),
    *("präsidentin", "vorsitzende", "vorsitzender", "direktor", "direktorin", "leiter", "leiterin"),
    *("chef", "chefin", "forscher", "forscherin", "anwalt", "anwältin", "expertin", "experte"),
)
_LONG_COMPOUND = 9
#: What many a word for somebody's trade ends like, and some surnames.
_TRADES = ("er", "or", "ist", "ian", "ant", "eer", "man", "woman", "back", "mate")
_NOT_PEOPLE = frozenset("talisman bookmaker pacemaker placeholder stakeholder".split())
#: In front of a hyphen and a noun for people: "great-grandmother", "ex-wife".
_PREFIXES = frozenset("ex great vice co deputy step".split())
FEMALE_NOUNS = frozenset(
    """spokeswoman congresswoman chairwoman woman girl mother sister daughter wife widow queen
    princess grandmother aunt niece actress businesswoman mum mom granddaughter grandma gran nan
    stepmother stepdaughter stepsister godmother girlfriend fiancée fiancee bride schoolgirl lass
    landlady barmaid heiress empress duchess countess baroness councilwoman policewoman firewoman
    saleswoman sportswoman headmistress stewardess waitress hostess nun midwife mother-in-law
    sister-in-law daughter-in-law ex-wife grandniece housewife maid housemaid governess matron lady
    schoolmistress""".split()
)
MALE_NOUNS = frozenset(
    """spokesman congressman chairman man boy father brother son husband king prince grandfather
    uncle nephew actor businessman fisherman bishop priest imam pope dad grandson grandpa granddad
    stepfather stepson stepbrother godfather boyfriend fiancé fiance groom schoolboy lad barman
    emperor duke baron pontiff councilman policeman fireman salesman sportsman headmaster waiter
    monk landlord father-in-law brother-in-law son-in-law ex-husband gentleman widower
    butler footman valet coachman squire""".split()
)
_PLURALS = frozenset(word for word in _PEOPLE if word.endswith("s") and not word.endswith("ss")) | {
    *SEVERAL,
    "police",
    "spokesmen",
    "fishermen",
    "family",
    "authorities",
}
_WORD = Pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Tell whether a word in front of a name is a title or part of a role."""
    return word.rstrip(".").casefold() in _TITLES


def is_honorific(word: str) -> bool:
    """Tell whether a word always has a person's name behind it ("Mr.", "Gen.", "Sir")."""
    folded = word.rstrip(".").casefold()
    return bool(_TITLES.get(folded)) or (word.endswith(".") and folded in _TITLES)


@lru_cache(maxsize=8192)  # Asked several times of most words of an article.
def names_people(word: str) -> bool:
    """Tell whether a noun stands for somebody who can speak."""
    folded = word.casefold()
    if folded in _PEOPLE:
        return True
    prefix, hyphen, rest = folded.partition("-")
    if hyphen and ((prefix in _PREFIXES and rest in _PEOPLE) or _is_parent(prefix, rest)):
        return True
    if word[:1].isupper():
        is_german = len(word) > _LONG_COMPOUND and folded.endswith(_GERMAN_ENDINGS)
        return is_german or (folded.endswith("s") and folded[:-1] in PERSONS)
    if folded in MORE_PEOPLE or _is_several(folded):
        return True
    return folded.endswith(_ENDINGS) and folded not in _NOT_PEOPLE


def _is_several(folded: str) -> bool:
    """Tell whether a small word is the plural of a noun for people."""
    if folded.endswith("s"):
        one = folded[:-3] + "y" if folded.endswith("ies") else folded[:-1]
        return one not in TEXTS and (one in _PEOPLE or one in MORE_PEOPLE)
    return folded.endswith("men") and folded[:-2] + "an" in PERSONS


def _is_parent(prefix: str, rest: str) -> bool:
    """See somebody in "mother-of-two"."""
    return rest.startswith("of-") and prefix in _PEOPLE


def is_trade_before(given: str, word: str) -> bool:
    """Tell "Challenger Owen Marr" at the head of a sentence from "Walter Ivo Brandt"."""
    return word.endswith(_TRADES) and is_given_name(given) and not is_given_name(word)


def is_plural(word: str) -> bool:
    """Tell whether a noun for people calls for "they"."""
    folded = word.casefold()
    return folded in _PLURALS or (_is_several(folded) and not folded.endswith("ss"))


def gender_of_phrase(phrase: str) -> Gender:
    """Tell from titles and nouns whether a phrase calls for "he" or "she"."""
    for words in phrase.split():
        gender = _gender_of(words)
        if gender is not Gender.UNKNOWN:
            return gender
    return Gender.UNKNOWN


@lru_cache(maxsize=8192)  # The same few titles and small words stand before most names.
def _gender_of(words: str) -> Gender:
    """Tell it from what stands between two spaces."""
    for match in _WORD.finditer(words):
        word = match.group().casefold()
        if word in FEMALE_NOUNS or _TITLES.get(word) == "she":
            return Gender.FEMALE
        if word in MALE_NOUNS or _TITLES.get(word) == "he":
            return Gender.MALE
    return Gender.UNKNOWN
