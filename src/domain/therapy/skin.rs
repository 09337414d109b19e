//! What the skin looked like when a block was stopped for it, and what that means for the next one (`docs/clinical.md` 4.4).
//! Pure: no side effects.

use serde::{Deserialize, Serialize};

use super::mode::Family;

/// What was seen or felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skin {
    /// A blister or a burn.
    Blister,
    /// White, hard, blue or blotchy: from cold.
    Hard,
    /// Brown or red marks like a net: from heat.
    Net,
    /// Feeling that has not come back.
    Numb,
    /// Red, and fading.
    Red,
    /// Something else, or it could not be seen.
    Other,
}

impl Skin {
    /// All of them.
    pub const ALL: [Skin; 6] = [Skin::Blister, Skin::Hard, Skin::Net, Skin::Numb, Skin::Red, Skin::Other];

    /// Those that are asked about after cold, or after heat, worst first. What else there is stands last.
    pub fn after(family: Family) -> [Skin; 5] {
        let own = match family {
            Family::Cold => Skin::Hard,
            Family::Heat => Skin::Net,
        };
        [Skin::Blister, own, Skin::Numb, Skin::Red, Skin::Other]
    }

    /// True where the skin may be hurt: nothing more goes on it for a day, and a clinician looks at it.
    pub fn may_be_hurt(self) -> bool {
        matches!(self, Skin::Blister | Skin::Hard | Skin::Net | Skin::Numb)
    }
}
