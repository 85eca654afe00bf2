"""Promises and advertisements are found, and what honest handouts say is left alone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prose import alarms, case, pairs

from duizhao.check import claims
from duizhao.check.advertising import ADS
from duizhao.check.advertising import SUSPECT as FOR_SALE
from duizhao.check.late import Late
from duizhao.check.promise_words import CURE, STRONG, SUSPECT
from duizhao.check.sieve import sieve

HONEST = pairs("""
高血压目前不能根治，需要长期服药。
    High blood pressure cannot be cured; you need tablets for the long term.
湿疹容易反复，尚无根治的方法。
    Eczema tends to come back, and there is no cure yet.
没有哪种药能保证治好银屑病。
    No medicine can guarantee that psoriasis is cured.
结核病只要规范治疗，大多数患者可以治愈。
    With proper treatment most people with tuberculosis are cured.
结核病必须吃满疗程才能彻底治愈。
    Tuberculosis is only fully cured if you take the whole course.
梅毒早期用青霉素可以治好。
    Early syphilis can be cured with penicillin.
根除幽门螺杆菌需要吃两周的药。
    It takes two weeks of tablets to get rid of Helicobacter pylori.
您将接受根治性膀胱切除术。
    You are going to have a radical cystectomy.
直肠癌根治术后，请每天走动。
    After radical surgery for rectal cancer, walk about every day.
早期胃癌通过手术可以根治。
    Early stomach cancer can be cured by surgery.
五年生存率和治愈率都在提高。
    Both the five-year survival rate and the cure rate are rising.
伤口一般两周痊愈。
    The wound usually heals in two weeks.
感冒大多一周左右自愈。
    Most colds get better on their own in about a week.
糖尿病能治愈吗？
    Can diabetes be cured?
哮喘能根治吗？目前还不能，但可以控制得很好。
    Can asthma be cured? Not yet, but it can be controlled well.
没有任何疫苗是百分之百有效的。
    No vaccine is 100% effective.
任何药物都有副作用，没有绝对安全的药。
    Every medicine has side effects; no medicine is absolutely safe.
如果没有不良反应，观察30分钟后就可以离开。
    If you have no side effects, you can leave after 30 minutes.
多数人打完疫苗没有任何不良反应。
    Most people have no side effects at all after the jab.
请警惕宣称能“根治”“永不复发”的广告。
    Beware of advertisements that promise a “cure” or that the disease will never come back.
不要相信包治百病的偏方和祖传秘方。
    Do not believe in home remedies and secret recipes that cure everything.
谣言：吃素可以治愈癌症。
    Myth: a vegetarian diet cures cancer.
所谓“无副作用的中药”并不存在。
    There is no such thing as a herbal medicine without side effects.
这不是奇迹，只是按时吃药的结果。
    It is not a miracle, only the result of taking the tablets on time.
化疗期间可能出现突破性疼痛。
    You may have breakthrough pain during chemotherapy.
刚开始吃避孕药时，可能有突破性出血。
    You may have breakthrough bleeding when you start the pill.
接种后仍可能发生突破性感染，但症状较轻。
    Breakthrough infections may still occur after vaccination, but they are milder.
突破性疼痛时，可以加用一次吗啡。
    Take an extra dose of morphine for breakthrough cancer pain.
为了保证疗效，请按时服药。
    To make sure that the medicine works, take it on time.
请保证充足的睡眠。
    Make sure you get enough sleep.
我们会保护您的隐私，您的资料绝对保密。
    We protect your privacy and guarantee that your data stay confidential.
我们不能保证您会从这项研究中获益。
    We cannot guarantee that you will benefit from this study.
这种药已证实能降低中风的风险。
    This medicine has been proven to lower the risk of stroke.
目前还没有证据证明它有效。
    It has not been proven to work.
这种检查很安全，也不痛。
    This test is very safe and painless.
孕期接种流感疫苗是安全的。
    The flu vaccine is safe in pregnancy.
乳腺X光检查后可以照常哺乳，非常安全。
    It is completely safe to breastfeed after a mammogram.
疫苗安全有效。
    The vaccine is safe and effective.
麻醉很安全，但不是没有风险。
    An anaesthetic is very safe but not risk-free.
