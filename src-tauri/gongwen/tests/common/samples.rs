//! One paper of every form, in the words of real ones, about an invented county.

use gongwen::*;

pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("red_head", red_head()),
        ("red_head_upward", red_head_upward()),
        ("letter", letter()),
        ("plain", plain()),
        ("agreement", agreement()),
        ("form", form()),
        ("register", register()),
        ("minutes", minutes()),
        ("poster_a4", poster(Paper::A4)),
        ("poster_a3", poster(Paper::A3)),
        ("slip", slip()),
    ]
}

pub fn red_head() -> Document {
    let form = Form::RedHead(RedHead {
        issuers: vec!["中共望山县纪律检查委员会文件".into()],
        number: "望纪发〔2026〕12号".into(),
        signers: Vec::new(),
    });
    let blocks = vec![
        Block::title("中共望山县纪律检查委员会\n关于10月份信访举报工作情况的通报"),
        Block::addressee("各乡镇纪委、街道纪工委，县纪委监委各派驻纪检监察组，委机关各部室："),
        Block::paragraph(
            "2026年10月，全县纪检监察机关坚持以人民为中心，认真落实《纪检监察机关处理检举控告工作规则》，\
             严把受理关、办理关、督办关，信访举报工作平稳有序。现将有关情况通报如下。",
        ),
        Block::heading(1, "一、总体情况"),
        Block::paragraph(
            "全县共接收信访举报件68件次，环比下降5.6%，同比下降12.8%。其中检举控告类41件次，占60.3%；\
             业务范围外27件次，占39.7%。按方式分：来信14件次、来访32件次、来电9件次、网络13件次。",
        ),
        Block::heading(2, "（一）初信初访办理情况"),
        Block::paragraph(
            "初信初访35件，已办结31件，办结率88.6%；群众对办理结果表示“满意”或者“基本满意”的29件。\
             青山镇、大河乡等4个单位做到了首办负责、一次办好——反馈及时、记录完整、群众认可……值得各地学习。",
        ),
        Block::heading(3, "1. 存在的主要问题。"),
        Block::paragraph(
            "一是个别单位反馈不及时，有3件超过15个工作日；二是有的记录表缺少见证人签名；三是少数件“三到位一处理”结果未按期函告。",
        ),
        Block::heading(4, "（1）责任追究情况。"),
        Block::paragraph("对上述问题，县纪委信访室已发催办函5份、督办函2份，约谈有关负责人2人次。"),
        Block::heading(1, "二、下一步工作要求"),
        Block::Paragraph(Paragraph::new(
            Text::default()
                .face(Role::Kai, "（一）压实首办责任。")
                .then("各单位主要负责人要亲自包案，对重复件、上级交办件逐件研究，做到“谁首办、谁负责”。承办人𬱖某、䶮某、㛃某要于11月30日前报送整改情况。"),
        )),
        Block::paragraph("请各单位对照通报认真整改，整改情况于2026年12月10日前书面报县纪委信访室。"),
        Block::Attachments(vec![
            "10月份信访举报件分类统计表".into(),
            "超期未反馈件清单及责任单位整改时限一览（按乡镇、街道和派驻纪检监察组分列）".into(),
        ]),
        Block::Signature(Signature::sealed("中共望山县纪律检查委员会", "2026年11月5日")),
        Block::Note("此件发至乡镇、街道".into()),
        Block::Imprint(Imprint::new(
            "县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县委组织部、宣传部、政法委、巡察办",
            "中共望山县纪委办公室",
            "2026年11月6日",
        )),
    ];
    Document::new("关于10月份信访举报工作情况的通报", form, blocks)
}

pub fn red_head_upward() -> Document {
    let form = Form::RedHead(RedHead {
        issuers: vec!["中共望山县纪律检查委员会文件".into(), "望山县监察委员会文件".into()],
        number: "望纪〔2026〕31号".into(),
        signers: vec!["王建国".into(), "李　明".into()],
    });
    let blocks = vec![
        Block::title("关于报送信访举报闭环管理工作情况的报告"),
        Block::addressee("市纪委监委："),
        Block::paragraph("按照工作安排，现将我县信访举报闭环管理工作情况报告如下。"),
        Block::paragraph("特此报告。"),
        Block::Signature(Signature {
            issuers: vec!["中共望山县纪律检查委员会".into(), "望山县监察委员会".into()],
            date: "2026年11月23日".into(),
            sealed: true,
        }),
    ];
    Document::new("关于报送信访举报闭环管理工作情况的报告", form, blocks)
}

