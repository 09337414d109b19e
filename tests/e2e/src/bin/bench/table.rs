//! The table that is printed: a row for each figure, a column for each page.

use std::fmt;

/// What a figure has to keep.
#[derive(Clone, Copy)]
pub enum Limit {
    /// Nothing is asked of it.
    None,
    /// At most this.
    Most(f64),
    /// At least this.
    Least(f64),
}

impl Limit {
    /// True for a figure that keeps it.
    pub fn allows(self, figure: f64) -> bool {
        match self {
            Limit::None => true,
            Limit::Most(most) => figure <= most,
            Limit::Least(least) => figure >= least,
        }
    }

    fn words(self) -> String {
        match self {
            Limit::None => String::new(),
            Limit::Most(most) => format!("<= {}", short(most)),
            Limit::Least(least) => format!(">= {}", short(least)),
        }
    }
}

struct Row {
    name: String,
    limit: Limit,
    figures: Vec<Option<f64>>,
}

/// All figures.
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Row>,
}

impl Table {
    /// A table without rows yet.
    pub fn new(columns: Vec<String>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// One more row: a figure for each column, none where it can't be measured. Each is told at once, because the rest may
    /// take a while.
    pub fn add(&mut self, name: &str, limit: Limit, figures: Vec<Option<f64>>) {
        let told: Vec<String> = figures.iter().copied().map(cell).collect();
        eprintln!("  {name}: {}", told.join("  "));
        self.rows.push(Row { name: name.into(), limit, figures });
    }

    /// True if the page under test, which is the first column, keeps all limits.
    pub fn is_within(&self) -> bool {
        self.rows
            .iter()
            .all(|row| row.figures.first().copied().flatten().is_none_or(|it| row.limit.allows(it)))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wide = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
        write!(f, "{:<wide$}  {:>10}", "", "limit")?;
        for column in &self.columns {
            write!(f, "  {column:>10}")?;
        }
        for row in &self.rows {
            write!(f, "\n{:<wide$}  {:>10}", row.name, row.limit.words())?;
            for figure in &row.figures {
                write!(f, "  {:>10}", marked(*figure, row.limit))?;
            }
        }
        let is_over = |row: &Row| row.figures.iter().flatten().any(|it| !row.limit.allows(*it));
        let over = if self.rows.iter().any(is_over) { "\n! over its limit" } else { "" };
        writeln!(f, "{over}")
    }
}

/// A figure with a mark behind it if it is over its limit, else with a space.
pub fn marked(figure: Option<f64>, limit: Limit) -> String {
    let mark = if figure.is_none_or(|it| limit.allows(it)) { ' ' } else { '!' };
    format!("{}{mark}", cell(figure))
}

fn cell(figure: Option<f64>) -> String {
    figure.map_or("-".into(), short)
}

/// As many digits as are worth reading.
fn short(figure: f64) -> String {
    match figure.abs() {
        size if size >= 100.0 || figure.fract() == 0.0 => format!("{figure:.0}"),
        size if size >= 10.0 => format!("{figure:.1}"),
        _ => format!("{figure:.2}"),
    }
}
