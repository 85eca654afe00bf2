"""The names and quantities that the generated articles hold, as each language writes them."""

from __future__ import annotations

import random
from collections.abc import Callable

Said = tuple[str, str]  # in Chinese, in English

NAMES: dict[str, tuple[Said, ...]] = {
    "drug": (
        ("尿素软膏", "urea ointment"),
        ("氢化可的松乳膏", "hydrocortisone cream"),
        ("氯雷他定片", "loratadine tablets"),
        ("布洛芬混悬液", "ibuprofen suspension"),
        ("头孢克洛胶囊", "cefaclor capsules"),
        ("阿卡波糖片", "acarbose tablets"),
        ("氧化锌软膏", "zinc oxide ointment"),
        ("口服补液盐", "oral rehydration salts"),
        ("孟鲁司特咀嚼片", "montelukast chewable tablets"),
        ("硫酸沙丁胺醇", "salbutamol sulphate"),
    ),
    "sign": (
        ("发痒", "itching"),
        ("皮疹", "the rash"),
        ("咳嗽", "coughing"),
        ("关节疼痛", "joint pain"),
        ("疲倦", "tiredness"),
        ("恶心", "nausea"),
        ("头痛", "headaches"),
        ("皮肤干燥", "dry skin"),
        ("流鼻涕", "a runny nose"),
        ("便秘", "constipation"),
        ("失眠", "sleeplessness"),
        ("脚肿", "swollen feet"),
    ),
    "part": (
        ("手背", "the backs of the hands"),
        ("脖子", "the neck"),
        ("膝盖后面", "the backs of the knees"),
        ("脸颊", "the cheeks"),
        ("前臂", "the forearms"),
        ("小腿", "the lower legs"),
        ("头皮", "the scalp"),
        ("肩膀", "the shoulders"),
    ),
    "food": (
        ("新鲜蔬菜", "fresh vegetables"),
        ("牛奶", "milk"),
        ("全麦面包", "wholemeal bread"),
        ("煮熟的鸡蛋", "well-cooked eggs"),
        ("豆腐", "tofu"),
        ("清淡的粥", "plain rice porridge"),
        ("苹果", "apples"),
        ("鱼", "fish"),
    ),
    "who": (
        ("孩子", "children"),
        ("老年人", "older people"),
        ("孕妇", "pregnant women"),
        ("照顾病人的家人", "family members who look after a patient"),
        ("有过敏史的人", "people with a history of allergies"),
        ("糖尿病患者", "people with diabetes"),
    ),
    "test": (
        ("血常规", "a full blood count"),
        ("肝功能", "liver function"),
        ("尿常规", "a routine urine test"),
        ("血压", "blood pressure"),
        ("血糖", "blood sugar"),
        ("肺功能", "lung function"),
    ),
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SPANS: tuple[Said, ...] = (
    ("两周", "two weeks"),
    ("三天", "three days"),
    ("半年", "six months"),
    ("一年", "one year"),
    ("24小时", "24 hours"),
    ("48小时", "48 hours"),
    ("四个星期", "four weeks"),
    ("10天", "10 days"),
    ("五年", "five years"),
)
OFTEN: tuple[Said, ...] = (
    ("每天一次", "once a day"),
    ("每天两次", "twice a day"),
    ("每天三次", "three times a day"),
    ("每周两次", "twice a week"),
    ("每周一次", "once a week"),
    ("每8小时一次", "once every 8 hours"),
)
SHARES: tuple[Said, ...] = (
    ("三分之一", "one third"),
    ("四分之一", "a quarter"),
    ("一半", "half"),
    ("三分之二", "two thirds"),
    ("五分之一", "one fifth"),
)
DIGITS: tuple[Said, ...] = (
    ("两", "two"),
    ("三", "three"),
    ("四", "four"),
    ("五", "five"),
    ("六", "six"),
    ("七", "seven"),
    ("八", "eight"),
    ("九", "nine"),
    ("十", "ten"),
)
UNITS: tuple[Said, ...] = (("毫克", "mg"), ("毫升", "ml"), ("克", "g"), ("微克", "micrograms"))


def _number(dice: random.Random) -> Said:
    value = dice.randint(11, 980)
    return str(value), str(value)


def percentage(dice: random.Random) -> Said:
    value = f"{dice.randint(3, 97)}{dice.choice(('', '', f'.{dice.randint(1, 9)}'))}%"
    return value, value


def _dose(dice: random.Random) -> Said:
    unit, value = dice.choice(UNITS), dice.choice((5, 10, 15, 20, 25, 50, 75, 100, 250, 400, 500))
    return f"{value}{unit[0]}", f"{value} {unit[1]}"


def _weeks(dice: random.Random) -> Said:
    first = dice.randint(2, 9)
    last = first + dice.randint(1, 6)
    return f"{first}～{last}周", f"{first} to {last} weeks"


def _ten_thousands(dice: random.Random) -> Said:
    value = dice.randint(11, 99)
    return f"{value / 10:g}万", f"{value * 1000:,}"


def _month(dice: random.Random) -> Said:
    year, month = dice.randint(2012, 2025), dice.randint(1, 12)
    return f"{year}年{month}月", f"{MONTHS[month - 1]} {year}"


def _heat(dice: random.Random) -> Said:
    value = f"{dice.randint(370, 399) / 10:.1f}"
    return f"{value}℃", f"{value} °C"


def _size(dice: random.Random) -> Said:
    value = dice.randint(2, 30)
    return f"{value}厘米", f"{value} cm"


def _age(dice: random.Random) -> Said:
    value = dice.randint(2, 80)
    return f"{value}岁", f"{value} years"


def _doses(dice: random.Random) -> Said:
    unit, first = dice.choice(UNITS), dice.choice((5, 10, 20, 50))
    return f"{first}～{2 * first}{unit[0]}", f"{first} to {2 * first} {unit[1]}"


def _kilos(dice: random.Random) -> Said:
    value = dice.randint(8, 45)
    return f"{value}公斤", f"{value} kg"


def _day(dice: random.Random) -> Said:
    year, month, day = dice.randint(2022, 2026), dice.randint(1, 12), dice.randint(1, 28)
    return f"{year}年{month}月{day}日", f"{day} {MONTHS[month - 1]} {year}"


def _clock(dice: random.Random) -> Said:
    hour = dice.randint(7, 11)
    return f"早上{hour}点半", f"{hour}:30 am"


def _pressure(dice: random.Random) -> Said:
    value = f"{dice.randint(120, 150)}/{dice.randint(70, 95)}"
    return f"{value}毫米汞柱", f"{value} mmHg"


def _rate(dice: random.Random) -> Said:
    value = f"{dice.randint(11, 98) / 10:g}"
    return f"{value}‰", f"{value} in 1,000"


def _grams(dice: random.Random) -> Said:
    value = dice.choice((5, 6, 50, 80, 100, 150, 200, 300))
    return f"{value}克", f"{value} g"


def _litres(dice: random.Random) -> Said:
    value = f"{dice.randint(12, 28) / 10:g}"
    return f"{value}升", f"{value} litres"


def _in_words(han: str, english: str) -> Callable[[random.Random], Said]:
    """A count from two to ten, in the words of each language."""

    def count(dice: random.Random) -> Said:
        value = dice.randint(2, 10)
        return f"{DIGITS[value - 2][0]}{han}", f"{DIGITS[value - 2][1]} {english}".strip()

    return count


QUANTITIES: dict[str, Callable[[random.Random], Said]] = {
    "n": _number,
    "pct": percentage,
    "dose": _dose,
    "weeks": _weeks,
    "wan": _ten_thousands,
    "month": _month,
    "heat": _heat,
    "size": _size,
    "age": _age,
    "doses": _doses,
    "kilos": _kilos,
    "day": _day,
    "clock": _clock,
    "pressure": _pressure,
    "rate": _rate,
    "grams": _grams,
    "litres": _litres,
    "hours": _in_words("个小时", "hours"),
    "days": _in_words("天", "days"),
    "months": _in_words("个月", "months"),
    "shots": _in_words("", ""),
    "times": _in_words("次", ""),
    "span": lambda dice: dice.choice(SPANS),
    "often": lambda dice: dice.choice(OFTEN),
    "share": lambda dice: dice.choice(SHARES),
}
