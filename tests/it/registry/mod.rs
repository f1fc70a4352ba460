//! The registry: the shipped one is sound and agrees with its sources, a broken one says where.

mod broken;
mod declared;
mod demo;
mod shipped;
mod spreadsheet;
mod studies;
