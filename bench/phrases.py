"""What the generated articles say: sentences in Chinese and English with places for names and quantities.

A sentence may hold names ({drug}, {sign}, {part}, {food}, {who}, {test}) and quantities, written as each language
writes them: see QUANTITIES in amounts.py.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from amounts import NAMES, QUANTITIES, Said, percentage

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
    (
        "{drug}每次{doses}，{often}，用水送服",
        "Please take {doses} of {drug} at a time, {often}, and drink some water with it",
    ),
    ("{drug}一天最多用{dose}", "On any one day, please use no more than {dose} of {drug} in all"),
    ("{who}每次的剂量不超过{dose}", "When the medicine is given to {who}, a single dose is not more than {dose}"),
    ("体重不足{kilos}的孩子，用药前要先问医生", "For a child who weighs less than {kilos}, ask the doctor first"),
    (
        "做{test}之前，至少{hours}不要吃东西",
        "Before you have {test} checked, please do not eat anything for at least {hours}",
    ),
    ("从{day}起，门诊{clock}开始挂号", "From {day} on, you can register at the clinic from {clock}"),
    ("请在{day}之前到服务台预约{test}检查", "Please book the check of {test} at the reception desk before {day}"),
    (
        "请让{part}保持干燥{days}，洗澡前要先盖好",
        "Please make sure that {part} stays dry for {days}, and cover the place before you have a bath",
    ),
    ("{days}后，{part}的肿胀就会消退", "In {days} or so, the swelling on {part} will go down"),
    ("{span}后，{sign}的评分下降了{pct}", "After {span}, the score for {sign} had fallen by {pct}"),
    ("在家测的血压应低于{pressure}", "When it is measured at home, your blood pressure should be below {pressure}"),
    ("{who}的血压要保持低于{pressure}", "For {who}, blood pressure is to be kept below {pressure}"),
    (
        "全国约有{wan}名患者，其中{share}是{who}",
        "In the whole country about {wan} patients are known, and {share} are {who}",
    ),
    ("{month}以来，已有{n}名医生参加培训", "Since {month}, {n} doctors have taken part in the training"),
    (
        "这种病在全国的发病率约为{rate}",
        "In the whole country, about {rate} people are thought to have this disease",
    ),
    (
        "对多数人来说，{food}每天吃{grams}就够了",
        "As for {food}, you will find that {grams} a day is enough for most people",
    ),
    ("三餐加起来，盐每天不要超过{grams}", "In all your meals together, do not have more than {grams} of salt a day"),
    (
        "每天喝水{litres}，分多次少量喝完",
        "Please drink {litres} of water every day, in small amounts spread over the day",
    ),
    ("{drug}开封后可以保存{months}", "Once it has been opened, {drug} can be kept for {months}"),
    (
        "疫苗共打{shots}针，每针间隔{months}",
        "The whole course of the vaccine is given as {shots} injections, {months} apart",
    ),
    (
        "手术顺利的话，从头到尾大约需要{hours}",
        "From beginning to end, the operation takes about {hours} when all goes well",
    ),
    ("手术前{days}停用{drug}", "Please stop taking {drug} {days} before the day on which you have the operation"),
    (
        "{heat}以上的发热，每{hours}量一次体温",
        "If you have a fever of {heat} or more, take your temperature every {hours}",
    ),
    ("{part}的伤口有{size}长", "When it was measured again, the wound on {part} was {size} long"),
    (
        "两组各有{n}人，都用{drug}治疗",
        "There were {n} people in each of the two groups, and both were treated with {drug}",
    ),
    ("{times}随访中，{sign}都没有再出现", "At {times} follow-up visits, {sign} did not come back"),
    ("大多数人休息{weeks}就能恢复工作", "Most people feel well enough to go back to their work in {weeks}"),
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
        words["pct2"] = percentage(self.dice)
        for name, choices in NAMES.items():
            words[name], words[f"{name}2"] = self.dice.sample(choices, 2)
        return words
