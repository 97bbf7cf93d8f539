"""Countries, their adjectives, and the places that news names most."""

from functools import lru_cache

_PLACES = frozenset(
    line.strip()
    for line in """Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria
    |Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia
    |Bosnia|Bosnia and Herzegovina|Botswana|Brazil|Britain|Great Britain|Brunei|Bulgaria
    |Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Chad|Chile|China|Colombia
    |Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica
    |Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Eswatini
    |Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Greenland|Grenada
    |Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holland|Honduras|Hong Kong|Hungary|Iceland|India
    |Indonesia|Iran|Iraq|Ireland|Northern Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan
    |Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya
    |Liechtenstein|Lithuania|Luxembourg|Macau|Macedonia|North Macedonia|Madagascar|Malawi|Malaysia
    |Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco
    |Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea
    |Norway|Oman|Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland
    |Portugal|Qatar|Romania|Russia|Rwanda|Samoa|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles
    |Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea
    |South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan
    |Tajikistan|Tanzania|Thailand|Tibet|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan
    |Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|United States of America
    |America|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe
    |US|U.S.|USA|U.S.A.|UK|U.K.|UAE|DRC|USSR
    |Africa|Asia|Europe|North America|South America|Latin America|Central America|Middle East
    |Arctic|Antarctica|Balkans|Baltic|Caribbean|Caucasus|Crimea|Donbas|Donbass|Donetsk|Luhansk
    |Gaza|Gaza Strip|West Bank|Golan Heights|Kashmir|Kurdistan|Siberia|Scandinavia|Sinai|Tigray
    |Transnistria|Chechnya|Dagestan|Xinjiang|Darfur|Sahel|Horn of Africa|Gulf|Persian Gulf
    |Black Sea|Red Sea|Baltic Sea|South China Sea|Mediterranean|Pacific|Atlantic|Suez Canal
    |Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho
    |Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan
    |Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico
    |New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island
    |South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin
    |Wyoming|Ontario|Quebec|Alberta|British Columbia|Bavaria|Catalonia|Sicily|Punjab|Sindh
    |Queensland|New South Wales|Victoria State
    |Abuja|Accra|Addis Ababa|Aleppo|Algiers|Amman|Amsterdam|Ankara|Antakya|Astana|Athens|Atlanta
    |Auckland|Baghdad|Baku|Bamako|Bangkok|Barcelona|Basra|Beijing|Beirut|Belfast|Belgrade|Berlin
    |Bern|Bogota|Bogotá|Boston|Brasilia|Brasília|Bratislava|Brazzaville|Brussels|Bucharest|Budapest
    |Buenos Aires|Cairo|Canberra|Caracas|Cardiff|Casablanca|Charlotte|Chicago|Chisinau|Cleveland
    |Colombo|Conakry|Copenhagen|Dakar|Dallas|Damascus|Delhi|New Delhi|Denver|Detroit|Dhaka|Doha
    |Dubai|Dublin|Edinburgh|Florence|Frankfurt|Geneva|Glasgow|Guadalajara|Gaziantep|Hamburg|Hanoi
    |Harare|Havana|Helsinki|Hiroshima|Homs|Houston|Idlib|Islamabad|Istanbul|Jakarta|Jeddah
    |Jerusalem|Johannesburg|Juba|Kabul|Kampala|Kandahar|Karachi|Kathmandu|Kharkiv|Kherson|Khartoum
    |Kigali|Kiev|Kyiv|Kinshasa|Kolkata|Kuala Lumpur|Lagos|Lahore|Las Vegas|Lima|Lisbon|Liverpool
    |Ljubljana|London|Los Angeles|Luanda|Lviv|Lyon|Madrid|Manchester|Manila|Maputo|Mariupol
    |Marseille|Mecca|Melbourne|Mexico City|Miami|Milan|Minsk|Mogadishu|Monrovia|Montreal|Moscow
    |Mosul|Mumbai|Munich|Nairobi|Naples|New Orleans|New York City|Niamey|Nicosia|Odesa|Odessa|Osaka
    |Oslo|Ottawa|Ouagadougou|Paris|Perth|Peshawar|Philadelphia|Phnom Penh|Port-au-Prince|Prague
    |Pretoria|Pyongyang|Quito|Rabat|Rafah|Ramallah|Rangoon|Reykjavik|Riga|Rio de Janeiro|Riyadh
    |Rome|San Diego|San Francisco|San Juan|San Salvador|Sanaa|Santiago|Sao Paulo|São Paulo|Sarajevo
    |Seattle|Seoul|Shanghai|Skopje|Sofia|Stockholm|St. Petersburg|Sydney|Taipei|Tallinn|Tashkent
    |Tbilisi|Tegucigalpa|Tehran|Tel Aviv|Tirana|Tokyo|Toronto|Tripoli|Tunis|Turin|Ulaanbaatar
    |Valencia|Vancouver|Venice|Vienna|Vilnius|Warsaw|Washington|Washington, D.C.|Wuhan|Yangon
    |Yerevan|Zagreb|Zaporizhzhia|Zurich|Port Sudan|El Fasher|Khan Younis|Gaza City""".split("|")
)
_DEMONYMS = frozenset(
    """Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Asian African Arab
    Australian Austrian Azerbaijani Bahraini Bangladeshi Belarusian Belarussian Belgian Bolivian
    Bosnian Brazilian British Bulgarian Burmese Burundian Cambodian Cameroonian Canadian Catalan
    Chadian Chechen Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech Danish Dutch
    Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian European Filipino Finnish French
    Gazan Georgian German Ghanaian Greek Guatemalan Haitian Honduran Hungarian Icelandic Indian
    Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kashmiri
    Kazakh Kenyan Korean Kosovan Kurdish Kuwaiti Kyrgyz Lao Latvian Lebanese Liberian Libyan
    Lithuanian Macedonian Malaysian Malian Maltese Mexican Moldovan Mongolian Moroccan Mozambican
    Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palestinian
    Panamanian Paraguayan Peruvian Philippine Polish Portuguese Qatari Romanian Russian Rwandan
    Saudi Scottish Senegalese Serb Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese
    Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai Tibetan Tunisian Turkish Turkmen Ugandan
    Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Western Yemeni Zambian Zimbabwean Islamic
    Muslim Christian Jewish Catholic Sunni Shiite Shia Soviet Latino Hispanic Democratic Republican
    Democrat Democrats Republicans Conservative Labour Federal""".split()
)