手术都有风险，没有零风险的手术。
    Every operation has risks; none is risk-free.
接种流感疫苗不会得流感。
    There is no risk of catching flu from the flu vaccine.
丙肝现在吃药就能治好，治愈率在95%以上。
    Hepatitis C can now be cured with tablets, in more than 95% of patients.
骨折愈合后可以完全恢复正常。
    Once the fracture has healed you can return fully to normal.
阑尾炎手术后就好了，不会再得。
    After the operation your appendicitis is cured, and you will never get it again.
手术是治疗这种病最有效的方法。
    Surgery is the most effective treatment for this disease.
吸入激素是治疗哮喘的首选药物。
    Inhaled steroids are the first choice in asthma.
洗手是预防感染最好的办法。
    Washing your hands is the best way to prevent infection.
药效不会立竿见影，要等两三周。
    The medicine does not work at once; wait two to three weeks.
换药时请戴一副全新的手套。
    Put on a brand-new pair of gloves to change the dressing.
戒烟永远不嫌晚。
    It is never too late to stop smoking.
水痘得过一次，一般终身不再得。
    Once you have had chickenpox you usually never get it again.
痛风不能断根，但可以少发作。
    Gout never goes away for good, but you can have fewer attacks.
手术的目的是切除肿瘤，争取治愈。
    The operation aims to remove the tumour and to cure you.
这种药可以缓解症状，不能治愈疾病。
    This medicine eases the symptoms; it does not cure the disease.
癌症治疗的目标不一定是治愈，也可以是减轻痛苦。
    Treatment for cancer does not always aim for a cure; it can also aim to ease suffering.
少吃腌肉和咸鱼。
    Eat less cured meat and salted fish.
感染用抗生素治好以后，还要复查。
    Once antibiotics have cleared the infection, come back for a check.
免疫治疗让一些患者病情明显好转，但对多数人无效。
    Immunotherapy brings a dramatic improvement in some patients but does not work in most.
不要自行停药，否则可能复发。
    Do not stop the medicine on your own, or the disease may come back.
手术可以消除疼痛，但需要康复锻炼。
    The operation can end your pain, but you will need rehabilitation.
疥疮可以治好，但家人要同时治疗。
    Scabies can be cured, but the family has to be treated at the same time.
大部分早期宫颈癌可以治愈。
    Most early cervical cancers can be cured.
头虱用药水洗两次一般就能除净。
    Head lice are usually gone after two treatments with the lotion.
慢性病需要长期管理，“根治”并不现实。
    Chronic diseases need long-term care; a “cure” is not realistic.
想一次根治是不可能的。
    To cure it once and for all is not possible.
手术成功率高，但不能保证每个人都有效。
    The operation usually succeeds, but we cannot guarantee that it works for everyone.
您可能会问：这种药有没有副作用？
    You may ask: does this medicine have side effects?
如果没有副作用，可以继续服用。
    If there are no side effects, go on taking it.
超声检查没有辐射，对胎儿没有危险。
    An ultrasound scan uses no radiation and is no risk to the baby.
该药的安全性和有效性还在研究中。
    Whether the drug is safe and effective is still being studied.
新冠疫苗的突破性感染多为轻症。
    Breakthrough COVID-19 infections are mostly mild.
该药获得突破性治疗药物认定，但还没有获批上市。
    The drug has breakthrough therapy designation but is not approved yet.
治疗的目的不是根治，而是让您过得舒服些。
    The aim of treatment is not to cure you but to make you comfortable.
白血病的孩子八成以上能治愈。
    More than eight in ten children with leukaemia are cured.
打石膏后骨头会完全长好。
    In the cast the bone heals completely.
洗手能有效预防手足口病。
    Washing hands works well against hand, foot and mouth disease.
有的商家说他们的产品能治愈自闭症，这不是真的。
    Some sellers say that their product cures autism. This is not true.
凡是说包治百病的，都是骗人的。
    Whoever says that it cures everything is a fraud.
对青霉素过敏的人绝对不能用。
    People allergic to penicillin must never use it.
戒烟后咳嗽会慢慢消失。
    After you quit smoking the cough will slowly go away.
配方奶要现冲现喝，剩下的倒掉。
    Make up formula fresh, use it at once and throw away what is left.
