//! Splits the program in two: what the first screen needs, and the pages that can wait. Called at the end of a release
//! build; touches the two files only.
//!
//! Functions whose names say that they are late become stubs in the first file: a call through a place in the function
//! table that is empty until the second file is there. What only they need leaves the first file with them. The second
//! file borrows memory, table and functions of the first, and its exports are named by the places that they fill.
//! `public/boot.js` joins the two; the app opens no late page before (`Words::Here`).

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    FunctionBuilder, FunctionId, FunctionKind, ImportedFunction, Module, ModuleConfig, RefType, TableId,
    passes,
};

/// The names of what is in `src/ui/late`, and behind the tables of `src/app/door.rs`.
const LATE: [&str; 2] = ["unclench::ui::late::", "unclench::app::door::behind::"];
/// What the second file calls the first.
const FIRST: &str = "p";

/// The two files of a program.
pub struct Halves {
    /// What the first screen needs.
    pub first: Vec<u8>,
    /// The rest.
    pub late: Vec<u8>,
}

/// A file with nothing in it: for a build that is not split.
pub const NOTHING: &[u8] = b"\0asm\x01\0\0\0";

/// Splits a program whose functions still have their names.
pub fn split(program: &[u8]) -> Result<Halves> {
    let whole = parse(program)?;
    let late = whole.funcs.iter().filter(|function| {
        function.name.as_deref().is_some_and(|n| LATE.iter().any(|late| n.starts_with(late)))
    });
    let places: Vec<usize> = late.map(|function| function.id().index()).collect();
    ensure!(!places.is_empty(), "No late page was found: has src/ui/late another name now?");

    let mut probe = parse(program)?;
    stub(&mut probe, &places)?;
    passes::gc::run(&mut probe);
    let stays: BTreeSet<usize> = probe.funcs.iter().map(|function| function.id().index()).collect();

    calls_none_directly(&probe, &places)?;

    let mut late = parse(program)?;
    let base = table(&late)?.1;
    borrow(&mut late, &stays, &places)?;
    for (n, place) in places.iter().enumerate() {
        let function = at(&late, *place)?;
        late.exports.add(&(base + n as u64).to_string(), function);
    }
    passes::gc::run(&mut late);
    let needed: Vec<String> = late.imports.iter().map(|import| import.name.clone()).collect();

    let mut first = parse(program)?;
    let table = stub(&mut first, &places)?;
    lend(&mut first, table, &needed)?;
    passes::gc::run(&mut first);
    Ok(Halves { first: first.emit_wasm(), late: late.emit_wasm() })
}

/// Code that stays would stop the program by such a call before the second file is there.
fn calls_none_directly(probe: &Module, places: &[usize]) -> Result<()> {
    struct Calls<'a>(&'a [usize], bool);
    impl<'instr> Visitor<'instr> for Calls<'_> {
        fn visit_function_id(&mut self, function: &FunctionId) {
            self.1 |= self.0.contains(&function.index());
        }
    }
    for (id, function) in probe.funcs.iter_local() {
        let mut calls = Calls(places, false);
        dfs_in_order(&mut calls, function, function.entry_block());
        let name = probe.funcs.get(id).name.as_deref().unwrap_or("a function without a name");
        ensure!(
            !calls.1,
            "{name} calls a late page directly: go through the tables of src/ui/late and src/app/door.rs."
        );
    }
    Ok(())
}

fn parse(program: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config.parse(program).context("The program is not WebAssembly that can be split.")
}

fn at(module: &Module, place: usize) -> Result<FunctionId> {
    let found = module.funcs.iter().find(|function| function.id().index() == place);
    Ok(found.context("a function is gone")?.id())
}

/// The function table, and how long it is.
fn table(module: &Module) -> Result<(TableId, u64)> {
    let mut tables = module.tables.iter().filter(|table| table.element_ty == RefType::FUNCREF);
    let table = tables.next().context("The program has no function table.")?;
    Ok((table.id(), table.initial))
}

