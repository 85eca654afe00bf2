"""Chinese words of hospitals, bodies, illnesses, medicines, food and research, written as in `words`."""

HOSPITAL = """
医院|住院|入院|院内:hospital,admission,admitted,inpatient 出院:discharge,leave,go_home,home
门诊|诊室|诊所:clinic,outpatient 急诊|急救|抢救:emergency,casualty,a&e,first_aid,reliever
医生|大夫|医师|专科医|主治:doctor,physician,specialist,gp,clinician,surgeon,team 护士|护理师|护士站:nurse
药师|药房|药店|药剂师:pharmacist,pharmacy,chemist 患者|病人|病友:patient,people,person
家属|家人|亲属|亲友|亲人:family,relative,loved_one,close,carer
孩子|宝宝|儿童|婴儿|小儿|幼儿|新生儿|患儿:child,children,baby,babies,infant,newborn,kid,toddler 父母|家长:parent
母亲|妈妈:mother,mum,mom 父亲|爸爸:father,dad 老人|老年|高龄|长者:older,elderly,old,age
男性|男人|男士|男孩:man,men,male,boy 女性|女人|妇女|女士|女孩:woman,women,female,girl 成人|成年:adult
夫妻|伴侣|配偶|爱人|丈夫|妻子:partner,husband,wife,couple,spouse 志愿者|受试者|参与者:volunteer,participant
复诊|随访|回访|复查|就诊|看病|看诊:visit,follow-up,appointment,come_back,see,review,check
救护车|打120|拨打120|叫120:ambulance,120,emergency
手术|开刀|术前|术后|术中|术后第:surgery,operation,operate,surgical,procedure
麻醉|全麻|麻药|局麻:anaesthetic,anesthetic,anaesthesia,anesthesia,numb
伤口|切口|创口|疤痕|瘢痕:wound,cut,incision,scar 缝线|拆线:stitch,suture 引流:drain 胃管:tube 尿管|导管:catheter
管子:tube 输液|静脉|点滴|输液港|挂水:drip,infusion,vein,intravenous,port,iv
输血|献血|血型:transfusion,blood,donate,donor
注射|打针|针头|针剂|注射器|打一针|接种|进针:injection,inject,needle,syringe,shot,jab,vaccination,vaccinated,dose
穿刺|活检|取样|取组织:biopsy,puncture,sample,needle 抽血|验血|血常规|采血|血样|血检:blood
验尿|尿液|小便|排尿|尿量|留尿|尿频|解小便:urine,wee,urinate,urination,pee,bladder
大便|排便|便秘|粪便|便血|通便|解大便:stool,bowel,constipation,poo,laxative 腹泻|拉肚子|拉稀:diarrhoea,diarrhea,loose
泻药|肠道准备|清肠:laxative,bowel_preparation 造口|造口袋|底盘:stoma,bag 透析|血透|腹透|透析液:dialysis,fluid
移植|抗排斥|排异|供体:transplant,rejection,anti-rejection,donor
拍片|透视|胸片|射线|放射:x-ray,radiation,radiotherapy,ray 磁共振|核磁:mri,magnetic,scan
CT|造影|增强扫描:ct,contrast,scan 起搏器:pacemaker 助行器:walker 结节:nodule 息肉:polyp 囊肿:cyst 结石:stone
超声|彩超:ultrasound,scan,echo 胃镜|肠镜|内镜|结肠镜:endoscopy,gastroscopy,colonoscopy,scope,camera
心电图:ecg,electrocardiogram,heart_tracing 化验|检验|结果|报告|指标:test,result,report,laboratory,lab
筛查|普查|体检|初筛:screening,screen,check-up 诊断|确诊:diagnosis,diagnose,confirmed,illness
治疗|疗程|疗法|医治:treatment,treat,therapy,course,cure 化疗:chemotherapy,chemo 放疗:radiotherapy,radiation
免疫|抵抗力|抗体:immune,immunity,antibody,antibodies,resistance,immunotherapy
护理|照护|照料|照顾|看护:care,look_after,nursing 疗效|见效|药效|起效|有效:work,effect,effective,efficacy,benefit
风险|危险|高危|危害:risk,danger,dangerous,harm,hazard 好处|益处|获益|受益:benefit,gain,help,good
副作用|不良反应|反应:side_effect,reaction,adverse,effect 严重|重度|加重|变重:severe,serious,worse
轻微|轻度|轻轻|较轻:mild,slight,light,gently,gentle,lightly 正常|异常|不正常:normal,abnormal,usual,unusual
稳定|平稳|稳定期:stable,steady,calm,steadily 发作|犯病|急性|发作期:attack,flare,fit,episode,acute,seizure
慢性|慢病:chronic,long-lasting,long-term 复发|再犯|再次出现:come_back,relapse,recurrence,return,recur,flare
传染|传播|隔离|感染|染上:infection,infect,infectious,spread,isolate,catch,contagious 病毒|疱疹:virus,viral,herpes
细菌|病菌|真菌:bacteria,bacterial,germ,fungal,fungus
疫苗|预防针|接种|补种:vaccine,vaccination,immunisation,immunization,vaccinate 流感:flu,influenza 感冒|伤风:cold,flu
新冠:covid 肺炎|肺部:pneumonia,lung 肝炎|乙肝|肝功|肝脏|肝病|伤肝:hepatitis,liver 肾脏|肾病|肾功:kidney,renal
肿瘤|癌症|癌细胞|肿块|包块|硬块|恶性:cancer,tumour,tumor,lump,malignant
糖尿病|血糖|降糖|低血糖|高血糖|糖化:diabetes,sugar,glucose,hypo,hypoglycaemia,diabetic 胰岛素:insulin
高血压|血压|降压:blood_pressure,pressure,hypertension 高血脂|血脂|降脂|胆固醇:cholesterol,fat,lipid,statin
心脏|心衰|心肌|心脏病:heart,cardiac
心跳|心慌|心率|心悸|脉搏|心律:heart,beat,pulse,palpitation,flutter,rhythm,heartbeat 中风|脑卒中|脑梗|偏瘫:stroke
哮喘:asthma 过敏|药物过敏|皮试|过敏原:allergy,allergic,allergen,reaction 湿疹|皮炎|特应性:eczema,dermatitis
痛风|尿酸:gout,uric 贫血|补铁|铁剂|缺铁:anaemia,anemia,iron 骨折|断骨:fracture,broken,break
骨头|骨质|骨骼:bone,osteoporosis 关节:joint,arthritis 膝盖|膝关节:knee 髋部|髋关节:hip
抑郁|抑郁症|情绪低|心情:depression,depressed,mood,low 癫痫|抽搐|惊厥:fit,seizure,epilepsy,convulsion
痴呆|记忆|糊涂:dementia,memory,confused,remember
昏迷|昏倒|晕倒|晕厥|意识|神志:unconscious,faint,collapse,consciousness,pass_out,awake 休克:shock
噎住|卡喉|窒息|异物:choke,choking,object,suffocate 中毒|误服|毒物|食物中毒:poison,poisoning,swallowed 溺水:drown
心肺复苏|按压胸|胸外:cpr,chest,compression 发烧|发热|退烧|退热|高烧|低烧:fever,temperature,feverish
体温|温度|水温:temperature,degree 体温计|温度计:thermometer 头痛|头疼|偏头痛:headache,migraine,head
头晕|眩晕|头昏:dizzy,dizziness,light-headed,giddy
疼痛|止痛|镇痛|剧痛|腹痛|胸痛|胀痛|酸痛:pain,painful,painkiller,ache,sore,hurt
咳嗽|咳痰|咳出|止咳|痰液|有痰:cough,phlegm,sputum 喉咙|咽喉|嗓子|咽痛:throat
鼻子|鼻塞|流涕|鼻腔|流鼻:nose,nasal,nostril,runny,nosebleed 恶心|想吐|作呕:nausea,sick,queasy,nauseous
呕吐|吐了|吐出|催吐:vomit,sick,throw_up,bring_up 胃口|食欲|吃不下|胃纳:appetite,hungry,eat
乏力|疲劳|疲倦|疲乏|没力气|劳累|累的:tired,fatigue,weak,weakness,exhausted,tiredness 出汗|冒汗|冷汗|盗汗|多汗:sweat
发抖|寒战|手抖|颤抖:shiver,shake,shaky,tremor,trembling,chill 麻木|发麻|刺痛|针刺:numb,tingle,tingling,pins,stinging
水肿|肿胀|浮肿|脚肿|红肿|消肿|腿肿:swell,swelling,swollen 瘙痒|发痒|止痒|皮痒:itch,itchy
皮疹|红疹|起疹|风疹|荨麻疹:rash,hives,spot 水疱|水泡|起泡:blister 出血|流血|止血|大出血|渗血:bleed,blood,bleeding
抗凝:anticoagulant,blood_thinner,thinner 华法林:warfarin 血栓:clot,thrombosis 抗生素|消炎药:antibiotic
头孢:cephalosporin 青霉素:penicillin 激素|皮质|类固醇:steroid,hormone,cortisone
脱水|补液|口服补液:dehydration,dehydrated,fluid,rehydration 脖子|颈部|颈椎:neck 发硬|僵硬|变硬:stiff,hard,stiffness
渗液|流脓|化脓|渗水|分泌物:pus,discharge,ooze,weep,leak
"""

