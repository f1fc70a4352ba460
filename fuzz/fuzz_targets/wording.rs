#![no_main]

kanalbarometer_fuzz::target!(kanalbarometer_fuzz::parser::wording);
