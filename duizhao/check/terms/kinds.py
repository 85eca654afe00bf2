"""Words of a kind that exclude each other: who says liver does not mean the kidney, who says nurse not the doctor.

One row a thing: (the Chinese words that name it and nothing else, those that may mean it, the beginnings of English
words that may mean it, the English words that name it and nothing else). The two in the middle are wide on purpose:
they only excuse.
"""

from __future__ import annotations

Row = tuple[str, str, str, str]
_UNIT = r"(?: (?:clinic|department|outpatients?|ward|unit|team|service))"

PERSONS: tuple[Row, ...] = (
    (
        "医生|医师|大夫",
        "医(?!保|疗|药)|复诊|复查|遵|大夫|看病|就诊|门诊|主任|家庭医生|专科|科",
        r"doctor|physician|gp\b|consultant|specialist|surgeon|dr\b|\w+ologist|\w+iatrician"
        "|medical|clinic|dentist|obstetric|practice|hospital|team|staff|seek",
        "doctors?",
    ),
    ("护士", "护士|护理|医护|护师|校医|医务室", r"nurs|staff|team|clinic|midwi|carer|caring|care\b", "nurses?"),
    ("药师", "药师|药剂|药房|药店", "pharmac|chemist|dispens|drugstore", "pharmacists?"),
    ("营养师", "营养|膳食|饮食", "diet|nutrition", "dietitians?|dieticians?|nutritionists?"),
    ("治疗师|理疗师", "理疗|康复|治疗师", "physio|therap|rehab", "physiotherapists?|physical therapists?"),
    ("助产士", "助产", "midwi|matern", "midwife|midwives"),
    ("老师|班主任", "老师|教师|学校|班主任|校|园", "teach|school|kindergarten|nursery|tutor", "teachers?"),
    ("牙医|牙科", "牙|口腔", "dent|tooth|teeth|oral", "dentists?"),
)
PLACES: tuple[Row, ...] = (
    ("药房|药店", "药房|药店|取药|药剂|药师|药品", "pharmac|chemist|dispens|drug", "pharmacy|pharmacies"),
    (
        "收费处|收费窗口|缴费窗口",
        "收费|缴费|付费|付款|交费|结算|结账|财务",
        "cash|pay|fee|bill|settle",
        "cashiers?",
    ),
    ("化验室|检验科", "化验|检验|抽血|采血|实验室|标本", "lab|blood|specimen|test", "laboratory"),
    (
        "前台|服务台|导诊台|分诊台",
        "前台|接待|服务台|导诊|分诊|咨询台|登记|挂号|窗口|柜台",
        "reception|desk|counter|front|regist|triage|window",
        "reception",
    ),
    (
        "急诊",
        "急诊|急救|急症|抢救",
        r"emergenc|a&e|casualty|er\b|ed\b|accident|ambulance|urgent",
        "a&e|emergency (?:department|room)",
    ),
    ("心内科|心脏科|心血管内?科", "心内|心脏|心血管|心外", "cardi|heart", "cardiology|cardiologists?"),
    ("皮肤科", "皮肤", "dermat|skin", "dermatology|dermatologists?"),
    ("肾内?科", "肾", "nephr|renal|kidney", "nephrology|nephrologists?|renal unit"),
    ("神经内?科|神经外科", "神经|脑", "neuro|stroke|nerve|brain", "neurology|neurologists?"),
    (
        "消化内?科|胃肠科",
        "消化|胃肠|肠胃|肝胆|胃镜|内镜",
        "gastro|digest|endoscop|liver|hepat|bowel",
        "gastroenterology|gastroenterologists?",
    ),
    ("呼吸内?科", "呼吸|肺", "respir|pulmon|lung|chest|breath", f"pulmonology|pulmonologists?|respiratory{_UNIT}"),
    (
        "内分泌科",
        "内分泌|糖尿病|甲状腺|代谢",
        "endocrin|diabet|thyroid|metabol|hormone",
        "endocrinology|endocrinologists?",
    ),
    ("血液科", "血液", "haemat|hemat|blood", "haematology|hematology|haematologists?|hematologists?"),
    ("肿瘤科", "肿瘤|癌|放疗|化疗", "oncolog|cancer|tumou?r|radiotherap|chemo", "oncology|oncologists?"),
    ("风湿(?:免疫)?科", "风湿|免疫", "rheumat|immun", "rheumatology|rheumatologists?"),
    ("骨科", "骨", "orthop|bone|fracture", "orthopaedics?|orthopedics?"),
    ("泌尿外?科", "泌尿", "urolog|urin", "urology|urologists?"),
    ("妇科", "妇", "gyna?ec|women|obst", "gynaecology|gynecology|gynaecologists?|gynecologists?"),
    ("产科", "产", "obstet|matern|midwi|antenatal|prenatal|birth|delivery|labou?r", "obstetrics?|obstetricians?"),
    (
        "儿科",
        "儿|小孩|孩子|童",
        "pa?ediatr|child|baby|babies|infant",
        "paediatrics|pediatrics|paediatricians?|pediatricians?",
    ),
    ("眼科", "眼|视", "ophthalm|eye|opto|opti|vision", f"ophthalmology|ophthalmologists?|eye{_UNIT}"),
    ("耳鼻喉科", "耳|鼻|喉", r"ent\b|ear|nose|throat|otol|hear", f"ent{_UNIT}"),
    (
        "精神科|心理科|心理门诊",
        "精神|心理|心身",
        "psych|mental|counsell",
        "psychiatry|psychiatrists?|psychologists?",
    ),
)
ORGANS: tuple[Row, ...] = (
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
LIMBS: tuple[Row, ...] = (
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
SIGNS: tuple[Row, ...] = (
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
REMEDIES: tuple[Row, ...] = (
    ("胰岛素", "胰岛|糖尿病", "insulin|diabet", "insulin"),
    ("肝素", "肝素|抗凝", "heparin|anticoag|thinner|lmwh", "heparin"),
    (
        "激素(?!受体|替代|水平)",
        "激素|泼尼|强的松|的松|可的|皮质|奈德|雌|孕酮",
        "steroid|hormon|cortis|predniso|pred|oestro|estro|cream",
        "steroids?",
    ),
    (
        "抗生素",
        "抗生素|抗菌|消炎|霉素|西林|头孢|沙星|菌|感染",
        r"antibiotic|antibacter|antimicrob|\w+cillin|ceph|cef|\w+mycin|\w+floxacin|infection",
        "antibiotics?",
    ),
    ("疫苗", "苗|接种|免疫|针", "vaccin|jab|shot|immuni|dose|injection|booster", "vaccines?|vaccinations?"),
)
FOODS: tuple[Row, ...] = (
    ("牛奶|喝奶|酸奶", "奶|乳", "milk|dairy|yogh?urt|formula|feed|breast|latte|cheese|cream", "milk"),
    ("茶", "茶", "tea|brew|matcha|oolong|jasmin", "tea"),
    ("咖啡", "咖啡|茶|提神", "coffee|caffein|espresso|latte", "coffee"),
    (
        "鱼",
        "鱼|海鲜|河鲜|水产|三文|虾",
        "fish|salmon|tuna|cod|seafood|shellfish|sardin|mackerel|omega|sashimi|herring|trout",
        "fish",
    ),
    (
        "肉(?<![果肌息]肉)(?!毒|芽|眼|瘤|桂|豆)",
        "肉|荤|禽|排|火腿|肌|香肠|鸡|牛|羊|猪|骨头|内脏",
        "meat|beef|pork|lamb|chicken|poultry|mutton|ham|sausage|bacon|mince|flesh|steak|muscle|broth|duck|wing|rib|dish|offal|butcher",
        "meat",
    ),
    ("盐(?!酸|水)", "盐|钠|咸|酱|腌", "salt|sodium|saline|chlorid|brine|season", "salt"),
    (
        "白糖|红糖|含糖|加糖|蔗糖",
        "糖|甜|蜜",
        "sugar|sweet|gluc|sucrose|carb|dextro|diabet|candy|honey|soft drink|syrup",
        "sugar",
    ),
    ("鸡蛋|蛋黄|蛋清|蛋白(?=和)", "蛋|卵|鸡", "egg|yolk|omelet|protein", "eggs?"),
    (
        "豆(?!蔻|状)",
        "豆",
        r"bean|tofu|soy|pea|peas|lentil|pulse|legum|pod|acne|coffee|nugget|smallpox|pox|toast|spot|pimple",
        "beans?",
    ),
    ("面包|馒头|吐司", "面|馒|吐司|饼|包|主食", "bread|bun|toast|roll|wheat|steamed|cracker|gluten|loaf", "bread"),
    ("米饭|白饭|大米", "米|饭|粥|主食|粮", "rice|cereal|grain|congee|porridge|meal|staple|bowl", "rice"),
    (
        "水果",
        "果|柚|橙|莓|蕉|梨|桃|瓜|葡萄",
        "fruit|apple|orange|berr|banana|pear|grape|citrus|melon|kiwi|mango|juice|peach|plum|lemon|pomelo",
        "fruits?",
    ),
    (
        "蔬菜|青菜",
        "菜|蔬|瓜|笋|萝卜|椒|葱|蒜|芹|薯|豆",
        "vegetabl|veg|green|salad|spinach|cabbage|leaf|leaves|leafy|kale|lettuce|produce|carrot|tomato|celery|broccoli|pea",
        "vegetables?",
    ),
    (
        "饮酒|喝酒|酒精|白酒|啤酒|酒",
        "酒|酗|醉|乙醇|喝|饮",
        "alcohol|drink|wine|beer|spirit|liquor|ethanol|drunk|sober|sobriety|booze|tipple|tincture|iodine|baijiu|cider|hangover|teetotal|toast",
        "alcohol|wine|beer",
    ),
    ("西柚|葡萄柚", "柚", "grapefruit|pomelo|citrus", "grapefruits?"),
    ("花生", "花生|坚果", "peanut|nut", "peanuts?"),
    ("坚果", "坚果|核桃|腰果|杏仁|花生|果仁|开心果|榛", "nut|almond|cashew|walnut|pistach", "nuts"),
    (
        "虾|螃蟹",
        "虾|蟹|海鲜|贝|甲壳|水产",
        "shrimp|prawn|crab|seafood|shellfish|crustac|lobster",
        "shrimps?|prawns?|crabs?",
    ),
)
KIN: tuple[Row, ...] = (
    (
        "宝宝|婴儿|新生儿",
        "宝|婴|儿|孩|胎|幼|娃|奶|喂",
        r"bab|child|infant|newborn|neonat|he\b|his\b|she\b|her\b|it\b|they|them|kid|little|toddler|son|daughter|breast|feed",
        "baby|babies",
    ),
    (
        "母亲|妈妈",
        "母|妈|娘|产妇|孕妇|姥|婆|家长|父母",
        "mother|mum|mom|matern|parent|breastfeed|she\\b|her\\b|women|woman|grandm",
        "mothers?|mums?",
    ),
    (
        "父亲|爸爸",
        "父|爸|爹|家长|爷|公",
        "father|dad|patern|parent|he\\b|his\\b|men\\b|man\\b|grandf",
        "fathers?|dads?",
    ),
    ("丈夫", "丈夫|老公|爱人|夫|老伴|配偶|先生|男", "husband|spouse|partner|couple|man\\b|he\\b|his\\b", "husbands?"),
    (
        "妻子",
        "妻|老婆|爱人|太太|老伴|配偶|女|夫人",
        "wife|wives|spouse|partner|couple|woman|she\\b|her\\b",
        "wife|wives",
    ),
    ("儿子", "儿子|孩|儿|男", "son|sons|child|boy|he\\b|his\\b|him\\b|grandson|baby|kid", "sons?"),
    ("女儿", "女|孩|闺", "daughter|child|girl|she\\b|her\\b|baby|kid", "daughters?"),
    ("兄弟|哥哥|弟弟", "兄|哥|弟|同胞", "brother|sibling|he\\b|his\\b|boy", "brothers?"),
    ("姐妹|姐姐|妹妹", "姐|妹|同胞", "sister|sibling|she\\b|her\\b|girl", "sisters?"),
)
SEXES: tuple[Row, ...] = (
    (
        "男(?!女|科)",
        "男|父|爸|夫|兄|弟|他|先生|前列腺|睾|精|阴茎|爷",
        r"m[ae]n\b|men's|man’s|men’s|male|boy|father|gentlem|husband|him\b|his\b|he\b|son\b|sons\b|brother|guys|mr\b|testic|prostat|penis",
        "men|boys|males?",
    ),
    (
        "女(?<!男女)(?!贞)",
        "女|妇|母|妈|妻|姐|妹|她|孕|产|经|乳|妊|娩|婆|奶奶|阴道|宫|卵",
        r"wom[ae]n|female|girl|lad(?:y|ies)|mother|mum|mom|wife|wives|her\b|hers\b|she\b|daughter|sister|pregnan|menstr|mrs\b|ms\b|nurs|aunt|midwi|matern",
        "women|girls|females?",
    ),
)
AGES: tuple[Row, ...] = (
    (
        "成人|成年人|大人",
        "成人|成年|大人|家长|1[6-9]|2\\d|十[六七八]",
        "adult|grown|over 1[68]|parent|old|people|18",
        "adults?",
    ),
    (
        "儿童|孩子|小儿|患儿|小孩|幼儿|婴儿|宝宝",
        "儿|童|孩|宝|幼|婴|娃|学生|子|女|少年|岁",
        "child|kid|baby|babies|infant|toddler|pa?ed|pupil|boy|girl|son|daughter|young|little|newborn|neonat|teen|adolesc|student|school|they|them|under|he\\b|his\\b|she\\b|her\\b|minor|your|one",
        "children",
    ),
    (
        "老年人|老人|高龄",
        "老|高龄|岁|长辈|爷|奶",
        "old|elder|senior|aged|geriat|age|later|grandp|grandm|over|relative|frail|parent|resident",
        "older (?:people|adults?|patients)|elderly",
    ),
)
COURSES: tuple[Row, ...] = (
    (
        "良性",
        "良性|不是癌|非恶|不是恶|无害",
        "benign|not cancer|non-?cancer|harmless|non-?malig|not malig|bppv|bph",
        "benign",
    ),
    ("恶性", "恶|癌|瘤", "malign|cancer|melanom|leuka|lymphom|tumou?r", "malignant"),
)
SPEEDS: tuple[Row, ...] = (
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
RESULTS: tuple[Row, ...] = (
    (
        "阳性",
        "阳|\\+|＋|检出|积极|正面|正压|有",
        "positiv|carrier|carry|detect|react|found|line|ha[sv]e?|\\+",
        "positive",
    ),
    ("阴性", "阴|－|-|未|没|不|正常|消极|负", "negativ|no|not|undetect|clear|without|normal|un|-", "negative"),
)
USUALS: tuple[Row, ...] = (
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
TEMPERATURES: tuple[Row, ...] = (
    ("热水|热敷|热饮|烫", "热|烫|温|暖|沸|开水|滚", "hot|warm|heat|boil|scald|steam|burn|lukewarm|tepid", "hot"),
    (
        "冷水|凉水|冰水|冷敷|冷饮|冰",
        "冷|凉|冰|冻|寒|感冒|常温",
        "cold|cool|ic[ey]|chill|frozen|freez|fridge|refrigerat",
        "cold (?:water|drinks?|packs?|compress\\w*)|ice|iced",
    ),
)
SEASONS: tuple[Row, ...] = (
    ("春天|春季|初春|早春", "春", "spring|march|april|season", "spring"),
    ("夏天|夏季|盛夏|暑假", "夏|暑|伏|热", "summer|hot|heat|july|june|august|season", "summer"),
    ("秋天|秋季|入秋|秋冬", "秋", "autumn|fall|september|october|november|season", "autumn"),
    ("冬天|冬季|入冬|寒假|秋冬", "冬|寒|冷|数九", "winter|cold|december|january|february|season", "winter"),
)
COLOURS: tuple[Row, ...] = (
    ("黑色|发黑|黑便|变黑|黑痣", "黑|焦|墨|柏油|深", "black|tar|dark|mela|deep|mole|under", "black"),
    (
        "红色|发红|泛红|变红|鲜红",
        "红|赤|血|疹|炎",
        "red|blood|pink|flush|ros|inflam|measles|rash|crimson|scarlet|bright|colou?r|sore|strawberr",
        "red",
    ),
    ("黄色|发黄|变黄|淡黄", "黄|胆|蜡|琥珀", "yellow|jaund|amber|gold|straw|bili|sallow|colou?r|pale", "yellow"),
    ("绿色|发绿|草绿", "绿|青|菜|茶", "green|environment|leaf|leafy|fast|priority|eco|bile", "green"),
    ("蓝色|发紫|青紫|发绀|紫色", "蓝|紫|青|绀|瘀", "blu|purpl|cyan|violet|bruis|dusky|gr[ae]y|indigo", "blue|purple"),
    (
        "白色|发白|苍白|变白|白斑",
        "白|浅|乳|奶|淡",
        "white|pal|pallor|vitil|leuk|blanch|cream|light|ash|milk|colou?r|patch|thrush|grey|wan",
        "white",
    ),
)
KINDS: tuple[tuple[Row, ...], ...] = (
    *(PERSONS, PLACES, ORGANS, LIMBS, SIGNS, REMEDIES, FOODS, KIN, SEXES, AGES),
    *(COURSES, SPEEDS, RESULTS, USUALS, TEMPERATURES, SEASONS, COLOURS),
)
