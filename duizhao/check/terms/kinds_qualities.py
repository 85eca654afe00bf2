"""Qualities that are each other's opposite: how often, how bad, how fast, wet or dry, raw or cooked: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

OFTEN = kind(
    (
        "经常|常常|常见(?<!不常见)(?!问)|往往|多见|时常|通常(?!不|无)|一般(?!不|无|情况|来说|资料|性|人|健康|状[况态])|多半(?!不|无)|大多数?(?!不|无)"
        "|常(?=[为有在因会伴])",
        "常|往往|多|频|总|屡|普遍|一般|每|容易|易",
        "often|common|frequen|usual|regular|most|many|general|always|typical|tend|likel|repeat|normal|much"
        "|lot|easi|keep"
        "|well known|popular|prone|so on|widespread|time|as a rule|main|major|large|rout|can|may|will"
        "|standard|nine|average"
        "|by and|on the whole|more than half|prevalen",
        "(?<!not )(?<!less )(?<!more )often|commonly|frequently|usually|generally"
        "|(?<!not )(?<!less )(?<!more )common(?! (?:sense|colds?|bile|room)\\b)",
    ),
    (
        "很少|罕见(?!病)|(?<!不)少见|偶尔|偶有|极少",
        "少|罕|偶|不[常多]|难|极|鲜|稀|几乎|个别|不大|不太|不会|(?:一般|通常|往往|多半?|大多数?|几乎)(?:不|无|没)",
        "rare|seldom|occasion|uncommon|few|sometimes|now and|once|hardly|scarce|unusual|infreq|unlik|little"
        "|minor|small"
        r"|not|n['’]t|odd|barely|isolated|low|less|almost n|next to|never|no\b|exception|sporadic",
        r"(?:rarely|seldom)(?! (?:lasts?|takes?|goes|go|exceeds?|more)\b)|rare|uncommon|hardly ever",
    ),
)
ALWAYS = kind(
    (
        "务必|总是|始终",
        "务|必|一定|总|始终|一直|都|每|凡|永|经常|不要|切",
        "always|must|sure|every|do not|never|rememb|certain|without|all|constant|through|need|have to|still"
        "|keep|stay|please"
        "|don|at no time|ever|essential|import|tell|should|only|first|vital|require",
        "always",
    ),
    (
        "有时候?|偶尔",
        "时|偶|或|可能|间|会",
        "sometimes|occasion|at times|now and|may|can|once|from time|odd|might|some|could|when|if|intermit",
        "sometimes|occasionally",
    ),
)
SHARES = kind(
    (
        "所有|全部|全都|一律|通通",
        "所有|全|都|一律|各|每|任何|凡|均|皆|通|整|一切|完",
        "all|every|each|any|whole|entire|total|full|complet|both|none|no\\b|always|without|lot|altog|never"
        "|nothing|total"
        "|must|only|universal|wholly|throughout|anyone|out\\b",
        "all (?:of )?(?:the|your|these|those|patients|people|children|women|medicines)",
    ),
    (
        "有些|部分|有的|一部分|少数",
        "有些|部分|有的|一些|有人|某|几|个别|少|多|有",
        "some|part|certain|several|few|number|many|not all|portion|various|any|other|occasion|there|minor"
        "|may|can|one|half"
        "|often|small|section|those who|who|local|a little|bit|sub|a (?:third|quarter|fifth)|in part",
        "some (?:of|patients|people|children|women|medicines)",
    ),
)
DEGREE = kind(
    (
        "轻微|轻度|较轻",
        "轻|微|弱|小|浅|略|稍|淡",
        "mild|slight|minor|light|gent|little|small|less|weak|low|superf|eas|bit|faint|sooth|soft|subtle"
        "|mostly|not|no\\b",
        "mild(?:ly)?|slight(?:ly)?|minor",
    ),
    (
        "(?<![不太])(?<!不[太很算])严重|重度|剧烈|剧痛|重症",
        "重|剧|厉害|猛|强|急|大|极|很|甚|险|要命|不得了",
        "sever|serious|bad|intens|heav|strong|violen|wors|critic|acute|great|high|sharp|extrem|excruc|major"
        "|danger|lot"
        "|hard|grave|profound|terrib|marked|emerg|agon|unbear|vigor|strenu|hefty|fierce|vital|matter|trouble|harm",
        "severe(?:ly)?|serious(?:ly)?",
    ),
)
SAFETY = kind(
    (
        "安全(?![带帽套网座期岛门性距]|通道|范围|剂量)",
        "安全|放心|稳妥|保险|无[害妨]|可以|没事",
        "(?<!not )safe|secure|harmless|fine|all right|worr|no risk|without|risk-free|confiden|happi|trouble",
        "safe(?:ly)?",
    ),
    (
        "危险(?!因素|期|性|品|信号)",
        "危|险|凶|重|急|致命|有害|隐患",
        "danger|hazard|risk|unsaf|harm|serious|emerg|threat|critic|fatal|peril|life|warn|deadly|grave|not safe|kill",
        "dangerous(?:ly)?|unsafe|risky|not safe",
    ),
)
RESULTS = kind(
    (
        "阳性",
        "阳|有|呈|感染|\\+|＋|检出|积极|正面|正压",
        "positiv|react|found|present|infect|carr|show|detect|ha[sv]e?|confirm|line|\\+",
        "positive",
    ),
    (
        "阴性",
        "阴|没|无|未|不|－|-|正常|消极|负",
        r"negativ|clear|undetect|free|normal|rul|not? (?:\w+ )?(?:detect|found|show|react|sign|trace|present)",
        "negative",
    ),
)
COURSES = kind(
    (
        "急性",
        "急|发作|突|新|快",
        "acute|sudden|urgent|attack|flare|short|emerg|new|immed|first|fresh|quick|initial|severe|rapid|ards|aml|ami",
        "acute",
    ),
    (
        "慢性",
        "慢|长期|久|老|终身|年",
        "chronic|long|lasting|persist|lifel|slow|ongoing|year|old|constant|copd|ckd|cml|cll|continu",
        "chronic",
    ),
)
GROWTHS = kind(
    (
        "良性",
        "良性|不是癌|非[癌恶]|不是恶|无害",
        "benign|harmless|not (?:a )?canc|non-?canc|non-?malig|innocent|not malig|bppv|bph",
        "benign",
    ),
    ("恶性", "恶|癌|瘤", "malign|cancer|tumou?r|lymph|aggress|vicious|nasty|melanom|leuka", "malignant"),
)
WETNESS = kind(
    ("干燥|擦干|晾干|吹干|拭干|保持干", "干|燥|吸", "dr[yi]|wip|towel|pat|parch|air|blot|mop", "dry|dried"),
    (
        "潮湿|湿润|弄湿|打湿",
        "湿|润|潮|水|汗|淋",
        "wet|moist|damp|humid|soak|rins|water|sweat|sog|hydrat",
        "wet|moist|damp",
    ),
)
COOKING = kind(
    (
        "生食|生吃|生肉|生鱼|生蛋|半熟",
        "生|刺身|溏|半熟|未熟|凉",
        "raw|underc|rare|runny|sushi|sashi|uncook|unpast|fresh|half|soft|salad|cold",
        "raw",
    ),
    (
        "煮熟|熟透|熟食|烧熟|煮透",
        "熟|煮|烧|烤|炖|蒸|炒|烫|热",
        "cook|boil|bak|roast|stew|steam|done|through|heat|grill|fri|ready|hot|piping",
        "cooked",
    ),
)
SURFACES = kind(
    ("外面|外侧|外部|外边", "外|表|皮", "outside|outer|extern|surface|exterior", "outside|outer"),
    ("里面|内侧|内部|里边", "里|内|中|腔|进", "inside|inner|intern|within|in\\b|into|interior", "inside|inner"),
)
PLACES = kind(
    ("室内|屋里", "室内|屋|家|里|内", "indoor|inside|home|room|house|in\\b", "indoors?"),
    ("室外|户外", "外|出门|出去|露天|出行", "outdoor|outside|out|open|fresh|go|sun|work|field|al fresco", "outdoors?"),
)
PACE = kind(
    (
        "慢慢|缓慢|缓缓",
        "慢|缓|渐|轻|徐|逐|一点点|步",
        "slow|gradual|gent|little|bit|step|care|eas|time|stead|stage|bring|soft|build|slip|over|degree|day by",
        "slowly|gradually",
    ),
    (
        "快速|迅速|飞快|快快",
        "快|速|迅|急|立|马上|尽早|猛|突|骤|短|即",
        "quick|fast|rapid|swift|brisk|soon|speed|prompt|hurr|immed|sudden|at once|straight|short|urgen|sharp|instant"
        "|rush",
        "quickly|rapidly",
    ),
)
THICKNESS = kind(
    ("薄薄|薄层|薄涂", "薄|稀|细|轻|少|瘦", "thin|light|spar|little|fine|sheer|small", "thin(?:ly)?"),
    ("厚厚|厚层|厚涂|厚敷", "厚|稠|浓|粗|多|足", "thick|gener|heav|liber|lot|dense|plent", "thick(?:ly)?"),
)
STOMACHS = kind(
    (
        "空腹|空着肚子",
        "空|饿|禁食|不进食|前",
        "empty|fast|before|without|nothing|hung|first thing|between",
        "empty stomach",
    ),
    ("饱腹|饱餐|饱食|饭后|餐后", "饱|饭|餐|食|吃|胃", "full|after|eat|meal|food|follow|once", "full stomach"),
)
OPENING = kind(
    (
        "打开|敞开|张开|开窗|开着",
        "开|张|通",
        "open|und|unl|uns|remov|off|apart|wide|ajar|on\\b|turn|start|unf|fresh",
        "open(?:ed|ing)?",
    ),
    (
        "关闭|关好|关上|关紧|盖紧|盖好|拧紧|闭上|紧闭",
        "关|闭|合|盖|拧|密|封|停|休",
        "clos|shut|seal|tight|cap|lid|lock|put|off|turn|switch|firm|screw|secur|fasten",
        "closed|closing|shut|close (?:the|your|it)",
    ),
)
STAYS = kind(
    ("住院", "住院|入院|病房|在院", "inpat|in-pat|hosp|admi|ward|stay|in hosp", "inpatients?|in-patients?"),
    (
        "门诊",
        "门诊|就诊|复诊|看病",
        "outpat|out-pat|clinic|appoint|visit|consult|doctor|follow|see",
        "outpatients?|out-patients?",
    ),
)
KINDS = (
    *(ALWAYS, SHARES, STOMACHS, OPENING, STAYS, OFTEN, DEGREE, SAFETY, RESULTS, COURSES, GROWTHS),
    *(WETNESS, COOKING, SURFACES, PLACES, PACE, THICKNESS),
)
