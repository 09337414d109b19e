//! What a page looks like, as data: elements, texts, and what a tap on them says.
//!
//! Pages are functions from the model to a tree of these. One kind of node for every page keeps the program small:
//! the same pages written with a type per element were more than twice the bytes (ARCHITECTURE.md, Weight).

use std::borrow::Cow;

use crate::app::event::Tap;

pub use crate::content::Text;

/// What a person can do to an element.
#[derive(Clone, Debug)]
pub enum Act {
    /// Tap it, or press Enter or space on it.
    Tap(Tap),
    /// Send the form it is; the text of its first field goes along.
    Submit(fn(String) -> Tap),
    /// Choose a value in the field it is; a field for files gives no value.
    Change(fn(String) -> Tap),
}

/// An element or a text.
#[derive(Clone, Debug)]
pub enum Node {
    /// A piece of text.
    Text(Text),
    /// An element.
    Element(Element),
}

/// An element. Boxed, so that building a page passes pointers.
#[derive(Clone, Debug)]
pub struct Element(pub Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug)]
pub struct Parts {
    /// Its tag.
    pub tag: &'static str,
    /// Two elements with different keys are never the same one.
    pub key: Text,
    /// Its attributes.
    pub attributes: Vec<(&'static str, Text)>,
    /// What can be done to it.
    pub act: Option<Act>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    let key = Cow::Borrowed("");
    Element(Box::new(Parts { tag, key, attributes: Vec::new(), act: None, children: Vec::new() }))
}

impl Element {
    /// With a class.
    pub fn class(self, class: &'static str) -> Element {
        self.set("class", class)
    }

    /// With an attribute.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: &'static str) -> Element {
        self.attribute(name, Cow::Borrowed(value))
    }

    /// With an attribute made for the occasion.
    #[inline(never)]
    pub fn put(self, name: &'static str, value: String) -> Element {
        self.attribute(name, Cow::Owned(value))
    }

    /// With an attribute that says yes or no.
    pub fn flag(self, name: &'static str, on: bool) -> Element {
        self.set(name, if on { "true" } else { "false" })
    }

    /// Never to be mistaken for an element with another key.
    pub fn key(mut self, key: Text) -> Element {
        self.0.key = key;
        self
    }

    /// With what can be done to it.
    #[inline(never)]
    pub fn act(mut self, act: Act) -> Element {
        self.0.act = Some(act);
        self
    }

    /// With what a tap says.
    pub fn tap(self, tap: Tap) -> Element {
        self.act(Act::Tap(tap))
    }

    /// With a text in it.
    #[inline(never)]
    pub fn say(self, text: &'static str) -> Element {
        self.child(Node::Text(Cow::Borrowed(text)))
    }

    /// With a text made for the occasion in it.
    #[inline(never)]
    pub fn tell(self, text: String) -> Element {
        self.child(Node::Text(Cow::Owned(text)))
    }

    /// With words in it that are one or the other.
    #[inline(never)]
    pub fn words(self, text: Text) -> Element {
        self.child(Node::Text(text))
    }

    /// With an element in it.
    #[inline(never)]
    pub fn with(self, child: Element) -> Element {
        self.child(Node::Element(child))
    }

    /// With an element in it, if there is one.
    #[inline(never)]
    pub fn with_some(self, child: Option<Element>) -> Element {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// With elements in it.
    pub fn with_all(self, children: impl IntoIterator<Item = Element>) -> Element {
        self.all(&mut children.into_iter())
    }

    /// The same for pages that can wait. No iterator behind a pointer: what is called through a pointer can't leave the
    /// first file of the program (`ui::late`).
    pub fn with_each(self, children: impl IntoIterator<Item = Element>) -> Element {
        children.into_iter().fold(self, Element::with)
    }

    // What the calls above have in common is here once: that is what keeps pages small.

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Text) -> Element {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn child(mut self, child: Node) -> Element {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn all(mut self, children: &mut dyn Iterator<Item = Element>) -> Element {
        for child in children {
            self.0.children.push(Node::Element(child));
        }
        self
    }
}
