//! What the registry says of an authority and its channels.

use super::{Meaning, column};
use crate::registry::{Level, PopulationClass};

pub(super) const COLUMNS: &[Meaning] = &[
    column("name", "Name", "Name of the authority as people write it.")
        .outside()
        .always()
        .within(&["authorities"]),
    column(
        "name",
        "Name",
        "Name of the channel as the source of the entry states it; empty when it names none.",
    )
    .outside()
    .within(&["channels"]),
    column("level", "Level", "Administrative level of the authority.").words(levels).always(),
    column(
        "land",
        "Land",
        "Two-letter code of the Land; empty for the federal level and where none applies.",
    )
    .pattern("^[A-Z]{2}$"),
    column(
        "ags",
        "Official municipality key",
        "Amtlicher Gemeindeschlüssel (© Destatis): 2 digits for a Land, 5 for a district, 8 for a \
         municipality; text, since it may begin with 0. Empty where there is none.",
    )
    .pattern("^[0-9]{2}([0-9]{3}([0-9]{3})?)?$"),
    column(
        "ars",
        "Official regional key",
        "Amtlicher Regionalschlüssel of 12 digits (© Destatis); text. Empty where it is not known.",
    )
    .pattern("^[0-9]{12}$"),
    column(
        "population",
        "Inhabitants",
        "Inhabitants of the authority's area (© Destatis); empty where none applies (police, \
         ministries) or none is known, never 0.",
    )
    .count()
    .always_in(&["followers_per_1000"]),
    column("population_as_of", "Inhabitants as of", "The day that the number of inhabitants is for.")
        .always_in(&["followers_per_1000"]),
    column("population_class", "Population class", "Size class by inhabitants; `unknown` without a number.")
        .words(classes)
        .always(),
    column("website", "Website", "Home page of the authority; empty when not known."),
    column(
        "website_host",
        "Host of the website",
        "The host of that address without `www.`, as links are compared.",
    ),
    column("source", "Source", "Where the entry comes from: an address or the name of an official table.")
        .outside()
        .always()
        .within(&["authorities", "channels"]),
    column("source_date", "Date of the source", "The day of the source; empty when not known.")
        .within(&["authorities"]),
    column(
        "source_date",
        "Date of the source",
        "Day, month or year of the source, as precise as it is; empty when not known.",
    )
    .pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$")
    .within(&["channels"]),
    column(
        "url",
        "Address",
        "Address of the channel; empty when a source says that there is a channel but not where.",
    )
    .within(&["channels", "platform_channels"]),
    column(
        "registered_name",
        "Name in the registry",
        "Name of the channel in the registry; empty when it has none.",
    )
    .outside(),
    column("dimension", "Dimension", "By what the authorities are grouped.").words(dimensions).always(),
    column(
        "member",
        "Group",
        "The group: a level, a Land (`none` for the federal level) or a population class.",
    )
    .always(),
    column("authorities", "Authorities", "Authorities in the group, with and without a channel.")
        .count()
        .always(),
    column("channels", "Channels", "WhatsApp channels in the group.")
        .count()
        .always()
        .within(&["group_shares"]),
];

fn levels() -> Vec<&'static str> {
    Level::ALL.map(Level::as_str).to_vec()
}

fn classes() -> Vec<&'static str> {
    PopulationClass::ALL.map(PopulationClass::as_str).to_vec()
}

fn dimensions() -> Vec<&'static str> {
    vec!["level", "land", "population"]
}
