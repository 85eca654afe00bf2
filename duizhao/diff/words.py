"""Words that a comparison knows: Chinese ones that are not cut in two, those that say little, those that deny.

Han characters are compared one by one, which reads well enough; for the words that every handout uses it reads better
to see the whole word replaced (治疗 → 治愈, not 治[-疗-]{+愈+}). The list need not be complete, and it holds no
segmenter's knowledge: what is not on it is compared by characters. No word begins with a negation that can be added to
a sentence or taken from it (不能, 没有, 未成年): those stay visible on their own.
"""

from __future__ import annotations

LONGEST = 6  # characters of the longest word below

_MEDICINE = """
患者 病人 医生 大夫 护士 药师 医院 门诊 急诊 住院 出院 入院 就诊 就医 复诊 复查 随访 诊断 确诊 治疗 治愈 痊愈
根治 缓解 好转 康复 恢复 复发 加重 减轻 恶化 改善 症状 体征 病情 疾病 疗效 疗程 效果 有效 安全 风险 危险 获益
副作用 不良反应 不良事件 并发症 后遗症 反应 严重 轻度 中度 重度 急性 慢性 早期 晚期 中期 初期 终末期 药物 药品
用药 服药 吃药 服用 口服 外用 注射 输注 输液 静脉 肌肉 皮下 剂量 用量 漏服 停药 停用 减量 加量 减药 换药 慎用
禁用 禁忌 忌口 药膏 药片 胶囊 颗粒 片剂 针剂 滴眼液 抗生素 激素 疫苗 接种 安慰剂 生理盐水 手术 术前 术后 麻醉
切除 移植 穿刺 引流 缝合 拆线 伤口 切口 敷料 化疗 放疗 透析 检查 化验 检测 筛查 抽血 验血 彩超 超声 磁共振 胸片
血压 血糖 血脂 血钾 血氧 血红蛋白 血小板 血液 出血 贫血 血栓 心率 心脏 心脏病 心肌梗死 心力衰竭 高血压 低血压
糖尿病 低血糖 高血糖 脑卒中 中风 偏瘫 癫痫 抽搐 头痛 头晕 眩晕 发热 发烧 退烧 体温 高热 咳嗽 咳痰 气促 喘息
哮喘 呼吸 呼吸困难 窒息 肺炎 结核 感染 传染 病毒 细菌 真菌 炎症 发炎 皮肤 皮炎 特应性皮炎 湿疹 荨麻疹 皮疹 红肿
红斑 瘙痒 水疱 疱疹 过敏 过敏反应 过敏性休克 休克 昏迷 意识 疼痛 腹痛 胸痛 腹泻 便秘 呕吐 恶心 食欲 消化 胃镜
肠镜 肝脏 肝炎 肝功能 肾脏 肾功能 肾病 尿酸 痛风 尿量 小便 大便 排尿 关节 骨折 骨质疏松 脊柱 甲状腺 胰岛素
二甲双胍 布洛芬 阿司匹林 华法林 对乙酰氨基酚 青霉素 头孢 奥司他韦 维生素 糖皮质激素 免疫 免疫力 免疫抑制剂 抗体
抗凝 肿瘤 癌症 癌细胞 转移 良性 恶性 细胞 干细胞 间充质 脐带 组织 器官 骨髓 蛋白 基因 神经 精神 抑郁 焦虑 睡眠
失眠 怀孕 孕妇 妊娠 哺乳 母乳 备孕 避孕 分娩 胎儿 新生儿 婴儿 婴幼儿 幼儿 儿童 孩子 青少年 成人 成年 老人
老年人 老年 妇女 女性 男性 家属 家长 照护者 研究 试验 临床 临床试验 实验 对照 对照组 试验组 治疗组 安慰剂组
随机 双盲 单盲 盲法 样本 入组 纳入 排除 受试者 参与者 志愿者 评分 评估 指标 指数 结局 终点 主要 次要 显著 差异
统计学 平均 中位数 比例 概率 百分点 发生率 有效率 缓解率 死亡率 死亡 存活 生存 动物 小鼠 大鼠 食物 饮食 饮水
喝水 喝酒 饮酒 戒酒 吸烟 戒烟 抽烟 运动 锻炼 活动 休息 卧床 体重 营养 蔬菜 水果 牛奶 鸡蛋 主食 盐分 空腹 饭前
饭后 睡前 餐前 餐后 早餐 午餐 晚餐 早饭 午饭 晚饭 润肤剂 保湿 洗澡 消毒 清洗 冷敷 热敷 冰敷 冷藏 冷冻 避光 室温
保存 包装 说明书 处方
"""

