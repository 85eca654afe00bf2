"""Turns of leaflets that a reader of numbers must know, and beside them near neighbours that are faults."""

from __future__ import annotations

import pytest

from duizhao.check.quantity import compare, read

HINTS = {"loose", "name-missing", "name-extra"}
SAME = (
    ("支架术后一个半月", "a stent was placed six weeks ago"),
    ("两个半月后复查", "a check-up after ten weeks"),
    ("一个半月内勿揉眼", "do not rub the eye for 45 days"),
    ("半年后改为每月一次", "and monthly after six"),
    ("换药室：2 日、4 日、6 日上午", "Dressing room: mornings of 2, 4 and 6 October"),
    ("6 月 1 日、2 日上午半天门诊", "open on the mornings of 1 and 2 June"),
    ("11 月 6 日和 13 日", "on November 6 and 13"),
    ("六龄齿是最早长出的恒磨牙", "“six-year molars” are the earliest to appear"),
    ("总热量：25～30 kcal/(kg·d)", "Total energy: 25–30 kcal/kg/day"),
    ("剂量 5 mg·kg⁻¹·d⁻¹", "5 mg/kg/day"),
    ("0.1～0.15 IU/（kg·d）", "0.1–0.15 IU per kg a day"),
    ("固定自行车，每周三四次", "a stationary bike, three or four times a week"),
    ("每周三五次", "three to five times a week"),
    ("一般 6～8 次，每周一次", "usually takes 6–8 weekly sessions"),
    ("超出一天上限的两倍", "more than twice the daily limit"),
    ("一天至多 8 粒", "8 a day at most"),
    ("50 度白酒半两（25 mL）", "25 mL of spirits with 50 degrees"),
    ("每天 1～2 两（50～100 g）", "50–100 g a day"),
    ("看 20 英尺（6 米）以外 20 秒", "for 20 seconds at something more than 20 feet (6 m) away"),
    ("提物不超过 3 公斤", "carry nothing over 3 kg"),
    ("每天早上 7:30", "at 7.30 every morning"),
    ("每升母乳里只有 22 IU", "a litre of breast milk holds only 22 IU"),
    ("一至三年级", "Years 1–3"),
    ("（T1～T2a）", "(T1–T2a)"),
    ("14 岁以上用 5 号瓶", "over the age of 14 bottle 5"),
    ("眼内炎约两千分之一", "infection occurs in about one in 2,000"),
    ("以后根据检查决定", "after that OCT decides"),
    (
        "一年内 7 次以上，或连续两年每年 5 次以上，或连续三年每年 3 次以上",
        "7 or more in one year, 5 or more in each of two years running, or 3 or more in each of three",
    ),
    ("万分之五到十二的人", "5 to 12 in 10,000 people"),
    ("84 消毒液", "bleach"),
    ("1～5 岁半茶匙", "half a teaspoon from 1 to 5 years"),
    ("“三个一”：静坐，量两遍", "Sit quietly and take two readings"),
    ("95% 以上的小结节", "More than 95% of small nodules"),
    ("－18℃ 以下", "−18 °C or colder"),
    ("掉秤最多不超过一成", "and never loses more than 10%"),
    ("每组不少于 20 人", "never fewer than 20 people in a group"),
    ("共完成取卵 1,286 周期", "carried out 1,286 egg-collection cycles"),
    ("口服片使风险升至约 2 倍", "whereas tablets roughly double it"),
)
FAULTS = (
    ("支架术后一个半月", "a stent was placed five weeks ago"),
    ("两个半月后复查", "a check-up after eight weeks"),
    ("半年后改为每月一次", "and monthly after eight months"),
    ("换药室：2 日、4 日、6 日上午", "Dressing room: mornings of 2, 5 and 6 October"),
    ("6 月 1 日、2 日上午半天门诊", "open on the mornings of 1 and 2 July"),
    ("六龄齿是最早长出的恒磨牙", "“seven-year molars” are the earliest to appear"),
    ("总热量：25～30 kcal/(kg·d)", "Total energy: 25–35 kcal/kg/day"),
    ("总热量：30 kcal/(kg·d)", "Total energy: 30 kcal/g/day"),
    ("固定自行车，每周三四次", "a stationary bike, five or six times a week"),
    ("一般 6～8 次，每周一次", "usually takes 4–8 weekly sessions"),
    ("超出一天上限的三倍", "more than twice the daily limit"),
    ("一天至多 8 粒", "6 a day at most"),
    ("50 度白酒半两（25 mL）", "50 mL of spirits with 50 degrees"),
    ("提物不超过 3 公斤", "carry nothing over 5 kg"),
    ("每天早上 7:30", "at 8.30 every morning"),
    ("每升母乳里只有 22 IU", "a litre of breast milk holds only 32 IU"),
    ("一至三年级", "Years 1–4"),
    ("14 岁以上用 5 号瓶", "over the age of 12 bottle 5"),
    ("眼内炎约两千分之一", "infection occurs in about one in 200"),
    ("万分之五到十二的人", "5 to 20 in 10,000 people"),
    ("95% 以上的小结节", "Fewer than 95% of small nodules"),
    ("－18℃ 以下", "−18 °C or warmer"),
    ("14 岁以下儿童谢绝入内", "children over 14 are not admitted"),
    ("建议至少维持两年；复发过两次以上的", "with two or more relapses, for at most two years"),
)


def faults(zh: str, en: str) -> list[str]:
    return [each.kind for each in compare(read(zh, "zh"), read(en, "en")) if each.kind not in HINTS]


@pytest.mark.parametrize(("zh", "en"), SAME, ids=[f"{zh} {en}" for zh, en in SAME])
def test_right_turns_are_left_alone(zh: str, en: str) -> None:
    assert faults(zh, en) == []


@pytest.mark.parametrize(("zh", "en"), FAULTS, ids=[f"{zh} {en}" for zh, en in FAULTS])
def test_their_neighbours_are_found(zh: str, en: str) -> None:
    assert faults(zh, en)


def test_a_divided_unit_is_quoted_whole() -> None:
    assert [each.typed for each in read("30 kcal/(kg·d)，", "zh").quantities] == ["30 kcal/(kg·d)"] * 2
