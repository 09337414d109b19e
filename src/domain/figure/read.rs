//! The reader of figures: lines of a text to positions and exercises as they are drawn. The text says at its top how it
//! is written.
//!
//! Entered by `content::figures` with the text; touches nothing. A text with a fault anywhere is refused as a whole: half
//! a person, or one who bends somewhere else, is worse than no picture.

use std::iter::Peekable;
use std::str::Split;

use super::body::{Joint, Pose};
use super::scene::{Contact, Figure, Prop, Region, Rest, View};

/// How many poses a figure may have: contacts keep a bit for each. As many props are enough, too.
const MOST_POSES: usize = 8;

/// All figures of a text, in its order; nothing where a line is not what it should be.
pub fn figures(text: &'static str) -> Option<Vec<Figure>> {
    let mut figures = Vec::new();
    for line in text.lines() {
        read_line(&mut figures, Words::of(line))?;
    }
    figures.iter().all(is_whole).then_some(figures)
}

/// The words of a line that are still to be read.
struct Words(Peekable<Split<'static, char>>);

impl Words {
    fn of(line: &'static str) -> Words {
        Words(line.split(' ').peekable())
    }

    fn next(&mut self) -> Option<&'static str> {
        self.0.next()
    }

    fn is_at_end(&mut self) -> bool {
        self.0.peek().is_none()
    }

    /// The next word as a number; nothing where there is none.
    fn number(&mut self) -> Option<i16> {
        self.next()?.parse().ok()
    }

    fn joint(&mut self) -> Option<Joint> {
        joint(self.next()?)
    }
}

fn read_line(figures: &mut Vec<Figure>, mut words: Words) -> Option<()> {
    let mark = words.next()?;
    if matches!(mark, "" | "#") {
        return Some(());
    }
    if mark == "figure" {
        let (poses, props, tints, contacts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (id, view) = (words.next()?, view(words.next()?)?);
        figures.push(Figure { id, view, poses, round: false, props, tints, contacts });
    } else {
        let figure = figures.last_mut()?;
        match mark {
            "round" => figure.round = true,
            "pose" => figure.poses.push(pose(&mut words)?),
            "prop" => figure.props.push(prop(&mut words)?),
            "tint" => {
                while !words.is_at_end() || figure.tints.is_empty() {
                    figure.tints.push(region(words.next()?)?);
                }
            }
            "rests" => contacts(&mut figure.contacts, &mut words)?,
            _ => return None,
        }
    }
    words.is_at_end().then_some(())
}

/// Whether it has poses, and nothing rests on what is not there, or in a pose that is not there.
fn is_whole(figure: &Figure) -> bool {
    let poses = figure.poses.len();
    let there = |contact: &Contact| {
        let on = match contact.rest {
            Rest::Floor => true,
            Rest::On(prop) => usize::from(prop) < figure.props.len(),
        };
        on && (contact.poses == u8::MAX || u16::from(contact.poses) >> poses == 0)
    };
    (1..=MOST_POSES).contains(&poses) && figure.contacts.iter().all(there)
}

/// Two numbers for the hip, four for the trunk, and four and five for each side's arm and leg; two more where the feet
/// are turned out. Bars stand between the parts for who reads the file, and count for nothing.
fn pose(words: &mut Words) -> Option<Pose> {
    let mut numbers = [0; 26];
    let mut count = 0;
    while let Some(word) = words.next() {
        if word != "|" {
            *numbers.get_mut(count)? = word.parse::<i16>().ok()?.checked_mul(10)?;
            count += 1;
        }
    }
    matches!(count, 24 | 26).then_some(Pose(numbers))
}

fn prop(words: &mut Words) -> Option<Prop> {
    let kind = words.next()?;
    if kind == "strap" {
        return Some(Prop::Strap { from: words.joint()?, to: words.joint()? });
    }
    if kind == "phone" {
        return Some(Prop::Phone { from: words.joint()?, to: words.joint()? });
    }
    if kind == "cushion" {
        let (from, to) = (words.joint()?, words.joint()?);
        return Some(Prop::Cushion { from, to, thickness: words.number()? });
    }
    if kind == "load" {
        return Some(Prop::Load { by: words.joint()?, size: words.number()? });
    }
    let first = words.number()?;
    if kind == "wall" {
        return Some(Prop::Wall { x: first });
    }
    let second = words.number()?;
    if kind == "laptop" {
        return Some(Prop::Laptop { at: [first, second] });
    }
    let third = words.number()?;
    match kind {
        "table" => Some(Prop::Table { from: first, to: second, height: third }),
        "screen" => Some(Prop::Screen { x: first, foot: second, top: third }),
        "chair" => Some(Prop::Chair { front: first, back: second, seat: third }),
        "bench" => Some(Prop::Bench { left: first, right: second, top: third }),
        "towel" => Some(Prop::Towel { at: [first, second], radius: third }),
        "arrow" => Some(Prop::Arrow { from: [first, second], to: [third, words.number()?] }),
        "pillow" => {
            let (fourth, thickness) = (words.number()?, words.number()?);
            Some(Prop::Pillow { from: [first, second], to: [third, fourth], thickness })
        }
        _ => None,
    }
}

/// "floor hip waist in 1 2": what is rested on, the joints, and in which poses, if not in all.
fn contacts(contacts: &mut Vec<Contact>, words: &mut Words) -> Option<()> {
    // Places are counted from 1 in the text.
    let place = |word: &str| word.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < MOST_POSES);
    let rest = match words.next()? {
        "floor" => Rest::Floor,
        prop => Rest::On(place(prop)? as u8),
    };
    let first = contacts.len();
    while let Some(word) = words.next() {
        if word != "in" {
            contacts.push(Contact { joint: joint(word)?, rest, poses: u8::MAX });
            continue;
        }
        let mut poses = 0;
        while let Some(word) = words.next() {
            poses |= 1 << place(word)?;
        }
        // The end of the line is not far: an empty list of poses is no list.
        if poses == 0 {
            return None;
        }
        for contact in contacts.get_mut(first..)? {
            contact.poses = poses;
        }
    }
    (first < contacts.len()).then_some(())
}

