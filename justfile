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

# The account of accuracy, where the corpus is at hand
accuracy:
    KANALBAROMETER_WRITE_ACCURACY=1 cargo test --test it accuracy

# How often address and register are judged as labelled, with every error
formality folder="tests/fixtures/wording":
    cargo run --quiet -- inspect text --evaluate {{folder}}

# Extraction beside selectolax in Python
bench-extract:
    bash benches/compare_extract.sh

# A million lines of a chat beside whatstk and chat-miner in Python
bench-chat:
    bash benches/compare_chat.sh

# One fuzz target (a purpose, or a file name in fuzz/fuzz_targets), from the model pages
fuzz target seconds="600":
    mkdir -p fuzz/corpus/{{target}}
    cargo +nightly fuzz run --sanitizer none {{target}} fuzz/corpus/{{target}} $(ls -d tests/fixtures/*/) -- -max_total_time={{seconds}} -timeout=30 -max_len=65536

# Everything that CI runs
ci:
    bash .ci/run
