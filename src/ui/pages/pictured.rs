//! Pages to read in pictures: each section with its figures, those of a movement move once and again when asked to.

use leptos::prelude::*;

use crate::app::moves::motion::Motion;
use crate::app::route::Route;
use crate::content::everyday::{DESK, DESK_FIGURES, LIFTING, LIFTING_FIGURES};
use crate::content::{self, Page};
use crate::domain::figure::scene;
use crate::domain::moves::steps::Kind;
use crate::domain::time::Span;
use crate::platform::clock;
use crate::ui::components::button::{Button, Look};
use crate::ui::components::figure::Figure;
use crate::ui::components::moving_figure::MovingFigure;
use crate::ui::components::section::{PageHead, Section};

/// There and back takes so long.
const SHOWN: Span = Span::seconds(8);

/// How to lift, sit and get up.
#[component]
pub fn Lifting() -> impl IntoView {
    view! { <Pictured page=&LIFTING figures=&LIFTING_FIGURES to=Route::Desk/> }
}

/// A desk.
#[component]
pub fn Desk() -> impl IntoView {
    view! { <Pictured page=&DESK figures=&DESK_FIGURES to=Route::Lifting/> }
}

/// Title, lead, and sections with their figures; then the other page.
#[component]
fn Pictured(page: &'static Page, figures: &'static [&'static [&'static str]], to: Route) -> impl IntoView {
    let picture = |id: &&'static str| content::figure(id).map(|figure| view! { <Picture figure/> });
    let section = |(section, ids): (&'static content::Section, &'static &'static [&'static str])| {
        view! {
            <Section section>
                <div class="shown">{ids.iter().map(picture).collect_view()}</div>
            </Section>
        }
    };
    view! {
        <main id="page">
            <PageHead page/>
            {page.sections.iter().zip(figures).map(section).collect_view()}
            <a class="plain" href=to.print()>{to.page().title}</a>
        </main>
    }
}

/// A figure beside words that say it: it stands, or moves once, as the page opens and at each tap.
#[component]
fn Picture(figure: &'static scene::Figure) -> impl IntoView {
    if let [pose] = figure.poses.as_slice() {
        return view! { <div class="one"><Figure figure pose=*pose/></div> }.into_any();
    }
    let moved = || Motion {
        id: figure.id,
        kind: Some(Kind::Ready),
        lasts: SHOWN,
        since: Some(clock::reading().stamp.mono),
        ..Motion::default()
    };
    let motion = RwSignal::new(moved());
    let again = Callback::new(move |()| motion.set(moved()));
    view! {
        <div class="one">
            <MovingFigure figure motion here=Signal::stored(0)/>
            <Button label=content::reading::SHOW_MOVE look=Look::Plain on_tap=again/>
        </div>
    }
    .into_any()
}
