//! The start: what the static page says where the program cannot start, and the markup that its policy lets pass.

use e2e::{Engine, Result, Session, Setup, Site, ensure, run};
use serde_json::json;

// The sentences of `watch.js`.
const TOO_OLD: &str = "This browser is too old for this page. A newer browser may work.";
const NO_WASM: &str = "This browser has WebAssembly switched off, and this page needs it.";
const NOT_LOADED: &str = "A part of this page could not be loaded. Check the connection, then reload.";

const FAULT: &str = "Something went wrong";
const SIGNS: &str = "Call an ambulance now if you have any of these";

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// Opens the page, which cannot start, and looks at what it says instead.
async fn says_why(page: &Session, why: &str) -> Result<()> {
    page.open_raw("").await?;
    page.heading(FAULT).wait().await?;
    page.text_present(why).await?;
    page.heading(SIGNS).wait().await?;
    page.text_present("trouble peeing, leaks, or no feeling when you pee").await?;
    for number in ["112", "999", "911", "000"] {
        let href = page.link(number).attribute("href").await?;
        ensure!(href.as_deref() == Some(&format!("tel:{number}")), "{number} leads to {href:?}");
    }
    page.button("Download my data").wait().await?;
    if page.engine() == Engine::Chromium {
        page.check_axe().await?;
    }
    // What was broken on purpose is in the console. From here on it has to stay empty.
    page.take_errors().await.map(drop)
}

/// Taps the button of the panel and waits for the page that comes then.
async fn reload(page: &Session) -> Result<()> {
    page.js("window.__old = true", json!(null)).await?;
    page.button("Reload").click().await?;
    page.wait("another page", async || {
        Ok((page.js("return window.__old === undefined", json!(null)).await? == true).then_some(()))
    })
    .await
}

/// The button of the panel loads the page again, which is whole by now.
async fn reload_starts_it(page: &Session) -> Result<()> {
    reload(page).await?;
    page.wait_ready().await?;
    page.button("My back just seized").wait().await?;
    ensure!(!page.heading(FAULT).is_there().await?, "it started, and the panel stands");
    Ok(())
}

/// The worker that keeps a copy refuses a broken release, which the console tells too.
fn expect_no_copy(page: &Session) {
    page.allow_error("sw.js");
    page.allow_error("integrity");
}

