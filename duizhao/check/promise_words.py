"""What promises too much in a handout, in Chinese and English, and what takes a promise back.

The lists follow the advertising law of China (articles 16 to 18: no assertion of effect or safety, no rates of cure),
the Helsinki wording on unproven treatment, and what health regulators warn of (FDA "health fraud scams": miracle cure,
quick fix, no risk, money back).
"""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.negation import HELPERS_EN, OF_VERB_EN, OPEN_EN, SHORT_EN, denial
from duizhao.check.sieve import Sought

_SIDE = r"(?:(?:毒副|副|毒性?)作用|不良反应|风险|危险|后遗症)"
_SIDE_EN = r"(?:side[- ]effects?|adverse (?:effects|reactions|events)|risks?)"
_HOW = ("100%", "100 %", "completely", "totally", "absolutely", "entirely", "perfectly", "wholly")
_WHOLLY = f"(?:{'|'.join(_HOW)})"

# Promises that no honest handout makes.
_STRONG_ZH = (
    r"根治(?!性|术|手术|切除|放疗|化疗|方案|治疗|剂量|率)|(?:彻底|完全|永久|一次性?)(?:治愈|治好|根除"
    r"|摆脱(?!.{0,3}[烟酒赌])|告别(?!.{0,3}[烟酒赌])|(?<!感冒)(?<!伤口)痊愈(?![不未]?满|后|者|以?前))"
    r"|包治|包你好|断根|除根|去根(?!部)|(?:永不|绝不|决不|再也不会?|不会再)复发|药到病除|一劳永逸|立竿见影"
    r"|百试百灵"
    r"|保证(?:能|可以)?(?:一定)?(?:治好|治愈|根治|痊愈|康复|不复发|见效|有效(?![\u4e00-\u9fff]))|包(?:您|你)(?:治|好"
    r"|满意|有效)"
    r"|(?:百分之百|百分百|100 ?[%％])(?:的)?(?:安全|有效|治愈|见效|成功|治好|康复|无害)|绝对(?:安全|有效|无害|可靠)"
    r"|人人(?:都)?(?:有效|见效|能好|治好)|(?:对)?所有(?:人|患者|病人)都(?:有效|见效|安全|能治好)|(?:安全无毒|无毒无害)"
    rf"|零(?:风险|副作用|毒副作用|复发)|(?<!有)无(?:任何)?(?:毒副|毒|副)作用|(?:没有|无|毫无|未有)(?:任何|一点儿?"
    rf"|丝毫|半点){_SIDE}"
    r"|(?:没有|无|毫无)(?:任何|一点儿?|丝毫)(?:伤害|危害|损害|毒害|坏处)|终身不[再用]?(?:服药|吃药|复发|用药)"
    r"|纯天然(?:的)?(?:配方|成分|疗法|产品|制剂|草本|药)|治愈率(?:高)?达"
    rf"|毫无{_SIDE}|神奇的?(?:疗效|效果|药|疗法|功效|作用|细胞|配方|产品|力量)|奇迹|(?<!精)神药|神效|奇效|灵丹妙药|仙丹"
    r"|祖传秘方|独家(?:技术|秘方|配方|疗法)|(?:国际|世界|国内|全国|行业|业内|全球)(?:领先|首创|第一|最(?:好|佳|有效|先进|安全|权威|顶尖))|革命性的?(?:疗法|突破"
    r"|技术|新药|治疗|进展)"
    r"|(?:重大|医学|历史性|惊人的?)突破|突破性的?(?:疗法(?!认定)|治疗(?!药物|认定)|技术|进展|新药|手术|疗效|成果)"
)
_STRONG_EN = (
    r"break-?through(?!s? (?:[\w-]+ )?(?:infections?|bleeding|bleeds?|pains?|cases?|seizures?|doses?|symptoms?"
    r"|reflux|fevers?"
    r"|disease|attacks?"
    r"|angioedema|cancer pain|therapy designation|designation|medicines? for pain|medication))|miracles?"
    r"|miraculous(?:ly)?"
    r"|(?:wonder|magic)[- ](?:drugs?|cures?|pills?|bullets?|treatments?|therap(?:y|ies))|revolutionary"
    r"|game[- ]chang(?:er|ing)|ground-?breaking"
    r"|the (?:very )?(?:best|safest|finest|strongest|most (?:effective|powerful|advanced|successful)) (?:[a-z-]+ ){1,3}"
    r"(?:in (?:the (?:whole )?(?:world|country|nation|city|province)|china|asia|europe)|on the market|on earth|anywhere"
    r"|of all time|money can buy)"
    r"|(?:the|a|china['’]s|our) leading (?:\w+ )?(?:clinic|hospital|cent(?:re|er)|brand|provider|expert"
    r"|speciali[sz]t)s?\b(?= (?:in|of|for|nationwide|worldwide)\b|[.,;!])|second to none"
    r"|(?:cutting|leading)[- ]edge|world[- ](?:class|leading)|(?:amazing|incredible|astonishing"
    r"|spectacular) (?:results?|effects?|improvements?"
    r"|recover(?:y|ies)|treatments?|drugs?|therap(?:y|ies)|cures?)|(?:is|are|be) gone (?:for good|forever)"
    r"|never fails?|works? wonders|(?:works?|effective)(?: \w+)? (?:for|in|on) (?:everyone|everybody|"
    r"all (?:people|patients))|always works?|(?:permanent|complete|total|instant|sure|guaranteed|surefire) cures?"
    r"|(?:cure[sd]?|get(?:s|ting)? rid"
    r" of|end(?:s|ed)?|banish(?:es)?)\b[^.;,:]{0,60}\b(?:for good|forever|for ever|permanently|once and for all)"
    r"|permanently cure[sd]?"
    r"|(?:disappears?|vanish(?:es)?|go(?:es)? away|cleared?|over|healthy|pain-free|symptom-free|itch-free)"
    r" (?:for good|forever|for ever|permanently)"
    r"|no (?:harm|risk|danger|side[- ]effects?) (?:whatsoever|at all)"
    r"|never need (?:\w+ )?(?:tablets|medicines?|drugs|insulin|treatment) again"
    r"|all[- ]natural (?:formula|ingredients|remed(?:y|ies)|products?|treatments?|herbs?)|(?:everyone"
    r"|everybody) (?:recovers|is cured|gets (?:better|well))"
    r"|(?:will )?never (?:(?:come|comes|coming|came) back|(?:relapse|recur|return)s?)(?! to\b)"
    rf"|{_WHOLLY} (?:safe(?! to\b)|effective|cure[sd]?|risk-free|free (?:of|from) {_SIDE_EN}|reliable)"
    rf"|(?:risk|side-effect)s?-free|(?:no|zero|without(?: any)?|free (?:of|from)(?: any| all)?) (?:known |harmful "
    rf"|real )?{_SIDE_EN}"
    r"(?! (?:of|for|to|that|from|in|factors?|at all times|assessment|score)\b)|free (?:of|from) (?:any )?side effects"
    r"|guarante(?:e[sd]?|eing)\b(?=[^.;]{0,60}\b(?:cure|cured|results?|works?|success|recover\w*|heal\w*|effects?"
    r"|effective|improve\w*|relief|safe\w*"
    r"|better|well|outcomes?|pain|healthy|free (?:of|from))\b)"
    r"|(?:cure|cured|results?|success|recovery|healing|effects?|relief"
    r"|safety|improvement)s? "
    r"(?:is|are|guaranteed|being) guaranteed|guaranteed (?:cure|results?|success|recovery|relief|effects?|safe"
    r"|improvement)"
)
STRONG = {"zh": Late(_STRONG_ZH), "en": Late(rf"\b(?:{_STRONG_EN})", re.IGNORECASE)}
# A part of each of them, of CURE, and of what strengthening.py looks for, in small letters: for the sieve.
SUSPECT = {
    "zh": Sought("""
根治|根除|治愈|治好|治得好|痊愈|摆脱|告别|包治|包好|断根|除根|去根|永不|绝不|决不|再也不|不会再|药到病除|一劳永逸
立竿见影|百试百灵|保证|包您|包你|百分之百|百分百|100%|100 %|100％|100 ％
绝对|人人|所有人|所有患|所有病|无毒|零风险|零副作用|零毒|零复发
副作用|任何不良|任何风险|任何危险|任何后|毫无|任何伤害|任何危害|任何损害|任何毒害|任何坏处|任何毒|一点|终身不|纯天然|丝毫|半点|神奇|奇迹|神药|神效|奇效|灵丹|仙丹|祖传
独家|领先|首创|国际第一|世界第一|国内第一|全国第一|行业第一|世界最|国际最|国内最|全国最|行业最|业内|全球领先|全球首创|全球第一|全球最|革命性|突破
"""),
    "en": Sought(
        "|".join(f"{how} {what}" for how in _HOW for what in ("safe", "effective", "reliable"))
        + """
breakthrough|all-natural|all natural|no harm|no danger|everyone|everybody|never need
break-through|miracl|miracul|wonder|magic|revolutionary|game-chang|game chang|groundbreak|ground-break|cutting edge
cutting-edge|leading edge|leading-edge|world-class|world class|world-lead|world lead|world's|world’s
amazing|incredib|astonish|spectacular|never fail|never come|never coming|never came|never re
works for|works in|works on|works every|work every|effective for|effective in|effective on|effective and safe
all people|all patients|safe and effective|always work|always help|always cure|always heal|cure|curing|for good|forever
for ever|permanent|once and for|very safe|extremely safe|side effect|side-effect|adverse effect
adverse reaction|adverse event|no risk|zero risk|without risk|without any risk|any risk|all risk|known risk|of risk
from risk|real risk|harmful|risk-free|risks-free|complication|guarant|prove|proof that|harmless|eliminate|eradicate
wipes out|wipe out|banish|end your|ends your|ends the|end the|end all|ends all|end their|ends their|definitely|certainly
surely|undoubtedly|sure to|certain to|dramatic|remarkabl|extraordinar|state-of-the-art|most advanced|the best
the very|the safest|the finest|the strongest|the most effective|the most powerful|the most success
leading|second to none
only effective|gone for
""",
        begun=True,
    ),
}
# Words that are true of some diseases: right when both languages say so.
CURE = {
    "zh": Late(
        r"(?<!自)治愈(?!率|系)|治好|治得好|根治(?!性|术|手术|切除|放疗|化疗|方案|治疗|剂量|率)|痊愈(?![不未]?满|后|者|以?前)|断根|除根"
    ),
    "en": Late(r"\b(?:cure[sd]?(?! (?:meat|ham|bacon|sausage|fish|rate))|curing)\b", re.IGNORECASE),
}
# What the other language says when it means the same: no promise was added.
MEANS_CURE = {
    "zh": Late(
        r"治愈|治好|治得好|治不好|根治|痊愈|断根|除根|去根|根除|清除|消灭|杀灭|杀死|彻底|恢复正常|康复|能好|会好"
        r"|好了|好全|好透|不治|治疗好|成功|转阴|除菌|痊|愈合"
        r"|包治|包好|药到病除|固化|凝固|完全恢复|全部恢复|良药|解药|万能|灵药|腌|腊|熏"
    ),
    "en": Late(
        r"\b(?:cur(?:e[sd]?|ing|able|ative)|incurable|clear(?:s|ed|ing|ance)?|heal(?:s|ed|ing)?|recover\w*|better"
        r"|rid of|eradicat\w*|free (?:of|from)"
        r"|disappear\w*|go(?:es|ne)? away|well again|remission|surviv\w*|successful\w*|eliminat\w*|fully|normal"
        r"|resolv\w*|over it|fixed?|put right"
        r"|works?|recuperat\w*|mend\w*|repair\w*|kill\w*|destroy\w*|for good|root)\b",
        re.IGNORECASE,
    ),
}
DISEASE_ENDS = Late(  # infections, tumours and defects that are indeed cured
    r"结核|肝炎|丙肝|梅毒|感染|细菌|真菌|癣|疟|幽门|寄生虫|蛔|蛲|螨|疥|淋病|衣原体|滴虫|阴道炎|尿路|肺炎|扁桃体"
    r"|中耳炎|麻风|癌|白血病|瘤|阑尾|疝|结石"
    r"|息肉|囊肿|痔|心动过速|早搏|房颤|白内障|骨折|先心病|先天性|抗生素|病毒|虫|手术切除"
    r"|tubercul|\bTB\b|hepatitis|syphilis|infect|bacteri|fung|ringworm|athlete|malaria|pylori|parasit|worm|scabies"
    r"|gonorrh|chlamydia|trichomon|thrush"
    r"|pneumonia|tonsil|\bear\b|leprosy|cancer|leuk|lymphoma|tumou?r|append|hernia|stones?\b|polyp|cyst|piles"
    r"|haemorrhoid|tachycardia|arrhythm|fibrillation"
    r"|cataract|fracture|heart defect|congenital|antibiotic|virus|lice",
    re.IGNORECASE,
)
# The text speaks about promises instead of making them.
WARY = Late(
    r"警惕|当心|小心|谨防|提防|防范|虚假|骗|谣言|误区|误解|误以为|误认为|以为|[别勿]信|不要[轻相]信|不能[轻相]信"
    r"|[勿莫]轻?信|轻信|没有依据|没有证据|没有研究|没有根据|缺乏证据|无依据|证据不足|宣称"
    r"|声称|号称|标榜|吹嘘|夸大|夸张|广告|所谓|传言|听说|偏方|投诉|举报|怀疑|谁要是|如果有人|若有人|凡是|谁说|有人说"
    r"|不要答应|拒绝|不可信|不靠谱|不科学|幻想|指望|辟谣|真相|上当|说法|商家|不是真的|不属实"
    r"|\b(?:beware|wary|watch out|careful|cautio(?:n|us)|suspicious|scepti\w+|skepti\w+|scams?|fraud\w*|mislead\w*"
    r"|false(?:ly)?|myths?|misconceptions?"
    rf"|misunderst\w+|mistaken\w*|(?:{OF_VERB_EN}|nobody) (?:\w+ )?(?:believe|trust|fall for|expect|be taken in)"
    r"|believe[sd]? that|claim(?:s|ed|ing)?|adverti\w+|adverts?"
    r"|so-called|too good to be true|no evidence|no proof|lack of evidence|unproven|rumou?rs?|quack\w*|hype"
    r"|exaggerat\w*|question(?:s|ed)? (?:whether|if)"
    r"|(?:they|who|anyone|anybody|someone|somebody|seller|clinic|company|product|treatment)s?(?: that| who)? (?:may "
    r"|might |will )?promis\w+|say no|refuse|think(?:s|ing)? that"
    r"|warning signs?|red flags?|warn(?:s|ed)? (?:people|the public|against|that)|fact or|doubt\w*"
    r"|not true|untrue|(?:they|sellers?|people|some) sa(?:y|id))\b",
    re.IGNORECASE,
)
AS_A_CONDITION = Late(
    r"了?(?:之?[后前]|以[后前]|时|再|才|方可|的(?:人|患者|病人|机会|可能|概率|比例|标准|时候|目的|希望))"
)
CHRONIC = Late(  # diseases that nobody can cure yet
    r"糖尿病(?!足)|高血压|哮喘|湿疹|特应性皮炎|银屑病|牛皮癣|白癜风|类风湿|骨?关节炎|红斑狼疮|痛风|帕金森|阿尔茨海默"
    r"|老年痴呆|癫痫|乙肝|慢阻肺|自闭症|脑瘫|尿毒症|肾衰|硬化症|克罗恩|强直性|近视|过敏体质"
    r"|\b(?:diabetes|hypertension|high blood pressure|asthma|eczema|dermatitis|psoriasis|vitiligo|arthritis|lupus|gout"
    r"|Parkinson\w*|Alzheimer\w*|dementia|epilepsy|hepatitis B|COPD|autism|cerebral palsy|kidney failure"
    r"|multiple sclerosis|Crohn\w*|short[- ]sight\w*)\b",
    re.IGNORECASE,
)
HEDGED = Late(
    r"可能|部分|有的|有些|少数|个别|多数|目标|争取|有望|希望|妊娠|化脓"
    r"|\b(?:some|may|might|could|few|most|aims?|hope|gestational|septic|sometimes|often|chance)\b",
    re.IGNORECASE,
)
NO_ZH = Late(
    r"不(?![但仅只光论管久断同])|没|未|(?<!毫)无(?!论|疑|创|痛)|非(?!常)|[勿别莫](?!的)|难|否|尚|极少|很少|直到|等到"
    r"|如果|若|一旦|争取|有望|希望|力争"
    r"|目标|旨在|为了|接近|几乎|近(?=$)|寻找|研究"
)
NO_ZH_FAR = Late(
    r"没有(?:任何|哪|一|什么)|尚无|不存在|不可能|不现实|是否|能否|能不能|吗|难以|不等于|不代表|不意味|不是说|并不"
)
NO_EN = Late(
    denial(
        OPEN_EN,
        r"unlikely|rarely|seldom|hardly|scarcely|fails?|unable|impossible|few|instead|rather than|short of|far from"
        r"|once|when|aim(?:s|ing)?|chances?|goals?|than|search(?:ing)?|research\w*|in search of|look(?:ing)? for"
        r"|towards?",
        r"(?:nearly|almost|close to|about)(?! (?:\d|half|all\b|every|an? |two|three|four|five|six|seven|eight|nine"
        r"|ten))",
    ),
    re.IGNORECASE,
)
NO_EN_FAR = Late(
    rf"\b(?:{HELPERS_EN}|be) (?:not|never)\b|{SHORT_EN}\b|\bcannot\b|\bno (?:treatment|drug"
    r"|medicine|method|test|operation|surgery|vaccine|one|such)"
    r"\b|\bimpossible\b|\bnot yet\b|\bnot (?:possible|every|all|always)\b|\bthere is no\b|\bnothing\b|\bunlikely\b"
    r"|\bout of reach\b|\belusive\b|\ba long way off\b|\byet to be\b|\bstill (?:being )?(?:sought|awaited)\b",
    re.IGNORECASE,
)
DOUBLE_NO = Late(  # what takes back "no side effects", so neither a bare "no" nor "without": they are of the promise
    r"不是|并非|不能|并不|不等于|不代表|未必|不一定|哪有|不可能|不意味|没有(?:一种|哪|什么药)|确保|以便"
    r"|如果|若|假如|要是|只要|一旦|直到|多数|大多|有些|有的|有人|部分|很多|许多|一般|通常|往往|可能|几乎|基本|是否"
    r"|试验|研究|观察|发现|未见|报告|发生|出现|后再|才|方可|为止|无明显|希望|确认|确定|(?:没有|没|无) "
    r"|\b(?:not|none|neither|never|cannot|nor|no (?:treatment|drug|medicine|operation|surgery|test|method|vaccine)"
    r"|nothing|if|when|once|unless|until|were|was|had|reported|seen|observed|occurred|recorded"
    r"|as long as|provided|whether|most|many|some|few|usually|often|generally|may|might"
    r"|almost|nearly|virtually|normally|sometimes|make sure|check|hope)\b|n['’]t\b",
    re.IGNORECASE,
)
DENIES = Late(
    r"(?:零|无|没有|毫无|未有|安全无毒)|(?:no|zero|without|free|risk|side)\b|永不|绝不|决不|再也不|不会|never",
    re.IGNORECASE,
)
OF_A_CURE = Late(r"根治|治愈|治好|痊愈|根除|cure|rid of", re.IGNORECASE)
SWORN = Late(r"包治|保证|百|guarante|100", re.IGNORECASE)
CLAUSE = {
    "zh": Late(r"[，；：,;:。！？]|但|然而"),
    "en": Late(r"[,;:–—.!?]|\b(?:but|however|though|although|yet)\b", re.IGNORECASE),
}
QUOTE_BEGINS = Late(r"[“‘\"「『][^”’\"」』]{0,14}$")
QUOTE_ENDS = Late(r"^[^“‘\"「『]{0,14}[”’\"」』]")
