//! How often a 95 % interval holds the true value, by simulation. Where theory says 95 %, the share must lie within four
//! Monte-Carlo standard errors of it; where it does not, it is printed as it is. `PARIDAD_COVERAGE=10 cargo test --release -p
//! scoring --test coverage -- --nocapture` prints the table of docs/method.md.

#![allow(clippy::disallowed_methods)] // A test's own normal numbers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use scoring::statistics::{Group, bca, feldt, mean_interval, rescaled_bootstrap, welch, wilson};

/// SplitMix64, and normal numbers by Box and Muller.
struct Random(u64);

impl Random {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.unit()).ln()).sqrt() * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// A mean over five statements of five options, 0 to 100, people leaning to agree: what a dimension's score looks like.
    fn score(&mut self) -> f64 {
        let own = self.normal();
        (0..5).map(|_| ((own + self.normal() + 2.7).round().clamp(0.0, 4.0)) * 25.0).sum::<f64>() / 5.0
    }
}

fn group(values: &[f64]) -> Group {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    Group { n: values.len(), mean, sd: (squares / (n - 1.0)).sqrt(), population: None }
}

/// The share of `times` in which the interval holds its true value, in percent.
fn coverage(times: usize, mut once: impl FnMut() -> (Option<[f64; 2]>, f64)) -> f64 {
    let held = (0..times).filter(|_| {
        let (interval, truth) = once();
        interval.is_some_and(|[low, high]| low <= truth && truth <= high)
    });
    100.0 * held.count() as f64 / times as f64
}

fn nominal(share: f64, times: usize) -> bool {
    (share - 95.0).abs() <= 400.0 * (0.95 * 0.05 / times as f64).sqrt()
}

#[test]
fn intervals_hold_the_true_value_as_often_as_they_say() {
    let scale: usize = std::env::var("PARIDAD_COVERAGE").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let (many, few) = (4000 * scale, 200 * scale);
    println!("| interval | n = 12 | n = 20 | n = 50 |\n|---|---|---|---|");
    let row = |name: &str, exact: bool, times: usize, share: &mut dyn FnMut(usize) -> f64| {
        let shares = [12, 20, 50].map(share);
        println!("| {name} | {:.1} | {:.1} | {:.1} |", shares[0], shares[1], shares[2]);
        assert!(!exact || shares.iter().all(|share| nominal(*share, times)), "{name}: {shares:?}");
        // What has no theory is not far off either.
        assert!(shares.iter().all(|share| (85.0..=99.5).contains(share)), "{name}: {shares:?}");
    };
    let mut random = Random(20_261_126);
    // The true mean of scores, from a great many.
    let truth = (0..400_000).map(|_| random.score()).sum::<f64>() / 400_000.0;

    row("t, normal values", true, many, &mut |n| {
        coverage(many, || {
            let own = group(&(0..n).map(|_| random.normal()).collect::<Vec<_>>());
            (mean_interval(own.n, own.mean, own.sd, None), 0.0)
        })
    });
    row("t, scores of five statements", false, many, &mut |n| {
        coverage(many, || {
            let own = group(&(0..n).map(|_| random.score()).collect::<Vec<_>>());
            (mean_interval(own.n, own.mean, own.sd, None), truth)
        })
    });
    row("t, half of a known group of 2n, normal values", true, many, &mut |n| {
        coverage(many, || {
            let all: Vec<f64> = (0..2 * n).map(|_| random.normal()).collect();
            let own = group(&all[..n]);
            (mean_interval(n, own.mean, own.sd, Some(2 * n as u32)), group(&all).mean)
        })
    });
    row("Welch, normal values, n and 2n, deviations 1 and 3", true, many, &mut |n| {
        coverage(many, || {
            let one = group(&(0..n).map(|_| random.normal()).collect::<Vec<_>>());
            let two = group(&(0..2 * n).map(|_| 3.0 * random.normal()).collect::<Vec<_>>());
            (welch(one, two), 0.0)
        })
    });
    row("Wilson, shares of 5 to 95 %", false, many, &mut |n| {
        coverage(many, || {
            let share = 0.05 + 0.9 * random.unit();
            let count = (0..n).filter(|_| random.unit() < share).count();
            (wilson(count as f64, n, None), 100.0 * share)
        })
    });
    row("Feldt, five parallel items of α = 0.8", true, many, &mut |n| {
        coverage(many, || {
            let rows: Vec<Vec<Option<f64>>> = (0..n)
                .map(|_| {
                    let own = random.normal() * (4.0_f64 / 5.0).sqrt();
                    (0..5).map(|_| Some(own + random.normal())).collect()
                })
                .collect();
            (feldt(&rows, 0.95).map(|feldt| feldt.interval), 0.8)
        })
    });
    let mean = |strata: &[Vec<(f64, f64)>]| {
        let all = || strata.iter().flatten();
        Some(all().map(|(w, x)| w * x).sum::<f64>() / all().map(|(w, _)| w).sum::<f64>())
    };
    row("Rao–Wu, scores of five statements", false, few, &mut |n| {
        let mut seed = 0;
        coverage(few, || {
            seed += 1;
            let own: Vec<f64> = (0..n).map(|_| random.score()).collect();
            (rescaled_bootstrap(&[own], seed, 300, mean), truth)
        })
    });
    row("BCa, scores of five statements", false, few, &mut |n| {
        let mut seed = 0;
        coverage(few, || {
            seed += 1;
            let own: Vec<f64> = (0..n).map(|_| random.score()).collect();
            let of = |sample: &[f64]| Some(sample.iter().sum::<f64>() / sample.len() as f64);
            (bca(&own, seed, 300, of).map(|bca| bca.interval), truth)
        })
    });
}
