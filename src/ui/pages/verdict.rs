//! What the danger check found, and the card for a helper.

use crate::app::event::Tap;
use crate::app::present::verdict::{self, VerdictPage};
use crate::app::present::{Action, helper, words};
use crate::app::route::Route;
use crate::app::{Model, check_flow};
use crate::content::{Line, Text, Whom, copy};
use crate::domain::instant::Reading;
use crate::domain::triage::Verdict;
use crate::ui::node::{Element, el};
use crate::ui::parts::{article, buttons};

/// The band with the verdict, one sentence, one button; why below.
pub fn page(model: &Model, now: Reading) -> Element {
    let page = verdict::page(model, now);
    match page.emergency {
        Some(number) => emergency(page, number),
        None => other(page),
    }
}

fn band(page: &VerdictPage) -> Element {
    let (class, icon) = match page.verdict {
        Some(Verdict::Emergency) => ("band danger", "\u{260E}\u{FE0E}"),
        Some(Verdict::Urgent) => ("band urgent", "\u{26A0}\u{FE0E}"),
        Some(Verdict::Soon) => ("band soon", "\u{25F7}"),
        Some(Verdict::SelfCare) | None => ("band care", "\u{2713}"),
    };
    let icon = el("span").set("aria-hidden", "true").say(icon);
    let word = el("h1").with(icon).say(" ").say(page.word);
    let whom = (page.whom == Whom::Other).then(|| el("p").say(copy::ABOUT_OTHER));
    el("div").class(class).with_some(whom).with(word).with(el("p").words(page.sentence.clone()))
}

fn call_link(class: &'static str, number: &str, text: String) -> Element {
    let label = words::filled(copy::CALL_NUMBER, &[("number", number)]);
    el("a").class(class).put("href", "tel:".to_owned() + number).put("aria-label", label).tell(text)
}

fn emergency(page: VerdictPage, number: &str) -> Element {
    el("main")
        .with(band(&page))
        .with(call_link("call", number, number.to_owned()))
        .with(el("p").class("dont-drive").say(copy::DONT_DRIVE))
        .with(script(&page))
        .with(helper_link())
        .with_some(doing(&page))
        .with_some(reasons(&page))
        .with(el("p").class("small").say(copy::IF_NO_ANSWER))
        .with(buttons::quiet_stack(page.actions.clone()))
        .with(take_along(&page))
}

fn other(page: VerdictPage) -> Element {
    let urgent = page.verdict == Some(Verdict::Urgent);
    let call_first = urgent && page.permitted.is_none();
    let call = page.call.as_ref().map(|line| call(line, call_first, page.maternity));
    let (before, after) = if urgent { (call, None) } else { (None, call) };
    let actions = page.actions.clone();
    let others = page.whom == Whom::Other;
    let quiet = (call_first || others) && !page.is_void;
    let actions = if quiet { buttons::quiet_stack(actions) } else { buttons::stack(actions) };
    let says_more = !page.script.is_empty();
    el("main")
        .with(band(&page))
        .with_some(page.is_void.then(|| el("p").class("notice").say(copy::SOMETHING_NEW)))
        .with_some(page.worse_before.clone().map(|text| el("p").class("notice").tell(text)))
        .with_some(before)
        .with_some(page.permitted.clone().map(|text| el("p").tell(text)))
        .with(actions)
        .with_some(page.recheck.clone().map(|text| el("p").class("lead").tell(text)))
        .with_some(doing(&page))
        .with_some(after)
        .with_some(page.crisis.as_ref().map(crisis))
        .with_some(reasons(&page))
        .with_some(page.more.clone().map(more))
        .with_some(says_more.then(|| script(&page)))
        .with(helper_link())
        .with(to_read())
        .with(take_along(&page))
        .with(el("p").class("small").say(copy::NOT_REVIEWED))
}

