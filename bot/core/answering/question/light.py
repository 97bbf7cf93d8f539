"""Words that say little: a source may put them otherwise, and none of them stands for a word that
says much.
"""

from bot.core.text.words import stems

#: Words that say little: any source may put them otherwise.
LIGHT = frozenset(
    stems(
        "use using get got give take make made put keep hold let go come bring send set turn begin "
        "start stop end finish continue happen occur become seem appear look see show find call "
        "name say tell speak talk ask answer respond reply think believe feel know mean want need "
        "try fail plan decide help work play face cause lead follow include involve concern "
        "contain carry run move lie stand sit fall rise cut hit meet live stay leave remain same "
        "other another together different new old big large small high low long short good bad "
        "great real whole main major own certain possible actual likely probable probably apart "
        "away back near soon late early first last next still already once again ever yet group "
        "thing way part place time day week month year kind sort type form number amount case "
        "matter issue question problem fact event incident situation role side area field level "
        "line point reason result effect story news report world country nation city town state "
        "company firm organization body office member public local national international foreign "
        "compare describe consider expect hope agree accept reach base locate offer provide "
        "support oppose react warn urge claim accuse blame allege suspect mention discuss cover "
        "deal change affect trouble wrong right fight neither watch total overall exact instead "
        "receive obtain spend suffer undergo alone wide around higher lower larger bigger highest "
        "lowest have due"
    )
)
