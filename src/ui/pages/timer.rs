//! The running block, and how it was.

use crate::app::event::Tap;
use crate::app::present::timer::{self, Tone};
use crate::app::present::{Action, alarm};
use crate::app::route::Route;
use crate::app::timer_flow::{AfterQuestion, asks_after};
use crate::app::{Model, Sheet, check_flow, settles_in};
use crate::content::{self, copy, say};
use crate::domain::block::Mark;
use crate::domain::instant::{Reading, Span};
use crate::domain::journal::Aid;
use crate::domain::pain::Effect as Felt;
use crate::ui::node::{Element, el};
use crate::ui::parts::{article, buttons, dial, pain_scale};

/// The dial, what to do, and stop.
pub fn page(model: &Model, now: Reading) -> Element {
    let shown = timer::dial(model, now);
    let settled = settles_in(model, now) == Span::ZERO;
    let ring = dial::ring(&shown);
    let shown_tone = shown.tone;
    let beside = match model.sheet {
        Some(Sheet::IsItOff) => is_it_off(shown.is_it_off, settled),
        Some(Sheet::SkinSigns) => skin_signs(model, settled),
        None => el("div")
            .key("now".into())
            .class("beside")
            .with(el("p").class("sentence").tell(shown.sentence))
            .with(what_to_do(shown.actions, shown.stop, settled))
            .with_some((!shown.look.is_empty()).then(|| look(shown.look))),
    };
    if model.alarms.full {
        return full(model, ring, now);
    }
    let title = el("h1").class("unseen").say(copy::TIMER_TITLE);
    let timer = el("div").class("timer").with(ring).with(beside);
    let more = model.sheet.is_none().then(|| more(model, now));
    let calls = model.history.silent && shown_tone == Tone::Danger;
    el("main").class(if calls { "calls" } else { "" }).with(title).with(timer).with_some(more)
}

/// The dial and nothing else. A tap anywhere shows the buttons again; it never pauses.
fn full(model: &Model, ring: Element, now: Reading) -> Element {
    let dark = model.history.has(Aid::Dim) && now.is_night();
    let back = el("button").class("whole").set("aria-label", say("show-buttons")).tap(Tap::Fill(false));
    el("main").class(if dark { "full dim" } else { "full" }).with(ring).with(back)
}

/// What to look for, once it has been on too long.
fn look(signs: &'static [&'static str]) -> Element {
    el("section")
        .class("card")
        .with(el("h2").say(say("look-now")))
        .with(el("ul").with_all(signs.iter().map(|sign| el("li").say(sign))))
}

/// The one thing to do, then "Stop now" at the same place in every state, then what else there is.
fn what_to_do(actions: Vec<Action>, stop: Option<Action>, settled: bool) -> Element {
    let answer = |button: Element| answer(button, settled);
    let mut actions = actions.into_iter();
    // An empty place keeps "Stop now" where it was: a second tap must not hit it.
    let first =
        actions.next().map_or_else(|| el("div").class("place"), |action| answer(buttons::strong(action)));
    el("div")
        .class("actions")
        .with(first)
        .with_some(stop.map(|action| answer(buttons::quiet(action))))
        .with_all(actions.map(|action| answer(buttons::quiet(action))))
}

fn more(model: &Model, now: Reading) -> Element {
    let signs = buttons::plain(Action::new(copy::WHEN_TO_STOP, Tap::ShowSkinSigns(true)));
    let cause = |(id, text, on): (&'static str, &'static str, bool)| {
        buttons::toggle(Action::new(text, Tap::SetOff(id, !on)), "chip", on)
    };
    let asks_more =
        check_flow::has_more(model, now).then(|| buttons::plain(Action::new(copy::ASK_MORE, Tap::AskMore)));
    let helper = el("a").class("plain").put("href", Route::Helper.print()).say(copy::HELPER);
    let lacks = (!model.history.silent).then(|| sound_lacks(model)).flatten();
    let fill = buttons::plain(Action::new(say("fill"), Tap::Fill(true)));
    let time = buttons::plain(Action::new(say("say-time"), Tap::SayTimeLeft));
    let beside = el("div")
        .class("beside")
        .with_some(lacks)
        .with(el("div").class("row-of-buttons").with(signs).with(fill).with(time))
        .with(el("div").class("row-of-buttons").with_some(article::to_alarm()).with(helper))
        .with_some(asks_more);
    let causes = timer::causes(model);
    if causes.is_empty() {
        return beside;
    }
    let card = el("section")
        .class("card")
        .with(el("h2").say(copy::SET_OFF))
        .with(el("p").class("small").say(copy::SET_OFF_LEAD))
        .with(el("div").class("chips").with_all(causes.into_iter().map(cause)));
    beside.with(card)
}

/// Without sound the person has to know it here, and one tap may bring it.
fn sound_lacks(model: &Model) -> Option<Element> {
    let mut lines = alarm::lacks(model).peekable();
    lines.peek()?;
    let on = buttons::plain(Action::new(say("sound-on"), Tap::UnlockSound));
    Some(el("div").class("notice").with_all(lines.map(|line| el("p").say(line))).with(on))
}

fn sheet(name: &'static str) -> Element {
    el("section").class("sheet").key(name.into()).set("role", "dialog").set("aria-label", name)
}

/// A button that answers, once the step it belongs to has been on screen for a moment.
fn answer(button: Element, settled: bool) -> Element {
    if settled { button } else { button.set("disabled", "") }
}

fn stop(settled: bool) -> Element {
    answer(buttons::quiet(Action::new(copy::STOP_NOW, Tap::Block(Mark::Stop))), settled)
}

fn is_it_off(question: &'static str, settled: bool) -> Element {
    let yes = answer(buttons::strong(Action::new(copy::YES_OFF, Tap::Block(Mark::Pause))), settled);
    let no = buttons::quiet(Action::new(copy::NO_STILL_ON, Tap::Dismiss));
    sheet(question)
        .with(el("h2").say(question))
        .with(el("p").say(copy::IS_IT_OFF_WHY))
        .with(el("div").class("actions").with(yes).with(no))
        .with(stop(settled))
}

fn skin_signs(model: &Model, settled: bool) -> Element {
    let sections = content::page("skin-stop").map(|page| page.sections.as_slice()).unwrap_or_default();
    sheet(copy::WHEN_TO_STOP)
        .with(buttons::strong(Action::new(copy::CLOSE, Tap::Dismiss)))
        .with(stop(settled))
        .with_some(sections.is_empty().then(|| article::not_here(model)))
        .with_all(sections.iter().map(article::section))
}

/// Better, same or worse; then pain, if they like.
pub fn after(model: &Model, now: Reading) -> Element {
    match asks_after(model, now) {
        Some(AfterQuestion::Felt) => {
            // A second tap on "it is off" is no word on the back.
            let settled = settles_in(model, now) == Span::ZERO;
            let felt =
                |felt| answer(buttons::quiet(Action::new(copy::felt(felt), Tap::Judge(felt))), settled);
            let answers =
                el("div").class("actions").with_all([Felt::Better, Felt::Same, Felt::Worse].map(felt));
            el("main")
                .with(el("h1").say(copy::AFTER_HEADING))
                .with(el("p").class("lead").say(copy::AFTER_LEAD))
                .with(answers)
        }
        Some(AfterQuestion::Pain) | None => el("main")
            .with(el("h1").say(copy::PAIN_HEADING))
            .with(pain_scale::keys())
            .with(buttons::quiet_stack(vec![Action::new(copy::SKIP, Tap::Go(Route::Now))])),
    }
}
