//! How the figure of the routine moves: a function of the page's own clock, so that it is drawn without asking the model.

use super::player::player;
use crate::app::model::Model;
use crate::content;
use crate::domain::figure::scene::Figure;
use crate::domain::moves::steps::{Kind, Part};
use crate::domain::time::{Reading, Span};

/// A movement from one pose to the next takes so long, or half of the step where that is shorter.
const MOVES_IN: Span = Span(1_500);

/// While getting ready the figure shows the exercise over and over: there and back takes about so long.
const SHOWN: i64 = 6_000;

/// Of there and back, so many thousandths each are the ways; the rest it stands at either end.
const UNDER_WAY: i64 = 350;

/// A step of a walk, or another movement that goes round.
const ROUND: i64 = 700;

/// The place of the pose that the figure is in, or nearer to.
pub fn pose_held(model: &Model, now: Reading) -> usize {
    let Some(motion) = motion(model, now) else { return 0 };
    let Some(figure) = content::figure(motion.id).filter(|_| motion.kind != Some(Kind::Ready)) else {
        return 0;
    };
    let (from, to, far) = motion.pose_at(now.stamp.mono, figure);
    if far >= 500 { to } else { from }
}

/// Where the figure is on its way: into the position as the hold begins, back as it is let go.
fn pose(kind: Kind, spent: Span, lasts: Span, count: usize, round: bool) -> (usize, usize, u16) {
    let last = count.saturating_sub(1);
    let way = |from: usize, to: usize, spent: Span, takes: Span| {
        (from, to, (spent.0.clamp(0, takes.0) * 1_000 / takes.0.max(1)) as u16)
    };
    match kind {
        Kind::Ready if last > 0 => shown(spent, lasts, count, round),
        Kind::Hold if round && count > 1 => {
            let n = usize::try_from(spent.0.max(0) / ROUND).unwrap_or(0);
            way(n % count, (n + 1) % count, Span(spent.0.rem_euclid(ROUND)), Span(ROUND))
        }
        Kind::Hold if last > 0 => {
            let takes = Span(MOVES_IN.0.min(lasts.0 / 2 / last as i64)).max(Span(1));
            let n = usize::try_from(spent.0.max(0) / takes.0).unwrap_or(0).min(last - 1);
            way(n, n + 1, Span(spent.0 - n as i64 * takes.0), takes)
        }
        Kind::Between if last > 0 => {
            let takes = Span(MOVES_IN.0.min(lasts.0 / last as i64)).max(Span(1));
            let n = usize::try_from(spent.0.max(0) / takes.0).unwrap_or(0).min(last - 1);
            way(last - n, last - n - 1, Span(spent.0 - n as i64 * takes.0), takes)
        }
        _ => (0, 0, 0),
    }
}

/// The exercise over and over, slowly, from the first pose to the first: as often as there is time for.
fn shown(spent: Span, lasts: Span, count: usize, round: bool) -> (usize, usize, u16) {
    let times = ((lasts.0 + SHOWN / 2) / SHOWN).max(1);
    let whole = (lasts.0 / times).max(1);
    let now = spent.0.clamp(0, (lasts.0 - 1).max(0)) % whole * 1_000 / whole;
    let last = count - 1;
    if round {
        let ways = now * count as i64;
        let n = (ways / 1_000) as usize;
        return (n % count, (n + 1) % count, (ways % 1_000) as u16);
    }
    // There, and a while there; back, and a while back.
    let (back, since) = if now < 500 { (false, now) } else { (true, now - 500) };
    let ways = (since * 1_000 / UNDER_WAY).min(999) * last as i64;
    let (n, far) = ((ways / 1_000) as usize, (ways % 1_000) as u16);
    let far = if since >= UNDER_WAY { 1_000 } else { far };
    if back { (last - n, last - n - 1, far) } else { (n, n + 1, far) }
}

/// How the figure on the page moves: a function of the page's own clock, so that it is drawn without asking the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Motion {
    /// Id of the exercise; the next one while resting.
    pub id: &'static str,
    /// The left side is the picture mirrored.
    pub mirrored: bool,
    /// What the figure does; nothing while it only stands.
    pub kind: Option<Kind>,
    /// It goes on for minutes, as a walk does.
    pub is_long: bool,
    /// How much of the step is done at `since`.
    pub spent: Span,
    /// How long the step lasts.
    pub lasts: Span,
    /// When, by the page's own clock, the step goes on from `spent`; nothing while it waits.
    pub since: Option<Span>,
}

impl Motion {
    fn spent_at(&self, mono: Span) -> Span {
        let passed = self.since.map_or(Span::ZERO, |since| (mono - since).max(Span::ZERO));
        self.spent + passed
    }

    /// From which pose of the figure to which, and how far, in thousandths.
    pub fn pose_at(&self, mono: Span, figure: &Figure) -> (usize, usize, u16) {
        let Some(kind) = self.kind else { return (0, 0, 0) };
        pose(kind, self.spent_at(mono), self.lasts, figure.poses.len(), figure.round)
    }

    /// True while the chest moves with the breath: a hold that is short enough to be breathed through.
    pub fn breathes(&self) -> bool {
        self.kind == Some(Kind::Hold) && self.since.is_some() && !self.is_long
    }

    /// True while the figure is on its way from one pose to another, so that it has to be drawn at every frame.
    pub fn moves_at(&self, mono: Span, figure: &Figure) -> bool {
        let spent = self.spent_at(mono);
        let going = self.since.is_some() && spent < self.lasts;
        let last = figure.poses.len().saturating_sub(1) as i64;
        match self.kind {
            Some(Kind::Hold) => going && (figure.round || spent <= Span(last * MOVES_IN.0)),
            Some(Kind::Between | Kind::Ready) => going && last > 0,
            _ => false,
        }
    }
}

/// How the figure on the page moves; nothing without a routine that is shown.
pub fn motion(model: &Model, now: Reading) -> Option<Motion> {
    let player = player(model, now)?;
    let run = model.moves.run.as_ref()?.at(now.stamp);
    let place = run.place()?;
    let moves = matches!(place.step.kind, Kind::Ready | Kind::Hold | Kind::Between);
    Some(Motion {
        id: player.id,
        mirrored: player.mirrored,
        kind: moves.then_some(place.step.kind),
        is_long: run.plan.get(place.step.part).is_some_and(Part::is_long),
        spent: if run.plays { Span::ZERO } else { place.spent },
        lasts: place.lasts,
        since: run.plays.then_some(now.stamp.mono - place.spent),
    })
}
