//! Each site's entries form one chain: whoever changes, drops or inserts one breaks it from there on.

use std::collections::BTreeMap;

use super::entry::{COLUMNS, hash_of, stamp_of};
use crate::failure::Result;
use crate::store::View;

/// Checks every chain; the number of entries, and a sentence for each break (the first of each site).
pub fn check_chain(view: &View<'_>) -> Result<(u64, Vec<String>)> {
    let mut statement = view.conn.prepare(&format!("SELECT {COLUMNS} FROM record ORDER BY pos"))?;
    let mut rows = statement.query([])?;
    let mut ends: BTreeMap<String, (i64, [u8; 32])> = BTreeMap::new();
    let (mut entries, mut breaks) = (0, BTreeMap::new());
    while let Some(row) = rows.next()? {
        entries += 1;
        let stamp = stamp_of(row)?;
        let (prev, hash): ([u8; 32], [u8; 32]) = (row.get(8)?, row.get(9)?);
        let (seq, end) = ends.get(&stamp.site.0).copied().unwrap_or((0, [0; 32]));
        let act = row.get_ref(7)?.as_str().unwrap_or_default();
        let trouble = if stamp.seq != seq + 1 {
            Some(format!("第 {} 条之后缺了条目", seq))
        } else if prev != end {
            Some(format!("第 {} 条与前一条接不上", stamp.seq))
        } else if hash != hash_of(&stamp, act, &prev) {
            Some(format!("第 {} 条的内容与其指纹不符", stamp.seq))
        } else {
            None
        };
        if let Some(trouble) = trouble {
            breaks.entry(stamp.site.0.clone()).or_insert(trouble);
        }
        ends.insert(stamp.site.0, (stamp.seq, hash));
    }
    Ok((entries, breaks.into_iter().map(|(site, trouble)| format!("记录链 {site}：{trouble}")).collect()))
}