请扫码填写满意度调查。
    Scan the code to fill in our satisfaction survey.
请扫码关注“健康中国”公众号，了解更多疫苗知识。
    Scan the code to follow “Healthy China” and learn more about vaccines.
关节镜手术费用约2万元，医保可以报销一部分。
    An arthroscopy costs about 20,000 yuan, part of which the insurance pays.
请在收费窗口购买病历本。
    Buy a record book at the cashier's window.
不必购买昂贵的保健品。
    There is no need to buy expensive supplements.
可以买一个分药盒。
    You can buy a pill box.
如果要订餐，请前一天下午告诉营养员。
    If you order meals, tell the dietitian the afternoon before.
医生会为您下单开检查。
    The doctor will order the tests for you.
微信或支付宝都可以付款。
    You can pay by WeChat or Alipay.
家属可以加入病区的患者微信群，由护士答疑。
    Relatives can join the ward's WeChat group, where nurses answer questions.
入组前要满足以下条件。
    You must meet these conditions to join the study.
前10名完成随访的参加者没有区别对待。
    The first 10 participants to finish were treated no differently.
本研究不收费，并补偿交通费200元。
    The study is free of charge, and you get 200 yuan for travel.
如有疑问，请拨打咨询电话：0571-8888 6666。
    If you have questions, call 0571-8888 6666.
24小时客服热线仅供挂号使用。
    The 24-hour service line is for appointments only.
不要听信“打折”“赠送”等宣传购买保健床垫。
    Do not be talked into buying a health mattress by “discounts” or “gifts”.
减少三分之一的饭量。
    Cut your rice by a third.
手术台数有限，请耐心等待。
    The number of operating slots is limited, so please be patient.
床位有限，住院要排队。
    Beds are limited; there is a waiting list.
请在下午五点前下单订餐。
    Please place your meal order before 5 p.m.
放射治疗是鼻咽癌的首选治疗。
    Radiotherapy is the treatment of choice for nasopharyngeal cancer.
最好的治疗方案要和医生一起商量。
    Work out the best treatment with your doctor.
洗肠后请马上打电话告诉护士。
    Call the nurse now that your bowel is clean.
""")
PLAIN = pairs("""
有问题请打护士站电话010-66887766。
    If you have questions, call the ward on 010-66887766.
紧急情况请马上拨打120。
    In an emergency call 120 now.
全国戒烟热线：400-808-5531。
    The national quitline is 400-808-5531.
中毒咨询热线24小时有人接听。
    The poison helpline answers round the clock.
扫描二维码观看吸入器使用视频。
    Scan the QR code to watch a video on how to use the inhaler.
扫码预约挂号，就诊前一天会收到短信。
    Scan the code to book an appointment; you will get a text message the day before.
请关注我院微信公众号查询报告。
    Follow our hospital's WeChat account to see your results.
复诊请提前一周预约。
    Book your next appointment a week ahead.
叶酸可以在社区医院免费领取。
    You can get folic acid free of charge at the community hospital.
疫苗自费，每针约600元。
    You pay for the vaccine yourself, about 600 yuan a dose.
这项检查大约200元，医保报销70%。
    The test costs about 200 yuan, and the insurance pays back 70%.
慢性病患者可以享受医保优惠政策。
    People with chronic diseases get better terms from the insurance.
不要从淘宝或微信群里购买来路不明的减肥药。
    Do not buy slimming pills of unknown origin from Taobao or WeChat groups.
有人让您扫码进群买药，请拒绝。
    If someone asks you to scan a code to join a group and buy medicines, say no.
疗效会打折扣。
    The medicine will work less well.
肋骨骨折后，咳嗽时请按住胸口。
    After a broken rib, hold your chest when you cough.
参加研究完全免费，还有交通补贴。
    Taking part costs nothing, and your travel is paid.
临床试验不会向您收费。
    A clinical trial does not charge you.
如果疼痛加重，请马上给我们打电话。
    If the pain gets worse, call us straight away.
限制饮水，每天只要1000毫升。
    Limit what you drink to only 1000 ml a day.
三折被子垫在腿下。
    Put a blanket folded in three under your leg.
请加强锻炼，加大步幅。
    Exercise more, and take longer steps.
可以参加病友互助小组。
    You can join a support group.
