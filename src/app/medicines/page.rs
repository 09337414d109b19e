//! The page on medicines: what speaks against more, each medicine with how long ago it was and on how many days, and what was
//! taken. Pure.

use super::update::days_to_choose;
use crate::app::event::medicines::Msg;
use crate::app::event::{frame, notes};
use crate::app::facts::medicines as facts;
use crate::app::model::Model;
use crate::app::model::medicines::{Asks, Draft, Of};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::words;
use crate::content::{self, Claim, SourceId, medicines as said};
use crate::domain::check::verdict::Verdict;
use crate::domain::journal::history::History;
use crate::domain::medicine_days::{self as rules, AsksFirst, Dose, LOOKS_BACK, Standing, Unkept};
use crate::domain::medicines::{Class, MedicineRecord, Taken};
use crate::domain::record_id::RecordId;
use crate::domain::time::{Reading, Span};

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What speaks against more, most pressing first.
    pub warnings: Vec<Warning>,
    /// What the danger check found is to be read before anything else.
    pub verdict: Option<Action>,
    /// The list.
    pub cards: Vec<Card>,
    /// A medicine that is put on it, or changed.
    pub form: Option<Form>,
    /// What was taken last, newest first.
    pub taken: Vec<Row>,
    /// What is wrong with what was typed.
    pub note: &'static str,
}

/// A sentence that speaks against more.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Warning {
    /// What it says.
    pub text: String,
    /// What it rests on; none for what the person typed from a label.
    pub sources: &'static [SourceId],
}

/// A medicine on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The record that listed it first.
    pub id: Option<RecordId>,
    /// Its name: text of the person.
    pub name: String,
    /// Its class.
    pub kind: &'static str,
    /// "4 h 10 min since".
    pub since: String,
    /// Days, what the label says, and what else of its kind was taken.
    pub lines: Vec<String>,
    /// "Took it now", "Took it earlier" and "Change".
    pub actions: Vec<Action>,
    /// When it was taken earlier is asked.
    pub when: Option<When>,
    /// A second tap came too soon to be one.
    pub twice: &'static str,
}

/// What was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The record that says so.
    pub id: Option<RecordId>,
    /// Its name: text of the person.
    pub name: String,
    /// When.
    pub time: String,
    /// When it was is asked, with what takes it back.
    pub when: Option<(When, Action)>,
}

/// When something was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The days to choose from.
    pub days: Vec<(Action, bool)>,
    /// What stands in the field for the time.
    pub time: String,
    /// On the button.
    pub done: &'static str,
}

/// A medicine that is put on the list, or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Over it.
    pub heading: &'static str,
    /// What stands in the fields at first: the name, the hours, the times.
    pub fields: [String; 3],
    /// The classes.
    pub kinds: Vec<(Action, bool)>,
    /// Takes it off the list.
    pub remove: Option<Action>,
}

/// So much of what was taken is shown.
const SHOWN: usize = 20;

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Page {
    let history = &model.known.history;
    let doses = facts::doses(history, now);
    let emergency = history.todays_check(now).is_some_and(|dated| dated.check.verdict == Verdict::Emergency);
    let verdict = Action::new(content::verdict::WHAT_WE_FOUND, frame::Msg::Go(Route::Verdict));
    let listed = history.medicines.list.iter().filter(|record| record.listed);
    Page {
        warnings: warnings(history, &doses, emergency, now),
        verdict: emergency.then_some(verdict),
        cards: listed.map(|record| card(model, record, &doses, now)).collect(),
        form: model.medicines.draft.as_ref().map(|draft| form(draft, history)),
        taken: history
            .medicines
            .taken
            .iter()
            .rev()
            .filter_map(|it| row(model, it, now))
            .take(SHOWN)
            .collect(),
        note: model.known.note,
    }
}

fn card(model: &Model, record: &MedicineRecord, doses: &[Dose], now: Reading) -> Card {
    let (medicine, id) = (&record.medicine, &record.id);
    let own = rules::last(doses, |dose| dose.of == *id);
    let action = |text: &str, msg: Msg| Action::new(text, msg);
    let asked = Of::Medicine(id.clone());
    Card {
        id: Some(id.clone()),
        name: medicine.name.clone(),
        kind: said::class(medicine.class),
        since: own.map_or_else(|| said::NOT_YET.to_owned(), |dose| facts::since(dose.at, now)),
        lines: lines(&model.known.history, record, own, doses, now),
        actions: vec![
            action(said::TOOK, Msg::Took(id.clone())),
            action(said::EARLIER, Msg::Earlier(id.clone())),
            action(said::CHANGE, Msg::Change(id.clone())),
        ],
        when: when(model, &asked, now),
        twice: if model.medicines.twice.as_ref() == Some(id) { said::ALREADY } else { "" },
    }
}

