"""The units that both languages write, each with its dimension and what it is in that dimension's base."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from duizhao.check.quantity.model import Unit

BARE = Unit("", "")
NOUN = Unit("", "noun")
COUNT = Unit("", "count")
SORT = Unit("sort", "count")  # 两种, 三类: they say of what there are several, and never how often
DATE = Unit("date", "date")
CLOCK = Unit("clock", "clock")  # minutes since midnight
WEEKDAY = Unit("weekday", "weekday")  # Monday is 1
WORD = Unit("", "word")  # a numeral inside a word: answers to counts only
PERCENT = Unit("percent", "share", Fraction(1, 100))
FOLD = Unit("fold", "share")
PRICE = Unit("price", "price", Fraction(1, 100))  # 八折: 80% of it
STAGE = Unit("stage", "stage")  # of a month or a year: early 1, mid 2, late 3
INCREASE = Unit("increase", "increase")  # 增加两倍: three times as much, though some mean twice
PAID = Unit("paid", "price", Fraction(1, 100))  # what is left to pay of a price of which so much is taken off
CHANGE = Unit("change", "share")  # doubled: exactly
OFF = Unit("off", "share", Fraction(1, 100))  # 20% off it
SHARE = Unit("share", "share")
TIMES = Unit("times", "count", kinds=frozenset({"times"}))
PERSON = Unit("person", "count", kinds=frozenset({"person"}))


def _scaled(dimension: str, spec: str) -> dict[str, Unit]:
    """From "name factor spelling|spelling; ..." to {spelling: unit}."""
    table: dict[str, Unit] = {}
    for row in spec.split(";"):
        name, factor, spellings = row.split(maxsplit=2)
        unit = Unit(name, dimension, Fraction(factor))
        table |= dict.fromkeys([each.strip().replace("_", " ") for each in spellings.split("|")], unit)
    return table


def _counted(spec: str) -> dict[str, Unit]:
    """From "kind,kind spelling|spelling; ..." to {spelling: unit}; "any" is a count of whatever, "sort" of kinds."""
    table: dict[str, Unit] = {}
    for row in spec.split(";"):
        kinds, spellings = row.split(maxsplit=1)
        named = Unit(kinds.split(",")[0], "count", kinds=frozenset(kinds.split(",")))
        unit = {"any": COUNT, "sort": SORT}.get(kinds, named)
        table |= dict.fromkeys([each.strip().replace("_", " ") for each in spellings.split("|")], unit)
    return table


_MEASURES: Mapping[str, str] = {
    "time": "second 1 s|sec|secs|second|seconds|秒|秒钟; minute 60 min|mins|minute|minutes|分钟;"
    "quarter-hour 900 刻钟; hour 3600 h|hr|hrs|hour|hours|小时|钟头;"
    "day 86400 d|day|days|night|nights|天|日|晚|夜|昼夜|日龄|天龄; week 604800 w|wk|wks|week|weeks|周|星期|礼拜|周龄|"
    "孕周;"
    "fortnight 1209600 fortnight|fortnights",
    "months": "month 1 mo|mos|month|months|月|月龄; quarter 3 季度;"
    "year 12 y|yr|yrs|yo|year|years|年|岁|龄|周岁|周年|年龄; decade 120 decade|decades|旬;"
    "century 1200 century|centuries|"
    "世纪",
    "mass": "ng 1/1000000000 ng|纳克; ug 1/1000000 µg|μg|ug|mcg|微克|microgram|micrograms;"
    "mg 1/1000 mg|毫克|milligram|milligrams|milligramme|milligrammes; g 1 g|gm|克|gram|grams|gramme|grammes;"
    "kg 1000 kg|kgs|公斤|千克|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes; jin 500 斤|市斤|jin|catty|catties;"
    "liang 50 两|liang;"
    "tonne 1000000 吨|tonne|tonnes; pg 1/1000000000000 pg|皮克",
    "imperial-mass": "lb 16 lb|lbs|pound|pounds|磅; oz 1 oz|ounce|ounces|盎司",
    "volume": "ul 1/1000 µl|μl|ul|微升|microlitre|microlitres|microliter|microliters;"
    "ml 1 ml|cc|毫升|millilitre|millilitres|milliliter|milliliters|cm3|cm³|立方厘米; dl 100 dl|分升|decilitre|"
    "deciliter;"
    "l 1000 l|升|litre|litres|liter|liters; m3 1000000 m3|m³|立方米; ul 1/1000 mm3|mm³|立方毫米; fl 1/1000000000000 "
    "fl|飞升",
    "length": "nm 1/1000000000 nm|纳米|nanometre|nanometres|nanometer|nanometers;"
    "um 1/1000000 µm|μm|um|微米|micron|microns|micrometre|micrometres|micrometer|micrometers;"
    "mm 1/1000 mm|毫米|millimetre|millimetres|millimeter|millimeters;"
    "cm 1/100 cm|厘米|公分|centimetre|centimetres|centimeter|centimeters;"
    "m 1 m|米|公尺|metre|metres|meter|meters;"
    "km 1000 km|公里|千米|kilometre|kilometres|kilometer|kilometers; li 500 里地|华里",
    "imperial-length": "inch 1 inch|inches|英寸; foot 12 foot|feet|ft|英尺;"
    "mile 63360 mile|miles|英里; yard 36 yard|yards",
    "area": "cm2 1 cm2|cm²|cm^2|平方厘米; m2 10000 m2|m²|m^2|平方米; mm2 1/100 mm2|mm²|mm^2|平方毫米",
    "energy": "kcal 1 kcal|kcals|千卡|大卡|kilocalorie|kilocalories;kj 1000/4184 kj|千焦|kilojoule|kilojoules",
    "pressure": "mmhg 1 mmhg|毫米汞柱|mm_hg; kpa 7500617/1000000 kpa|千帕; cmh2o 7355592/10000000 cmh2o|厘米水柱",
    "amount": "mol 1 mol|摩尔; mmol 1/1000 mmol|毫摩尔|毫摩; umol 1/1000000 µmol|μmol|umol|微摩尔|微摩;"
    "nmol 1/1000000000 nmol|纳摩尔; pmol 1/1000000000000 pmol|皮摩尔",
    "equivalent": "meq 1 meq|毫当量; eq 1000 eq|当量",
    "activity": "iu 1 iu|国际单位|u|unit|units|单位|international_unit|international_units;miu 1/1000 miu|毫单位",
    "share": "percent 1/100 %|percent|per_cent|pct|percents;"
    "permille 1/1000 ‰|permille|per_mille|per_mil|per_thousand|千分点|个千分点; fold 1 fold|倍",
    "point": "percentage-point 1 个百分点|百分点|percentage_point|percentage_points|percentage-point|pp|pps|%_points",
    "dose-of-rays": "gy 1 gy|戈瑞|戈; msv 1 msv|毫西弗|millisievert|millisieverts",
    "frequency-of-waves": "hz 1 hz|赫兹; khz 1000 khz|千赫; mhz 1000000 mhz|兆赫",
    "loudness": "db 1 db|分贝|decibel|decibels",
    "power": "w 1 watt|watts|瓦; kw 1000 kw|千瓦",
    "money-cny": "cny 1 元|块钱|元人民币|人民币|yuan|rmb|cny; jiao 1/10 角钱|毛钱|角",
    "money-usd": "usd 1 美元|美金|usd|dollar|dollars|us_dollars|us_dollar; cent 1/100 美分",
    "money-eur": "eur 1 欧元|eur|euro|euros",
    "money-gbp": "gbp 1 英镑|gbp",
    "money-jpy": "jpy 1 日元|jpy|yen",
    "money-hkd": "hkd 1 港元|港币|hkd",
    "fingertip": "fingertip-unit 1 指尖单位|ftu|ftus|fingertip_unit|fingertip_units|finger_tip_unit|finger_tip_units",
    "pack-year": "pack-year 1 包年|pack-year|pack-years|pack_years",
}
_SILENT_DIMENSIONS = ("imperial-mass", "imperial-length")
_THINGS = (
    "person 人|名|位|口人|persons|person|people|patients|patient|adults|adult|children|child|participants|participant|"
    "volunteers|volunteer|women|woman|men|man|girls|boys|infants|infant|babies|newborns|toddlers|teenagers|adolescents|"
    "individuals|subjects|residents|students|pupils|doctors|nurses|members|mothers|smokers|人患者;"
    "dog 只狗|条狗|只犬|条犬|例犬|dogs|dog; mouse 只小鼠|只鼠|mice|mouse|只老鼠; rat 只大鼠|rats|rat|只老鼠; cat "
    "只猫|cats|cat;"
    "rabbit 只兔|只家兔|只兔子|rabbits|rabbit; monkey 只猴|只猴子|只恒河猴|monkeys|monkey;"
    "times 次|回|遍|趟|times|time;"
    "tablet,patch,slice,pill,piece 片; tablet,pill tablets|tablet|tabs|tab; capsule,tablet,pill,grain 粒|颗;"
    "capsule,pill capsules|capsule|caps; pill,tablet,capsule pills|pill; drop 滴|drops|drop;"
    "tube,vial,ampoule,pen,stick,dose,bottle 支|管; ampoule,vial ampoules|ampoule|vials|vial;"
    "sachet,bag,packet 袋|包; sachet,bag,packet sachets|sachet|bags|bag|packets|packet|packs|pack;"
    "bottle,vial 瓶; bottle bottles|bottle; teaspoon,spoon 茶匙|小勺; tablespoon,spoon 汤匙|汤勺|大勺|大匙;"
    "spoon,teaspoon,tablespoon,scoop 勺|匙; teaspoon,spoon teaspoons|teaspoon|tsp; tablespoon,spoon tablespoons|"
    "tablespoon|tbsp;"
    "scoop,spoon scoops|scoop; cup,glass 杯; cup,glass cups|cup|glasses|glass; puff,spray,inhalation 喷|揿|吸;"
    "puff,spray,inhalation puffs|puff|sprays|spray|inhalations; injection,dose,shot,times 针; bowl 碗|bowls|bowl;"
    "egg 个鸡蛋|枚鸡蛋|eggs|egg; finger 横指|指|fingers|finger;"
    "sort 种|类|组|项|例|家|方面;"
    "any 只|头|匹|条|份|剂|枚|处|根|张|篇|株|对|套|眼|颗牙|人次|例次|部|座|辆|件|本|所|笔|批|道|台|"
    "棵|顿|餐|门|"
    "疗程|个疗程|步|轮|款|层|排|列|期|届|代|级"
)


def _all() -> dict[str, Unit]:
    table = _counted(_THINGS)
    for dimension, spec in _MEASURES.items():
        table |= _scaled(dimension, spec)
    degree = frozenset({"celsius", "fahrenheit"})
    celsius = Unit("celsius", "temperature")
    table |= dict.fromkeys(
        ("°c", "℃", "摄氏度", "degrees celsius", "degree celsius", "degrees centigrade", "ºc"), celsius
    )
    fahrenheit = Unit("fahrenheit", "temperature", Fraction(5, 9), Fraction(-160, 9))
    table |= dict.fromkeys(("°f", "℉", "华氏度", "degrees fahrenheit", "degree fahrenheit", "ºf"), fahrenheit)
    table |= dict.fromkeys(("dioptre", "dioptres", "diopter", "diopters"), Unit("degree", "degree", Fraction(100)))
    table |= dict.fromkeys(("度", "°", "degrees", "degree"), Unit("degree", "degree", kinds=degree))
    table |= dict.fromkeys(("years old", "years of age", "year-old", "year old", "year-olds"), table["year"])
    table |= dict.fromkeys(("months old", "months of age", "month-old", "month old"), table["month"])
    table |= dict.fromkeys(("weeks old", "weeks of age", "week-old", "weeks of gestation"), table["week"])
    table |= dict.fromkeys(("days old", "day-old"), table["day"])
    table |= {
        name: each for name, unit in table.items() for each in (TIMES, PERCENT, FOLD, PERSON) if unit.name == each.name
    }
    table |= {"beats": TIMES, "breaths": TIMES, "块": COUNT, "个": NOUN, "分": NOUN}
    return table


UNITS: Mapping[str, Unit] = _all()
DAY, WEEK, MONTH, YEAR, HOUR = (UNITS[name] for name in ("day", "week", "month", "year", "hour"))
CELSIUS = UNITS["°c"]
QUARTER = UNITS["季度"]
MEASURED_NEVER = frozenset({"", "noun", "count", "word"})


def measured(unit: Unit) -> bool:
    """Whether the unit belongs to a scale (mg, weeks, %) and not to things that are counted."""
    return unit.dimension not in MEASURED_NEVER


def silent(unit: Unit) -> bool:
    """Units that a translator adds for readers abroad: (about 11 lb)."""
    return unit.dimension in _SILENT_DIMENSIONS


@lru_cache(maxsize=1024)
def over(above: Unit, below: Unit) -> Unit:
    """Milligrams per kilogram from milligrams and kilograms."""
    top = above.dimension if measured(above) else "count"
    return Unit(f"{above.name}/{below.name}", f"{top}/{below.dimension}", above.factor / below.factor)


_RULED = re.compile(r"[(（\[]\s*([^()（）\[\]]{1,16}?)\s*[)）\]]")


def ruled(text: str) -> tuple[tuple[str, Unit], ...]:
    """The measures that stand alone in brackets, as in the head of a column: (as typed, unit); mg/kg counts as one."""
    found = []
    for typed in _RULED.findall(text):
        above, _, below = typed.lower().replace("每", "/").partition("/")
        unit, under = UNITS.get(above.strip()), UNITS.get(below.strip())
        if unit is not None and measured(unit) and (not below or under is not None):
            found.append((typed, over(unit, under) if under is not None else unit))
    return tuple(found)
