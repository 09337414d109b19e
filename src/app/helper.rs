//! The helper card: what the person beside them has to know, and nothing they have to tap.

use crate::app::check::script::{self, Address};
use crate::app::model::Model;
use crate::app::page::emergency;
use crate::app::route::Route;
use crate::app::{timer, words};
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
    HelperPage {
        number: emergency(&model.known),
        emergency: is_emergency,
        parts: card(model, now, Address::Told),
    }
}

/// The card, a heading and its lines each.
fn card(model: &Model, now: Reading, address: Address) -> Vec<(Text, Vec<Text>)> {
    let Some((dated, whom)) = model.check.shown(&model.known) else { return Vec::new() };
    let verdict = dated.check.verdict;
    let episode = model.known.history.open_episode().filter(|_| whom == Whom::Me);
    let began = match episode {
        Some(episode) if episode.onset() == episode.started => {
            content::helper::began(&words::noted(episode.started, &model.known.history, now))
        }
        _ => content::helper::NOW.to_owned(),
    };
    let number = emergency(&model.known);
    let word = content::verdict::word(verdict);
    let found = content::helper::found(&words::noted(dated.at, &model.known.history, now), word);
    // Where the call has to be made now, nothing says that it hangs on something else.
    let is_emergency = verdict == Verdict::Emergency;
    let sentence = match is_emergency {
        true => content::helper::call_now(number),
        false => content::verdict::sentence(Whom::Other, verdict, number),
    };
    let signs = (content::helper::call_if(number).into(), content::helper::SIGNS.map(Text::from).to_vec());
    let skin = timer::page::activity(model, now);
    let skin = skin.filter(|runs| whom == Whom::Me && runs.to == Route::Timer);
    let skin = skin.map(|runs| Text::from(runs.text)).unwrap_or_else(|| content::helper::NOTHING_ON.into());
    let lines = script::script(&model.check, &model.known, dated, Whom::Other, address);
    let say = Some((Text::from(content::verdict::SAY_THIS), lines)).filter(|_| verdict >= Verdict::Urgent);
    let first = (began.into(), vec![found.into(), sentence.into(), content::helper::HELP.into()]);
    let signs = Some(signs).filter(|_| !is_emergency);
    let skin = (content::helper::SKIN.into(), vec![skin]);
    [Some(first), say, signs, Some(skin)].into_iter().flatten().collect()
}

/// The card as one text, to hand on.
pub fn text(model: &Model, now: Reading) -> String {
    let mut text = String::new();
    for (heading, lines) in card(model, now, Address::LeftOut) {
        for line in std::iter::once(heading).chain(lines) {
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
    }
    text
}
