//! Migrations are embedded: a changed file of SQL must rebuild the crate.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
