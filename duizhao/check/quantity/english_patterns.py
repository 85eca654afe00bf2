"""How quantities look in English: one pattern that finds every piece."""

from __future__ import annotations

import re

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.numerals import DIGITS, EXPONENT, LARGE, ORDINALS, SPELT, VULGAR, WORDS

_STOP = (
    "or|and|to|per|at|in|of|on|every|each|once|twice|an?|the|is|are|was|were|had|has|have|who|whom|with|from|for|by|as|than|"
    "but|not|plus|out|nor|if|when|while|then|that|which|will|would|may|can|should|must|did|do|does|above|below|over|under|"
    "daily|weekly|monthly|yearly|through|until|about|only|more than|less than|among|between|into|o['’]clock|no"
)
_TALL = "percentage[- ]points?|per cent|per mille?|% points?|international units?|fingertip units?|pack[- ]years?|us dollars?|mm hg"
_AGE = "(?:years?|months?|weeks?|days?)[- ](?:olds?|of (?:age|gestation))"
_WARM = "(?:degrees? (?:celsius|centigrade|fahrenheit)|[°º] ?[cf])"
_UNIT_WORD = r"[%‰℃℉°]|[a-zµμ][a-zµμ0-9²³^]*(?:/[a-zµμ][a-zµμ0-9²³^.]*)*"
_UNIT = (
    rf"(?:[ -]?(?!(?:{_STOP})\b)(?P<unit>(?:{_TALL}|{_AGE})\b|{_WARM}|{_UNIT_WORD})"
    r"(?:(?=[ -](?P<next>[a-z]+(?:-old)?)))?)?"
)
_POWER = rf"(?:\s?[×✕x*·]\s?10{EXPONENT})?"
_DIGIT = (
    rf"(?P<n>10{EXPONENT}|{DIGITS} ?{VULGAR}|{VULGAR}|\d{{1,3}}(?: \d{{3}})+(?![\d,.])|\d{{1,2}} [1-9]/[2-9]\b|{DIGITS}{_POWER})"
    r"(?:(?P<slash>/)(?P<below_line>\d{1,4})(?![\d/]))?(?P<th>st|nd|rd|th)?(?![a-z]*\d)"
)
SCALES = LARGE | {"dozen": 12}
_SCALE = rf"(?:[ -](?P<scale>{'|'.join(SCALES)})s?\b)?"
_SIGN = r"(?P<sign>(?<![\w)\]\x00%°.,-])(?<!\d )[-−](?=[\d.½])|(?:minus|negative) (?=[\dotfsen]))?"
_MONEY = r"(?P<cur>us\$|hk\$|\$|€|£|¥|￥|rmb ?|cny ?|usd ?)?"
_AT = r"(?:(?P<at>(?:weeks?|days?|months?|years?|hours?)[- ])(?=\d))?"
_NUMBER = (
    rf"(?P<number>{_AT}{_SIGN}{_MONEY}(?:(?<![\d])(?<!\d[.,]){_DIGIT}|(?P<w>{SPELT}))(?P<half> and a half|-and-a-half)?{_SCALE}{_UNIT}"
    r"(?P<half_more> and a half\b)?(?P<cold> below (?:zero|freezing))?)"
)
_FRACTION = (
    r"(?P<fraction>(?P<over>an?|one|two|three|four|five|six|seven|eight|nine)[ -]"
    r"(?P<under>third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)(?P<many>s?)\b"
    r"(?: of an? (?P<whole>[a-z]+))?)"
)
_TIME_UNITS = "second|minute|hour|day|night|morning|evening|afternoon|week|fortnight|month|quarter|year|season"
_PER = (
    r"(?P<per>(?:every|each|per)[ -](?:(?P<step>other|alternate|second|third|fourth|fifth|few|"
    rf"\d{{1,3}}(?:\.5)?|{SPELT})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|or)\s?(?P<step2>\d{{1,3}}|{SPELT}))?[ -])?"
    rf"(?P<pu>{_TIME_UNITS}|hr|h|min|d|wk)s?\b(?!-old| old)|alternate (?P<alt>day|week)s|an? (?P<a>{_TIME_UNITS})\b(?! and a half)"
    r"|(?:(?P<ly_n>\d{1,2}|two|three|four|six|eight|twelve)[- ])?(?P<ly>hourly|daily|nightly|weekly|fortnightly|biweekly|bi-weekly|"
    r"monthly|bimonthly|quarterly|yearly|annual(?:ly)?)\b(?! (?:life|living|activit|routine|basis))|q ?(?P<q>\d{1,2}) ?(?P<qu>[hdwm])\b"
    r"|(?P<latin>b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?o\.?d|q\.?d|q\.?n|q\.?h|q\.?w|b\.?i\.?w|t\.?i\.?w)\b\.?"
    r"|(?:per|every|each) (?P<mass>kg|kilogram(?:me)?|kilo|g|gram(?:me)?|ml|millilit(?:re|er)|lit(?:re|er)|m2|m²|square met(?:re|er))\b)"
)
_HALF = (
    rf"(?P<halfword>(?P<which>first|second|latter)[ -]half\b|half-li(?:fe|ves)|(?:one[- ])?half"
    rf"(?:[ -](?:of )?(?:an?[ -]|the |of the )?(?P<hu>(?!daily|(?:{_STOP})\b)[a-z]+))?|(?:an?|one) (?P<au>hour|day|week|month|year|tablet|teaspoon|century) and a half\b)"
)
_SMALL = (
    "once|twice|thrice|noon|midday|midnight|dozen|fortnight|adult|minor|next|following|couple|decade|century|single|none|no|"
    "both|pair|either|neither|twin|dual|bilateral|other|double|triple|quadruple"
)
_WORDS = (
    rf"(?P<word>(?P<change>doubl|tripl|trebl|quadrupl|halv)(?:es|ed|ing|e)\b|(?P<small>{_SMALL})s?\b"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|hundred)fold\b"
    r"|(?P<meals>morning,? (?:and|&) (?:at )?(?:the )?(?:one |once )?(?:in the )?(?:at )?(?:evening|night|bedtime)|(?:each|every) meal|three meals))"
)
_ROMAN = (
    r"(?P<roman>(?:phase|stage|grade|type|class|factor|level|category|part|group|arm|mobitz)(?:es|s)? (?P<r>[ivx]+)[abc]?\b"
    r"(?:\s?(?:/|-|–|to|or|and)\s?(?P<r2>[ivx]+)[abc]?\b)?|(?P<r3>[ⅰ-ⅻ])|(?P<circled>[①-⑳]))"
)
_ORDINAL = rf"(?P<ordinal>(?P<rank>{'|'.join(ORDINALS)})\b(?:[ -](?!(?:{_STOP})\b)(?P<ou>[a-z]+))?)"
_DECADE = r"(?P<decade>(?:1[5-9]|20)\d0s\b|['’]?[2-9]0s\b)"
SCAN = re.compile(
    r"(?:(?<![a-z])(?=[a-z\d$€£¥￥.½⅓⅔¼¾⅕⅛Ⅰ-ⅻ①-⑳+~<>≤≥≧≦＞＜≈⩾⩽'’−-])|(?<=[a-z])(?=\d))"
    rf"(?:{dates.ISO}|{dates.ENGLISH}|{dates.CLOCK_EN}|{dates.WEEKDAY_EN}|{_DECADE}"
    rf"|{bounds.PRE_EN}|{bounds.AFTER_EN}|{_HALF}|{_FRACTION}|{_PER}|{_NUMBER}|{_ORDINAL}|{_WORDS}|{_ROMAN})"
)
ANY = re.compile(
    rf"[\d½⅓⅔¼¾⅕⅛Ⅰ-ⅻ①-⑳]|\b(?:{'|'.join(WORDS)}|{'|'.join(LARGE)}|{'|'.join(ORDINALS)}|{_SMALL}|half|halves|halv\w+|(?:doubl|tripl|trebl|quadrupl)\w+|"
    r"\w+fold|third|quarters?|fifths?|tenths?|\w+ly|every|each|per|an?|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|[ivx]+|alternate|[bqt]\.?i\.?d|q\.?o?\.?d)s?\b",
    re.IGNORECASE,
)
