//! Words around the pages to read: their titles, and how sources are shown.

words! {
    const SOURCES = "Sources";
    const OUR_ADVICE = "Our advice; no source.";
    const SIXTY = "Quick guide";
    const READ_ALOUD = "Read it aloud";
    const STOP_READING = "Stop reading";
    const CLAIMS = "The article and the evidence";
    const CLAIMS_LEAD = "Unclench began with an article from 2012. Here is what it says, and what the evidence says.";
    const SPASM = "What a spasm is";
    const EVIDENCE = "Sources";
    const EVIDENCE_LEAD = "What each statement is based on, and how we saw it.";
    const SEEN_PAGE = "seen: the publisher's page";
    const SEEN_ABSTRACT = "seen: the abstract or summary";
    const SEEN_COPY = "seen: a copy, so not linked";
    const LIFTING = "Lift, sit, get up";
    const DESK = "Your desk";
    const SHOW_MOVE = "Show the move again";
    const ABOUT = "About Unclench";
    const PRIVACY = "Privacy";
}
