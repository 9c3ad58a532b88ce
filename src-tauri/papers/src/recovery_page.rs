//! 密封页: the two recovery codes, each for its own sealed envelope. Made once, kept nowhere.

use gongwen::{Block, Cell, Document, Form, Role, Row, Table, Text, Width};

pub(crate) fn compose(organ: &str, store_code: &str, vault_code: &str) -> Document {
    let code = |label: &str, code: &str, opens: &str, keeper: &str| {
        let row = |name: &str, cell: Cell| Row::new([Cell::label(name), cell]).at_least(14.0);
        Block::Table(
            Table::new([Width::Mm(32.0), Width::Share(1.0)])
                .row(row("名称", Cell::new(Text::default().face(Role::Hei, label))))
                .row(row("恢复码", Cell::new(Text::default().bold(code))))
                .row(row("能打开", Cell::new(opens)))
                .row(row("保管", Cell::new(keeper)))
                .row(row("封存人、日期", Cell::new(""))),
        )
    };
    let blocks = vec![
        Block::title(format!("{organ}\n连心桥恢复码（密封件）")),
        Block::paragraph(
            "本页只出现这一次。沿虚线裁开，两个恢复码分别装入信封，骑缝签名盖章，由不同的人保管。忘记密码时启封使用，用后另行封存并登记。",
        ),
        Block::Space(0.5),
        code(
            "恢复码甲",
            store_code,
            "库：重设任一账户的密码，可以办件，不能开启信访人身份",
            "主要负责人的保险柜，不交系统管理员",
        ),
        Block::Space(0.5),
        Block::Rule(gongwen::RuleStyle::TearOff),
        Block::Space(0.5),
        code("恢复码乙", vault_code, "身份库：与恢复码甲同用，恢复开启信访人身份的权限", "分管领导的保险柜"),
    ];
    Document::new("连心桥恢复码", Form::Table, blocks)
}