BODY = """
皮肤|皮肤科:skin,dermatology 眼睛|眼皮|眼部|双眼|视力|眼药|滴眼|眼底|视物:eye,sight,vision,lid,eyelid
耳朵|耳部|内耳:ear 嘴唇|口唇|唇部:lip 口腔|嘴里|嘴巴|口中|咬嘴|漱口:mouth,mouthpiece,gargle,rinse,oral
牙齿|牙科|牙龈|牙医:tooth,teeth,gum,dentist,dental 舌头|舌苔:tongue 胸口|胸部|前胸:chest 乳房|乳腺:breast
肚子|腹部|小腹|肚脐|腹胀:tummy,belly,abdomen,stomach,navel,bloated 胃部|胃里|胃不|胃痛:stomach
腰部|腰痛|背部|后背|腰围:back,waist,backache 肩膀|肩部:shoulder 胳膊|手臂|上臂|上肢:arm 手肘|肘部|肘窝:elbow
前臂:forearm 手指|指尖|食指|两指:finger,fingertip 手腕:wrist 拇指:thumb 手掌|掌根:palm,heel 手背:back_of 大腿:thigh
小腿:calf,calves,leg 双腿|腿部|下肢|腿上:leg 足部|双脚|脚上|泡脚:foot,feet 脚趾:toe 脚踝:ankle 足跟|脚跟:heel
脚底:sole 肌肉|肌力:muscle,muscular 神经:nerve 血管|动脉:vessel,artery,vein 大脑|脑部|头部|头颅:brain,head
肺部|肺功能:lung 肠道|肠子|直肠|结肠:bowel,gut,intestine,colon 子宫|宫颈|宫口:womb,uterus,cervix,cervical,open
膀胱|憋尿:bladder 前列腺:prostate 甲状腺:thyroid 胰腺:pancreas 嘴角|脸部|面部|脸上:face,mouth 睫毛:lash,eyelash
泪水|流泪:tear,watery 骨盆|盆底:pelvic,pelvis 脊柱|脊椎:spine
怀孕|孕妇|孕期|孕周|妊娠|备孕:pregnant,pregnancy,conceive
分娩|生产|顺产|剖宫产|宫缩|产程:birth,labour,labor,delivery,caesarean,cesarean,contraction
胎儿|胎动|羊水:baby,foetus,fetus,waters,kick,movement 月经|经期|例假:period,menstrual
避孕:contraception,contraceptive,condom 绝经|更年期:menopause
哺乳|母乳|喂奶|吃奶|乳汁:breastfeed,breastfeeding,milk,feed,breast 奶粉|配方奶|奶瓶:formula,bottle,milk
断奶|辅食:wean,solid 尿布|尿裤|纸尿:nappy,nappies,diaper
"""

