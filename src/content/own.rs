//! Routines of one's own.

words! {
    const OWN = "Which routine";
    const TODAYS = "Today's";
    const HEADING = "Your own routines";
    const LEAD = "Put together what does you good. What does not fit you today is left out each time.";
    const NONE = "None yet.";
    const NEW = "Make a routine";
    const ADD = "Add an exercise";
    const NAME = "Its name";
    const SAVE = "Save it";
    const SAVED = "Saved.";
    const EMPTY = "No exercise in it yet. Add one below.";
    const NAMELESS = "It needs a name.";
    const MANY = "That is a long list. Remove one first.";
    const GONE = "Removed.";
    const USE = "Use it";
    const EDIT = "Change it";
    const SHARE = "Share it as a file";
    const DROP = "Remove it";
    const EARLIER = "Earlier";
    const REMOVE = "Take it out";
    const FILE = "A routine from someone else? Restore its file on the data page and choose to add it. Yours stay, also of the same name.";
}
