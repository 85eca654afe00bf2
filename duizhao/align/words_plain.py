"""More Chinese words of everyday speech in handouts, written as in `words`: when, how much, what happens."""

WHEN = """
当天|当日|同一天|同日:same_day,that_day,today 期间|这段时间:during,while,period,throughout,time
间隔|相隔|隔开|相距:apart,interval,between,gap,space,spaced,wait 隔日|隔天|每隔一天:every_other,other_day,alternate
连续|接连|连着|连用:row,consecutive,continuous,running,on_end,straight,successive
直到|为止|至今:until,till,so_far,up_to 凌晨|清早:early,small_hours,morning 天亮|黎明:dawn,daylight 刻钟:quarter,minute
去年|前年:last_year,year 今年|本年:this_year,year 下次|下一次|下回:next,again 上次|上一次:last,previous
同时服|同服|合用|并用:together,combine,alongside 途中|半路:way,halfway,during 中途|半途:halfway,early,midway
平时|平常|平日:usual,usually,normal,normally,everyday,ordinary,otherwise
按时|准时|定时:time,regular,regularly,schedule 定期|按期|规律:regular,regularly,routine,rhythm,pattern
一次性|用完即弃:disposable,once,single 一旦|万一:once,if,should,case,soon 刚刚|刚才|才刚:just,newly
即将|快要:about_to,soon,due 迟早|早晚:sooner,morning 出生|刚生|生下:birth,born,newborn 月龄|个月大:month,old,age
出生后|生后:birth,after,born 周期|循环:cycle,period 季度|每季:quarter,three,season 月底|月末:end
工作日|平日里:weekday,working_day 闰年|新年|元旦|年初:new_year,january,beginning 末次|最后一次:last
首剂|第一剂|第一针:first 加强针|加强剂:booster 全程|从头到尾:full,throughout,whole,course,all
起效|生效:work,effect,act 耽误|拖延|拖着|拖到:delay,late,put_off,wait,hold_up 提前到|赶在:before,early,ahead
眼下|当下:now,moment,present 过去|以往|从前:past,ago,used_to,over 将来|今后|日后|未来:future,later,from_now
本月|当月:month 上个月:last_month,month 一夜|过夜|隔夜:night,overnight 时刻|时候:time,when,while,moment
时间|时长|用时:time,long,length,duration,hour 日子|天数:day 期限|限期|到期:deadline,date,expire,limit,due
"""

AMOUNT = """
两个|两种|两样|两者|双方:both,two,either,pair 三个|三种|三样:three 四个|四种:four 五个|五种:five 六个|六种:six
十个|十种:ten 几乎|差不多|近乎:almost,nearly,hardly,virtually,barely 仅仅|只有|只需|仅有:only,just,alone
一点|少许|少量|些许:little,small,bit,slight,few
大量|许多|很多:large,many,much,plenty,great,heavy,heavily,several,a_lot
过多|太多|过量|超量:too_much,too_many,excess,overdose,excessive 太少|过少:too_little,too_few
其余|余下:rest,other,remaining,others 每组|各组:group,arm,each 两组|三组:group,two,three 一组|试验组:group,arm
组成|构成:consist,made,form,comprise 成分|配料:ingredient,contain,substance
相当于|等于|等同:equal,equivalent,amount_to,worth 面积|体表:area,surface 体积|容量|容积:volume,capacity
密度|骨密:density 浓度|含量:concentration,level,strength,content,amount 次数|频次:times,number,often,frequency,many
数量|数目:number,amount,many,quantity 数值|读数:reading,value,figure,number,result
标准|规范:standard,criteria,rule,norm 程度|轻重:degree,extent,how,severity,level,much 水平|高低:level,high
最大|最高:maximum,most,highest,largest,greatest,peak 最小|最低:minimum,least,lowest,smallest 最佳|最优:best,optimal
更多|多些:more 更少|少些:less,fewer 越来越|日益:more_and_more,increasingly,grow,worse,get 倍数|成倍:times,fold
相差|差距|差异:difference,differ,apart,gap,vary 相比|比较|对比:compare,comparison,versus
降到|降至|减到|减为|降为:fall,fell,drop,reduce,down,lower,cut 升到|升至|加到|增至:rise,rose,raise,increase,climb
变成|变为|成为:become,turn,change,became 达到|满足:reach,meet,achieve,above,more,hit
改为|改成|改用|换用:change,switch,instead 补上|补足|补齐|补做:make_up,catch_up,missed,top_up
补服|补吃|补打:missed,make_up,take 跳过|略过:skip,miss 损失|丢失|遗失|失去:lose,loss,lost
消失|退去|消退:disappear,go,fade,vanish,away,settle,wear_off,gone,pass
出现|发生|产生:appear,occur,develop,notice,happen,set_in,arise,come_on,become 存在|仍有:exist,present,there,still
引起|导致|造成|引发|招致:cause,lead,bring,result,trigger,give 阻断|挡住|阻挡:block,stop,keep_out
阻止|制止:stop,prevent 代替|取代|替代|顶替:replace,instead,substitute,place
添加|加入|补充:add,supplement,extra,top_up,added 去掉|去除|清除|除去:remove,clear,get_rid,away,take_off,takes_off
用完|用尽|喝完|吃光:finish,used_up,run_out,end,complete 用满|做满|满疗程:full,complete,whole,course 加倍|双份:double
反复|多次|一再:repeated,repeatedly,again,keep,recurrent,many,over 一律|统统:always,every,all
一致|相符:agree,same,match,consistent 一半以上|过半:half,more_than 单次|单剂|一剂:single,one,dose
"""

