//! The whole run, stage by stage.
