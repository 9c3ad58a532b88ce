#!/usr/bin/env python3
"""Writes pairs.json: labelled pairs of registrations, all invented, for the bench of the proposals of repeats.

Without chance: the same script writes the same file. Each matter is told three times by different people; a pair is two
tellings of one matter (a repeat) or of two (none), and two people who are one (another telephone, another spelling) or not.
"""
import json
from pathlib import Path

# 领域, then three tellings of one matter. {名} is the person reported on, {村} the village.
MATTERS = [
    ("危改名单", "{村}2025年危房改造名单没有公示，{名}的弟弟房屋不属危房却列入名单，领取了补助。",
     "{名}把自家兄弟报进危旧房改造名册，他那房子是新盖的，名册也没有张榜，钱已经领到手。",
     "村里的危改房指标给了不该给的人，{名}家亲戚住着楼房也享受补贴，村民都不知道有哪些户。"),
    ("低保评定", "{村}评定低保没有开评议会，{名}的岳父有车有房仍在享受最低生活保障。",
     "{名}给老丈人办了低保户，人家开着小车、县城有房，村民代表从来没有评过。",
     "真正困难的吃不上低保，{名}家里的老人条件好却每月领低保金，没有评议，没有公示。"),
    ("征地补偿", "修高速征用{村}土地，{名}丈量面积时少算农户水田，补偿款至今没有发放。",
     "高速占地量地不准，我家的田少记了六分，{名}说再等等，征地的钱拖着不给已经一年。",
     "{村}土地征收补偿面积与实际不符，水田按旱地算，款项被{名}拖延，农户没有拿到。"),
    ("集体收入", "{村}集体鱼塘、林场出租收入去向不明，账目三年没有公开，都由{名}一人经手。",
     "公家的鱼塘租出去每年好几万，钱用到哪里没人知道，{名}从来不把账本给大家看。",
     "{名}把持村集体资产，林场和鱼塘的租金不入账，村务公开栏里三年没有收支明细。"),
    ("道路招标", "{村}通组道路硬化工程没有招标，{名}直接交给其侄子承包，路面已经开裂。",
     "修路的活没有公开招标，{名}包给自己侄儿，水泥路不到一年就裂了。",
     "{名}利用职务把硬化路项目发包给亲属，不搞招投标，工程质量差。"),
    ("农机补贴", "农机购置补贴名单与实际购机户不一致，{名}用他人名义套取拖拉机补贴。",
     "{名}借了几户人家的身份证去领收割机、拖拉机的补贴款，那几户根本没有买过机器。",
     "申报农业机械补助弄虚作假，没买农机的人名字在上面，补贴进了{名}的口袋。"),
    ("校园餐", "{村}小学营养餐质量差、分量不足，{名}指定其妹夫供货，价格高于市场。",
     "孩子在学校吃的午餐少油少肉，食堂的菜是{名}的亲戚送的，比菜市场还贵。",
     "{名}把校园餐食材采购交给自家人，以次充好，学生吃不饱，家长意见大。"),
    ("吃喝", "{名}多次在镇上饭店用公款宴请，开成会议费报销，涉及金额两万余元。",
     "{名}经常拿公家的钱请客吃饭，发票写成开会，镇上饭店老板都知道。",
     "村里账上的会议费其实是{名}大吃大喝的钱，一年报了两万多。"),
    ("收好处费", "{名}为村民办理宅基地审批时收取好处费三千元，不给钱就不盖章。",
     "办宅基地手续要给{名}送红包，少了三千块章就盖不下来。",
     "{名}在建房审批中索要财物，我家给了三千元才批下来。"),
    ("推诿", "到便民大厅办理医保登记，{名}多次推诿，让来回跑了四趟，态度生硬。",
     "为了给母亲登记医保，{名}今天说缺这个明天说缺那个，跑了好几趟，还吼人。",
     "{名}办事踢皮球，医保的事拖了半个月，说话难听。"),
    ("高标准农田", "{村}高标准农田项目沟渠没有按图施工，{名}与施工方串通验收，渠道不通水。",
     "地里的水渠修成了摆设，水流不过来，听说{名}和包工头说好了就验收了。",
     "高标准农田建设偷工减料，灌溉渠不能用，{名}在验收单上签字。"),
    ("扶贫养殖", "产业扶持的牛羊没有发到贫困户，{名}将二十头牛放在自己养殖场。",
     "说好每户发一头牛，结果牛都在{名}的牛场里，我们只签了字。",
     "{名}侵占产业扶贫资金，名册上的贫困户没有领到牛，二十头牛归他自己养。"),
    ("选举", "换届选举期间{名}给村民每户发两百元和香烟，让投他的票。",
     "{名}为了当主任挨家送烟送钱，一户两百，选票是他帮着填的。",
     "村委会换届中有贿选行为，{名}请人拉票，每家给了二百块钱。"),
    ("公车", "{名}周末驾驶单位公务用车送孩子到市里补课，油费在单位报销。",
     "单位的车成了{名}家的车，每个星期六接送娃娃上补习班，加油都是公家出钱。",
     "{名}公车私用，双休日开到市里培训学校门口，有人拍到车牌。"),
    ("临时救助", "民政发放的临时救助金，{名}克扣残疾户每户五百元，说是手续费。",
     "残疾人的救助款被{名}扣下五百，讲这是跑腿的费用。",
     "{名}从困难残疾家庭的临时救助里提成，每家少拿五百元。"),
    ("林地", "{名}未经审批砍伐{村}公益林三十余亩，改种砂糖橘。",
     "后山的公益林让{名}砍光了种橘子，有三十多亩，没有办采伐证。",
     "毁林种果没有人管，{名}占了集体的山，树砍了卖，改成果园。"),
    ("饮水", "{村}安全饮水工程完工半年不通水，{名}称没有电费，水费却照收。",
     "自来水装好半年没有一滴水，{名}还要每户交水费。",
     "人饮工程建成不能用，{名}收了水费不供水，大家仍到河里挑水。"),
    ("退耕还林", "{名}虚报退耕还林面积八十亩，冒领补助，实际只有二十亩。",
     "退耕的地只有二十来亩，{名}报了八十亩，多出来的钱自己拿了。",
     "{名}在退耕还林面积上造假，套取国家补贴，林子根本没有那么多。"),
    ("雇佣亲属", "{名}将其儿媳安排为公益性岗位，不上班领工资。",
     "公益岗本来是给困难户的，{名}让儿媳妇占着，人在广东打工，工资照发。",
     "{名}家属吃空饷，公益性岗位的人常年不在村里。"),
    ("殡葬", "{名}在骨灰堂收取每户八百元管理费，没有收据。",
     "老人去世放骨灰要交八百块给{名}，不开票。",
     "公益性骨灰堂违规收费，{名}收了钱不给收据，一户八百。"),
    ("医院药品", "县医院{名}开大处方，让病人到指定药店买药，从中拿提成。",
     "{名}看病总开一大堆药，还非要到医院对面那家药房买，听说他有回扣。",
     "{名}与药店勾结，药店按处方给他返点，病人多花冤枉钱。"),
    ("教师收礼", "{名}在教师节前后收受家长购物卡，按送礼多少排座位。",
     "不给老师送卡，娃娃就坐后排，{名}收了好多家长的购物卡。",
     "{名}收受学生家长礼品礼金，座位和班干部都看送没送。"),
    ("环境", "{名}为砖厂通风报信，每次检查前停产，烟尘污染{村}庄稼。",
     "砖厂的烟把菜都熏黑了，一检查就停工，是{名}提前打的招呼。",
     "{名}包庇污染企业，检查前泄露消息，村民反映多次没有整改。"),
    ("旧村改造", "{村}旧村改造安置房分配不公，{名}给亲属多分两套。",
     "安置房抓阄是假的，好楼层先给了{名}的亲戚，他家多拿两套。",
     "{名}在拆迁安置中优亲厚友，不按顺序选房，自家人多占房屋。"),
]
# Two matters of one kind at one place that are not one: the hard ones.
ALIKE = [
    ("{村}2019年修建的村部办公楼工程款被{名}多报八万元。", "{村}2024年修建的灌溉水渠没有验收就付款，由{名}签字。"),
    ("{名}的弟弟不符合条件领取危改补助。", "{名}在发放种粮补贴时漏发东边三个小组的农户。"),
    ("{名}收取办理宅基地审批的好处费三千元。", "{名}收取新型农村养老保险费后没有上缴，参保人查不到缴费。"),
    ("通组道路硬化工程没有招标，交给侄子承包。", "路灯安装工程以次充好，装好三个月一半不亮，由{名}的朋友承包。"),
    ("高速公路征地少算水田面积。", "乡村旅游征地的青苗费没有按公示标准发给果农，{名}说钱不够。"),
    ("集体鱼塘租金不入账。", "集体茶园的承包合同到期，{名}没有开会就续租给外地老板。"),
    ("低保评定没有开评议会。", "临时救助名单没有开会，{名}的邻居没有困难也有名字。"),
    ("小学营养餐食材高于市场价。", "小学操场改造拖了一年没有完工，{名}负责的施工队不见人。"),
]
VILLAGES = "石桥 柳河 大湾 松岭 白塔 南坪 清溪 三岔 高田 竹林 龙潭 马鞍 枫树 沙河 观音 罗家 土桥 双凤 石门 桃源 古井 金鸡 长坪 水口".split()
ENDS = ["村村委会", "村村民委员会", "村"]
SUR = "刘何吕施张许曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘"
GIVEN = "建国 志强 春生 玉兰 德明 桂香 国平 晓东 永福 正华 家旺 世明 海涛 秀英 文斌 立新 光荣 庆华 福生 明亮 国兵 秋菊 金玉 大勇".split()


