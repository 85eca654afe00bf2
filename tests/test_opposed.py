"""One text says the opposite in a single clause, and other words of the block hide it; or both say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import alarms, case, pairs

from duizhao.check import claims, numbers, omissions, reread
from duizhao.check.quantity import compare, read

SAME = pairs("""
中性粒细胞不低于 1.0×10^9/L，且血小板不低于 100×10^9/L，方可继续服用卡培他滨。
    You may go on with capecitabine only when your neutrophils are at least 1.0×10^9/L and your platelets no lower
    than 100×10^9/L.
献血者体重男性不低于 50 kg、女性不低于 45 kg，血红蛋白不低于 115 g/L，两次献全血间隔不少于 6 个月。
    Donors must weigh at least 50 kg (men) or 45 kg (women), their haemoglobin must not be below 115 g/L, and
    donations of whole blood must be no less than six months apart.
术前血压应不高于 160/100 mmHg，血糖不高于 10 mmol/L，体温不超过 37.5 ℃。
    Before surgery your blood pressure should be no higher than 160/100 mmHg, your glucose not above 10 mmol/L and
    your temperature no more than 37.5 °C.
老年人每天饮水不少于 1500 毫升，食盐不超过 5 克，油不超过 25 克。
    Older people should drink at least 1,500 mL of water a day, and have no more than 5 g of salt and at most 25 g
    of oil.
血钾低于 3.5 mmol/L 或高于 5.5 mmol/L 时，请当天来院。
    Come to the hospital the same day if your potassium falls below 3.5 mmol/L or rises above 5.5 mmol/L.
CD4 细胞不少于 200/μL，白细胞不少于 4×10^9/L，一般不需要预防用药。
    With a CD4 count of 200/µL or more and white cells no lower than 4×10^9/L, preventive medicine is generally not
    needed.
冷藏温度不得低于 2 ℃，也不得高于 8 ℃；运输时间不应超过 24 小时。
    The temperature in the refrigerator must not fall below 2 °C or go above 8 °C, and transport should take no more
    than 24 hours.
每次注射体积不超过 0.5 mL，同一部位两次注射间隔不少于 4 周。
    Inject no more than 0.5 mL at a time, and leave at least 4 weeks before using the same site again.
胆红素不高于正常上限的 1.5 倍、转氨酶不高于 2.5 倍者可以入组。
    Patients can join if their bilirubin is no more than 1.5 times the upper limit of normal and their transaminases
    are no higher than 2.5 times that limit.
眼压不超过 21 mmHg 时，无须增加眼药水。
    If the pressure in your eye is not above 21 mmHg, no extra drops are needed.
银屑病目前还不能根治，但多数患者可以长期控制。
    Psoriasis cannot be cured at present, but in most people it can be kept under control for a long time.
类风湿关节炎没有根治的方法，治疗的目标是达到缓解。
    There is no cure for rheumatoid arthritis; treatment aims at remission.
多发性硬化尚无法治愈。新药能减少复发，但不能修复已经受损的神经。
    A cure for multiple sclerosis is still out of reach. New medicines reduce relapses, but they do not repair
    nerves that are already damaged.
益生菌能不能预防湿疹，目前还没有定论。
    Whether probiotics can prevent eczema has not been settled.
没有证据表明偏方可以治愈糖尿病。
    There is no evidence that folk remedies cure diabetes.
疫苗不能百分之百预防流感，但能明显减少重症。
    The vaccine does not give complete protection against flu, but it clearly reduces severe illness.
早期发现的甲状腺癌大多可以治愈。
    Most thyroid cancers that are found early can be cured.
如果不规范治疗，结核病就难以治愈；规范用药，九成以上能治好。
    Without proper treatment TB is hard to cure; with the right medicines, more than 90% of patients are cured.
我们不能保证每一位患者都能从试验中获益。
    We cannot guarantee that every patient will benefit from the trial.
电话咨询不能代替面诊。
    Advice over the phone is no replacement for seeing a doctor in person.
抗生素对感冒病毒无效，只对细菌有效。
    Antibiotics do nothing against cold viruses; they are effective only against bacteria.
孕期使用这种药的安全性还不清楚，请先与医生商量。
    It is not yet known whether this medicine is safe in pregnancy, so talk to your doctor first.
该疫苗对孕妇是安全的，已在数万人身上得到证实。
    The vaccine is safe for pregnant women; this has been confirmed in tens of thousands of people.
针灸可能缓解慢性腰痛，但并非对每个人都有效。
    Acupuncture may relieve chronic back pain, but it does not work for everyone.
手术后一般都会肿，个别人可能需要再次引流，这种情况一定要告诉医生。
    Swelling always follows the operation; a few people may need another drain, and you must be sure to tell the
    doctor if that happens.
干细胞有望修复软骨，但能否真正做到，尚待更大规模的试验。
    Stem cells hold promise for repairing cartilage, but it will take larger trials to show whether they really can.
