"""Right pairs as hospital leaflets, package inserts, consent forms and vaccine sheets have them."""

from __future__ import annotations

from prose import pages, pairs

LEAFLETS = pairs("""
术前8小时不要吃东西，术前2小时不要喝水，包括牛奶和果汁。
    Do not eat anything for 8 hours before your operation, and do not drink for 2 hours before it, not even milk
    or juice.
手术当天早上请取下首饰、假牙和隐形眼镜，不要化妆，不要涂指甲油。
    On the morning of surgery please remove jewellery, dentures and contact lenses, and wear no make-up or nail
    varnish.
术后6小时内去枕平卧，头偏向一侧，以免呕吐物呛入气管。
    For 6 hours after surgery, lie flat without a pillow and turn your head to one side so that you do not choke
    if you vomit.
如果您正在服用阿司匹林、氯吡格雷或华法林，请务必提前告诉医生，由医生决定是否停药。
    If you take aspirin, clopidogrel or warfarin, be sure to tell your doctor well ahead, who will decide
    whether you should stop it.
伤口保持清洁干燥，敷料渗湿或者脱落请及时更换。
    Keep the wound clean and dry. Change the dressing when it gets wet or comes off.
拆线前不要洗澡，可以用温水擦身，避开伤口。
    Until the stitches are out, do not have a bath or shower; you can wash with a warm cloth around the wound.
出院后一个月内避免提重物，三个月内避免剧烈运动。
    Avoid lifting heavy things for one month after discharge, and hard exercise for three months.
本品应在饭后服用，不得嚼碎。
    Take this medicine after meals. Swallow it whole.
对本品任何成分过敏者禁用，过敏体质者慎用。
    Do not use this medicine if you are allergic to any of its ingredients. Take care if you tend to have allergies.
孕妇及哺乳期妇女用药前请咨询医师。
    If you are pregnant or breastfeeding, ask a doctor before using it.
用药期间不得饮酒，不宜驾驶车辆或操作机器。
    Do not drink alcohol while on this medicine, and avoid driving or using machines.
如果漏服一次，想起来时马上补服；如果快到下一次服药时间，就不要补服，也不要加倍服用。
    If you miss a dose, take it as soon as you remember. If it is almost time for the next one, skip the missed
    dose. Do not take a double dose.
请置于儿童接触不到的地方。
    Keep out of the reach of children.
密封，避光，在25℃以下干燥处保存，不要放入冰箱。
    Keep tightly closed, protected from light, in a dry place below 25 °C. Do not refrigerate.
常见的不良反应有恶心、头晕、乏力，一般不严重，几天后会自行消失。
    Common side effects are nausea, dizziness and tiredness. They are usually mild and go away by themselves
    within a few days.
如出现皮疹、呼吸困难或面部肿胀，请立即停药并就医。
    If you get a rash, find it hard to breathe or your face swells, stop the medicine and see a doctor at once.
糖尿病患者不要随意停用胰岛素，生病吃不下饭时更要多测血糖。
    If you have diabetes, never stop insulin on your own; when you are ill and cannot eat, check your blood
    sugar more often.
低血糖时会心慌、出汗、手抖、饥饿，严重时会昏迷。
    Low blood sugar makes your heart race, your hands shake and you sweat and feel hungry; when severe, you can
    lose consciousness.
不要空腹运动，运动时随身带糖。
    Eat before you exercise, and carry sugar with you.
高血压往往没有症状，不量血压就不知道。
    High blood pressure often has no symptoms, so the only way to know is to measure it.
血压降下来以后也不能停药，否则血压还会升高。
    Keep taking the tablets even when your blood pressure has come down, otherwise it will rise again.
每天吃盐不超过5克，少吃咸菜、腊肉和方便面。
    Eat no more than 5 g of salt a day, and cut down on pickles, cured meat and instant noodles.
不吸烟，也不要待在有人吸烟的地方。
    Do not smoke, and stay away from places where others do.
接种当天不要洗澡，多喝水，注意休息。
    On the day of the jab do not take a bath, drink plenty of water and rest.
发热、急性病发作期应当推迟接种。
    Put off the vaccination if you have a fever or an acute illness.
接种后请留观30分钟，没有不适再离开。
    Stay for 30 minutes after the vaccination and leave only if you feel well.
接种部位红肿、疼痛很常见，一般两三天消退，不需要处理。
    Redness, swelling and pain at the injection site are common. They usually go within two or three days and
    need no treatment.
疫苗不能百分之百预防感染，但能大大减少重症和死亡。
    A vaccine cannot prevent every infection, but it makes severe illness and death far less likely.
抗生素对病毒没有作用，感冒不需要吃抗生素。
    Antibiotics do not work against viruses. You do not need them for a cold.
抗生素要按疗程吃完，症状好转也不要提前停药，以免产生耐药。
    Finish the whole course of antibiotics even if you feel better, or the bacteria may become resistant.
请不要和别人共用牙刷、剃须刀、毛巾。
    Do not share toothbrushes, razors or towels.
咳嗽打喷嚏时用纸巾或手肘遮住口鼻，不要用手捂。
    When you cough or sneeze, cover your mouth and nose with a tissue or your elbow, not with your hand.
化疗期间白细胞会降低，抵抗力差，尽量不去人多的地方。
    During chemotherapy your white blood cells drop and you catch infections more easily, so stay away from
    crowds if you can.
体温超过38℃，请不要自己吃退烧药，马上联系我们。
    If your temperature goes above 38 °C, contact us at once and do not take anything for the fever on your own.
口腔溃疡时用软毛牙刷，吃不烫、不辣、不硬的食物。
    If your mouth is sore, use a soft toothbrush and eat food that is cool, mild and soft.
脱发是暂时的，停止化疗后头发会重新长出来。
    Hair loss is temporary. Your hair will grow back once chemotherapy is over.
放疗区域的皮肤不要搓擦，不要贴胶布，不要用肥皂。
    Do not rub the skin in the treated area, and keep tape and soap off it.
疼痛不必忍，按时吃止痛药不会上瘾。
    There is no need to bear the pain. You will not become addicted if you take painkillers on time.
活检不会让肿瘤扩散。
    A biopsy does not make the cancer spread.
是否参加完全由您决定，不参加不会影响您的治疗，您可以随时退出，不需要说明理由。
    It is entirely up to you whether you take part. If you decide not to, your treatment will not be affected.
    You can leave at any time without giving a reason.
研究结果可能对您没有直接的好处，但可能帮助将来的患者。
    You may not benefit directly from this study, but it may help patients in the future.
您的个人信息不会出现在任何发表的文章里。
    Your name will never appear in any publication.
分到哪一组由电脑随机决定，您和医生都不知道用的是哪种药。
    A computer decides at random which group you are in. Neither you nor your doctor will know which drug you get.
吸入激素后要漱口，以免声音嘶哑和口腔长白膜。
    Rinse your mouth after inhaled steroids to avoid a hoarse voice and white patches.
缓解药不能代替控制药，不发作的时候也要每天用控制药。
    The reliever is no substitute for the preventer, which you need every day even when you have no attacks.
喘得说不出完整的话，用药15分钟后没有好转，请拨打120。
    If you are too breathless to finish a sentence and are no better 15 minutes after the medicine, call 120.
骨折后石膏不要弄湿，不要自己拆，不要把东西伸进去挠痒。
    Keep the cast dry. Do not take it off yourself or push anything inside it to scratch.
手指或脚趾发紫、发凉、发麻，说明石膏太紧，请马上回来。
    If your fingers or toes turn blue, cold or numb, the cast is too tight: come back at once.
老人起床要慢，先坐一会儿，不头晕再站起来。
    Older people should get up slowly. Sit for a while first, and stand up once you do not feel dizzy.
地面不要有水，过道不要堆放杂物，夜里留一盏小灯。
    Keep floors dry and passages clear, and leave a small light on at night.
尿失禁不是衰老的必然结果，很多人治疗后能改善。
    Leaking urine is not a normal part of ageing, and many people get better with treatment.
母乳喂养的妈妈感冒时可以继续喂奶，戴好口罩，喂奶前洗手。
    If you breastfeed and catch a cold, go on feeding; wear a mask and wash your hands first.
婴儿6个月以内不用喝水，也不要喂米糊。
    In the first 6 months, a baby needs no water and no cereal.
新生儿黄疸两周不退，或者退了又出现，请到医院检查。
    If a newborn's jaundice lasts longer than two weeks, or comes back, have the baby seen at a hospital.
孩子发烧时不要捂，少穿一点，多喝水。
    When your child has a fever, do not wrap them up warmly; dress them lightly and give plenty to drink.
18岁以下的孩子不要吃阿司匹林退烧。
    Never give aspirin for a fever to anyone under 18.
惊厥时不要按压孩子，不要往嘴里塞东西，让孩子侧躺。
    During a fit do not hold your child down or put anything in the mouth; lay the child on the side.
误服药物后不要催吐，带上药盒马上去急诊。
    After swallowing a medicine by mistake, do not make the person vomit; take the box and go straight to the
    emergency department.
烫伤后不要涂牙膏、酱油，水疱不要挑破。
    Put no toothpaste or soy sauce on a burn, and leave blisters alone.
胸痛超过15分钟不缓解，不要自己开车去医院，请拨打120。
    If chest pain lasts over 15 minutes, call 120 instead of driving yourself to hospital.
透析患者两次透析之间体重增加不要超过干体重的5%。
    Between two dialysis sessions, your weight should not go up by more than 5% of your dry weight.
有内瘘的手臂不要量血压、抽血、提重物，睡觉时不要压着。
    Have no blood pressure taken or blood drawn from the arm with the fistula, carry nothing heavy with it, and
    do not sleep on it.
抑郁症不是意志薄弱，也不是想开点就能好。
    Depression is not a weakness of will, and “cheering up” will not make it go away.
药物起效要两到四周，刚开始没有感觉不要着急，不要自行加量。
    The medicine takes two to four weeks to work. Do not worry if you feel nothing at first, and do not increase
    the dose yourself.
如果睡不着，不要一直躺在床上，可以起来做点安静的事，困了再睡。
    If you cannot sleep, do not lie in bed for hours. Get up, do something quiet, and go back when you feel sleepy.
检查前一天吃少渣的食物，不吃带籽的水果和蔬菜。
    The day before the test eat low-fibre food, without fruit or vegetables that have seeds.
做磁共振不能带金属，装有起搏器的人请提前告诉我们。
    No metal is allowed in the MRI room. Tell us beforehand if you have a pacemaker.
抽血后按压5分钟，不要揉，抽血的胳膊当天不要提重物。
    Press on the spot for 5 minutes after the blood test without rubbing it, and lift nothing heavy with that
    arm that day.
激素药膏薄薄涂一层，一天不超过两次，脸上不要连用超过一周。
    Put on a thin layer of steroid cream at most twice a day, and use it on your face for no longer than a week
    at a time.
白内障手术后不要揉眼睛，一个月内不要游泳，睡觉时戴眼罩。
    After cataract surgery do not rub your eye, do not swim for a month, and wear the shield when you sleep.
""")
LOST = pairs("""
术前8小时不要吃东西。
    Eat something 8 hours before your operation.
孕妇禁用。
    Pregnant women can use it.
用药期间不得饮酒。
    Drink alcohol while you take this medicine.
不要自行停药。
    Stop the medicine on your own.
本品不得嚼碎服用。
    Chew this medicine well.
伤口愈合前不要沾水。
    Get the wound wet while it heals.
这种药对病毒没有作用。
    This medicine works well against viruses.
肝功能不全者不能使用。
    People with poor liver function may use it.
请勿与他人共用毛巾。
    Share towels with other people.
服药后不要开车。
    Drive after taking the medicine.
发烧时不宜接种。
    You can be vaccinated when you have a fever.
不必提前预约。
    You must book ahead.
没有症状也要治疗。
    Treatment is for people with symptoms.
千万别用热水袋。
    Use a hot water bottle.
这项检查无需住院。
    You have to stay in hospital for this test.
请继续服药。
    Do not go on taking the tablets.
可以淋浴。
    You cannot have a shower.
吃药时可以喝牛奶。
    Never drink milk with the tablets.
这种皮疹会传染。
    This rash is not catching.
术后当天可以下床。
    Stay in bed and do not get up on the day of the operation.
""")
TURNED = pairs("""
上午服一片。
    Take one tablet in the evening.
医生会把剂量上调。
    The doctor will reduce the dose.
肿块变大时请复诊。
    Come back if the lump becomes smaller.
血压升高时请马上休息。
    Rest at once when your blood pressure falls.
剂量应逐渐减少。
    The dose should be increased step by step.
饭前半小时服用。
    Take it half an hour after meals.
饭后马上刷牙。
    Brush your teeth right before meals.
左眼每天滴两次。
    Put drops in your right eye twice a day.
右膝手术后请这样练习。
    After the operation on your left knee, exercise like this.
体重会下降。
    Your weight will go up.
每天早上吃一片。
    Take one tablet every evening.
睡前滴眼药水。
    Use the eye drops in the morning.
运动能降低血糖。
    Exercise raises your blood sugar.
""")

