//! The server behind a page under test: a folder of files, a list of who asked for what, and a switch to kill it.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::{fs, io};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, header};
use tokio::runtime;
use tokio::sync::oneshot;

#[cfg(doc)]
use crate::Session;
use crate::Setup;

/// Moves the page's clock; see [`Site::shim_source`].
const SHIM: &str = include_str!("js/shim.js");
const SHIM_TAG: &str = r#"<script src="./__shim.js"></script>"#;
/// A page of the same server that is not the app; see [`Session::open_empty_page`]. It names an icon, or browsers ask for
/// one that is not there.
pub(crate) const EMPTY_PAGE: &str = "__empty.html";
const EMPTY: &str = r#"<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Empty</title></html>"#;

/// Kinds of files that hosts compress.
const COMPRESSED: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// See [`Book::url_insecure`].
pub(crate) const INSECURE: &str = "insecure.example";

/// A running static server. Dropping it closes it.
pub struct Site {
    book: Book,
    running: Option<Running>,
}

/// The part of a [`Site`] that outlives a kill: what it serves and what it was asked.
#[derive(Clone)]
pub struct Book {
    address: SocketAddr,
    mount: Arc<str>,
    pages: Arc<Mutex<Pages>>,
}

#[derive(Default)]
struct Pages {
    root: PathBuf,
    refused: BTreeSet<String>,
    replaced: BTreeMap<String, Vec<u8>>,
    requests: Vec<String>,
    missing: Vec<String>,
    wall_offset: f64,
    /// Contents and what they become when compressed, made at the start where the setup wants that.
    small: BTreeMap<Vec<u8>, Vec<u8>>,
}

struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Site {
    /// Serves the folder of `setup` on a free port of this machine.
    pub fn start(setup: &Setup) -> Result<Self> {
        let root = &setup.dist;
        ensure!(
            root.join("index.html").is_file(),
            "no page in {}: build it first (`trunk build --release`) or set UNCLENCH_DIST",
            root.display()
        );
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let book = Book {
            address: listener.local_addr()?,
            mount: setup.mount.as_str().into(),
            pages: Arc::new(Mutex::new(Pages { root: root.clone(), ..Pages::default() })),
        };
        if setup.compressed {
            book.pages().small = compress_files(root)?;
        }
        let running = Some(serve(listener, book.clone())?);
        Ok(Self { book, running })
    }

    /// The address of the page, with a slash at its end.
    pub fn url(&self) -> String {
        self.book.url()
    }

    /// What this server serves and was asked, also after it was killed.
    pub fn book(&self) -> Book {
        self.book.clone()
    }

    /// Stops answering: open connections are cut and new ones are refused before this returns.
    pub fn kill(&mut self) {
        if let Some(running) = self.running.take() {
            let _ = running.stop.send(());
            let _ = running.thread.join();
        }
    }

    /// Answers again, at the same address.
    pub fn revive(&mut self) -> Result<()> {
        if self.running.is_none() {
            let listener = TcpListener::bind(self.book.address).context("the port was taken meanwhile")?;
            self.running = Some(serve(listener, self.book.clone())?);
        }
        Ok(())
    }

    /// Serves another folder from now on, as a new release would.
    pub fn switch_to(&self, folder: impl Into<PathBuf>) {
        self.book.pages().root = folder.into();
    }

    /// Answers 404 for one file, given by its path below the page, such as `sw.js`.
    pub fn refuse(&self, file: &str) {
        self.book.refuse(file);
    }

    /// The name of the file of the page that ends like this.
    pub fn file_ending(&self, ending: &str) -> Result<String> {
        let files = fs::read_dir(&self.book.pages().root)?;
        let mut names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
        names.find(|name| name.ends_with(ending)).with_context(|| format!("no file ends with {ending:?}"))
    }

    /// Answers this instead of one file, given as for [`Site::refuse`].
    pub fn replace(&self, file: &str, content: &[u8]) {
        self.book.pages().replaced.insert(file.into(), content.into());
    }

    /// Serves one file of the page again as it is, after [`Site::refuse`] or [`Site::replace`].
    pub fn restore(&self, file: &str) {
        let mut pages = self.book.pages();
        pages.refused.remove(file);
        pages.replaced.remove(file);
    }

    /// One file of the page as it is.
    pub fn original(&self, file: &str) -> Result<String> {
        let root = self.book.pages().root.clone();
        fs::read_to_string(root.join(file)).with_context(|| format!("there is no {file}"))
    }

    /// Every path asked for so far, with its query.
    pub fn requests(&self) -> Vec<String> {
        self.book.pages().requests.clone()
    }

    /// Every path that was asked for and is not there.
    pub fn missing(&self) -> Vec<String> {
        self.book.pages().missing.clone()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        let mut pages = self.book.pages();
        pages.requests.clear();
        pages.missing.clear();
    }

    /// The clock script, starting with the wall clock `offset` milliseconds ahead, and with clocks that were stopped at this
    /// real time if they were.
    pub fn shim_source(offset: f64, stopped: Option<f64>) -> String {
        let stopped = stopped.map_or("null".into(), |at| at.to_string());
        SHIM.replace("START_OFFSET", &offset.to_string()).replace("START_STOPPED", &stopped)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Book {
    /// The address of the page, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.mount)
    }

    /// The server's address without a path.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same under a name of its own below `localhost`; see [`Session::open_raw_as`].
    pub fn url_as(&self, name: &str) -> String {
        format!("http://{name}.localhost:{}{}", self.address.port(), self.mount)
    }

    /// The same under a name that is not this machine's own, so that to Chromium its plain http is not secure.
    pub fn url_insecure(&self) -> String {
        format!("http://{INSECURE}:{}{}", self.address.port(), self.mount)
    }

    /// True for an address that leads here by another name.
    pub(crate) fn is_ours(&self, address: &str) -> bool {
        let host =
            address.strip_prefix("http://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
        let port = self.address.port();
        host.ends_with(&format!(".localhost:{port}")) || host == format!("{INSECURE}:{port}")
    }

    /// Requests to this server from outside the page's own path, which a host that serves other pages would get.
    pub fn strays(&self) -> Vec<String> {
        let pages = self.pages();
        let strays = pages.requests.iter().filter(|path| !path.starts_with(&*self.mount));
        // Browsers ask for this one unasked.
        strays.filter(|path| *path != "/favicon.ico").cloned().collect()
    }

    pub(crate) fn refuse(&self, file: &str) {
        self.pages().refused.insert(file.into());
    }

    pub(crate) fn set_wall_offset(&self, offset: f64) {
        self.pages().wall_offset = offset;
    }

    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, uri: &Uri, accepts: &HeaderMap) -> Response<Body> {
        let mut pages = self.pages();
        let asked = uri.path_and_query().map_or_else(|| uri.path().into(), ToString::to_string);
        pages.requests.push(asked.clone());

        let file = uri
            .path()
            .strip_prefix(&*self.mount)
            .map(|rest| if rest.is_empty() { "index.html" } else { rest });
        if file == Some("__shim.js") {
            return found(Path::new("__shim.js"), Site::shim_source(pages.wall_offset, None).into_bytes());
        }
        if file == Some(EMPTY_PAGE) {
            return found(Path::new(EMPTY_PAGE), EMPTY.into());
        }
        let content = file.filter(|file| !pages.refused.contains(*file)).and_then(|file| {
            let replaced = pages.replaced.get(file).cloned();
            Some((file, replaced.or_else(|| read_below(&pages.root, Path::new(file)).ok())?))
        });
        match content {
            Some(("index.html", page)) if uri.query() == Some("shim=1") => {
                let page =
                    String::from_utf8_lossy(&page).replacen("<title>", &format!("{SHIM_TAG}<title>"), 1);
                found(Path::new("index.html"), page.into_bytes())
            }
            Some((file, content)) => match pages.small.get(&content) {
                Some(small) if unpacks(accepts) => found_small(Path::new(file), small.clone()),
                _ => found(Path::new(file), content),
            },
            None => {
                pages.missing.push(asked);
                let mut response = Response::new(Body::from("not found"));
                *response.status_mut() = StatusCode::NOT_FOUND;
                response
            }
        }
    }
}

/// Runs the server on a thread of its own. When that thread ends, its runtime drops the listener and all connections.
fn serve(listener: TcpListener, book: Book) -> Result<Running> {
    listener.set_nonblocking(true)?;
    let (stop, stopped) = oneshot::channel();
    let runtime = runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    let thread = thread::Builder::new().name("site".into()).spawn(move || {
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener made a moment ago");
            let router =
                Router::new().fallback(|State(book): State<Book>, uri: Uri, headers: HeaderMap| async move {
                    book.answer(&uri, &headers)
                });
            let server = axum::serve(listener, router.with_state(book)).into_future();
            tokio::select! {
                _ = server => {}
                _ = stopped => {}
            }
        });
    })?;
    Ok(Running { stop, thread })
}

fn read_below(root: &Path, file: &Path) -> io::Result<Vec<u8>> {
    let plain = file.components().all(|part| matches!(part, Component::Normal(_)));
    if plain { fs::read(root.join(file)) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// True for a browser that can unpack what is compressed.
fn unpacks(accepts: &HeaderMap) -> bool {
    let codings = accepts.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    codings.is_some_and(|codings| codings.split(',').any(|coding| coding.trim() == "br"))
}

/// Every file of the folder for which it is worth it, as small as it gets: a good host does that once for all.
fn compress_files(folder: &Path) -> Result<BTreeMap<Vec<u8>, Vec<u8>>> {
    let mut small = BTreeMap::new();
    for file in fs::read_dir(folder)?.flatten() {
        let path = file.path();
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if COMPRESSED.contains(&kind) {
            let content = fs::read(&path)?;
            let made = compress(&content)?;
            small.insert(content, made);
        }
    }
    Ok(small)
}

/// As small as brotli gets it.
pub fn compress(content: &[u8]) -> Result<Vec<u8>> {
    let mut made = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut made, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(made)
}

/// A compressed file.
fn found_small(file: &Path, content: Vec<u8>) -> Response<Body> {
    let mut response = found(file, content);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}

/// `no-store` keeps the browser's own cache out of it, so that what works offline works because of the service worker.
fn found(file: &Path, content: Vec<u8>) -> Response<Body> {
    let kind = mime_guess::from_path(file).first_or_octet_stream();
    Response::builder()
        .header(header::CONTENT_TYPE, kind.as_ref())
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Body::from(content))
        .expect("these headers are valid")
}
