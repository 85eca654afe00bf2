"""More Chinese words of illnesses, signs, medicines, tests and studies, written as in `words`."""

SIGNS = """
意识模糊|神志不清|嗜睡不醒:confused,confusion,conscious,drowsy 口齿不清|说不清|说话含糊:slurred,speech,speak
嘴歪|口角歪|面瘫|歪斜:droop,face,mouth,crooked,palsy 无力|肢体无力|发软:weak,weakness
瘫痪|截瘫:paralysis,paralysed,paralyzed 抽筋|痉挛:cramp,spasm 绞痛|阵痛|阵发:colic,cramp,contraction,bout,pain
灼热|烧心|反酸|胃灼热|反流:heartburn,reflux,burning,acid 柏油|柏油样|柏油便:tarry,tar,melaena 血块|凝块:clot
咯血|咳血|呕血|吐血:blood,cough 瘀斑|出血点|紫癜:bruise,spot,petechiae,purple
破溃|溃烂|溃疡|破损|破皮:ulcer,sore,broken,break,raw,open 皲裂|裂口|开裂:crack,cracked,fissure
脱皮|蜕皮|脱屑|鳞屑:peel,scale,flake,flaking,scaly 结痂|痂皮:scab,crust 疣子|寻常疣:wart
痤疮|粉刺|青春痘:acne,pimple,spot 冻伤|冻疮:frostbite,chilblain 晒伤|日光性:sunburn,sun
擦伤|划伤|割伤:graze,scratch,cut,scrape 扭伤|拉伤:sprain,strain,twist 脱臼|脱位:dislocate,dislocated,dislocation
压疮|褥疮:pressure_sore,bedsore,pressure_ulcer,pressure,sore 畸形|变形:deform,deformity,misshapen,malformation,shape
眼花|看不清|视物模糊|模糊:blur,blurred,blurry,vision,unclear 重影|复视:double_vision,double
闪光|飞蚊|黑影:flash,floater,shadow 失明|看不见|盲区:blind,sight,blindness 耳聋|失聪|听不清:deaf,hearing,deafness,hear
畏光|怕光:light,sensitive 怕冷|畏寒:cold,chill,chilly 怕热:heat 潮红|脸红|潮热:flush,flushing,hot_flush
消瘦|变瘦|瘦了|体重减:thin,weight,lose,lost 口干|嘴干|咽干:dry,mouth 口臭|口气:breath,bad 味觉|口味|没味道:taste
胃胀|饱胀|胀气:bloat,bloated,wind,full,fullness 里急|尿急|憋不住:urgent,urge,urgency,hold
尿失禁|失禁|漏尿:incontinence,leak,incontinent 尿潴留|排不出尿|尿不出:retention,urine,pass
泡沫尿|泡沫:foam,frothy,foamy,froth 血尿|尿血|茶色尿|酱油色:blood,urine,dark,tea-coloured
夜尿|起夜:night,toilet,get_up 遗尿|尿床:bed-wetting,wet 痛经:period,pain,painful 停经|闭经:period,missed,stop
早产|早产儿:premature,preterm,early 流产|堕胎:miscarriage,miscarry,abortion 破水|见红:waters,break,broke,show
恶露:lochia,bleeding,discharge 胎位|臀位:breech,position
不适|不舒服|难受:discomfort,uncomfortable,unwell,ill,bother,upset 舒服|舒适|好受:comfortable,comfort,better
异样|异常感:unusual,strange,abnormal 症候|前兆|先兆|预兆:warning,sign,aura
发病|起病:onset,ill,develop,attack,occur,start,get,begin 恶化|变坏|加剧:worse,worsen,deteriorate,deterioration
缓解|舒缓|平息|减退:relieve,ease,relief,settle,better,subside,improve,remission
改善|好些|好多了:improve,better,improvement 根治|治好|治愈|断根:cure,cured
愈合|长好|长拢|长肉:heal,healing,healed,knit 耐受|受得了:tolerate,tolerance,tolerated
依赖|成瘾|上瘾:depend,dependence,addict,addictive,addiction 戒断:withdrawal 耐药|抗药:resistant,resistance
加深|变深:deep,deepen,darker,darken 精神病|幻觉|幻听:hallucination,psychosis,psychotic,hear
妄想|多疑:delusion,suspicious 烦躁|易怒|急躁|躁动:irritable,restless,agitated,irritability,fretful
压力大|压力过|减压|压力:stress,pressure 情绪|心态|心境:mood,emotion,feeling
注意力|专心|集中:concentrate,attention,concentration 多动|多动症:hyperactive,adhd,hyperactivity
自闭|孤独症:autism,autistic 强迫症:obsessive,compulsive
"""

