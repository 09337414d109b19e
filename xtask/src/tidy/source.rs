//! A source file as the rules get it. Read by `tidy`. Pure: no side effects.

/// A source file of the project.
pub struct Source {
    /// Relative to the project's folder, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl Source {
    /// Is it below this folder, and of this kind?
    pub fn is(&self, folder: &str, ending: &str) -> bool {
        self.path.starts_with(folder) && self.path.ends_with(ending)
    }

    /// One finding for each line that `wrong` objects to.
    pub fn lines_where(&self, wrong: impl Fn(&str) -> bool) -> Vec<String> {
        let lines = self.text.lines().enumerate();
        lines
            .filter(|(_, line)| wrong(line))
            .map(|(at, line)| format!("{}:{}: {}", self.path, at + 1, line.trim()))
            .collect()
    }
}
