"""How quantities look in English: one pattern that finds every piece."""

from __future__ import annotations

import re

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.numerals import BELOW_LINE, DIGITS, EXPONENT, LARGE, ORDINALS, SPELT, VULGAR, WORDS
from duizhao.check.quantity.prefixes import listed, tree
from duizhao.check.quantity.scanner import Scanner
from duizhao.check.quantity.units import UNITS

SCALES = LARGE | {"dozen": 12}
_EDGE = r"\b"
_STOP = listed(  # words behind a number that are not what it counts
    "or and to per at in of on every each once twice a an the is are was were had has have who whom with from "
    "for by as than but not plus out nor if when while then that which will would may can should must did do "
    "does above below over under daily weekly monthly yearly through until till about only more less among between "
    "into half quarter quarterly hourly nightly first third next o'clock o’clock no tomorrow today tonight this"
)
_TALL = (
    "percentage[- ]points?|per cent|per mille?|per thousand|% points?|international units?|finger[- ]?tip units?"
    "|pack[- ]years?|us dollars?|mm hg"
)
_AGE = "(?:years?|months?|weeks?|days?)[- ](?:olds?|of (?:age|gestation))"
_WARM = r"(?:degrees? (?:celsius|centigrade|fahrenheit)|[°º] ?[cf]\b)"
_UNIT_WORD = r"[%‰℃℉°]|[a-zµμ][a-zµμ0-9²³^]*(?:/[a-zµμ][a-zµμ0-9²³^]*)*"
_SPAN_WORD = r"(?:second|minute|hour|day|week|month|year)s?\b"
_NO_STOP = rf"(?!{tree((*_STOP, *WORDS), _EDGE)})"
_UNIT = (
    rf"(?:[ -]?(?P<unit>(?:{_TALL}|{_AGE})\b|{_WARM}|more(?= {_SPAN_WORD})|{_NO_STOP}(?:{_UNIT_WORD}))"
    r"(?:(?=[ -](?P<next>[a-z]+(?:-old)?)))?)?"
)
_DIGIT = (
    rf"(?P<n>10{EXPONENT}|{VULGAR}|(?=\d+ \d)(?:\d{{1,3}}(?: \d{{3}})+(?![\d,.])|\d{{1,2}} [1-9]/[2-9]\b)"
    rf"|{DIGITS}(?: ?{VULGAR}|\s?[×✕x*·]\s?10{EXPONENT})?)"
    rf"(?:/(?P<below_line>{BELOW_LINE})(?![\d/]))?(?P<th>st|nd|rd|th)?(?![a-z]*\d)"
)
_SCALE = rf"(?:[ -](?P<scale>{tree(SCALES)})s?\b)?"
_SIGN = (
    r"(?P<sign>(?<![\w)\]\x00%°.,-])(?<!\d )[-−](?=[\d.½])|(?:minus|negative) (?=[\dotfsen])"
    r"(?!\w+ (?:days?|weeks?|months?|times?|tests?|results?|swabs?)\b))?"
)
_MONEY = r"(?P<cur>us\$|hk\$|\$|€|£|¥|￥|rmb ?|cny ?|usd ?)?"
_FEW = listed("one two three four five six seven eight nine ten eleven twelve")
_AT = (  # week 3; not: this year 300 people
    r"(?:(?<!this )(?<!last )(?<!next )(?<!that )(?<!each )(?<!every )(?<! per )(?<! the )(?<! a )"
    rf"(?P<at>(?:weeks?|days?|months?|years?|hours?)[- ])(?=\d|{tree(_FEW, _EDGE)}(?! (?:of|times)\b)))?"
)
_NUMBER = (
    rf"(?P<number>{_AT}{_SIGN}{_MONEY}(?:(?=[\d.{VULGAR[1:]})(?<!\d)(?<!\d[.,]){_DIGIT}|(?P<w>{SPELT}))"
    rf"(?P<half> and a half|-and-a-half)?{_SCALE}(?:[ -]odd\b)?{_UNIT}(?P<half_more> and a half\b)?"
    r"(?P<cold> below (?:zero|freezing))?)"
)
_FRACTION = (
    r"(?P<fraction>(?P<over>(?<!once )(?<!twice )(?<!times )an?|one|two|three|four|five|six|seven|eight|nine)"
    r"(?: mere| good| full| bare)?[ -]"
    r"(?P<under>third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|twentieth|thirtieth|fiftieth|hundredth"
    r"|thousandth|millionth"
    r"|(?:ten|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|hundred)-(?:hundredth|thousandth))s?\b"
    r"(?: of an? (?P<whole>[a-z]+))?)"
)
_TIMES = listed("second minute hour day night morning evening afternoon week fortnight month quarter year season")
_STEP = rf"\d{{1,3}}(?:\.5)?|{SPELT}"
_MASS = "kg|kilogram(?:me)?|kilo|g|gram(?:me)?|ml|millilit(?:re|er)|lit(?:re|er)|m2|m²|square met(?:re|er)"
_LY = listed(
    "hourly daily nightly weekly fortnightly biweekly bi-weekly monthly bimonthly quarterly yearly annual annually"
)
_USUAL = listed("ordinary usual normal typical average given single")
_PER = (
    r"(?P<per>(?P<always>seven days a week|every day of the week)"
    r"|(?:every|each) (?P<bit>half|three[- ]quarters|quarter)(?: of)?[ -](?:an?[ -])?hour\b"
    rf"|(?:every|each|per)[ -](?:(?P<step>other|alternate|second|third|fourth|fifth|few|{_STEP})(?:st|nd|rd|th)?"
    rf"(?:\s?(?:-|–|to|or)\s?(?P<step2>{_STEP}))?[ -])?(?P<pu>{tree(_TIMES)}|hr|h|min|d|wk)s?\b(?!-old| old)"
    r"(?P<pu_half> and a half\b)?"
    rf"|(?:per|every|each) (?P<mass>{_MASS})\b|alternate (?P<alt>day|week)s"
    rf"|(?:an? |(?<=-)an?-)(?:{tree(_USUAL)} )?"
    rf"(?!second (?!or |and |is |at |to |for |when |if )[a-z])(?P<a>{tree(_TIMES)})\b(?! and a half)"
    rf"|(?:(?P<ly_n>(?:\d{{1,2}}|two|three|four|six|eight|twelve)(?=-)|\d{{1,2}}(?= [a-z]+ly\b(?! [a-z]+s\b)))[- ])?"
    rf"(?P<ly>{tree(_LY, _EDGE)})(?! (?:life|living"
    rf"|activit|routine|basis))"
    r"|q ?(?P<q>\d{1,2}) ?(?P<qu>[hdwm])\b"
    r"|(?P<latin>b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?o\.?d|q\.?[dnhw]|b\.?i\.?w|t\.?i\.?w)\b\.?)"
)
_HALVED = listed("litre liter metre meter kilo kilogram kilometre mile pound cup glass")
_GOODS = listed("good full whole solid further")
_GOOD = f"(?:{tree(_GOODS)} )?"  # a good hour and a half
_HALF = (
    r"(?P<halfword>(?P<which>first|second|latter)[ -]half\b(?![ -](?:dozen|hour|minute|day|month|year)\b)"
    r"|half-li(?:fe|ves)"
    r"|(?P<again>half as [a-z]+ again\b|half again as [a-z]+)|(?:one[- ])?half\b"
    rf"(?:[ -](?:of )?(?:an?[ -]|the |of the )?(?P<hu>{_NO_STOP}[a-z]+))?"
    rf"|(?:an?|one) {_GOOD}(?P<au>hour|day|week|month|year|tablet|teaspoon|century|minute|{tree(_HALVED)})"
    r" and a half\b)"
)
SMALL = listed(
    "once twice thrice noon midday midnight dozen fortnight adult minor next following couple decade century single "
    "none no "
    "both pair either neither twin dual bilateral other double triple quadruple"
)
_FOLDED = listed("two three four five six seven eight nine ten hundred")
_WORDS = (
    rf"(?P<word>(?P<change>doubl|tripl|trebl|quadrupl|halv)(?:es|ed|ing|e)\b|(?P<small>{tree(SMALL)})s?\b"
    rf"|(?P<fold>{tree(_FOLDED)})fold\b"
    r"|(?P<stage>early|mid|late|(?:beginning|start|middle|end) of)[- ]"
    rf"(?={tree(dates.MONTHS)}|(?:19|20)\d\d|the (?:month|year)\b)"
    r"|(?P<meals>morning,? (?:and|&) (?:at )?(?:the )?(?:one |once )?(?:in the )?(?:at )?(?:evening|night|bedtime)"
    r"|(?:each|every) meal|three meals))"
)
_GRADES = listed("phase stage grade type class factor level category part group arm")
_ROMAN = (
    rf"(?P<roman>{tree(_GRADES)}(?:es|s)? (?P<r>[ivx]+)[abc]?\b(?:\s?(?:/|-|–|to|or|and)\s?(?P<r2>[ivx]+)[abc]?\b)?"
    r"|(?P<r3>[ⅰ-ⅻ])|(?P<circled>[①-⑳]))"
)
_ORDINAL = rf"(?P<ordinal>(?P<rank>{tree(ORDINALS, _EDGE)})(?:(?=[ -](?P<ou>[a-z]+)))?)"
_BAND = (  # the under-fives, over-65s
    r"(?P<band>(?P<band_side>under|over)[- ](?P<band_n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?=ies))['’]?"
    r"(?:s|es|ies)\b(?! of\b))"
)
_DECADE = r"(?P<decade>(?:1[5-9]|20)\d0s\b|['’]?[2-9]0s\b)"
_A = listed(
    "third quarter fourth fifth sixth seventh eighth ninth tenth twentieth fiftieth hundredth thousandth hundred "
    "thousand million "
    "billion trillion half"
)
_AFTER = listed(
    "more over above older longer higher greater up upwards upward beyond later bigger larger less fewer under below "
    "younger better "
    "shorter lower earlier smaller hotter warmer stronger thicker wider faster heavier taller cooler colder weaker "
    "lighter slower thinner narrower"
)
_SPANS = tuple(f"{span}{many}" for span in ("week", "day", "month", "year", "hour") for many in ("", "s"))
_LEADS = tree(
    (
        *bounds.STARTS_EN, *WORDS, *ORDINALS, *dates.MONTHS, *dates.WEEKDAYS_EN, *_LY,
        *SMALL, *(f"{word}s" for word in SMALL), *(f"{fold}fold" for fold in _FOLDED),
        *(f"{word} and a half" for word in ("a", "an", "one")),
        *(f"{art} {word}" for art in ("a", "an") for word in (*_TIMES, *_A, "tablet", "teaspoon", "century", *_HALVED)),
        *(f"{art}-{word}" for art in ("a", "an") for word in _TIMES),
        *(f"a {good} {word}" for good in _GOODS for word in _TIMES),
        *(f"a {bare} {word}" for bare in ("mere", "good", "full", "bare") for word in _A),
        *(f"{'an' if usual[0] in 'aou' else 'a'} {usual} {word}" for usual in _USUAL for word in _TIMES),
        *(f"{link} {word}" for link in ("or", "and") for word in _AFTER), "or so", "plus", "half", "latter",
        "at the most", "at the least", "at the very", "at the outside", "at the latest", "at the earliest",
        "early", "mid", "late", "beginning of", "start of",
        "middle of", "end of", "quarter", "a quarter",
        *listed("every each per alternate minus negative rmb cny usd us$ hk$ bid tid qid b.i.d t.i.d q.i.d"),
        *listed("qod qd qn qh qw biw tiw morning"),
    ),
    _EDGE,
    (
        "doubl", "tripl", "trebl", "quadrupl", "halv", *(f"q{number}" for number in range(1, 10)),
        *(f"{grade}{many} {sign}" for grade in _GRADES for many in ("", "s", "es") for sign in "ivx"),
        *(f"{span}{link}{digit}" for span in _SPANS for link in " -" for digit in range(10)),
        *(f"{span} {word}" for span in ("week", "day", "month", "year") for word in _FEW),
        "hundred", "thousand", "million",
        *(f"hundred{link}{span}" for span in ("week", "day", "month", "year") for link in " -"),
    ),
)  # fmt: skip
# What may begin a piece, in a text with a blank before it: the match is the sign itself, or what stands before a word.
SIGNS = "0123456789$€£¥￥½⅓⅔¼¾⅕⅛+<>≤≥≧≦＞＜≈⩾⩽−" + "".join(map(chr, (*range(0x2170, 0x217C), *range(0x2460, 0x2474))))
GATE = re.compile(rf"[^a-z](?:(?<=[{re.escape(SIGNS)}])|(?={_LEADS}|[.'’-]\d))")
_DIGITS = "0123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# What is tried in turn, each with the characters that it may begin with.
PIECES = (
    (_DIGITS, dates.ISO),
    (f"{_DIGITS}adfjmnos", dates.ENGLISH),
    (f"{_DIGITS}{_LETTERS}", dates.CLOCK_EN),
    ("mtwfs", dates.WEEKDAY_EN),
    ("123456789'’", _DECADE),
    ("uo", _BAND),
    ("".join({start[0] for start in bounds.STARTS_EN}), bounds.PRE_EN),
    ("+oapmt", bounds.AFTER_EN),
    ("fslhao", _HALF),
    ("aotfsen", _FRACTION),
    (f"{_DIGITS}sepahdnwfbmqyt", _PER),
    (f"{_DIGITS}wdmyh-−nu$€£¥￥rc.{VULGAR[1:-1]}ztfseoab", _NUMBER),
    ("".join({rank[0] for rank in ORDINALS}), _ORDINAL),
    ("".join({word[0] for word in (*SMALL, *_FOLDED)}) + "dtqhemlbs", _WORDS),
    ("psgtcflga" + "".join(map(chr, (*range(0x2170, 0x217C), *range(0x2460, 0x2474)))), _ROMAN),
)
# Before a number that can be no date or time of day: nine of ten begin so, and it saves the other attempts.
PLAIN = re.compile(
    rf"\d+(?:\.\d+)?(?:%|[ -](?!{tree(dates.MONTHS)}|[ap]\.?m\b|o['’]c|noon\b|mid(?:day|night)\b|of\b|to\b"
    rf"|and\b|or\b|through\b)[a-z])"
)
NUMBER = re.compile(_NUMBER)
# Half of all numbers are digits or a small word and a known unit, with nothing behind that tells more: read without the
# pattern of all numbers, which would find the same number and the same unit in ten times the time.
SIMPLE = re.compile(
    r"(?:(?<!\d)(?<!\d[.,])(\d+(?:\.\d+)?)(?= [a-z]|%)"
    r"|(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= ))"
    r" ?([a-z]+|%)(?![a-zµμ0-9²³^/]| and a half| below | a week|[- ]o(?:ld|f )| hg| points?\b)"  # seven days a week
)
_TOLD_BY_MORE = listed("degree degrees international finger us pack mm")  # units of two words begin so
SIMPLE_UNITS = frozenset(
    name
    for name in UNITS
    if name == "%" or (name.isascii() and name.isalpha() and PLAIN.match(f"5 {name}"))
    if name not in _STOP and name not in WORDS and name not in SCALES and name not in _TOLD_BY_MORE and name[0] != "x"
)
SCANNER = Scanner(PIECES)
