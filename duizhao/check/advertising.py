"""Traces of advertising in a text, and the lines of a hospital that only look like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duizhao.check.late import Late
from duizhao.check.negation import DO_NOT_ZH, denial
from duizhao.check.sentences import sentences
from duizhao.check.sieve import Sought

_PRICE_ZH = r"(?:[\d０-９][\d０-９,，.]*|[一二三四五六七八九十百千万两]+)\s*(?:元|块钱|万元)"
ADS = {
    "zh": Late(
        r"扫(?:描)?(?:下方|上方|右侧|左侧|本页)?(?:二维)?码.{0,6}(?:加(?!重|强)|进群|入群|领取?(?:优惠|红包|礼|券"
        r"|奖)|购买|下单|咨询|添加|抢|享)"
        r"|(?:加|进|入)(?:我们?的?|本)?(?:微信|粉丝|交流|VIP|QQ|福利)群|(?<!达比)加群|进群|入群|加(?:客服|专家|老师|我"
        r"|顾问)?(?:的)?(?:微信|好友)|微信(?:号\s*[:：]|\s*[:：]\s*[A-Za-z0-9])"
        r"|(?<![A-Za-z])(?:[vV][xX]|[vV]信|[wW]e[cC]hat)\s*[:：]?\s*[A-Za-z0-9_]{5,}|加 ?[vV](?![A-Za-z])|客服微信"
        r"|私信(?:我|咨询|客服)"
        r"|(?:立享|尊享|专享|独享|享受?|享有?)(?:会员|限时)?(?:优惠|折扣|特惠|特价)|(?:限时|特别|更多|超值|活动|另有"
        r"|现场|大|节日|会员)(?:特惠|优惠)|(?:专属|独家|现金|福利)优惠|优惠(?:价|活动|券|名额|大|多多"
        r"|酬宾)"
        r"|特价|特惠|折扣价|[1-9](?:\.\d)?折(?:优惠|起|购)|秒杀|抢购|促销|团购(?:价)?|买[一二三\d]+送|满\d+减|返现"
        r"|体验价|会员价(?=[仅只]?\s?\d|仅)|疗程价"
        r"|前\s?\d+\s?名.{0,8}(?:优惠|免费|折|送|减|价)|免费(?:体验|试做|面诊|试用装|赠送)|仅售"
        r"|(?:立即|马上|点击|现在|赶快|速来|快来)(?:购买|下单|抢购|订购|抢)|(?:即可|直接|在线|网上|小程序|扫码"
        r"|微信)下单|下单(?:立减|即送|即享|享|购买|链接|有礼|优惠|就送|减)|购买链接|订购热线|(?:销售"
        r"|订购|招商|加盟|代理)(?:热线|电话|专线)|预约专线|免费热线.{0,8}(?:抢|订)"
        r"|(?:淘宝|京东|天猫|拼多多|抖音|快手|小红书|微店|有赞)(?:搜索?|店|旗舰店|商城|自营|下单|购买|直播间|有售"
        r"|同款|可购|均有)|购买[^，。前]{0,3}，?请?(?:联系(?!医)|加微|致电|扫)|微信同号|预约从速|欲购|从速"
        r"|旗舰店|(?:淘宝|京东|天猫|拼多多)(?:网)?.{0,6}(?:购|买|售|下单)|假一赔|无效退款|签约治疗"
        r"|(?:全国|国内|国际|行业|业内)(?:第一|领先|首创|知名品牌)|第一品牌|销量(?:第一|领先)|口碑(?:最好|第一)|最(?:受信赖|值得信赖|畅销)"
        r"|(?:屡|多次)获(?:大)?奖|名医坐诊|独家代理|厂家直销|包邮|货到付款|咨询(?:热线|电话)[^，。；]{0,3}(?:400|800)[-－\s]?\d{3}"
    ),
    "en": Late(  # one look for the start of a word before all the others
        r"\b(?:\bscan (?:the |this |our |my |below )?(?:QR )?(?:code )?(?:below )?(?:now )?(?:to|and) (?:join|buy|order"
        r"|add|claim|shop|purchase|get (?:a|your|our) (?:discount|coupon|offer))"
        r"|\bjoin (?:our|the|my|us (?:on|in)) (?:\w+ )?(?:WeChat|WhatsApp|Telegram|QQ|Line|VIP)\b|\b(?:WeChat"
        r"|WhatsApp) ?(?:ID|number|no\.?|us)\b|\badd (?:us|me|our [\w ]{1,20}) (?:on|to|in|as a friend)[\w ]{0,6}"
        r"(?:WeChat|WhatsApp)|\b(?:WeChat|WhatsApp): ?\w{5,}|\bcall (?:us )?(?:now|today)(?! for an? (?:ambulance"
        r"|emergency))\b|\b(?:order|buy|purchase|enrol|book)(?: \w+)? (?:now|today|online today)\b"
        r"|\bif you order (?:now|today|online|before|within|this)\b|\bto (?:buy|purchase),? (?:please )?(?:contact"
        r"|call|ring|add|message|scan|visit)\b"
        r"|\b(?:number one|no\.? ?1|#1|top) (?:choice|brand|clinic|hospital|product)\b|\baward[- ]winning\b"
        r"|\bunrivall?ed\b|\bunbeatable\b|\b(?:most|best) (?:trusted|loved|reviewed) (?:brand|clinic|product|name)\b"
        r"|\bbest-?selling\b|\bmarket[- ]leading\b|\bworld-renowned\b|\bask (?:your \w+ )?for it (?:now|today)\b"
        r"|(?:^|(?<=[.!?:–—] ))act (?:now|fast)\b|\bhurry\b(?=[^.]*(?:offer|place|stock|price))"
        r"|\b(?:special|limited|exclusive"
        r"|introductory|opening|best|promotional|bargain|sale|member'?s?) (?:offers?|deals?"
        r"|prices?|discounts?)\b"
        r"|\blimited[- ](?:time|edition) \w|\bwhile (?:stocks?|supplies) lasts?\b"
        r"|\bmoney[- ]back (?:guarantee|offer|promise)|\bfree (?:gift|samples?|trial session|sample pack|experience"
        r"|first session|delivery|shipping"
        r"|giveaway)\b|\bsale price\b|\bcoupons?\b"
        r"|\b(?:on|from|at|our) (?:our )?(?:Taobao|JD(?:\.com)?|Tmall|Pinduoduo|Amazon|Douyin|TikTok"
        r"|eBay)\b(?: (?:shop|store))?|\b(?:flagship|our (?:online )?) ?(?:shop|store)\b|\bclick (?:here|the link"
        r"|below) to (?:buy|order|purchase|shop)"
        r"|\b(?:first|next) [1-9][0-9]* (?:people|customers|patients|callers|buyers)\b"
        r"(?=[^.]*(?:price|offer|free|discount|gift))|\b(?:sales|order|booking) hotline\b"
        r"|\bcash on delivery\b|\bfree shipping\b|\bbuy one,? get\b"
        r"|\bget one free\b(?! [a-z]))",
        re.IGNORECASE,
    ),
}
_MONEY = {  # one of these and a second one, or one of _HASTE, make an advertisement, where no bill is explained
    "zh": rf"原价|现价|(?P<cut>打[一二三四五六七八九\d.]+折|优惠)|(?:仅需|只需|只要|低至)[^，。；]{{0,8}}?{_PRICE_ZH}"
    rf"|套餐|疗程.{{0,6}}{_PRICE_ZH}|赠送|礼品",
    "en": r"\b(?:(?:formerly|originally|usual price|regular price|was|instead of) (?:¥|\$|RMB|CNY|£"
    r"|€)? ?\d[\d,]* ?(?:yuan"
    r"|RMB|CNY|dollars)|(?:only|just|as little as) (?:(?:¥|\$|RMB|CNY|£|€) ?\d|\d[\d,]* (?:yuan|RMB|CNY|dollars|pounds"
    r"|euros))|(?P<cut>discount(?:s|ed)?|(?:half|reduced)[- ]price|\d+ ?% off)|packages?|gifts?)\b",
}
_HASTE = {
    "zh": r"名额|先到先得|额满|前\s?\d+\s?名",
    "en": r"\b(?:limited (?:places|spots|seats|availability)|(?:places|spots|seats|spaces) (?:are|is) (?:limited"
    r"|filling)"
    r"|first come|first \d+ (?:people|customers|patients|callers|buyers))\b",
}
_HINTS = {lang: Late(f"(?P<money>{money})|{_HASTE[lang]}", re.IGNORECASE) for lang, money in _MONEY.items()}
SUSPECT = {  # a part of each of them, in small letters: for the sieve
    "zh": Sought(
        """