DOING = """
服用|吃下|服下|口服药:take,taken,swallow,taking,took,mouth,medicine 服完|吃完药:finish,complete
喂食|喂饭|喂药|喂水:feed,give,food,mouth 喂养|养育:feed,feeding 记住|牢记|记得:remember,mind,forget
想起|记起:remember,realise 考虑|权衡|斟酌:consider,think,weigh
评估|评定|估计|估算:assess,assessment,estimate,evaluate,judge 判断|辨别|识别|分辨:judge,tell,recognise,decide,identify
观察|留意|留心|盯着:watch,observe,observation,look,notice,keep_an_eye,monitor
留观|观察室:stay,observation,wait,observe 发觉|察觉|注意到:notice,find,spot,realise
提示|暗示|意味:suggest,mean,point,indicate,sign,hint 确认|核实|核实过:confirm,make_sure,check,verify
通知|转告:notify,tell,inform,let,notice,call 登记|注册:register,registration,record,sign 申请|申报:apply,application
办理|手续:arrange,formalities,procedure,paperwork,deal 批准|获批|上市:approve,approval,market,licensed,launched
签到|报名:register,sign_up,enrol 招募|征集:recruit,recruiting,wanted,looking_for
纳入|入组|入选:enrol,include,enroll,took_in,take_part,recruit,involve
接受|采纳:accept,receive,undergo,undergone,given,treated 进行|开展|实施:carry_out,perform,conduct,take_place,undergo
通过|经由:through,via,pass 进入|走进|步入:enter,into,go_in,get_into,reach 排出|排掉|排净:pass,expel,out,get_rid,drain
排空|解空:empty 放在|放到|置于|摆放:put,place,keep,lay,set,position 放进|装进|装入:put,into,fill
放置|留置:place,fit,left,leave,insert 拿来|取来|递给:bring,fetch,hand 留下|剩余药:leave,left,keep,remain
留在|待在|停留:stay,remain,left,keep 躲开|远离|避让:avoid,away,keep 离开床|下床|下地:get_up,out_of_bed,walk
起身|起立|起床时:get_up,stand,rise,getting_up,stand_up 往下|朝下:down 贴着|紧贴:against,close,flat,touch
踩在|踏上|迈步:step,tread,foot 踮脚|踮起:tiptoe,toes 扶着|搀扶|扶住:hold,support,help,lean
靠着|倚靠|背靠:lean,against,rest 伸直|伸展|舒展:straight,stretch,straighten,extend 弯起|屈曲:bend,bent
夹住|夹紧|夹在:clip,clamp,hold,between,pinch 系好|系上|扣好:fasten,tie,belt,buckle
戴上|佩戴|戴着|穿戴:wear,put_on,worn,wearing 穿着|穿上:wear,dress,put_on,worn 开封|启封|未开封:open,opened,unopened
密封|封好:seal,sealed,airtight,tightly 扎紧|绑紧|捆绑:tie,bind,tight 塞住|堵住|堵塞:block,blocked,plug
漏出|渗出|外漏:leak,ooze,out 滴入|滴鼻|滴耳:drop,drops,instil 滴完|输完:finish,end,drip
输注|滴注|静滴:infusion,infuse,drip,intravenous 回输|输回:infuse,reinfuse,return,infusion
采集|收集|采样:collect,collection,sample,take 复印|影印:copy,photocopy,copies 携带者:carrier
清楚|明确|清晰:clear,clearly,plain,exactly 讲明|解释|讲解:explain,explanation 示意|比划:signal,gesture,show
大喊|呼喊|叫喊|呼救:shout,call,help,cry 敲门|按铃|呼叫:ring,bell,call,knock
打扰|妨碍|干扰|影响到:disturb,interfere,affect,hinder,stop,way 保证|确保|务求:make_sure,ensure,guarantee,promise
坚信|轻信|听信:believe,trust 擅自|自作主张|自行停:yourself,own,without,asking
自动|自己会:automatic,automatically,itself,own 强迫|勉强|硬要:force 尝试|试试|试着|试图:try,attempt,trying
失败|不成功:fail,failed,failure 成功|奏效:success,successful,succeed,work 有用|管用|没用:useful,use,work,help,no_use
调查|统计:survey,statistic,investigation,count 记载|登载:record,written 来源|出处:source,from,comes_from,origin
依据|根据|按照|依照:according,based,depend,basis,evidence 要求|规定:require,rule,demand,ask,requirement,must,asked
遵守|遵照|遵从|听从:follow,obey,keep 遵医嘱|医嘱:doctor,prescribed,told,instruction,advice,order,directed,advised
咨询|请教:consult,ask,advice,talk,counsel,enquiries,inquiry
就医|求医|送医|就诊时:doctor,medical,hospital,see,care,help 来院|到院|返院:come,hospital,return
挂电话|电话里:phone,telephone,call 拨通|打电话:call,phone,ring,telephone 走失|迷路:lost,wander,lose
步态|走路姿势:gait,walk 姿势|体位|坐姿|站姿:position,posture,sit,stand
动作|手法:movement,action,move,technique,exercise 活动|走动|动一动:activity,active,move,movement,exercise,moving,walk
行动|动起来:action,act,move,get_about 休养|歇息|歇一:rest,break 静坐|坐着不动:sit,quietly,still
打盹|犯困|瞌睡|嗜睡|困倦:sleepy,drowsy,sleepiness,drowsiness,doze,nap 做梦|噩梦|梦话:dream,nightmare
打鼾|打呼:snore,snoring,snorer 磨牙:grind,grinding 咬牙|咬住|咬紧:bite,clench,grit 张口|张嘴|张开:open,wide
闭嘴|闭口|紧闭:close,closed,shut 闭眼|闭上眼:close,eyes,shut 眨眼|眨动:blink 睁眼:open,eyes 眼泪|人工泪:tear,tears
唾液|口水:saliva,drool,spit,dribble 吐掉|吐痰:spit 漱口水|含漱:mouthwash,rinse,gargle 打嗝|嗳气:burp,belch,hiccup,wind
放屁|排气:wind,gas,fart 打喷嚏|喷嚏:sneeze,sneezing 擤鼻:blow 哭声|哭着:cry,crying 唱歌|朗读:sing,aloud,read
下棋|打牌:chess,card 看电视|玩手机|屏幕:screen,television,tv,phone 做饭|烹饪|炒菜:cook,cooking,fry
打扫|清扫|拖地|家务:clean,sweep,mop,housework,chores,cleaning 吸尘|除尘:vacuum,dust 晾晒|暴晒|晒干:dry,sun,hang
洗净|洗干净:wash,clean,rinse 浸泡|泡在|泡软:soak,immerse,soaked 煮沸|烧开|煮开:boil,boiling,boiled
加热|热一热:heat,warm,reheat 解冻|化开:thaw,defrost,melt 冷却|放凉|晾凉|降温:cool,cold,down
室温|常温:room_temperature,room,temperature 避光|遮光:light,dark 阴凉处|干燥处:cool,dry,shade
"""

