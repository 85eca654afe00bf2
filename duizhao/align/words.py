"""Chinese words whose English hardly varies: everyday life, time, actions. Rooms that line up texts ask for them.

An entry is `zh|zh:en,en`: whichever Chinese word stands in a text, one of the English words stands in its
translation, often enough to tell two texts apart. Words with many meanings (开, 打, take) are left out. `_` joins
the words of a phrase; `!` asks for just this form, where its stem would be another word's.
"""

TIME = """
星期一|周一|礼拜一:monday 星期二|周二:tuesday 星期三|周三:wednesday 星期四|周四:thursday 星期五|周五:friday
星期六|周六:saturday 星期日|星期天|周日|周末:sunday,weekend 早上|早晨|上午|清晨|晨起|晨间:morning,breakfast
早饭|早餐:breakfast 午饭|午餐:lunch 晚饭|晚餐:supper,dinner,evening!
晚上|夜里|夜间|夜晚|当晚|整晚|半夜|睡前|临睡|傍晚:night,evening!,bedtime,nightly,overnight 中午|午间:noon,midday,lunch
下午|午后:afternoon 午睡:nap 今天|今日:today 明天|次日|第二天:tomorrow,next_day,day_after,following_day
昨天|前一天:yesterday,day_before,before 每天|每日|天天|一天|一日:daily,day,every_day
每周|每星期|一周|一星期|本周:week,weekly 每月|每个月|一个月|个月:month,monthly 每年|一年|年度|整年:year,yearly,annual
分钟:minute,min 小时|钟头:hour,hourly 秒钟|几秒|秒内:second 半小时|半个小时|半个钟头:half,30 春天|春季|春节:spring
夏天|夏季|夏日:summer 秋天|秋季:autumn,fall 冬天|冬季|过冬:winter 节日|假日|节假日|假期|放假:holiday
以后|之后|后来|随后|然后|接着:after,later,then,afterwards,next
以前|之前|事先|提前:before,ahead,advance,earlier,early,beforehand
马上|立即|立刻|尽快|赶快|尽早|及时:at_once,immediately,straight_away,soon,promptly,right_away,quickly
最后|末尾:last,finally,end 首先|第一步:first,begin 同时|一边:same_time,while,meanwhile,together,both,also
开始|起初|起始|开头:start,begin,began,first,onset 结束|完成|做完|结尾:finish,end,complete,done
终身|终生|一辈子|一生:life,lifelong,lifetime 长期|长久|多年:long,years 短期|短时|暂时|临时:short,temporary,while
偶尔|有时|偶然:sometimes,occasional,now_and_then 经常|常常|时常|往往:often,usual,frequent
总是|一直|始终|持续|不停:always,constant,keep,last,continuous,persistent,still 从不|从来:never 生日:birthday
年龄|岁数:age,aged,older,under 周岁|岁的|岁时:year,old,age 目前|现在|如今|当前:now,current,present,today
"""

