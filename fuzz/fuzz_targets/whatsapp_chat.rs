#![no_main]

use kanalbarometer_fuzz::{collect::Purpose, page};

kanalbarometer_fuzz::target!(|input| page::check(Purpose::WhatsappChat, input));
