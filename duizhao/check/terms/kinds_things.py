"""Remedies, temperatures, seasons and colours: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

REMEDIES = kind(
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
TEMPERATURES = kind(
    ("热水|热敷|热饮|烫", "热|烫|温|暖|沸|开水|滚", "hot|warm|heat|boil|scald|steam|burn|lukewarm|tepid", "hot"),
    (
        "冷水|凉水|冰水|冷敷|冷饮|冰|冷[的牛食]",
        "冷|凉|冰|冻|寒|感冒|常温",
        "cold|cool|ic[ey]|chill|frozen|freez|fridge|refrigerat",
        "(?:cold|cool) (?:water|drinks?|packs?|compress\\w*)|ice|iced",
    ),
    ("温水|温热|温开水|温毛巾", "温|热|暖", "warm|tepid|hot|room|mild|heat|body|blood", "warm|lukewarm"),
)
SEASONS = kind(
    ("春天|春季|初春|早春", "春", "spring|march|april|season", "spring"),
    ("夏天|夏季|盛夏|暑假", "夏|暑|伏|热", "summer|hot|heat|july|june|august|season", "summer"),
    ("秋天|秋季|入秋|秋冬", "秋", "autumn|fall|september|october|november|season", "autumn"),
    ("冬天|冬季|入冬|寒假|秋冬", "冬|寒|冷|数九", "winter|cold|december|january|february|season", "winter"),
)
COLOURS = kind(
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
KINDS = (REMEDIES, TEMPERATURES, SEASONS, COLOURS)
