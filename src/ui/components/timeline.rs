//! Attacks on a line of time that ends now: as wide as they were long, as high as the worst pain, with its number. One that goes
//! on is open to the right. For screen readers the same as a table.

use leptos::prelude::*;

use crate::app::insight::chart::{Mark, Timeline, WHOLE};
use crate::content;

/// How high a point of pain is, and where the line lies.
const POINT: i64 = 8;
const GROUND: i64 = 108;

/// The line, with its table.
#[component]
pub fn TimelineChart(
    /// What is drawn.
    line: Timeline,
) -> impl IntoView {
    let Timeline { from, marks, rows, said, open, .. } = line;
    let height =
        |mark: &Mark| mark.worst.map_or(POINT / 2, |worst| (i64::from(worst) * POINT).max(POINT / 2));
    let bar = |mark: &Mark| {
        let class = match (mark.open, mark.worst) {
            (true, _) => "attack-open",
            (false, None) => "attack-bare",
            (false, Some(_)) => "attack-bar",
        };
        view! {
            <rect
                class=class
                x=mark.from.to_string()
                y=(GROUND - height(mark)).to_string()
                width=mark.width.to_string()
                height=height(mark).to_string()
            ></rect>
        }
    };
    let number = |mark: &Mark| {
        let worst = mark.worst.filter(|_| mark.says)?;
        let middle = (mark.from + mark.width / 2) as f64 * 100.0 / f64::from(WHOLE);
        let y = (GROUND - height(mark) - 5).to_string();
        Some(view! { <text x=format!("{middle}%") y=y text-anchor="middle">{worst.to_string()}</text> })
    };
    let row = |[began, lasted, worst]: [String; 3]| {
        view! {
            <tr>
                <th scope="row">{began}</th>
                <td>{lasted}</td>
                <td>{worst}</td>
            </tr>
        }
    };
    let heads = [content::insight::BEGAN, content::insight::LASTED, content::insight::WORST];
    let goes_on = open.then_some(content::insight::GOES_ON);
    view! {
        <div class="timeline notranslate" translate="no">
            <p>{said} " " {goes_on}</p>
            <svg class="timeline-chart" aria-hidden="true" focusable="false">
                <svg viewBox="0 0 1000 112" preserveAspectRatio="none" width="100%" height="112">
                    {marks.iter().map(bar).collect_view()}
                    <path class="timeline-ground" d="M0 108H1000"></path>
                </svg>
                {marks.iter().map(number).collect_view()}
            </svg>
            <p class="timeline-ends small" aria-hidden="true">
                <span>{from}</span>
                <span>{content::insight::NOW}</span>
            </p>
            <p class="small" aria-hidden="true">{content::insight::WORST_ABOVE}</p>
            <div class="unseen">
                <table>
                    <caption>{content::insight::TIMELINE}</caption>
                    <thead>
                        <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view()}</tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
}
