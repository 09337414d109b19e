//! The routine that fits, before it begins; what keeps exercises out; routines of one's own.

use crate::app::event::{Drafting, Moving, Tap};
use crate::app::present::stretch::{self, Line, OwnRoutine, Stretch};
use crate::app::present::{self, Action};
use crate::app::route::Route;
use crate::app::{Model, settles_in};
use crate::content::{self, copy, say};
use crate::domain::instant::{Reading, Span};
use crate::ui::node::{Act, Element, el};
use crate::ui::parts::{buttons, choices, figure, pain_scale};

/// Pain first, then the routine with its one button.
pub fn page(model: &Model, now: Reading) -> Element {
    let page = stretch::page(model, now);
    let main = el("main").with(el("h1").say(say("stretch")));
    let takes = settles_in(model, now) == Span::ZERO;
    if page.asks_pain {
        return main
            .with_some(settled(model, now))
            .with(toggles("", page.today))
            .with(el("h2").say(copy::PAIN_HEADING))
            .with(pain_scale::keys_for(|score| Tap::Move(Moving::Pain(score)), takes));
    }
    let Stretch { items, start, stage, walk, left_out, minutes, factors, better, own, today, .. } = page;
    let none = start.is_none().then(|| el("p").class("notice").say(say("stretch-none")));
    let out = (!left_out.is_empty()).then(|| {
        let list = el("ul").with_each(left_out.into_iter().map(|line| el("li").tell(line)));
        el("details").class("why").with(el("summary").say(say("stretch-out"))).with(list)
    });
    let has_own = !own.is_empty();
    main.with(el("p").class("lead").say(stage))
        .with_some(settled(model, now))
        .with_some(start.map(|start| buttons::waiting(buttons::strong(start), !takes)))
        .with_some(none)
        .with_some(has_own.then(|| toggles(say("own"), own)))
        .with(el("ol").class("strip-of-figures").with_each(items.into_iter().map(item)))
        .with_some((!walk.is_empty()).then(|| el("p").say(walk)))
        .with(toggles(say("stretch-minutes"), minutes))
        .with(toggles(say("stretch-factor"), factors))
        .with(toggles(say("stretch-today"), today))
        .with(toggles(say("stretch-better"), better))
        .with_some(out)
        .with(
            el("div")
                .class("actions")
                .with(buttons::quiet(Action::new(say("limits-change"), Tap::Move(Moving::LimitsAgain))))
                .with(el("a").class("quiet").put("href", Route::Own.print()).say(say("own-heading"))),
        )
        .with(el("p").class("small").say(say("stretch-honest")))
}

/// The question of the day after, where it is due.
pub fn settled(model: &Model, now: Reading) -> Option<Element> {
    let (question, answers) = stretch::settled(model, now)?;
    let waits = settles_in(model, now) > Span::ZERO;
    let answer = |action: Action| buttons::waiting(buttons::plain(action), waits);
    let answers = el("div").class("row-of-buttons").with_each(answers.into_iter().map(answer));
    Some(el("section").class("card").with(el("h2").tell(question)).with(answers))
}

/// One of several, or several, in a row.
fn toggles(name: &'static str, actions: Vec<(Action, bool)>) -> Element {
    if actions.is_empty() {
        return el("div");
    }
    let chip = |(action, on): (Action, bool)| buttons::toggle(action, "chip", on);
    let group = el("div").class("chips").set("role", "group");
    let group = if name.is_empty() { group } else { group.set("aria-label", name) };
    let heading = (!name.is_empty()).then(|| el("h2").class("minor").say(name));
    el("div").class("beside").with_some(heading).with(group.with_each(actions.into_iter().map(chip)))
}

fn item(line: Line) -> Element {
    let picture = content::figure(line.id);
    let pose = picture.and_then(|figure| Some((figure, figure.poses.last()?)));
    el("li").with_some(pose.map(|(figure, pose)| figure::decoration(figure, pose))).with(
        el("div")
            .with(el("a").put("href", Route::Exercise(line.place).print()).say(line.name))
            .with(el("p").tell(line.dose))
            .with(el("p").class("small").say(line.why)),
    )
}

/// Four rows at a time.
pub fn limits(model: &Model, now: Reading) -> Element {
    let settled = settles_in(model, now) == Span::ZERO;
    choices::screen(present::Choices { settled, ..stretch::limits(model) }, "")
}

/// Those there are, and the one being put together.
pub fn own(model: &Model, _: Reading) -> Element {
    let note = el("p").set("role", "status").say(model.note);
    if model.moves.draft.open {
        return making(model).with(note);
    }
    let list = stretch::own(model);
    let none = list.is_empty().then(|| el("p").say(say("own-none")));
    el("main")
        .with(el("h1").say(say("own-heading")))
        .with(el("p").class("lead").say(say("own-lead")))
        .with(note)
        .with(buttons::strong(Action::new(say("own-new"), Tap::Move(Moving::Draft(Drafting::New)))))
        .with_some(none)
        .with_each(list.into_iter().map(own_card))
        .with(el("p").class("small").say(say("own-file")))
        .with(el("a").class("quiet").put("href", Route::Data.print()).say(copy::DATA))
}

fn own_card(own: OwnRoutine) -> Element {
    let of = own.name.clone();
    let button = |action: Action| {
        let label = action.label.clone() + ": " + &of;
        buttons::plain(action).put("aria-label", label)
    };
    el("section")
        .class("card")
        .with(el("h2").tell(own.name.clone()))
        .with(el("p").tell(own.holds))
        .with(el("div").class("row-of-buttons").with_each(own.actions.into_iter().map(button)))
}

fn making(model: &Model) -> Element {
    let named = |name: &'static str| {
        move |action: Action| {
            let label = action.label.clone() + ": " + name;
            buttons::plain(action).put("aria-label", label)
        }
    };
    let row = |(name, actions): (&'static str, Vec<Action>)| {
        el("li")
            .with(el("span").say(name))
            .with(el("span").class("row-of-buttons").with_each(actions.into_iter().map(named(name))))
    };
    let field = el("input")
        .set("id", "own-name")
        .set("type", "text")
        .set("autocomplete", "off")
        .set("maxlength", "60")
        .put("value", model.moves.draft.name.clone());
    let form = el("form")
        .class("number")
        .act(Act::Submit(Tap::Typed))
        .with(el("label").set("for", "own-name").say(say("own-name")))
        .with(field)
        .with(el("button").class("strong").set("type", "submit").say(say("own-save")));
    let chosen = stretch::chosen(model);
    let empty = chosen.is_empty().then(|| el("p").say(say("own-empty")));
    let add = |action: Action| buttons::toggle(action, "chip", false);
    el("main")
        .with(el("h1").say(say("own-new")))
        .with_some(empty)
        .with(el("ol").class("log").with_each(chosen.into_iter().map(row)))
        .with(form)
        .with(buttons::quiet(Action::new(copy::BACK, Tap::Move(Moving::Draft(Drafting::Leave)))))
        .with(
            el("section")
                .class("card")
                .with(el("h2").say(say("own-add")))
                .with(el("div").class("chips").with_each(stretch::addable().into_iter().map(add))),
        )
}