ILLNESSES = """
结核|肺结核|结核病:tuberculosis,tb 艾滋|艾滋病:aids,hiv 梅毒|淋病|性病:syphilis,gonorrhoea,sexually 狂犬病|狂犬:rabies
破伤风:tetanus 百日咳:whooping,pertussis 白喉:diphtheria 麻疹:measles 风疹:rubella 腮腺炎:mumps
水痘:chickenpox,varicella 带状疱疹:shingles,zoster 手足口:hand,foot,mouth 脊髓灰质|脊灰:polio 轮状病毒:rotavirus
登革|登革热:dengue 疟疾:malaria 霍乱:cholera 伤寒:typhoid 痢疾:dysentery 蛔虫|寄生虫|绦虫|驱虫:worm,parasite
头虱|虱子:lice,louse,nit 疥疮:scabies 足癣|脚气|体癣|灰指甲:athlete,ringworm,fungal,tinea
鹅口疮|念珠菌:thrush,candida,yeast 幽门螺杆菌|幽门:helicobacter,pylori 脑膜炎:meningitis 脑炎|乙脑:encephalitis
结膜炎|红眼病:conjunctivitis,pink 中耳炎:otitis,ear_infection,ear 鼻炎|鼻窦炎:rhinitis,sinusitis,hay_fever,sinus
鼻窦:sinus 扁桃体炎|咽炎:tonsillitis,pharyngitis 支气管炎:bronchitis 慢阻肺|肺气肿:copd,emphysema,obstructive
肺栓塞|栓塞:embolism,clot,embolus 肺纤维化|纤维化:fibrosis 尘肺|矽肺:pneumoconiosis,silicosis
心绞痛|冠心病|冠脉|心梗|心肌梗死|心梗死:angina,coronary,heart,infarction,heart_attack
房颤|心房颤动:fibrillation,atrial,af 心力衰竭|心衰竭:heart_failure,failure 瓣膜|二尖瓣|主动脉瓣:valve,mitral,aortic
心包|心肌炎:pericardial,myocarditis,pericarditis 高钾血|低钾|血钾:potassium
动脉硬化|粥样硬化|斑块:atherosclerosis,plaque,hardening 静脉曲张:varicose 动脉瘤:aneurysm
胃炎|胃溃疡|十二指肠:gastritis,ulcer,duodenal,duodenum 胰腺炎:pancreatitis 阑尾|阑尾炎:appendix,appendicitis
疝气|腹股沟:hernia,groin 痔疮:pile,haemorrhoid,hemorrhoid 肠易激|肠炎|克罗恩:bowel,colitis,crohn,enteritis
肠梗阻|梗阻:obstruction,blocked,blockage 肝硬化|腹水:cirrhosis,ascites 脂肪肝:fatty_liver,fatty
胆结石|胆囊炎:gallstone,gall 肾炎|肾衰|肾功能不全|肾衰竭:nephritis,kidney,renal 肾结石|尿路:stone,urinary
尿路感染|膀胱炎|泌尿:urinary,cystitis,uti 前列腺增生:prostate,enlarged 尿毒症:uraemia,kidney_failure
甲亢|甲减|甲状腺功能:thyroid,hyperthyroidism,hypothyroidism,overactive,underactive 骨质疏松|疏松:osteoporosis
骨关节炎:osteoarthritis 类风湿|风湿:rheumatoid,rheumatic,rheumatism 强直|强直性脊柱炎:ankylosing,spondylitis
红斑狼疮|狼疮:lupus 硬皮病|干燥综合征:scleroderma,sicca 银屑病|牛皮癣:psoriasis 白癜风:vitiligo
荨麻|风团:hives,urticaria,wheal 黑色素瘤|黑痣|色素痣:melanoma,mole 白血病:leukaemia,leukemia 淋巴瘤:lymphoma
骨髓瘤:myeloma 地中海贫血|地贫:thalassaemia,thalassemia 血友病:haemophilia,hemophilia 血小板:platelet
白细胞:white_blood,white_cell,leucocyte,leukocyte 中性粒|粒细胞:neutrophil,granulocyte
红细胞|血红蛋白|血色素:haemoglobin,hemoglobin,red_cell,red_blood
转移灶|扩散|转移:spread,metastasis,metastases,metastatic 良性:benign,harmless,non-cancerous
恶变|癌变:cancerous,malignant,cancer,turn 帕金森:parkinson
阿尔茨海默|老年痴呆|认知:alzheimer,dementia,cognitive,cognition 多发性硬化:multiple_sclerosis,sclerosis
渐冻|肌萎缩:motor_neurone,als,wasting 三叉神经:trigeminal 偏头疼:migraine 眩晕症|耳石|梅尼埃:vertigo,meniere
颈椎病:neck,cervical 腰椎间盘|坐骨神经:disc,sciatica,sciatic 肩周炎|冻肩:frozen_shoulder,shoulder
脊柱侧弯|侧弯:scoliosis,curve 扁平足|足弓:flat_feet,arch 近视:myopia,short-sighted,short-sightedness,near-sighted
远视|老花:long-sighted,presbyopia,reading_glasses 散光:astigmatism 弱视|斜视:amblyopia,squint,lazy_eye
黄斑:macula,macular 沙眼:trachoma 蛀牙|龋齿|龋坏:decay,cavity,cavities,caries,tooth
牙周|牙周炎:gum,periodontal,periodontitis 洗牙|牙结石|刮治:scaling,tartar,descale
智齿|拔牙:wisdom,extraction,tooth,teeth 种植牙|种牙|牙套:implant,brace,crown 根管:root_canal,canal
睡眠呼吸暂停|呼吸暂停:apnoea,apnea 失眠症:insomnia 不孕|不育|试管婴儿|试管:infertility,ivf,fertility
多囊卵巢|多囊:polycystic 子宫肌瘤|肌瘤:fibroid 内膜异位|内膜:endometriosis,endometrial,lining
子痫|妊高症:pre-eclampsia,eclampsia,preeclampsia 妊娠糖尿|糖耐量:gestational,glucose,tolerance
唐氏|唐筛|无创:down,prenatal,non-invasive 先天|先心病|畸形儿:congenital,birth_defect,born_with 缺损|缺陷:defect
发育|生长|长高:develop,growth,grow,development 青春期|发育期:puberty,adolescence,teenage
免疫力低|免疫抑制|免疫缺陷:immunosuppressant,immunosuppressed,immunodeficiency,immune,weakened,suppress
自身免疫:autoimmune 过敏性休克|严重过敏:anaphylaxis,anaphylactic,allergic 一氧化碳|煤气中毒:carbon,monoxide
蛇咬|毒蛇:snake 毒性|有毒:toxic,poisonous,toxicity 辐射:radiation 病原|病菌体:pathogen,germ
"""

