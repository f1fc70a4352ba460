#![no_main]

kanalbarometer_fuzz::target!(kanalbarometer_fuzz::import::check);
