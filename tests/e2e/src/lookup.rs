//! Things on the page, found by what a person calls them.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebElement};

use crate::Session;

/// A role and a name to look for, anew on each use. Of several visible matches the first in the document counts.
///
/// Everything that needs the thing to be there waits for it, and fails with what the page shows instead.
#[derive(Clone)]
pub struct Lookup<'s> {
    session: &'s Session,
    path: Vec<Want>,
    place: usize,
}

#[derive(Clone)]
struct Want {
    role: String,
    name: Option<String>,
    part: bool,
}

impl Want {
    fn json(&self) -> Value {
        json!({ "role": self.role, "name": self.name, "part": self.part })
    }

    fn words(&self) -> String {
        match &self.name {
            Some(name) if self.part => format!("{} with {name:?} in its name", self.role),
            Some(name) => format!("{} {name:?}", self.role),
            None => self.role.clone(),
        }
    }
}

// What to look for.
impl<'s> Lookup<'s> {
    pub(crate) fn new(session: &'s Session, role: &str, name: Option<&str>) -> Self {
        let want = Want { role: role.into(), name: name.map(Into::into), part: false };
        Self { session, path: vec![want], place: 0 }
    }

    /// The name need only contain the given words.
    pub fn part(mut self) -> Self {
        if let Some(want) = self.path.last_mut() {
            want.part = true;
        }
        self
    }

    /// Only inside this other thing, such as the group of one question.
    pub fn inside(mut self, outer: Lookup<'s>) -> Self {
        self.path.splice(0..0, outer.path);
        self
    }

    /// Another match than the first, counted from 0.
    pub fn nth(mut self, place: usize) -> Self {
        self.place = place;
        self
    }
}

