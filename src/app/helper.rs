//! The helper card: what the person beside them has to know, and nothing they have to tap.

use crate::app::model::Model;
use crate::app::page::emergency;
use crate::app::route::Route;
use crate::app::{check, timer, words};
use crate::content::{self, Text, Whom};
use crate::domain::check::verdict::Verdict;
use crate::domain::time::Reading;

/// The page with the helper card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelperPage {
    /// The number for an ambulance.
    pub number: &'static str,
    /// It has to be called now.
    pub emergency: bool,
    /// The card: a heading and its lines each.
    pub parts: Vec<(Text, Vec<Text>)>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> HelperPage {
    let shown = model.check.shown(&model.known);
    let is_emergency = shown.is_some_and(|(dated, _)| dated.check.verdict == Verdict::Emergency);
    HelperPage { number: emergency(&model.known), emergency: is_emergency, parts: card(model, now) }
}

/// The card, a heading and its lines each.
pub fn card(model: &Model, now: Reading) -> Vec<(Text, Vec<Text>)> {
    let Some((dated, whom)) = model.check.shown(&model.known) else { return Vec::new() };
    let episode = model.known.history.open_episode().filter(|_| whom == Whom::Me);
    let began = match episode {
        Some(episode) if episode.onset() == episode.started => {
            content::helper::began(&words::noted(episode.started, &model.known.history, now))
        }
        _ => content::helper::NOW.to_owned(),
    };
    let word = content::verdict::word(dated.check.verdict);
    let sentence = content::verdict::sentence(Whom::Other, dated.check.verdict, emergency(&model.known));
    let found = content::helper::found(&words::noted(dated.at, &model.known.history, now), word);
    let number = content::helper::call_if(emergency(&model.known));
    let signs = content::helper::SIGNS.map(Text::from);
    let skin = timer::page::activity(model, now).filter(|(.., to)| whom == Whom::Me && *to == Route::Timer);
    let skin = skin.map(|(_, text, _)| Text::from(text));
    let lines = check::verdict::script(&model.check, &model.known, dated, Whom::Other);
    let say = Some((Text::from(content::verdict::SAY_THIS), lines))
        .filter(|_| dated.check.verdict >= Verdict::Urgent);
    let mut card = vec![(began.into(), vec![found.into(), sentence.into(), content::helper::HELP.into()])];
    card.extend(say);
    card.push((number.into(), signs.to_vec()));
    card.push((
        content::helper::SKIN.into(),
        vec![skin.unwrap_or_else(|| content::helper::NOTHING_ON.into())],
    ));
    card
}

/// The card as one text, to hand on.
pub fn text(model: &Model, now: Reading) -> String {
    let mut text = String::new();
    for (heading, lines) in card(model, now) {
        for line in std::iter::once(heading).chain(lines) {
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
    }
    text
}
