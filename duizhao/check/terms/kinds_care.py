"""Classes of medicines and of studies, ways to take a medicine, its forms, and postures: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

_TAKEN = r"(?:tablets?|medicines?|pills?|drugs?|medications?)"
CLASSES = kind(
    (
        "抗凝(?!血酶)",
        "抗凝|华法林|沙班|肝素|稀释|薄血",
        r"anticoag|thin|warfarin|heparin|doac|noac|clot|\w+xaban|dabigatran",
        "anticoagulants?",
    ),
    ("抗血小板", "血小板|阿司匹林|格雷", "antiplatelet|anti-platelet|platelet|aspirin|clopid|ticag", "antiplatelets?"),
    (
        "降压药|降血压药",
        "降压|血压|地平|沙坦|普利|洛尔",
        r"blood|antihypert|hypert|pressure|\w+dipine|\w+sartan|\w+pril|\w+olol",
        rf"blood[- ]pressure(?:-lowering)? {_TAKEN}|antihypertensives?",
    ),
    (
        "降糖药|降血糖药",
        "降糖|血糖|糖尿|胰岛|双胍|列净|列汀",
        r"diabet|gluc|sugar|insulin|metformin|antidiab|hypogly|\w+gli\w+",
        rf"diabetes {_TAKEN}|antidiabetics?",
    ),
    (
        "降脂药|调脂药|他汀",
        "脂|他汀|胆固醇",
        r"statin|cholest|lipid|fat|\w+statin",
        rf"cholesterol(?:-lowering)? {_TAKEN}|statins?",
    ),
    (
        "止痛药|镇痛药|止疼药",
        "痛|疼|布洛芬|乙酰氨基酚|吗啡|阿片",
        r"pain|analg|paracet|acetamin|ibuprof|nsaid|opioid|morph|relief|aspirin|codein|tramadol",
        "painkillers?|analgesics?",
    ),
    (
        "退烧药|退热药",
        "退[烧热]|发烧|布洛芬|乙酰氨基酚|体温",
        "fever|temperat|antipyr|paracet|acetamin|ibuprof",
        rf"antipyretics?|fever {_TAKEN}|fever reducers?",
    ),
    ("利尿[剂药]", "利尿|呋塞米|螺内酯|排尿|消肿", "diuret|water|furosem|spironol|hydrochl|torasem", "diuretics?"),
    (
        "安眠药|助眠药|安定药",
        "眠|睡|镇静|安定",
        r"sleep|sedat|hypnot|benzodia|tranq|\w+zepam|\w+pid",
        "sleeping pills?",
    ),
    ("抗抑郁药", "抑郁|情绪|舍曲林|西汀", r"antidepr|anti-depr|depress|ssri|mood|\w+etine|sertral", "antidepressants?"),
    ("抗组胺", "组胺|过敏|雷他定|西替利嗪", r"antihist|anti-hist|histamin|allerg|lorat|cetir", "antihistamines?"),
    ("泻药|通便药|缓泻", "泻|便|肠", "laxat|bowel|constip|stool|purg|clean|open|prep", "laxatives?"),
    ("抗病毒药", "病毒|洛韦|他韦", r"antivir|anti-vir|virus|\w+vir\b", "antivirals?"),
    ("抗真菌药", "真菌|霉|唑", r"antifung|anti-fung|fung|thrush|\w+azole", "antifungals?"),
)
BLOCKERS = kind(
    (
        "血管紧张素转[换化]酶|ACEI|普利(?!唐)",
        "转[换化]酶|ACE|普利",
        r"ace\b|angiotensin|converting|\w+pril",
        "ace inhibitors?",
    ),
    ("β ?受体|β ?阻[滞断]|洛尔", "β|阻[滞断]|洛尔", r"beta|β|\w+olol", "beta-blockers?|beta blockers?"),
    (
        "钙(?:离子|通道)+(?:阻滞|拮抗)?剂?|钙拮抗",
        "钙|地平",
        r"calcium|ccb|\w+dipine|diltiaz|verap",
        "calcium[- ]channel",
    ),
    ("质子泵", "质子|拉唑|抑酸", r"proton|ppi|acid|\w+prazole", "proton[- ]pump"),
)
WAYS = kind(
    ("舌下", "舌", "tongue|subling", "under (?:the|your|his|her) tongue|sublingual(?:ly)?"),
    ("吞服|吞下|咽下|整[片粒]吞", "吞|咽|服|吃|喝", "swallow|whole|gulp|drink|down|tak", "swallow(?:s|ed|ing)?"),
    ("嚼服|嚼碎|咀嚼", "嚼|咬|碎", "chew|crush|bit|broken|break", "chew(?:s|ed|ing)?"),
)
FORMS = kind(
    ("眼药水|滴眼液|眼药", "眼", "eye", "eye[- ]drops?"),
    ("滴耳液|耳药", "耳", "ear", "ear[- ]drops?"),
    ("滴鼻液|鼻喷剂?|喷鼻", "鼻", "nas|nose", "nasal (?:drops?|sprays?)|nose drops?"),
)
DEVICES = kind(
    ("储雾罐", "储雾|罐", "spacer|chamber|holding", "spacers?"),
    ("雾化器|雾化机", "雾化|喷雾", "nebul|mist", "nebulisers?|nebulizers?"),
    ("吸入器|吸入剂|喷雾剂|气雾剂", "吸入|喷|雾|吸", "inhal|puff|spray|aerosol|device|pump", "inhalers?"),
    ("血压计", "血压", "blood|monitor|cuff|sphygmo|machine", "blood pressure monitors?"),
    ("血糖仪", "血糖|糖", "gluc|meter|sugar|monitor", "glucose meters?|glucometers?"),
    ("体温计|温度计", "体温|温度", "thermom|temperat", "thermometers?"),
    ("拐杖|手杖|拐(?!弯)", "拐|杖|助行", "crutch|stick|cane|walk|aid", "crutch|crutches|walking sticks?|canes?"),
    ("轮椅", "轮椅|椅", "wheelchair|chair", "wheelchairs?"),
    ("助行器|助步器", "助行|助步|架", "walk|frame|zimmer|aid", "walking frames?|zimmer frames?"),
    ("助听器", "助听|听", "hearing|aid|device", "hearing aids?"),
    ("口罩", "口罩|罩", "mask|cover|respirator", "masks?"),
    ("手套", "手套", "glove|mitten", "gloves?"),
    ("绷带", "绷带|包扎|纱布", "bandag|gauze|wrap|dress|compress", "bandages?"),
    ("石膏", "石膏|固定", "cast|plaster|splint", "casts?|plaster cast"),
    ("胃管|鼻胃管|鼻饲管", "胃管|鼻|管", "nasog|feed|tube|ng\\b|stomach", "nasogastric"),
    ("导尿管|尿管", "尿|管", "cathet|urin|bladder|tube", "urinary catheters?"),
)
VACCINES = kind(
    ("黄热病?(?:疫苗)?", "黄热", "yellow", "yellow fever"),
    ("伤寒", "伤寒", "typhoid|paratyph", "typhoid"),
    ("狂犬", "狂犬|犬|狗", "rabies|rabid", "rabies"),
    ("破伤风", "破伤风|百白破", "tetan|dtap|lockjaw", "tetanus"),
    ("百日咳", "百日咳|百白破", "pertus|whoop|dtap", "whooping cough|pertussis"),
    ("脊髓灰质炎|脊灰", "脊灰|脊髓灰|小儿麻痹", "polio", "polio"),
    ("卡介苗", "卡介|结核", "bcg|tubercul", "bcg"),
    ("乙脑|日本脑炎", "脑", "japanese|encephal", "japanese encephalitis"),
    ("霍乱", "霍乱", "cholera", "cholera"),
    ("轮状病毒", "轮状", "rota", "rotavirus"),
    ("肺炎球菌|肺炎链球菌", "肺炎", "pneumoc|pneumon", "pneumococcal"),
    ("登革", "登革|蚊", "dengue", "dengue"),
    ("疟疾", "疟", "malaria", "malaria"),
)
TESTS = kind(
    ("磁共振|核磁", "磁", r"mri|magnetic|mr\b|scan", "mri"),
    ("(?<![A-Za-z])CT(?![A-Za-z])", "CT|断层", r"ct\b|tomogr|scan|cat\b", "ct"),
    ("超声|彩超|B超", "超|声", "ultras|sonogr|echo|scan|doppler", "ultrasound"),
    ("X ?光|X ?线|拍片", "X|片|线|光|透视", "x-ray|xray|radiogr|film", "x-rays?"),
    ("胃镜", "胃镜|镜", "gastrosc|endosc|scope|camera", "gastroscopy"),
    ("肠镜|结肠镜", "肠镜|镜", "colonosc|endosc|scope|camera|sigmoid", "colonoscopy"),
    ("核酸", "核酸|RNA|DNA|PCR|载量", r"nucleic|rna\b|dna\b|pcr|viral|swab|genetic", "nucleic acid"),
    ("抗体", "抗体|免疫球蛋白|血清|单抗", "antibod|serolog|immunoglob|mab\\b|immun", "antibody|antibodies"),
    ("心电图", "心电", "ecg|ekg|electrocard|trac", "ecg|electrocardiogram"),
    ("脑电图", "脑电", "eeg|electroenc|brain", "eeg|electroencephalogram"),
    ("活检", "活检|取|病理|穿刺", "biops|sampl|tissue|patholog", "biopsy|biopsies"),
)
CLEANERS = kind(
    ("温水|清水|白开水", "水", "water|rins|wash|lukewarm|hydrat", "water"),
    (
        "酒精|乙醇",
        "酒|醇|消毒",
        "alcohol|spirit|ethanol|disinf|sanitis|sanitiz|steril|swab",
        "alcohol (?:wipes?|swabs?|pads?|gel|hand)",
    ),
    ("碘伏|碘酒|聚维酮", "碘|消毒", "iod|povidon|antisep|disinf|betadine", "iodine|povidone"),
    ("肥皂|香皂|皂液", "皂|洗手液|沐浴", "soap|wash|cleans|gel", "soap"),
    ("双氧水|过氧化氢", "双氧|过氧", "perox", "hydrogen peroxide"),
    ("生理盐水", "盐水", "saline|salt", "saline"),
)
STUDIES = kind(
    (
        "随机(?:对照|双盲|试验|研究|分)",
        "随机|抽签|对照|双盲|临床试验",
        "random|rct|trial|placebo|by chance|assign|allocat|lots|draw",
        "randomi[sz]ed",
    ),
    (
        "队列研究|队列|观察性研究",
        "队列|随访|追踪|跟踪|前瞻|观察",
        "cohort|prospect|observ|longitud",
        "cohort|observational",
    ),
    (
        "病例对照",
        "病例|对照|回顾",
        "case|retrosp|compar",
        "case[- ]control",
    ),
    ("横断面", "横断面|调查|问卷", "cross|survey|snapshot|one point|questionn", "cross-sectional"),
    (
        "病例报[告道]|个案|病例系列",
        "病例|个案|例",
        "case|patient|person|people|series|report",
        "case (?:reports?|series)",
    ),
    (
        "荟萃分析|[Mm]eta ?分析|系统综述|系统评价",
        "荟萃|[Mm]eta|系统|综述|评价|汇总|合并|综合",
        "meta|systematic|review|pool|combin|put together|summar",
        "meta-analys[ei]s|systematic reviews?",
    ),
)
POSTURES = kind(
    (
        "仰卧|平躺|仰面|平卧|仰躺",
        "仰|平躺|平卧|(?<![侧俯])[躺卧]|背",
        "back|flat|supine|li[ey]|lying|face up",
        r"on (?:the|your|his|her|the|their) back|lie flat|lying flat|supine",
    ),
    (
        "侧卧|侧躺|侧睡",
        "侧",
        "side|lateral|recovery|left|right",
        r"on (?:the|your|his|her|the|their|one) (?:left |right )?side",
    ),
    (
        "俯卧|趴着?睡|趴卧",
        "俯|趴|腹|肚",
        "front|stomach|face|prone|tumm|bell|down",
        r"face[- ]down|prone|on (?:your|his|her|the|their) (?:front|stomach|tummy)",
    ),
    (
        "坐直|坐起|坐位|端坐|静坐|坐[在下着好稳]",
        "坐|座|半卧|坐直|起身",
        "sit|seat|sat|upright|chair|prop|up\\b|bath",
        "sit(?:s|ting)?(?! with\\b)|seated",
    ),
    (
        "躺[在下着好平]|卧(?!床|室|铺)",
        "躺|卧|睡|仰|俯|趴|床",
        "l(?:ie|ies|ying|ay|ain)\\b|bed|flat|back|side|down|rest|sleep|couch|reclin|prone|supine|face",
        "lie(?: down| flat| on| still| quietly)|lying (?:down|flat|on)",
    ),
)
KINDS = (CLASSES, BLOCKERS, WAYS, FORMS, DEVICES, VACCINES, TESTS, CLEANERS, STUDIES, POSTURES)
