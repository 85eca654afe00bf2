"""Whom or what numbers belong to, beside the other kinds: times of day, doses in a row, sides, roles: see `thing`."""

from __future__ import annotations

from duizhao.check.terms.thing import kind

_EATEN = r"[\d一二两三四半各吃服用打喝]"
PARTS_OF_DAY = kind(
    (f"早[上晨餐饭]|清晨|晨起|上午|早(?={_EATEN})", "早|晨|上午", "morn|breakfast", "mornings?|breakfast"),
    (f"中午|[午中][餐饭]|午后|下午|[午中](?={_EATEN})", "午", "noon|midday|lunch", "noon|midday|lunch|afternoons?"),
    (
        f"晚[上间餐饭]|傍晚|夜里|夜间|晚(?={_EATEN})",
        "晚|夜",
        "even|night|dinner|supper",
        "evenings?|nights?|dinner|supper",
    ),
    ("睡前|临睡", "睡", "bed|sleep", "bedtime|before bed"),
)
_MEALS = "meals?|food|eating|breakfast|lunch|dinner|supper"
AROUND_MEALS = kind(
    ("[饭餐]前|空腹", "前|空腹", "before|empty", f"before (?:{_MEALS})|before (?:a|each|every) meal|empty stomach"),
    ("[饭餐]后", "后", "after", f"after (?:{_MEALS})|after (?:a|each|every) meal"),
)
IN_A_ROW = kind(
    ("第一[针剂次]|首[针剂次]|初次", "第一|首|初", "first|initial", "first"),
    ("第二[针剂次]", "第二", "second", "second"),
    ("第三[针剂次]", "第三", "third", "third"),
)
DOSES = kind(
    ("负荷|首剂|起始", "负荷|首剂|起始", "load|start|initial|first", "loading|starting"),
    ("维持", "维持", "maint", "maintenance"),
)
DAYS = kind(
    ("平日|平时|工作日", "平|工作日", "weekday|work", "weekdays?|working days?"),
    ("周末|双休日|节假日", "周末|休|假", "weekend|holiday", "weekends?|holidays?"),
)
SIDES = kind(("左", "左", "left", "left"), ("右", "右", "right", "right"))
ROLES = kind(
    ("患者|病人", "患者|病人|您", "patient|you", "patients?"),
    ("家属|家人|陪护", "家|陪", "famil|relativ|carer", "family|relatives?|carers?"),
    ("护士", "护", "nurs", "nurses?"),
    ("医生|医师", "医", "doctor", "doctors?"),
)
DRINKS = kind(
    ("奶", "奶", "milk", "milk"),
    ("(?<![药胶碘酒口汗])水(?![果肿痘泡疱杨])", "水", "water", "water"),
    ("茶", "茶", "tea", "tea"),
    ("咖啡", "咖啡", "coffee", "coffee"),
    ("果汁", "汁", "juice", "juice"),
)
KINDS = (PARTS_OF_DAY, AROUND_MEALS, IN_A_ROW, DOSES, DAYS, SIDES, ROLES, DRINKS)
