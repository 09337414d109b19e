//! Where things lie. Every path of the tool starts here, so that it works from any folder.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies in the project's folder")
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Tools that belong to this project alone. Ignored by git; deleting it costs a download.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// The file's text, or an error that names the file.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Every file under `folder`, sorted, as paths relative to it with `/` between the parts.
/// Hidden files and folders are left out.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found).with_context(|| format!("cannot list {}", folder.display()))?;
    found.sort();
    Ok(found)
}

/// The files that lie directly in `folder`.
pub fn here(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    let files = entries.into_iter().filter(|entry| entry.path().is_file());
    Ok(files.map(|entry| lossy(entry.file_name())).collect())
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = lossy(entry.file_name());
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn lossy(name: OsString) -> String {
    name.to_string_lossy().into_owned()
}
