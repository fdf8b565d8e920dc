//! What a scorecard costs: `just bench-report`. Never a test: figures go to docs/performance.md with their machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use instrument::words::Lang;
use scorecard::Edition;
use scoring::Release;

/// As in the program.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PAGES: [u8; 9] = [2, 3, 4, 5, 6, 7, 8, 9, 10];

fn pdf(release: &Release) -> usize {
    scorecard::pdf(release, Lang::Es, Edition::Internal, &PAGES).unwrap().len()
}

/// Resident memory in megabytes.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

fn main() {
    let release: Release = serde_json::from_str(include_str!("../tests/releases/demo.json")).unwrap();
    let start = Instant::now();
    let size = pdf(&release);
    println!("first PDF {:.0} ms, {} KB", start.elapsed().as_secs_f64() * 1e3, size / 1024);
    let mut warm: Vec<f64> = (0..20)
        .map(|_| {
            let start = Instant::now();
            pdf(&release);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    warm.sort_by(f64::total_cmp);
    println!("the same PDF again: median {:.0} ms, worst {:.0} ms", warm[10], warm[19]);
    // Others: nothing that was set before serves again, but the fonts.
    let other = |n: usize| {
        let mut other = release.clone();
        other.institution.name = format!("Ministerio {n}");
        for (at, indicator) in other.indicators.iter_mut().enumerate() {
            indicator.note = Some(format!("Nota {n} de {at}"));
        }
        other
    };
    let mut fresh: Vec<f64> = (0..20)
        .map(|n| {
            let other = other(n);
            let start = Instant::now();
            pdf(&other);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    fresh.sort_by(f64::total_cmp);
    println!("a PDF of another institution: median {:.0} ms, worst {:.0} ms", fresh[10], fresh[19]);
    let start = Instant::now();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(16 << 20).build().unwrap();
                pool.install(|| {
                    loop {
                        let n = next.fetch_add(1, Ordering::Relaxed);
                        if n >= 200 {
                            return;
                        }
                        pdf(&other(1_000 + n));
                    }
                });
            });
        }
    });
    println!("200 institutions, two threads: {:.1} s", start.elapsed().as_secs_f64());
    for n in 0..50 {
        pdf(&other(2_000 + n));
    }
    let fifty = memory();
    for n in 0..450 {
        pdf(&other(3_000 + n));
    }
    println!("memory after 50 more documents {fifty:.0} MB, after 500 {:.0} MB", memory());
}
