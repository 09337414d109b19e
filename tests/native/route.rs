//! Addresses: what is printed can be read, and what can't be read is a page that says so.

use std::collections::BTreeSet;

use unclench::app::route::Route;
use unclench::domain::exercise::EXERCISES;
use unclench::domain::flow::SCREENS;

/// Every page. The match makes the compiler ask for new ones.
fn all() -> Vec<Route> {
    use Route::*;
    let next = |route| match route {
        Now => Some(FirstMinutes),
        FirstMinutes => Some(Danger),
        Danger => Some(Check(0)),
        Check(n) if n + 1 < SCREENS.len() => Some(Check(n + 1)),
        Check(_) => Some(Verdict),
        Verdict => Some(Helper),
        Helper => Some(Relief),
        Relief => Some(AnyNew),
        AnyNew => Some(Cautions),
        Cautions => Some(Ready),
        Ready => Some(Timer),
        Timer => Some(Alarm),
        Alarm => Some(After),
        After => Some(Move),
        Move => Some(Stretch),
        Stretch => Some(Limits),
        Limits => Some(Player),
        Player => Some(Own),
        Own => Some(Library),
        Library => Some(Exercise(0)),
        Exercise(n) if n + 1 < EXERCISES.len() => Some(Exercise(n + 1)),
        Exercise(_) => Some(Log),
        Log => Some(More),
        More => Some(Facts),
        Facts => Some(Settings),
        Settings => Some(Data),
        Data => Some(Evidence),
        Evidence => Some(Claims),
        Claims => Some(Spasm),
        Spasm => Some(Sixty),
        Sixty => Some(About),
        About => Some(Better),
        Better => Some(NotFound),
        NotFound => None,
    };
    std::iter::successors(Some(Now), |route| next(*route)).collect()
}

#[test]
fn every_page_has_its_own_address() {
    let pages = all();
    assert_eq!(pages.len(), SCREENS.len() + EXERCISES.len() + 30);
    for page in &pages {
        assert_eq!(Route::parse(&page.print()), *page, "{}", page.print());
    }
    let addresses: BTreeSet<String> = pages.iter().map(|page| page.print()).collect();
    assert_eq!(addresses.len(), pages.len());
}

#[test]
fn addresses_as_people_write_them() {
    let rows = [
        ("", Route::Now),
        ("#", Route::Now),
        ("#/", Route::Now),
        ("#/relief", Route::Relief),
        ("#relief", Route::Relief),
        ("#/relief/", Route::Relief),
        ("#/check", Route::Check(0)),
        ("#/check/", Route::Check(0)),
        ("#/check/nerves", Route::Check(0)),
        ("#/check/serious", Route::Check(7)),
        ("#/check/unknown", Route::NotFound),
        ("#/checkmate", Route::NotFound),
        ("#/checknerves", Route::NotFound),
        ("#/check//nerves", Route::NotFound),
        ("#/Relief", Route::NotFound),
        ("#/relief/now", Route::NotFound),
        ("#/%00", Route::NotFound),
    ];
    for (address, page) in rows {
        assert_eq!(Route::parse(address), page, "{address:?}");
    }
}
