//! The routine in progress: figure, ring, cue, "That hurts" always in sight; floor mode; and how it ended.

use crate::app::Model;
use crate::app::event::{Moving, Tap};
use crate::app::moves::{self, Over};
use crate::app::present::player::{self, Player, Sheet};
use crate::app::present::timer::{Dial, Tone};
use crate::app::present::{Action, alarm};
use crate::app::route::Route;
use crate::content::{self, copy, say};
use crate::domain::instant::Reading;
use crate::domain::journal::Aid;
use crate::domain::steps::Kind;
use crate::ui::node::{Element, el};
use crate::ui::parts::{buttons, dial, figure, pain_scale};

fn poses(id: &str) -> (usize, bool) {
    content::figure(id).map_or((0, false), |figure| (figure.poses.len(), figure.round))
}

/// The page.
pub fn page(model: &Model, now: Reading) -> Element {
    if let Some(sheet) = player::sheet(model, now) {
        return hurts(model, sheet, now);
    }
    if let Some(after) = player::after(model, now) {
        return over(model, after, now);
    }
    let Some(player) = player::player(model, poses, now) else { return el("main") };
    if model.moves.floor { floor(&player) } else { whole(model, &player) }
}

fn whole(model: &Model, player: &Player) -> Element {
    let (strong, others) = player::actions(player);
    let hurts = Action::new(say("hurts"), Tap::Move(Moving::Hurts));
    let foot = el("div")
        .class("player-foot")
        .with(el("button").class("hurts").tap(hurts.tap).tell(hurts.label))
        .with(buttons::strong(strong));
    let lacks = (!model.history.silent).then(|| alarm::lacks(model).next()).flatten();
    el("main")
        .class("player")
        .with(
            el("div")
                .class("player-head")
                .with(el("h1").say(player.name))
                .with(el("p").class("side").say(player.side))
                .with(el("p").class("progress").tell(player.progress.clone())),
        )
        .with(pictures(player))
        .with(el("p").class("cue").say(player.cue))
        .with(dial::ring(&ring(player)))
        .with(foot)
        .with(el("div").class("row-of-buttons").with_each(others.into_iter().map(buttons::plain)))
        .with(
            el("div")
                .class("row-of-buttons")
                .with(buttons::plain(Action::new(say("floor-on"), Tap::Move(Moving::Floor(true)))))
                .with(buttons::plain(Action::new(say("say-time"), Tap::Move(Moving::SayTime))))
                .with(buttons::plain(Action::new(say("player-end"), Tap::Move(Moving::End)))),
        )
        .with_some(lacks.map(|line| el("p").class("small").say(line)))
        .with(switches(model))
}

/// The picture that moves; and for those who want no motion, the poses with numbers.
fn pictures(player: &Player) -> Element {
    let Some(known) = content::figure(player.id) else { return el("div") };
    let (from, to, way) = player.pose;
    let class = if player.mirrored { "moving mirrored" } else { "moving" };
    let moment = known.moment(from, to, way);
    let still = |(n, pose): (usize, &crate::domain::figure::Pose)| {
        let there = if way >= 500 { to } else { from };
        let picture = figure::decoration(known, pose);
        el("div")
            .class(if n == there { "pose here" } else { "pose" })
            .with(picture)
            .with(el("span").tell((n + 1).to_string()))
    };
    let stills = if player.mirrored { "stills mirrored" } else { "stills" };
    el("div")
        .class("pictures")
        .with(el("div").class(class).with_some(moment.map(|pose| figure::decoration(known, &pose))))
        .with(el("div").class(stills).with_each(known.poses.iter().enumerate().map(still)))
}

fn ring(player: &Player) -> Dial {
    let tone = if player.kind == Some(Kind::Hold) { Tone::Heat } else { Tone::Rest };
    let under = if player.breath.is_empty() { player.rep.clone() } else { player.breath.to_owned() };
    let phase = if player.plays { player.phase } else { copy::PHASE_PAUSED };
    let phase = match (player.breath.is_empty(), player.rep.is_empty()) {
        (false, false) => [phase, " ", &player.rep].concat(),
        _ => phase.to_owned(),
    };
    Dial {
        phase,
        tone,
        digits: player.digits.clone(),
        under,
        arcs: vec![(tone, player.done)],
        ..Dial::default()
    }
}

