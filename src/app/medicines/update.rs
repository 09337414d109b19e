//! The list, and what was taken: each becomes a record. A second tap that comes at once is none.

use crate::app::effect::Effect;
use crate::app::event::medicines::Msg;
use crate::app::event::notes;
use crate::app::facts::days::{local, moment_of};
use crate::app::facts::typed;
use crate::app::model::known::Known;
use crate::app::model::medicines::{Asks, Draft, Of, State};
use crate::app::outbox::Outbox;
use crate::content::medicines as words;
use crate::domain::diary::on_one_line;
use crate::domain::journal::record::Entry;
use crate::domain::medicine_days::{SECOND_TAP, is_called};
use crate::domain::medicines::{MOST_GAP, MOST_NAME, MOST_TIMES, Medicine, MedicineRecord, Said, Taken};
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// Something happened to medicines.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    out.note("");
    state.twice = None;
    match msg {
        Msg::Took(of) => took(state, of, out),
        Msg::Earlier(of) if listed(out, &of).is_some() => ask(state, Of::Medicine(of), out),
        Msg::Correct(of) if taken(out, &of).is_some() => ask(state, Of::Taking(of), out),
        Msg::Earlier(_) | Msg::Correct(_) => {}
        Msg::Day(day) => {
            if let Some(asks) = &mut state.asks {
                asks.day = day;
            }
        }
        Msg::At(text) => at(state, &text, out),
        Msg::Add => {
            *state = State { draft: Some(Draft::default()), ..State::default() };
            out.effect(Effect::FocusHeading);
        }
        Msg::Change(of) => change(state, of, out),
        Msg::Kind(class) => {
            if let Some(draft) = &mut state.draft {
                draft.class = Some(class);
            }
        }
        Msg::Save { name, gap, most } => save(state, &name, &gap, &most, out),
        Msg::Leave => leave(state, out),
        Msg::Remove(of) => remove(state, of, out),
    }
}

/// The medicine of this record, where it is on the list.
fn listed<'a>(known: &'a Known, of: &RecordId) -> Option<&'a MedicineRecord> {
    known.history.medicines.find(of).filter(|record| record.listed)
}

fn taken<'a>(known: &'a Known, id: &RecordId) -> Option<&'a Taken> {
    known.history.medicines.taken.iter().find(|taken| taken.id == *id)
}

/// Some of it was taken now. What was noted of it less than a minute ago is the same.
fn took(state: &mut State, of: RecordId, out: &mut Outbox<'_>) {
    if listed(out, &of).is_none() {
        return;
    }
    state.asks = None;
    let now = out.now().wall();
    let near = |at: Instant| (now - at).0.abs() < SECOND_TAP.0;
    if out.history.medicines.taken.iter().any(|taken| taken.of == of && near(taken.at)) {
        state.twice = Some(of);
        out.status(words::ALREADY);
        return;
    }
    out.note_undoable(Entry::Medicine(Said::Took(of)));
}

/// When it was is asked; asked already, it is asked no more.
fn ask(state: &mut State, of: Of, out: &Outbox<'_>) {
    if state.asks.take().is_some_and(|asks| asks.of == of) {
        return;
    }
    let now = out.now();
    let day = match &of {
        Of::Medicine(_) => now.day_of(now.wall()),
        Of::Taking(id) => {
            taken(out, id).map_or(now.day_of(now.wall()), |it| local(it.at, &out.history, now).0)
        }
    };
    state.asks = Some(Asks { of, day });
}

/// The time was typed: what was taken earlier is noted, or what was noted is moved.
fn at(state: &mut State, text: &str, out: &mut Outbox<'_>) {
    let Some(asks) = state.asks.clone() else { return };
    let now = out.now();
    let Some(minute) = typed::time_of_day(text) else {
        return out.note(words::BAD_TIME);
    };
    let at = moment(&asks, minute, out, now);
    if at > now.wall() || !days_to_choose(&asks.of, out, now).contains(&asks.day) {
        return out.note(words::NOT_YET_TIME);
    }
    let at = at.storable();
    match asks.of {
        Of::Medicine(of) => {
            if listed(out, &of).is_none() {
                return;
            }
            out.note_undoable(Entry::Medicine(Said::Took(of)));
            if let Some(id) = out.journal.records().last().map(|record| record.id.clone()) {
                out.write([Entry::WasAt(id, at)]);
            }
        }
        Of::Taking(id) => {
            let written = out.journal.find(&id).map(|record| record.wall);
            let Some((before, written)) = taken(out, &id).map(|taken| taken.at).zip(written) else { return };
            // Nothing is later than it was written.
            if at > written {
                return out.note(words::AFTER_NOTED);
            }
            if at != before {
                out.write([Entry::WasAt(id.clone(), at)]);
                out.request(notes::Msg::Redated(id, before));
            }
        }
    }
    state.asks = None;
}