pub fn letter() -> Document {
    let form = Form::Letter(Letter {
        issuer: "中共望山县纪律检查委员会".into(),
        number: "望纪信催〔2026〕7号".into(),
    });
    let blocks = vec![
        Block::title("关于催办青山镇大河村有关信访举报件的函"),
        Block::addressee("中共青山镇纪律检查委员会："),
        Block::paragraph(
            "我委于2026年9月1日以《关于交办信访举报件的函》（望纪信交〔2026〕3号）交你委办理的信访举报件（编号：\
             530129-2026-1-00017），要求于10月15日前报送办理结果。截至本函发出之日，已超期27个工作日。",
        ),
        Block::paragraph(
            "请你委抓紧核查，并于收到本函之日起5个工作日内书面报送办理情况；确因情况复杂不能按期办结的，请说明原因和预计办结时间。",
        ),
        Block::paragraph("特此函告。"),
        Block::Signature(Signature::sealed("中共望山县纪律检查委员会", "2026年11月23日")),
        Block::Note("（联系人：张伟，电话：0871-67890123）".into()),
        Block::Imprint(Imprint::new("县委巡察办", "", "")),
    ];
    Document::new("关于催办青山镇大河村有关信访举报件的函", form, blocks)
}

pub fn plain() -> Document {
    let blocks = vec![
        Block::title("信访举报不予受理告知书"),
        Block::Number("望纪信拒〔2026〕7号".into()),
        Block::addressee(Text::default().filled(8.0, "王小明").then("：")),
        Block::paragraph(
            "你于2026年11月20日通过来访反映的土地征收补偿问题收悉。经审查，依据《纪检监察机关处理检举控告工作规则》第十三条，属于下列情形，不予受理：",
        ),
        Block::Choices(Choices {
            label: Text::default(),
            options: vec![
                (true, "已经或者依法应当通过诉讼、仲裁、行政裁决、行政复议等途径解决的；".into()),
                (false, "依照有关规定，属于其他机关或者单位职责范围的；".into()),
                (false, "仅列举出违纪或者职务违法、职务犯罪行为名称但无实质内容的。".into()),
            ],
            each_on_its_line: true,
        }),
        Block::Paragraph(Paragraph::new(
            Text::plain("请你向")
                .blank(8.0)
                .then("（地址：")
                .blank(10.0)
                .then("）反映。电话：")
                .blank(7.0)
                .then("。"),
        )),
        Block::paragraph("特此告知。"),
        Block::Signature(Signature::unsealed("中共望山县纪律检查委员会信访室", "2026年11月23日")),
        Block::Space(1.0),
        Block::Paragraph(Paragraph {
            text: Text::plain("信访人（签名）：").blank(8.0).then("　　年　　月　　日"),
            indent: Indent::First,
            align: Align::Left,
            ..Paragraph::default()
        }),
        Block::paragraph("（本告知书一式二份，一份交信访人，一份附卷。）"),
    ];
    Document::new("信访举报不予受理告知书", Form::Plain, blocks)
}

