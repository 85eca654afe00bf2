"""How and when a medicine is taken, too low and too high, and the hand that one uses more: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

ROUTES = kind(
    (
        r"静脉|静[滴注推]|输[注液]|滴注",
        r"静脉|静[滴注推]|输[注液血]|滴|血管|置管|留置",
        r"intraven|vein|venous|iv\b|drip|infus|cannul|line|run in|runs in|transfus|bloodstream",
        "intravenous(?:ly)?|into (?:a|the|your) vein",
    ),
    (
        r"肌内|肌注|肌肉注射",
        r"肌|三角肌|臀|上臂",
        r"intramusc|musc|im\b",
        r"intramuscular(?:ly)?|into (?:a|the|your) (?:\w+ )?muscles?",
    ),
    (
        r"皮下(?!脂肪|出血|淤|瘀|气肿|结节|组织)",
        r"皮下|皮肤|外渗|渗[出漏]",
        r"subcut|(?:under|beneath|below|in|into) (?:the|your) (?:\w+ )?skin|sc\b|scit|fat|belly|pinch|fold",
        r"subcutaneous(?:ly)?|(?:under|beneath) (?:the|your) skin",
    ),
    (
        r"颊黏膜|颊侧|[面脸]颊之间|颊部",
        r"颊|牙龈|口|含",
        r"cheek|gum|bucc|mouth|oral",
        r"buccal(?:ly)?|inside (?:the|your|his|her) cheek",
    ),
    ("皮内", "皮内|皮试", r"intraderm|(?:into|within|in) the (?:\w+ )?skin|skin test", "intradermal(?:ly)?"),
    (
        r"鞘内",
        r"鞘内|腰穿|脑脊液|椎管|脊",
        r"intrathec|spin|lumbar|cerebrosp",
        r"intrathecal(?:ly)?|into (?:the|your) (?:spine|spinal (?:canal|fluid))",
    ),
    (
        r"口服|吞服|内服",
        r"口|吞|内服|嚼|颊|吃|服|饮|喝|含|喂|食",
        r"mouth|oral|swall|tak|took|tablet|drink|drank|chew|pill|capsul|dos|eat|on\b|syrup|medic|treat|given|suck|sip"
        r"|antibio|have|has\b|had\b|use",
        r"by mouth|orally",
    ),
    (
        r"阴道(?:给药|用|上药|栓|片|凝胶|深处)|[放塞置纳推]入阴道|塞药",
        r"阴道|塞|纳",
        r"vagin|pessar|internally|inside|insert",
        r"vaginally|vaginal (?:creams?|tablets?|gels?|rings?|pessar(?:y|ies)|dos(?:e|es))|into (?:the|your) vagina",
    ),
    (
        r"直肠|肛门(?:给药|用|栓)|肛栓|栓剂",
        r"直肠|肛|栓",
        r"rect|supposit|back passage|bottom|anus|anal|enema",
        r"rectal(?:ly)?|into the rectum",
    ),
    (r"吸入|雾化", r"吸|雾", r"inhal|nebul|breath|puff|spacer|mask", r"inhaled|by inhaler"),
)
MEALS = kind(
    (
        r"空腹|空着?肚子|餐之?间|顿之?间",
        r"空|胃里?没有?东西|餐之?间|顿之?间|不进食|禁食|饿|餐前|饭前",
        r"empty|fast|between meals|without food|before|first thing|not eat|nothing|apart|away from|eaten",
        r"between meals",
    ),
    (
        r"随[餐饭]|餐中|饭中|进餐时|用餐时|就餐时|[和与跟]饭|[和与跟]食物",
        r"饭|餐|食|同|吃",
        r"with(?!out) (?:\w+ ){0,3}(?:food|meal|breakfast|lunch|dinner|supper)|during|mealtime|while eat"
        r"|(?:at|each) (?:\w+ )?meal",
        r"with (?:your|each|every|a|the|any) (?:main )?meals?|with meals?|with food|with breakfast|with lunch"
        r"|with dinner|with supper|during (?:a |the )?meals?",
    ),
)
MEALTIMES = kind(
    ("早[餐饭]|早点", "早|晨|起床", "breakfast|morning|wak|rising", "breakfast"),
    ("午[餐饭]|中饭|中餐", "午|中餐|中饭", "lunch|midday|noon|middle|afternoon|dinner", "lunch(?:time)?"),
    ("晚[餐饭]|夜宵|宵夜", "晚|夜|宵", "dinner|supper|evening|tea\\b|night|bed", "dinner|supper|evening meal"),
)
LEVELS = kind(
    (
        r"低血[糖压钾钠钙磷镁容氧]|低[钾钠钙磷镁氧]血",
        r"低|减|少|缺|不足",
        r"hypo|low|underact|drop(?!s? of|let|per)|fall|fell|lack|defic|reduc",
        r"hypo(?:glycaemia|glycemia|tension|kalaemia|kalemia|natraemia|natremia|calcaemia|calcemia)",
    ),
    (
        r"高血[糖压钾钠钙磷镁脂]|高[钾钠钙磷镁]血",
        r"高|亢|血压|血脂|升|增",
        r"hyper|high|rais|over|above|ris|elevat|pressure|too much|increas",
        r"hyper(?:glycaemia|glycemia|tension|kalaemia|kalemia|natraemia|natremia|calcaemia|calcemia)",
    ),
)
HANDS = kind(
    (r"非优势|非惯用|不常用", r"非|不常", r"non|less|other|weak|oppos|not\b", r"non-dominant|nondominant|use less"),
    (
        r"(?<!非)优势手|(?<!非)惯用|(?<!不)常用的?手",
        r"(?<!非)[优惯]|(?<!不)常用|有力",
        r"dominant|more|main|strong|usual|writ|prefer",
        r"(?<!non-)dominant|use more",
    ),
)
KINDS = (ROUTES, MEALS, MEALTIMES, LEVELS, HANDS)