PAGES = pages("""
## 这是根治吗？ {#cure}

不是。它只能减轻症状。
@@
## Is it a cure? {#cure}

No. It only eases the symptoms.
====
试验中没有出现严重不良反应，也没有人退出。
@@
There were no side effects in the trial, and nobody left it.
====
正确使用时，避孕套的避孕效果接近98%，但不是100%有效。
@@
Used correctly, condoms are about 98% effective, but not 100% effective.
====
预防胜于治疗。
@@
Prevention is better than cure.
====
科学家还在寻找治愈艾滋病的办法。
@@
Scientists are still looking for a cure for HIV.
====
面瘫多数可以完全恢复，少数会留下后遗症。
@@
Most people with Bell's palsy are completely cured; a few are left with some weakness.
====
伤口完全痊愈后才能游泳。
@@
Do not swim until the wound has healed completely.
====
补牙材料用光固化后就可以吃东西。
@@
The filling is cured with a light, and you can eat afterwards.
====
> [!WARNING]
> 如果有人向您推销“包治百病”的产品，请不要购买。
@@
> [!WARNING]
> If someone tries to sell you a product that “cures everything”, do not buy it.
====
| 说法 | 真相 |
|---|---|
| 喝醋能根治高血压 | 没有依据 |
@@
| What people say | The truth |
|---|---|
| Vinegar cures high blood pressure for good | There is no evidence for this |
====
戒烟以后，您的孩子也能彻底告别二手烟。
@@
Once you quit, your child is free of second-hand smoke for good.
====
近视不能治愈，但可以矫正。
@@
Short sight cannot be cured, but glasses correct it.
====
购买前请咨询药师。
@@
Ask the pharmacist before you buy it.
====
心理热线12356免费，也可以关注微信公众号。
@@
The helpline 12356 is free, and you can also follow us on WeChat.
====
病房套餐每天30元，含三餐。
@@
The ward's meal package is 30 yuan a day and includes three meals.
====
儿童安全座椅能大大降低受伤的风险。
@@
A child car seat makes injury far less likely.
====
这种手术成熟、安全，多数人当天就能回家。
@@
This is a well-tried and safe operation, and most people go home the same day.
====
复查结果正常，说明您已经治愈。
@@
If the check-up is normal, you are cured.
====
本院引进了最先进的直线加速器。
@@
The hospital has one of the most advanced linear accelerators.
====
研究表明，新药比安慰剂更有效，但还没有证明它能延长生命。
@@
A study shows that the new drug works better than placebo, but it has not been proven to prolong life.
====
最后，请您相信：按时吃药，好好休息，您会一天天好起来。
@@
Finally, please trust that you will get better day by day if you take your tablets and rest.
====
吃得越咸，血压越高。
@@
The more salt you eat, the higher your blood pressure.
====
注意：本品只能外用，切勿入口。
@@
Note: for use on the skin only. Do not swallow.
====
左旋甲状腺素早上空腹吃，半小时后再吃早饭。
@@
Take levothyroxine on an empty stomach in the morning, half an hour before breakfast.
====
术前剪短指甲，洗净皮肤。
@@
Cut your nails short and wash your skin before the operation.
====
药物过量时请立即拨打120，并带上药盒。
@@
If you have taken too much, call 120 at once, and bring the box with you.
====
高钾食物有：香蕉、橙子、土豆、菠菜、蘑菇。
@@
Foods high in potassium: bananas, oranges, potatoes, spinach, mushrooms.
====
| 检查项目 | 注意事项 |
|---|---|
| 腹部B超 | 检查前8小时不吃东西，可以少量喝水 |
| 尿常规 | 留取中段尿，女性避开月经期 |
@@
| Test | What to do |
|---|---|
| Abdominal ultrasound | No food for 8 hours before; a little water is fine |
| Urine test | Midstream urine; not during a period |
====
您可以选择继续观察，也可以选择手术；两种选择都有各自的好处和坏处，请和家人商量，也可以听听另一位医生的意见，再做决定。
@@
You can choose to wait and watch, or to have the operation. Both have their pros and cons. Talk to your family,
get a second opinion if you like, and then decide.
====
出院带药：硝苯地平控释片30毫克，每天一次；阿托伐他汀20毫克，每晚一次；阿司匹林100毫克，每天早上一次，
请按时服用，不要自行增减药量。
@@
Medicines to take home: nifedipine controlled-release 30 mg once a day; atorvastatin 20 mg every evening;
aspirin 100 mg every morning. Take them on time and do not change the doses on your own.
""")
