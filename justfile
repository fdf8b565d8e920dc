# The same scripts as the README and CI call.

# Everything that must hold.
test:
    scripts/test

# Invented assessments, to look at first.
demo dir="paridad-demo":
    cargo run -- demo {{dir}}

# Sends a hundred thousand responses to a real server and says how it bore it; DATABASE_URL for PostgreSQL.
bench-collect amount="100000":
    cargo build --release -p paridad -p dev
    rm -rf target/bench && mkdir -p target/bench
    target/release/dev collect target/release/paridad target/bench {{amount}}

# What scoring people costs: ten thousand to ten million answers, intervals by a thousand resamples included.
bench:
    cargo bench -p scoring --bench kernel

# What a scorecard costs: one PDF, two hundred institutions, memory after many.
bench-report:
    cargo bench -p scorecard --bench report

# Writes the demo's fixtures anew from their stories.
fixtures:
    cargo run -p dev -- fixtures
