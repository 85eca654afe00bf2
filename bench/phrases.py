"""What the generated articles say: sentences in Chinese and English with places for names and quantities.

A sentence may hold names ({drug}, {sign}, {part}, {food}, {who}, {test}) and quantities, written as each language
writes them ({n}, {pct}, {dose}, {weeks}, {wan}, {month}, {span}, {often}, {share}, {heat}, {size}, {age}).
"""

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
UNITS: tuple[Said, ...] = (("毫克", "mg"), ("毫升", "ml"), ("克", "g"), ("微克", "micrograms"))


def _number(dice: random.Random) -> Said:
    value = dice.randint(11, 980)
    return str(value), str(value)


def _share_in_percent(dice: random.Random) -> Said:
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


QUANTITIES: dict[str, Callable[[random.Random], Said]] = {
    "n": _number,
    "pct": _share_in_percent,
    "dose": _dose,
    "weeks": _weeks,
    "wan": _ten_thousands,
    "month": _month,
    "heat": _heat,
    "size": _size,
    "age": _age,
    "span": lambda dice: dice.choice(SPANS),
    "often": lambda dice: dice.choice(OFTEN),
    "share": lambda dice: dice.choice(SHARES),
}
SENTENCES: tuple[Said, ...] = (
    ("请在饭后服用{drug}，{often}", "Please take {drug} after meals, {often}, as your doctor has told you"),
    ("{drug}每次用{dose}，{often}", "The usual amount of {drug} is {dose} each time, {often}"),
    ("用药{weeks}后，多数人的{sign}会减轻", "After {weeks} of treatment, {sign} becomes milder in most people"),
    ("研究纳入了{n}名成人，随访{span}", "The study took in {n} adults, who were followed up for {span}"),
    ("其中{pct}的人说{sign}减轻了", "Of these people, {pct} said that {sign} had become milder"),
    ("大约{share}的{who}会出现{sign}", "About {share} of {who} will have {sign} at some time"),
    ("调查在{month}进行，共有{wan}人参加", "The survey was carried out in {month}, and {wan} people took part in it"),
    ("体温达到{heat}时，请去看医生", "When the temperature reaches {heat}, please go and see a doctor"),
    ("请把{drug}薄薄地涂在{part}", "Please put a thin layer of {drug} on {part} and rub it in gently"),
    ("{part}的皮肤比较薄，请轻轻涂抹", "The skin on {part} is rather thin, so please rub gently there"),
    ("{who}在用{drug}之前要先问医生", "It is best for {who} to ask a doctor before they begin to use {drug}"),
    (
        "治疗期间可以吃{food}和{food2}",
        "During the treatment you can eat or drink the usual foods, such as {food} and {food2}",
    ),
    ("医生会检查{test}，一般要等{span}才有结果", "The doctor will check {test}, and the result usually takes {span}"),
    ("复诊时请带上{test}的报告", "When you come back to the clinic, please bring the report on {test} with you"),
    ("{sign}持续{span}，就要再来看医生", "If {sign} goes on for {span}, you need to see the doctor again"),
    ("皮肤像一堵砖墙，保护着身体", "The skin is like a wall of bricks which protects the body"),
    (
        "洗澡水要温热，洗完马上涂润肤剂",
        "Have your bath in warm water and put on a moisturiser as soon as you have finished",
    ),
    ("红斑的直径约为{size}", "The red patch was about {size} across when it was measured"),
    ("参加者的平均年龄是{age}", "On average, the people who took part had reached the age of {age}"),
    ("{drug}可能引起{sign}和{sign2}", "When you take it, {drug} may cause {sign} and also {sign2}"),
    ("{drug}用了{span}，{sign}完全消失", "When {drug} had been used for {span}, {sign} went away completely"),
    ("请把{drug}放在阴凉的地方", "Please keep {drug} in a cool place, away from the sun"),
    ("IL-4和IL-13参与了炎症", "The signals IL-4 and IL-13 take part in the inflammation under the skin"),
    ("剂量从{dose}开始，再慢慢增加", "The dose begins at {dose} and is then slowly raised over time"),
    (
        "用药组有{pct}的人好转，对照组有{pct2}",
        "In the group with the drug {pct} got better, and in the control group {pct2}",
    ),
    ("这项试验从{month}开始，持续了{span}", "This trial began in {month} and went on for {span} in all"),
    ("家人可以帮助{who}记下{sign}的变化", "The family can help {who} to write down how {sign} changes from day to day"),
    ("穿宽松的棉质衣服，{sign}会轻一些", "If you wear loose clothes made of cotton, {sign} will be a little milder"),
    ("我们还在等待更大的研究", "We are still waiting for larger studies to give us a clear answer"),
    ("呼吸困难时，请马上拨打急救电话", "When you find it hard to breathe, please call the emergency number at once"),
    ("{who}最好{often}测量{test}", "It is best for {who} to have {test} measured {often}"),
    ("{sign}多出现在{part}和{part2}", "In most people, {sign} is mainly seen on {part} and on {part2}"),
    ("每天散步{n}步，对身体有好处", "Walking {n} steps every day is good for your body"),
    ("早饭可以吃{food}，午饭可以吃{food2}", "For breakfast you can have {food}, and for lunch you can have {food2}"),
    ("{weeks}后，{share}的人{sign}减轻", "After {weeks}, {sign} had become milder in {share} of the people"),
    ("请在{span}内把{drug}用完", "Please finish all of the {drug} that you were given within {span}"),
    ("护士会教您怎样使用{drug}", "A nurse will show you how to use {drug} in the right way"),
    ("如果有疑问，请打电话给诊所", "If there is anything you want to ask, please give the clinic a call"),
)
JOINED: tuple[Said, ...] = (("。", ". "), ("；", "; "), ("。同时，", ". At the same time, "), ("。另外，", ". Also, "))
LONG = 24  # English words of a sentence to which no other is joined
CLAIMS = ("{pct}", "{share}", "{wan}", "研究", "试验", "参加者")  # what a study found needs its source


class Pen:
    """Writes sentences; says nothing twice in one article."""

    def __init__(self, dice: random.Random, keys: tuple[str, ...]) -> None:
        self.dice = dice
        self.keys = keys
        self.said: set[str] = set()

    def sentence(self) -> Said:
        """One sentence with its full stop, two in one now and then; results of studies with a citation."""
        zh, en, cited = self._clause()
        mark = self.dice.choice(JOINED)
        if self.dice.random() < 0.4 and len(en.split()) < LONG / 2:
            more, also, cited_too = self._clause()
            if len(also.split()) < LONG / 2:
                small = also if mark[1] == ". " or also.startswith("IL-") else also[0].lower() + also[1:]
                zh, en, cited = f"{zh}{mark[0]}{more}", f"{en}{mark[1]}{small}", cited or cited_too
        cite = f"[@{self.dice.choice(self.keys)}]" if cited else ""
        return f"{zh}{cite}。", f"{en}{cite and ' '}{cite}."

    def _clause(self) -> tuple[str, str, bool]:
        while True:
            frame = self.dice.choice(SENTENCES)
            words = self._words()
            zh, en = (frame[at].format_map({name: said[at] for name, said in words.items()}) for at in (0, 1))
            if zh not in self.said:
                self.said.add(zh)
                return zh, en[0].upper() + en[1:], any(claim in frame[0] for claim in CLAIMS)

    def _words(self) -> dict[str, Said]:
        words = {name: make(self.dice) for name, make in QUANTITIES.items()}
        words["pct2"] = _share_in_percent(self.dice)
        for name, choices in NAMES.items():
            words[name], words[f"{name}2"] = self.dice.sample(choices, 2)
        return words
