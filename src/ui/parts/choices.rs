//! A screen that asks something: rows to tick, answers to pick, or a number to type.

use crate::app::event::{RowState, Tap};
use crate::app::present::{Action, Choices, Row};
use crate::content::{Text, copy};
use crate::ui::node::{Act, Element, el};
use crate::ui::parts::buttons;

/// The whole screen.
pub fn screen(choices: Choices, note: &'static str) -> Element {
    let Choices { heading, lead, progress, rows, picks, number, primary, settled, why } = choices;
    let answer = |button: Element| if settled { button } else { button.set("disabled", "") };
    let ticks = rows.into_iter().enumerate().map(|(n, row)| tick(&row, |state| Tap::Row(n, state)));
    let pick = |(n, text)| answer(el("button").class("pick").tap(Tap::Pick(n)).words(text));
    let back = buttons::quiet(Action::new(copy::BACK, Tap::Back));
    let done =
        primary.filter(|_| !number).map(|label| answer(buttons::strong(Action::new(label, Tap::Done))));
    let body = el("div")
        .class("choices")
        .with(el("p").class("progress").tell(progress))
        .with(el("h1").tell(heading))
        .with(el("p").class("lead").words(lead))
        .with(el("div").class("rows").with_all(ticks).with_all(picks.into_iter().enumerate().map(pick)))
        .with_some(number.then(|| age_field(None, note, answer(age_button(copy::CONTINUE)))))
        .with_some((!why.is_empty()).then(|| why_asked(why)))
        .with(el("div").class("actions step").with(back).with_some(done));
    el("main").with(body)
}

/// A row with its "Not sure". A second tap on what is ticked takes it back.
pub fn tick(row: &Row, change: impl Fn(RowState) -> Tap) -> Element {
    let flip = |to: RowState| change(if row.state == to { RowState::Off } else { to });
    let side = |to: RowState, text: &'static str| {
        buttons::toggle(Action::new(text, flip(to)), "unsure", row.state == to)
            .put("aria-label", text.to_owned() + ": " + &row.text)
    };
    let said = el("button")
        .class("said")
        .set("role", "checkbox")
        .flag("aria-checked", row.state == RowState::On)
        .tap(flip(RowState::On))
        .with(el("span").class("box").set("aria-hidden", "true"))
        .with(el("span").words(row.text.clone()));
    let skip = row.may_skip.then(|| side(RowState::Skipped, copy::RATHER_NOT_SAY));
    let unsure = row.may_be_unsure.then(|| side(RowState::Unsure, copy::NOT_SURE));
    el("div")
        .class(if row.state == RowState::Off { "tick" } else { "tick ticked" })
        .with(said)
        .with(el("div").class("sides").with_some(skip).with_some(unsure))
}

/// A field for an age, with what is wrong with it.
pub fn age_field(known: Option<u16>, note: &'static str, button: Element) -> Element {
    let field = el("input")
        .set("id", "age")
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .set("maxlength", "3")
        .set("aria-describedby", "age-note")
        .flag("aria-invalid", note == copy::BAD_AGE);
    let field = match known {
        Some(age) => field.put("value", age.to_string()),
        None => field,
    };
    el("form")
        .class("number")
        .act(Act::Submit(Tap::Typed))
        .with(el("label").set("for", "age").say(copy::YEARS))
        .with(field)
        .with(el("p").set("id", "age-note").class("error").set("role", "status").say(note))
        .with(button)
}

/// The button that sends an age.
pub fn age_button(text: &'static str) -> Element {
    el("button").class("strong").set("type", "submit").say(text)
}

fn why_asked(entries: Vec<(Text, Text)>) -> Element {
    let list = entries
        .into_iter()
        .fold(el("dl"), |list, (text, why)| list.with(el("dt").words(text)).with(el("dd").words(why)));
    el("details").class("why").with(el("summary").say(copy::WHY)).with(list)
}