/// Each of these functions becomes a call through its own new place in the table.
fn stub(module: &mut Module, places: &[usize]) -> Result<TableId> {
    let (table, base) = table(module)?;
    for (n, place) in places.iter().enumerate() {
        let id = at(module, *place)?;
        let ty = module.funcs.get(id).ty();
        let (params, results) = module.types.params_results(ty);
        let (params, results) = (params.to_vec(), results.to_vec());
        let arguments: Vec<_> = params.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        let mut body = builder.func_body();
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.const_(Value::I32(i32::try_from(base)? + i32::try_from(n)?)).call_indirect(ty, table);
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    let table = module.tables.get_mut(table);
    table.initial = base + places.len() as u64;
    table.maximum = table.maximum.map(|most| most.max(table.initial));
    Ok(table.id())
}

/// What stays in the first file is taken from there; only the functions at these places, and what nobody else needs,
/// remain.
fn borrow(module: &mut Module, stays: &BTreeSet<usize>, places: &[usize]) -> Result<()> {
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    exports.into_iter().for_each(|export| module.exports.delete(export));
    module.start = None;
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    elements.into_iter().for_each(|element| module.elements.delete(element));
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    data.into_iter().for_each(|data| module.data.delete(data));

    let functions: Vec<(FunctionId, walrus::TypeId)> =
        module.funcs.iter().map(|f| (f.id(), f.ty())).collect();
    for (id, ty) in functions {
        let place = id.index();
        let name = format!("f{place}");
        if let FunctionKind::Import(known) = &module.funcs.get(id).kind {
            let import = module.imports.get_mut(known.import);
            (import.module, import.name) = (FIRST.to_owned(), name);
        } else if stays.contains(&place) && !places.contains(&place) {
            let import = module.imports.add(FIRST, &name, id);
            module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    let memory = module.memories.iter().next().context("The program has no memory.")?.id();
    let import = module.imports.add(FIRST, "m", memory);
    module.memories.get_mut(memory).import = Some(import);
    module.memories.get_mut(memory).data_segments.clear();
    let (table, _) = table(module)?;
    let import = module.imports.add(FIRST, "t", table);
    module.tables.get_mut(table).import = Some(import);
    // The first file's is longer than this program's was, by the places of the late functions.
    module.tables.get_mut(table).maximum = None;
    module.tables.get_mut(table).elem_segments.clear();
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for global in globals {
        let import = module.imports.add(FIRST, &format!("g{}", global.index()), global);
        module.globals.get_mut(global).kind = walrus::GlobalKind::Import(import);
    }
    Ok(())
}

/// Exports what the second file takes by these names, and the table, which it fills.
fn lend(module: &mut Module, table: TableId, needed: &[String]) -> Result<()> {
    module.exports.add("t", table);
    for name in needed.iter().filter(|name| *name != "t") {
        let (kind, place) = name.split_at(1);
        match kind {
            "m" => {
                let memory = module.memories.iter().next().context("The program has no memory.")?.id();
                module.exports.add("m", memory);
            }
            "g" => {
                let place: usize = place.parse()?;
                let global = module.globals.iter().find(|global| global.id().index() == place);
                let global = global.context("a global is gone")?.id();
                module.exports.add(name, global);
            }
            _ => {
                let function = at(module, place.parse()?)?;
                module.exports.add(name, function);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType;

    /// A program with a function table: a first page, a late one, and what each of them needs.
    fn program(direct: bool) -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
        let number = |module: &mut Module, name: &str, value: i32, calls: Option<FunctionId>| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name(name.to_owned());
            let mut body = builder.func_body();
            body.i32_const(value);
            if let Some(called) = calls {
                body.call(called).binop(walrus::ir::BinaryOp::I32Add);
            }
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let shared = number(&mut module, "unclench::shared", 1, None);
        let only_late = number(&mut module, "unclench::only_late", 70_000, None);
        let inner = {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name("unclench::ui::late::inner".to_owned());
            let ty = module.types.find(&[], &[ValType::I32]).expect("a type");
            let mut body = builder.func_body();
            body.i32_const(80_000).call(only_late).binop(walrus::ir::BinaryOp::I32Add);
            body.i32_const(0).call_indirect(ty, table).binop(walrus::ir::BinaryOp::I32Add);
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let late = number(&mut module, "unclench::ui::late::page", 90_000, Some(inner));
        let first = number(&mut module, "unclench::first", 5, Some(shared));
        if direct {
            let both = number(&mut module, "unclench::both", 6, Some(late));
            module.exports.add("both", both);
        }
        module.exports.add("first", first);
        let items = walrus::ElementItems::Functions(vec![first, late]);
        let offset = walrus::ConstExpr::Value(Value::I32(0));
        let element = module.elements.add(walrus::ElementKind::Active { table, offset }, items);
        module.tables.get_mut(table).elem_segments.insert(element);
        module.emit_wasm()
    }

    #[test]
    fn what_only_a_late_page_needs_leaves_with_it() -> Result<()> {
        let halves = split(&program(false))?;
        let holds = |half: &[u8], number: i32| {
            let module = Module::from_buffer(half).expect("a module");
            module.funcs.iter_local().any(|(_, function)| {
                let body = function.block(function.entry_block());
                body.instrs.iter().any(|(instr, _)| {
                    matches!(instr, walrus::ir::Instr::Const(known) if matches!(known.value, Value::I32(n) if n == number))
                })
            })
        };
        for (number, in_first, in_late) in [
            (1, true, false),
            (5, true, false),
            (70_000, false, true),
            (80_000, false, true),
            (90_000, false, true),
        ] {
            assert_eq!(
                (holds(&halves.first, number), holds(&halves.late, number)),
                (in_first, in_late),
                "{number}"
            );
        }
        let (first, late) = (Module::from_buffer(&halves.first)?, Module::from_buffer(&halves.late)?);
        // The table has a new place for each late function, and the second file says which it fills.
        assert_eq!(table(&first)?.1, 4);
        let mut filled: Vec<&str> = late.exports.iter().map(|export| export.name.as_str()).collect();
        filled.sort_unstable();
        assert_eq!(filled, ["2", "3"]);
        // The second file takes a table of any length, as the first one's has grown.
        assert!(late.tables.iter().all(|table| table.maximum.is_none()));
        // All that the second file takes, the first one gives.
        let given: BTreeSet<&str> = first.exports.iter().map(|export| export.name.as_str()).collect();
        assert!(
            late.imports.iter().all(|import| import.module == FIRST && given.contains(import.name.as_str()))
        );
        Ok(())
    }

    #[test]
    fn a_direct_call_is_an_error() {
        let error = split(&program(true)).err().map(|error| error.to_string());
        assert!(error.is_some_and(|error| error.contains("unclench::both calls a late page directly")));
    }

    #[test]
    fn a_program_without_late_pages_is_an_error() {
        assert!(split(NOTHING).is_err());
    }
}