fn view(word: &str) -> Option<View> {
    Some(match word {
        "side" => View::Side,
        "above" => View::Above,
        "slant" => View::Slant,
        "facing" => View::Facing,
        "front" => View::Front,
        _ => return None,
    })
}

fn joint(word: &str) -> Option<Joint> {
    Some(match word {
        "hip" => Joint::Hip,
        "waist" => Joint::Waist,
        "shoulder" => Joint::Shoulder,
        "head" => Joint::Head,
        "near-elbow" => Joint::NearElbow,
        "near-hand" => Joint::NearHand,
        "far-elbow" => Joint::FarElbow,
        "far-hand" => Joint::FarHand,
        "near-knee" => Joint::NearKnee,
        "near-ankle" => Joint::NearAnkle,
        "near-toe" => Joint::NearToe,
        "far-knee" => Joint::FarKnee,
        "far-ankle" => Joint::FarAnkle,
        "far-toe" => Joint::FarToe,
        _ => return None,
    })
}

fn region(word: &str) -> Option<Region> {
    Some(match word {
        "low-back" => Region::LowBack,
        "upper-back" => Region::UpperBack,
        "buttock" => Region::Buttock,
        "thigh-front" => Region::ThighFront,
        "thigh-back" => Region::ThighBack,
        "hip-front" => Region::HipFront,
        "calf" => Region::Calf,
        "chest" => Region::Chest,
        "belly" => Region::Belly,
        "flank" => Region::Flank,
        "outer-hip" => Region::OuterHip,
        "neck" => Region::Neck,
        _ => return None,
    })
}
