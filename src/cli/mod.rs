//! The command line: one subcommand a file; resolves settings, calls the library, prints.
