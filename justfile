# The same scripts as the README and CI call.

# Everything that must hold.
test:
    scripts/test

# Invented assessments, to look at first.
demo dir="paridad-demo":
    cargo run -- demo {{dir}}

# Writes the demo's fixtures anew from their stories.
fixtures:
    cargo run -p dev -- fixtures
