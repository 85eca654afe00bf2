"""What one text works out and the other leaves to the reader; and faults that look like it."""

from __future__ import annotations

import pytest

from duizhao.check.quantity import compare, read

HINTS = {"loose", "name-missing", "name-extra"}
SAME = (
    (
        "起床请记住“三个半分钟”：醒来先躺半分钟，坐起来再等半分钟，两腿垂在床沿又等半分钟，然后才站起来。",
        'Getting out of bed, remember the "three half-minutes": lie for 30 seconds after waking, sit up for '
        "another 30, dangle your legs over the edge for 30 more, and only then stand.",
    ),
    ("牢记三个半分钟。", "Remember the three half-minutes."),
    (
        "牢记三个半小时。",
        "Remember the three half-hours: walk for 30 minutes in the morning, rest for 30 at noon and stroll for "
        "30 in the evening.",
    ),
    ("手术大约需要三个半小时。", "The operation takes about three and a half hours."),
    ("一共三个半天的课。", "There are three half-day classes."),
    ("休息两个半月。", "Rest for two and a half months."),
    (
        "眼药水第1周每天4次，以后每周减1次，共用4周。",
        "Use the drops four times a day in week 1, three times in week 2, twice in week 3 and once in week 4, "
        "then stop.",
    ),
    (
        "激素从每天8片开始，每周减1片，减到每天4片为止。",
        "Start the steroid at 8 tablets a day: 7 a day in week 2, 6 in week 3, 5 in week 4 and 4 from then on.",
    ),
    (
        "泼尼松每天30毫克，每两周减5毫克，直到停药。",
        "Prednisolone 30 mg a day, then 25 mg, 20 mg, 15 mg, 10 mg and 5 mg, two weeks on each step.",
    ),
    (
        "起始每天2.5毫克，每周加2.5毫克，最多每天10毫克。",
        "Start with 2.5 mg a day, going up to 5 mg in the second week, 7.5 mg in the third and at most 10 mg.",
    ),
    (
        "从每天10分钟走起，以后每周加5分钟。",
        "Begin with 10 minutes' walking a day in the first week, 15 in the second, 20 in the third and so on.",
    ),
    (
        "每片50μg，目前您吃一片半。",
        "The tablets are 50 µg each, and you are currently on one and a half, that is, 75 µg.",
    ),
    ("早上50μg，晚上25μg。", "50 µg in the morning and 25 µg at night, 75 µg in all."),
    ("首剂100毫克，12小时后再服50毫克。", "100 mg first, and 50 mg 12 hours later: 150 mg in all."),
    ("每次两片，每片250毫克，一日三次。", "Two 250 mg tablets three times a day (500 mg a dose, 1,500 mg a day)."),
    ("男性86人，女性64人。", "There were 86 men and 64 women, 150 people in all."),
    ("术后并发症由24%降至15%。", "Postoperative complications fell from 24% to 15%, a drop of 9 percentage points."),
    ("探视时间：上午11:00至下午4:30。", "Visiting is from eleven in the morning to 4.30 p.m."),
    ("探视上午10:30—11:00，下午4:30起。", "You may visit from 10.30 to eleven in the morning and from 4.30 p.m."),
    ("上午9点至11:00", "from nine to eleven in the morning"),
    ("晚上21:00熄灯。", "Lights go out at nine in the evening."),
    ("晚上21:00熄灯。", "Lights out at nine."),
    ("门诊时间8:00—12:00。", "The clinic is open from eight to noon."),
    ("每次躺上去不过十来分钟。", "Each session keeps you on the couch for little more than ten minutes."),
    ("每次不过十来分钟。", "Each session takes only ten minutes or so."),
    ("整个过程不过两三分钟。", "It is over in two or three minutes."),
    ("住院不过五六天。", "The hospital stay is a mere five or six days."),
    ("每天不过20多块钱。", "It costs little more than 20 yuan a day."),
    ("偶见（1/1000 至 < 1/100）：牙龈增生", "Uncommon (1/1,000 to below 1/100): overgrowth of the gums"),
    ("罕见（< 1/1000）：剥脱性皮炎", "Rare (below 1/1,000): exfoliative dermatitis"),
    ("十分罕见（< 1/10000）", "Very rare (fewer than 1 in 10,000)"),
    ("十分罕见（<1/10 000）", "Very rare (less than 1 in 10,000 people)"),
    ("常见（≥1/100，<1/10）", "Common (up to 1 in 10 people)"),
    ("常见（≥1/100至<1/10）：头痛", "Common (may affect up to 1 in 10 people): headache"),
    ("偶见（≥1/1000至<1/100）：皮疹", "Uncommon (may affect up to 1 in 100 people): rash"),
    (
        "低保家庭患者住院自付费用打七折，失独老人打对折，特困人员全免。",
        "Patients from minimum-income households have 30% taken off the part of the hospital bill they pay "
        "themselves; older people who have lost their only child pay half of it, and the destitute pay nothing.",
    ),
    ("挂号费八折。", "Registration is 20% cheaper."),
    ("挂号费打八五折。", "The registration fee is cut by 15%."),
    ("挂号费打八折。", "You pay only 80% of the registration fee."),
    ("挂号费打八折。", "You pay a fifth less for registration."),
    ("体检套餐七五折优惠。", "Save 25% on the check-up package."),
    ("学生半价。", "Students pay half price."),
    ("学生半价。", "Students get 50% off."),
    ("学生对折。", "Students pay half."),
    ("其中约三成为儿童", "roughly 30% of them are children"),
    ("有两成人会复发", "two in ten relapse"),
    ("四成为女性，六成为男性", "40% are women and 60% men"),
    ("可恢复到九成活动度", "you can expect 90% of your range of movement back"),
    (
        "移植组感光细胞层厚度是对照组的 1.5 倍。",
        "The photoreceptor layer was half as thick again in grafted animals as in controls.",
    ),
    (
        "黄区：50%～79%，沙丁胺醇每次两喷，必要时 20 分钟后重复，一小时内最多三次。",
        "Yellow: 50–79%; take two puffs of salbutamol, repeated after 20 minutes if needed, up to three times "
        "in an hour.",
    ),
    ("24小时内最多四次", "no more than four times in 24 hours"),
    (
        "血小板正常值为（100～300）×10⁹/L。低于 50×10⁹/L 时避免剧烈运动",
        "The normal platelet count is 100–300 × 10⁹/L. Below 50 × 10⁹/L, avoid strenuous exercise",
    ),
    ("须在出发前至少 10 天接种", "be vaccinated no later than ten days before departure"),
    ("至少提前两周停药", "stop it no later than two weeks before the operation"),
    ("术前至少6小时禁食", "Eat nothing later than six hours before surgery"),
    ("最晚不超过术后3天拆线", "have the stitches out no later than three days after the operation"),
    ("万一头晕，请坐下。", "If you do feel dizzy, sit down."),
    ("万一发烧到38.5℃，请来电。", "Should you run a temperature of 38.5 °C, ring us."),
    ("同一点一个月内别重复打。", "do not use the same spot again within a month."),
    ("剂量为一点一毫克", "The dose is 1.1 mg"),
    ("3 月 6 日上午 7:45～11:15", "on 6 March, from 7.45 to 11.15 a.m."),
    ("8 月 3 日上午 8 时半", "at 8.30 on the morning of 3 August"),
    ("70 岁以上老人第二剂半价", "people over 70 pay half price for the second"),
    ("4～5 月", "April–May"),
    ("5～6月", "May–June"),
    ("5月到7月高发", "most common from May to July"),
    ("清晨 5 点到 10 点浓度最高", "Levels are highest between 5 and 10 in the morning"),
    ("晚上7点到9点", "from seven to nine in the evening"),
    (
        "渗液多时一天换药两次，渗液少时两三天一次，每次不超过一刻钟。",
        "Change the dressing twice a day while there is a lot of discharge and every two to three days when "
        "there is little, taking no more than fifteen minutes each time.",
    ),
    ("两三天洗一次头", "wash your hair every two or three days"),
    ("三四个月复查一次", "a check-up every three to four months"),
    ("切除息肉后至少休息两周", "rest for at least two weeks"),
    ("最多休息两周", "rest for two weeks at most"),
    ("每天至少三次", "three times a day at least"),
    ("每天最多8片", "eight tablets a day at the most"),
    ("至少要两周，三天复诊。", "At least two weeks; come back after three days."),
    ("病情稳定后最长四周查一次", "once stable, you are tested at least every four weeks"),
    ("至少每三个月复查一次", "have a check-up at least once every three months"),
    ("至少三个月一次", "at least every three months"),
    ("间隔不超过两周", "at least every two weeks"),
    ("两次间隔至少8小时", "at least 8 hours apart"),
)
FAULTS = (
    ("手术大约需要三个半小时。", "The operation takes about two and a half hours."),
    ("休息两个半月。", "Rest for three and a half months."),
    (
        "眼药水第1周每天4次，以后每周减1次，共用4周。",
        "Use the drops three times a day in week 1, then one time fewer each week, for four weeks.",
    ),
    (
        "泼尼松每天30毫克，每两周减5毫克，直到停药。",
        "Prednisolone 30 mg a day, going down by 10 mg every two weeks until you stop.",
    ),
    (
        "泼尼松每天30毫克，每两周减5毫克，直到停药。",
        "Prednisolone 20 mg a day, going down by 5 mg every two weeks until you stop.",
    ),
    (
        "每片50μg，目前您吃一片半。",
        "The tablets are 50 µg each, and you are currently on one and a half, that is, 85 µg.",
    ),
    ("治疗组有效率从62%升到78%，提高16个百分点。", "In the treated group the response rose from 62% to 78%."),
    ("术后并发症由24%降至15%。", "Postoperative complications fell from 24% to 15%, a drop of 9 per cent."),
    ("术后并发症由24%降至15%。", "Postoperative complications fell from 24% to 15%, a drop of 11 percentage points."),
    ("晚上21:00熄灯。", "Lights out at ten."),
    ("探视上午10:30—11:00，下午4:30起。", "You may visit from 10.30 to twelve in the morning and from 4.30 p.m."),
    ("每天不超过4片。", "Take more than 4 tablets a day."),
    ("每次不超过10分钟。", "Each session takes more than 10 minutes."),
    ("罕见（< 1/1000）：剥脱性皮炎", "Rare (below 1/10,000): exfoliative dermatitis"),
    ("偶见（1/1000 至 < 1/100）：牙龈增生", "Uncommon (1/1,000 to below 1/10): overgrowth of the gums"),
    ("挂号费打八折。", "You pay only 70% of the registration fee."),
    ("挂号费打八折。", "The registration fee is cut by 30%."),
    ("挂号费打八折。", "Registration is 80% cheaper."),
    ("体检套餐七五折优惠。", "Save 20% on the check-up package."),
    ("可恢复到九成活动度", "you can expect 80% of your range of movement back"),
    (
        "移植组感光细胞层厚度是对照组的 2.5 倍。",
        "The photoreceptor layer was half as thick again in grafted animals as in controls.",
    ),
    ("24小时内最多四次", "no more than four times in 12 hours"),
    ("血小板正常值为（100～300）×10⁹/L。", "The normal platelet count is 100–300 × 10⁶/L."),
    ("血小板正常值为（100～300）×10⁹/L。", "The normal platelet count is 100–400 × 10⁹/L."),
    ("须在出发前至少 10 天接种", "be vaccinated no earlier than ten days before departure"),
    ("同一点一个月内别重复打。", "do not use the same spot again within two months."),
    ("8 月 3 日上午 8 时半", "at 9.30 on the morning of 3 August"),
    ("3 月 6 日上午 7:45～11:15", "on 6 March, from 7.15 to 11.15 a.m."),
    ("4～5 月", "April–June"),
    ("清晨 5 点到 10 点浓度最高", "Levels are highest between 6 and 10 in the morning"),
    ("渗液少时两三天一次", "every three to four days when there is little"),
    ("三四个月复查一次", "a check-up every three to four weeks"),
    ("切除息肉后至少休息两周", "rest for two weeks at most"),
    ("每天最多8片", "eight tablets a day at least"),
    ("每天至少三次", "three times a day maximum"),
    (
        "SSRI要吃2～4周才见效，头一两周可能有点恶心。",
        "SSRIs take 6 to 4 weeks to work, and you may feel a little sick in the first week or two.",
    ),
    (
        "SSRI要吃2～4周才见效，头一两周可能有点恶心。",
        "SSRIs take 2 to 4 weeks to work, and you may feel a little sick in the first week or three.",
    ),
    (
        "慢性肾脏病分为5期，看的是估算肾小球滤过率。CKD第3期又分3a和3b。eGFR低于15是第5期，需要考虑透析或移植。",
        "Chronic kidney disease has eighteen stages, which are based on the rate. Stage 3 CKD is subdivided "
        "into 3a and 3b. An eGFR below 15 means stage 5.",
    ),
    ("至少每三个月复查一次", "have a check-up at most every three months"),
    ("每次间隔不少于两周", "leave no more than two weeks between them"),
)


def kinds(zh: str, en: str) -> set[str]:
    return {each.kind for each in compare(read(zh, "zh"), read(en, "en"))} - HINTS


@pytest.mark.parametrize(("zh", "en"), SAME)
def test_what_follows_is_no_fault(zh: str, en: str) -> None:
    assert kinds(zh, en) == set()


@pytest.mark.parametrize(("zh", "en"), FAULTS)
def test_what_does_not_follow_is(zh: str, en: str) -> None:
    assert kinds(zh, en)