请带上药盒和购药小票。
    Bring the medicine box and the receipt.
心理援助热线12356，全国统一，免费。
    The national mental health helpline 12356 is free.
警惕“免费体验”“限时优惠”等推销话术。
    Be wary of sales talk such as “free trial” and “special offer”.
血压计可以在药店或网上买到。
    You can buy a blood pressure monitor at a pharmacy or online.
家里没有冰袋，可以用冷毛巾。
    If you have no ice pack at home, use a cold towel.
""")
PROMISES = pairs("""
这种疗法可以彻底治愈湿疹。
    This therapy cures eczema completely and for good.
本产品无毒副作用，老人小孩都能用。
    The product has no side effects and suits old and young.
治疗零风险，一次就好。
    The treatment is risk-free, and once is enough.
保证治好，永不复发。
    A cure is guaranteed, and it never comes back.
对所有患者都有效。
    It works for everyone.
疗效百分之百有效，绝对安全。
    It is 100% effective and absolutely safe.
一针断根，药到病除。
    One injection and the disease is gone for good.
干细胞是治疗糖尿病的奇迹。
    Stem cells are a miracle for diabetes.
这项革命性的疗法让关节炎不再疼痛。
    This revolutionary therapy ends arthritis pain.
祖传秘方专治牛皮癣，没有任何副作用。
    A secret family recipe for psoriasis without any side effects.
该疗法有效率高达99%，彻底治愈哮喘。
    The therapy is 99% effective and cures asthma completely.
只需一个疗程，糖尿病即可痊愈，终身不再服药。
    After just one course your diabetes is cured and you never need tablets again.
纯天然配方，对人体没有任何伤害。
    An all-natural formula that does no harm whatsoever.
采用国际领先的干细胞技术，让您重获新生。
    World-leading stem cell technology gives you a new life.
""")
ADDED = pairs("""
这种药可能有助于减轻瘙痒。
    This medicine cures the itch.
光疗可以改善症状。
    Light therapy is a guaranteed cure for your symptoms.
这种药可以缓解疼痛。
    This miracle drug relieves pain.
手术可以减轻压迫。
    The operation permanently cures the pressure.
有的患者用后好转。
    It works for everyone.
副作用一般较轻。
    It is risk-free and has no side effects.
研究提示它可能有用。
    It is proven to work.
大部分人耐受良好。
    It is completely safe.
这种贴片可以缓解膝盖疼痛。
    The patch will banish knee pain forever.
这种保湿剂适合干燥的皮肤。
    This revolutionary moisturiser suits dry skin.
新方法还在试验。
    The breakthrough is being tested.
干细胞可以根治关节炎。
    Stem cells may ease arthritis.
这种方法无任何副作用。
    Some people feel tired with this method.
理疗能让腰痛轻一些。
    Physiotherapy eliminates your back pain.
这种新药有时有效。
    This new drug is 100% effective.
有的患者瘙痒减轻了。
    All patients were completely cured of their itch.
这种治疗可能有副作用。
    This treatment is free from side effects.
目前研究结果不一致。
    Research has proven that it works.
可以帮助控制血压。
    It will permanently cure your high blood pressure.
这种新的治疗方法正在研究中。
    This revolutionary new treatment is being studied.
多数人疼痛会减轻。
    Your pain is guaranteed to disappear.
疫苗可以降低感染的风险。
    The vaccine guarantees that you will not be infected.
针灸可能缓解部分患者的头痛。
    Acupuncture is a miracle cure for headaches.
这种药膏对一部分人有效。
    This ointment works wonders for everyone.
手术后多数人恢复良好。
    The operation is 100% safe and everyone recovers.
益生菌也许有些好处。
    Probiotics are scientifically proven to be beneficial.
治疗后症状可以减轻。
    After treatment your symptoms disappear forever.
""")
SOLD = pairs("""
扫码加群，领取优惠券。
    Scan the code to join our WeChat group and get a coupon.
加微信xfb2023咨询。
    Add us on WeChat: xfb2023.
现在下单立减500元。
    Order now and get 500 yuan off.
本品原价1999元，现仅需999元。
    Formerly 1,999 yuan, now only 999 yuan.
名额有限，报名优惠500元。
    Places are limited: a discount of 500 yuan if you sign up.
