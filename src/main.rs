//! The browser start: a panic hook that brings the static page back, then the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    unclench::platform::crash::install();
    wasm_bindgen_futures::spawn_local(async {
        unclench::platform::prepare().await;
        unclench::ui::mount();
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Unclench runs in a browser. Try: cargo xtask serve");
}
