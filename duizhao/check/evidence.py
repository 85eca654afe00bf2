"""EVD: a block that cites a study in animals, or without a comparison, says so in every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from duizhao.check.case import Case, Leaf, nested
from duizhao.check.late import Late
from duizhao.check.negation import denial
from duizhao.check.place import Run, runs_of
from duizhao.finding import Finding, Message, Severity, say
from duizhao.frozen import frozen
from duizhao.model import Article, Block, Cite, Heading, Reference

_PEOPLE = Late(
    r"\b(?:people|persons?|humans?|patients?|adults?|children|volunteers?|men|women|clinical)\b|人(?!工)|患者|志愿者"
)
_NOT_PEOPLE = Late(
    r"\b(?:animals?|mice|mouse|murine|rats?|rodents?|dogs?|cats?|pigs?|rabbits?|monkeys?|in vitro"
    r"|ex vivo|cells?|cell lines?"
    r"|laboratory|pre-?clinical)\b|动物|鼠|犬|狗|猪|兔|猴|体外|细胞",
    re.IGNORECASE,
)
_UNCONTROLLED = Late(
    r"\b(?:uncontrolled|non-?controlled|single[- ](?:arm|group)|one[- ](?:arm|group)"
    r"|case[- ](?:series|reports?|stud(?:y|ies))"
    r"|before[- ](?:and[- ])?after|no (?:control|comparison)|without (?:a )?(?:control|comparison)"
    r"|open[- ]label extension)"
    r"|单臂|单组|无对照|没有对照|未设对照|病例系列|病例报告|个案|自身前后",
    re.IGNORECASE,
)
_CONTROLLED = Late(
    r"\brandomi[sz]ed|placebo|(?<!un)(?<!non-)(?<!no )(?<!without )(?<!without a )\bcontrolled"
    r"|meta-?analys|systematic review"
    r"|\brct\b|随机|系统综述|荟萃|安慰剂",
    re.IGNORECASE,
)
ANIMAL_WORDS = {
    "zh": Late(
        r"动物|鼠|犬|狗|猫|猪|兔|猴|绵羊|山羊|羔羊|奶牛|小牛|马匹|鸡(?![蛋肉汤])|斑马鱼|果蝇|线虫|灵长|实验室|培养皿|试管|体外|离体"
        r"|细胞(?:实验|系|株|培养|模型|水平)|临床前|非人"
    ),
    "en": Late(
        r"\b(?:animals?|mice|mouse|murine|rats?|rodents?|dogs?|canines?|pupp(?:y|ies)|cats?|felines?|pigs?|piglets?|porcine"
        r"|mini-?pigs?|swine|rabbits?|monkeys?|macaques?|(?:non-human )?primates?|apes?|sheep|lambs?|goats?"
        r"|cows?|calves|cattle"
        r"|bovine|horses?|equine|chickens?|hens|chicks|hamsters?|gerbils?|ferrets?|zebrafish|frogs?"
        r"|fruit fl(?:y|ies)|worms?"
        r"|in vitro|ex vivo|laborator(?:y|ies)|labs?|petri|(?:culture |lab(?:oratory)? )?dish(?:es)?|test[- ]tubes?"
        r"|cell[- ](?:lines?|cultures?|stud(?:y|ies)|experiments?|models?)"
        r"|cultured (?:human |mouse )?cells?|pre-?clinical|veterinary)\b",
        re.IGNORECASE,
    ),
}
LONE_WORDS = {
    "zh": Late(
        r"(?:没有?|无|未|不|缺乏|缺少|并非|尚无)[^。；！？\n]{0,12}(?:对照|安慰剂|比较|对比|相比|另一组|别的组)|单臂|单组|非对照|个案|个例"
        r"|病例(?:报[告道]|系列|观察)|一[组批]病例|[两二三四五六七八九十几\d]\s?个?病例|前后(?:对比|比较|对照|自身)|自身(?:前后|对照)"
        r"|前后[^。；！？]{0,30}(?:比较|对比|相比|变化)|(?:比较|对比)[^。；！？]{0,30}前后|[^。；]{1,8}之?前[与和、][^。；]{1,8}之?后[^。；]{0,10}(?:比较|对比)"
        r"|(?:一|1)例(?:患者|病人|报)|(?:所有|全部|每)[^。；]{0,10}都(?:知道|用了|接受了)"
    ),
    "en": Late(
        denial("lack(?:s|ed|ing)?") + r"[^.;!?\n]{0,50}?"
        r"\b(?:control(?:s|led)?|compar(?:ison|isons|ed|e|ator|ing)|placebo|dummy|untreated|other group|second group)\b"
        r"|\b(?:uncontrolled|non-?controlled|single[- ](?:arm|group)|one[- ](?:arm|group)|before[- ]and[- ]after"
        r"|compar\w+[^.;!?]{0,80}\bbefore\b[^.;!?]{0,60}\bafter|\bbefore\b[^.;!?]{0,60}\bafter\b[^.;!?]{0,80}compar\w+"
        r"|case[- ](?:reports?|series|stud(?:y|ies))|(?:single|individual|isolated|two|three|four|five|six"
    r"|seven|eight|nine|ten"
        r"|few|several|\d+) cases?|one (?:patient|person)’?s? (?:case|report))\b",
        re.IGNORECASE,
    ),
}  # fmt: skip

EFFECT_WORDS = {
    "zh": Late(
        r"效|改善|缓解|减轻|减少|减退|降低|下降|降[至到为]|提高|升高|升至|上升|增加|增强|增长|好转|恢复|愈|控制|延长|缩短|成功|安全|消退|消失"
        r"|更[好快少低高轻长短]|优于|耐受|存活|生存|停[药用]|摆脱|不再"
    ),
    "en": Late(
        r"\b(?:effect\w*|efficac\w*|work(?:s|ed)|improv\w*|better|best|eas(?:e|es|ed|ing)|reliev\w*|relief|reduc\w*|lower\w*|fell"
        r"|fall\w*|drop\w*|declin\w*|less|fewer|decreas\w*|rose|ris(?:e|es|en|ing)|rais\w*|increas\w*|higher|gain\w*|recover\w*"
        r"|heal\w*|cur(?:e|es|ed|ing)|control(?:s|led)?|longer|prolong\w*|short\w*|success\w*|safe\w*|clear(?:s|ed)|disappear\w*"
        r"|remission|respon[ds]\w*|help\w*|benefit\w*|tolerat\w*|surviv\w*|restor\w*|regain\w*|stopped|no longer"
        r"|free of)\b",
        re.IGNORECASE,
    ),
}

_OPEN = {  # who says that little is known claims no effect
    "zh": Late(
        r"(?:证据|数据|资料)(?:还|仍|尚|目前|都|也)?(?:很|较|十分|非常|相当)?(?:有限|不足|不够|不多|薄弱|很?少|缺乏)|缺乏[^，。；]{0,8}(?:证据|数据)"
        r"|(?:尚|还|仍|目前|并)?(?:不能|无法|未能|难以|不足以)(?:据此|由此|因此)?(?:说明|证明|证实|确定|确认|断定|判断|得出|下结论)"
        r"|尚(?:无|缺|未|不)|有待|不清楚|未知|仍需|还需要?(?:更|进一步)|待(?:证实|验证)"
    ),
    "en": Late(
        r"\b(?:evidence|data)\b[^.;]{0,40}\b(?:limited|weak|thin|lacking|insufficient|scarce|sparse|scant)\b"
        r"|\b(?:little|limited|weak|scant|insufficient|no good|no firm) (?:evidence|data)\b"
        r"|\b(?:not|cannot|yet to|unable to|too (?:early|few|small|little) to)\b[^.;]{0,30}"
        r"\b(?:show|shown|prove|proved|proven|tell|say|establish\w*|known|clear|confirm\w*|conclude|settle[sd]?)\b"
        r"|\b(?:remains?|is|are) (?:still )?(?:unknown|unclear|uncertain|to be (?:seen|shown|confirmed))\b"
        r"|\bmore (?:research|studies|evidence)\b",
        re.IGNORECASE,
    ),
}


@frozen
class Kind:
    """A kind of weak study: how its record shows it, and the words that tell it to a reader."""

    code: str
    weak: Callable[[Reference], bool]
    words: dict[str, Late]
    message: Callable[[str], Message]
    hint: Callable[[], Message]
    claims: dict[str, Late] | None = None  # without such a word nothing is claimed that could mislead


def animal(case: Case) -> Iterator[Finding]:
    """A block cites a study in animals or cells and does not say so.

    What helps mice often does not help people; without that word a patient takes it for a result in people.
    """
    yield from _unsaid(case, _ANIMAL)


def uncontrolled(case: Case) -> Iterator[Finding]:
    """A block cites a study without a comparison group and does not say so.

    Many illnesses come and go: without a comparison nobody can tell whether the treatment helped.
    """
    yield from _unsaid(case, _LONE)


def _unsaid(case: Case, kind: Kind) -> Iterator[Finding]:
    known = case.shelf.references
    keys = {key for _, _, cite in case.marks(Cite) for key in cite.keys if key in known}
    weak = {key for key in keys if kind.weak(known[key])}
    if not weak:
        return
    partners = {id(run.inlines): other for leaf in case.holding(Cite) for run, other in _both_ways(leaf)}
    told: Run | None = None  # one finding for each run
    for article, run, cite in case.marks(Cite):
        chosen = [key for key in cite.keys if key in weak] if run is not told else ()
        partner = partners.get(id(run.inlines))
        if not chosen or (severity := _judged(article, run, kind.words, partner)) is None:
            continue
        if kind.claims is not None and (
            not kind.claims[article.lang].search(run.text) or _OPEN[article.lang].search(run.text)
        ):
            severity = Severity.INFO
        if any(key in known and _strong(known[key]) for key in cite.keys):
            severity = Severity.INFO
        where, length = run.find(f"@{chosen[0]}")
        yield Finding(where, kind.code, kind.message(f"@{chosen[0]}"), kind.hint(), severity, length=length)
        told = run


def _both_ways(leaf: Leaf) -> tuple[tuple[Run, Run], tuple[Run, Run]]:
    return (leaf.one, leaf.other), (leaf.other, leaf.one)


def _judged(article: Article, run: Run, words: dict[str, Late], partner: Run | None) -> Severity | None:
    """None if it is said beside the citation; a remark if it is said earlier in the section; else a warning.

    Where the other language says it in this very text, so must this one.
    """
    pattern = words.get(article.lang)
    if pattern is None or pattern.search(run.text):
        return None
    if partner is not None and any(each.search(partner.text) for each in words.values()):
        return Severity.WARNING
    headings: dict[int, Block] = {}
    for section in article.sections:
        for number, block in enumerate(section.blocks):
            if isinstance(block.body, Heading):
                headings = {level: each for level, each in headings.items() if level < block.body.level}
                headings[block.body.level] = block
            if block.span.line <= run.span.line <= block.span.last_line:
                near = [*headings.values(), *section.blocks[max(0, number - 1) : number + 2]]
                if any(_says(each, pattern) for each in near):
                    return None
                earlier = any(_says(each, pattern) for each in section.blocks[: max(0, number - 1)])
                return Severity.INFO if earlier else Severity.WARNING
    return Severity.INFO


def _says(block: Block, pattern: Late) -> bool:
    return any(pattern.search(run.text) for inner in nested(block) for run in runs_of(inner))


def _fact(reference: Reference, name: str) -> str:
    """What the record says of the study; its title, where it says nothing."""
    custom = reference.item.get("custom")
    facts = custom if isinstance(custom, dict) else {}
    if not facts.get("design") and not facts.get("species"):
        return str(reference.item.get("title") or "")
    return str(facts.get(name) or "")


@lru_cache(maxsize=1024)  # one article after the other cites the records of one shelf
def _in_animals(reference: Reference) -> bool:
    species = _fact(reference, "species") or _fact(reference, "design")
    named = _NOT_PEOPLE.search(species) or any(words.search(species) for words in ANIMAL_WORDS.values())
    return bool(named) and not _PEOPLE.search(species)


@lru_cache(maxsize=1024)
def _alone(reference: Reference) -> bool:
    design = _fact(reference, "design")
    return bool(_UNCONTROLLED.search(design)) and not _CONTROLLED.search(design) and not _in_animals(reference)


def _strong(reference: Reference) -> bool:
    return bool(_CONTROLLED.search(_fact(reference, "design"))) and not _in_animals(reference)


_ANIMAL = Kind(
    "EVD001",
    _in_animals,
    ANIMAL_WORDS,
    lambda key: say("{key} is a study in animals or cells, and this text does not say so", key=key),
    lambda: say("name the animals here (in mice; in the laboratory)"),
)
_LONE = Kind(
    "EVD002",
    _alone,
    LONE_WORDS,
    lambda key: say("{key} is a study without a comparison, and this text does not say so", key=key),
    lambda: say("say here that there was no control group, or that it is a report of single cases"),
    EFFECT_WORDS,
)