fn lines(
    history: &History,
    record: &MedicineRecord,
    own: Option<&Dose>,
    doses: &[Dose],
    now: Reading,
) -> Vec<String> {
    let (medicine, id, class) = (&record.medicine, &record.id, record.medicine.class);
    let passed = |dose: &Dose| (now.wall() - dose.at).max(Span::ZERO);
    let gap = medicine.gap_hours.zip(own.map(passed));
    let gap =
        gap.filter(|(hours, passed)| (Span::minutes(1)..Span::hours(i64::from(*hours))).contains(passed));
    let gap = gap.map(|(hours, passed)| said::label_gap_now(hours, &facts::passed(passed)));
    let count = rules::in_a_day(doses, id, now.wall());
    let most = medicine.most_a_day.filter(|most| count >= usize::from(*most));
    let most = most.map(|most| said::label_most_now(most, count));
    [gap, most, same_kind(history, class, own, doses, now)]
        .into_iter()
        .flatten()
        .chain(days(history, class, doses, now))
        .collect()
}

/// What else of its kind was taken since.
fn same_kind(
    history: &History,
    class: Class,
    own: Option<&Dose>,
    doses: &[Dose],
    now: Reading,
) -> Option<String> {
    let last = rules::last(doses, |dose| dose.class == class).filter(|_| class != Class::Other)?;
    let later = own.is_none_or(|own| last.of != own.of && last.at > own.at);
    let name = &history.medicines.find(&last.of)?.medicine.name;
    let passed = (now.wall() - last.at).max(Span::ZERO);
    later.then(|| match passed.whole_minutes() {
        0 => said::since_kind_now(name),
        _ => said::since_kind(&facts::passed(passed), name),
    })
}

/// On how many days medicines of this class were taken.
fn days(history: &History, class: Class, doses: &[Dose], now: Reading) -> Vec<String> {
    let days = rules::days(doses, class);
    let today = now.day_of(now.wall());
    let (course, of_late) = (rules::in_course(&days, today), rules::of_late(&days, today));
    let stop = rules::stop_day(class, history.age(now.wall()));
    let in_course = match (course, stop) {
        (0, _) => None,
        (day, Some(stop)) => Some(said::day_limit(day, stop)),
        (days, None) => Some(said::days_so_far(days)),
    };
    let of_late = (of_late > course).then(|| said::of_late(of_late, LOOKS_BACK));
    in_course.into_iter().chain(of_late).collect()
}

fn row(model: &Model, taken: &Taken, now: Reading) -> Option<Row> {
    let history = &model.known.history;
    let name = facts::line(history, taken)?.to_owned();
    let take_back = Action::new(content::log::TAKE_BACK, notes::Msg::TakeBack(taken.id.clone()));
    Some(Row {
        id: Some(taken.id.clone()),
        name,
        time: words::noted(taken.at, history, now),
        when: when(model, &Of::Taking(taken.id.clone()), now).map(|when| (when, take_back)),
    })
}

/// When it was, where that is asked of this.
fn when(model: &Model, of: &Of, now: Reading) -> Option<When> {
    let Asks { day: chosen, .. } = model.medicines.asks.as_ref().filter(|asks| asks.of == *of)?;
    let history = &model.known.history;
    let (at, done) = match of {
        Of::Medicine(_) => (now.wall(), said::NOTE_IT),
        Of::Taking(id) => {
            let taken = history.medicines.taken.iter().find(|taken| taken.id == *id)?;
            (taken.at, said::MOVE_IT)
        }
    };
    let then = Reading { offset_minutes: history.offset_at(at, now), ..now };
    let (hour, minute) = then.clock_of(at);
    let day = |day| (Action::new(words::day_heading(day, now), Msg::Day(day)), day == *chosen);
    Some(When {
        days: days_to_choose(of, &model.known, now).into_iter().map(day).collect(),
        time: format!("{hour:02}:{minute:02}"),
        done,
    })
}

fn form(draft: &Draft, history: &History) -> Form {
    let record = draft.of.as_ref().and_then(|of| history.medicines.find(of));
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let fields = record.map(|record| &record.medicine).map_or_else(Default::default, |medicine| {
        [medicine.name.clone(), number(medicine.gap_hours), number(medicine.most_a_day)]
    });
    let kind = |class| (Action::new(said::kind(class), Msg::Kind(class)), draft.class == Some(class));
    Form {
        heading: if record.is_some() { said::CHANGE_HEADING } else { said::NEW_HEADING },
        fields,
        kinds: Class::ALL.map(kind).to_vec(),
        remove: record.map(|record| Action::new(said::REMOVE, Msg::Remove(record.id.clone()))),
    }
}