/// The program itself, as the page names it.
fn wasm(site: &Site) -> Result<String> {
    site.file_ending(".wasm")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_first_script_that_the_browser_cannot_read() {
    run(Setup::new(), async |page, site| {
        site.replace("boot.js", b"const later = (once) => { a syntax of tomorrow };");
        says_why(page, TOO_OLD).await?;
        site.restore("boot.js");
        reload_starts_it(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_first_script_that_is_missing() {
    run(Setup::new(), async |page, site| {
        site.refuse("boot.js");
        says_why(page, NOT_LOADED).await?;
        site.restore("boot.js");
        reload_starts_it(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_program_that_is_missing() {
    run(Setup::new(), async |page, site| {
        expect_no_copy(page);
        let wasm = wasm(site)?;
        site.refuse(&wasm);
        says_why(page, NOT_LOADED).await?;
        site.restore(&wasm);
        reload_starts_it(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_program_that_is_garbage() {
    run(Setup::new(), async |page, site| {
        expect_no_copy(page);
        let wasm = wasm(site)?;
        site.replace(&wasm, b"\0asm\x01\0\0\0 this is no program");
        says_why(page, NOT_LOADED).await?;
        site.restore(&wasm);
        reload_starts_it(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_script_of_the_program_that_is_missing() {
    run(Setup::new(), async |page, site| {
        expect_no_copy(page);
        let script = wasm(site)?.replace("_bg.wasm", ".js");
        site.refuse(&script);
        says_why(page, NOT_LOADED).await?;
        site.restore(&script);
        reload_starts_it(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_browser_without_modules() {
    // Such a browser runs no script of a type that it does not know.
    let old = chromium().script("delete HTMLScriptElement.prototype.noModule");
    run(old, async |page, site| {
        let index = site.original("index.html")?;
        let unknown = index.replace("type=module", "type=unknown").replace("type=\"module\"", "type=unknown");
        ensure!(unknown != index, "the page has no module");
        site.replace("index.html", unknown.as_bytes());
        says_why(page, TOO_OLD).await?;
        site.restore("index.html");
        reload_starts_it(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_browser_without_web_assembly() {
    run(chromium().script("delete globalThis.WebAssembly"), async |page, _site| {
        says_why(page, NO_WASM).await?;
        reload(page).await?;
        page.heading(FAULT).wait().await?;
        page.text_present(NO_WASM).await
    })
    .await;
}

/// Markup of plain elements, some of it odd. It passes as it is.
const PLAIN: [&str; 15] = [
    "",
    "x",
    "<div></div>",
    "<p class=\"a\">x</p>",
    "<div aria-label=\"turn on the ice > 5\">on style= onclick</div>",
    "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>",
    "<a href=\"#/check\">x</a>",
    "<a href=\"tel:112\">112</a>",
    "<br>",
    "<br/>",
    "<!>",
    "<p><!><!----></p>",
    "<p>\"quoted\" and 'quoted', a > b, don't</p>",
    "<button disabled class=\"x\">\n  x\n</button>",
    "<H2 CLASS=\"a\">x</H2>",
];

/// Markup that runs something, loads something, styles something, or that a parser may read in another way than it
/// looks. The policy refuses it.
const HOSTILE: [&str; 46] = [
    "<script>1</script>",
    "<SCRIPT>1</SCRIPT>",
    "<script src=\"x.js\"></script>",
    "<svg><script>1</script></svg>",
    "<div onclick=\"1\">x</div>",
    "<div OnClick=\"1\">x</div>",
    "<div ONCLICK=1>x</div>",
    "<p style=\"color:red\">x</p>",
    "<p STYLE=\"color:red\">x</p>",
    "<style>p{}</style>",
    "<link rel=\"stylesheet\" href=\"#\">",
    "<img src=x onerror=1>",
    "<img src=\"x\">",
    "<image href=\"#\">",
    "<input type=\"image\" src=\"x\">",
    "<a href=\"java&#115;cript:1\">x</a>",
    "<a href=\"javascript:1\">x</a>",
    "<A HREF=\"javascript:1\">x</A>",
    "<a href=\" javascript:1\">x</a>",
    "<a href=\"https://elsewhere.example/\">x</a>",
    "<a href=\"//elsewhere.example/\">x</a>",
    "<a href=#/check>x</a>",
    "<svg><a xlink:href=\"javascript:1\"></a></svg>",
    "<svg/onload=1>",
    "<svg onload=\"1\"></svg>",
    "<svg><use href=\"#x\"></use></svg>",
    "<svg><foreignObject></foreignObject></svg>",
    "<svg><title><img src=x onerror=1></title></svg>",
    "<math><mtext></mtext></math>",
    "<iframe srcdoc=\"x\"></iframe>",
    "<object data=\"x\"></object>",
    "<embed src=\"x\">",
    "<base href=\"#\">",
    "<meta http-equiv=\"refresh\" content=\"0\">",
    "<textarea></textarea>",
    "<textarea><a title=\"</textarea><img src=x onerror=1>\">",
    "<template><p>x</p></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=1>\"></noscript>",
    "<!--><img src=x onerror=1>-->",
    "<!-- <p>x</p> -->",
    "<form action=\"x\"></form>",
    "<button formaction=\"x\">x</button>",
    "<p class=\"a>x</p>",
    "<p class='a'>x</p>",
    "<p is=\"x-y\">x</p>",
    // A space to a regular expression, part of the element's name to a parser.
    "<p\u{a0}title=\"><img src=x onerror=1>\">x</p>",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn plain_markup_passes_unchanged_and_no_other() {
    const POLICY: &str =
        "return arguments[0].map((html) => `${trustedTypes.defaultPolicy.createHTML(html)}`)";
    run(chromium(), async |page, _site| {
        page.open("").await?;
        let asked = async |markup: &[&str]| -> Result<Vec<String>> {
            Ok(serde_json::from_value(page.js(POLICY, json!(markup)).await?)?)
        };
        for (markup, passed) in PLAIN.iter().zip(asked(&PLAIN).await?) {
            ensure!(passed == *markup, "{markup:?} became {passed:?}");
        }
        // What is refused becomes the empty text.
        let passed = asked(&HOSTILE).await?;
        let passed: Vec<&String> = passed.iter().filter(|passed| !passed.is_empty()).collect();
        ensure!(passed.is_empty(), "let through: {passed:#?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_the_policy_reads_is_what_the_parser_makes() {
    // Markup thrown together from pieces. What passes is parsed where nothing runs, and looked at.
    const THROW: &str = r##"const pieces = ["<", "</", ">", "\"", "\"", "=\"", "=", " ", "/", "<!", "--", "<!-->", "'", "&#115;", "\n", "\t",
            "\f", "\v", "\u00a0", "\u2028", "\ufeff", "\0", "<p", "<p ", "<a ", "<svg", "<svg>", "<path ", "<table>", "<select>", "<option>", "</p>",
            "</svg>", "p", "a", "x", "img", "script", "style", "title", "template", "href", "#", "javascript:", "onload", "src", "class",
            "<img src=x onerror=1>", "<script>", "<style>", "</title>"];
        const known = new Set("A BR BUTTON CIRCLE DD DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER FORM G H1 H2 H3 HEADER HR INPUT LABEL LEGEND LI MAIN NAV OL OPTION P PATH RECT SECTION SELECT SMALL SPAN STRONG SUMMARY SVG TABLE TBODY TD TH THEAD TR UL".split(" "));
        let seed = arguments[0];
        const below = (most) => {
            seed ^= seed << 13;
            seed ^= seed >>> 17;
            seed ^= seed << 5;
            return (seed >>> 0) % most;
        };
        const place = document.implementation.createHTMLDocument("").body;
        const harm = (el) => !known.has(el.tagName.toUpperCase()) || [...el.attributes].some(({ name, value }) =>
            /^on|^style$|^src|^action$|^formaction$/.test(name) || (name === "href" && !/^(#|tel:)/.test(value)));
        const found = [];
        let passed = 0;
        for (let n = 0; n < 60000; n += 1) {
            let html = "";
            for (let length = 2 + below(9); length > 0; length -= 1) html += pieces[below(pieces.length)];
            if (`${trustedTypes.defaultPolicy.createHTML(html)}` !== html) continue;
            if (html.includes("<")) passed += 1;
            place.innerHTML = html;
            if ([...place.querySelectorAll("*")].some(harm)) found.push(html);
        }
        return [passed, found]"##;
    run(chromium(), async |page, _site| {
        page.open("").await?;
        for seed in [20_261_129, 7, 4_242] {
            let answer = page.js(THROW, json!(seed)).await?;
            let (passed, found): (usize, Vec<String>) = serde_json::from_value(answer)?;
            ensure!(passed > 100, "seed {seed}: only {passed} passed, so this tells nothing");
            ensure!(found.is_empty(), "seed {seed}: {found:#?}");
        }
        Ok(())
    })
    .await;
}
