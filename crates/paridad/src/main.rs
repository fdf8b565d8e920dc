//! paridad
fn main() {}
