"""Arabic and Chinese."""

import re

from bot.core.reading.tongues.tongue import Tongue, fates, units, words

_ARABIC_WHO = (
    r"(?P<who>[^\W\d_]+(?:\s(?!إن\b|أن\b)[^\W\d_]+){0,4}?)(?=\s(?:إن|أن)\b|[،,.:]|\s[«\"]|$)"
)

ARABIC = Tongue(
    qualifier=re.compile(
        r"(?<!\w)(?:ما لا يقل عن|لا يقل عن|أكثر من|أقل من|نحو|حوالي|قرابة|ما يقرب من|على الأقل)\s\Z"
    ),
    estimate=words(r"نحو|حوالي|قرابة|ما يقرب من"),
    fates=fates(
        missing=r"(?:ال)?مفقود|فقدان|فُقد|تحت الأنقاض",
        killed=r"(?:و|ال)?(?:قتل|مقتل|قتيل|قُتل|لقوا حتفهم|مصرع|وفاة|ضحايا|توف[يىت]|أودت)",
        injured=r"(?:و|ال)?(?:أصيب|إصابة|جرح|جريح|أُصيب|مصاب)",
        kidnapped=r"(?:و|ال)?(?:خطف|اختطاف|رهائن|رهينة)",
        displaced=r"(?:و|ال)?(?:نزح|نازح|نزوح|لاجئ|تشريد)",
        evacuated=r"(?:و|ال)?(?:إجلاء|أجلت|أجلي)",
        detained=r"(?:و|ال)?(?:اعتقال|اعتقل|احتجاز)",
        rescued=r"(?:و|ال)?(?:إنقاذ|أنقذ)",
        destroyed=r"(?:و|ال)?(?:تدمير|دُمر|دمر)",
        damaged=r"(?:و|ال)?(?:تضرر|متضرر|أضرار|غمرت)",
        troops=r"(?:ال)?(?:جندي|جنود)",
    ),
    things=words(
        r"منزل|منازل|مبنى|مباني|مدرسة|مدارس|سيارة|سيارات|بيت|بيوت|جسر|جسور|قرية|قرى|وحدة سكنية"
    ),
    units=units(
        ("%", "percent", r"\s(?:في المئة|في المائة|بالمئة|بالمائة)"),
        ("USD", "money", r"\s(?:دولار)"),
        ("EUR", "money", r"\s(?:يورو)"),
        ("km", "other", r"\s(?:كيلومتر)"),
        ("m", "other", r"\s(?:متر)"),
    ),
    noun=re.compile(r"\s([^\W\d_]{3,})"),
    sources=(
        re.compile(rf"(?<!\w)(?:و)?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|ذكر|ذكرت|أفاد|أفادت)\s{_ARABIC_WHO}"),
        re.compile(rf"(?<!\w)(?:وفقا ل|بحسب |وفق |حسب ){_ARABIC_WHO}"),
    ),
    projected=words(r"قد يصل|قد تصل|يتوقع|تتوقع|من المتوقع"),
    planned=words(r"سترسل|سيرسل|تعهد|خصصت|ستخصص"),
)  # fmt: skip

CHINESE = Tongue(
    qualifier=re.compile(r"(?:至少|超过|不到|大约|约|近|逾|多达|将近|另有|另|共)\Z"),
    estimate=re.compile(r"大约|约|近|将近"),
    fates=tuple(
        (kind, re.compile(pattern))
        for kind, pattern in {
            "missing": r"失踪|失联|被困|被埋",
            "killed": r"遇难|死亡|丧生|身亡|罹难|死者|遇害|被杀",
            "injured": r"受伤|伤者|重伤|轻伤|负伤",
            "kidnapped": r"被绑架|人质",
            "displaced": r"流离失所|难民",
            "evacuated": r"转移|疏散|撤离|安置",
            "detained": r"被捕|拘留|逮捕",
            "rescued": r"获救|救出",
            "destroyed": r"倒塌|损毁|摧毁",
            "damaged": r"受损|被淹|进水",
            "magnitude": r"级",
            "troops": r"士兵|军人|部队",
        }.items()
    ),
    things=re.compile(r"(?:余|多)?(?:间|座|辆|艘|所|栋|架|户)"),
    units=units(
        ("%", "percent", r"%"),
        ("USD", "money", r"美元"),
        ("EUR", "money", r"欧元"),
        ("CNY", "money", r"元"),
        ("magnitude", "magnitude", r"级"),
        ("km", "other", r"公里"),
        ("ha", "area", r"公顷"),
    ),
    noun=re.compile(r"((?:余|多)?(?:名|个|位)?(?:[人户间座所辆架艘]|[\u4e00-\u9fff]{0,2}(?:士兵|民众|居民|村民|乘客|学生|工人)))"),
    sources=(
        re.compile(r"据(?P<who>(?!此前|目前|统计|了解|不完全)[\u4e00-\u9fff]{2,12}?)(?:报道|消息|通报|介绍|统计|称|说)"),
        re.compile(r"(?:\A|[，。；“”]|(?<=[，。；“”]))(?P<who>(?!此前|目前|截至|其中|另有)[\u4e00-\u9fff]{2,12}?)(?:\d{1,2}日)?(?:通报|表示|宣布|称|说|指出|公布)"),
    ),
    projected=re.compile(r"预计|可能|或将"),
    planned=re.compile(r"将(?:提供|拨付|派)|计划|承诺"),
)  # fmt: skip
