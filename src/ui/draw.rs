//! Puts a tree of nodes on the page and changes only what differs from the tree before, so that focus, scroll and
//! half-typed text stay where they are.
//!
//! Texts become text nodes, never markup. Taps are heard once, at the root: each element that can be tapped carries
//! the number of its act in the drawn tree.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as Dom, Event, HtmlInputElement, HtmlSelectElement};

use super::node::{Act, Element, Node, Parts, el};
use crate::app::event::{Event as App, Tap};

const SVG: &str = "http://www.w3.org/2000/svg";
/// The attribute with the number of an element's act.
const ACT: &str = "data-act";

/// What is on the page now.
pub struct Drawing {
    document: Document,
    root: Dom,
    tree: Element,
    acts: Rc<RefCell<Vec<Act>>>,
}

impl Drawing {
    /// An empty drawing in the element with this id.
    pub fn on_the_page(id: &str) -> Option<Drawing> {
        let document = web_sys::window()?.document()?;
        let root = document.get_element_by_id(id)?;
        Some(Drawing { document, root, tree: el("div"), acts: Rc::default() })
    }

    /// Says what is tapped, sent and chosen, for as long as the listeners are kept.
    pub fn listen(&self, send: fn(App)) -> Vec<EventListener> {
        let hear = |name: &'static str| {
            let acts = Rc::clone(&self.acts);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&self.root, name, options, move |event| {
                let tap = meaning(&acts.borrow(), event);
                if let Some(tap) = tap {
                    send(App::Tapped(tap));
                }
            })
        };
        ["click", "submit", "change"].into_iter().map(hear).collect()
    }

    /// Draws a new tree over the one before.
    pub fn show(&mut self, mut tree: Element) -> Result<(), JsValue> {
        let mut acts = Vec::new();
        number(&mut tree, &mut acts);
        self.acts.replace(acts);
        let old = std::mem::replace(&mut self.tree, tree);
        patch_children(&self.document, &self.root, &old, &self.tree, false)
    }
}

/// What a click, a sent form or a chosen value means.
fn meaning(acts: &[Act], event: &Event) -> Option<Tap> {
    let target: Dom = event.target()?.dyn_into().ok()?;
    let acting = target.closest("[data-act]").ok()??;
    let act = acts.get(acting.get_attribute(ACT)?.parse::<usize>().ok()?)?;
    match (act, event.type_().as_str()) {
        (Act::Tap(tap), "click") => Some(tap.clone()),
        (Act::Submit(tap), "submit") => {
            event.prevent_default();
            let field = acting.query_selector("input").ok()??.dyn_into::<HtmlInputElement>().ok()?;
            Some(tap(field.value()))
        }
        (Act::Change(tap), "change") => {
            let chosen = acting.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
            Some(tap(chosen.unwrap_or_default()))
        }
        _ => None,
    }
}

/// Gives every act its number. From the end: what is new comes first on a page, and leaves the others theirs.
fn number(element: &mut Element, acts: &mut Vec<Act>) {
    let element = &mut element.0;
    for child in element.children.iter_mut().rev() {
        if let Node::Element(child) = child {
            number(child, acts);
        }
    }
    if let Some(act) = element.act.take() {
        element.attributes.push((ACT, acts.len().to_string().into()));
        acts.push(act);
    }
}

fn build(document: &Document, node: &Node, in_svg: bool) -> Result<web_sys::Node, JsValue> {
    let element = match node {
        Node::Text(text) => return Ok(document.create_text_node(text).into()),
        Node::Element(element) => &element.0,
    };
    let in_svg = in_svg || element.tag == "svg";
    let dom = if in_svg {
        document.create_element_ns(Some(SVG), element.tag)?
    } else {
        document.create_element(element.tag)?
    };
    for (name, value) in &element.attributes {
        dom.set_attribute(name, value)?;
    }
    for child in &element.children {
        dom.append_child(&build(document, child, in_svg)?)?;
    }
    Ok(dom.into())
}

fn same_kind_of(old: &Parts, new: &Parts) -> bool {
    old.tag == new.tag && old.key == new.key
}

fn same_kind(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => same_kind_of(&old.0, &new.0),
        _ => false,
    }
}

/// True when nothing differs, so that the page need not be asked for these nodes. Acts are attributes by now.
fn is_same(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(old), Node::Text(new)) => old == new,
        (Node::Element(old), Node::Element(new)) => {
            let (old, new) = (&old.0, &new.0);
            same_kind_of(old, new)
                && old.attributes == new.attributes
                && old.children.len() == new.children.len()
                && old.children.iter().zip(&new.children).all(|(old, new)| is_same(old, new))
        }
        _ => false,
    }
}

fn patch(
    document: &Document,
    dom: &web_sys::Node,
    old: &Node,
    new: &Node,
    in_svg: bool,
) -> Result<(), JsValue> {
    match (old, new) {
        (Node::Text(old), Node::Text(new)) => {
            if old != new {
                dom.set_text_content(Some(new));
            }
            Ok(())
        }
        (Node::Element(old), Node::Element(new)) => {
            let dom: &Dom = dom.unchecked_ref();
            patch_attributes(dom, old, new)?;
            patch_children(document, dom, old, new, in_svg)
        }
        _ => Ok(()),
    }
}

fn patch_attributes(dom: &Dom, old: &Element, new: &Element) -> Result<(), JsValue> {
    for (name, _) in &old.0.attributes {
        if !new.0.attributes.iter().any(|(kept, _)| kept == name) {
            dom.remove_attribute(name)?;
        }
    }
    for attribute in &new.0.attributes {
        if !old.0.attributes.contains(attribute) {
            dom.set_attribute(attribute.0, &attribute.1)?;
        }
    }
    Ok(())
}

/// Children stand in the page in the order of the tree, one node each, so a place is enough to find one.
fn patch_children(
    document: &Document,
    dom: &Dom,
    old: &Element,
    new: &Element,
    in_svg: bool,
) -> Result<(), JsValue> {
    let in_svg = in_svg || new.0.tag == "svg";
    let nodes = dom.child_nodes();
    let (old, new) = (&old.0.children, &new.0.children);
    for (place, child) in new.iter().enumerate() {
        let before = old.get(place);
        if before.is_some_and(|before| is_same(before, child)) {
            continue;
        }
        let shown = nodes.item(u32::try_from(place).unwrap_or(u32::MAX));
        match (before, shown) {
            (Some(before), Some(shown)) if same_kind(before, child) => {
                patch(document, &shown, before, child, in_svg)?;
            }
            (_, Some(shown)) => {
                dom.replace_child(&build(document, child, in_svg)?, &shown)?;
            }
            (_, None) => {
                dom.append_child(&build(document, child, in_svg)?)?;
            }
        }
    }
    while let Some(extra) = dom.last_child().filter(|_| nodes.length() as usize > new.len()) {
        dom.remove_child(&extra)?;
    }
    Ok(())
}