按时服药，血压一定能降下来吗？多数人可以，少数人可能还要加药。
    Is your blood pressure certain to come down if you take your tablets on time? For most people yes; a few may
    need a second medicine.
戒烟也许很难，但一定会让您的心脏受益。
    Giving up smoking may be hard, but it is certain to do your heart good.
即使没有症状，也不要自行停用激素，更不要突然减量。
    Even if you have no symptoms, keep taking your steroids, and never cut the dose suddenly.
服药期间不要喝酒，不要开车，也不要独自登高。
    While you are on this medicine, keep off alcohol, do not drive, and never climb to a height alone.
拔牙当天不要漱口、不要吸烟、不要用吸管。
    On the day of the extraction, do not rinse, smoke or use a straw.
伤口没有愈合之前，请勿泡澡，淋浴时也不要用力搓。
    Until the wound has healed, take showers instead of baths, and be gentle around it.
孩子发热时不必捂汗，也无需酒精擦浴。
    There is no need to wrap up a child with a fever or to sponge it with alcohol.
禁止在病房内吸烟，请勿大声喧哗。
    Smoking is banned on the ward; please keep your voice down.
造影剂过敏者不宜做这项检查，肾功能差的人也要慎重。
    The test is unsuitable for anyone allergic to contrast agents, and people with poor kidney function need caution
    too.
鼻饲后半小时内不要翻身拍背，以免反流。
    For half an hour after a tube feed, leave the patient in the same position, without any back-clapping, to
    prevent reflux.
不要因为怕疼就不咳嗽，痰咳不出来容易得肺炎。
    Do not hold back your cough for fear of pain: phlegm that stays in the lungs easily leads to pneumonia.
华法林不必停用，但拔牙前要查一次 INR。不要自己加减药量。
    You can stay on warfarin, but your INR must be checked before a tooth is taken out. Leave the dose as it is
    unless we tell you otherwise.
起床要慢。先在床边坐一分钟，再站起来。头晕时马上坐下。
    Get up slowly: sit on the edge of the bed for a minute first, then stand. If you feel dizzy, sit down at once.
检查前一天吃少渣饮食，如稀饭、面条。晚上八点以后不再进食。当天早上可以喝少量清水。检查需要人陪同。
    On the day before the test, eat low-residue food such as thin porridge or noodles, with nothing more to eat
    after 8 p.m. You may drink a little plain water on the morning itself. Bring somebody with you.
""")
LIMITS = pairs("""
中性粒细胞不低于 1.5×10^9/L，血红蛋白不低于 90 g/L，才能手术。
    The operation can go ahead only if your neutrophils are no lower than 1.5×10^9/L and your haemoglobin is no
    higher than 90 g/L.
收缩压不高于 140 mmHg、血糖不高于 10 mmol/L 时方可拔牙。
    A tooth can be taken out when your systolic pressure is not above 140 mmHg and your glucose not below 10 mmol/L.
孕妇每天睡眠不少于 8 小时，咖啡因不超过 200 mg。
    Pregnant women should sleep no less than 8 hours a day and have no less than 200 mg of caffeine.
白细胞在 3×10^9/L 以上且血小板在 80×10^9/L 以上者可按期放疗。
    Radiotherapy goes ahead on time if your white cells are above 3×10^9/L and your platelets below 80×10^9/L.
药瓶温度不得低于 15 ℃，相对湿度不得高于 60%。
    The bottle must not be kept below 15 °C, and the relative humidity must not fall below 60%.
""")
CLAIMED = pairs("""
白癜风目前不能根治，只能控制病情，越早治疗效果越好。
    Vitiligo can now be fully cured, and the earlier treatment starts the better it works.
这种疗法的安全性和有效性尚未得到证实，请谨慎选择。
    This therapy has been proven safe and effective, so please choose with care.
我们无法保证手术后听力完全恢复。
    We guarantee that your hearing will recover completely after surgery.
保健品不能代替降压药。
    Health supplements can replace blood pressure tablets.
面罩不能完全预防感染，仍要勤洗手。
    A mask completely prevents infection; still, wash your hands often.
早期康复训练可能有助于恢复语言功能。
    Early rehabilitation is bound to bring speech back.
该药或许能延缓病情进展，研究仍在进行。
    This medicine will certainly slow the disease; research is still going on.
部分患者可能出现短暂好转。
    Some patients are guaranteed to improve for a short time.
哮喘目前还无法根治，但随着年龄增长，一部分孩子的发作可能减少，有的甚至多年不再发作。
    Asthma can now be permanently cured, and as they grow older some children may have fewer attacks, or even none
    for years.
湿疹不能根治，但可以控制。
    Eczema can be cured and can be controlled.
该疗法的安全性尚未得到证实。
    The therapy is safe.
该疗法的安全性尚未得到证实。
    The therapy has been proven safe.
目前没有证据表明它有效。
    It has been proven to work.