MEDICINES = """
药片|片剂|一片|两片|半片|三片:tablet,pill 胶囊|一粒|两粒|软胶囊:capsule
药膏|软膏|乳膏|护肤霜|润肤:cream,ointment,moisturiser,moisturizer,emollient
药水|口服液|糖浆|药液|滴剂|一滴|滴一:drop,syrup,liquid,solution 药粉|粉末|颗粒|冲剂:powder,granule,grain,sachet,particle
剂量|用量|药量|服用量:dose,dosage,amount 处方|开药:prescription,prescribe
有效期|过期|失效|日期:expiry,expire,date,expired,out_of_date,shelf
中药|草药|偏方|中成药:herb,herbal,chinese_medicine,remedies,remedy 保健品|补品|膳食补充:supplement,health_product
维生素|维C|维D|维他命:vitamin 叶酸:folic,folate 口服|服药|吃药|用药:mouth,take,medicine,oral,tablet 布洛芬:ibuprofen
对乙酰:paracetamol,acetaminophen 阿司匹林:aspirin 二甲双胍:metformin 氯吡格雷:clopidogrel 利伐沙班:rivaroxaban
他汀|阿托伐:statin,atorvastatin 胺碘酮:amiodarone 地高辛:digoxin 碳酸钙|钙剂|补钙:calcium 骨化三醇:calcitriol
氨氯地平:amlodipine 厄贝沙坦:irbesartan 缬沙坦:valsartan 美托洛尔:metoprolol 呋塞米:furosemide 螺内酯:spironolactone
奥美拉唑:omeprazole 阿莫西林:amoxicillin 泼尼松|强的松:prednisone,prednisolone 甲氨蝶呤:methotrexate
沙丁胺醇:salbutamol 布地奈德:budesonide 孟鲁司特:montelukast 氯雷他定:loratadine 西替利嗪:cetirizine 肝素:heparin
硝酸甘油:nitroglycerin,glyceryl,gtn 左甲状腺:levothyroxine 格列:glimepiride,gliclazide 吗啡:morphine
地西泮|安定:diazepam 芬太尼:fentanyl 曲马多:tramadol 钾片|氯化钾|高钾|补钾:potassium 干扰素:interferon
多巴胺|左旋多巴:levodopa,dopamine 锂盐|碳酸锂:lithium 他克莫司:tacrolimus 环孢素:ciclosporin,cyclosporin 糠酸:furoate
蒙脱石:smectite,montmorillonite 益生菌:probiotic 红霉素:erythromycin 阿奇霉素:azithromycin 奥司他韦:oseltamivir
"""

