//! A position or an exercise as it is drawn: the poses a person goes through, what stands beside them, what rests on what,
//! and which muscles are pointed out. Read by `read`, moved by `solve`, drawn by `app::figure`. Pure: no side
//! effects.

use super::body::Joint::{self, Head, Hip, NearAnkle, NearKnee, Shoulder, Waist};
use super::body::Pose;

/// A thing beside the person. All in whole units of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prop {
    /// A pillow, from end to end along its middle.
    Pillow {
        /// The middle of one rounded end.
        from: [i16; 2],
        /// The middle of the other.
        to: [i16; 2],
        /// How thick it is.
        thickness: i16,
    },
    /// A chair that faces the person.
    Chair {
        /// The x of the seat's front edge.
        front: i16,
        /// The x of the backrest.
        back: i16,
        /// How high the top of the seat is.
        seat: i16,
    },
    /// A rolled towel, seen from its end.
    Towel {
        /// Its middle.
        at: [i16; 2],
        /// Half its thickness.
        radius: i16,
    },
    /// A wall.
    Wall {
        /// Its surface.
        x: i16,
    },
    /// A cushion held between two joints.
    Cushion {
        /// One of them.
        from: Joint,
        /// The other.
        to: Joint,
        /// How thick it is.
        thickness: i16,
    },
    /// An arrow beside the person, for a move too small to be seen.
    Arrow {
        /// Where it begins.
        from: [i16; 2],
        /// Its tip.
        to: [i16; 2],
    },
    /// A bench, or a bed without its ends.
    Bench {
        /// The x of one end.
        left: i16,
        /// The x of the other.
        right: i16,
        /// How high its upper side is.
        top: i16,
    },
    /// A phone along the front of a limb.
    Phone {
        /// Where the limb begins.
        from: Joint,
        /// Where it ends.
        to: Joint,
    },
    /// A table, seen from its end.
    Table {
        /// The x of its near edge.
        from: i16,
        /// The x of its far edge.
        to: i16,
        /// How high its upper side is.
        height: i16,
    },
    /// A screen on a foot, seen from its edge.
    Screen {
        /// Its x.
        x: i16,
        /// What it stands on.
        foot: i16,
        /// How high its upper edge is.
        top: i16,
    },
    /// A laptop, open, seen from its side; it faces the left.
    Laptop {
        /// The hinge.
        at: [i16; 2],
    },
    /// A box that is carried: it goes where this joint goes.
    Load {
        /// The joint that holds it.
        by: Joint,
        /// How large it is.
        size: i16,
    },
    /// A strap held between two joints.
    Strap {
        /// One end.
        from: Joint,
        /// The other.
        to: Joint,
    },
}

impl Prop {
    /// How high its upper surface is at this x, if something can lie on it there.
    pub fn top(self, x: f32) -> Option<f32> {
        let (left, right, top) = match self {
            Prop::Pillow { from, to, thickness } => {
                (from[0].min(to[0]), from[0].max(to[0]), from[1].max(to[1]) + thickness / 2)
            }
            Prop::Chair { front, back, seat } => (front.min(back), front.max(back), seat),
            Prop::Towel { at, radius } => (at[0] - radius, at[0] + radius, at[1] + radius),
            Prop::Bench { left, right, top } => (left, right, top),
            Prop::Table { from, to, height } => (from.min(to), from.max(to), height),
            Prop::Wall { .. }
            | Prop::Strap { .. }
            | Prop::Cushion { .. }
            | Prop::Arrow { .. }
            | Prop::Phone { .. }
            | Prop::Screen { .. }
            | Prop::Laptop { .. }
            | Prop::Load { .. } => {
                return None;
            }
        };
        (f32::from(left)..=f32::from(right)).contains(&x).then_some(f32::from(top))
    }
}

/// A muscle group that a figure points out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The low back.
    LowBack,
    /// Between the shoulder blades.
    UpperBack,
    /// The buttock.
    Buttock,
    /// The front of the thigh.
    ThighFront,
    /// The back of the thigh.
    ThighBack,
    /// Where the thigh meets the belly.
    HipFront,
    /// The calf.
    Calf,
    /// The chest.
    Chest,
    /// The belly.
    Belly,
    /// The side of the waist.
    Flank,
    /// The side of the hip.
    OuterHip,
    /// The back of the neck.
    Neck,
}

impl Region {
    /// The bone it lies along, from and to where in hundredths of it, and how far to the right of who goes along it:
    /// the front of a trunk, the back of a leg.
    pub const fn place(self) -> (Joint, Joint, [i16; 2], i16) {
        match self {
            Region::LowBack => (Hip, Waist, [30, 90], -22),
            Region::UpperBack => (Waist, Shoulder, [20, 80], -22),
            Region::Buttock => (Hip, NearKnee, [0, 12], 22),
            Region::ThighFront => (Hip, NearKnee, [30, 75], -10),
            Region::ThighBack => (Hip, NearKnee, [30, 75], 10),
            Region::HipFront => (Hip, NearKnee, [0, 18], -20),
            Region::Calf => (NearKnee, NearAnkle, [15, 55], 8),
            Region::Chest => (Waist, Shoulder, [40, 90], 20),
            Region::Belly => (Hip, Waist, [30, 100], 20),
            Region::Flank => (Hip, Waist, [20, 100], 0),
            Region::OuterHip => (Hip, NearKnee, [0, 18], 0),
            Region::Neck => (Shoulder, Head, [10, 45], -10),
        }
    }
}

/// What a joint rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// The floor.
    Floor,
    /// The prop at this place of the figure's list.
    On(u8),
}

/// A joint that rests on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The joint.
    pub joint: Joint,
    /// What it rests on.
    pub rest: Rest,
    /// In which poses: a bit each, the first pose the lowest; [`u8::MAX`] is all of them. Between two poses it rests if
    /// it does in both.
    pub poses: u8,
}

impl Contact {
    /// Whether it rests in the pose at this place.
    pub const fn holds(&self, pose: usize) -> bool {
        pose < 8 && self.poses >> pose & 1 == 1
    }
}

/// Where the viewer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// At the person's side; the floor is a line at y = 0.
    Side,
    /// Above the person, who lies on one side; the floor is a mat around them. Up in the picture is behind them.
    Above,
    /// At the person's side and a little above, so that what comes out of the plane is seen.
    Slant,
    /// In front of the person, who is on one side with the head to the left, and a little above. The plane of the bends
    /// is the one from side to side here: a waist bends sideways, and towards the viewer is to the front.
    Facing,
    /// In front of the person, who sits or stands, and a little above. The plane of the bends is the one from side to side,
    /// as in `Facing`; a thigh that leaves it by 90 degrees is level.
    Front,
}

/// A position or an exercise, as it is drawn.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The word it is known by.
    pub id: &'static str,
    /// From where it is seen.
    pub view: View,
    /// The poses it goes through, in order. A position has one.
    pub poses: Vec<Pose>,
    /// Whether the last pose leads to the first; otherwise the way back is the way there.
    pub round: bool,
    /// What else is there.
    pub props: Vec<Prop>,
    /// The muscles pointed out.
    pub tints: Vec<Region>,
    /// What rests on what. The first that two poses share stays in place between them whatever else moves, so it is
    /// where the person is fixed.
    pub contacts: Vec<Contact>,
}