HOME = """
房间|卧室|病房|室内:room,bedroom,ward,indoor,inside 厨房:kitchen 厕所|卫生间|洗手间|浴室|马桶:toilet,bathroom,lavatory
客厅:living_room 床边|床头|卧床|床上|起床|床单|上床:bed,bedside,sheet
被子|薄被|棉被|毯子|被套|床品:cover,blanket,quilt,duvet,bedding 枕头|枕套|垫高:pillow,prop,raise
椅子|座椅|坐椅|轮椅:chair,wheelchair,seat 桌子|桌上:table,desk 窗户|开窗|通风:window,air 门口|门边|房门|家门:door
楼梯|台阶|爬楼|下楼|上楼:stair,step 电梯:lift,elevator 地板|地面:floor,ground 地毯:carpet,rug 瓷砖:tile
走廊|过道:hall,corridor,hallway 灯光|夜灯|开灯|灯泡|照明|台灯:light,lamp 扶手|栏杆:rail,handrail,bar,grab 钥匙:key
雨伞:umbrella 手机|电话|拨打|致电|来电:phone,call,telephone,ring,mobile,number 电视|电视机:television,tv
电脑|计算机:computer,screen 相机|拍照|照片|照相:photo,camera,picture 网站|网页|网上|网址|官网:website,online,web,site
短信|微信|信息:message,text,wechat,information 邮件|邮箱|电邮:email,mail,post
冰箱|冷藏:fridge,refrigerator,cool,refrigerate 冷冻|冰块|冰敷|结冰:freeze,frozen,ice 微波炉:microwave
洗衣机:washing_machine 洗衣|清洗:wash,laundry,clean 洗衣粉|洗衣液:washing_powder,detergent
衣物:clothes,clothing,laundry 羊毛:wool 肥皂|香皂|皂液|沐浴露:soap,gel 毛巾|浴巾:towel
牙刷|刷牙|牙膏:brush,toothbrush,toothpaste,teeth 洗手|双手|手上:hand,wash 洗澡|淋浴|泡澡|沐浴|盆浴:bath,bathe,shower
洗头|头发|洗发|脱发:hair,shampoo 剃须|刮胡|备皮|剃毛:shave 剪刀|剪短|剪开|剪好|剪指:scissors,cut,trim
指甲|趾甲|指甲油:nail,varnish 衣服|衣裤|内衣|穿衣|衣着:clothes,clothing,dress,wear,underwear,clothe
袜子|弹力袜:sock,stocking 鞋子|拖鞋|鞋底|穿鞋|鞋垫:shoe,slipper,sole,insole 帽子|戴帽:hat,cap 手套:glove 口罩:mask
眼镜|墨镜|花镜:glasses,sunglasses,lens 首饰:jewellery,jewelry 戒指:ring 项链:necklace 假牙|义齿:denture,false_teeth
助听器|听力:hearing,hear 隐形眼镜:lens,contact 化妆|口红|化妆品:make-up,makeup,cosmetic,lipstick
香水|香味|香精|芳香:perfume,scent,fragrance 玩具|玩偶:toy 书本|看书|读书|阅读:book,read 音乐|听歌:music
钱包|现金|付款|支付|缴费|交费:pay,cash,money,payment,cost 费用|收费|花费|价格:cost,fee,price,charge,pay
报销|医保|保险:insurance,insured,reimburse,claim 汽车|开车|驾车|驾驶|车上|乘车:car,drive,driving,driver,vehicle,travel
自行车|骑车:bicycle,bike,cycling,cycle 公交:bus 地铁:underground,subway,metro 火车|高铁:train
飞机|乘机|航班|登机:plane,fly,flight,flying,airport 旅行|旅游|出行|出差|外出|交通:travel,trip,journey,transport
工作|上班|复工|同事:work,job,colleague,employer
学校|上学|老师|同学|校医|幼儿园:school,teacher,nursery,kindergarten,classmate,class 家里|在家|居家|回家|家中:home
户外|室外|野外:outdoor,outside,outdoors 太阳|阳光|日晒|晒太阳|防晒|阴凉:sun,sunlight,sunscreen,sunshine,shade
下雨|雨天|淋雨:rain 天气|气候|季节:weather,climate,season 炎热|高温|热天|中暑:heat,hot,heatstroke
寒冷|冷空气|冷天|受凉|着凉|保暖:cold,warm,chill 空气|空调|新风:air,air-conditioning 灰尘|尘螨|粉尘:dust,mite
宠物:pet,animal 花粉:pollen 蚊子|蚊虫|叮咬|蜱虫:mosquito,bite,insect,tick,sting 植物|花草|树木:plant,flower,tree
垃圾|扔掉|丢弃|垃圾桶:rubbish,bin,throw,discard,waste,trash,garbage 回收|收回:return,recycle,collect,take-back
燃气|煤气|火灾|着火|烟雾|明火:gas,fire,smoke 档案|归档|存档:archive,file,record
表格|纸质|填写|问卷|填表:form,paper,questionnaire,fill 签字|签名|签署|签了:sign,signature
同意|知情|同意书:consent,agree,informed 拒绝:refuse,decline,no
数据|资料|电子:data,electronic,information,papers,record 备份:backup,copy 服务器|内网:server,network
密码|编号|号码|代码:code,number,password 名字|姓名|实名:name 地址|住址:address
身份证|证件|证明|护照:identity,id,certificate,document,passport 卡片|就诊卡|医保卡|名片:card
标签|贴上|贴好|贴在|贴片|胶布|胶带:label,stick,patch,tape,stuck,adhesive,plaster 盒子|药盒|盒里|纸盒:box,case,pillbox
瓶子|药瓶|瓶盖|瓶装|瓶里|水瓶:bottle,lid,cap 袋子|药袋|塑料袋|袋里|背包|包里:bag,pack,backpack
杯子|一杯|水杯|杯水|量杯:cup,glass,mug 勺子|一勺|汤匙|茶匙|量勺:spoon,spoonful,teaspoon,tablespoon
盖子|盖好|瓶盖|护帽|针帽:cap,lid,cover 盘子|餐盘:plate 小碗|碗筷:bowl,dish 筷子:chopsticks
锁好|上锁|锁在|锁住|反锁:lock 抽屉|柜子|衣柜:drawer,cupboard,cabinet,wardrobe
垫子|坐垫|防滑:mat,cushion,non-slip,slip,grip 颜色|变色|红色|发红|红肿|红点:colour,color,red,redness
黑色|发黑|黑便|变黑:black,dark 白色|发白|苍白|变白:white,pale 黄色|发黄|黄疸|变黄:yellow,jaundice
蓝色|绿色|绿灯:blue,green 紫色|发紫|青紫|瘀青|淤青:blue,purple,bruise,bruising
透明|清澈|无色:clear,transparent,colourless 浑浊|混浊:cloudy
"""

