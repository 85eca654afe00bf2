"""Persons, places to go to, kin, sexes and ages: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

_UNIT = r"(?: (?:clinic|department|outpatients?|ward|unit|team|service))"
PERSONS = kind(
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
PLACES = kind(
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
KIN = kind(
    (
        "宝宝|婴儿|新生儿",
        "宝|婴|儿|孩|胎|幼|娃|奶|喂",
        r"bab|child|infant|newborn|neonat|he\b|his\b|she\b|her\b|it\b|they|them|kid|little|toddler|son|daughter|breast|feed",
        "baby|babies",
    ),
    (
        "母亲|妈妈",
        "母|妈|娘|产妇|孕妇|姥|婆|家长|父母",
        "mother|mum|mom|matern|parent|breastfeed|she\\b|her\\b|women|woman|grandm|your?\\b|you\\b",
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
SEXES = kind(
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
_OLDER = (
    "老年人|老人|高龄",
    "老|高龄|岁|长辈|爷|奶",
    "old|elder|senior|aged|geriat|age|later|grandp|grandm|over|relative|frail|parent|resident",
    "older (?:people|adults?|patients)|elderly",
)
AGES = kind(
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
    _OLDER,
)
STATES = kind(
    ("孕妇|孕期女性", "孕|胎|产", "pregnan|expect|antenatal|mother|mum|women", "pregnant"),
    (
        "哺乳期?(?:妇女|妈妈|母亲)",
        "哺乳|喂奶|母乳",
        "breastf|nursing|lactat|mother",
        "breastfeeding (?:mothers?|women)",
    ),
    _OLDER,
)
SUBJECTS = kind(
    (
        "小鼠|大鼠|鼠(?![疫标])",
        "鼠|动物|只",
        "mouse|mice|rat|rats\\b|rodent|animal|murine",
        "mice|mouse|rats?|animals?",
    ),
    (
        "患者|病人|受试者|志愿者",
        "患|病人|受试|志愿|人(?!工|造|源|脐|员)|者|[例名位]|孩|儿|妇",
        r"patient|people|participant|person|volunteer|subject|man\b|men|wom[ae]n|child|who\b|those|one\b|anyone|human"
        r"|you|your|adult|they|them|their",
        "patients|people|participants|volunteers",
    ),
)
KINDS = (PERSONS, PLACES, KIN, SEXES, AGES, STATES, SUBJECTS)
