"""Words that turn a sentence round: negations and directions, in Chinese and English."""

from __future__ import annotations

import re

from duizhao.check.late import Late
from duizhao.check.sentences import small
from duizhao.frozen import frozen

# Chinese words that hold a negating character and deny nothing, or whose denial English seldom shows.
_HARMLESS = re.compile(
    r"不断|不同(?!意)|不仅|不但|不只|不光|不管|不论|不久|不止|不得不|不可不|不过|不错|不良|不适|不舒服|不安|不佳"
    r"|不足|不稳|不孕|不育|不齐|不全|不振|不畅|不便|不平|各不相同|不慌|不明|不清|不调|不当|不利|不幸"
    r"|不锈钢|不定期|不时|不愧|不禁|不由|不同意见|不惜|不妨|不如|不知不觉|差不多|对不起|了不起|来不及|看不清|忍不住"
    r"|受不了|控制不住|止不住|无论|无数|无菌|无疑|毫无疑问|无线|无痛|无纺|无糖"
    r"|无创|无烟|无障碍|无症状|无人|无名|非常|非处方|非洲|非典|非甾体|失禁|不全|不好(?!用)|不易|不对|除非|是非|未来"
    r"|未必|未婚|未成年|未满|没关系"
    r"|没事|没精神|没力气|没劲|没胃口|没有力气|特别|分别|别的|别人|类别|性别|级别|差别|识别"
    r"|辨别|个别|组别|型别|科别|国别|派别|鉴别|区别|告别|别墅|勿忘|禁食|禁饮|禁水|禁忌|要不|可不可以|能不能|是不是|会不会|要不要|有没有"
    r"|好不好|行不行|多不多|对不对|有无|是否|能否|避免|防止|莫名|停车|停留|不在少数|不少|不小心|不自主|不规则"
    r"|不均|不耐|不慎|不等|不超过|不低于|不高于|不少于|不多于|不大于|不小于|不满|不足以|不到|不及|不孕不育|并非如此"
    r"|莫[司米匹西昔利罗三地达替沙特]|[那拉]非|非[那布诺洛索]|别嘌|没完没了|说不定|不一定|不一样|不变|不愿|不想|无法|无力|无效|免疫|免费|以免|免得"
)
_NOT_ZH = re.compile(
    r"不|未|无|勿|甭|没|别|莫|非|忌|禁(?!区)|毋|免(?![疫费])|避(?!孕|难|暑|风)|停(?!车|留|经|电)|戒|拒|防(?!晒|护|疫|水"
    r"|御|治|癌|滑)"
)
_DOUBLE_ZH = re.compile(  # 不要停药: two words of denial, which English has too
    r"(?<=不|别|勿|甭)[要能得可应宜]?(?:自己|自行|随意|随便|擅自|突然|提前|轻易|任意)*(?:停|中断|间断|漏服|忘)"
)
_WEAK_NOT_ZH = re.compile(  # denials that English may well say without one
    r"不(?:断|同(?!意)|一样|变|愿|想|到|足|满|超过|低于|高于|少于|多于|大于|小于|及|等|适|良|安|佳|稳|畅|清)"
    r"|无[力法效]|禁[食饮水忌]|未[必满成婚来]|避免|防止|以免|免得|停|戒|防|避|忌"
)
_NOT_EN = re.compile(
    r"\b(?:not|no|none|never|nor|neither|nothing|nobody|nowhere|cannot|without|avoid\w*|stop\w*|lack\w*|free|fail\w*"
    r"|refus\w*|reject\w*|deni\w*|deny\w*|prevent\w*|except\w*|unless|until"
    r"|instead|rather|only|hardly|rarely|seldom|scarcely|barely|few|fewer|little|less|least|too|nil|zero|absen\w*"
    r"|miss\w*|off|away|keep (?:\w+ ){0,3}(?:out|from)|quit|give up|giving up|skip\w*|leave|leaving|left|exclud\w*"
    r"|forbid\w*|forbidden|ban(?:s|ned)?"
    r"|prohibit\w*|allow\w*|loss|lose\w*|losing|lost|un(?!der|til|i[oqtv]|cle|less)\w+|in(?:complete|ability"
    r"|adequate|sufficient|effective|active|accurate|valid|visible|correct|consisten\w*|appropriate|curable"
    r"|dependent\w*|digest\w*|continen\w*|toleran\w*"
    r"|frequent\w*|fertil\w*|operable|soluble|eligible|secure|stead)|im(?:possible|mature|mobile|proper\w*"
    r"|balance\w*|perfect)|ir(?:regular\w*|reversible|relevant|responsible)|il(?:legal\w*|legible)|dis(?:agree"
    r"|appear|continu|connect|allow|like|comfort|able|abil"
    r"|order|courag)\w*|non\w*|mis\w+|\w+less(?:ly|ness)?|contra(?!cept)\w+|hold|withhold\w*|withdraw\w*|cease\w*|end(?:s"
    r"|ed)?|fast(?:ing)?|nil|empty|beyond|far from|short of|hard to|beware|otherwise|whole|lasts?|lasting|persist\w*"
    r"|(?:goes|go|carry|stay) on|continu\w*|keeps?"
    r"|forget\w*|forgot\w*|rule[sd]? out|doubt\w*|question\w*|regardless|even if|resist\w*|at all|even|declin\w*"
    r"|cancel\w*|postpon\w*|spare[sd]?|save[sd]?|as long as|once|enough|calm|same|healthy)\b|n['’]t\b",
    re.IGNORECASE,
)
_PLAIN_NOT_EN = re.compile(  # a denial that Chinese always shows; in small letters, as the next one
    r"\b(?=[acdhimnsw])(?:(?:do|does|did|is|are|was|were|will|can|should|must|may|has|have|had|would|could) not|cannot"
    r"|never|not|no|nor|neither|nothing|nobody|none|without|avoid(?:ing|s|ed)?)\b|n['’]t\b"
)
_NOT_EN_ONLY = re.compile(  # hold a "not" and deny nothing
    r"\b(?=[cdinow])(?:not only\b|whether or not\b|or not\b|no matter\b|no\.|no more than\b|not more than\b"
    r"|no (?:less|fewer|later|longer|earlier|sooner)\b|not (?:less|fewer|later)\b|nothing but\b|can(?:no"
    r"|')t help\b|why not\b|if not\b|not at all\b|nothing (?:more|else)\b"
    r"|don['’]t (?:worry|hesitate|forget)\b|do not (?:worry|hesitate|forget)\b|without (?:delay|fail|doubt"
    r"|exception)\b|never mind\b|no (?:problem|wonder|doubt)\b|nor\b)"
)
_ANY_NOT_ZH = re.compile(
    r"不|未|无|勿|甭|没|别|莫|非|忌|禁|毋|免|避|停|戒|拒|防|少|难|缺|断|除|脱|失|空|否|零|仅|只|才|再|前|先|尚|还|忘|漏"
    r"|闭|反|错|差|坏|弱|离|远|隔|代替|而是|干净|放心|干|淡|静|保持|切莫|哪|吗|舍|退|谢绝"
)
_NO_DENIAL = tuple(  # Chinese words that could deny, where English shows that they only say what they say
    (re.compile(zh), Late(rf"\b(?:{en})\b", re.IGNORECASE))
    for zh, en in (
        ("停(?:药|用|服|止|掉)?", r"stop\w*|com(?:e|ing) off|ceas\w+|discontinu\w+"),
        ("(?<![提之以])[之以]?前", r"before\w*|ago|previous\w*"),
        ("避孕套?", r"contracep\w+|condoms?|birth control"),
        ("[预防]防(?:晒|护)?", r"prevent\w*|protect\w*|sun\w+"),
        ("减少|减轻|减量|减", r"reduc\w+|fewer|less\w*|lower\w*|cut\w*|eas\w+"),
        ("空腹", r"empty|fasting"),
        ("断奶", r"wean\w*"),
    )
)

