//! The TypeScript client, made from the table of calls: one typed function a call, and every type they speak of.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::calls::CALLS;

/// Declarations by name; a type is declared once, however many calls speak of it.
pub struct Declarations {
    cfg: Config,
    found: BTreeMap<String, String>,
    seen: HashSet<TypeId>,
}

impl Declarations {
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Built-in types (strings, lists, null) have no file to stand in, so they are not declared, only looked through.
        if T::output_path().is_some() {
            let name = T::ident(&self.cfg);
            let docs = T::docs().unwrap_or_default();
            self.found.insert(name, format!("{docs}export {}", T::decl(&self.cfg)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

const HEAD: &str = "// Generated from the desk's table of calls. Do not edit: `make calls` writes it anew.
import { send } from \"./send\";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
";

/// The whole of ui/src/calls/generated.ts.
pub fn client() -> String {
    let cfg = Config::new().with_large_int("number");
    let mut declarations = Declarations {
        cfg: Config::new().with_large_int("number"),
        found: BTreeMap::new(),
        seen: HashSet::new(),
    };
    CALLS.iter().for_each(|call| (call.declare)(&mut declarations));
    declarations.add::<hall::Failure>();
    declarations.add::<hall::Topic>();
    // What the shell tells the display in the hall.
    declarations.add::<hall::Board>();
    // serde_json's own value is the Json of the head.
    declarations.found.remove("JsonValue");
    let mut text = HEAD.to_owned();
    for declaration in declarations.found.values() {
        // Writing to a String cannot fail.
        let _written = writeln!(text, "\n{}", declaration.trim_end());
    }
    text.push_str("\nexport const calls = {\n");
    for call in CALLS {
        let (name, input, output) = (call.name, (call.input)(&cfg), (call.output)(&cfg));
        let _written = writeln!(text, "  {name}: (input: {input}) => send<{output}>(\"{name}\", input),");
    }
    text.push_str("};\n");
    text.replace("JsonValue", "Json")
}

#[cfg(test)]
mod tests {
    #[test]
    fn generated_calls_are_current() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/calls/generated.ts");
        let now = super::client();
        if std::env::var_os("LIANXINQIAO_WRITE_CALLS").is_some() {
            std::fs::write(&path, now).unwrap();
            return;
        }
        let kept = std::fs::read_to_string(&path).unwrap();
        assert!(
            kept == now,
            "ui/src/calls/generated.ts is not what the table of calls says: run `make calls`"
        );
    }
}