// What to do with it.
impl Lookup<'_> {
    /// Waits until it is there and can be used, and clicks it.
    pub async fn click(&self) -> Result<()> {
        let script = "const el = e2e.find(arguments[0].path)[arguments[0].place];
            return el && !e2e.disabled(el) ? [e2e.target(el)] : []";
        self.retry(&format!("{} to click", self.words()), script, async |element: WebElement| {
            element.scroll_into_view().await?;
            if self.session.touches() { self.touch(&element).await } else { element.click().await }
        })
        .await?;
        self.session.count_taps(1);
        Ok(())
    }

    /// A finger on the middle of it.
    async fn touch(&self, element: &WebElement) -> WebDriverResult<()> {
        const MIDDLE: &str = "const box = arguments[0].getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 }";
        let middle = element.handle().execute(MIDDLE, vec![element.to_json()?]).await?;
        let devtools = self.session.driver().cdp();
        for (kind, points) in [("touchStart", json!([middle.json()])), ("touchEnd", json!([]))] {
            let event = json!({ "type": kind, "touchPoints": points });
            devtools.send_raw("Input.dispatchTouchEvent", event).await?;
        }
        Ok(())
    }

    /// Empties a text field and types into it.
    pub async fn fill(&self, text: &str) -> Result<()> {
        self.retry(&self.words(), FOUND, async |element: WebElement| element.clear().await).await?;
        self.type_text(text).await
    }

    /// Types into it, after what is there.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let typed = async |element: WebElement| element.send_keys(text).await;
        self.retry(&self.words(), FOUND, typed).await?;
        self.session.count_taps(text.chars().count());
        Ok(())
    }

    /// Puts the focus on it and presses a key.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.focus().await?;
        self.session.press(key).await
    }

    /// Puts the focus on it.
    pub async fn focus(&self) -> Result<()> {
        self.retry(&self.words(), FOUND, async |element: WebElement| element.focus().await).await
    }

    /// Waits until it is there.
    pub async fn wait(&self) -> Result<()> {
        self.element().await.map(drop)
    }

    /// Waits until it is gone.
    pub async fn wait_gone(&self) -> Result<()> {
        let what = format!("{} to go", self.words());
        self.session.wait(&what, async || Ok((self.count().await? <= self.place).then_some(()))).await
    }

    /// True if it is there right now.
    pub async fn is_there(&self) -> Result<bool> {
        Ok(self.count().await? > self.place)
    }

    /// How many are there right now.
    pub async fn count(&self) -> Result<usize> {
        let count = self.session.js("return e2e.find(arguments[0].path).length", self.question()).await?;
        Ok(count.as_u64().unwrap_or_default() as usize)
    }

    /// The accessible names of all that are there right now.
    pub async fn names(&self) -> Result<Vec<String>> {
        let names =
            self.session.js("return e2e.find(arguments[0].path).map(e2e.name)", self.question()).await?;
        Ok(serde_json::from_value(names)?)
    }

    /// Its visible text.
    pub async fn text(&self) -> Result<String> {
        self.read("return el.innerText.replace(/\\s+/g, ' ').trim()").await.map(string)
    }

    /// The value of a field.
    pub async fn value(&self) -> Result<String> {
        self.read("return el.value").await.map(string)
    }

    /// One of its attributes.
    pub async fn attribute(&self, name: &str) -> Result<Option<String>> {
        let value = self.read(&format!("return el.getAttribute({})", json!(name))).await?;
        Ok(value.as_str().map(Into::into))
    }

    /// True if it is ticked.
    pub async fn is_checked(&self) -> Result<bool> {
        Ok(self.read("return e2e.checked(el)").await? == true)
    }

    /// True if it cannot be used.
    pub async fn is_disabled(&self) -> Result<bool> {
        Ok(self.read("return e2e.disabled(el)").await? == true)
    }

    /// Width and height in CSS pixels, of what a finger would hit.
    pub async fn size(&self) -> Result<(f64, f64)> {
        let size = self
            .read("const box = e2e.target(el).getBoundingClientRect(); return [box.width, box.height]")
            .await?;
        // Where a box lies at a fraction of a pixel the browser gives its height to the last bit of a float.
        let to_hundredths =
            |(width, height): (f64, f64)| ((width * 100.0).round() / 100.0, (height * 100.0).round() / 100.0);
        Ok(to_hundredths(serde_json::from_value(size)?))
    }

    /// Waits until it is ticked, or not.
    pub async fn wait_checked(&self, checked: bool) -> Result<()> {
        let what = format!("{} to be {}", self.words(), if checked { "ticked" } else { "unticked" });
        self.session.wait(&what, async || Ok((self.is_checked().await? == checked).then_some(()))).await
    }

    /// Waits until it is there and returns the driver's handle to it.
    pub async fn element(&self) -> Result<WebElement> {
        // Reading anything proves that it has not been replaced meanwhile.
        let held = async |element: WebElement| element.tag_name().await.map(|_| element);
        self.retry(&self.words(), FOUND, held).await
    }

    /// Finds it by `script` and does `act` with it, again and again until that works.
    async fn retry<T>(
        &self,
        what: &str,
        script: &str,
        act: impl AsyncFn(WebElement) -> WebDriverResult<T>,
    ) -> Result<T> {
        let outcome = self
            .session
            .wait(what, async || match self.session.elements(script, self.question()).await?.pop() {
                Some(element) => Ok(Some(act(element).await?)),
                None => Ok(None),
            })
            .await;
        match outcome {
            Err(error) => Err(error.context(format!("no {what} among {}", self.rivals().await))),
            done => done,
        }
    }

    /// The names of everything with the same role, for a failure message.
    async fn rivals(&self) -> String {
        let role = self.path.last().map_or("", |want| want.role.as_str());
        let names = self.session.js("return e2e.names(arguments[0])", json!(role)).await.unwrap_or_default();
        format!("the {role}s {names}")
    }

    async fn read(&self, script: &str) -> Result<Value> {
        self.wait().await?;
        let script =
            format!("const el = e2e.find(arguments[0].path)[arguments[0].place]; if (el) {{ {script} }}");
        self.session.js(&script, self.question()).await
    }

    fn question(&self) -> Value {
        let path: Vec<_> = self.path.iter().map(Want::json).collect();
        json!({ "path": path, "place": self.place })
    }

    fn words(&self) -> String {
        let mut words: Vec<_> = self.path.iter().rev().map(Want::words).collect();
        if self.place > 0 {
            words[0] = format!("{} (place {})", words[0], self.place);
        }
        words.join(" inside ")
    }
}

const FOUND: &str = "return e2e.find(arguments[0].path).slice(arguments[0].place, arguments[0].place + 1)";

fn string(value: Value) -> String {
    value.as_str().unwrap_or_default().into()
}
