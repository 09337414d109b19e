//! `cargo xtask serve`: the built page on this machine, with the headers a real host would send.
//! Listens on 127.0.0.1 only; what is answered is decided in `site`.

use std::io::{Cursor, ErrorKind};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::build;
use crate::place;
use crate::site::{Answer, Site};
use crate::toolchain;

/// Enough that one slow answer does not hold up the rest of the page.
const THREADS: usize = 4;

/// Builds, then serves until interrupted. With `dev`, Trunk serves and rebuilds on every change.
pub fn serve(port: u16, dev: bool) -> Result<()> {
    // A taken port is found out now, not after a minute of building.
    let listener = listen(port)?;
    if dev {
        drop(listener);
        println!("tools");
        toolchain::for_building()?;
        return build::watch(port);
    }
    build::build(None)?;
    let address = listener.local_addr()?;
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!("cannot serve: {error}"))?;
    println!("\nUnclench is at http://{address}/ (Ctrl+C ends it)");
    answer_all(server, Site::open(&place::dist())?);
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind(("127.0.0.1", port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("Port {port} is taken by another program: choose another with `--port N`.")
        }
        Err(error) => bail!("Cannot listen on port {port}: {error}."),
    }
}

fn answer_all(server: Server, site: Site) {
    let shared = Arc::new((server, site));
    let workers: Vec<_> = (0..THREADS)
        .map(|_| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                let (server, site) = &*shared;
                server.incoming_requests().for_each(|request| answer(request, site));
            })
        })
        .collect();
    for worker in workers {
        let _ = worker.join();
    }
}

fn answer(request: Request, site: &Site) {
    let readable = matches!(request.method(), Method::Get | Method::Head);
    let brotli = request
        .headers()
        .iter()
        .any(|header| header.field.equiv("accept-encoding") && header.value.as_str().contains("br"));
    let Answer { status, headers, body } =
        if readable { site.answer(request.url(), brotli) } else { Answer::refusal(405) };
    let headers =
        headers.iter().filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    let length = body.len();
    let response = Response::new(status.into(), headers.collect(), Cursor::new(body), Some(length), None);
    // A browser that went away in the middle is no news.
    let _ = request.respond(response);
}