pub fn agreement() -> Document {
    let mut blocks = vec![Block::title("息诉罢访协议书"), Block::Number("编号：望纪信协〔2026〕2号".into())];
    for article in ["一、双方", "二、事项", "三、核查情况", "四、承诺", "五、自愿与保留的权利", "六、冷静期"]
    {
        blocks.push(Block::heading(1, article));
        blocks.push(Block::paragraph(
            "甲、乙双方在平等自愿的基础上，就乙方反映的青山镇大河村惠民惠农补贴发放问题，经充分协商，达成如下协议。本协议不限制乙方就新的事实提出检举控告，也不限制其依法申请复查、提起诉讼或者举报对方不履行本协议的权利；乙方不因来访、举报承担任何不利后果。",
        ));
    }
    blocks.push(Block::paragraph("本协议一式二份，双方各执一份，自双方签字盖章之日起成立，冷静期满后生效。"));
    blocks.push(Block::Parties(Parties {
        parties: vec![
            Party::new("甲方（盖章）：", ["负责人（签名）：", "日期："]),
            Party::new("乙方（签名）：", ["身份证号：", "日期："]),
        ],
    }));
    let signers = vec!["甲方".into(), "乙方".into()];
    Document { page_signers: signers, ..Document::new("息诉罢访协议书", Form::Plain, blocks) }
}

pub fn form() -> Document {
    let label = |text: &str| Cell::label(text).face(Role::Hei);
    let table = Table::new([Width::Mm(22.0), Width::Share(1.0), Width::Mm(22.0), Width::Share(1.0), Width::Mm(22.0), Width::Share(1.0)])
        .row(Row::new([label("信访编号"), Cell::new("530129-2026-1-00017").span(3, 1), label("收件日期"), Cell::new("2026年11月20日")]).at_least(10.0))
        .row(Row::new([label("举报方式"), Cell::new("来访"), label("来　源"), Cell::new("自收"), label("署　名"), Cell::new(Text::default().bold("实名举报"))]).at_least(10.0))
        .row(Row::new([label("初次重复"), Cell::new("☑ 初次　☐ 重复").span(3, 1), label("限办日期"), Cell::new("2026年12月20日")]).at_least(10.0))
        .row(Row::new([label("被反映人").span(1, 2), Cell::new("姓名：赵某某"), label("单　位"), Cell::new("青山镇大河村村民委员会").span(3, 1)]).at_least(10.0))
        .row(Row::new([Cell::new("级别：农村"), label("职　务"), Cell::new("村党总支书记、村委会主任").span(3, 1)]).at_least(10.0))
        .row(Row::new([label("内容摘要"), Cell::prose("反映赵某某在发放2025年度惠民惠农补贴过程中优亲厚友，将不符合条件的亲属纳入补贴名单；在村集体鱼塘发包中未经民主议事程序，价格明显低于市场价。").span(5, 1)]).at_least(40.0))
        .row(Row::new([label("信访室\n拟办意见"), Cell::prose("属本级受理范围，拟交第三纪检监察室办理，按规定反馈实名举报人。").span(5, 1).foot("签名：　　　　　　　　年　　月　　日")]).at_least(45.0))
        .row(Row::new([label("分管领导\n批　　示"), Cell::prose("").span(5, 1).foot("签名：　　　　　　　　年　　月　　日")]).at_least(45.0))
        .row(Row::new([label("主要领导\n批　　示"), Cell::prose("").span(5, 1).foot("签名：　　　　　　　　年　　月　　日")]).at_least(45.0));
    let blocks = vec![
        Block::title("信访举报件处理笺"),
        Block::Table(table),
        Block::Paragraph(Paragraph {
            text: "注：本笺一件一张，后签意见不覆盖前签意见。".into(),
            indent: Indent::Flush,
            size_pt: Some(10.5),
            ..Paragraph::default()
        }),
    ];
    Document::new("信访举报件处理笺", Form::Table, blocks)
}

pub fn register() -> Document {
    let mut table = Table::new([
        Width::Mm(12.0),
        Width::Mm(24.0),
        Width::Mm(42.0),
        Width::Mm(14.0),
        Width::Mm(12.0),
        Width::Share(2.0),
        Width::Mm(22.0),
        Width::Mm(20.0),
        Width::Share(1.0),
        Width::Mm(16.0),
    ])
    .header(["序号", "日期", "编号", "形式", "人数", "事项", "类别", "接待人", "处理去向", "办结"]);
    for number in 1..=40u32 {
        let matter = if number % 3 == 0 {
            "反映村集体鱼塘发包未经民主议事程序、价格偏低等问题"
        } else {
            "反映低保评定优亲厚友"
        };
        table = table.row(Row::new([
            Cell::label(number.to_string()),
            Cell::label(format!("11月{}日", number % 30 + 1)),
            Cell::label(format!("530129-2026-2-{number:05}")),
            Cell::label("个访"),
            Cell::label("1"),
            Cell::new(matter),
            Cell::label("检举控告"),
            Cell::label("张伟"),
            Cell::new("交第三纪检监察室"),
            Cell::label(if number % 2 == 0 { "☑" } else { "☐" }),
        ]));
    }
    let blocks = vec![Block::title("接访台账"), Block::Table(table)];
    Document::new("接访台账", Form::Table, blocks).on(Paper::A4Landscape).numbered(PageNumbers::OfTotal)
}

