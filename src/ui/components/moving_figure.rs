//! A figure that moves from pose to pose, and for those who want no motion its poses side by side.
//!
//! It is drawn at every frame of the browser, by a signal of its own, so that nothing around it is touched. It stands
//! still while it has nowhere to move, while the page is hidden (browsers give no frames then), and where motion is
//! reduced.

use leptos::prelude::*;

use super::figure::{Figure, view_box};
use crate::app::figure::Drawing;
use crate::app::moves::motion::Motion;
use crate::app::stage::Stage;
use crate::domain::figure::body::Pose;
use crate::domain::figure::scene;
use crate::platform::clock;
use crate::platform::frames::{Frames, motion_is_reduced};

/// From which pose to which, and how far, in thousandths.
type Way = (usize, usize, u16);

/// The picture that moves, and the poses with numbers.
#[component]
pub fn MovingFigure(
    /// The figure.
    figure: &'static scene::Figure,
    /// How it moves.
    #[prop(into)]
    motion: Signal<Motion>,
    /// The place of the pose that is held now, to be marked among those side by side.
    #[prop(into)]
    here: Signal<usize>,
) -> impl IntoView {
    let way = RwSignal::new(Way::default());
    let look = move || {
        let now = clock::reading().stamp.mono;
        motion.try_get_untracked().map(|motion| (motion.pose_at(now, figure), motion.moves_at(now, figure)))
    };
    let frames = Frames::new(move || {
        let Some((now, moves)) = look() else { return false };
        // Disposed with the page that the frame still belonged to.
        way.try_set(now);
        moves && !motion_is_reduced()
    });
    Effect::new(move |_| {
        motion.track();
        if let Some((now, moves)) = look() {
            way.set(now);
            if moves && !motion_is_reduced() {
                frames.with_value(Frames::run);
            }
        }
    });
    let stage = StoredValue::new(Stage::of(figure));
    let picture = Memo::new(move |_| {
        let (from, to, far) = way.get();
        figure.moment(from, to, far).map(|pose| stage.with_value(|stage| stage.drawing(&pose)))
    });
    let mirrored = Memo::new(move |_| motion.get().mirrored);
    let breathes = Memo::new(move |_| motion.get().breathes());
    let class =
        move |class: &str| if mirrored.get() { format!("{class} mirrored") } else { class.to_owned() };
    let still = |(place, pose): (usize, &Pose)| {
        view! {
            <div class=move || if here.get() == place { "pose here" } else { "pose" }>
                <Figure figure pose=*pose/>
                <span>{(place + 1).to_string()}</span>
            </div>
        }
    };
    view! {
        <div class="pictures">
            <div class=move || class(if breathes.get() { "moving breathes" } else { "moving" })>
                <Picture picture/>
            </div>
            <div class=move || class("stills")>
                {figure.poses.iter().enumerate().map(still).collect_view()}
            </div>
        </div>
    }
}

/// The strokes of a picture. Their number is that of the figure; only their paths change.
#[component]
fn Picture(picture: Memo<Option<Drawing>>) -> impl IntoView {
    let Some(Drawing { frame, strokes }) = picture.get_untracked() else { return ().into_any() };
    let path = |(place, stroke): (usize, crate::app::figure::Stroke)| {
        let d = move || {
            picture.with(|picture| {
                let stroke = picture.as_ref().and_then(|drawing| drawing.strokes.get(place));
                stroke.map(|stroke| stroke.path.clone())
            })
        };
        view! { <path class=stroke.class stroke-width=stroke.weight.to_string() d=d></path> }
    };
    view! {
        <svg class="figure" viewBox=view_box(frame) aria-hidden="true">
            {strokes.into_iter().enumerate().map(path).collect_view()}
        </svg>
    }
    .into_any()
}