_LEST_ZH = re.compile("以免|免得|以防|防止|预防")  # 不要紧扎，以免坏死: prevent stands for these alone
_LEST_EN = re.compile(r"\b(?:prevent\w*|to avoid)\b", re.IGNORECASE)


@frozen
class Opposites:
    """One axis and the words of its two ends. `seen` in English may mean an end, `sure` does; both in small letters.

    `sure` is None where that is the same; a reversal of such an axis is then not sure either.
    """

    zh: tuple[re.Pattern[str], re.Pattern[str]]
    seen: tuple[Late, Late]
    sure: tuple[Late, Late] | None = None
    exact: bool = False  # both ends are named, never implied: left and right


def _words(one: str, other: str) -> tuple[Late, Late]:
    return Late(rf"\b(?:{one})\b"), Late(rf"\b(?:{other})\b")


def _ends(one: str, other: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Each word begins with its first letter, for which the engine can look fast, and not with what it follows."""
    return re.compile(one), re.compile(other)


_PART = (
    r"(?:\w+ )?(?:sides?|hands?|(?:fore)?arms?|legs?|foot|feet|knees?|hips?|eyes?|ears?|breasts?|lungs?|kidneys?"
    r"|shoulders?|wrists?|ankles?|thighs?|thumbs?|fingers?|elbows?|cheeks?|nostrils?|groins?|chest"
    r"|abdomen|belly|half|lobes?|ventric\w+|atri\w+|ovar\w+|testic\w+|heels?|toes?|calf|flanks?|ribs?|lower|upper"
    r"|armpit|ureters?|arter(?:y|ies)|veins?|nerves?|buttocks?|neck|face|temple|jaw|shins?|collarbone|tonsil)"
)
_ALONE = r"(?=[,.;:)]| (?:with|and|or|so|if|when|while)\b)"
AXES = (
    Opposites(
        _ends(
            r"升高|上升|扩大|增[加大高多]|提高|加[大重量快]|升(?=到|至|了)|上调|变[高快大多]|更[高大快]|偏高|过[高快多]|涨|加药",
            r"降低|下降|减[少低小轻量慢]|降(?=到|至|了|得)|下调|变[低慢小少]|更[低小慢]|偏低|过[低慢少]|跌|缩短|缩小",
        ),
        _words(
            r"ris(?:e|es|en|ing)|rose|increas\w+|higher|high|rais(?:e|es|ed|ing)"
            r"|(?<!give )(?<!gave )(?<!giving )(?<!wake )(?<!sit )(?<!stand )(?<!follow-)(?<!check-)(?<!get )up(?! to)"
            r"|more|faster|grow\w*|climb\w*"
            r"|gain\w*|larger|bigger|heavier|elevat\w+|speeds?|too (?:fast|much|many)"
            r"|double[sd]?|boost\w*|most|worse\w*|strong\w*|better|improv\w+|add\w*|over|above|enlarg\w+|further"
            r"|extra|great\w*",
            r"fall(?:s|en|ing)?|fell|drop\w*|decreas\w+|lower\w*|low|reduc\w+|down|less|fewer|slow\w*|shrink\w*"
            r"|shrank|declin\w+|smaller|lighter|cut\w*|eas(?:e|es|ed|ing)|lessen\w*|reliev\w+"
            r"|relief|short\w*|few|little|halv\w+|loss|lose|under|below|mild\w*|weak\w*|least|fades?|faded|improv\w+"
            r"|better|narrow\w*|limit\w*|off|help\w*|sooth\w*|calm\w*|protect\w*|prevent\w*|thin\w*",
        ),
    ),
    Opposites(
        _ends(r"饭[之以]?前|餐[之以]?前|食[之以]?前|空腹", r"饭[之以]?后|餐[之以]?后"),
        _words(r"before\w*|empty|ahead|prior|earlier|until|first|fasting", r"after\w*|following|once|full|later"),
        _words(
            r"before (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner|supper|it|them)",
            r"after (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner|supper|it|them)",
        ),
    ),
    Opposites(
        _ends(r"术前|之(?<![饭餐]之)前|以(?<![饭餐]以)前", r"术后|之(?<![饭餐]之)后|以(?<![饭餐]以)后"),
        _words(
            r"before\w*|pre\w*|ahead|prior|earlier|ago|until|first|advance|empty|eve|by|awaiting|used to|no longer"
            r"|past|previous\w*|up to|no food|yet",
            r"after\w*|post\w*|later|once|following|follow\w*|since|then|when|afterwards|next|from|on|in|as soon as"
            r"|future|full|with|home|recover\w*",
        ),
        _words(
            r"before (?:\w+ )?(?:operation|surgery)",
            r"after (?:\w+ )?(?:operation|surgery)|once (?:the|it|they|all) (?:\w+ ){1,2}(?:been|has|have|is|are)",
        ),
    ),
    Opposites(
        _ends(r"左(?!右|氧|旋|甲|炔|乙|撇|卡|西|磷|邻)", r"右(?<!左右)(?!美|旋|佐|心导)"),
        _words(r"left\w*|l", r"right\w*|r"),
        _words(
            rf"left {_PART}|(?:lower|upper) left|on the left|to the left|left-(?:hand|sided)|(?:the|your) left{_ALONE}",
            rf"right {_PART}|(?:lower|upper) right|on the right|to the right|right-(?:hand|sided)"
            rf"|(?:the|your) right{_ALONE}",
        ),
        exact=True,
    ),
    Opposites(
        _ends(r"早上|早晨|清晨|上午|早饭|早餐", r"每晚|晚上|夜[里间晚]|睡前|晚饭|晚餐|傍晚"),
        _words(
            r"morning\w*|breakfast|early|get up|waking|wake\w*|a\.m|am|sunrise|dawn|by day|daytime|the day|today|noon",
            r"evening\w*|night\w*|bed\w*|supper|dinner|sleep\w*|p\.m|pm|tonight|late|dark|asleep|tea|overnight",
        ),
        _words(
            r"(?:in the|every|each) morning|morning|breakfast|a\.m",
            r"(?:in the|every|each) evening|evening|at night|bedtime|p\.m",
        ),
    ),
    Opposites(
        _ends(r"上午|早上|早晨|清晨", r"下午|午后"),
        _words(
            r"morning\w*|a\.m|am|breakfast|noon|midday|early|today|first thing|dawn",
            r"afternoon\w*|p\.m|pm|lunch\w*|evening\w*|noon|midday|later|later on|tea\w*",
        ),
        _words(r"morning", r"afternoon"),
    ),
    Opposites(
        _ends(r"[左右]上(?!臂|肢|方|腹)|上[颌颚牙]|上唇|上眼睑", r"[左右]下(?!臂|肢|方|腹)|下[颌颚牙]|下唇|下眼睑"),
        _words(r"upper|top|above|maxill\w+", r"lower|bottom|below|mandib\w+|jaw|chin"),
        _words(
            r"upper (?:left|right|jaw|lip|eyelid|teeth|tooth)|top (?:left|right|lip|teeth)",
            r"lower (?:left|right|jaw|lip|eyelid|teeth|tooth)|bottom (?:left|right|lip|teeth)",
        ),
    ),
)
ENDS_ZH = re.compile("|".join(end.pattern for axis in AXES for end in axis.zh))  # a quick look for any end of any axis


SIDES = {  # words by which a text names the other side, or both
    "zh": Late(r"对侧|健侧|患侧|另一|两侧|双(?!膝间|腿间|腿之间|膝之间)|左右|反过来"),
    "en": Late(r"\b(?:other|opposite|both|each|either|affected|unaffected|good|bad|sound|round|same)\b", re.IGNORECASE),
}
_TURNS_ZH = re.compile(
    r"[不未无勿甭没别莫非忌禁毋免避停戒拒防升涨增提加高降减跌低缩前后左右上下早晨晚夜睡傍快慢变过健]"
)
_TURNS_EN = re.compile(r"n(?:ot|['’]t|ever|o(?:ne|r | |body)|either)|without|avoid")
_DENIES_ZH = re.compile("[不未无勿甭没别莫非忌禁毋免避停戒拒防]")
_DENIES_EN = re.compile(
    r"n(?:['’]t|(?<=\bn)(?:ot|ever|o(?:\b|ne\b|r\b|body\b)|either\b))|cannot|w(?<=\bw)ithout|a(?<=\ba)void"
)
_QUICK_NOT_EN = re.compile(r"not\b|n['’]t\b|never|no\b|without|avoid|none|nothing|nobody|unless")
_REACH = 4  # characters of the longest harmless word on either side of its negating one


def turns(chinese: str, english: str) -> bool:
    """A quick look: whether either text holds letters of a word that could turn it round."""
    return _TURNS_ZH.search(chinese) is not None or _TURNS_EN.search(small(english)) is not None


def deny(chinese: str, english: str) -> bool:
    """A quick look: whether either text holds what looks like a word of denial or a ban."""
    return _DENIES_ZH.search(chinese) is not None or _DENIES_EN.search(small(english)) is not None


def denials(text: str, lang: str) -> list[re.Match[str]]:
    """The words that plainly deny something, so plainly that the other language must show it."""
    if lang == "zh":
        hits = [hit for hit in _NOT_ZH.finditer(text) if not _harmless(text, hit.start())]
        return [*hits, *_DOUBLE_ZH.finditer(text)] if hits else hits
    text = small(text)
    hits = list(_PLAIN_NOT_EN.finditer(text)) if _DENIES_EN.search(text) else []
    covered = [hit.span() for hit in _NOT_EN_ONLY.finditer(text)] if hits else []
    return [hit for hit in hits if not any(start <= hit.start() < end for start, end in covered)]


def may_deny(text: str, lang: str, enough: int, other: str) -> int:
    """How many words of a text could stand for a denial in the other one; it stops counting at `enough`."""
    if lang == "zh":
        for word, meant in _NO_DENIAL:
            text = word.sub(" ", text) if word.search(text) and meant.pattern.search(other) else text
        return len(_ANY_NOT_ZH.findall(text))
    if _LEST_ZH.search(other):
        text = _LEST_EN.sub(" ", text)
    quick = len(_QUICK_NOT_EN.findall(small(text)))
    return quick if quick >= enough else len(_NOT_EN.findall(text))


def _harmless(text: str, place: int) -> bool:
    start = max(0, place - _REACH)
    window = text[start : place + _REACH + 1]
    return any(
        found.start() <= place - start < found.end()
        for pattern in (_HARMLESS, _WEAK_NOT_ZH)
        for found in pattern.finditer(window)
    )
