//! Each site's entries form one chain: whoever changes, drops or inserts one breaks it from there on. Whoever has the store
//! key can cut its end or make all of it anew; that is noticed by those who noted where it stood: see [`ends`].

use std::collections::BTreeMap;

use super::entry::{COLUMNS, hash_of, stamp_of};
use crate::failure::{Failure, Result};
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

/// Characters of a hash that are noted on paper.
const NOTED: usize = 16;

/// Where each chain stands: its last entry's number and the beginning of its hash, as `1234-ab12cd34ef56ab78`.
pub fn ends(view: &View<'_>) -> Result<Vec<String>> {
    let sql = "SELECT seq, hash, max(pos) FROM record GROUP BY site ORDER BY site";
    view.all(sql, [], |row| {
        let hash = super::hex(&row.get::<_, [u8; 32]>(1)?);
        Ok(format!("{}-{}", row.get::<_, i64>(0)?, hash.get(..NOTED).unwrap_or_default()))
    })
}

/// Whether the record still holds what was noted of its end some time ago, as [`ends`] tells it.
pub fn still_holds(view: &View<'_>, noted: &str) -> Result<bool> {
    let wrong = || Failure::input("noted", "抄存的尾号应像 1234-ab12cd34ef56ab78，请照抄。");
    let (seq, hash) = noted.trim().split_once('-').ok_or_else(wrong)?;
    let seq: i64 = seq.parse().map_err(|_| wrong())?;
    if hash.len() != NOTED {
        return Err(wrong());
    }
    let sql = "SELECT 1 FROM record WHERE seq=?1 AND lower(substr(hex(hash), 1, 16))=lower(?2)";
    view.exists(sql, (seq, hash))
}
