//! Addresses: what is printed can be read, and what can't be read is a page that says so.

use std::collections::BTreeSet;

use unclench::app::route::{PAGES, Route};
use unclench::domain::check::screens::SCREENS;
use unclench::domain::moves::exercise::EXERCISES;
use unclench::domain::self_checks::table::CHECKS;

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
        Exercise(_) => Some(Train),
        Train => Some(SelfCheck(0)),
        SelfCheck(n) if n + 1 < CHECKS.len() => Some(SelfCheck(n + 1)),
        SelfCheck(_) => Some(Measure),
        Measure => Some(Week),
        Week => Some(Breaks),
        Breaks => Some(Medicines),
        Medicines => Some(Reminders),
        Reminders => Some(Log),
        Log => Some(Find),
        Find => Some(Insight),
        Insight => Some(Report),
        Report => Some(More),
        More => Some(Facts),
        Facts => Some(Settings),
        Settings => Some(Numbers),
        Numbers => Some(Data),
        Data => Some(Evidence),
        Evidence => Some(Claims),
        Claims => Some(Spasm),
        Spasm => Some(Lifting),
        Lifting => Some(Desk),
        Desk => Some(Sixty),
        Sixty => Some(Privacy),
        Privacy => Some(About),
        About => Some(Better),
        Better => Some(NotFound),
        NotFound => None,
    };
    std::iter::successors(Some(Now), |route| next(*route)).collect()
}

#[test]
fn every_page_has_its_own_address() {
    let pages = all();
    assert_eq!(pages.len(), SCREENS.len() + EXERCISES.len() + CHECKS.len() + 43);
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
        ("#/check/serious", Route::Check(9)),
        ("#/check/unknown", Route::NotFound),
        ("#/checkmate", Route::NotFound),
        ("#/checknerves", Route::NotFound),
        ("#/check//nerves", Route::NotFound),
        ("#/Relief", Route::Relief),
        ("#/CHECK", Route::Check(0)),
        ("#%2Fcheck", Route::Check(0)),
        ("#/check%2Fnerves", Route::Check(0)),
        ("#/check?utm_source=x", Route::Check(0)),
        ("#/check&fbclid=x", Route::Check(0)),
        ("#/check%3Futm_source%3Dx", Route::Check(0)),
        ("#/check.", Route::Check(0)),
        ("#/timer),", Route::Timer),
        ("#/exercise/E03?x", Route::Exercise(2)),
        ("#/exercise", Route::NotFound),
        ("#/self-check/m01", Route::SelfCheck(0)),
        ("#/self-check/M12/", Route::SelfCheck(10)),
        ("#/self-check", Route::NotFound),
        ("#/self-check/m05", Route::NotFound),
        ("#/exercise/e+1", Route::NotFound),
        ("#/exercise/e1", Route::NotFound),
        ("#/exercise/e00", Route::NotFound),
        ("#/exercise/e99", Route::NotFound),
        ("#/relief/now", Route::NotFound),
        ("#/%00", Route::NotFound),
        ("#/%ff", Route::NotFound),
    ];
    for (address, page) in rows {
        assert_eq!(Route::parse(address), page, "{address:?}");
    }
}

/// The table has one row for each page, in the order of its own lists.
#[test]
fn the_table_holds_every_page_once() {
    let rows: Vec<Route> = PAGES.iter().map(|page| page.route).collect();
    let families = all()
        .into_iter()
        .filter(|route| !matches!(route, Route::Check(1..) | Route::Exercise(1..) | Route::SelfCheck(1..)));
    assert_eq!(rows.len(), families.clone().count());
    assert!(families.into_iter().all(|route| rows.contains(&route)));
    let paths: BTreeSet<&str> = PAGES.iter().map(|page| page.path).collect();
    assert_eq!(paths.len(), PAGES.len());
    for route in all() {
        assert_eq!(
            route.page().path,
            PAGES[rows.iter().position(|row| *row == route.page().route).expect("a row")].path
        );
    }
    assert_eq!(Route::Now.title(), "Unclench");
    assert_eq!(Route::Exercise(4).title(), Route::Exercise(0).title());
    assert!(Route::Log.title().ends_with(": Unclench"));
}