THINGS = """
加权:weighted 吸管:straw 贝类|带壳:shellfish 玉米粒|甜玉米|玉米:corn,sweetcorn,maize 当归:angelica,danggui
洁手|净手|手卫生|手消毒:hand,clean,hygiene 保护衣|防护衣|隔离衣|防护服|手术衣:gown,clothing,suit,coverall,apron
护目镜|眼罩|面屏:goggle,visor,shield,eye
东西|物品|物件:thing,something,anything,object,item,food 食物|食品|吃的:food,eat,meal
主食|米面:staple,rice,grain,carbohydrate 三明治|汉堡|快餐:sandwich,burger,fast_food 巧克力:chocolate
冰淇淋|雪糕:ice_cream 葡萄|提子:grape 西瓜|甜瓜:melon,watermelon 猕猴桃:kiwi 柠檬:lemon 草莓:strawberry 菠萝:pineapple
芒果:mango 梨子:pear 桃子:peach 枣子|红枣|大枣:date,jujube 蘑菇|菌菇:mushroom 大蒜|蒜头:garlic 生姜|姜片:ginger
洋葱|大葱:onion 海带|紫菜|海藻:seaweed,kelp,laver 芹菜:celery 白菜|卷心菜:cabbage 黄瓜:cucumber
茄子:aubergine,eggplant 南瓜:pumpkin 玉米:corn,maize 红薯|地瓜:sweet_potato 豌豆:pea,pea-sized
内脏|动物肝|猪肝:offal,liver,organ 火腿|香肠|腊肉|加工肉:ham,sausage,bacon,processed,cured
味精|调料|酱料:seasoning,sauce,msg,condiment 醋泡|食醋:vinegar 芝麻|麻油:sesame 糯米|粽子:glutinous,sticky
汤圆:dumpling 剩菜|剩饭:leftover,leftovers 一顿|每顿|顿饭:meal 白天|日间:daytime,day 口渴|解渴:thirst,thirsty
饥饿|饿了|挨饿:hungry,hunger 吃饱|饱腹|撑着:full 半流|流食|流质:liquid,fluid,soft
营养|养分:nutrition,nutrient,nutritious,nourish 摄入|摄取:intake,consume,eat
吸收|被吸收:absorb,absorption,absorbed,take_up 消化|助消化:digest,digestion,indigestion,digestive
代谢|新陈代谢:metabolism,metabolic 氧气|吸氧|氧疗:oxygen 面罩:mask 储雾罐|雾化|雾化器:spacer,nebuliser,nebulizer
峰流速|峰流量:peak,flow 制氧机:concentrator,oxygen 呼吸机:ventilator,cpap,machine 支架:stent,brace
石膏|夹板:plaster,cast,splint 支具|护腰|矫形:brace,splint,corset,orthosis 绷带卷|弹力绷:bandage 护膝:knee,brace
弹力|弹性:elastic,compression,stretchy 瓶口|管口:mouth,opening,top 接头|连接:connect,connection,connector,joint,link
阀门|开关:valve,switch,tap 刻度|标线:mark,scale,graduation,line 指针|表盘:dial,pointer,hand 袖带:cuff
探头|传感器:probe,sensor 电极|电极片:electrode,pad 按钮|按键:button 插头|插座|电源:plug,socket,power
遥控|报警|警报:alarm,remote,alert 信号|灯亮:signal,light 程序|软件|小程序:app,program,mini-program,software
手环|腕带:wristband,bracelet,strap 监护仪|监护:monitor,monitoring
机会|几率|概率:chance,opportunity,probability,odds,likely 效果|成效:effect,work,result,benefit,effective
作用|药理:effect,action,work,role,act 效率|功率:efficiency,power 方案|办法是:plan,regimen,scheme,option
项目|条目:item,programme,project,test 事项|须知:note,point,instruction,information,matter,know
条件|前提:condition,provided,require,criteria 规则|规章:rule,regulation
意见|看法|观点:opinion,view,advice,comment,feedback 意义|含义|意思:mean,meaning,significance,significant,sense
主意|想法|念头:idea,mind,thought,thoughts 经历|往事:experience,went_through,past 故事|传说:story
消息|新闻|报道:news,report 宣传|广告|吹嘘:advertise,advertisement,claim,publicity,advert
骗局|骗子|上当:fraud,cheat,scam,fooled,taken_in 谣言|误区|误解:myth,rumour,mistake,misunderstanding
网友|病友群|群里:group,online,chat 健康|身体好:health,healthy,well
身体|全身|体内|人体:body,system,health,human,general 精神|神志清:mental,spirit,alert,mind,lively,energy
性别|男女:sex,gender,men,women 种类|类型|类别:type,kind,sort,category 阶段|分期:stage,phase,period
等级|级别|分级:grade,class,level,grading 疾病|病症|患病:disease,illness,condition,ill
病情|病况:condition,disease,illness,symptom,state 病史|既往:history,past,ever_had,previous 家族史|家族:family,history
并发症|合并症:complication 后遗症|遗留:after-effect,sequela,lasting,left 综合征|综合症:syndrome
炎症|发炎|消炎:inflammation,inflamed,inflammatory,infection 患处|患侧|患肢|患部:affected,area,side,limb,sore,operated
健侧|好的一侧:good,unaffected,healthy,other 四肢|肢体:limb,arm,leg 屁股|臀部:bottom,buttock,hip
会阴|私处:perineum,genital,private 肛门|肛周:anus,anal,back_passage,rectal,bottom 阴道|白带:vagina,vaginal,discharge
腋下|腋窝|腋温:armpit,underarm 额头|前额:forehead 头皮|头屑:scalp,dandruff 脸颊|面颊:cheek 下巴|下颌:chin,jaw
太阳穴:temple 眉毛|眼眶:eyebrow,brow,socket 瞳孔:pupil 角膜:cornea,corneal 视网膜:retina,retinal
晶状体|白内障:cataract,lens 青光眼|眼压:glaucoma,pressure 耳道|耳屎|耵聍|鼓膜:ear,wax,canal,eardrum
耳鸣:tinnitus,ringing 扁桃体:tonsil 声带|声音|嘶哑|嗓音:voice,hoarse,vocal,sound,hoarseness
气管|支气管|气道:airway,bronchial,windpipe,bronchitis,trachea 食管|食道:oesophagus,esophagus,gullet,oesophageal
胆囊|胆管|胆汁:gallbladder,bile,gall 脾脏:spleen 淋巴|淋巴结:lymph,gland 骨髓:marrow 软骨:cartilage
韧带|肌腱|跟腱:ligament,tendon,achilles 椎间盘|腰椎:disc,lumbar,spine 脊髓|脊神经:spinal,cord
皮下|皮下脂肪:under_the_skin,subcutaneous,skin 黏膜|粘膜:mucous,mucosa,membrane,lining 毛囊|毛孔:follicle,pore
汗液|汗水:sweat 体重秤|秤上:scale,scales 脐带|脐部:umbilical,cord,navel 胎盘:placenta 胚胎:embryo
卵子|取卵|排卵|卵巢:egg,ovary,ovarian,ovulation,ova 精子|精液|睾丸:sperm,semen,testicle
"""

