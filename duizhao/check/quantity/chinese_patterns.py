"""How quantities look in Chinese: one pattern that finds every piece."""

from __future__ import annotations

import re

from duizhao.check.quantity import bounds, dates
from duizhao.check.quantity.numerals import BELOW_LINE, DIGITS, EXPONENT, HAN, VULGAR
from duizhao.check.quantity.prefixes import listed, tree
from duizhao.check.quantity.units import UNITS

SCALES = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
GROWTH = re.compile(r"[增升涨高多长快大强差][^，。；是为的到至达\d]{0,4}$")  # 升高2倍 is three times, 升至2倍 two

# Words in which a numeral stands before what elsewhere is a unit of measure, but counts nothing.
_SKIP = (
    r"[两三四五六七八九十]个[“\"]?[一二三不零][”\"：:，。、；]|"  # “三个一”: a slogan
    r"十二指肠|百日咳|两对半|三天两头|三天打鱼|两天晒网|一日千里|十天半月|一年到头|一年四季|十万火急|2019(?=新?型?冠状)|84(?=\s?消毒)|999(?=\s?感冒)"
    r"|(?:(?<=[)）]×)|(?<=[)）] × ))10(?:\^\d{1,2}|[⁰¹²³⁴-⁹]{1,2})"  # (100～300)×10^9
    r"|[几数上]十?[百千万亿]+分之[一二几]"
    r"|\d{1,2}(?:,\d{1,2})*[-‑](?=[\u4e00-\u9fff]{2})(?![^，。；]{0,2}[岁天周月年日时分])"  # 5-羟色胺
    r"|一天到晚|三年五载|一年半载|[一二三四五六]年级|四周(?=的|皮肤|组织|环境"
    r"|[围有没是都红肿发])|"
    r"万一(?![千百十])|(?<=[同早晚快慢好大小轻重])一点|十分(?=[常罕重严必危困疲轻缓敏复简清仔适小微稀痛痒紧接相关])|"
    r"千万(?=[不别要记注小保当勿莫])|万万(?=不)|半夜(?!\d)|[上下]半[年场段部期夜]|一时(?!间)|有?一点(?!\d"
    r"|[一二三四五六七八九钟])|"
    r"[五六]一(?=[节假长国儿])|十一(?=[长假黄])|双十[一二]|三分(?=[治钱])|七分(?=[养饱])"
    r"|八九不离十|三番[两五四]次|[百千万]般|千方百计"
)
_SCALE = (
    r"(?P<scale>[十百千万]?亿|[十百千]?万(?![一古])|千(?![克米卡焦瓦伏帕赫\x00])|百(?![分日会合度])|十(?=[余多几来]))"
)
_HAN_UNITS = tree(name for name in UNITS if "\u4e00" <= name[0] <= "\u9fff")
_DAY = f"[一二三四五六日天]{dates.NOT_COUNTED}"
_OTHER_WORD = (  # a number stands before it, but it is no unit: 3年级, 5只能
    rf"年[级轻长幼纪老初底末代份度]|天[然气花性生真]|日[光晒常记程]|人[工体类群格造]|米[饭粉粥]|月[经子球饼]|分之|度过|"
    rf"[只但]有|只[能要是]|次要|期[间待]|例如|包括|位[于置]|对[照比于]|支[架持气]|代谢|级联|周[围边期]|处[理方]|片刻"
    rf"|吸[入烟收]|"
    rf"升高|(?:星期|礼拜|(?<=个)周){_DAY}"
)
_UNIT = (
    rf"(?P<unit>(?!{_OTHER_WORD}){_HAN_UNITS}"
    r"|(?:[%‰℃℉]|[°º] ?[cf]?|[a-zµμ][a-zµμ0-9²³^]*)(?![a-z]))"
)
_BELOW = (
    tree(
        listed(
            "千克体重 公斤体重 千克 公斤 毫克 克 毫升 分升 微升 升 平方米 平方厘米 立方毫米 立方米 立方厘米 小时 分钟 "
            "分 秒 天 日 晚 周 月 年 次 片 支 人 餐 粒"
        )
    )
    + r"|[a-zµμ][a-zµμ0-9²³^]*"
)
_DIGIT = (
    rf"(?P<n>10{EXPONENT}|\d+(?:\.\d+)?[亿万千]\d+(?:\.\d+)?[万千百](?![克米分])|{DIGITS} ?{VULGAR}|{VULGAR}"
    rf"|\d{{1,3}}(?: \d{{3}})+(?![\d,.])|{DIGITS}(?:\s?[×✕x*·]\s?10{EXPONENT})?)"
    rf"(?:/(?P<below_line>{BELOW_LINE})(?![\d/]))?(?![a-z]*\d)"
)
_HAN_CHAR = rf"(?:(?!千[克米卡焦瓦伏帕赫])[{HAN}])"  # 十千克: ten kilograms
_HAN_NUMBER = rf"{_HAN_CHAR}+(?:[多余](?=[万亿])[{HAN}]+|点[零〇一二三四五六七八九]+(?![点钟]))?"
_SIGN = r"(?P<sign>(?<![\da-z)\]）\x00%°.,-])(?<!\d )[-−](?=[\d.½])|负(?=[\d零一二三四五六七八九]))?"
_NUMBER = (
    rf"(?P<number>(?P<di>第\s?)?(?P<cold>零下\s?)?{_SIGN}(?P<cur>us\$|[$¥￥€£]|人民币\s?)?"
    rf"(?:(?<!\d)(?<!\d[.,]){_DIGIT}|(?P<w>{_HAN_NUMBER}))\s?(?:(?P<more_than>[多余几])(?=[千万亿]))?{_SCALE}?"
    rf"(?:(?P<odd>[多余来几](?![源自看说年做种项]"
    rf"|次(?!数)))?(?P<ge>个)?[多余来]?(?P<half>半(?={_HAN_UNITS}))?\s?[大小平整满横]??{_UNIT})?"
    rf"(?(unit)(?P<div>(?:(?:/|(?<![月周天日年])每)(?:{_BELOW}))*)|(?P<odd_bare>[多余]?)(?P<ge_bare>个?))"
    r"(?P<tail>有余|多(?![次种个少数名项发吃喝])|余|半(?![价年天个数片衰月小日身夜径包支粒颗瓶杯碗勺斤袋公升米匙茶汤喷滴毫克千流卧坐球脱透熟]))?"
    r"(?:(?<=[只条例头])(?=[^，。；、\d]{0,4}?(?P<beast>狗|犬|小鼠|大鼠|鼠|猫|兔|猴)))?)"
)
_STEP = rf"\d{{1,3}}(?:\.5)?|半|[{HAN}]{{1,3}}"
_PER = (
    rf"(?P<per>每(?P<apart>隔|间隔)?\s?(?:(?P<step>{_STEP})(?:\s?[-–—~～至到或]\s?(?P<step2>{_STEP}))?\s?)?个?"
    rf"(?P<pu>秒|分钟|小时|钟头|昼夜|天|日(?!光)|晚上?(?!\d+[分小秒]|[一半几][分小天])|夜|早[上晨]?|晨|周(?!围|边|{_DAY})|星期(?!{_DAY})|礼拜(?!{_DAY})"
    r"|月(?!经)|季度?|年|h|d|w|min)(?![a-z岁])[里内]?"
    r"|每(?P<mass>千克|公斤|kg|毫克|克|g|毫升|ml|升(?!高|\s?\d[\d,.]*\s?(?:m|米)(?![a-z]))|l|平方米|m2|m²)(?![a-z])(?:体重)?"
    r"|隔(?P<alt>[日天晚周月年])|(?<=[\d ])/ ?(?P<slash>[天日晚周月年])(?![\u4e00-\u9fff])"
    r"|q ?(?P<q>\d{1,2}) ?(?P<qu>[hdwm])(?![a-z])"
    r"|(?<![a-z])(?P<latin>bid|tid|qid|qod|qd|qn|biw|tiw)(?![a-z])"
    r"|(?P<daily>天天|日日|夜夜|逐日|按[日周月]|日常|[日周月年](?=均|服\d|剂量|用量))"
    r"|(?P<meals>早[、,，]?晚(?P<meals_each>各(?:[服吃用喷吸涂抹滴做练洗敷]|[一1][次回]))?(?=[各两分1一都刷，,次回])"
    r"|早[、,，]?中[、,，]?晚|三餐|每餐))"
)
_FRACTION = (
    rf"(?P<fraction>(?P<liang>(?<!多)半(?=两(?![三天周年月日]))|[一二三四五六七八九十]|\d+(?:\.\d+)?)两(?:(?<=半两)|(?=[到至～~，。；、（(）)多肉鱼米面酒瘦豆饭菜的主白粮生熟干坚馒花瓜牛猪鸡虾糖盐和与及或加]|再加|左右|以[上下内]|$))|(?<![几数])(?P<under>\d+|[{HAN}]+)分之(?P<over>{DIGITS}|[{HAN}]+(?:点[零〇一二三四五六七八九]+)?)"
    r"|(?P<fewer>[一二两三四五六七八](?=[二两三四五六七八九]\s?成))?(?P<tenths>[一二两三四五六七八九十]|\d(?:\.\d)?)\s?成(?P<more>(?:[二三四五六七八九半]|一(?![\u4e00-\u9fff]))?)"
    r"(?!药[^量]|群|(?<![约近有占中逾超足达过][一二十]成)(?<=[一二十]成)[为了功年人分长果熟员本都立形品因群对批套像串绩就见活])"
    r"|十[之有中居](?P<of_ten>[一二三四五六七八九][二三四五六七八九])(?![%％个成百千万])"
    r"|(?P<full>[五六七八九]{1,2})分饱"
    r"|(?P<off>[一二三四五六七八九]{1,2}|\d(?:\.\d)?)折(?![磨断叠返腾射合算成]))"
)
_HALVED = tree(
    listed(
        "岁 周岁 个月 个小时 小时 个钟头 分钟 秒钟 秒 个世纪 世纪 公里 里地 米 厘米 升 毫升 毫克 克 千克 块 针 "
        "管 月 天 日 片 粒 颗 杯 碗 瓶 袋 支 勺 茶匙 匙 包 斤 公斤"
    )
)
_HALF = (
    rf"(?P<halfword>(?:(?<![上下])|(?=半(?:个?(?:小时|钟头)|分钟|片|粒|杯|碗|勺|斤)))(?<![多点一两二三四五六七八九十\d个])半(?:个[多来](?=[小钟月世]))?(?P<hu>年(?!级)|(?!月板){_HALVED})"
    r"|一半|半数|对[半折]|半价|过半(?!年|小)|[大小]半(?![年天个月]))"
)
_DOUBLE = (
    r"(?P<double>(?P<down>减半(?!公斤|斤|片|粒|年|天|小时|个|袋|包|勺|杯|碗)|折半|减了?一半)|翻了?(?P<turns>[一两二三四])?[倍番]"
    r"|加倍|倍增|双倍)"
)
_ROUGH = (
    r"(?P<rough>(?P<round>(?:[数几]十?|[上近好]|成百上)[百千万亿]+|[数几]十)(?!分)"
    r"|(?P<some>[一二三四五六七八九]?十)几(?P<some_scale>[百千万亿]{0,2}))"
)
_PAIR = (
    r"(?P<pair>(?P<pair_di>第)?(?<![〇零点一二三四五六七八九十百千\d])(?P<p0>[一二三四五六七八九]?十)?(?P<p1>[一二两三四五六七八])"
    rf"(?P<p2>[二两三四五六七八九])(?:(?P<p3>[十百千万亿]?)(?P<pair_unit>个?{_HAN_UNITS}|个)(?![零〇二三四五六七八九])"
    r"|(?P<p3_bare>[十百千万])(?=[下遍组回种样余多来])|(?=口(?!人)|声|眼|趟|圈|指|把|盆|盘|件|顿)))"
)
_DECADE = (
    r"(?P<decade>(?:(?P<century>\d{1,2}|[一二十]{1,3})\s?世纪\s?)?"
    r"(?P<tens>\d{2}|[二三四五六七八九]十|(?:1[5-9]|20)\d0)\s?年代|(?<!\d)(?P<born>[05-9]0)后(?![天续来遗果期，。]))"
)
_SMALL = (
    r"(?P<small>(?P<circled>[①-⑳])|(?<![a-z\x00])(?P<roman>[ⅰ-ⅻ]"
    r"|[ivx]{1,4}(?=[abc]?\s?(?:[/–～~至到和或及、-]\s?[ivx]{1,4}[abc]?)?\s?[期型级度类相代因]))"
    r"|(?P<stage>上旬|中旬|下旬|[月年][初底末])|(?P<adult>成年|成人|未成年)|双|俩|仨|首(?=[次个例批种])|次日|翌日|其次|再次)"
)
_DENIED = (
    no + may for no in "不勿别莫未没" for may in "要能得应可宜该会需必许再让连超多大高长少低小足到满短早晚迟过下亚有"
)
GATE = re.compile(tree((
    *bounds.STARTS_ZH, *_DENIED, *dates.PARTS_ZH,
    *listed("避免 禁止 上半 下半 大半 小半 半 对半 对折 过半 减半 减一 减了 折半 翻 加倍 倍增 双 俩 仨 首"),
    *listed("次日 翌日 其次 再次 成年 成人 未成年 成百 每 隔 天天 日日 夜夜 逐日 按日 按周 按月 日常 日均 日服"),
    *listed("上旬 中旬 下旬 月初 月底 月末 年初 年底 年末"),
    *listed("日剂 日用 周均 月均 年均"), *(f"/{blank}{unit}" for blank in ("", " ") for unit in "天日晚周月年"),
    *listed("早晚 早、 早， 早中 第 负 人民币 有一点 数十 数百 数千 数万 数亿 几十 几百 几千 几万 几亿"),
    *listed("上百 上千 上万 上亿 近百 近千 近万 近亿 好百 好几百 us$ bid tid qid qod qd qn biw tiw"),
    *(week + day for week in ("周", "星期", "礼拜") for day in "一二三四五六日天"),
    *(f"q{digit}" for digit in range(1, 10)),
    *(mark + digit for mark in ".−-" for digit in "0123456789"),
    *(sign + kind for sign in "ivx" for kind in "ivxabc 期型级度类相代因/和或及、～~至到–-"),
    *"0123456789", *HAN, *"$¥￥€£½⅓⅔¼¾⅕⅛", *map(chr, range(0x2170, 0x217C)), *map(chr, range(0x2460, 0x2474)),
)))  # fmt: skip
SCAN = re.compile(
    rf"(?P<skip>{_SKIP})|{dates.ISO}|{_DECADE}|{dates.CHINESE}|{dates.CLOCK_ZH}|{dates.WEEKDAY_ZH}|{_FRACTION}"
    rf"|{bounds.PRE_ZH}"
    rf"|{_HALF}|{_DOUBLE}|{_PER}|{_ROUGH}|{_PAIR}|{_NUMBER}|{_SMALL}"
)
# A number that can be no date, time of day or fraction: nine of ten begin so, and it saves the other attempts.
NUMBER = re.compile(
    rf"(?!2019新?型?冠|84\s?消毒|999\s?感冒)(?=\d+(?:\.\d+)?\s?[^\d\s年月日号点时:：分成折世后/.,，×✕x*·^{VULGAR[1:-1]}⁰¹²³⁴-⁹⁻万千百十亿-]){_NUMBER}"
)