ACTIONS = """
检查|查看|复查|核对:check,examine,test,look,examination,scan,inspect,checkup 阅读|细读:read
说明书|说明:leaflet,instruction,explain,direction 询问|请问|问问|问医:ask,question 回答|答复:answer,reply
告诉|告知|说明|说清:tell,told,inform,explain,let_know
记录|记下|记在|日记|写下|笔记:record,note,write,diary,log,written 联系|联络:contact,call,touch,reach,phone
等待|等候|等到:wait 休息|静养:rest,break 睡觉|睡眠|入睡|睡着|睡得|失眠|熟睡:sleep,asleep,insomnia
醒来|叫醒|清醒|惊醒|早醒:wake,awake,woken,waken 走路|步行|散步|快走|行走|走走|走动:walk,walking
跑步|慢跑|奔跑:run,running,jog,jogging 游泳:swim,swimming,pool 潜水:diving,dive
爬山|登山|攀爬:climb,hill,mountain,hike 运动|锻炼|体操|健身:exercise,sport,activity,gym,physical,train
瑜伽|太极:yoga,tai 深蹲|下蹲|蹲下:squat,crouch 跳舞|跳绳|跳跃:dance,jump,skip,skipping 弯腰|弯曲|屈膝:bend,bent
站立|站着|站起|起立|站在|久站:stand,standing,stood 坐下|坐着|坐起|久坐|坐直|坐位:sit,sitting,seat,sat
躺下|平躺|仰卧|躺着|平卧:lie,lying,flat,back 侧卧|侧身|侧躺|左侧卧:side,turn 翻身:turn,roll
举起|抬起|抬高|抬腿|垫高:lift,raise,elevate 提重|重物|搬重|提东西|搬运:heavy,lift,carry 推开|推动|推入|推药:push
拉开|拉伸|拉起:pull,stretch 按压|压迫|按住|压住:press,pressure,compress,push,hold
握拳|握住|抓住|拳头:fist,grip,hold,grasp,clench 捏住|捏起|捏紧:pinch,squeeze 揉搓|搓洗|摩擦|按摩:rub,massage,knead
抓挠|抓破|搔抓|挠:scratch 摇匀|摇晃|晃动|振摇:shake,swirl 搅拌|混合|搅匀|溶解:stir,mix,dissolve
倒掉|倒进|倒入|倒出:pour,tip,empty,throw 打开|开启|拆开|揭开:open,unwrap,turn_on
关闭|关上|关掉|关好:close,turn_off,shut,switch
取下|摘下|取出|摘掉|脱下|拿掉|脱掉:remove,take_off,take_out,taken_off,removal
插入|插好|插管|放入|塞进|塞入|置入:insert,put,place 拔出|拔掉|拔管|拔针|拔下:remove,pull,removal,unplug
更换|换掉|换药|换上|替换|换成:change,replace,new,dressing,switch,swap 旧的|旧药:old,used
新的|全新|重新:new,again,fresh 涂抹|涂药|涂在|涂上|外涂|抹上:apply,spread,cream,put_on 薄薄:thin
喷雾|喷药|喷鼻:spray,puff,press 吸入|吸一|吸入器|吸气|深吸:inhale,inhaler,breathe_in,breath,puff
呼气|吐气|呼出|屏气|憋气:breathe_out,breath,exhale,hold
呼吸|喘气|喘不|气短|气促|气喘|胸闷:chest,tight,tightness,breath,breathe,breathless,breathing,wheeze
喝水|饮水|多喝|喝完|喝下|饮用|喝点:drink,water,sip,fluid
吃完|吃饭|进食|饮食|餐前|餐后|饭前|饭后|用餐|三餐:eat,meal,food,diet,fed,feed 吞咽|咽下|吞下|整片|咽不:swallow,whole
咀嚼|嚼碎|嚼服:chew 掰开|碾碎|压碎|研碎:crush,break,split 含服|舌下|含化:tongue,suck,dissolve,under
冲洗|冲净|清水冲|冲水|冲管:rinse,flush,wash 擦干|擦净|擦拭|擦身|擦掉|擦洗:dry,wipe,clean,cool
晾干|风干|干燥|干裂|皮肤干:dry,dryness 消毒|灭菌:disinfect,sterilise,sterile,antiseptic 酒精:alcohol 碘伏:iodine
包扎:bandage,dress,dressing,wrap 纱布:gauze 绷带:bandage 敷料|敷贴:dressing 热敷|热水袋|暖水袋:warm,heat,hot
测量|量血压|量体温|自测|监测|测血糖:measure,take,monitor,check,test,measurement,reading 称重|体重|称体重:weigh,weight
计算|算出|数到|计数:count,calculate,work_out 设置|设定|闹钟|提醒:set,alarm,remind,reminder
保存|存放|贮存|储存|保管|收好:keep,store,kept,storage,archive 携带|随身|带上|带好|带来|带着:carry,bring,take_along
预约|挂号|改约:appointment,book,booking,register,schedule 取消|撤回|退出:cancel,withdraw,leave
参加|加入|参与:join,take_part,participate 帮助|协助|求助|帮忙:help,assist,support
支持|陪伴:support,accompany,stay,company,companion 陪同|陪着|陪护:accompany,someone,somebody,with_you,stay,companion
保护|防护|护具:protect,protection,guard,shield 避免|防止|避开|预防|以免:avoid,prevent,prevention,keep_away
停止|停药|停用|停下|暂停:stop,pause,stopped,come_off 继续|接着|照常|照旧:continue,carry_on,go_on,keep,usual,as_usual
增加|加量|加大|加重|增多|升高|上升:increase,more,rise,rose,risen,raise,higher,worse,add,gain,up!
减少|减量|减轻|降低|下降|减慢:reduce,less,cut,lower,fewer,fall,fell,fallen,decrease,drop,ease,slow,down,reduction
恢复|康复|复原|痊愈|好转:recover,recovery,back,heal,better,rehabilitation,normal,resume,restart
改变|变化|改动|调整:change,adjust,alter 选择|挑选|选用|可选:choose,choice,option,select,pick 决定|决策:decide,decision
建议|推荐|最好:advise,suggest,recommend,best,advice 需要|必要|必须|务必|一定:need,necessary,must,require,have_to
禁止|不要|不能|不可|切勿|请勿|严禁|别:not,never,avoid,no,without
忘记|忘了|漏服|漏吃|忘吃|漏打:forget,forgot,miss,missed,forgotten
担心|害怕|紧张|焦虑|恐惧|惊恐|放心:worry,afraid,fear,anxious,anxiety,panic,worried,nervous,frightened
高兴|开心|快乐|愉快:happy,pleased,enjoy,pleasure 伤心|难过|哭闹|哭泣|悲伤:sad,cry,crying,upset,grief,tears
生气|发火|愤怒|发脾气:angry,anger,temper 孤独|孤单|独处|独自:alone,lonely,own,by_yourself
自杀|自伤|不想活|轻生:suicide,harm,die,dying,kill,yourself
学习|学会|教会|培训|练习|训练:learn,teach,train,practise,practice,training,exercise 倾听|听到|先听:listen,hear,heard
说话|谈谈|聊聊|商量|讨论|交谈|沟通|说出:talk,speak,discuss,conversation,say,talking,tell
观看|看见|看到|看清|视频|动画:see,watch,look,film,video,view,seen 闻到|嗅觉|气味|异味:smell,odour,odor
触摸|碰到|接触|摸到:touch,contact,feel,exposure,exposed 摔倒|跌倒|滑倒|跌伤|防跌:fall,fell,slip
受伤|损伤|外伤|伤到|伤害:injury,hurt,injure,damage,harm,wound 烧伤|烫伤|灼伤:burn,scald
出门|离开|走出:go_out,leave,set_off 到达|抵达|来到|报到:arrive,come,reach,get_to,check_in,report
返回|回来|再来:return,come_back,back 找到|寻找|找医|发现|查出:find,found,look,discover,see,detect
购买|买到|选购|药店买:buy,bought,purchase,shop,buying 发送|寄送|邮寄|上传|发给:send,post,sent,upload
收到|领取|取药:collect,receive,get,pick,fetch 免费|不收费|自费|不花钱:free,charge,own,pay
补贴|补偿|补助|津贴:grant,allowance,compensation,towards,subsidy
隐私|保密|匿名:private,privacy,confidential,secret,anonymous 拍摄|录像|录音|摄像:film,record,video,photograph
展示|出示|显示:show,display 练功|打太极:tai 吹气|充气|放气|漏气:blow,inflate,air,leak,deflate
倾斜|后仰|仰头|低头|前倾:tilt,back,forward,lean 转动|旋转|拧紧|扭动|转圈:turn,twist,rotate,screw,tighten
挤出|挤压|挤干|挤奶:squeeze,express,press,pump 放松|松开|放慢|缓慢|慢慢:relax,loosen,slow,slowly,loose,release,gentle
"""

