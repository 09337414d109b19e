//! What the danger check found.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::verdict::{self, VerdictPage};
use crate::app::present::{Action, words};
use crate::content::{Line, copy};
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
    el("div").class(class).with(word).with(el("p").tell(page.sentence.clone()))
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
        .with_some(reasons(&page))
        .with(el("p").class("small").say(copy::IF_NO_ANSWER))
        .with(buttons::quiet_stack(page.actions))
}

fn other(page: VerdictPage) -> Element {
    let urgent = page.verdict == Some(Verdict::Urgent);
    let call_first = urgent && page.permitted.is_none();
    let call = page.call.as_ref().map(|line| call(line, call_first));
    let (before, after) = if urgent { (call, None) } else { (None, call) };
    let actions = page.actions.clone();
    let actions = if call_first { buttons::quiet_stack(actions) } else { buttons::stack(actions) };
    el("main")
        .with(band(&page))
        .with_some(before)
        .with_some(page.permitted.clone().map(|text| el("p").tell(text)))
        .with(actions)
        .with_some(page.recheck.clone().map(|text| el("p").class("lead").tell(text)))
        .with_some(after)
        .with_some(reasons(&page))
        .with_some(urgent.then(|| script(&page)))
        .with(el("p").class("small").say(copy::NOT_REVIEWED))
}

/// Whom to call: a real link where there is a number.
fn call(line: &Line, first: bool) -> Element {
    let heading = if first { copy::CALL_TODAY } else { copy::SEE_SOON };
    let class = if first { "strong" } else { "quiet" };
    let number = line.number.to_string();
    let text = words::filled(copy::CALL_NUMBER, &[("number", &number)]);
    let link = (!number.is_empty()).then(|| call_link(class, &number, text));
    let card = el("section").class("card").with(el("h2").say(heading));
    card.with(el("p").say(line.call)).with_some(link)
}

fn script(page: &VerdictPage) -> Element {
    let lines = page.script.iter().map(|line| el("li").tell(line.clone()));
    el("section")
        .class("card")
        .with(el("h2").say(copy::SAY_THIS))
        .with(el("ul").class("script").with_all(lines))
        .with(buttons::plain(Action::new(copy::COPY_SCRIPT, Tap::CopyScript)))
}

fn reasons(page: &VerdictPage) -> Option<Element> {
    let reason = |(text, evidence): &(&'static str, &'static [&'static str])| {
        let sources = el("span").class("small").with(article::sources(evidence));
        el("li").say(text).say(" ").with(sources)
    };
    let list = el("ul").with_all(page.reasons.iter().map(reason));
    let card = || el("section").class("card").with(el("h2").say(copy::WHY_VERDICT)).with(list);
    (!page.reasons.is_empty()).then(card)
}