#: Those of a nation, by nouns that are no adjectives and nobody's names.
_NATIONALS = frozenset(
    """Spaniard Swede Briton Brit Croat Slovene Filipina Icelander Luxembourger Bosniak Latina
    Muscovite Glaswegian Liverpudlian Mancunian Parisian Angeleno Michigander""".split()
)
#: In front of "-man" and "-woman".
_OF_NATION = frozenset("French Dutch English Irish Welsh Scots Ulster Yorkshire Cornish".split())
#: "Londoner", "Californian", "Texan", "Ohioan": endings, and what the place has instead.
_INHABITANTS = (("er", ("",)), ("ian", ("ia", "y")), ("an", ("", "a", "as", "o")))


def is_place(name: str) -> bool:
    """Tell whether a name is a country, region, state or city that the table has."""
    return name in _PLACES


@lru_cache(maxsize=8192)  # Asked several times of most capitals of an article.
def is_demonym(word: str) -> bool:
    """Tell whether a capitalised adjective stands for a nation, faith or party."""
    return word in _DEMONYMS or (word.endswith("s") and word[:-1] in _DEMONYMS)


@lru_cache(maxsize=8192)
def is_inhabitant(word: str) -> bool:
    """Tell whether a capitalised noun can only be somebody of a nation, state or city."""
    if word in _NATIONALS:
        return True
    if word.endswith("man"):
        return word.removesuffix("man").removesuffix("wo") in _OF_NATION
    return any(
        word.endswith(ending) and f"{word.removesuffix(ending)}{own}" in _PLACES
        for ending, owns in _INHABITANTS
        for own in owns
    )