/// Where the page cites or leaves the article.
fn to_read() -> Element {
    let link =
        |(route, name): (Route, &'static str)| el("a").class("plain").put("href", route.print()).say(name);
    let pages = [(Route::Spasm, copy::SPASM), (Route::Claims, copy::CLAIMS)];
    el("div").class("row-of-buttons on-screen").with_all(pages.map(link))
}

fn list_card(heading: &'static str, items: &[Text]) -> Option<Element> {
    let items_of = || el("ul").with_all(items.iter().map(|item| el("li").words(item.clone())));
    let card = || el("section").class("card").with(el("h2").say(heading)).with(items_of());
    (!items.is_empty()).then(card)
}

fn doing(page: &VerdictPage) -> Option<Element> {
    list_card(copy::WHAT_TO_DO, &page.doing)
}

fn more(action: Action) -> Element {
    let why = el("p").class("small").say(copy::ASK_MORE_WHY);
    el("section").class("card").with(buttons::quiet(action)).with(why)
}

fn helper_link() -> Element {
    let hint = el("span").class("hint").say(copy::HELPER_LEAD);
    el("a").class("quiet").put("href", Route::Helper.print()).say(copy::HELPER).with(hint)
}

/// Copy, share, print: for the person or for whoever sees them.
fn take_along(page: &VerdictPage) -> Element {
    let not_stored = (page.whom == Whom::Other).then(|| el("p").class("small").say(copy::OTHER_NOT_STORED));
    let buttons = [
        Action::new(copy::COPY_FINDINGS, Tap::CopyFindings),
        Action::new(copy::SHARE, Tap::ShareFindings),
        Action::new(copy::PRINT, Tap::Print),
    ];
    let row = el("div").class("row-of-buttons").with_all(buttons.map(buttons::plain));
    el("div").class("on-screen").with_some(not_stored).with(row)
}

fn crisis(line: &Line) -> Element {
    let text = [line.call, " ", &line.number].concat();
    el("section").class("card").with(el("h2").say(copy::SOMEONE_TO_TALK_TO)).with(call_link(
        "quiet",
        &line.number,
        text,
    ))
}

/// What the person beside them has to know.
pub fn helper_card(model: &Model, now: Reading) -> Element {
    let part = |(heading, lines): (Text, Vec<Text>)| {
        let lines = lines.into_iter().map(|line| el("li").words(line));
        el("section").class("card").with(el("h2").words(heading)).with(el("ul").with_all(lines))
    };
    let number = crate::app::present::emergency(model);
    let label = words::filled(copy::CALL_NUMBER, &[("number", number)]);
    let shown = check_flow::shown(model);
    let emergency = shown.is_some_and(|(dated, _)| dated.check.verdict == Verdict::Emergency);
    let call = if emergency { "call" } else { "quiet" };
    let label = if emergency { number.to_owned() } else { label };
    let back = el("a").class("plain").put("href", Route::Verdict.print()).say(copy::WHAT_WE_FOUND);
    let buttons = [Action::new(copy::SHARE, Tap::ShareHelperCard), Action::new(copy::PRINT, Tap::Print)];
    el("main")
        .with(el("h1").say(copy::HELPER))
        .with(el("p").class("lead").say(copy::HELPER_LEAD))
        .with(call_link(call, number, label))
        .with_all(helper::card(model, now).into_iter().map(part))
        .with(el("div").class("row-of-buttons on-screen").with_all(buttons.map(buttons::plain)).with(back))
}

/// Whom to call: a real link where there is a number.
fn call(line: &Line, first: bool, maternity: bool) -> Element {
    let heading = if first { copy::CALL_TODAY } else { copy::SEE_SOON };
    let class = if first { "strong" } else { "quiet" };
    let number = line.number.to_string();
    let text = words::filled(copy::CALL_NUMBER, &[("number", &number)]);
    let link = (!number.is_empty()).then(|| call_link(class, &number, text));
    let card = el("section").class("card").with(el("h2").say(heading));
    let before = maternity.then(|| el("p").with(el("strong").say(copy::MATERNITY)));
    card.with_some(before).with(el("p").say(line.call)).with_some(link)
}

fn script(page: &VerdictPage) -> Element {
    let lines = page.script.iter().map(|line| el("li").words(line.clone()));
    el("section")
        .class("card")
        .with(el("h2").say(copy::SAY_THIS))
        .with(el("ul").class("script").with_all(lines))
        .with(buttons::plain(Action::new(copy::COPY_SCRIPT, Tap::CopyScript)))
}

fn reasons(page: &VerdictPage) -> Option<Element> {
    let reason = |(text, evidence): &verdict::Sourced| {
        let sources = el("span").class("small").with(article::sources(evidence));
        el("li").words(text.clone()).say(" ").with(sources)
    };
    let list = el("ul").with_all(page.reasons.iter().map(reason));
    let card = || el("section").class("card").with(el("h2").say(copy::WHY_VERDICT)).with(list);
    (!page.reasons.is_empty()).then(card)
}
