"""Pairs of texts with one planted fault in a quantity: it must be found, and called by its kind."""

from __future__ import annotations

import pytest

from duizhao.check.quantity import compare, read

REST = "Three people in each of two groups stopped taking it; 2 died."
HINTS = {"loose", "name-missing", "name-extra"}
FAULTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "values": (
        ("共有358人报名", "In all, 385 people signed up", "value"),
        ("费用为1200元", "The fee is 12,000 yuan", "value"),
        ("两万亿元", "20 trillion yuan", "value"),
        ("5至8百元", "500 to 600 yuan", "value"),
        ("涨幅为5%", "rose to 5%", "way"),
        ("约有1.2万名患者", "about 1,200 patients", "value"),
        ("约有1.2万名患者", "about 120,000 patients", "value"),
        ("中国有14亿人口", "China has 1.4 million people", "value"),
        ("一百二十名志愿者", "102 volunteers", "value"),
        ("两千零五人", "2,050 people", "value"),
        ("三周后", "four weeks later", "value"),
        ("半年后复查", "Come back for a check in six weeks", "value"),
        ("半年内", "within three months", "value"),
        ("一个半小时", "two and a half hours", "value"),
        ("每次半片", "a quarter of a tablet each time", "value"),
        ("三分之一的患者", "a quarter of patients", "value"),
        ("三分之二的孩子", "one third of children", "value"),
        ("三成患者", "3% of patients", "value"),
        ("七成五", "57%", "value"),
        ("百分之五", "15%", "value"),
        ("五分之一的成年人", "one in four adults", "value"),
        ("20人中有19人满意", "18 of 20 people were satisfied", "value"),
        ("10～20%", "10–30%", "value"),
        ("5～10毫克", "5–100 mg", "value"),
        ("细胞数为1×10⁶个", "1×10⁷ cells", "value"),
        ("0.05毫克", "0.5 mg", "value"),
        ("P=0.038", "P = 0.38", "value"),
        ("6岁儿童", "8-year-old children", "value"),
        ("Ⅲ期试验", "a phase 2 trial", "value"),
        ("2型糖尿病", "type 1 diabetes", "value"),
        ("第12周", "week 10", "value"),
        ("风险是原来的3倍", "four times the risk", "value"),
        ("增加一倍", "tripled", "value"),
        ("体温38.5度", "a temperature of 39.5 degrees", "value"),
        ("血压140/90毫米汞柱", "a blood pressure of 140/80 mmHg", "value"),
        ("拨打120", "Call 110", "value"),
        ("费用约300元", "It costs about 500 yuan", "value"),
        ("两种办法", "There are three ways", "value"),
        ("分成四组", "split into three groups", "value"),
        ("第二，要坚持用药", "Third, keep taking the medicine", "value"),
        ("有3项研究", "There were four studies", "value"),
    ),
    "phases and types, beside other numbers of the same value": (
        *(
            (
                f"这是一项双盲{typed}试验，两组各有3人停药，2人死亡。",
                f"This was a double-blind {said} trial. {REST}",
                "value",
            )
            for typed in (" III 期", "III期", " Ⅲ 期", "Ⅲ期", " 3 期", "三期", " IIIb 期", "第三期")
            for said in ("phase 2", "phase II", "phase IIb", "phase two")
        ),
        ("2级疼痛4人，共3天", "grade 4 pain in 2 people, for 3 days", "value"),
        ("第1阶段3天，共2次", "Stage 3 lasts 1 day, 2 times, 3 days in all", "value"),
        ("1型3人，2型1人", "type 1 in three, type 3 in 1, and 2 others", "value"),
    ),
    "ways of speaking": (
        ("十之八九要手术。", "Two out of ten need an operation.", ""),
        ("眼前似有万千黑点，约占5%。", "Swarms of black specks, in about 10%.", "value"),
        ("约有百分之五至十的患者", "Some 5–20% of patients", "value"),
        ("最初的头半小时最关键", "The first hour matters most", "value"),
        ("减重至少5%者占86.4%，对照组31.5%和7%", "At least 86.4% lost 5%, in the other group 31.5% and 7%", "value"),
        ("抗IL-17A", "anti-IL-23A", "name"),
    ),
    "dates and clock": (
        ("2023年12月5日", "5 November 2023", "value"),
        ("2023年12月5日", "5 December 2022", "value"),
        ("2023年12月5日", "15 December 2023", "value"),
        ("2023年12月", "December 2021", "value"),
        ("2015年的研究", "a study from 2016", "value"),
        ("2019—2021年", "2019–2022", "value"),
        ("3月5日至7日", "5–8 March", "value"),
        ("每年5月", "every June", "value"),
        ("20世纪90年代", "the 1980s", "value"),
        ("晚上8点", "8 a.m.", "value"),
        ("20:30", "8:30 a.m.", "value"),
        ("下午3点半", "3 pm", "value"),
        ("周三上午", "Thursday morning", "value"),
        ("每周三复查", "a check every Tuesday", "value"),
    ),
    "units": (
        ("每次10毫克", "10 g each time", "unit"),
        ("500微克", "500 mg", "unit"),
        ("疗程12周", "a course of 12 days", "unit"),
        ("疗程3个月", "a 3-week course", "unit"),
        ("提高了5个百分点", "rose by 5%", "unit"),
        ("降低了5%", "fell by 5 percentage points", "unit"),
        ("3倍", "3%", "unit"),
        ("服5毫升", "take 5 L", "unit"),
        ("400国际单位", "400 mg", "unit"),
        ("5毫克/千克", "5 mg/g", "unit"),
        ("每千克体重5毫克", "5 mg", "unit"),
        ("38℃", "38 °F", "unit"),
        ("6个月大的婴儿", "6-year-old babies", "unit"),
        ("30%的患者", "30 patients", "unit"),
        ("300元", "US$300", "unit"),
        ("长5厘米", "5 mm long", "unit"),
        ("12只狗", "12 mice", "unit"),
        ("3滴", "3 mL", "unit"),
        ("5‰", "5%", "unit"),
        ("血糖7.0 mmol/L", "a blood sugar of 7.0 mg/L", "unit"),
    ),
    "exchanged": (
        ("共20例，随访12周", "12 adults were followed for 20 weeks", ""),
        ("每次2片，连用3天", "3 tablets each time for 2 days", ""),
        ("每日2次，每周3天", "three times a day, 2 days a week", ""),
        ("5毫克，每日3次", "3 mg five times a day", ""),
    ),
    "frequencies": (
        ("每日三次", "twice a day", "frequency"),
        ("3次/日", "3 times a week", "frequency"),
        ("每周两次", "twice a month", "frequency"),
        ("每8小时一次", "every 6 hours", "frequency"),
        ("每8小时一次", "every 8 days", "frequency"),
        ("隔日一次", "every day", "frequency"),
        ("每日一次", "every other day", "frequency"),
        ("每天测体温", "Take the temperature every week", "frequency"),
        ("每天1次", "once a week", "frequency"),
        ("每2周注射300 mg", "300 mg by injection every four weeks", "frequency"),
        ("每月1次", "every week", "frequency"),
        ("q8h给药", "given every 12 hours", "frequency"),
        ("早晚各一次", "three times a day", ""),
        ("每3个月复查一次", "a check-up every six months", "frequency"),
        ("每周注射1次，共6次", "one injection a day, 6 times in all", "frequency"),
    ),
    "bounds": (
        ("至少用药2周", "use it for at most 2 weeks", "bound"),
        ("不少于3天", "no more than 3 days", "bound"),
        ("不超过5毫克", "at least 5 mg", "bound"),
        ("超过100人", "fewer than 100 people", "bound"),
        ("≥60岁", "under 60 years of age", "bound"),
        ("6岁以下儿童", "children over 6", "bound"),
        ("18岁以上", "under 18", "bound"),
        ("3次以上", "3 times or fewer", "bound"),
        ("不足1%", "more than 1%", "bound"),
        ("近20%", "over 20%", "bound"),
        ("P<0.05", "P > 0.05", "bound"),
        ("每天不超过4克", "at least 4 g a day", "bound"),
        ("不要超过4周", "for at least 4 weeks", "bound"),
        ("65岁以上的人不宜使用", "People under 65 should not use it", "bound"),
        ("最多2片", "at least 2 tablets", "bound"),
        ("高于38.5℃", "below 38.5 °C", "bound"),
        ("一半以上的患者", "less than half of patients", "bound"),
        ("2周以内", "after more than 2 weeks", "bound"),
    ),
    "signs": (
        ("零下5度", "5 degrees above zero", "sign"),
        ("−80℃冰箱", "a freezer at 80 °C", "sign"),
        ("零下20℃保存", "Store at 20 °C", "sign"),
        ("平均差−4.5", "a mean difference of 4.5", "sign"),
        ("2～8℃保存", "Store at −2 to 8 °C", "sign"),
    ),
    "lost and added": (
        ("每次10毫克，每日3次", "Take 10 mg", ""),
        ("每次10毫克", "Take it", "missing"),
        ("有效率为55%", "It works well", "missing"),
        ("服药几天", "Take it for 7 days", "added"),
        ("多喝水", "Drink 8 glasses of water", "added"),
        ("随访三年", "They were followed up", "missing"),
        ("2023年的研究", "a study", "missing"),
    ),
    "names": (
        ("IL-4和IL-13", "IL-4 and IL-31", "name"),
        ("CD80", "CD86", "name"),
        ("维生素B12", "vitamin B6", "name"),
        ("NCT03269773", "NCT03269737", "name"),
        ("HER2阳性", "HER3-positive", "name"),
        ("拨打400-810-1234", "Call 400-810-1243", "name"),
    ),
    "sentences": (
        (
            "34人，没有安慰剂：注射1次MSC。高剂量组有55%的人减半。低剂量组是36%。",
            "34 people, no placebo: they had 1 injection of MSCs. The score halved in 55% of the high-dose group. "
            "For the low dose it was 63%.",
            "value",
        ),
        (
            "洗澡水温不要超过37℃，每次5到10分钟，洗后3分钟内涂润肤剂。",
            "Keep the bath water no warmer than 37 °C, bathe for 5 to 10 minutes, and apply moisturiser within 30 "
            "minutes.",
            "value",
        ),
        (
            "如果体温高于38.5℃超过3天，请就医。",
            "See a doctor if the temperature stays above 38.5 °C for less than 3 days.",
            "bound",
        ),
        (
            "首次600 mg，之后每两周300 mg。",
            "The first dose is 600 mg, then 300 mg every four weeks.",
            "frequency",
        ),
        (
            "两组各有60名患者，治疗组有45名（75%）好转。",
            "There were 60 patients in each of the two groups; 54 (75%) improved with treatment.",
            "value",
        ),
        (
            "外用激素每日1～2次，连续使用不超过2周；面部只用1周。",
            "Use the steroid cream once or twice a day for no more than 2 weeks; on the face, for 1 month only.",
            "unit",
        ),
    ),
}
PAIRS = [pytest.param(*row, id=f"{topic}: {row[0]}") for topic, rows in FAULTS.items() for row in rows]


@pytest.mark.parametrize(("zh", "en", "kind"), PAIRS)
def test_planted_faults_are_found(zh: str, en: str, kind: str) -> None:
    kinds = {each.kind for each in compare(read(zh, "zh"), read(en, "en"))} - HINTS
    assert kinds and (not kind or kind in kinds)