pub fn minutes() -> Document {
    let form = Form::Minutes(Minutes {
        name: "公开反馈会会议纪要".into(),
        issue: "第7期".into(),
        issuer: "望山县纪委信访室".into(),
        date: "2026年11月23日".into(),
    });
    let blocks = vec![
        Block::title("关于大河村有关问题核查结果\n公开反馈会会议纪要"),
        Block::paragraph(
            "2026年11月20日上午，县纪委在青山镇大河村村委会会议室召开公开反馈会，通报有关问题核查结果。现纪要如下：",
        ),
        Block::heading(1, "一、通报结果"),
        Block::paragraph(
            "县纪委信访室通报：反映的35个问题逐条作出说明，其中属实3个、部分属实5个、不属实27个。",
        ),
        Block::heading(1, "二、测评情况"),
        Block::paragraph("发放测评票31张，收回31张，其中满意26张、基本满意4张、不满意1张。"),
        Block::Paragraph(Paragraph {
            text: Text::default()
                .face(Role::Hei, "出席：")
                .then("王建国、李明、张伟、赵强、孙丽、周敏、吴刚、郑洁、冯涛、陈静"),
            indent: Indent::Hanging { first: 2.0, rest: 5.0 },
            ..Paragraph::default()
        }),
        Block::Paragraph(Paragraph {
            text: Text::default().face(Role::Hei, "列席：").then("村民代表17人、党员代表13人"),
            indent: Indent::Hanging { first: 2.0, rest: 5.0 },
            ..Paragraph::default()
        }),
    ];
    Document::new("公开反馈会会议纪要", form, blocks)
}

pub fn poster(paper: Paper) -> Document {
    let blocks = vec![
        Block::title("关于大河村有关问题核查结果的公示"),
        Block::paragraph(
            "针对反映青山镇大河村2025年度惠民惠农补贴发放的有关问题，经核查，现将结果公示如下：",
        ),
        Block::heading(1, "一、核查结果"),
        Block::paragraph("部分属实。已责令退回补贴资金3200元，并对有关责任人作出处理。"),
        Block::heading(1, "二、公示期"),
        Block::paragraph("2026年11月23日至11月29日。"),
        Block::heading(1, "三、意见反映"),
        Block::paragraph("青山镇纪委电话：0871-67890123（工作日8:30—17:30）。"),
        Block::Signature(Signature::sealed("中共青山镇纪律检查委员会", "2026年11月23日")),
    ];
    Document::new("关于大河村有关问题核查结果的公示", Form::Poster, blocks).on(paper)
}

pub fn slip() -> Document {
    let big = |text: &str, size: f32| {
        Block::Paragraph(Paragraph {
            text: Text::default().face(Role::Hei, text),
            align: Align::Center,
            size_pt: Some(size),
            ..Paragraph::default()
        })
    };
    let blocks = vec![
        Block::title("望山县纪委信访接待大厅"),
        Block::Rule(RuleStyle::Thin),
        big("A007", 40.0),
        big("领导接访", 18.0),
        Block::paragraph("2026年11月23日 09:12"),
        Block::paragraph("前面等候 3 人"),
        Block::Rule(RuleStyle::TearOff),
        Block::Paragraph(Paragraph {
            text: "请带好身份证和材料；集体访请推选代表，不超过5人。".into(),
            indent: Indent::Flush,
            size_pt: Some(10.0),
            ..Paragraph::default()
        }),
    ];
    Document::new("取号单", Form::Slip, blocks)
}