FOOD = """
杨桃:star_fruit,starfruit,carambola 奶茶:bubble_tea,milk_tea 方糖:sugar_cube,cube,lump
米饭|大米|米汤|米粉:rice 面条|方便面|炒面|挂面:noodle 面包:bread 馒头:bun 饼干:biscuit,cracker,cookie
糕点|蛋糕:cake,pastry 稀饭|白粥|喝粥|米粥:porridge,congee 蔬菜|青菜:vegetable,greens
绿叶菜|菜叶:green,leaf,leaves,leafy 菠菜:spinach 西兰花:broccoli 土豆:potato 胡萝卜:carrot 番茄|西红柿:tomato
水果:fruit 苹果:apple 香蕉:banana 橙子|橘子:orange 西柚|葡萄柚:grapefruit 果汁:juice 鸡蛋|蛋黄|蛋清|鸭蛋:egg 牛奶:milk
酸奶:yoghurt,yogurt 奶酪:cheese 奶制品|乳制品:dairy,milk 豆腐:tofu 豆浆|黄豆|豆制品:soy,soya,bean 豆类:bean,pulse
红肉|肥肉|肉类|吃肉:meat 瘦肉:lean,meat 猪肉:pork 牛肉:beef 鸡肉:chicken 肉汤:broth,soup 海鲜:seafood
鱼类|吃鱼|鱼油:fish 鱼虾|虾蟹:shrimp,prawn,crab,seafood,shellfish 贝类:shellfish
盐分|食盐|含盐|少盐|低盐|吃盐|淡盐|加盐|盐水:salt,salty,saline,sodium 咸菜|榨菜|腌制|腌菜|泡菜:pickle,pickled
酱油:soy_sauce 食用油|油脂|油炸|油腻|植物油|炒菜油:oil,fried,fatty,greasy,fat
糖分|白糖|含糖|甜食|加糖|糖果|水果糖|蜂蜜|冰糖:sugar,sweet,sugary,honey,candy 坚果|花生|瓜子:nut,peanut,seed
饮料|汽水|可乐:drink,soda,cola,fizzy 咖啡|咖啡因:coffee,caffeine 浓茶|茶叶|喝茶|茶水:tea
饮酒|喝酒|戒酒|白酒|啤酒|酒类:alcohol,drink,wine,beer,spirits
戒烟|抽烟|吸烟|烟草|二手烟|香烟:smoke,smoking,cigarette,tobacco,smoker 辛辣|辣椒|刺激性:spicy,chilli,spice,irritating
生冷|生食|生肉|煮熟|生鱼:raw,cook,cooked 热量|千卡|卡路里:calorie,kcal,energy,calories 蛋白|蛋白质|尿蛋白:protein
纤维|膳食纤维|粗粮|全谷|杂粮|燕麦:fibre,fiber,whole,grain,oat,wholegrain
脂肪|肥胖|超重|减肥|减重:fat,overweight,obese,obesity,weight
温水|热水|凉水|开水|凉开水|白开水|冷水:warm,water,hot,cold,cool,boiled
空腹|禁食|不吃早|禁水:empty_stomach,fasting,fast,nothing,without_breakfast,without 零食|夜宵|加餐:snack
"""