_ALL_DAY = """
可以 可能 能够 应该 应当 必须 需要 务必 建议 推荐 考虑 允许 避免 防止 预防 控制 监测 观察 注意 小心 警惕 立即
立刻 马上 尽快 及时 尽量 随时 按时 定期 每天 每日 每周 每次 每晚 每年 当天 今天 明天 昨天 早上 早晨 上午 中午
下午 晚上 夜间 夜里 凌晨 白天 平时 一般 通常 经常 常常 往往 偶尔 有时 始终 一直 已经 曾经 正在 将要 开始 继续
持续 坚持 停止 暂停 中断 结束 完成 增加 减少 升高 降低 下降 上升 提高 提升 缩短 延长 扩大 缩小 超过 达到 至少
至多 最多 最少 以上 以下 以内 以外 之内 之间 之前 之后 以前 以后 左右 大约 约为 接近 多数 少数 大多数 大部分
部分 全部 所有 任何 其他 其它 其中 其余 各种 有些 一些 这些 那些 这个 那个 这种 那种 这样 那样 这里 那里 如果
假如 如有 倘若 只要 只有 除非 即使 虽然 尽管 但是 然而 而且 并且 以及 或者 还是 因为 由于 所以 因此 因而 从而
为了 关于 对于 根据 按照 通过 经过 随着 除了 包括 例如 比如 情况 问题 原因 结果 方法 方式 方案 措施 过程 时间
时候 期间 时期 阶段 目前 现在 将来 过去 最近 长期 短期 同时 首先 其次 然后 最后 之一 一样 非常 特别 十分 比较
更加 稍微 明显 轻微 逐渐 慢慢 突然 容易 困难 重要 必要 正常 异常 普通 特殊 常见 罕见 完全 基本 直接 间接 单独
联合 共同 分别 区别 性别 级别 识别 鉴别 出现 发生 发现 导致 引起 造成 影响 产生 存在 表示 表明 显示 证明 说明
提示 提醒 告诉 告知 询问 咨询 联系 拨打 电话 报告 记录 使用 应用 采用 选择 决定 改变 调整 更换 改用 改为 保持
维持 保护 帮助 有助于 有利于 适合 适用 合适 适当 满足 符合 具有 属于 我们 你们 他们 她们 它们 自己 自行 擅自
随意 本人 大家 家人 医务人员 工作人员 国家 中国 地区 机构 单位 公司 产品 资料 文章 信息 内容 知识 身体 全身
局部 部位 面部 头部 胸部 腹部 四肢 手臂 眼睛 口腔 喉咙 手指 心理 生活 生活质量 工作 学习 家庭 社会 环境 世界
东西 地方 水平 程度 范围 数量 次数 年龄 岁数 条件 标准 原则 目标 目的 作用 功能 能力 质量 结构 长时间 短时间
第一 第二 第三 前者 后者 是否 能否 为什么 怎么
"""
_FUNCTION = """
的 了 和 与 及 在 是 对 为 以 而 并 且 或 也 就 都 着 于 之 其 把 被 由 从 到 将 等 这 那 有 个 中
a an the of to in on at by for with from as and or is are was were be been it its this that
"""
_NEGATION = """
不 未 无 勿 禁 没 别 莫 非 毋 忌 禁用 禁忌 停用 停药
not no never none nor neither nothing nobody without cannot
"""

WORDS = frozenset(_MEDICINE.split()) | frozenset(_ALL_DAY.split())
FUNCTIONS = frozenset(_FUNCTION.split())  # stand everywhere: matched only where the words around them are
NEGATIONS = frozenset(_NEGATION.split())