/// What was typed as a moment. The day on which it is noted is that of the clock of then.
fn moment(asks: &Asks, minute: u16, known: &Known, now: Reading) -> Instant {
    let history = &known.history;
    if let Of::Taking(id) = &asks.of {
        let own = taken(known, id).filter(|taken| local(taken.at, history, now).0 == asks.day);
        if let Some(taken) = own {
            let then = Reading { offset_minutes: history.offset_at(taken.at, now), ..now };
            return then.start_of(asks.day) + Span::minutes(i64::from(minute));
        }
    }
    moment_of(asks.day, minute, history, now)
}

/// The days that it can have been on: today and the day before, and the one on which it is noted.
pub(super) fn days_to_choose(of: &Of, known: &Known, now: Reading) -> Vec<LocalDay> {
    let today = now.day_of(now.wall());
    let own = match of {
        Of::Medicine(_) => None,
        Of::Taking(id) => taken(known, id).map(|taken| local(taken.at, &known.history, now).0),
    };
    let mut days = vec![today, LocalDay(today.0 - 1)];
    days.extend(own.filter(|own| !days.contains(own)));
    days
}

fn change(state: &mut State, of: RecordId, out: &mut Outbox<'_>) {
    let Some(class) = listed(out, &of).map(|record| record.medicine.class) else { return };
    *state = State { draft: Some(Draft { of: Some(of), class: Some(class) }), ..State::default() };
    out.effect(Effect::FocusHeading);
}

fn leave(state: &mut State, out: &mut Outbox<'_>) {
    if state.draft.take().is_some() {
        out.effect(Effect::FocusHeading);
    }
}

/// It goes on the list, or stands there anew. One that was on it before, under the same name, goes on where it was.
fn save(state: &mut State, name: &str, gap: &str, most: &str, out: &mut Outbox<'_>) {
    let Some(draft) = &state.draft else { return };
    let name = on_one_line(name, MOST_NAME);
    if name.is_empty() {
        return out.note(words::NO_NAME);
    }
    let Some(class) = draft.class else { return out.note(words::NO_KIND) };
    let Ok(gap_hours) = from_label(gap, MOST_GAP) else { return out.note(words::BAD_GAP) };
    let Ok(most_a_day) = from_label(most, MOST_TIMES) else { return out.note(words::BAD_MOST) };
    let known = &out.history.medicines;
    let of = draft.of.clone().or_else(|| {
        let was_there = |record: &&MedicineRecord| {
            !record.listed && record.medicine.class == class && is_called(&record.medicine, &name)
        };
        known.list.iter().find(was_there).map(|record| record.id.clone())
    });
    let medicine = Medicine { of: of.clone(), name, class, gap_hours, most_a_day };
    let stands = of.and_then(|of| listed(out, &of)).is_some_and(|record| {
        let Medicine { of: _, name, class, gap_hours, most_a_day } = &record.medicine;
        (name, *class, *gap_hours, *most_a_day)
            == (&medicine.name, medicine.class, medicine.gap_hours, medicine.most_a_day)
    });
    if !stands {
        out.write([Entry::Medicine(Said::Listed(medicine))]);
    }
    leave(state, out);
}

/// A number of the label as it was typed; nothing where nothing was.
fn from_label(text: &str, most: u8) -> Result<Option<u8>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = typed::whole(text).and_then(|number| u8::try_from(number).ok());
    number.filter(|number| (1..=most).contains(number)).map(Some).ok_or(())
}

/// It comes off the list. What was taken of it stays, and counts.
fn remove(state: &mut State, of: RecordId, out: &mut Outbox<'_>) {
    if listed(out, &of).is_none() {
        return;
    }
    leave(state, out);
    out.write([Entry::Medicine(Said::Unlisted(of.clone()))]);
    out.request(notes::Msg::Unlisted(of));
}
