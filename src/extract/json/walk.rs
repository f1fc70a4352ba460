//! A long document gone through item by item, with one item in memory at a time instead of a tree of all.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use super::{Json, value::Name};

/// How a value is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// As one tree.
    Whole,
    /// Gone into: an object member by member, a list object by object.
    Inside,
    /// A list, of which each item is taken as one tree.
    Items,
    /// Passed over.
    Past,
}

/// Takes what a document has, in its order.
pub(crate) trait Visit {
    /// Says how the member of that name is taken.
    fn way(&mut self, name: &str) -> Way;
    /// An object that is gone into begins.
    fn begin(&mut self);
    /// Takes a member of it.
    fn member(&mut self, name: &str, value: &Json<'_>);
    /// Takes an item of a list in it.
    fn item(&mut self, list: &str, item: &Json<'_>);
    /// The object ends.
    fn end(&mut self);
}

/// Goes through a document; what comes before a mistake in it has been handed over.
pub(crate) fn walk(text: &str, visit: &mut impl Visit) -> Result<(), String> {
    let mut document = serde_json::Deserializer::from_str(text);
    let walked = Walk { visit, way: Way::Inside, name: "" }.deserialize(&mut document);
    walked.and_then(|()| document.end()).map_err(|error| error.to_string())
}

struct Walk<'w, V> {
    visit: &'w mut V,
    way: Way,
    /// What the parent calls it.
    name: &'w str,
}

impl<'de, V: Visit> DeserializeSeed<'de> for Walk<'_, V> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.way {
            Way::Past => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ()),
            _ => deserializer.deserialize_any(self),
        }
    }
}

impl<'de, V: Visit> Visitor<'de> for Walk<'_, V> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Self { visit, way, name } = self;
        if way == Way::Items {
            while let Some(item) = items.next_element::<Json<'de>>()? {
                visit.item(name, &item);
            }
            return Ok(());
        }
        while items.next_element_seed(Walk { visit: &mut *visit, way, name })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { visit, way, .. } = self;
        if way == Way::Items {
            while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        visit.begin();
        while let Some(Name(name)) = members.next_key()? {
            match visit.way(&name) {
                Way::Whole => {
                    let value: Json<'de> = members.next_value()?;
                    visit.member(&name, &value);
                }
                way => members.next_value_seed(Walk { visit: &mut *visit, way, name: &name })?,
            }
        }
        visit.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Seen(Vec<String>);

    impl Visit for Seen {
        fn way(&mut self, name: &str) -> Way {
            match name {
                "chats" | "list" => Way::Inside,
                "messages" => Way::Items,
                "contacts" => Way::Past,
                _ => Way::Whole,
            }
        }

        fn begin(&mut self) {
            self.0.push("{".to_owned());
        }

        fn member(&mut self, name: &str, value: &Json<'_>) {
            self.0.push(format!("{name}={}", serde_json::to_string(value).unwrap()));
        }

        fn item(&mut self, list: &str, item: &Json<'_>) {
            self.0.push(format!("{list}+{}", serde_json::to_string(item).unwrap()));
        }

        fn end(&mut self) {
            self.0.push("}".to_owned());
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str, is_well: bool) {
        let mut seen = Seen::default();
        let walked = walk(text, &mut seen);
        assert_eq!((seen.0.join(" ").as_str(), walked.is_ok()), (expected, is_well), "{text}: {walked:?}");
    }

    #[test]
    fn lists_are_gone_through_item_by_item() {
        check(
            r#"{"a":[1],"chats":{"list":[{"messages":[{"id":1},2]},{"name":"x"}]},"contacts":[{"a":1}]}"#,
            r#"{ a=[1] { { messages+{"id":1} messages+2 } { name="x" } } }"#,
            true,
        );
        check(r#"{"messages":{"a":1},"chats":7}"#, "{ }", true);
        check("[]", "", true);
    }

    #[test]
    fn what_comes_before_a_mistake_is_handed_over() {
        check(r#"{"messages":[{"id":1},{"id":"#, r#"{ messages+{"id":1}"#, false);
        check(&format!(r#"{{"messages":[1,{}"#, "[".repeat(1000)), "{ messages+1", false);
        check(r#"{"messages":[1]}x"#, "{ messages+1 }", false);
        check("", "", false);
    }
}