LINKS = """
如果|倘若|假如|要是|假使:if!,should,unless,case,when! 因为|由于|鉴于:because,due,since,owing
所以|因此|因而|于是:so!,therefore,why 但是|可是|不过|然而:but!,however,though,yet,although
否则|不然|要不:otherwise,else 除非|除了:unless,except,apart 即使|哪怕|就算|即便:even,though
不论|不管|无论如何:whatever,whether,matter,regardless,no_matter 例如|比如|譬如:example,such_as,like,instance,say
尤其是|特别是:especially,particularly,above_all 主要|首要:main,mainly,chief,primary,chiefly,major
直接|径直:direct,directly,straight 间接:indirect,indirectly
未必|不一定|不见得:necessarily,may_not,not_always,need_not,no_less,might_not 已经|早已:already,has!,have!
尚未|还没|未曾|尚无:yet 仍然|仍旧|依然|还会:still,remain 是否|能否:whether
不必|不用|无须|无需|用不着:need,necessary,unnecessary,have_to,without,no_reason 不同于|区别于:different,unlike
反而|相反|倒是:instead,on_the_contrary,rather,opposite,actually,only 甚至|乃至:even 另行|单另:separately
之类|等等:such,like,and_so_on 综合|总体|总的:overall,general,comprehensive,combined
基本|大体:basic,largely,mostly,basically 绝对|绝不|决不:never,absolute,absolutely,under_no_circumstances,ever
当然|自然会:of_course,naturally,certainly 相互|互相|彼此:each_other,one_another,interact,interaction
到处|处处:everywhere 亲自|本人到场:person,yourself,in_person,own
"""
