//! Bars below each other: what each is of, its length, and its number. For screen readers the same as a table.

use leptos::prelude::*;

use crate::app::insight::chart::{Bar, Bars, WHOLE};

/// The bars, under what they show.
#[component]
pub fn BarChart(
    /// What is drawn.
    chart: Bars,
) -> impl IntoView {
    let Bars { caption, heads, bars } = chart;
    let drawn = bars.iter().cloned().map(|Bar { label, share, value }| {
        // A bar of nothing is no bar.
        let bar = (share > 0).then(|| view! { <rect x="0" y="0" width=share.to_string() height="10"></rect> });
        view! {
            <li>
                <span class="bar-of">{label}</span>
                <svg viewBox=format!("0 0 {WHOLE} 10") preserveAspectRatio="none" focusable="false">{bar}</svg>
                <span class="bar-number notranslate" translate="no">{value}</span>
            </li>
        }
    });
    let row = |Bar { label, value, .. }: Bar| {
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td>{value}</td>
            </tr>
        }
    };
    view! {
        <div class="bar-chart">
            <p class="small" aria-hidden="true">{caption}</p>
            <ul aria-hidden="true">{drawn.collect_view()}</ul>
            <div class="unseen">
                <table>
                    <caption>{caption}</caption>
                    <thead>
                        <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view()}</tr>
                    </thead>
                    <tbody>{bars.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
}
