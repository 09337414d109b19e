//! Routines of one's own.

words! {
    const OWN = "Which routine";
    const TODAYS = "Today's";
    const HEADING = "Your own routines";
    const LEAD = "Build a routine from what helps you. Each time we leave out what does not fit that day.";
    const NONE = "None yet.";
    const NEW = "Make a routine";
    const ADD = "Add an exercise";
    const NAME = "Its name";
    const SAVE = "Save it";
    const SAVED = "Saved.";
    const EMPTY = "No exercises yet. Add one below.";
    const NAMELESS = "Give it a name.";
    const MANY = "The list is full. Remove one first.";
    const GONE = "Routine removed.";
    const USE = "Use it";
    const EDIT = "Change it";
    const SHARE = "Share it as a file";
    const DROP = "Remove it";
    const EARLIER = "Earlier";
    const REMOVE = "Remove";
    const FILE = "A routine from someone else? Restore its file on the data page and choose to add it. Your own routines stay, even with the same name.";
}
