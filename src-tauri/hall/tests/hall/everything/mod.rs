//! What somebody would see who has the store open and looks into every corner.

use hall::Scene;

use crate::county::County;

/// Every cell of every table, as the store's own connection reads it.
pub fn everything(c: &County) -> Vec<Vec<u8>> {
    each_table(c).into_iter().map(|(_, cell)| cell).collect()
}

/// The same with the name of its table.
pub fn each_table(c: &County) -> Vec<(String, Vec<u8>)> {
    use rusqlite::types::Value;
    let look = |scene: &Scene<'_>| {
        let view = scene.view;
        let names: Vec<String> =
            view.all("SELECT name FROM sqlite_master WHERE type='table'", [], |row| row.get(0))?;
        let mut cells = Vec::new();
        for name in &names {
            let columns: Vec<String> =
                view.all(&format!("SELECT name FROM pragma_table_info('{name}')"), [], |row| row.get(0))?;
            for column in columns {
                let sql = format!("SELECT \"{column}\" FROM \"{name}\"");
                cells.extend(view.all(&sql, [], |row| {
                    let cell = match row.get::<_, Value>(0)? {
                        Value::Text(text) => text.into_bytes(),
                        Value::Blob(bytes) => bytes,
                        Value::Integer(n) => n.to_string().into_bytes(),
                        _ => Vec::new(),
                    };
                    Ok((name.clone(), cell))
                })?);
            }
        }
        Ok(cells)
    };
    c.hall.read(&c.director, look).unwrap()
}