def subject(n):
    return SUR[n % len(SUR)] + GIVEN[n * 7 % len(GIVEN)]


def matter(n, told, name=None, end=0, village=None):
    village = VILLAGES[n % len(VILLAGES)] if village is None else village
    name = subject(n) if name is None else name
    return {"name": name, "organisation": village + ENDS[end % 3],
            "facts": told.format(名=name, 村=village + "村")}


pairs = []


def pair(what, same, one, other):
    pairs.append({"what": what, "same": same, "earlier": one, "later": other})


many = len(MATTERS)
n = 0
for told in MATTERS:
    for one, other in ((1, 2), (2, 3), (1, 3), (3, 1), (2, 1)):
        n += 1
        # Whoever is reported on keeps the name; villages repeat only far apart.
        village = VILLAGES[n % many] + ("" if n < many else "上下东西南北"[n // many % 6])
        pair("同一事项，说法不同", True, matter(n, told[one], village=village), matter(n, told[other], end=n, village=village))
for told in MATTERS:
    for one, other in ((1, 2), (3, 1)):
        n += 1
        village = VILLAGES[n % many] + "一二三五七九"[n // many % 6]
        unnamed = matter(n, told[other].replace("{名}", "村干部"), name="", end=n, village=village)
        pair("同一事项，只写了单位", True, matter(n, told[one], village=village), unnamed)
for i, told in enumerate(MATTERS):
    for step in (1, 5, 11):
        n += 1
        village = VILLAGES[n % many] + "前后左右内外"[n // many % 6]
        pair("同一人被反映，不同事项", False, matter(n, told[1], village=village),
             matter(n, MATTERS[(i + step) % many][2], end=n, village=village))
for i, told in enumerate(MATTERS):
    for step in (3, 7):
        n += 1
        village = VILLAGES[n % many] + "新老大小"[n // many % 4]
        pair("同一单位，不同事项", False, matter(n, told[1], village=village),
             matter(n, MATTERS[(i + step) % many][3], name=subject(n + 9), end=n, village=village))
for one, other in ALIKE:
    for _ in range(2):
        n += 1
        village = VILLAGES[n % many] + "坡坪湾坝"[n // many % 4]
        pair("同类不同事", False, matter(n, one, village=village), matter(n, other, end=n, village=village))

# People. Characters that sound alike or nearly so, older forms; and others that do not.
ONE = [("王丽", "王莉"), ("刘建国", "劉建國"), ("张伟", "章伟"), ("陈志刚", "陈智刚"), ("杨秀英", "杨秀瑛"), ("赵春梅", "趙春梅"),
       ("黄永福", "黄勇福"), ("周敏", "周閔"), ("吴国庆", "吳國慶"), ("徐静", "徐婧"), ("孙晓东", "孙小东"), ("马玉兰", "馬玉蘭"),
       ("朱红梅", "朱虹梅"), ("胡学文", "胡雪文"), ("林芳", "凌芳"), ("郭兴旺", "郭心旺"), ("何平", "何萍"), ("高明生", "高名生"),
       ("罗云", "羅雲"), ("梁广才", "梁光财"), ("宋玲", "宋灵"), ("唐生华", "唐声华"), ("韩冬", "韩东"), ("曾凡", "曾帆")]
OTHER = [("王丽", "王兰"), ("刘建国", "刘建军"), ("张伟", "张强"), ("陈志刚", "陈志明"), ("杨秀英", "杨秀兰"), ("赵春梅", "赵春生"),
         ("黄永福", "黄永贵"), ("周敏", "周勇"), ("吴国庆", "吴国平"), ("徐静", "徐英"), ("孙晓东", "孙晓玲"), ("马玉兰", "马玉芬"),
         ("朱红梅", "朱红兵"), ("胡学文", "胡学武"), ("林芳", "林强"), ("郭兴旺", "郭兴华"), ("何平", "何勇"), ("高明生", "高明亮"),
         ("罗云", "罗军"), ("梁广才", "梁广福"), ("宋玲", "宋军"), ("唐生华", "唐生贵"), ("韩冬", "韩梅"), ("曾凡", "曾勇")]
# One sound, two people, as happens.
TWINS = [("李伟", "李薇"), ("王芳", "王方"), ("张敏", "张民"), ("刘英", "刘莹"), ("陈军", "陈君"), ("杨帆", "杨凡")]
TOWNSHIP = ["甲", "乙"]


def person(k, name, phone, where=0, address=True, prefix=""):
    village = VILLAGES[k % len(VILLAGES)] + prefix
    return {"name": name, "phone": f"199{phone:08d}", "address": f"{village}村{'一二三四'[k % 4]}组" if address else "",
            "township": TOWNSHIP[where]}


MARKS = "云雨风雷星月"
for k, (name, spelt) in enumerate(ONE):
    mark = MARKS[k % 6]
    pair("同一人，换了电话", True, person(k, mark_name := name[0] + mark + name[1:], 1000 + k, prefix="东"),
         person(k, mark_name, 2000 + k, address=False, prefix="东"))
    pair("同一人，换了电话和写法", True, person(k, name, 3000 + k), person(k, spelt, 4000 + k))
    pair("同一人，写法不同、乡镇没选对", True, person(k, "欧" + name, 5000 + k, prefix="西"),
         person(k, "欧" + spelt, 6000 + k, where=1, prefix="西"))
for k, (name, other) in enumerate(OTHER):
    pair("同乡镇，姓名相近的两个人", False, person(k, "诸" + name, 7000 + k, prefix="南"),
         person(k, "诸" + other, 8000 + k, prefix="南"))
    pair("同姓名，不同乡镇、不同村", False, person(k, "司" + name, 9000 + k, prefix="北"),
         person(k + 5, "司" + name, 9500 + k, where=1, prefix="中"))
for k, (name, other) in enumerate(TWINS):
    pair("同乡镇、同音的两个人", False, person(k, "上" + name, 100 + k, prefix="高"),
         person(k + 3, "上" + other, 200 + k, prefix="低"))

lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in pairs)
Path(__file__).with_name("pairs.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
