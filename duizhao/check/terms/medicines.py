"""Names of medicines in both languages, and the stems that their classes share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from duizhao.check.quantity.prefixes import tree
from duizhao.frozen import frozen

# International nonproprietary names with their Chinese ones (Chinese Pharmacopoeia Commission, 中国药品通用名称); a
# stroke parts names of one substance.
_NAMES = """
氨氯地平 amlodipine|硝苯地平 nifedipine|非洛地平 felodipine|尼莫地平 nimodipine|拉西地平 lacidipine
尼群地平 nitrendipine|阿托伐他汀 atorvastatin|瑞舒伐他汀 rosuvastatin|辛伐他汀 simvastatin|普伐他汀 pravastatin
氟伐他汀 fluvastatin|匹伐他汀 pitavastatin|洛伐他汀 lovastatin|美托洛尔 metoprolol|比索洛尔 bisoprolol
普萘洛尔 propranolol|阿替洛尔 atenolol|卡维地洛 carvedilol|拉贝洛尔 labetalol|艾司洛尔 esmolol|噻吗洛尔 timolol
缬沙坦 valsartan|氯沙坦 losartan|厄贝沙坦 irbesartan|替米沙坦 telmisartan|坎地沙坦 candesartan
奥美沙坦 olmesartan|依那普利 enalapril|卡托普利 captopril|贝那普利 benazepril|培哚普利 perindopril
赖诺普利 lisinopril|雷米普利 ramipril|福辛普利 fosinopril|氢氯噻嗪 hydrochlorothiazide
呋塞米 furosemide/frusemide|托拉塞米 torasemide/torsemide|布美他尼 bumetanide|螺内酯 spironolactone
吲达帕胺 indapamide|可乐定 clonidine|多沙唑嗪 doxazosin|特拉唑嗪 terazosin|氯吡格雷 clopidogrel
替格瑞洛 ticagrelor|普拉格雷 prasugrel|阿司匹林 aspirin/acetylsalicylic|华法林 warfarin|利伐沙班 rivaroxaban
阿哌沙班 apixaban|艾多沙班 edoxaban|达比加群 dabigatran|依诺肝素 enoxaparin|地高辛 digoxin|胺碘酮 amiodarone
普罗帕酮 propafenone|地尔硫卓 diltiazem|维拉帕米 verapamil|硝酸甘油 nitroglycerin/nitroglycerine/trinitrate
二甲双胍 metformin|格列美脲 glimepiride|格列齐特 gliclazide|格列吡嗪 glipizide|格列本脲 glibenclamide/glyburide
阿卡波糖 acarbose|吡格列酮 pioglitazone|瑞格列奈 repaglinide|达格列净 dapagliflozin|恩格列净 empagliflozin
卡格列净 canagliflozin|西格列汀 sitagliptin|利格列汀 linagliptin|维格列汀 vildagliptin|沙格列汀 saxagliptin
利拉鲁肽 liraglutide|司美格鲁肽 semaglutide|度拉糖肽 dulaglutide|奥美拉唑 omeprazole|兰索拉唑 lansoprazole
泮托拉唑 pantoprazole|雷贝拉唑 rabeprazole|艾司奥美拉唑 esomeprazole|埃索美拉唑 esomeprazole|法莫替丁 famotidine
雷尼替丁 ranitidine|西咪替丁 cimetidine|多潘立酮 domperidone|甲氧氯普胺 metoclopramide|莫沙必利 mosapride
洛哌丁胺 loperamide|蒙脱石 smectite/montmorillonite|美沙拉嗪 mesalazine/mesalamine
柳氮磺吡啶 sulfasalazine/sulphasalazine|阿莫西林 amoxicillin/amoxycillin|氨苄西林 ampicillin|青霉素 penicillin
头孢克肟 cefixime|头孢呋辛 cefuroxime|头孢曲松 ceftriaxone|头孢克洛 cefaclor|头孢氨苄 cefalexin/cephalexin
红霉素 erythromycin|阿奇霉素 azithromycin|克拉霉素 clarithromycin|克林霉素 clindamycin|庆大霉素 gentamicin
链霉素 streptomycin|万古霉素 vancomycin|多西环素 doxycycline|米诺环素 minocycline|四环素 tetracycline
左氧氟沙星 levofloxacin|莫西沙星 moxifloxacin|环丙沙星 ciprofloxacin|甲硝唑 metronidazole|替硝唑 tinidazole
氟康唑 fluconazole|伊曲康唑 itraconazole|酮康唑 ketoconazole|咪康唑 miconazole|克霉唑 clotrimazole
特比萘芬 terbinafine|制霉菌素 nystatin|莫匹罗星 mupirocin|夫西地酸 fusidic|异烟肼 isoniazid
利福平 rifampicin/rifampin|吡嗪酰胺 pyrazinamide|乙胺丁醇 ethambutol|阿昔洛韦 aciclovir/acyclovir
伐昔洛韦 valaciclovir/valacyclovir|更昔洛韦 ganciclovir|奥司他韦 oseltamivir|扎那米韦 zanamivir
恩替卡韦 entecavir|替诺福韦 tenofovir|索磷布韦 sofosbuvir|利巴韦林 ribavirin|阿苯达唑 albendazole
伊维菌素 ivermectin|布洛芬 ibuprofen|对乙酰氨基酚 paracetamol/acetaminophen|双氯芬酸 diclofenac
塞来昔布 celecoxib|依托考昔 etoricoxib|萘普生 naproxen|吲哚美辛 indometacin/indomethacin|美洛昔康 meloxicam
曲马多 tramadol|吗啡 morphine|羟考酮 oxycodone|可待因 codeine|芬太尼 fentanyl|秋水仙碱 colchicine
别嘌醇 allopurinol|非布司他 febuxostat|苯溴马隆 benzbromarone|甲氨蝶呤 methotrexate|来氟米特 leflunomide
羟氯喹 hydroxychloroquine|硫唑嘌呤 azathioprine|环孢素 ciclosporin/cyclosporin/cyclosporine|他克莫司 tacrolimus
吡美莫司 pimecrolimus|西罗莫司 sirolimus|吗替麦考酚酯 mycophenolate|环磷酰胺 cyclophosphamide
地塞米松 dexamethasone|倍他米松 betamethasone|氢化可的松 hydrocortisone|布地奈德 budesonide|氟替卡松 fluticasone
莫米松 mometasone|曲安奈德 triamcinolone|阿达木单抗 adalimumab|英夫利昔单抗 infliximab|托珠单抗 tocilizumab
利妥昔单抗 rituximab|度普利尤单抗 dupilumab|司库奇尤单抗 secukinumab|奥马珠单抗 omalizumab
贝伐珠单抗 bevacizumab|曲妥珠单抗 trastuzumab|地舒单抗 denosumab|托法替布 tofacitinib|巴瑞替尼 baricitinib
乌帕替尼 upadacitinib|芦可替尼 ruxolitinib|伊马替尼 imatinib|吉非替尼 gefitinib|奥希替尼 osimertinib
沙丁胺醇 salbutamol/albuterol|沙美特罗 salmeterol|福莫特罗 formoterol|特布他林 terbutaline|噻托溴铵 tiotropium
异丙托溴铵 ipratropium|孟鲁司特 montelukast|茶碱 theophylline|氨茶碱 aminophylline|氨溴索 ambroxol
乙酰半胱氨酸 acetylcysteine|氯雷他定 loratadine|西替利嗪 cetirizine|左西替利嗪 levocetirizine
地氯雷他定 desloratadine|非索非那定 fexofenadine|氯苯那敏 chlorphenamine/chlorpheniramine
苯海拉明 diphenhydramine|异丙嗪 promethazine|舍曲林 sertraline|氟西汀 fluoxetine|帕罗西汀 paroxetine
西酞普兰 citalopram|艾司西酞普兰 escitalopram|文拉法辛 venlafaxine|度洛西汀 duloxetine|米氮平 mirtazapine
阿米替林 amitriptyline|奥氮平 olanzapine|喹硫平 quetiapine|利培酮 risperidone|氯氮平 clozapine
阿立哌唑 aripiprazole|碳酸锂 lithium|地西泮 diazepam|劳拉西泮 lorazepam|氯硝西泮 clonazepam|阿普唑仑 alprazolam
艾司唑仑 estazolam|咪达唑仑 midazolam|唑吡坦 zolpidem|佐匹克隆 zopiclone|卡马西平 carbamazepine
奥卡西平 oxcarbazepine|丙戊酸 valproate/valproic|拉莫三嗪 lamotrigine|左乙拉西坦 levetiracetam|苯妥英 phenytoin
托吡酯 topiramate|加巴喷丁 gabapentin|普瑞巴林 pregabalin|多奈哌齐 donepezil|美金刚 memantine|左旋多巴 levodopa
普拉克索 pramipexole|舒马普坦 sumatriptan|左甲状腺素 levothyroxine|甲巯咪唑 methimazole/thiamazole
丙硫氧嘧啶 propylthiouracil|阿仑膦酸 alendronate/alendronic|唑来膦酸 zoledronic/zoledronate|骨化三醇 calcitriol
他莫昔芬 tamoxifen|来曲唑 letrozole|阿那曲唑 anastrozole|顺铂 cisplatin|卡铂 carboplatin|奥沙利铂 oxaliplatin
紫杉醇 paclitaxel|多西他赛 docetaxel|多柔比星 doxorubicin|长春新碱 vincristine|氟尿嘧啶 fluorouracil
卡培他滨 capecitabine|非那雄胺 finasteride|坦索罗辛 tamsulosin|西地那非 sildenafil|他达拉非 tadalafil
米非司酮 mifepristone|米索前列醇 misoprostol|拉坦前列素 latanoprost|布林佐胺 brinzolamide|溴莫尼定 brimonidine
毛果芸香碱 pilocarpine|阿托品 atropine|利多卡因 lidocaine/lignocaine|丙泊酚 propofol
肾上腺素 adrenaline/epinephrine|昂丹司琼 ondansetron|维A酸 tretinoin|异维A酸 isotretinoin|阿达帕林 adapalene
米诺地尔 minoxidil
柔红霉素 daunorubicin|去甲氧柔红霉素 idarubicin|伊达比星 idarubicin|表柔比星 epirubicin|罗红霉素 roxithromycin
氨苄青霉素 ampicillin|羟氨苄青霉素 amoxicillin|去甲肾上腺素 noradrenaline/norepinephrine
异丙肾上腺素 isoprenaline/isoproterenol|双氢可待因 dihydrocodeine|阿扑吗啡 apomorphine|缬更昔洛韦 valganciclovir
异环磷酰胺 ifosfamide|左沙丁胺醇 levosalbutamol/levalbuterol|左氨氯地平 levamlodipine/levoamlodipine/amlodipine
左旋氨氯地平 levamlodipine/levoamlodipine/amlodipine|阿糖胞苷 cytarabine|吉西他滨 gemcitabine|丝裂霉素 mitomycin
博来霉素 bleomycin|利奈唑胺 linezolid|羟嗪 hydroxyzine|肼屈嗪 hydralazine|肼苯哒嗪 hydralazine|酮替芬 ketotifen
赛庚啶 cyproheptadine|依巴斯汀 ebastine|咪唑斯汀 mizolastine|氮卓斯汀 azelastine|奥洛他定 olopatadine|甲磺司特 suplatast
泼尼松龙 prednisolone|甲泼尼龙 methylprednisolone|曲尼司特 tranilast|丁丙诺啡 buprenorphine|纳洛酮 naloxone
纳曲酮 naltrexone|氟哌啶醇 haloperidol|氯丙嗪 chlorpromazine|丙咪嗪 imipramine|氯米帕明 clomipramine
安非他酮 bupropion/amfebutamone|伐尼克兰 varenicline|哌甲酯 methylphenidate|托莫西汀 atomoxetine
巴氯芬 baclofen|替扎尼定 tizanidine|乙哌立松 eperisone|新斯的明 neostigmine|溴吡斯的明 pyridostigmine
氨甲环酸 tranexamic|维生素K phytomenadione/phytonadione|阿替普酶 alteplase|替奈普酶 tenecteplase|尿激酶 urokinase
依折麦布 ezetimibe|非诺贝特 fenofibrate|吉非罗齐 gemfibrozil|沙库巴曲 sacubitril|伊伐布雷定 ivabradine
曲美他嗪 trimetazidine|尼可地尔 nicorandil|硝普钠 nitroprusside|多巴胺 dopamine|多巴酚丁胺 dobutamine
米力农 milrinone|甘露醇 mannitol|乙酰唑胺 acetazolamide|阿米洛利 amiloride|托伐普坦 tolvaptan
替普瑞酮 teprenone|铝碳酸镁 hydrotalcite|枸橼酸铋钾 bismuth|熊去氧胆酸 ursodeoxycholic/ursodiol
乳果糖 lactulose|聚乙二醇 macrogol/polyethylene|比沙可啶 bisacodyl|格拉司琼 granisetron
来那度胺 lenalidomide|沙利度胺 thalidomide|硼替佐米 bortezomib|阿霉素 doxorubicin/adriamycin|依托泊苷 etoposide
培美曲塞 pemetrexed|伊立替康 irinotecan|替莫唑胺 temozolomide|羟基脲 hydroxycarbamide/hydroxyurea|巯嘌呤 mercaptopurine
拉米夫定 lamivudine|齐多夫定 zidovudine|多替拉韦 dolutegravir|依非韦伦 efavirenz|利托那韦 ritonavir
帕博利珠单抗 pembrolizumab|纳武利尤单抗 nivolumab|阿替利珠单抗 atezolizumab|伊匹木单抗 ipilimumab
乌司奴单抗 ustekinumab|古塞奇尤单抗 guselkumab|依奇珠单抗 ixekizumab|美泊利珠单抗 mepolizumab
度维利塞 duvelisib|索拉非尼 sorafenib|仑伐替尼 lenvatinib|厄洛替尼 erlotinib|伊布替尼 ibrutinib
长春碱 vinblastine|长春瑞滨 vinorelbine|长春地辛 vindesine|米托蒽醌 mitoxantrone|达卡巴嗪 dacarbazine
氟达拉滨 fludarabine|阿扎胞苷 azacitidine|地西他滨 decitabine|门冬酰胺酶 asparaginase|培门冬酶 pegaspargase
美法仑 melphalan|白消安 busulfan/busulphan|苯丁酸氮芥 chlorambucil|洛莫司汀 lomustine|卡莫司汀 carmustine
拓扑替康 topotecan|维奈克拉 venetoclax|奥拉帕利 olaparib|哌柏西利 palbociclib|阿贝西利 abemaciclib
瑞波西利 ribociclib|氟维司群 fulvestrant|依西美坦 exemestane|托瑞米芬 toremifene|雷洛昔芬 raloxifene
戈舍瑞林 goserelin|亮丙瑞林 leuprorelin/leuprolide|曲普瑞林 triptorelin|比卡鲁胺 bicalutamide|阿比特龙 abiraterone
恩扎卢胺 enzalutamide|门冬胰岛素 aspart|赖脯胰岛素 lispro|谷赖胰岛素 glulisine|甘精胰岛素 glargine
地特胰岛素 detemir|德谷胰岛素 degludec|黄体酮 progesterone|地屈孕酮 dydrogesterone|甲羟孕酮 medroxyprogesterone
左炔诺孕酮 levonorgestrel|屈螺酮 drospirenone|炔雌醇 ethinylestradiol/ethinyloestradiol|溴隐亭 bromocriptine
卡麦角林 cabergoline|去氨加压素 desmopressin|缩宫素 oxytocin|胰高血糖素 glucagon|奥曲肽 octreotide
氟氢可的松 fludrocortisone|头孢地尼 cefdinir|头孢他啶 ceftazidime|头孢唑林 cefazolin|头孢噻肟 cefotaxime
头孢哌酮 cefoperazone|头孢吡肟 cefepime|头孢丙烯 cefprozil|阿米卡星 amikacin|妥布霉素 tobramycin|新霉素 neomycin
氯霉素 chloramphenicol|磷霉素 fosfomycin|呋喃妥因 nitrofurantoin|替考拉宁 teicoplanin|替加环素 tigecycline
利福昔明 rifaximin|利福喷丁 rifapentine|利福布汀 rifabutin|贝达喹啉 bedaquiline|环丝氨酸 cycloserine
伏立康唑 voriconazole|泊沙康唑 posaconazole|卡泊芬净 caspofungin|米卡芬净 micafungin|青蒿琥酯 artesunate
氯喹 chloroquine|伯氨喹 primaquine|奎宁 quinine|奎尼丁 quinidine|甲氟喹 mefloquine|吡喹酮 praziquantel
甲苯咪唑 mebendazole|恩曲他滨 emtricitabine|阿巴卡韦 abacavir|比克替拉韦 bictegravir|拉替拉韦 raltegravir
奈韦拉平 nevirapine|普鲁卡因 procaine|普鲁卡因胺 procainamide|美西律 mexiletine|索他洛尔 sotalol
决奈达隆 dronedarone|那屈肝素 nadroparin|达肝素 dalteparin|磺达肝癸 fondaparinux|比伐芦定 bivalirudin
阿加曲班 argatroban|替罗非班 tirofiban|西洛他唑 cilostazol|双嘧达莫 dipyridamole|依普利酮 eplerenone
非奈利酮 finerenone|依洛尤单抗 evolocumab|阿利西尤单抗 alirocumab|英克司兰 inclisiran|替尔泊肽 tirzepatide
艾塞那肽 exenatide|罗格列酮 rosiglitazone|伏格列波糖 voglibose|米格列醇 miglitol|那格列奈 nateglinide
阿格列汀 alogliptin|氟伏沙明 fluvoxamine|伏硫西汀 vortioxetine|曲唑酮 trazodone|阿戈美拉汀 agomelatine
帕利哌酮 paliperidone|齐拉西酮 ziprasidone|氨磺必利 amisulpride|舒必利 sulpiride|奋乃静 perphenazine
丁螺环酮 buspirone|右佐匹克隆 eszopiclone/zopiclone|扎来普隆 zaleplon|苏沃雷生 suvorexant|莱博雷生 lemborexant
苯巴比妥 phenobarbital/phenobarbitone|乙琥胺 ethosuximide|拉考沙胺 lacosamide|唑尼沙胺 zonisamide
吡仑帕奈 perampanel|氨己烯酸 vigabatrin|司来吉兰 selegiline|雷沙吉兰 rasagiline|恩他卡朋 entacapone
金刚烷胺 amantadine|苯海索 trihexyphenidyl/benzhexol|罗匹尼罗 ropinirole|卡比多巴 carbidopa|苄丝肼 benserazide
利斯的明 rivastigmine|加兰他敏 galantamine|氟桂利嗪 flunarizine|佐米曲普坦 zolmitriptan|利扎曲普坦 rizatriptan
哌替啶 pethidine/meperidine|美沙酮 methadone|氢吗啡酮 hydromorphone|舒芬太尼 sufentanil|瑞芬太尼 remifentanil
阿芬太尼 alfentanil|布托啡诺 butorphanol|地佐辛 dezocine|喷他佐辛 pentazocine|酮咯酸 ketorolac|吡罗昔康 piroxicam
依托度酸 etodolac|氯诺昔康 lornoxicam|帕瑞昔布 parecoxib|依托咪酯 etomidate|氯胺酮 ketamine|艾司氯胺酮 esketamine
七氟烷 sevoflurane|地氟烷 desflurane|罗哌卡因 ropivacaine|布比卡因 bupivacaine|罗库溴铵 rocuronium
维库溴铵 vecuronium|琥珀胆碱 suxamethonium/succinylcholine|右美托咪定 dexmedetomidine|伏诺拉生 vonoprazan
硫糖铝 sucralfate|瑞巴派特 rebamipide|奥替溴铵 otilonium|匹维溴铵 pinaverium|曲美布汀 trimebutine
东莨菪碱 scopolamine/hyoscine|山莨菪碱 anisodamine|阿瑞匹坦 aprepitant|利那洛肽 linaclotide|普芦卡必利 prucalopride
倍氯米松 beclometasone/beclomethasone|环索奈德 ciclesonide|茚达特罗 indacaterol|维兰特罗 vilanterol
格隆溴铵 glycopyrronium/glycopyrrolate|乌美溴铵 umeclidinium|扎鲁司特 zafirlukast|右美沙芬 dextromethorphan
愈创甘油醚 guaifenesin/guaiphenesin|羧甲司坦 carbocisteine|吡非尼酮 pirfenidone|尼达尼布 nintedanib
伪麻黄碱 pseudoephedrine|麻黄碱 ephedrine|托特罗定 tolterodine|索利那新 solifenacin|米拉贝隆 mirabegron
度他雄胺 dutasteride|依那西普 etanercept|戈利木单抗 golimumab|阿巴西普 abatacept|贝利尤单抗 belimumab
泰它西普 telitacicept|艾拉莫德 iguratimod|青霉胺 penicillamine|双醋瑞因 diacerein|氨基葡萄糖 glucosamine
阿普米司特 apremilast|他扎罗汀 tazarotene|卡泊三醇 calcipotriol/calcipotriene|克立硼罗 crisaborole
氯倍他索 clobetasol|卤米松 halometasone|贝美前列素 bimatoprost|曲伏前列素 travoprost|多佐胺 dorzolamide
环喷托酯 cyclopentolate|托吡卡胺 tropicamide|雷珠单抗 ranibizumab|阿柏西普 aflibercept|康柏西普 conbercept
罗沙司他 roxadustat|司维拉姆 sevelamer|碳酸镧 lanthanum|西那卡塞 cinacalcet|帕立骨化醇 paricalcitol
依维莫司 everolimus|巴利昔单抗 basiliximab|利塞膦酸 risedronate/risedronic|伊班膦酸 ibandronate/ibandronic
特立帕肽 teriparatide|罗莫佐单抗 romosozumab|亚叶酸 folinic/leucovorin|叶酸 folic/folate
"""
# Stems of the World Health Organization (The use of stems in the selection of INN, 2018) and their Chinese ones, where
# one answers to one, for names that are not listed.
_STEMS = (
    ("他汀", "statins?"), ("洛尔", "olols?|alols?|beta.?blockers?"), ("沙坦(?!类)", "sartans?"),
    ("普利(?![酮尤单珠沙类])", "prils?|prilat"), ("西林(?!瓶)", "cillins?"),
    ("头孢", "(?<![a-z])(?:cef|ceph)[a-z]+"), ("替尼", "tinibs?"), ("(?<=[\u4e00-\u9fff]{2})单抗", "mabs?"),
    ("列净", "gliflozins?"), ("格列汀", "gliptins?"), ("拉唑", "prazoles?"),
    ("(?<=[氯苯洛莫西卡群尼])地平(?![躺卧坐放线])", "dipines?"), ("沙星", "floxacins?"),
    ("昔洛韦", "c[iy]clovir"), ("奈德", "n[io]de"), ("沙班", "xabans?"), ("加群", "gatran"),
    ("格列酮", "glitazones?"), ("格列奈", "glinides?"), ("鲁肽", "glutides?"), ("替丁", "tidines?"),
    ("(?<!双)膦酸(?!盐)", "dron(?:ate|ic)"), ("康唑", "conazoles?"), ("硝唑", "nidazoles?"),
    ("苯达唑", "bendazoles?"), ("西泮", "azepams?"), ("唑仑", "zolams?"), ("曲普坦", "triptans?"),
    ("司琼", "setrons?"), ("鲁司特", "lukasts?"), ("昔布", "coxibs?"), ("洛芬", "profens?"),
    ("昔康", "oxicams?"), ("培南", "penems?"), ("巴坦", "bactam"), ("前列素", "prost"), ("他赛", "taxel"),
    ("柔比星", "rubicin"), ("雄胺", "steride"), ("鲁胺", "lutamide"), ("卢胺", "lutamide"), ("西坦", "racetam"),
    ("西普", "cept"), ("佐米", "zomib"), ("(?<!循)环素", "cyclines?"),
)  # fmt: skip
_KNOWN = {
    zh: tuple(en.split("/"))
    for row in _NAMES.split("\n")
    for pair in row.split("|")
    if pair
    for zh, en in [pair.split(" ")]
}
_NAMED = re.compile(tree(_KNOWN))
_AROUND = re.compile(r"\(\?[^)]*\)")
_BARE = tuple(_AROUND.sub("", zh) for zh, _ in _STEMS)
_STEMMED = re.compile(tree(_BARE))  # a quick look
NAMING = (_NAMED, _STEMMED)  # a text that holds neither names no medicine


@cache
def _stem(place: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    zh, en = _STEMS[place]
    return re.compile(zh), re.compile(rf"\b[a-z]*(?:{en})\b", re.IGNORECASE)


@cache  # compiled only where a medicine is missed
def _any_english() -> re.Pattern[str]:
    names = tree(name for several in _KNOWN.values() for name in several)
    stems = "|".join(en for _, en in _STEMS if en[0] != "(")
    return re.compile(rf"\b(?:{names}s?\b|[a-z]{{3,}}(?:{stems})\b)", re.IGNORECASE)


@frozen
class Mention:
    """text[start:end] names a medicine; `english` matches whatever English may call it."""

    start: int
    end: int
    english: re.Pattern[str]


def in_chinese(text: str) -> Iterator[Mention]:
    """The medicines that a Chinese text names, the longest name that stands there; none twice."""
    named = [Mention(*hit.span(), _pattern(hit[0])) for hit in _NAMED.finditer(text)]
    yield from named
    if _STEMMED.search(text) is None:
        return
    taken = {place for each in named for place in range(each.start, each.end)}
    for place, bare in enumerate(_BARE):
        if bare not in text:
            continue
        zh, en = _stem(place)
        for hit in zh.finditer(text):
            if hit.start() not in taken:
                yield Mention(hit.start(), hit.end(), en)


def names_of(name: str) -> tuple[str, ...]:
    """The English names of a Chinese one that is listed; none of a stem."""
    return _KNOWN.get(name, ())


def in_english(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the words of an English text that name medicines."""
    yield from (hit.span() for hit in _any_english().finditer(text))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_KNOWN[name])})", re.IGNORECASE)
