//! Which sights belong together: sets that only grow (union-find).

use std::collections::BTreeMap;

/// A number of things, each in exactly one group.
#[derive(Debug, Clone)]
pub(super) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    /// Returns so many things, each alone.
    pub(super) fn of(things: usize) -> Self {
        Self { parents: (0..things).collect() }
    }

    /// Returns the thing that stands for the group; the first of its members.
    pub(super) fn root(&mut self, thing: usize) -> usize {
        let mut root = thing;
        while self.parents[root] != root {
            root = self.parents[root];
        }
        let mut at = thing;
        while self.parents[at] != root {
            at = std::mem::replace(&mut self.parents[at], root);
        }
        root
    }

    /// Puts two groups together.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }

    /// Returns the members of every group, in their order, the groups in the order of their first members.
    pub(super) fn members(&mut self) -> Vec<Vec<usize>> {
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let mut members: Vec<Vec<usize>> = Vec::new();
        for thing in 0..self.parents.len() {
            let root = self.root(thing);
            let number = *numbers.entry(root).or_insert(members.len());
            if number == members.len() {
                members.push(Vec::new());
            }
            members[number].push(thing);
        }
        members
    }
}
