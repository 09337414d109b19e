//! The first screen: one thing to do, and the episode that is going on.

use crate::app::event;
use crate::app::model::Model;
use crate::app::moves::stretch::Settled;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::store::page::Card;
use crate::app::{check, moves, relief, rest, store, words};
use crate::content::{self, Whom};
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::journal::episode::PainNote;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::Reading;

/// The first screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The one strong button.
    pub main: Option<Action>,
    /// Smaller, under it.
    pub more: Vec<Action>,
    /// About the open episode: one line each.
    pub episode: Vec<String>,
    /// The re-check is due.
    pub recheck_due: bool,
    /// The question of the day after a routine, where it is due.
    pub settled: Option<Settled>,
    /// A quiet word about a backup, where one is wanted and nothing hurts.
    pub nudge: Option<Card>,
}

/// The first screen as it stands now.
pub fn page(model: &Model, now: Reading) -> Home {
    let first = Action::new(content::home::SEIZED, event::check::Msg::Begin(Whom::Me));
    let relief = Action::new(content::home::ICE_OR_HEAT, event::relief::Msg::Begin);
    let rest = Action::new(content::home::REST_AND_MOVE, event::frame::Msg::Go(Route::Move));
    let stretch = Action::new(content::home::STRETCH, event::moves::Msg::Begin);
    let settled = moves::stretch::settled(model, now);
    let Some(episode) = model.known.history.open_episode() else {
        let more = vec![relief, rest, stretch];
        let nudge = store::page::nudge(model, now, false);
        return Home { main: Some(first), more, settled, nudge, ..Home::default() };
    };
    let recheck_due = model.known.history.recheck_due(now);
    let better = Action::new(content::home::FEEL_BETTER, event::notes::Msg::FeelBetter);
    let running = model.known.history.running_block(now.stamp).is_some();
    let main = if running {
        Action::new(content::home::BACK_TO_TIMER, event::frame::Msg::Go(Route::Timer))
    } else {
        main(model, now)
    };
    let again = Action::new(content::home::CHECK_AGAIN, event::check::Msg::Begin(Whom::Me));
    let candidates = [
        Some(relief).filter(|_| !running),
        Some(rest),
        Some(stretch).filter(|_| !running),
        Some(again),
        Some(better).filter(|_| !running),
    ];
    let more = candidates.into_iter().flatten().filter(|action| action.event != main.event).collect();
    let since = words::span((now.wall() - episode.onset()).max(crate::domain::time::Span::ZERO));
    let began = words::noted(episode.started, &model.known.history, now);
    // Days that were told from memory have no hour.
    let mut lines = match episode.onset() < episode.started {
        true => vec![content::home::episode_lasts(&since)],
        false => vec![content::home::episode_since(&since, &began)],
    };
    if let Some(PainNote { at, pain, .. }) = episode.pain.last() {
        let at = words::noted(*at, &model.known.history, now);
        lines.push(content::home::last_pain(pain.get(), &at));
    }
    lines.extend(next_block(model, now));
    lines.extend(check::verdict::recheck(&model.known, now).filter(|_| !recheck_due));
    lines.extend(rest::page::nudge(model, now).map(|claim| claim.text.to_owned()));
    Home { main: Some(main), more, episode: lines, recheck_due, settled, nudge: None }
}

/// What a person with an open episode most likely came for.
fn main(model: &Model, now: Reading) -> Action {
    let check = model.known.history.todays_check(now);
    match check.map(|check| (check.check.verdict, check.access())) {
        Some((Verdict::Emergency, _)) => {
            Action::new(content::verdict::WHAT_WE_FOUND, event::frame::Msg::Go(Route::Verdict))
        }
        Some((_, Access::Nothing | Access::Rest)) => {
            Action::new(content::verdict::WHAT_WE_FOUND, event::frame::Msg::Go(Route::Verdict))
        }
        Some((_, Access::Relief)) if every_mode_waits(model, now) => {
            Action::new(content::home::REST_AND_MOVE, event::frame::Msg::Go(Route::Move))
        }
        Some((_, Access::Relief)) => Action::new(content::home::ICE_OR_HEAT, event::relief::Msg::Begin),
        _ => Action::new(content::home::CHECK_AGAIN, event::check::Msg::Begin(Whom::Me)),
    }
}

/// When the next block may start, once one has been done.
fn next_block(model: &Model, now: Reading) -> Option<String> {
    let episode = model.known.history.open_episode()?;
    let last = episode.blocks.last()?;
    if model.known.history.running_block(now.stamp).is_some() || !model.known.is_open(now) {
        return None;
    }
    let mode = last.block.plan.mode();
    let waiting = model.known.may_start(mode, now).err().map(|wait| relief::page::wait_text(wait, mode, now));
    waiting
        .filter(|_| every_mode_waits(model, now))
        .or_else(|| Some(content::home::NEXT_BLOCK_OPEN.to_owned()))
}

fn every_mode_waits(model: &Model, now: Reading) -> bool {
    Mode::ALL.iter().all(|mode| model.known.may_start(*mode, now).is_err())
}