/// What speaks against more of what is on the list or was taken lately.
fn warnings(history: &History, doses: &[Dose], emergency: bool, now: Reading) -> Vec<Warning> {
    let emergency = emergency.then(|| own(said::EMERGENCY.to_owned()));
    let (stop, warn): (Vec<_>, Vec<_>) =
        courses(history, doses, now).into_iter().partition(|(standing, _)| *standing == Standing::Stop);
    let claims = |of: Vec<(Standing, Claim)>| of.into_iter().map(|(_, claim)| claimed(claim));
    let (first, age): (Vec<_>, Vec<_>) = ask_first(history, now)
        .into_iter()
        .partition(|why| matches!(why, AsksFirst::Bleeding | AsksFirst::Minor | AsksFirst::Pregnant));
    let asks = |of: Vec<AsksFirst>| of.into_iter().map(|why| claimed(said::asks_first(why)));
    emergency
        .into_iter()
        .chain(claims(stop))
        .chain(asks(first))
        .chain(two_at_once(history, doses, now))
        .chain(labels(history, doses, now))
        .chain(asks(age))
        .chain(claims(warn))
        .chain(supplements(history, now))
        .chain(maybe_minor(history, now))
        .collect()
}

fn own(text: String) -> Warning {
    Warning { text, sources: &[] }
}

fn claimed(claim: Claim) -> Warning {
    Warning { text: claim.text.to_owned(), sources: claim.sources }
}

fn has(history: &History, class: Class) -> bool {
    history.medicines.list.iter().any(|record| record.listed && record.medicine.class == class)
}

/// Courses that last long.
fn courses(history: &History, doses: &[Dose], now: Reading) -> Vec<(Standing, Claim)> {
    let age = history.age(now.wall());
    let today = now.day_of(now.wall());
    let of = |class: Class| {
        let day = rules::in_course(&rules::days(doses, class), today);
        let standing = rules::standing(class, age, day);
        let claim = match (standing, class) {
            (Standing::Fine, _) => return None,
            (Standing::Warn, _) => said::WARN,
            (Standing::Stop, Class::Gel) => said::STOP_GEL,
            (Standing::Stop, _) if rules::is_minor(age) => said::STOP_MINOR,
            (Standing::Stop, _) => said::STOP,
        };
        Some((standing, claim))
    };
    [Class::AntiInflammatory, Class::Gel].into_iter().filter_map(of).collect()
}

/// Two different anti-inflammatories at once: told apart by their names, as one may stand on the list twice.
fn two_at_once(history: &History, doses: &[Dose], now: Reading) -> Option<Warning> {
    let recent =
        |dose: &&Dose| dose.class == Class::AntiInflammatory && rules::is_recent(dose.at, now.wall());
    let mut medicines = doses.iter().filter(recent).filter_map(|dose| history.medicines.find(&dose.of));
    let first = medicines.next()?;
    let other = medicines.find(|record| !rules::is_called(&record.medicine, &first.medicine.name))?;
    let both = said::both(&first.medicine.name, &other.medicine.name);
    Some(Warning { text: [said::TWO.text, &both].join(" "), sources: said::TWO.sources })
}

/// Labels that were not kept, as they were typed.
fn labels(history: &History, doses: &[Dose], now: Reading) -> Vec<Warning> {
    let of = |record: &MedicineRecord| {
        let name = record.medicine.name.clone();
        let say = move |unkept| match unkept {
            Unkept::Gap(hours, gap) => own(said::label_gap(&name, hours, &facts::passed(gap))),
            Unkept::Most(most, count) => own(said::label_most(&name, most, count)),
        };
        rules::unkept(&record.medicine, &record.id, doses, now.wall()).into_iter().map(say)
    };
    history.medicines.list.iter().flat_map(of).collect()
}

/// Why to ask before what is on the list.
fn ask_first(history: &History, now: Reading) -> Vec<AsksFirst> {
    let (tablets, gel) = (has(history, Class::AntiInflammatory), has(history, Class::Gel));
    let matters = |why: &AsksFirst| tablets || (gel && *why == AsksFirst::Minor);
    facts::asks_first(history, now).into_iter().filter(matters).collect()
}

/// What supplements do together with what is known.
fn supplements(history: &History, now: Reading) -> Vec<Warning> {
    if !has(history, Class::Supplement) {
        return Vec::new();
    }
    let why = facts::asks_first(history, now);
    let bleeds = why.contains(&AsksFirst::Thinners) || has(history, Class::AntiInflammatory);
    let pregnant = why.contains(&AsksFirst::Pregnant);
    let claims = [(bleeds, said::BLEEDING), (pregnant, said::NOT_PREGNANT)];
    claims.into_iter().filter(|(holds, _)| *holds).map(|(_, claim)| claimed(claim)).collect()
}

/// Where the age is not known, it counts as an adult's: what holds under 18 is said.
fn maybe_minor(history: &History, now: Reading) -> Option<Warning> {
    let unknown = history.age(now.wall()).is_none();
    let matters = has(history, Class::AntiInflammatory) || has(history, Class::Gel);
    (unknown && matters).then(|| claimed(said::MAYBE_MINOR))
}