DRUGS = """
药物|药品|用药时:medicine,drug,medication 药名|商品名|通用名:name,brand,generic 口服避孕|避孕药:pill,contraceptive
紧急避孕:emergency_contraception,morning-after 止泻|止泻药:antidiarrhoeal,diarrhoea
止吐|止吐药:antiemetic,sickness,nausea 止痒药|抗组胺:antihistamine 抗病毒:antiviral
抗癫痫:antiepileptic,epilepsy,seizure 抗抑郁:antidepressant 安眠药|助眠:sleeping,sedative
镇静|镇静剂:sedative,sedation,sedate 退烧药|退热药:paracetamol,fever,antipyretic
感冒药:cold_medicine,cold_remedies,cold_remedy,cold 止咳药:cough 祛痰|化痰:expectorant,phlegm,loosen
利尿|利尿剂|利尿药:diuretic,water_tablet,water 降压药:blood_pressure,antihypertensive,pressure
降糖药:diabetes,glucose,sugar,antidiabetic 降脂药:statin,lipid,cholesterol
抑酸|制酸|胃药|质子泵:antacid,acid,proton,ppi 抗血小板:antiplatelet
溶栓|取栓:thrombolysis,clot-busting,clot,thrombectomy 非甾体:non-steroidal,anti-inflammatory,nsaid
止痛药|止疼药|镇痛药:painkiller,analgesic,pain 阿片|麻醉药品:opioid,opiate
缓释|控释|缓释片:slow-release,prolonged-release,extended-release,modified-release,sustained-release
肠溶|肠溶片:enteric,gastro-resistant,coated 泡腾片:effervescent 混悬|混悬液|悬液:suspension
滴眼液|眼药水|眼药膏:eye_drop,drop,eye_ointment,eye 滴耳液:ear_drop,drop 栓剂|塞肛:suppository,suppositories
贴剂|膏药|透皮:patch,plaster 针剂盒|预充:prefilled,pre-filled 笔芯|胰岛素笔:cartridge,pen 吸收剂|药棉:cotton
凝胶|乳液:gel,lotion 润滑|润滑剂:lubricant,lubricate 凡士林:petroleum,vaseline,jelly 炉甘石:calamine 氧化锌:zinc
碳酸氢钠|小苏打:bicarbonate 硫酸亚铁|亚铁:ferrous 氟化|含氟|氟:fluoride 维生素D:vitamin 别嘌醇:allopurinol
非布司他:febuxostat 秋水仙碱:colchicine 羟氯喹:hydroxychloroquine 硫唑嘌呤:azathioprine 地塞米松:dexamethasone
氢化可的松:hydrocortisone 甲泼尼龙:methylprednisolone
卡托普利|依那普利|贝那普利|普利:captopril,enalapril,benazepril,ace,perindopril
氯沙坦|沙坦:losartan,valsartan,telmisartan,irbesartan,candesartan 硝苯地平|地平:nifedipine,amlodipine,felodipine
比索洛尔|洛尔:bisoprolol,propranolol,beta-blocker,metoprolol
辛伐他汀|瑞舒伐|普伐:simvastatin,rosuvastatin,pravastatin,statin 达格列净|列净:dapagliflozin,empagliflozin,sglt
司美格鲁|利拉鲁肽:semaglutide,liraglutide 阿卡波糖:acarbose 格列美脲|格列齐特:glimepiride,gliclazide
达比加群:dabigatran 替格瑞洛:ticagrelor
泮托拉唑|兰索拉唑|雷贝拉唑|艾司奥美:pantoprazole,lansoprazole,rabeprazole,esomeprazole 多潘立酮|吗丁啉:domperidone
昂丹司琼:ondansetron 乳果糖:lactulose 聚乙二醇:polyethylene,macrogol,peg 铋剂:bismuth 甲硝唑:metronidazole
左氧氟沙星|沙星:levoquinolone,floxacin,ciprofloxacin 多西环素|四环素:doxycycline,tetracycline 克拉霉素:clarithromycin
万古霉素:vancomycin 庆大霉素:gentamicin 磺胺:sulfonamide,sulfa,sulphonamide 利福平:rifampicin 异烟肼:isoniazid
吡嗪酰胺:pyrazinamide 乙胺丁醇:ethambutol 阿昔洛韦|伐昔洛韦:aciclovir,acyclovir,valaciclovir
恩替卡韦|替诺福韦:entecavir,tenofovir 氟康唑|伊曲康唑|唑类:fluconazole,itraconazole 制霉菌素:nystatin
阿苯达唑:albendazole 苯妥英|苯妥英钠:phenytoin 卡马西平:carbamazepine 丙戊酸:valproate,valproic 拉莫三嗪:lamotrigine
左乙拉西坦:levetiracetam 加巴喷丁|普瑞巴林:gabapentin,pregabalin
舍曲林|氟西汀|帕罗西汀:sertraline,fluoxetine,paroxetine,ssri 奥氮平|利培酮|氯氮平:olanzapine,risperidone,clozapine
哌甲酯:methylphenidate 唑吡坦:zolpidem 氯硝西泮|西泮:clonazepam,lorazepam,diazepam,benzodiazepine
多奈哌齐|美金刚:donepezil,memantine 曲普坦|舒马普坦:triptan,sumatriptan
左炔诺孕酮|孕激素|黄体酮|孕酮:levonorgestrel,progesterone,progestogen 雌激素|雌二醇:oestrogen,estrogen,estradiol
睾酮:testosterone 他莫昔芬:tamoxifen 来曲唑:letrozole 利妥昔|单抗|单克隆:monoclonal,rituximab,antibody
靶向|靶向药:targeted 环磷酰胺:cyclophosphamide 顺铂|卡铂:cisplatin,carboplatin 紫杉醇:paclitaxel
唑来膦酸|双膦酸|阿仑膦酸:zoledronic,bisphosphonate,alendronate,alendronic 肾上腺素:adrenaline,epinephrine
阿托品:atropine 茶碱|氨茶碱:theophylline,aminophylline 乳酸|乳糖:lactate,lactose,lactic 谷氨酸|氨基酸:amino,glutamate
电解质:electrolyte 血钠|血钙|钠离子:sodium,calcium 铁蛋白|储铁:ferritin,iron 免疫球蛋白|球蛋白:immunoglobulin,globulin
白蛋白:albumin 转氨酶|谷丙:transaminase,alt,enzyme,liver 胆红素:bilirubin 肌酐|肌酐清除:creatinine 尿素氮|尿素:urea
肾小球滤过|滤过率:filtration,egfr,glomerular 凝血|凝血酶:clotting,coagulation,inr,thrombin
血气|血氧|氧饱和:oxygen,saturation,blood_gas 丙氨酸:alanine 人参|党参|西洋参:ginseng 当归:angelica 黄芪:astragalus
甘草:liquorice,licorice 何首乌:heshouwu,polygonum 三七:notoginseng 枸杞:goji,wolfberry 丹参:danshen,salvia
板蓝根:isatis 针灸|艾灸|拔罐|刮痧:acupuncture,moxibustion,cupping,scraping 推拿:tuina,massage,manipulation
中医:chinese_medicine,traditional 汤药|煎药|熬药:decoction,decoct,brew,boil
"""

