//! Lists that stand in one cell, as JSON: links, other names, reactions.

use serde::{Serialize, de::DeserializeOwned};

/// Returns the cell of a list; an empty list is an empty cell.
pub(super) fn cell_of<Item: Serialize>(list: &[Item]) -> Option<String> {
    if list.is_empty() { None } else { serde_json::to_string(list).ok() }
}

/// Returns the list of a cell; an empty cell, and one that this version cannot read, is an empty list.
pub(super) fn list_of<Item: DeserializeOwned>(cell: Option<&str>) -> Vec<Item> {
    cell.and_then(|cell| serde_json::from_str(cell).ok()).unwrap_or_default()
}
