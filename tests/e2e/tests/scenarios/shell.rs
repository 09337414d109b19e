//! What stands without the program: danger signs in the bare HTML, the panel of a page that failed, the policy on
//! markup, and what a phone needs to install it.

use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::{Value, json};

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// The numbers of the static page, as real links.
async fn numbers_can_be_called(page: &Session) -> Result<()> {
    for number in ["112", "999", "911", "000"] {
        let link = page.link(number);
        ensure!(link.attribute("href").await?.as_deref() == Some(&format!("tel:{number}")), "{number}");
    }
    Ok(())
}

/// The panel of a page that failed, with the danger signs under it and nothing of the app.
async fn shows_the_panel(page: &Session) -> Result<()> {
    page.heading("Something went wrong").wait().await?;
    page.text_present("Your data is safe").await?;
    page.button("Download my data").wait().await?;
    page.button("Reload").wait().await?;
    page.heading("Call an ambulance now if you have any of these").wait().await?;
    numbers_can_be_called(page).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_the_program_the_danger_signs_and_a_way_to_the_data_are_there() {
    run(chromium(), async |page, site| {
        page.open_raw("").await?;
        page.wait_ready().await?;
        let wasm = page.js("return document.querySelector('[data-wasm]').dataset.wasm", json!(null)).await?;
        let wasm = wasm.as_str().unwrap_or_default().trim_start_matches("./").to_owned();
        page.js(
            "return navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((one) => one.unregister())))",
            json!(null),
        )
        .await?;
        site.refuse(&wasm);
        page.open_raw("#/verdict").await?;
        page.js("location.reload()", json!(null)).await?;
        shows_the_panel(page).await?;
        page.check_axe().await?;
        let errors = page.take_errors().await?;
        ensure!(!errors.is_empty(), "developers are told why");
        ensure!(site.missing().iter().any(|path| path.ends_with(&wasm)), "nobody asked for {wasm}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_program_that_dies_leaves_the_panel_and_no_dead_timer() {
    const TRAP: &str = "const error = new WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error, message: error.message }))";
    run(chromium(), async |page, _site| {
        page.allow_error("unreachable");
        page.open("").await?;
        e2e::app::start_cold(page).await?;
        page.js(TRAP, json!(null)).await?;
        shows_the_panel(page).await?;
        ensure!(!page.any("timer").is_there().await?, "a dead dial would go on looking true");
        page.button("Reload").click().await?;
        page.wait_ready().await?;
        page.text_present("Cold on").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_fault_of_someone_else_does_not_end_the_page() {
    const FOREIGN: &str = "const error = new Error('not ours');
        error.stack = 'Error: not ours\\n at https://elsewhere.example/x.js:1:1';
        dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
        dispatchEvent(new ErrorEvent('error', { error: new DOMException('no', 'NotAllowedError'), message: 'not ours' }))";
    run(chromium(), async |page, _site| {
        page.allow_error("not ours");
        page.open("").await?;
        page.js(FOREIGN, json!(null)).await?;
        page.button("My back just seized").click().await?;
        ensure!(!page.shows("Something went wrong").await?, "the page gave up");
        Ok(())
    })
    .await;
}

/// Words of every danger sign.
const SIGNS: [&str; 9] =
    ["genitals", "peeing", "bowel", "both legs", "chest pain", "blackout", "fever", "cancer", "accident"];

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_danger_signs_need_no_program_at_all() {
    run(chromium(), async |page, _site| {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.open_raw("").await?;
        page.heading("Call an ambulance now if you have any of these").wait().await?;
        let text = page.text().await?;
        for sign in SIGNS {
            ensure!(text.contains(sign), "{sign:?} is not among the danger signs: {text}");
        }
        page.text_present("Do not drive").await?;
        page.text_present("This page needs JavaScript for its questions and its timer.").await?;
        numbers_can_be_called(page).await?;
        page.heading("Quick guide").wait().await?;
        page.text_present("20 minutes at most, then 2 hours off.").await?;
        let sos = page.link("SOS: danger signs and numbers").attribute("href").await?;
        ensure!(sos.as_deref() == Some("#danger"), "the danger signs are one tap away");
        let way = page.link("My back just seized").attribute("href").await?;
        ensure!(way.as_deref() == Some("#/check"), "the way into the check stands in the page itself");
        ensure!(!page.shows("Something went wrong").await?, "nothing has failed yet");

        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        page.open("").await?;
        page.open("#/danger").await?;
        let call = page.link("Call 112").attribute("href").await?;
        ensure!(call.as_deref() == Some("tel:112"), "the number of this country comes first");
        let text = page.text().await?;
        for sign in SIGNS {
            ensure!(text.contains(sign), "{sign:?} is not among the danger signs: {text}");
        }
        page.link("Ambulance numbers").click().await?;
        page.heading("Ambulance numbers").wait().await
    })
    .await;
}

/// Markup that does more than stand there. None of it may become elements; `start.rs` has more of both kinds.
const MARKUP: [&str; 7] = [
    "<script>1</script>",
    "<img src=x onerror=alert(1)>",
    "<a href=\"java&#115;cript:1\">x</a>",
    "<svg/onload=1>",
    "<iframe srcdoc=\"x\">",
    "<!--><img src=x onerror=1>-->",
    "<textarea><a title=\"</textarea><img src=x onerror=1>\">",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_text_becomes_markup_or_a_program() {
    // What the policy refuses becomes the empty text; a real sink throws.
    const PASSED: &str =
        "return arguments[0].filter((html) => `${trustedTypes.defaultPolicy.createHTML(html)}` !== '')";
    const ADDRESSES: &str = "const passes = (url) => {
            try { return `${trustedTypes.defaultPolicy.createScriptURL(url)}` === url; } catch { return false; }
        };
        return arguments[0].filter(passes)";
    const SINK: &str = "const refused = (html) => {
            try { document.createElement('div').innerHTML = html; } catch (error) { return error.name === 'TypeError'; }
        };
        return arguments[0].filter((html) => !refused(html))";
    run(chromium(), async |page, _site| {
        // Chromium reports each refusal of a real sink.
        page.allow_error("TrustedHTML");
        page.allow_error("require-trusted-types-for");
        page.open("").await?;
        for ask in [PASSED, SINK] {
            let passed = page.js(ask, json!(MARKUP.as_slice())).await?;
            ensure!(passed == json!([]), "let through: {passed}");
        }
        let scripts =
            json!(["./sw.js", "https://elsewhere.example/sw.js", "./other.js", "data:text/javascript,1"]);
        ensure!(page.js(ADDRESSES, scripts).await? == json!(["./sw.js"]), "only its own worker is a script");
        // Later, because what the driver runs at once is above the page's policy.
        const TEXT: &str = "return new Promise((done) => setTimeout(() => {
            try { eval('1'); done('ran'); } catch (error) { done(error.name); }
        }))";
        ensure!(page.js(TEXT, json!(null)).await? == "EvalError", "text can become a program");
        page.take_errors().await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_phone_can_install_it() {
    // The manifest with the real size of each picture in it.
    const MANIFEST: &str = "const size = async (src) => {
            const blob = await (await fetch(src)).blob();
            if (blob.type.includes('svg')) return blob.size > 0 ? 'any' : 'empty';
            const picture = await createImageBitmap(blob);
            return `${picture.width}x${picture.height}`;
        };
        const read = async () => {
            const place = document.querySelector('link[rel=manifest]').href;
            const manifest = await (await fetch(place)).json();
            for (const icon of manifest.icons) icon.real = await size(new URL(icon.src, place));
            for (const one of manifest.shortcuts) {
                for (const icon of one.icons) icon.real = await size(new URL(icon.src, place));
            }
            const start = new URL(manifest.start_url, place).href;
            return { manifest, start, touch: await size(document.querySelector('link[rel=apple-touch-icon]').href) };
        };
        return read()";
    for mount in ["/", "/x/y/"] {
        run(chromium().mounted_at(mount), async |page, site| {
            page.open("").await?;
            let found = page.js(MANIFEST, json!(null)).await?;
            let manifest = &found["manifest"];
            ensure!(found["start"] == site.url(), "it starts at {}", found["start"]);
            ensure!(manifest["display"] == "standalone" && manifest["scope"] == "./", "{manifest}");
            ensure!(manifest["name"] == "Unclench" && manifest["short_name"] == "Unclench", "{manifest}");
            let icons = manifest["icons"].as_array().cloned().unwrap_or_default();
            for icon in &icons {
                ensure!(icon["real"] == icon["sizes"], "the picture is not of the size it says: {icon}");
            }
            for (purpose, size) in [("any", "192x192"), ("any", "512x512"), ("maskable", "512x512")] {
                let there = icons.iter().any(|icon| icon["purpose"] == purpose && icon["sizes"] == size);
                ensure!(there, "no {purpose} icon of {size}");
            }
            ensure!(found["touch"] == "180x180", "the icon for iOS is {}", found["touch"]);

            for (name, heading) in [
                ("My back just seized", "New or changed since this pain began?"),
                ("Cold or heat", "New or changed since this pain began?"),
                ("Stretch", "Rest and move"),
                ("Danger signs", "Danger signs"),
            ] {
                let shortcuts = manifest["shortcuts"].as_array().cloned().unwrap_or_default();
                let url = shortcuts.iter().find(|one| one["name"] == name).map(|one| one["url"].clone());
                let url = url.as_ref().and_then(Value::as_str).unwrap_or_default();
                page.open("").await?;
                page.open(url.trim_start_matches("./")).await?;
                page.heading(heading).wait().await?;
            }
            let faults = page.devtools("Page.getInstallabilityErrors", json!({})).await?;
            let faults = faults["installabilityErrors"].as_array().cloned().unwrap_or_default();
            // The driver's windows have no profile that could keep an installed page.
            let real = |fault: &&Value| fault["errorId"] != "in-incognito";
            ensure!(faults.iter().find(real).is_none(), "{faults:?}");
            Ok(())
        })
        .await;
    }
}
