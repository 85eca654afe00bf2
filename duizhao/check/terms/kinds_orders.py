"""What one is told to do: to stop or go on, soon or late, must or may, only so or also so: see `thing`."""

from __future__ import annotations

from duizhao.check.negation import ORDERS_ZH, PLAIN_ZH
from duizhao.check.terms.thing import kind

_NO = f"[{PLAIN_ZH}忌禁毋非]"
_NOT_BEFORE = f"(?<!{_NO})(?<!{_NO}.)(?<!{_NO}..)(?<![不{ORDERS_ZH}]...)"
ACTIONS = kind(
    (
        rf"{_NOT_BEFORE}(?:停药|停用|停服|停吃|停止(?:服|使|用|吃))|(?:不要|不能|别|勿|不可|不得|不应|不宜)再?继续",
        "停|断|中止|撤|[别不]再|(?:[不别勿][要能可得应宜]?)继续|戒|暂",
        r"stop|discontinu|ceas|withh|suspend|com(?:e|ing) off|quit|interrupt|hold|break|off|giv|without|leav|paus|end"
        r"|omit|skip|withdr|no longer|finish|cut|drop|not|never|do not|don|miss|out|until|wean|taper|taking you",
        r"stop(?:s|ping|ped)?(?! (?:bleed|the bleed|your|it from|them from|you)\b)|discontinue[sd]?|discontinuing",
    ),
    (
        rf"{_NOT_BEFORE}(?:继续|坚持|照常|照旧)(?:服|吃|用|口服|使用|治疗|喂|吸|母乳|哺乳|锻炼|运动)",
        rf"{_NOT_BEFORE}(?:继续|坚持|照|持续|接着|仍|保持|一直|还|长期|不要停|不能停|不停|不中断|维持|每[天日])|[不别勿].{{0,6}}停",
        r"continu|keep|kept|carr|go(?:es)? on|going on|go ahead|still|stay|maintain|remain|persist|through|not stop"
        r"|n['’]t stop|never stop|stick|as (?:before|usual|normal)|without (?:stop|a break|interr)|resum|do your"
        r"|need not (?:stop|be)|no need to (?:stop|change)",
        r"continu(?:e|es|ing)|keep (?:on )?(?:taking|using|giving)|carry on",
    ),
)
STARTS = kind(
    (
        "停药|停用|停服|停掉|停针|停止|停吃",
        "停|断|中止|撤|不再|戒|暂",
        "stop|discontinu|ceas|withh|suspend|coming off|come off|quit|interrupt|hold|break|off|giv|without"
        "|leav|paus|end"
        "|omit|skip|withdr|no longer|finish|cut|drop|not|never|miss|out|wean|taper|last|after|once|until"
        "|treatment is over",
        "stop(?:s|ping|ped)?(?! (?:bleed|the bleed|your|it from|them from|you)\\b)|discontinue[sd]?|discontinuing",
    ),
    (
        "开始(?:服|吃|用|使用|治疗|锻炼|按摩)|开始$|起用|启用",
        "开始|起|启|刚|初|始|再|新|首|先|上|发作|第|从|加|头|前",
        "start|beg[iau]n|commenc|initi|first|from|take up|set|new|open|introd|as soon|once|when|outset|onset"
        "|go on|try|early",
        r"start(?:s|ed|ing)? (?:the|your|this|these|them|it|any|on your own)\b",
    ),
)
DELAY = kind(
    (
        "尽早|及早|提早|提前|尽快|及时",
        "早|前|先|快|时|即|立|马上",
        "earl|soon|prompt|advan|ahead|befor|first|quick|prior|time|without|at once|straight|immed|right away"
        "|fast|delay"
        "|as [a-z]+ as|forward|beforeh|up front|urgent|not wait",
        "as early as possible|sooner|promptly|without delay|as soon as possible",
    ),
    (
        "推迟|延后|延迟|延期|缓期",
        "晚|迟|延|拖|后|推|久|缓|改期",
        "late|delay|postp|put|defer|behind|after|wait|push|move|hold|slow|resched|longer|prolong",
        "(?<!without )delay(?:s|ed)?|postpone[sd]?|postponing|minutes late|hours? late|days? late|weeks? late",
    ),
)
SOONER = kind(
    ("越早", "早|快", "earl|soon|prompt|quick|fast", "the sooner|the earlier"),
    ("越晚|越迟", "越[晚迟久]", "late|longer|delay", "the later"),
)
UNTIL = kind(
    ("直到|为止", "直到|为止|到|前", "until|till|up to|before|by the time|unless|so far|to the", "until|till"),
    (
        "从[^，。；]{1,8}起|自[^，。；]{1,8}起",
        "从|自|起|开始|后",
        "from|since|start|begin|once|after|as of|when|on",
        "from the time|from the moment|from the day",
    ),
)
EXCEPTIONS = kind(
    ("除非", "除非", "unless|except|only if|barring|other than|if not|without", "unless"),
    (
        "即使|即便|哪怕|就算",
        "即|哪怕|就算|就是|纵|也|都|再",
        "even|although|though|no matter|however",
        "even if|even when",
    ),
)
ADDITIONS = kind(
    (
        "只适[合用]|仅适[合用]|只限|仅限|只能|只可(?!惜)",
        "只|仅|才|唯|专|限",
        "only|just|sole|exclus|limit|restrict|alone|confin|reserv|unless|no (?:other|more)",
        "only",
    ),
    (
        "也适[合用]|也可以|(?<!药)也能|还可以|同样(?:适|可|能)",
        "也|还|亦|同样|又|都|并|此外|另外",
        "also|too|as well|either|equal|likewise|beside|and|in addition|same|even|another|another way|otherwise",
        "also",
    ),
)
DUTIES = kind(
    (
        "必须(?<!不必须)|务必",
        "必|务|一定|须|应|得|该|不[要能可得宜许准]|[勿别禁]|(?<!可能)(?<!可能需)要",
        r"must|ha(?:ve|s) to|need|should|requir|essent|make sure|be sure|always|never|only|compuls|mandat|oblig|shall"
        r"|ought|is to|are to|imperat|vital|rememb|do not|don|crucial|important|necess|without fail|strict|ensure"
        "|certain|please",
        "must(?! not)",
    ),
    (
        "可以(?!避免)|可能",
        "可(?!靠|怕|见|惜)|(?<!不)能|会|或许|也许|允许|行|有时|偶",
        "may|might|can|could|allow|option|free|able|possib|perhaps|sometimes|likely|risk|chance|potential|fine|ok|safe"
        "|permit|suit|wise|welcome|if you|as you|would|will|tend|often|apparent|seem|suspect|good|use|help|let|either"
        "|choose|enough",
        "may|might|can sometimes|worth considering",
    ),
)
KINDS = (ACTIONS, STARTS, DELAY, SOONER, UNTIL, EXCEPTIONS, ADDITIONS, DUTIES)
