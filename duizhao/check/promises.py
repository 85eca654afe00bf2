"""What promises too much in a handout, in Chinese and English, and what takes a promise back.

The lists follow the advertising law of China (articles 16 to 18: no assertion of effect or safety, no rates of cure),
the Helsinki wording on unproven treatment, and what health regulators warn of (FDA "health fraud scams": miracle cure,
quick fix, no risk, money back).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duizhao.check.sentences import sentences
from duizhao.check.sieve import listed

_SIDE = r"(?:(?:毒副|副|毒性?)作用|不良反应|风险|危险|后遗症)"
_SIDE_EN = r"(?:side[- ]effects?|adverse (?:effects|reactions|events)|risks?|complications)"
_WHOLLY = r"(?:100 ?%|completely|totally|absolutely|entirely|perfectly|wholly)"

# Promises that no honest handout makes.
_STRONG_ZH = (
    r"根治(?!性|术|手术|切除|放疗|化疗|方案|治疗|剂量|率)|(?:彻底|完全|永久|一次性?)(?:治愈|治好|根除|摆脱|告别|痊愈)"
    r"|包治|包好(?!伤|纱|敷)|断根|除根|去根(?!部)|(?:永不|绝不|决不|再也不会?|不会再)复发|药到病除|一劳永逸|立竿见影"
    r"|百试百灵"
    r"|保证(?:能|可以)?(?:一定)?(?:治好|治愈|根治|痊愈|康复|不复发|见效|有效(?![\u4e00-\u9fff]))|包(?:您|你)(?:治|好"
    r"|满意|有效)"
    r"|(?:百分之百|百分百|100 ?[%％])(?:的)?(?:安全|有效|治愈|见效|成功|治好|康复|无害)|绝对(?:安全|有效|无害|可靠)"
    r"|人人(?:都)?(?:有效|见效|能好|治好)|(?:对)?所有(?:人|患者|病人)都(?:有效|见效|安全|能治好)|(?:安全无毒|无毒无害)"
    rf"|零(?:风险|副作用|毒副作用|复发)|(?<!有)无(?:任何)?(?:毒副|毒|副)作用|(?:没有|无|毫无|未有)(?:任何|一点儿?"
    rf"|丝毫|半点){_SIDE}"
    rf"|毫无{_SIDE}|神奇的?(?:疗效|效果|药|疗法|功效|作用|细胞|配方|产品|力量)|奇迹|神药|神效|奇效|灵丹妙药|仙丹"
    r"|祖传秘方|独家(?:技术|秘方|配方|疗法)|(?:国际|世界|国内|全国|行业)(?:领先|首创|第一)|革命性的?(?:疗法|突破"
    r"|技术|新药|治疗|进展)"
    r"|(?:重大|医学|历史性|惊人的?)突破|突破性的?(?:疗法(?!认定)|治疗(?!药物|认定)|技术|进展|新药|手术|疗效|成果)"
)
_STRONG_EN = (
    r"break-?through(?!s? (?:infections?|bleeding|bleeds?|pains?|cases?|seizures?|doses?|symptoms?|reflux|fevers?"
    r"|disease|attacks?"
    r"|angioedema|cancer pain|therapy designation|designation|medicines? for pain|medication))|miracles?"
    r"|miraculous(?:ly)?"
    r"|(?:wonder|magic)[- ](?:drugs?|cures?|pills?|bullets?|treatments?|therap(?:y|ies))|revolutionary"
    r"|game[- ]chang(?:er|ing)|ground-?breaking"
    r"|(?:cutting|leading)[- ]edge|world[- ](?:class|leading)|(?:amazing|incredible|astonishing"
    r"|spectacular) (?:results?|effects?|improvements?"
    r"|recover(?:y|ies)|treatments?|drugs?|therap(?:y|ies)|cures?)|(?:is|are|be) gone (?:for good|forever)"
    r"|never fails?|(?:works?|effective) (?:for|in|on) (?:everyone|everybody|"
    r"all (?:people|patients))|always works?|(?:permanent|complete|total|instant|sure|guaranteed|surefire) cures?"
    r"|(?:cure[sd]?|get(?:s|ting)? rid"
    r" of|end(?:s|ed)?|banish(?:es)?)\b[^.;,:]{0,60}\b(?:for good|forever|for ever|permanently|once and for all)"
    r"|permanently cure[sd]?"
    r"|(?:will )?never (?:come|comes|coming|came|relapse|relapses|recur|recurs|return|returns)(?: back)?(?! to\b)"
    rf"|{_WHOLLY} (?:safe(?! to\b)|harmless|effective|cure[sd]?|risk-free|free (?:of|from) {_SIDE_EN}|painless"
    rf"|reliable)"
    rf"|(?:risk|side-effect)s?-free|(?:no|zero|without(?: any)?|free (?:of|from)(?: any| all)?) (?:known |harmful "
    rf"|real )?{_SIDE_EN}"
    r"(?! (?:of|for|to|that|from|in|factors?|at all times|assessment|score)\b)|free (?:of|from) (?:any )?side effects"
    r"|guarante(?:e[sd]?|eing)\b(?=[^.;]{0,60}\b(?:cure|cured|results?|works?|success|recover\w*|heal\w*|effects?"
    r"|effective|improve\w*|relief|safe\w*"
    r"|better|well|outcomes?|pain|healthy|free)\b)|(?:cure|cured|results?|success|recovery|healing|effects?|relief"
    r"|safety|improvement)s? "
    r"(?:is|are|guaranteed|being) ?guaranteed|guaranteed (?:cure|results?|success|recovery|relief|effects?|safe"
    r"|improvement)"
)
STRONG = {"zh": re.compile(_STRONG_ZH), "en": re.compile(rf"\b(?:{_STRONG_EN})", re.IGNORECASE)}
# A part of each of them, of CURE, and of what strengthening.py looks for, in small letters: for the sieve.
SUSPECT = {
    "zh": listed("""
