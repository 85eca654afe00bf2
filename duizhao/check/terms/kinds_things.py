"""Remedies, foods, temperatures, seasons and colours: see `thing`."""

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
FOODS = kind(
    ("牛奶|喝奶|酸奶", "奶|乳", "milk|dairy|yogh?urt|formula|feed|breast|latte|cheese|cream", "milk"),
    (
        "饮水|喝水|温水|白开水|冷水|凉水|清水|自来水",
        "水|汤|饮|喝",
        "water|drink|fluid|hydrat|rins|liquid|moist|wash|tap",
        "water",
    ),
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
    ("蜂蜜|蜜糖", "蜜|甜|糖", "honey|sweet|sugar|syrup", "honey"),
    ("豆腐|豆浆|豆制品", "豆", "tofu|soy|bean|milk|curd", "tofu"),
    ("香蕉", "蕉|水果", "banana|fruit|plantain", "bananas?"),
    ("橙子|橙汁|柑橘|橘子", "橙|柑|橘|柚|柠|水果|果汁", "orange|citrus|mandarin|tanger|fruit|juice|lemon", "oranges?"),
    ("菠萝|凤梨", "菠萝|凤梨|水果", "pineapple|fruit", "pineapples?"),
    ("西瓜", "瓜", "melon|fruit", "watermelons?"),
    ("葡萄(?!柚|糖)", "葡萄|提子|水果", "grape|raisin|fruit", "grapes?"),
    ("草莓", "莓|水果", "strawberr|berr|fruit", "strawberry|strawberries"),
    ("梨", "梨|水果", "pear|fruit", "pears?"),
    ("桃(?!花|仁)", "桃|水果", "peach|nectar|fruit|walnut|kiwi", "peach|peaches"),
    ("芒果", "芒|水果", "mango|fruit", "mango|mangoes|mangos"),
    ("柠檬", "柠檬|酸", "lemon|lime|citrus|sour", "lemons?"),
    ("苹果", "苹果|水果|果", "apple|fruit|juice", "apples?"),
    ("南瓜", "瓜|菜", "pumpkin|squash|vegetab|gourd", "pumpkins?"),
    ("土豆|马铃薯", "土豆|马铃薯|薯|主食", "potato|spud|chip|fri|staple", "potatoes|potato"),
    ("面条|挂面|面食", "面|粉|主食", "noodle|pasta|wheat|flour|staple|spaghetti|ramen", "noodles?"),
    ("粥|稀饭", "粥|稀饭|糊", "porridge|congee|gruel|rice|semi|oat|soup|conjee", "porridge|congee"),
    ("巧克力", "巧克力|可可", "chocol|cocoa|sweet", "chocolate|chocolates"),
    ("花生", "花生|坚果", "peanut|nut", "peanuts?"),
    ("坚果", "坚果|核桃|腰果|杏仁|花生|果仁|开心果|榛", "nut|almond|cashew|walnut|pistach", "nuts"),
    (
        "虾|螃蟹",
        "虾|蟹|海鲜|贝|甲壳|水产",
        "shrimp|prawn|crab|seafood|shellfish|crustac|lobster",
        "shrimps?|prawns?|crabs?",
    ),
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
KINDS = (REMEDIES, FOODS, TEMPERATURES, SEASONS, COLOURS)
