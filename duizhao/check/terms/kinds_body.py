"""Parts of the body, complaints, and how an illness goes: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

ORGANS = kind(
    ("肝(?!素)", "肝|黄疸", "liver|hepat|cirrho|jaundic", "liver"),
    ("肾(?!上腺|内?科)", "肾|尿毒|透析", "kidney|renal|nephr|dialy|ckd", "kidneys?"),
    ("心脏", "心|房颤|冠|起搏|瓣", "heart|cardi|coronar|atri|ventric|valv|ecg|echo|pacemaker|angina", "heart"),
    ("肺", "肺|哮喘|呼吸|气管|胸", "lung|pulmon|pneumo|chest|copd|breath|respir|airway", "lungs?"),
    (
        "胃(?!口|肠)",
        "胃|反酸|消化|腹|肚|恶心|口服|饭|食",
        "stomach|gastr|peptic|tummy|abdom|belly|reflux|indigest|digest|heartburn|acid|appetite|food",
        "stomach",
    ),
    ("膀胱", "膀胱|尿|憋|胆", "bladder|cyst|urin|wee", "(?<!gall )(?<!gall-)bladder"),
    ("胆囊|胆管|胆道|胆结石", "胆", "gall|bile|bili|chol|bladder", "gallbladder|gall[- ]bladder"),
    ("胰腺", "胰", "pancrea", "pancreas"),
    ("脾脏", "脾", "spleen|splen", "spleen"),
    ("甲状腺", "甲状|甲亢|甲减", "thyro", "thyroid"),
    ("前列腺", "前列腺", "prostat|psa", "prostate"),
    ("子宫|宫颈", "宫|孕|胎", "womb|uter|cervi|hyster|endometri|smear|pap|hpv", "womb|uterus|cervix"),
    ("卵巢", "卵", "ovar|egg|pcos", "ovary|ovaries"),
    ("乳房|乳腺", "乳|胸|哺|奶", "breast|mamm|milk|nipple|lactat", "breasts?"),
    ("大脑|脑部", "脑|颅|头|神经", "brain|cereb|neuro|head|stroke|intracran|skull", "brain"),
    ("皮肤(?!科)", "皮|肤|疹|痤|体表|痂|伤口|患处", "skin|dermat|cutan|rash|eczema|acne|wound|patch", "skin"),
    (
        "眼睛|眼部|双眼|眼球",
        "眼|目|瞳|视|泪|结膜|角膜|睫",
        "eye|ocul|ophthal|vis|sight|lid|optic|retin|corne|lens|glass|see|look",
        "eyes?",
    ),
    ("耳朵|耳部|双耳|耳道", "耳|听", "ear|hear|audi|tinnit|otit", "ears?"),
    ("鼻子|鼻腔|鼻孔", "鼻|涕", "nose|nasal|nostril|sinus|rhin|runny|blow|nosebleed", "nose|nostrils?"),
    ("喉咙|咽喉|咽部|嗓子", "喉|咽|嗓", "throat|laryn|pharyn|voice|hoarse|swallow|tonsil", "throat"),
    (
        "口腔|嘴(?!唇)|口角",
        "口|嘴|嚼|舌|唇|牙|服|吃|食|饮|含|喂",
        "mouth|oral|lip|tongue|gum|tooth|teeth|dent|orth|chew|swallow",
        "mouth",
    ),
    (
        "牙(?!科|医|膏|刷|线)",
        "牙|齿|龈|口腔|种植|正畸",
        "tooth|teeth|dent|gum|ortho|brac|crown|implant|plaque",
        "teeth|tooth",
    ),
    ("骨(?!科|盆|髓)", "骨|折", "bone|fractur|oste|skelet|marrow|joint|rib|hip", "bones?"),
    ("肌肉|肌力", "肌|肉", r"musc|myo|cramp|im\b|intramus|strength|strong|weak", "muscles?"),
    (
        "肠道|直肠|结肠|大肠|小肠",
        "肠|便|泻",
        "bowel|gut|intestin|colo|enter|rect|ileo|stool",
        "bowels?|intestines?|colon",
    ),
)
LIMBS = kind(
    ("手臂|胳膊|上臂|前臂|上肢", "臂|胳膊|上肢|肘|腋|手|肱", "arm|forearm|limb|sleeve|elbow|upper", "arms?"),
    (
        "双手|手部|手掌|手指|手腕|左手|右手|洗手",
        "手|掌|指|腕",
        "hand|finger|palm|wrist|thumb|grip|wash|grasp|knuckle",
        "hands?",
    ),
    (
        "腿|下肢",
        "腿|下肢|肢|股|腓|静脉曲张|脚",
        "leg|limb|thigh|calf|calves|shin|dvt|lower|foot|feet|ankle|knee",
        "legs?",
    ),
    (
        "脚(?!本|手)|双足|足部|足底|足跟",
        "脚|足|趾|踝|跟|步|走",
        "foot|feet|toe|heel|sole|ankle|podia|shoe|sock|leg",
        "foot|feet",
    ),
    ("膝", "膝|腿", "knee|menisc|acl|leg", "knees?"),
    ("髋", "髋|胯|股骨|臀", "hip|pelvi|femor|femur", "hips?"),
    ("肩", "肩", "shoulder|rotator", "shoulders?"),
    ("肘", "肘", "elbow|arm", "elbows?"),
    ("手腕|腕部|腕关节", "腕", "wrist|carpal|hand", "wrists?"),
    ("踝|脚脖子", "踝|脚脖", "ankle", "ankles?"),
    ("颈部|脖子|颈椎", "颈|脖|甲状|宫|股骨", "neck|cervic|carotid|thyroid|nape|collar", "neck"),
    ("胸部|胸口|胸前|胸廓", "胸|肋|肺|乳|心", "chest|breast|thora|rib|sternum|pneumo|pector|lung|heart", "chest"),
    (
        "腹部|肚子|小腹",
        "腹|肚|胃|脐|肠|盆",
        "abdom|belly|bellies|tummy|stomach|navel|perito|lapar|flank|groin|bloat|gut|cramp|diarrh|empty|bump|trunk|core|pelvi",
        "abdomen|tummy|belly",
    ),
    ("背部|后背", "背|腰|脊|后", "back|lumb|spin|loin|behind", "lower back"),
)
SIGNS = kind(
    (
        "发热|发烧|高烧|低烧|退烧|退热",
        "热|烧|体温|温度|暑",
        r"fever|temperature|febrile|\bhot|burning|pyre|\b3[6-9]|\b4[0-2]|flush|warm|heat",
        "(?<!hay )(?<!scarlet )(?<!dengue )(?<!yellow )(?<!rheumatic )(?<!glandular )fevers?",
    ),
    ("咳嗽|干咳|久咳", "咳|痰|嗽", "cough|bark|phlegm|sputum|cold", "cough|coughs|coughing"),
    ("头痛|头疼", "头.{0,2}[痛疼]|头部|偏头", "head|migrain", "headaches?"),
    (
        "头晕|眩晕|头昏",
        "晕|昏|眩|低血[压糖]",
        "dizz|light-?head|vertigo|giddy|faint|spin|unstead|woozy|head|balance|room",
        "dizzy|dizziness",
    ),
    ("恶心", "恶心|吐|反胃|呕|胃肠|消化|孕", "nause|sick|queas|vomit|stomach|gut|digest|bowel", "nausea"),
    ("呕吐", "吐|呕", r"vomit|sick|throw|threw|bring|brought|keep\w*|regurg|spit|being sick", "vomit|vomits|vomiting"),
    (
        "腹泻|拉肚子|水样便",
        "泻|拉|稀|水样|便|轮状|诺如|肠胃",
        "diarrh|loose|runny|stool|watery|bowel|poo|gastroent|rota|noro|tummy|upset",
        "diarrhoea|diarrhea",
    ),
    ("便秘", "便|秘结|排泄|肠", "constipat|bowel|stool|laxat|open|poo|hard|strain", "constipated|constipation"),
    ("瘙痒|发痒|痒", "痒|过敏|抓|挠", "itch|prurit|scratch|irritat", "itch|itchy|itching|itches"),
    (
        "皮疹|红疹|疹子|荨麻疹",
        "疹|斑|红点|疮|风团|皮肤|过敏|红",
        r"rash|hive|spot|urticar|eczema|measles|bump|skin|red|papul|dermat|zoster|shingle|patch|weal|welt|lesion",
        "rash|rashes",
    ),
    ("水肿|肿胀|浮肿|红肿", "肿|胀|鼓", "swell|swoll|oedema|edema|puff|bloat|inflam|fluid|lump", "swelling|swollen"),
    ("出血|流血|渗血", "血|瘀|紫", "bleed|blood|haemorrh|hemorrh|ooz|bruis|bled", "bleeding|bleeds|bleed"),
    ("黄疸", "黄|胆", "jaundic|yellow|bili", "jaundice"),
    (
        "乏力|疲劳|疲倦|疲乏|困倦",
        "乏|疲|累|力|倦|困|劲|睡|虚弱|精神",
        "tired|fatigue|weak|exhaust|wear|energ|drows|sleep|letharg|worn|faint|strength|strain|rest|overdo|flag|tir",
        "fatigue|tiredness",
    ),
    (
        "气短|气促|气喘|呼吸困难|憋气",
        "气|喘|憋|呼吸|闷|哮",
        "breath|wheez|dyspn|asthma|pant|air|respir|chest|suffoc|gasp",
        "breathless|breathlessness|short of breath|shortness of breath|wheeze|wheezes|wheezing|wheezy",
    ),
    (
        "抽搐|惊厥|癫痫",
        "抽|惊厥|癫|痫|痉挛|发作|抖",
        r"seizure|fit\b|fits\b|convuls|epilep|twitch|spasm|jerk|tetan|cramp|shak|attack",
        "seizures?|convulsions?",
    ),
    ("麻木|发麻", "麻|木|刺|感觉", "numb|tingl|pin|ana?esthe|sensation|feel|sensory|neuropath", "numb|numbness"),
    ("失眠|睡不着", "眠|睡", "sleep|insomn|awake|night|bed", "insomnia"),
    ("出汗|盗汗|冒汗", "汗", "sweat|perspir|clammy", "sweat|sweats|sweating|sweaty"),
    ("寒战|发冷|畏寒|怕冷", "寒|冷|抖|凉|颤", "chill|shiver|cold|rigor|shak|trembl", "chills|shivering"),
)
COURSES = kind(
    (
        "良性",
        "良性|不是癌|非恶|不是恶|无害",
        "benign|not cancer|non-?cancer|harmless|non-?malig|not malig|bppv|bph",
        "benign",
    ),
    ("恶性", "恶|癌|瘤", "malign|cancer|melanom|leuka|lymphom|tumou?r", "malignant"),
)
SPEEDS = kind(
    (
        "急性",
        "急|突|快",
        "acute|sudden|urgent|emerg|attack|flare|short|severe|new-onset|rapid|quick|immediate|ards|aml|ami",
        "acute",
    ),
    (
        "慢性",
        "慢|长期|久|终身|年",
        "chronic|long|persist|lasting|copd|ckd|ongoing|year|slow|cml|cll|lifelong|continu",
        "chronic",
    ),
)
RESULTS = kind(
    (
        "阳性",
        "阳|\\+|＋|检出|积极|正面|正压|有",
        "positiv|carrier|carry|detect|react|found|line|ha[sv]e?|\\+",
        "positive",
    ),
    ("阴性", "阴|－|-|未|没|不|正常|消极|负", "negativ|no|not|undetect|clear|without|normal|un|-", "negative"),
)
USUALS = kind(
    (
        "常见(?<!不常见)(?!问)",
        "常|多见|普遍|不少|多数|很多|共|普通|感冒|总",
        "common|often|frequent|usual|most|many|typical|general|wide|likely|every|ordinar|regular|familiar|known|often",
        "(?<!not )(?<!less )(?<!more )(?:common|commonly)(?! cold| sense| bile| room)",
    ),
    (
        "罕见(?!病)|少见",
        "罕|少|偶|个别|不常|鲜|稀|难得|几乎|不会|很难",
        "rare|uncommon|seldom|few|unusual|hardly|occasion|infrequent|not|scarc|unlikely|little|isolated",
        "(?<!not )(?<!less )(?:rare|rarely)",
    ),
)
KINDS = (ORGANS, LIMBS, SIGNS, COURSES, SPEEDS, RESULTS, USUALS)