CARE = """
病房里|病区|病床:ward,bed 监护室|重症|重症监护:intensive,icu,critical,severe 手术室|手术台:theatre,operating
候诊|候诊区|排队:waiting,queue,line 化验室|检验科:laboratory,lab 窗口|服务台|前台:window,desk,counter,reception
专科|科室|科里:specialist,department,specialty 全科|家庭医生:gp,family_doctor,general
内科|外科:surgeon,surgical,medical,physician,surgery 儿科:paediatric,children,pediatric
妇科|产科|妇产:gynaecology,obstetric,maternity,midwife,gynaecologist 助产士:midwife
心理医生|心理咨询|心理:psychologist,counsellor,counselling,psychological,psychiatrist,mental
治疗师|康复师:therapist,physiotherapist,physio 营养师:dietitian,dietician,nutritionist
护工|护理员:carer,care_worker,attendant 志愿:volunteer,willing 探视|探望|访客:visit,visitor 陪床|陪夜:stay,overnight
家属签|监护人|法定代理:guardian,parent,representative 同住|同屋|同吃同住:household,live,living,same_house
老年人|老人家:older,elderly,old 学生|学员:student,pupil 居民|市民|村民:resident,people,villager,citizen
员工|职工|工人:worker,staff,employee 会员|成员:member 听众|读者|观众:reader,listener,audience
妈妈们|产妇|产后:mother,after_birth,postnatal,postpartum,delivery,birth 足月|足月儿:full-term,term
学龄|学龄前:school,preschool 青少年|少年:teenager,adolescent,young,teen
兄弟|姐妹|哥哥|弟弟|姐姐|妹妹:brother,sister,sibling
爷爷|奶奶|祖父|祖母|外公|外婆:grandfather,grandmother,grandparent,grandma,grandpa
病历|病案|门诊本|病历本:record,notes,chart,case_notes 医嘱单|处方单|处方笺:prescription,order
检查单|申请单|化验单:form,request,report,slip,result 收据|发票|凭证:receipt,invoice,voucher 押金|预付:deposit
起付线|起付:deductible,threshold 封顶|限额:ceiling,cap,limit
报销比例|自付|自付额:pay,own,self-pay,out-of-pocket,reimburse 低保|困难家庭:minimum-income,low-income,hardship
救助|慈善|捐款|捐赠:charity,donation,donate,aid,relief 出诊|上门|家访:home_visit,visit,home
远程|线上|互联网:online,remote,video,internet 陪诊|导诊:escort,guide,accompany 转院|转诊|转科:transfer,refer,referral
值班:duty,on-call,on_call 开放|营业|开门:open 停诊|停业|关门:closed,close,no_clinic
下班|班次|倒班|夜班:shift,work,off_work,night_shift 地下|负一楼|楼层:basement,floor,underground
东楼|西楼|大楼|门诊楼:building,block,wing 停车|停车场|车位:park,parking 急诊科|急诊室:emergency,a&e,casualty
分诊:triage 体检表|体检中心:check-up,health_check,examination 听诊|叩诊:listen,stethoscope,auscultation
触诊|自检|自查|自我检查:feel,self-examination,check,examine 复测|重测|再测:again,repeat,recheck,retest
复检|复验:again,repeat,recheck 阳性:positive 阴性:negative 假阳性|假阴性:false 初诊|首诊:first,initial,new
确诊率|检出率|检出:detect,detection,found,find 病理|切片:pathology,slide,histology,tissue 涂片|刮片:smear
试剂|试剂盒|检测盒:kit,test,reagent 拭子|咽拭子:swab 检测|测试|测定:test,measure,detect,measured,testing
核酸:pcr,nucleic 抗原:antigen 基因检测:genetic,gene 肺功能检查|肺量计:spirometry,lung_function
造影剂|显影剂:contrast,dye 平扫|扫描:scan 钼靶|乳腺X线:mammogram,mammography 脑电图:eeg,electroencephalogram
肌电图:emg,electromyography 骨髓穿刺|骨穿|腰穿:marrow,lumbar,puncture
动态血压|动态心电|二十四小时动态:ambulatory,holter,24-hour 血糖监测|扎手指|指血:finger,prick,glucose
眼压测|验光|散瞳:eye_test,refraction,dilate,optometrist,pupil
胎心|胎心监护|产检|产前:antenatal,prenatal,fetal,heart,check 心脏彩超|超声心动:echocardiogram,echo
除颤|除颤仪|电击:defibrillator,aed,shock,defibrillation 人工呼吸:rescue_breath,breaths,mouth-to-mouth
气管插管|切开|气切:intubate,tube,tracheostomy,incision,cut 导尿|导尿管:catheter
鼻饲|鼻饲管|胃造瘘:nasogastric,tube,feeding,feed 置管|导管室|深静脉置:catheter,line,tube,picc,central
留置针:cannula,drip 内瘘|动静脉瘘:fistula 冲管封管|封管:flush,lock 换液|腹膜透析|腹膜:peritoneal,exchange,dialysis
干体重:dry_weight 介入|介入治疗|球囊:catheter,balloon,interventional,intervention 搭桥|旁路:bypass
腹腔镜|微创:laparoscopic,keyhole,minimally 切除|摘除|割掉:remove,removal,cut_out,excision,resection
置换|人工关节|关节置换:replacement,replace,artificial 植皮|皮瓣:graft,flap
激光|冷冻治疗|光疗:laser,phototherapy,cryotherapy,light
全身麻醉|局部麻醉|椎管内|腰麻:anaesthetic,anaesthesia,spinal,epidural 胸外按压:compression,chest
包扎止血|止血带:tourniquet,bleeding,bandage 物理降温|降体温:cool,sponge 康复训练|功能锻炼:rehabilitation,exercise
踝泵:ankle,pump 直腿抬高:straight-leg,leg 有氧|有氧运动:aerobic
抗阻|力量训练|哑铃|弹力带:resistance,strength,weight,band,dumbbell 凯格尔|盆底肌:pelvic_floor,kegel,pelvic
腹式呼吸|缩唇呼吸:breathing,lips,pursed,tummy 冥想|正念:meditation,mindfulness 认知行为:cognitive,cbt,behavioural
家庭氧|长期氧疗:oxygen 安宁|临终|姑息:palliative,hospice,end_of_life 预立|遗嘱|意愿书:advance,will!,directive
知情权|选择权:right,know,choose 赔付|理赔:claim,pay 保险公司|商业保险:insurer,insurance
病假|请假|假条:sick_leave,leave,sick_note,time_off,fit_note 残疾|残障|伤残:disability,disabled 工伤:work,injury
"""