根治|根除|治愈|治好|治得好|痊愈|摆脱|告别|包治|包好|断根|除根|去根|永不|绝不|决不|再也不|不会再|药到病除|一劳永逸
立竿见影|百试百灵|保证|包您|包你|百分之百|百分百|100|绝对|人人|所有人|所有患|所有病|无毒|零风险|零副作用|零毒|零复发
副作用|任何不良|任何风险|任何危险|任何后|毫无|一点风险|一点危险|丝毫|半点|神奇|奇迹|神药|神效|奇效|灵丹|仙丹|祖传
独家|领先|首创|国际第一|世界第一|国内第一|全国第一|行业第一|革命性|突破
"""),
    "en": listed("""
breakthrough|break-through|miracl|miracul|wonder|magic|revolutionary|game-chang|game chang|groundbreak|ground-break
ing edge|ing-edge|world-class|world class|world-lead|world lead|world's|world’s|amazing|incredib|astonish
spectacular|never fail|never come|never coming|never came|never re|works for|works in|works on|works every
work every|effective for|effective in|effective on|effective and safe|safe and effective|always work|always help
always cure|always heal|cure|curing|for good|forever|for ever|permanent|once and for|100|completely|totally
absolutely|entirely|perfectly|wholly|very safe|extremely safe|side effect|side-effect|adverse effect
adverse reaction|adverse event|no risk|zero risk|without risk|without any risk|any risk|all risk|known risk|of risk
from risk|real risk|harmful|risk-free|risks-free|complication|guarant|proven|harmless|eliminate|eradicate|wipes out
wipe out|banish|end your|ends your|ends the|end the|end all|ends all|end their|ends their|definitely|certainly
surely|undoubtedly|sure to|certain to|dramatic|remarkabl|extraordinar|state-of-the-art|most advanced|the best
only effective|gone for
"""),
}
# Words that are true of some diseases: right when both languages say so.
CURE = {
    "zh": re.compile(
        r"(?<!自)治愈(?!率|系)|治好|治得好|根治(?!性|术|手术|切除|放疗|化疗|方案|治疗|剂量|率)|痊愈|断根|除根"
    ),
    "en": re.compile(r"\b(?:cure[sd]?(?! (?:meat|ham|bacon|sausage|fish|rate))|curing)\b", re.IGNORECASE),
}
# What the other language says when it means the same: no promise was added.
MEANS_CURE = {
    "zh": re.compile(
        r"治愈|治好|治得好|治不好|根治|痊愈|断根|除根|去根|根除|清除|消灭|杀灭|杀死|彻底|恢复正常|康复|能好|会好"
        r"|好了|好全|好透|不治|治疗好"
        r"|包治|包好|药到病除|良药|解药|万能|灵药|腌|腊|熏"
    ),
    "en": re.compile(
        r"\b(?:cur(?:e[sd]?|ing|able|ative)|incurable|clear(?:s|ed|ing|ance)?|heal(?:s|ed|ing)?|recover\w*|better"
        r"|rid of|eradicat\w*|free (?:of|from)"
        r"|disappear\w*|go(?:es|ne)? away|well again|remission|surviv\w*|successful\w*|eliminat\w*|fully|normal"
        r"|resolv\w*|over it|fixed?|put right"
        r"|works?|recuperat\w*|mend\w*|repair\w*|kill\w*|destroy\w*|for good|root)\b",
        re.IGNORECASE,
    ),
}
_DISEASE_ENDS = re.compile(  # infections, tumours and defects that are indeed cured
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
_WARY = re.compile(
    r"警惕|当心|小心|谨防|提防|防范|虚假|骗|谣言|误区|误解|误以为|误认为|以为|[别勿]信|不要[轻相]信|不能[轻相]信"
    r"|[勿莫]轻?信|轻信|没有依据|没有证据|没有研究|没有根据|缺乏证据|无依据|证据不足|宣称"
    r"|声称|号称|标榜|吹嘘|夸大|夸张|广告|所谓|传言|听说|偏方|投诉|举报|怀疑|谁要是|如果有人|若有人|凡是|谁说|有人说"
    r"|不要答应|拒绝|不可信|不靠谱|不科学|幻想|指望|辟谣|真相|上当|说法"
    r"|\b(?:beware|wary|watch out|careful|cautio(?:n|us)|suspicious|scepti\w+|skepti\w+|scams?|fraud\w*|mislead\w*"
    r"|false(?:ly)?|myths?|misconceptions?"
    r"|misunderst\w+|mistaken\w*|(?:not|n['’]t|never|nobody) (?:\w+ )?(?:believe|trust|fall for|expect|be taken in)"
    r"|believe[sd]? that|claim(?:s|ed|ing)?|adverti\w+|adverts?"
    r"|so-called|too good to be true|no evidence|no proof|lack of evidence|unproven|rumou?rs?|quack\w*|hype"
    r"|exaggerat\w*|question(?:s|ed)? (?:whether|if)"
    r"|(?:they|who|anyone|anybody|someone|somebody|seller|clinic|company|product|treatment)s?(?: that| who)? (?:may "
    r"|might |will )?promis\w+|say no|refuse|think(?:s|ing)? that"
    r"|warning signs?|red flags?|warn(?:s|ed)? (?:people|the public|against|that)|fact or|doubt\w*)\b",
    re.IGNORECASE,
)
_NO_ZH = re.compile(
    r"不(?![但仅只光论管久断同])|没|未|(?<!毫)无(?!论|疑|创|痛)|非(?!常)|[勿别莫](?!的)|难|否|尚|极少|很少"
)
_NO_ZH_FAR = re.compile(
    r"没有(?:任何|哪|一|什么)|尚无|不存在|不可能|不现实|是否|能否|能不能|吗|难以|不等于|不代表|不意味|不是说|并不"
)
_NO_EN = re.compile(
    r"\b(?:not|no|none|never|nor|neither|cannot|without|unlikely|rarely|seldom|hardly|scarcely|nothing|nobody|no one"
    r"|fails?|unable|impossible|few|instead"
    r"|rather than|short of|far from|before|until|whether|hope[sd]?|in search of|look(?:ing)? for|towards?)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO_EN_FAR = re.compile(
    r"\b(?:is|are|was|were|be|does|do|will|can|has|have) (?:not|never)\b|n['’]t\b|\bcannot\b|\bno (?:treatment|drug"
    r"|medicine|method|test|operation|surgery|vaccine|one|such)"
    r"\b|\bimpossible\b|\bnot yet\b|\bnot (?:possible|every|all|always)\b|\bthere is no\b|\bnothing\b|\bunlikely\b",
    re.IGNORECASE,
)
_DOUBLE_NO = re.compile(  # what takes back "no side effects"
    r"不是|并非|不能|并不|不等于|不代表|未必|不一定|哪有|不可能|不意味|没有(?:一种|哪|什么药)"
    r"|如果|若|假如|要是|只要|一旦|直到|多数|大多|有些|有的|有人|部分|很多|许多|一般|通常|往往|可能|几乎|基本|是否"
    r"|后再|才|方可|为止|无明显|希望|确认|确定|(?:没有|没|无) "
    r"|\b(?:not|none|neither|never|cannot|nor|no (?:treatment|drug|medicine)|nothing|if|when|once|unless|until"
    r"|as long as|provided|whether|most|many|some|few|usually|often|generally|may|might"
    r"|almost|nearly|virtually|normally|sometimes|make sure|check|hope)\b|n['’]t\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"(?:零|无|没有|毫无|未有|安全无毒)|(?:no|zero|without|free|risk|side)\b|永不|绝不|决不|再也不|不会|never",
    re.IGNORECASE,
)
_OF_A_CURE = re.compile(r"根治|治愈|治好|痊愈|根除|cure", re.IGNORECASE)
_SWORN = re.compile(r"包治|保证|百|guarante|100", re.IGNORECASE)
_CLAUSE = {
    "zh": re.compile(r"[，；：,;:。！？]|但|然而"),
    "en": re.compile(r"[,;:–—.!?]|\b(?:but|however|though|although|yet)\b", re.IGNORECASE),
}
_QUOTED = re.compile(r"[“‘\"「『][^”’\"」』]{0,14}$")
_PREVIOUS_QUOTE_END = re.compile(r"^[^“‘\"「『]{0,14}[”’\"」』]")


@dataclass(frozen=True, slots=True)
class Promise:
    """text[start:end] promises something that the sentence around it does not take back."""

    start: int
    end: int
    of_a_cure: bool  # it speaks of a cure and does not swear to it
    curable: bool  # the text names a disease that is indeed cured


def promises(text: str, lang: str, pattern: re.Pattern[str]) -> Iterator[Promise]:
    """Every affirmed hit of `pattern`: not denied, asked, quoted, nor told as what others say."""
    if not pattern.search(text) or _WARY.search(text):
        return
    for start, end in sentences(text, lang):
        sentence = text[start:end]
        if sentence.rstrip(" ”’\"'）)").endswith(("?", "？")):
            continue
        for hit in pattern.finditer(sentence):
            if not _taken_back(sentence, hit, lang):
                of_a_cure = _OF_A_CURE.search(hit[0]) is not None and _SWORN.search(hit[0]) is None
                yield Promise(start + hit.start(), start + hit.end(), of_a_cure, _DISEASE_ENDS.search(text) is not None)


def wary(text: str) -> bool:
    """Whether a text warns of promises, or tells what others promise."""
    return _WARY.search(text) is not None


def _taken_back(sentence: str, hit: re.Match[str], lang: str) -> bool:
    before, after = sentence[: hit.start()], sentence[hit.end() :]
    if _QUOTED.search(before) and _PREVIOUS_QUOTE_END.search(after):
        return True
    cuts = [cut.end() for cut in _CLAUSE[lang].finditer(before)]
    near = before[cuts[-1] if cuts else 0 :]
    rest = _CLAUSE[lang].split(after, maxsplit=1)[0]
    if _DENIES.match(hit[0]):
        return _DOUBLE_NO.search(near + " " + rest) is not None or _DOUBLE_NO.match(before.lstrip()) is not None
    no, far = (_NO_ZH, _NO_ZH_FAR) if lang == "zh" else (_NO_EN, _NO_EN_FAR)
    return no.search(near) is not None or far.search(near + " \0 " + rest) is not None or far.search(before) is not None