RESEARCH = """
研究|试验|课题:study,studies,trial,research 研究人员|研究者|研究团队:researcher,team,investigator 临床:clinical
安慰剂:placebo 随机|抽签|分组:random,randomly,randomised,randomized,group,chance
对照|对照组:control,compare,comparison,controlled 双盲|盲法:blind,double-blind 细胞|干细胞:cell,stem 外泌体:exosome
基因|遗传:gene,genetic,family,hereditary,inherited 蛋白酶|酶:enzyme 小鼠|老鼠|动物|动物实验:mouse,mice,animal,rat
证据|文献|论文:evidence,paper,literature 伦理|伦理委员会:ethics,ethical 指南|原文:guideline,original 专家|权威:expert
证明|证实|表明:show,prove,proved,proven,unproven,unknown,confirm
比例|比率:percent,per_cent,percentage,proportion,share,rate,ratio
人数|例患者|名患者|例病人:people,patient,participant,case 平均|均值|中位:average,mean,median
存活|生存|死亡|病死|去世:survival,survive,die,death,alive,died 评分|分数|量表:score,scale
销毁|删除|粉碎:destroy,delete,shred 样本|标本:sample,specimen 赔偿|补偿:compensation,compensate
权利|权益|自愿:right,voluntary,free
"""

MATTERS = """
原因|病因|为什么|起因:cause,why,reason 症状|表现|征象:symptom,sign
目的|目标|达标|控制:aim,goal,target,control,purpose,controlled 方法|办法|步骤|方式|怎么|怎样|如何:how,way,step,method
问题|疑问:question,problem 情况|状况:condition,case,situation
注意|小心|当心|警惕:careful,care,caution,attention,watch,beware,note 安全:safe,safety,safely 质量|品质:quality
重要|关键:important,matter,key,vital 可能|或许|也许:may,might,possible,perhaps,could,likely,possibly
容易|易于:easy,easily,likely,tend,quickly 困难|难以|费劲:difficult,difficulty,hard,trouble
一样|相同|同样|相似:same,alike,similar,too!,likewise,just_as
不同|区别|差别|各异|因人而异:different,differ,differently,vary,varies,difference 所有|全部|全身|都要:all,every,whole
部分|一些|有些|少数:some,few 大多|大部分|多数|绝大:most,mostly 很少|少见|罕见|极少:rare,rarely,few,uncommon,seldom
常见|普遍:common,commonly 每个人|人人|大家|任何人:everyone,everybody,anyone,person
自己|本人|自行:yourself,own,self,themselves 别人|他人|旁人:someone,somebody,people 医保卡|社保:insurance,card
位置|部位|地方|地点:place,position,site,area,spot,location 左侧|左边|左手|左眼|左脚|左腿:left
右侧|右边|右手|右眼|右脚|右腿:right 上方|上面|上半:above,upper,top 下方|下面|下半|底部:below,lower,under,bottom
中间|之间|中部|当中:middle,between,centre,center 周围|四周|附近:around,near,surrounding,nearby
外面|外侧|外用|表面:outside,outer,external,surface 里面|内侧|内部:inside,inner,within,internal
向内|往里|向上|往上:inward,up,upward,upwards,inwards 大小|毫米|厘米:size,mm,cm,centimetre,millimetre
毫升|升水:ml,millilitre,litre,liter 毫克|微克|克的|公斤|千克:mg,microgram,g,kg,kilogram,gram
一半|半量|减半|半杯:half,halve 两倍|加倍|双倍|翻倍:double,twice,doubled 三分之一:third 四分之一:quarter
第一|初次|首次|头一:first 第三:third 第四:fourth 第五:fifth 第二:second 再次|又一:again,another 气泡:bubble
没人|没有人:nobody,no_one 影像:image,imaging,scan 光盘:disc,disk,cd
最多|不超过|至多|上限:at_most,maximum,up_to,no_more,more_than 至少|最少|起码|不少于:at_least,minimum
大约|左右|约为|上下:about,around,roughly,or_so,approximately
超过|多于|以上|高于:more_than,above,exceed,higher,longer,over,or_more,at_least,beyond
不到|少于|以下|低于|不足:less_than,under,below,fewer,or_less,lower,short_of,within
社区|街道:community,local,neighbourhood 政府|国家:government,national,state 法律|法规:law,legal
商店|超市:shop,store,supermarket 窗口期:window 水分|含水|缺水:water,moisture,fluid
工具|器械|设备|仪器|机器:device,machine,equipment,instrument,tool,meter 电池|充电:battery,charge
血糖仪|试纸:meter,strip 胰岛素笔|针笔:pen 棉球|棉签:cotton 换药包:dressing_pack 利器盒:sharps 开口:opening
剧烈|激烈|猛烈:hard,strenuous,vigorous,intense 轮换|换着:rotate,alternate
拐杖|助行|手杖:stick,cane,walker,crutch,frame 高度|身高:height,tall 坡度|下坡:slope
安排|计划|日程:plan,schedule,arrangement,week 女儿|儿子:daughter,son
"""