/// Sound, touch, voice, by hand: what a routine does, each with its switch.
fn switches(model: &Model) -> Element {
    let manual = model.history.has(Aid::Manual);
    let one = |(aid, id): (Aid, &str)| {
        let on = model.history.has(aid);
        buttons::toggle(Action::new(say(id), Tap::Switch(aid, !on)), "chip", on)
    };
    let aids = [
        (Aid::Voice, "switch-voice"),
        (Aid::Beeps, "aid-beeps"),
        (Aid::Buzz, "aid-buzz"),
        (Aid::Keys, "aid-keys"),
    ];
    let keys_of =
        |(aid, _): &(Aid, &str)| *aid != Aid::Keys || !crate::app::alarm_flow::is_phone(&model.device);
    let by_hand =
        buttons::toggle(Action::new(say("aid-manual"), Tap::Switch(Aid::Manual, !manual)), "chip", manual);
    el("details").class("why").with(el("summary").say(say("player-switches"))).with(
        el("div")
            .class("chips")
            .set("role", "group")
            .set("aria-label", say("player-switches"))
            .with_each(aids.into_iter().filter(keys_of).map(one))
            .with(by_hand),
    )
}

/// The whole screen is one button, above a strip that stops everything.
fn floor(player: &Player) -> Element {
    let icon = match (player.plays, player.kind) {
        (false, _) => "\u{23F8}\u{FE0E}",
        (true, Some(Kind::Hold)) => "\u{25CF}",
        (true, _) => "\u{25CC}",
    };
    let (strong, _) = player::actions(player);
    let phase = if player.plays { player.phase } else { copy::PHASE_PAUSED };
    let all = el("button")
        .class("floor-all")
        .tap(strong.tap)
        .with(
            el("span")
                .class("phase")
                .with(el("span").class("icon").set("aria-hidden", "true").say(icon))
                .say(phase),
        )
        .with(el("span").class("digits").set("role", "timer").tell(player.digits.clone()))
        .with(el("span").class("side").say(player.side))
        .with(el("span").class("under").tell(player.rep.clone()))
        .with(el("span").class("small").tell(strong.label));
    el("main")
        .class("floor")
        .with(el("h1").class("unseen").say(player.name))
        .with(all)
        .with(
            el("div")
                .class("floor-foot")
                .with(buttons::plain(Action::new(say("floor-off"), Tap::Move(Moving::Floor(false))))),
        )
        .with(el("button").class("hurts").tap(Tap::Move(Moving::Hurts)).say(say("hurts")))
}

/// Everything stands still. How bad, and what next.
fn hurts(model: &Model, sheet: Sheet, now: Reading) -> Element {
    let settled = moves::is_settled(model, now);
    let answer = |button: Element| buttons::waiting(button, !settled);
    let scale =
        sheet.scale.then(|| pain_scale::keys_for(|score| Tap::Move(Moving::HurtPain(score)), settled));
    el("main")
        .class("sheet hurting")
        .with(el("h1").say(sheet.heading))
        .with_some(scale)
        .with(
            el("div")
                .class("actions")
                .with_each(sheet.actions.into_iter().map(|action| answer(buttons::quiet(action)))),
        )
        .with(el("p").class("small").say(sheet.note))
}

/// How it ended, what was done, and the pain now.
fn over(model: &Model, after: player::After, now: Reading) -> Element {
    let settled = moves::is_settled(model, now);
    let list = el("ul").with_each(after.lines.into_iter().map(|line| el("li").tell(line)));
    let check = matches!(model.moves.over, Some(Over::TooMuch(_)))
        .then(|| buttons::quiet(Action::new(copy::CHECK_AGAIN, Tap::BeginCheck)));
    let scale = model.history.open_episode().is_some().then(|| {
        el("section")
            .class("card")
            .with(el("h2").say(copy::PAIN_HEADING))
            .with(pain_scale::keys_for(Tap::PainNow, settled))
    });
    let rest = el("a").class("quiet").put("href", Route::Move.print()).say(copy::REST_POSITIONS);
    el("main")
        .with(el("h1").say(after.heading))
        .with(el("p").class("lead").say(after.lead))
        .with(list)
        .with(buttons::waiting(
            buttons::strong(Action::new(say("over-close"), Tap::Move(Moving::Close))),
            !settled,
        ))
        .with_some(check)
        .with_some(scale)
        .with(rest)
        .with_some(after.asks.then(|| el("p").class("small").say(say("over-tomorrow"))))
}