码|群|微信|微店|vx|v信|加v|加 v|wechat|私信|优惠|特惠|特价|折扣|折优惠|折起|折购|秒杀
欲购|抢|促销|团购|买|满|返现|体验价|会员价|疗程价|套餐|先到|额满|从速|免费体验|免费试|免费面诊
免费赠送|免费热线|仅售|购买|下单|立即|订购|快来|热线|销售|招商|加盟|代理|预约专线|淘宝|京东|天猫|拼多多|抖音|第一|领先|首创|口碑|信赖|畅销|获奖|获大奖|知名品牌
快手|小红书|有赞|旗舰店|假一赔|无效退款|签约治疗|厂家直销|包邮|货到付款|咨询电话|好友|原价|现价|打一|打二|打三|打五
打六|打七|打八|打九|仅需|只需|只要|低至|赠送|礼品
""",
        also=r"名(?:额|医|(?<=[\d\s]名))",  # 前20名, but no 姓名
    ),
    "en": Sought(
        """
scan|wechat|whatsapp|join |now|today|if you order|to buy|to purchase|buy one|places |spots |seats |spaces |first come
act fast|hurry|offer|deal|price|discount|limited|while stock|while suppl|% off|formerly
originally|money|free gift|free trial|free sample|free exper|first session|free deli|free ship|free give|coupon
number one |no. 1|no 1|no.1|no1|1 choice|1 brand|1 clinic|1 hospital|1 product
top choice|top brand|top clinic|top hospital|top product|award|unrival|unbeat
most trusted|best trusted|most loved|best loved|most reviewed|best reviewed
best-sell|bestsell|market-lead|market lead|world-renown
taobao|jd|tmall|pinduoduo|amazon|douyin|tiktok|ebay|shop|store|click|flagship|add us |add me |add our
first 1|first 2|first 3|first 4|first 5|first 6|first 7|first 8|first 9
next 1|next 2|next 3|next 4|next 5|next 6|next 7|next 8|next 9|hotline
cash on|get one|yuan|¥|$|rmb|cny|dollars|pounds|euros|package|gift
""",
        begun=True,
    ),
}
_BILL = Late(
    r"本院|我院|医保|报销|处方|挂号|押金|住院费|集采|自付|自费|医院|收费处|社保|缴费|结算|预约挂号|公众号|药费|低保|\b(?:insur\w+"
    r"|reimburs\w+|income support|self[- ]pa(?:id|y)|receipts?"
    r"|prescri\w+|deposit|bill|co-?pay\w*|hospital|ward|fee|account|appointments?)\b",
    re.IGNORECASE,
)
_WARNED = {  # anywhere in the sentence: a warning
    "zh": Late(
        r"拒绝|警惕|当心|小心|谨防|提防|骗|虚假|非法|黑|谨慎|广告|声称|宣称|号称|违规|投诉|举报|如果有人|有人(?:让"
        r"|要|叫|向)|凡是|质疑|禁止|不得"
    ),
    "en": Late(
        r"\b(?:avoid|beware|wary|refuse|suspicious|scams?|fraud\w*|false|illegal|warn\w*|careful|cautious|adverts?"
        r"|advertis\w+|claims?|anyone who|someone (?:who|asks)|say no)\b",
        re.IGNORECASE,
    ),
}
_SERVED = {  # or a public service
    "zh": Late("医保|报销|社保|打折扣"),
    "en": Late(
        r"\b(?:insurance|ambulance|emergency|doctor|GP|nurse|(?<![\d,])(?:999|120|911|112)(?! (?:yuan|RMB|people)))\b",
        re.IGNORECASE,
    ),
}
_NOT_SO = {lang: Late(f"{_WARNED[lang].words}|{_SERVED[lang].words}", re.IGNORECASE) for lang in _WARNED}
_DENIED = {  # before it
    "zh": Late(f"不(?:为|替|给|推|做|要|可|能|应|宜|会|建议|必|用|需)|{DO_NOT_ZH}|勿|没有|未|无需|无须"),
    "en": Late(denial("instead of"), re.IGNORECASE),
}


def advertisements(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Start and end of every trace of advertising, where its sentence does not warn of it."""
    if lang not in ADS:
        return
    if ADS[lang].pattern.search(text):
        for start, end in sentences(text, lang):
            hits = list(ADS[lang].pattern.finditer(text, start, end))
            several = len(hits) > 1  # book today for our special offer: naming a doctor beside them excuses nothing
            excuse = (_WARNED if several else _NOT_SO)[lang]
            if hits and not excuse.pattern.search(text, start, end):
                yield from (hit.span() for hit in hits if not _DENIED[lang].pattern.search(text, start, hit.start()))
    elif _HINTS[lang].pattern.search(text):
        hints = list(_HINTS[lang].pattern.finditer(text))
        kinds = {"cut" if hint["cut"] else hint[0] for hint in hints}  # 20% off, half price for the old: one reduction
        several = len(kinds) > 1 and any(hint["money"] for hint in hints)
        if several and not any(words.pattern.search(text) for words in (_BILL, _NOT_SO[lang], _DENIED[lang])):
            yield from (hint.span() for hint in hints)