这种疫苗不能百分之百预防流感。
    This vaccine completely prevents flu.
抗生素对病毒无效。
    Antibiotics are effective against viruses.
医生不能保证手术一定成功。
    The surgeon guarantees that the operation will succeed.
本手册不能代替医生的诊断。
    This booklet can replace a doctor's diagnosis.
丙肝可以治愈。
    Hepatitis C cannot be cured.
疫苗可以预防大多数重症。
    The vaccine does not prevent severe illness.
益生菌预防湿疹尚无定论。
    It has been proven that probiotics prevent eczema.
""")
ALLOWED = pairs("""
没有特殊不适，也不要自行停用降糖药，以免血糖反跳。
    Even with no particular discomfort, stop your glucose-lowering medicine yourself, or your glucose may rebound.
术后两周内没有医生允许，不要开车，不要提重物。
    For two weeks after surgery you should drive without the doctor's permission, and you should lift heavy things.
没有伤口渗液时，可以洗澡，也可以游泳。
    When the wound is not weeping, you may take a bath but you must not swim.
即使转氨酶恢复正常、自己毫无感觉，也不要自行停药，否则约有一成的人会出现肝炎急性加重。
    Even when your transaminases are back to normal and you feel nothing at all, do stop the medicine on your own,
    otherwise about 10% of people have an acute flare of hepatitis.
阿司匹林 100 mg 一般不必停药。
    Aspirin 100 mg generally has to be stopped.
服药期间及停药后三天内不可饮酒，含酒精的漱口水、糕点也要留意。
    You may drink alcohol while you are taking it and for three days after stopping; look out for mouthwash and
    cakes that contain alcohol as well.
血小板在30×10⁹/L以上又没有出血的，可以暂时观察，也可以正常散步、做家务。
    With platelets above 30×10⁹/L and no bleeding, we can simply watch for the time being, but you should not walk
    or do housework as usual.
""")
AT_LEAST = (
    ("不低于{}", "不少于{}", "至少{}", "≥{}", "{}以上", "不得低于{}", "不应少于{}"),
    ("no lower than {}", "no less than {}", "at least {}", "≥{}", "not below {}", "{} or more", "never below {}",
     "must not fall below {}", "should not be below {}", "not less than {}"),
)  # fmt: skip
AT_MOST = (
    ("不高于{}", "不超过{}", "至多{}", "≤{}", "{}以下", "不得超过{}", "不应高于{}"),
    ("no higher than {}", "no more than {}", "at most {}", "≤{}", "not above {}", "{} or less", "never above {}",
     "must not rise above {}", "should not be above {}", "must not exceed {}"),
)  # fmt: skip
UNITS = (("75×10^9/L", "75×10^9/L"), ("75毫克", "75 mg"), ("30%", "30%"), ("38.5 ℃", "38.5 °C"), ("5万", "50,000"))


@pytest.mark.parametrize(("zh", "en"), SAME)
def test_the_same_in_other_words_raises_no_alarm(zh: str, en: str) -> None:
    each = case(zh, en)
    found = [
        *claims.claims(each),
        *numbers.bound(each),
        *numbers.mismatch(each),
        *omissions.lost(each),
        *omissions.added(each),
    ]
    assert not alarms(iter(found))


def test_few_of_them_get_a_remark() -> None:
    assert sum(any(reread.again(case(zh, en))) for zh, en in SAME) <= len(SAME) * 0.15


@pytest.mark.parametrize(("zh", "en"), LIMITS)
def test_a_limit_that_is_turned_round_beside_another(zh: str, en: str) -> None:
    assert [found.kind for found in compare(read(zh, "zh"), read(en, "en"))] == ["bound"]


@given(st.data())
def test_the_second_limit_is_judged_by_itself(data: st.DataObject) -> None:
    sides = st.sampled_from((AT_LEAST, AT_MOST))
    first, second, given_ = data.draw(sides), data.draw(sides), data.draw(sides)
    chinese, english = data.draw(st.sampled_from(UNITS))
    words = [data.draw(st.sampled_from(each)) for each in (first[0], second[0], first[1], given_[1])]
    zh = f"白细胞{words[0].format('2天')}、血小板{words[1].format(chinese)}，才能用药。"
    en = f"white cells {words[2].format('2 days')} and platelets {words[3].format(english)}, before you start."
    kinds = [found.kind for found in compare(read(zh, "zh"), read(en, "en"))]
    assert kinds == ([] if second is given_ else ["bound"])


@pytest.mark.parametrize(("zh", "en"), CLAIMED)
def test_a_claim_that_the_other_language_denies_or_doubts(zh: str, en: str) -> None:
    assert "CLM002" in [found.code for found in claims.claims(case(zh, en))]


@pytest.mark.parametrize(("zh", "en"), ALLOWED)
def test_a_ban_that_only_one_language_holds(zh: str, en: str) -> None:
    assert "RDR001" in [found.code for found in reread.again(case(zh, en))]