QUESTIONS = """
谁:who,whom,whose,anyone 多久|多长:how_long,how_often,long,often 多少|几次|几个|几天:how_many,how_much
哪里|哪儿|何处:where 什么时候|何时|几点:when,what_time 哪些|哪种|哪个|哪一:which,what 什么:what 为何|为啥:why
懂|明白|理解|弄清:understand,clear 知道|了解|知晓|认识:know,aware,learn,understand
认为|觉得|感觉|感到|以为:think,feel,believe,sense 希望|愿意|愿望|想要:hope,want,wish,willing,like
随时|任何时候:any_time,anytime,always 任何|什么都|无论:any,anything,whatever,whether
负责|责任:responsible,liable,liability,charge,duty 影响|后果:affect,influence,impact,effect,consequence
着急|匆忙|急着|催促:hurry,rush 完全|彻底|全都:complete,completely,fully,entirely,everything
足够|充足|充分|够了:enough,plenty,sufficient 相信|信任|可信:trust,believe 理由|缘故:reason
准备|备好|备齐:prepare,ready,preparation,get,plan 使用|应用|采用:use,using,used,apply 制作|做好|制成:make,made
提供|给予|供应:provide,give,offer,supply 得到|获得|拿到:get,receive,gain,obtain 包括|包含|含有|内含:include,contain
属于|归于:belong 保持|维持|坚持:keep,stay,maintain,stick 允许|可以:may,can,allow,permit 超重|笨重|沉重:heavy
结实|牢固|固定|稳固:firm,fix,secure,fasten,steady 合适|适合|适当|适宜:suit,suitable,right,fit,proper
简单|方便|便捷:simple,easy,convenient 特殊|特别|尤其:special,particular,especially
普通|一般|通常:ordinary,usual,general,normal,most,as_a_rule,typical 整个|完整|整片:whole,entire
单独|分开|分别:separate,apart,alone 一起|共同|共用|合用:together,share,same 交替|轮流:turn,alternate
表面|外层:surface,outer 深处|深部|深层:deep 浅表|浅层:shallow,superficial 大声|响声|吵闹|噪音:loud,noise,noisy
安静|静静|寂静:quiet,silent,calm 经验|体验:experience 能力|功能|本领:ability,function,work
力气|力量|用力:strength,force,hard,firmly,push 速度|快慢:speed,rate,fast 快速|迅速|飞快:fast,quick,quickly,rapid
突然|忽然|骤然:sudden,suddenly 逐渐|渐渐|慢慢地:gradual,gradually,slowly 明显|显著:clear,marked,obvious,noticeable
原来|本来|原先:original,former,first 其他|其它|另外|别的:another,else 剩下|剩余|多余:left,rest,remaining,spare
满意|不满|投诉:satisfied,complain,complaint 错误|出错|弄错|不对:wrong,mistake,error
正确|准确:right,correct,correctly,exact,proper,properly 新鲜|变质|变坏:fresh,spoil 干净|清洁|脏的|弄脏:clean,dirty
潮湿|湿的|弄湿|沾水:wet,damp,moist,dry 平整|平坦|平放|放平:flat,level 直立|竖直|垂直|挺直:straight,upright
紧身|过紧|太紧|勒住:tight 宽松|松的:loose 锋利|尖锐|利器:sharp 柔软|软的|松软:soft 粗糙|粗布|毛糙:rough
厚的|厚重|增厚:thick 薄的|较薄:thin 早期|早点|提早:early 晚期|太晚|推迟|延迟:late,delay,postpone
人口|人群|大众|公众:public,people,population,group 朋友|好友|邻居:friend,neighbour,neighbor
司机|乘客|旅客:driver,passenger 主任|院长|经理:head,director,manager
会议|讲座|课程|上课:meeting,talk,course,class,lecture
组织|机构|协会:organisation,organization,body,association,institution 热线|专线:hotline,helpline,line
"""

