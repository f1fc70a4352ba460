# `just` lists the recipes; `just ci` equals CI.

default:
    @just --list

# The invented example, offline
demo:
    cargo run -- demo

# All tests
test:
    cargo test

# Formatting and lints, as CI has them
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings

# The API documentation, private items too
doc:
    cargo doc --no-deps --document-private-items --open

# Everything that CI runs
ci:
    bash .ci/run
