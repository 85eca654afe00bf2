"""What a laboratory counts and a cuff measures, minerals and vitamins, vessels: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

LIPIDS = kind(
    ("LDL|低密度", "LDL|低密度|坏胆固醇", "ldl|low[- ]density|bad", "ldl|low[- ]density"),
    ("HDL|高密度", "HDL|高密度|好胆固醇", "hdl|high[- ]density|good", "hdl|high[- ]density"),
    ("甘油三酯", "甘油三|TG", "triglycerid|tg\\b|fat", "triglycerides?"),
)
ENZYMES = kind(
    ("ALT|谷丙|丙氨酸氨基", "ALT|丙|转氨酶|肝酶", "alt\\b|alanine|transaminase|enzyme", "alt|alanine"),
    ("AST|谷草|天门?冬氨酸氨基", "AST|谷草|冬氨酸|转氨酶|肝酶", "ast\\b|aspart|transaminase|enzyme", "ast|aspartate"),
)
IMMUNOGLOBULINS = kind(
    *(
        (
            f"Ig ?{letter}(?![A-Za-z])",
            f"Ig ?{letter}|免疫球蛋白|抗体",
            f"ig ?{letter.lower()}|immunog",
            f"ig{letter.lower()}",
        )
        for letter in "EGAM"
    ),
)
ANTIBODIES = kind(
    ("抗原", "抗原", "antigen|hbsag|psa|test", "antigens?"),
    ("抗体", "抗体|免疫球蛋白|血清|单抗", "antibod|serolog|immunoglob|mab\\b|immun|anti-", "antibody|antibodies"),
)
CELLS = kind(
    (
        "白细胞|白血球",
        "白细胞|白血|WBC|粒细胞|血象",
        r"white|wbc|leu[ck]oc|leuk",
        "white (?:blood )?cells?|white (?:blood )?cell count",
    ),
    (
        "红细胞|红血球",
        "红细胞|红血|RBC|贫血|血红",
        r"red|rbc|erythroc|ha?emoglob",
        "red (?:blood )?cells?|red (?:blood )?cell count",
    ),
    ("血小板(?!凝)", "血小板|PLT", "platelet|plt\\b|thromboc", "platelets?"),
    ("中性粒", "中性|粒细胞|粒缺", "neutro|granuloc|white", "neutrophils?"),
    ("淋巴细胞", "淋巴", "lymph|white", "lymphocytes?"),
    ("嗜酸", "嗜酸", "eosin", "eosinophils?"),
)
PRESSURES = kind(
    ("收缩压|高压(?=[^氧锅氧]|$)", "收缩|高压|上压", "systol|upper|top|higher|first", "systolic"),
    ("舒张压|低压", "舒张|低压|下压", "diastol|lower|bottom|second", "diastolic"),
)
MINERALS = kind(
    ("(?<![酸坦林化])钾(?!盐)", "钾", "potass|kal[ai]?em|k\\b|banana", "potassium"),
    ("(?<![酸林霉化])钠(?!泵)", "钠|盐|咸|酱", "sodi|salt|natr|saline|brin", "sodium"),
    ("(?<![酸阿])钙(?!通|离|拮|化|素)", "钙|骨密|奶", "calc|dairy|milk", "calcium"),
    ("(?<![二双])磷(?!脂|酸|虾)", "磷", "phosph", "phosphorus|phosphates?"),
    ("镁", "镁", "magnes|milk of", "magnesium"),
    ("铁(?!路|锈|锅|丝|皮|轨)", "铁|贫血|补血", "iron|ferr|anaem|anem|\\bmetal", "iron"),
    ("锌", "锌", "zinc", "zinc"),
    ("碘(?!伏|酒|帕|比|海|普|佛|克|美|对|化|131|造)", "碘|海带|甲状", "iod|thyro|seaweed", "iodi(?:ne|ze)"),
)
VITAMINS = kind(
    *(
        (
            f"维(?:生素|他命) ?{letter}",
            f"维(?:生素|他命)? ?{letter}|维生素",
            rf"vitamins?|\bv{letter.lower()}\b",
            f"vitamin {letter.lower()}",
        )
        for letter in "ACDEK"
    ),
)
VESSELS = kind(
    (
        "动脉(?!瘤|硬化|粥)",
        "动脉|心梗|冠|搭桥|支架",
        "arter|aort|coronar|carotid|atheroscl|heart",
        "artery|arteries|arterial",
    ),
    (
        "静脉(?!曲张|注|滴|输|血|给|用|推|补)",
        "静脉|血栓|PICC|抽血|输液|滴",
        r"vein|venous|\biv\b|intraven|drip|infus|central line|cannul|blood",
        "veins?|venous",
    ),
)
HORMONES = kind(
    ("雌激素", "雌|激素", "o?estrogen|o?estrad|hormon|hrt", "oestrogens?|estrogens?"),
    ("孕激素|孕酮|黄体酮", "孕酮|黄体|孕激素|激素", "progest|hormon|hrt", "progesterone|progestogens?"),
    ("睾酮|雄激素", "睾|雄|激素", "testost|androg|hormon|male", "testosterone|androgens?"),
)
KINDS = (
    *(LIPIDS, ENZYMES, IMMUNOGLOBULINS, ANTIBODIES, CELLS, PRESSURES),
    *(MINERALS, VITAMINS, VESSELS, HORMONES),
)
