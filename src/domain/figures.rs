//! Figures read from their text (`src/content/figures.txt`, whose head says how it is written).
//!
//! Entered by `content` with the text; touches nothing. A text in which anything is wrong gives no figures at all.

use super::figure::{Contact, Figure, Joint, Pose, Prop, Region, Rest, View};

/// Reads all figures; nothing where a line can't be read.
pub fn read(text: &'static str) -> Option<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut part: Option<Part> = None;
    for line in text.split('\n') {
        let (mark, rest) = line.trim_ascii().split_once(' ').unwrap_or((line.trim_ascii(), ""));
        match mark {
            "" | "#" => {}
            "figure" => {
                figures.extend(finish(part.take())?);
                part = Some(begin(rest)?);
            }
            _ => part.as_mut()?.line(mark, rest)?,
        }
    }
    figures.extend(finish(part)?);
    Some(figures)
}

/// A figure whose lines are being read.
struct Part {
    id: &'static str,
    view: View,
    round: bool,
    poses: Vec<Pose>,
    props: Vec<Prop>,
    tints: Vec<Region>,
    contacts: Vec<Contact>,
}

fn begin(rest: &'static str) -> Option<Part> {
    let mut words = words(rest);
    let id = words.next()?;
    let view = meant(&VIEWS, words.next()?)?;
    let round = match words.next() {
        None => false,
        Some("round") => true,
        Some(_) => return None,
    };
    let (poses, props, tints, contacts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Some(Part { id, view, round, poses, props, tints, contacts })
}

/// The figure, whole: `Some(None)` where there was none, `None` where one has no pose or rests on a prop it has not.
fn finish(part: Option<Part>) -> Option<Option<Figure>> {
    let Some(part) = part else { return Some(None) };
    let Part { id, view, round, poses, props, tints, contacts } = part;
    let rests = |contact: &Contact| match contact.rest {
        Rest::Floor => true,
        Rest::On(place) => usize::from(place) < props.len(),
    };
    if poses.is_empty() || !contacts.iter().all(rests) {
        return None;
    }
    // Read once and for good.
    let (poses, props, tints, contacts) = (poses.leak(), props.leak(), tints.leak(), contacts.leak());
    Some(Some(Figure { id, view, poses, round, props, tints, contacts }))
}

impl Part {
    fn line(&mut self, mark: &str, rest: &'static str) -> Option<()> {
        match mark {
            "pose" => self.poses.push(pose(rest)?),
            "prop" => self.props.push(prop(rest)?),
            "tint" => {
                for word in words(rest) {
                    self.tints.push(meant(&REGIONS, word)?);
                }
            }
            "rests" => self.contacts.push(contact(rest)?),
            _ => return None,
        }
        Some(())
    }
}

fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(' ').filter(|word| !word.is_empty())
}

/// How many numbers stand between the bars of a pose.
const GROUPS: [usize; 6] = [2, 4, 4, 5, 4, 5];

fn pose(rest: &'static str) -> Option<Pose> {
    let mut numbers = [0; 26];
    let mut place = 0;
    for (n, group) in rest.split('|').enumerate() {
        let first = place;
        for word in words(group) {
            let number: i16 = word.parse().ok()?;
            *numbers.get_mut(place)? = number.checked_mul(10)?;
            place += 1;
        }
        // The feet, where they stand last.
        if place - first != GROUPS.get(n).copied().unwrap_or(2) {
            return None;
        }
    }
    (place == 24 || place == 26).then_some(Pose(numbers))
}

fn prop(rest: &'static str) -> Option<Prop> {
    let (kind, rest) = rest.split_once(' ')?;
    if kind == "strap" {
        let (from, to) = rest.split_once(' ')?;
        return Some(Prop::Strap { from: meant(&JOINTS, from)?, to: meant(&JOINTS, to)? });
    }
    let mut numbers = words(rest).map(|word| word.parse::<i16>().ok());
    let mut next = || numbers.next().flatten();
    let prop = match kind {
        "pillow" => Prop::Pillow { from: [next()?, next()?], to: [next()?, next()?], thickness: next()? },
        "chair" => Prop::Chair { front: next()?, back: next()?, seat: next()? },
        "towel" => Prop::Towel { at: [next()?, next()?], radius: next()? },
        "wall" => Prop::Wall { x: next()? },
        _ => return None,
    };
    numbers.next().is_none().then_some(prop)
}

fn contact(rest: &'static str) -> Option<Contact> {
    let mut words = words(rest);
    let joint = meant(&JOINTS, words.next()?)?;
    let rest = match words.next()? {
        "floor" => Rest::Floor,
        number => Rest::On(number.parse::<u8>().ok()?.checked_sub(1)?),
    };
    let mut poses: u8 = 0;
    for word in words {
        let pose: u8 = word.parse().ok()?;
        poses |= 1_u8.checked_shl(u32::from(pose.checked_sub(1)?))?;
    }
    Some(Contact { joint, rest, poses: if poses == 0 { u8::MAX } else { poses } })
}

fn meant<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

const VIEWS: [(&str, View); 4] =
    [("side", View::Side), ("above", View::Above), ("slant", View::Slant), ("facing", View::Facing)];

const JOINTS: [(&str, Joint); 14] = [
    ("hip", Joint::Hip),
    ("waist", Joint::Waist),
    ("shoulder", Joint::Shoulder),
    ("head", Joint::Head),
    ("near-elbow", Joint::NearElbow),
    ("near-hand", Joint::NearHand),
    ("far-elbow", Joint::FarElbow),
    ("far-hand", Joint::FarHand),
    ("near-knee", Joint::NearKnee),
    ("near-ankle", Joint::NearAnkle),
    ("near-toe", Joint::NearToe),
    ("far-knee", Joint::FarKnee),
    ("far-ankle", Joint::FarAnkle),
    ("far-toe", Joint::FarToe),
];

const REGIONS: [(&str, Region); 12] = [
    ("low-back", Region::LowBack),
    ("upper-back", Region::UpperBack),
    ("buttock", Region::Buttock),
    ("thigh-front", Region::ThighFront),
    ("thigh-back", Region::ThighBack),
    ("hip-front", Region::HipFront),
    ("calf", Region::Calf),
    ("chest", Region::Chest),
    ("belly", Region::Belly),
    ("flank", Region::Flank),
    ("outer-hip", Region::OuterHip),
    ("neck", Region::Neck),
];