STUDIES = """
上市后|监测系统:post-marketing,surveillance,monitor 健康人|健康人群:healthy,people 干预|干预组:intervention
治疗组|用药组:treatment,treated,group,drug 基线:baseline,start,beginning 终点|主要终点:endpoint,end_point,outcome
结局|预后|转归:outcome,prognosis,outlook 有效率|缓解率|应答|应答率:response,respond,rate,work
发病率|患病率|发生率|感染率:rate,incidence,prevalence,common,risk 死亡率|病死率:mortality,death,die,fatality
置信区间|可信区间:confidence,interval,ci 统计学|显著性:statistical,statistically,significant
样本量|小样本:sample,small,size 队列|回顾性|前瞻性:cohort,retrospective,prospective
荟萃|系统评价|综述:meta-analysis,review,systematic 观察性|横断面:observational,cross-sectional
多中心:multicentre,multicenter,centre 交叉试验:crossover 脱落|失访:drop_out,dropped_out,lost
干细胞治疗|间充质:mesenchymal,stem 脂肪来源|脐带来源:adipose,umbilical 体外|实验室里:laboratory,in_vitro,dish
动物模型|模型:model 人体试验|临床试验:trial,human,clinical 机制|机理:mechanism,how
假说|推测|猜测:hypothesis,guess,speculate,theory 结论|定论:conclusion,settled,conclude,proven
局限|不足之处:limitation,limit 推广|外推:apply,generalise,extrapolate,carried_over
重复验证|重复:repeat,replicate,repeated 备案|立项:filing,filed,registered,record 收集数据|数据库:data,database
世界卫生组织|世卫:who,world 药监局|国家药监:regulator,administration,nmpa,authority
卫健委|卫生部门|卫生局:health_commission,health,authority,authorities 疾控|疾控中心:cdc,disease_control
期刊|杂志|发表:journal,published,publish 参考文献|引文:reference 利益冲突:conflict,interest
资助|经费:fund,funded,funding,grant 我国|中国|全国:china,chinese,country,nationwide,national
世界|全球|国际:world,global,worldwide,international
美国|英国|欧洲|日本|德国|法国:american,united,britain,british,europe,european,japan,japanese,german,germany,france,french,uk,us!
农村|乡下|村里:village,rural,country 城市|全市|市区:city,town 省内|全省|外省:province
海拔|高原|高原反应:altitude,plateau 海边|海水|沙滩:sea,beach 湖里|河里|河水:river,lake 泳池|游泳池:pool
野生|野味|野外露营:wild,camp 农药|杀虫剂:pesticide,insecticide 驱蚊|驱蚊液|蚊帐:repellent,mosquito,net
老鼠药|灭鼠:rat,poison 漂白|漂白水|84消毒:bleach 洁厕|清洁剂|洗涤剂:cleaner,detergent,cleaning
油漆|装修|甲醛:paint,formaldehyde,decorate,decorating,renovat 霉菌|发霉|霉变:mould,mold,mouldy 蟑螂:cockroach
被褥|床垫:mattress,bedding 加湿|湿度:humidity,humidifier,humid 暖气|取暖|炉子:heating,heater,stove
炭火|烧炭|煤炉:charcoal,coal,stove 灭火|灭火器:extinguish,fire 逃生|撤离|疏散:escape,evacuate,evacuation
地震|洪水:earthquake,flood 触电|漏电:electric,shock,electrocute
安全带|安全座椅|头盔:seat_belt,belt,helmet,car_seat,child_seat 酒驾|醉酒|喝醉:drunk,drink-driving,drinking
高空|机械|操作机器|操作机械:machine,machinery,height,operate 座位|靠窗|靠过道:seat,window,aisle
行李|托运|随身行李:luggage,baggage 时差|倒时差:jet,time_zone,zone 签证|出境|入境|海关:visa,customs,border,abroad
国外|出国|境外:abroad,overseas 酒店|宾馆|旅馆:hotel
护照页|疫苗本|接种证:vaccination_record,card,certificate,record,book 婴儿车|推车:pushchair,stroller,pram
安抚奶嘴|奶嘴:dummy,pacifier,teat 汤匙勺|喂药器|口服注射器:oral_syringe,syringe
温奶|冲奶|冲调:make_up,formula,mix,prepare 拍嗝|竖抱:wind,burp,upright 抱着|怀抱|抱起:hold,carry,pick_up,arms
趴着|俯卧|趴睡:prone,front,tummy,face_down,stomach 襁褓|包被:swaddle,wrap 摇篮|婴儿床:cot,crib
黄疸值|蓝光:jaundice,light,bilirubin
"""