SHORT = """
汤:soup,broth 糖:sugar,sweet 盐:salt 油:oil 酒:alcohol,wine,drink 茶:tea 药:medicine,drug,tablet,medication,cream
血:blood,bleed 尿:urine,wee,water 痰:phlegm,sputum 针:needle,injection,jab,dose,shot 痒:itch,itchy
痛:pain,painful,sore,hurt,ache 疼:pain,painful,sore,hurt,ache 肿:swell,swelling,swollen 吐:vomit,sick,spit 咳:cough
烟:smoke,smoking,cigarette 水:water,fluid 冷:cold,cool 热:heat,hot,warm,fever 汗:sweat,sweaty 手:hand 脚:foot,feet
眼:eye 耳:ear 嘴:mouth 牙:tooth,teeth 头:head 肉:meat 鱼:fish 蛋:egg 奶:milk 菜:vegetable,dish 饭:meal,rice,food
床:bed 门:door 灯:light 车:car,vehicle 书:book 钱:money,cost,pay 红:red 黄:yellow 绿:green 蓝:blue 黑:black 白:white
紫:purple 冬:winter 夏:summer 春:spring 秋:autumn 早:morning,early 晚:evening,night,late 左:left 右:right
男:man,men,male,boy 女:woman,women,female,girl 洗:wash,rinse 擦:wipe,dry,rub 剪:cut,trim 喝:drink,sip 吃:eat,take,food
看:see,look,watch,read 问:ask,question 走:walk 睡:sleep,bed 停:stop 换:change,replace 湿:wet,damp 干:dry 闭:close,shut
毛:wool,hair 肝:liver 肾:kidney 肺:lung 心:heart 胃:stomach 脑:brain 骨:bone 皮:skin 咬:bite,bitten 哭:cry
笑:laugh,smile 听:hear,listen 说:say,speak,tell 写:write 读:read 站:stand 坐:sit 躺:lie 跑:run 推:push 拉:pull
压:press 挤:squeeze 切:cut 煮:boil,cook 烤:grill,roast,bake 炸:fry,fried,deep-fried 蒸:steam 甜:sweet 咸:salty
酸:sour,acid 辣:spicy,chilli 苦:bitter 高:high,tall 低:low 重:heavy,severe 轻:light,mild,gently 快:fast,quick,quickly
慢:slow,slowly 多:more,many,much,plenty 少:less,few,little,fewer 新:new 旧:old 冰:ice 风:wind,air 雨:rain 雪:snow
狗:dog 猫:cat 花:flower 树:tree 草:grass,herb 虫:insect,worm 笔:pen 纸:paper 镜:mirror,glass 球:ball
绳:rope,string,cord 袜:sock,stocking 鞋:shoe 帽:hat,cap 衣:clothes,clothing,wear 裤:trousers,pants 裙:skirt
被:cover,quilt,duvet 枕:pillow 碗:bowl 杯:cup,glass 瓶:bottle 盒:box 袋:bag 箱:box,case 锁:lock 死:die,death
活:live,alive 痊:heal 疤:scar 脓:pus 癌:cancer 瘤:tumour,tumor 疹:rash 很:very 背:back 胸:chest,breast
腹:abdomen,abdominal,tummy,belly 腰:back,waist 腿:leg 臂:arm 指:finger 颈:neck 喉:throat 鼻:nose,nasal 唇:lip
舌:tongue 脸:face 先:first 再:then,again 前:before,ago 后:after,later,then 内:within,inside 外:outside,outer 厚:thick
薄:thin 软:soft,loose 硬:hard,stiff 远:far,distance,distant 近:near,close 大:large,big,great 小:small,little 长:long
短:short
"""
