//! The list of wanted fonts, as in `assets/fonts/manifest.toml`.

use crate::inline::Role;

#[derive(Debug)]
pub(super) struct Manifest(toml::Table);

impl Manifest {
    /// What is wrong with it, where it is no manifest.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
        let manifest = Self(table);
        for role in Role::ALL {
            if manifest.role(role).is_empty() {
                return Err(format!("[roles] 中缺少 {}（{}）", key(role), role.name()));
            }
        }
        Ok(manifest)
    }

    /// The names wanted for a role, best first.
    pub(super) fn role(&self, role: Role) -> Vec<&str> {
        self.list("roles", key(role)).collect()
    }

    /// The names tried for a character that the role's face lacks: like goes with like, 黑体 with sans.
    pub(super) fn fallback(&self, role: Role) -> impl Iterator<Item = &str> {
        let (first, second) = if role == Role::Hei { ("sans", "serif") } else { ("serif", "sans") };
        self.list("fallback", first)
            .chain(self.list("fallback", second))
            .chain(self.list("fallback", "symbols"))
    }

    fn list(&self, section: &str, key: &str) -> impl Iterator<Item = &str> {
        self.0
            .get(section)
            .and_then(|section| section.get(key))
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(toml::Value::as_str)
    }
}

const fn key(role: Role) -> &'static str {
    match role {
        Role::FangSong => "fangsong",
        Role::Kai => "kai",
        Role::Hei => "hei",
        Role::Title => "title",
        Role::Song => "song",
    }
}