京东旗舰店有售。
    On sale in our JD.com store.
限时特惠，买二送一。
    Special offer for a limited time: buy two, get one free.
免费体验一次，满意再付款。
    Your first session is a free trial session; money back if you do not like it.
预约专线：400-123-4567。
    Call now: 400-123-4567.
前20名患者享受八折优惠。
    A 20% discount for the first 20 patients.
私信客服了解特价套餐。
    Message us for the special price of the package.
如需购买，请联系王经理，手机13800001234（微信同号）。
    To buy, contact Manager Wang on 13800001234 (same on WeChat).
活动期间每盒仅售298元，买三送一。
    During the campaign only 298 yuan a box; buy three, get one free.
本院特聘专家亲自坐诊，预约从速，额满为止。
    Our famous expert sees patients in person. Book now, places are filling fast.
关注公众号回复“湿疹”领取免费试用装。
    Follow our account and reply “eczema” to get a free sample.
详情请登录天猫XX旗舰店。
    See our Tmall flagship store for details.
""")


@pytest.mark.parametrize(("zh", "en"), [*HONEST, *PLAIN])
def test_honest_words_raise_no_alarm(zh: str, en: str) -> None:
    page = case(zh, en)
    for rule in (claims.claims, claims.advertising):
        assert [str(each.message) for each in alarms(rule(page))] == []


@pytest.mark.parametrize(("zh", "en"), PROMISES)
def test_promises_are_found_in_both_languages(zh: str, en: str) -> None:
    found = [each for each in claims.claims(case(zh, en)) if each.code in ("CLM001", "CLM002")]
    assert {each.where.path for each in found} == {"source/zh/page.md", "source/en/page.md"}


@pytest.mark.parametrize(("zh", "en"), ADDED)
def test_a_promise_of_one_language_alone(zh: str, en: str) -> None:
    assert [each.code for each in claims.claims(case(zh, en)) if each.code != "CLM004"] == ["CLM002"]


@pytest.mark.parametrize(("zh", "en"), SOLD)
def test_advertisements(zh: str, en: str) -> None:
    found = list(claims.advertising(case(zh, en)))
    assert {each.where.path for each in found} == {"source/zh/page.md", "source/en/page.md"}


def test_a_warning_above_a_list_or_table_holds_for_it() -> None:
    zh = (
        "遇到这些话，请不要相信：\n\n- 保证治好，永不复发\n- 零风险\n\n"
        "| 误区 | 事实 |\n|---|---|\n| 吃药可以断根 | 不能 |"
    )
    en = (
        "Do not believe this:\n\n- a guaranteed cure, never comes back\n- risk-free\n\n"
        "| Myth | Fact |\n|---|---|\n| Tablets cure it for good | No |"
    )
    assert not list(claims.claims(case(zh, en)))
    assert list(claims.claims(case(zh.replace("请不要相信", "请记下"), en.replace("Do not believe", "Note"))))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("sought", "words"), [(STRONG, SUSPECT), (CURE, SUSPECT), (ADS, FOR_SALE)])
@given(data=st.data())
@settings(max_examples=400, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_the_sieve_lets_through_what_is_sought(
    sought: dict[str, Late], words: dict[str, Late], lang: str, data: st.DataObject
) -> None:
    """Its words are a second list of the same things, and must not lack one: any text that matches holds one."""
    letters = st.characters(exclude_characters="\u017f\u212a")  # "s" and "k" in another disguise
    text = data.draw(st.from_regex(sought[lang].pattern, alphabet=letters))
    assert words[lang].search(f" {text.lower()}")


@given(
    zh=st.lists(st.sampled_from(("保证", "治愈", "好", "İ", "每天")), max_size=3).map("".join), times=st.integers(1, 3)
)
def test_the_sieve_holds_back_what_holds_no_word(zh: str, times: int) -> None:
    """Each text is judged for itself, wherever it stands in its article, and comes once."""
    page = case("\n\n".join(["İ好", *[zh or "好"] * times, "好"]), "\n\n".join(["a", *["b"] * times, "c"]))
    kept = [run.text for _, run, _ in sieve(page, SUSPECT)]
    assert kept == [zh] * times * bool(SUSPECT["zh"].search(zh))
