//! A folder of the device that the person chose for backups, where the browser has such (File System Access). What was
//! chosen is kept in IndexedDB; the browser may ask the person again whether this page may write there.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DirectoryPickerOptions, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions,
    FileSystemHandlePermissionDescriptor, FileSystemPermissionMode, FileSystemWritableFileStream,
};

use super::database;
use super::js::{global, is_abort, is_called, member, settled, window};
use crate::app::browser::FolderFault;

/// Under which the browser remembers where the last folder was chosen.
const PICKER: &str = "unclench";

/// Whether this browser lets a page write into a folder.
pub fn is_there() -> bool {
    global("showDirectoryPicker").is_some()
}

/// Lets the person choose a folder, which only works in a tap, and keeps it. Its name, or nothing where they changed their
/// mind.
pub async fn choose() -> Result<Option<String>, FolderFault> {
    let options = DirectoryPickerOptions::new();
    options.set_id(PICKER);
    options.set_mode(FileSystemPermissionMode::Readwrite);
    let asked = window().show_directory_picker_with_options(&options);
    match settled(asked.map(JsCast::unchecked_into)).await {
        Ok(folder) => {
            let name = name_of(&folder);
            database::keep_folder(&folder).await.map_err(|_| FolderFault::Refused)?;
            Ok(name)
        }
        Err(error) if is_abort(&error) => Ok(None),
        Err(_) => Err(FolderFault::Refused),
    }
}

/// Its name.
pub fn name_of(folder: &JsValue) -> Option<String> {
    member(folder, "name")?.as_string()
}

/// Writes a file into the folder that was chosen, in place of one of that name. Asks the person where the browser wants
/// that, which only works in a tap.
pub async fn write(name: &str, text: &str) -> Result<(), FolderFault> {
    let folder = database::read_folder().await.ok().flatten().ok_or(FolderFault::Gone)?;
    let folder: FileSystemDirectoryHandle = folder.unchecked_into();
    if !may_write(&folder).await {
        return Err(FolderFault::NotAllowed);
    }
    match write_file(&folder, name, text).await {
        // A file counts once it was read back.
        Ok(read) if read.as_string().as_deref() == Some(text) => Ok(()),
        Err(error) if is_called(&error, "NotFoundError") => Err(FolderFault::Gone),
        _ => Err(FolderFault::Failed),
    }
}

async fn may_write(folder: &FileSystemDirectoryHandle) -> bool {
    let descriptor = FileSystemHandlePermissionDescriptor::new();
    descriptor.set_mode(FileSystemPermissionMode::Readwrite);
    let granted = |answer: Result<JsValue, JsValue>| answer.is_ok_and(|answer| answer == "granted");
    if granted(JsFuture::from(folder.query_permission_with_descriptor(&descriptor)).await.map(Into::into)) {
        return true;
    }
    granted(JsFuture::from(folder.request_permission_with_descriptor(&descriptor)).await.map(Into::into))
}

/// Gives what is in the file then.
async fn write_file(folder: &FileSystemDirectoryHandle, name: &str, text: &str) -> Result<JsValue, JsValue> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let file = JsFuture::from(folder.get_file_handle_with_options(name, &options)).await?;
    let file: FileSystemFileHandle = file.unchecked_into();
    let stream = JsFuture::from(file.create_writable()).await?;
    let stream: FileSystemWritableFileStream = stream.unchecked_into();
    JsFuture::from(stream.write_with_str(text)?).await?;
    // Only what is closed is on disk.
    JsFuture::from(stream.close()).await?;
    let written: File = JsFuture::from(file.get_file()).await?.unchecked_into();
    JsFuture::from(written.text()).await
}
