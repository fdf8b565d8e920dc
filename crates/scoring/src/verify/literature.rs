//! Examples that are built in: data and results as the literature prints them.

use super::people::law;
use super::{Proof, Tolerance, gender_budget, hdr};
use crate::aggregate::power_mean;
use crate::statistics::{
    Between, Group, Level, Weights, benjamini_hochberg, consensus, holm, icc, kappa, krippendorff, pool, quantile,
    t_quantile, van_der_eijk, welch, wilson,
};

/// All of them, in the order of docs/method.md.
pub fn literature() -> Vec<Proof> {
    vec![
        gender_budget::proof(),
        human_development(),
        gender_inequality(),
        means(),
        raters(),
        shrout_fleiss(),
        kappa_of_diagnoses(),
        law(&LAW, None),
        shares(),
        students_t(),
        sleep(),
        camps(),
        many(),
        vaccine(),
        quantiles(),
    ]
}

fn human_development() -> Proof {
    let source = "UNDP, Human Development Report 2023/24, statistical annex, table 1 (CC BY 3.0 IGO)";
    let mut proof = Proof::new("HDI of a country", source, None, Tolerance::Decimals(3));
    // Afghanistan 2022: life expectancy, expected and mean years of schooling, income.
    proof.number("Afghanistan 2022", 0.462, hdr::hdi_of(62.879, 10.70538475, 2.514790058, 1335.205733));
    proof
}

fn gender_inequality() -> Proof {
    let source = "UNDP, Human Development Report 2023/24, technical note 4 and table 5 (CC BY 3.0 IGO)";
    let mut proof = Proof::new("GII of countries", source, None, Tolerance::Decimals(3));
    let afghanistan = hdr::Figures {
        deaths: 620.4075093,
        births: 79.735,
        schooling: [7.042049885, 24.07703972],
        seats: [27.21518987, 72.78481013],
        labour: [23.33, 77.09],
    };
    proof.number("Afghanistan 2022", 0.665, hdr::gii(&afghanistan).map(|gii| gii.index));
    proof
}

fn means() -> Proof {
    let source = "Hardy, Littlewood, Pólya, Inequalities (1934), 2.2";
    let mut proof = Proof::new("Power means of 1 and 4", source, None, Tolerance::Relative(1e-12));
    for (power, what, expected) in [(1.0, "arithmetic", 2.5), (0.0, "geometric", 2.0), (-1.0, "harmonic", 1.6)] {
        proof.number(what, expected, power_mean(&[(1.0, 1.0), (1.0, 4.0)], power, None));
    }
    proof
}

/// Four observers, twelve units; 0 where a unit was not seen.
const OBSERVERS: [[u8; 12]; 4] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
];

fn raters() -> Proof {
    let source = "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability";
    let mut proof = Proof::new("Krippendorff's α, four observers", source, None, Tolerance::Decimals(3));
    let rows: Vec<Vec<Option<f64>>> =
        OBSERVERS.iter().map(|row| row.iter().map(|x| (*x > 0).then_some(f64::from(*x))).collect()).collect();
    let levels = [
        (Level::Nominal, "nominal", 0.743),
        (Level::Ordinal, "ordinal", 0.815),
        (Level::Interval, "interval", 0.849),
        (Level::Ratio, "ratio", 0.797),
    ];
    for (level, what, expected) in levels {
        proof.number(what, expected, krippendorff(&rows, level));
    }
    proof
}

/// Six targets, four judges.
const JUDGES: [[f64; 4]; 6] = [
    [9.0, 2.0, 5.0, 8.0],
    [6.0, 1.0, 3.0, 2.0],
    [8.0, 4.0, 6.0, 8.0],
    [7.0, 1.0, 2.0, 6.0],
    [10.0, 5.0, 6.0, 9.0],
    [6.0, 2.0, 4.0, 7.0],
];

fn shrout_fleiss() -> Proof {
    let source = "Shrout and Fleiss (1979), tables 2 and 4";
    let mut proof = Proof::new("Intraclass correlation, six forms", source, None, Tolerance::Decimals(2));
    let rows: Vec<Vec<f64>> = JUDGES.iter().map(|row| row.to_vec()).collect();
    let six = icc(&rows);
    let forms = [
        ("ICC(1,1)", 0.17, six.and_then(|six| six.one)),
        ("ICC(2,1)", 0.29, six.and_then(|six| six.two)),
        ("ICC(3,1)", 0.71, six.and_then(|six| six.three)),
        ("ICC(1,4)", 0.44, six.and_then(|six| six.one_k)),
        ("ICC(2,4)", 0.62, six.and_then(|six| six.two_k)),
        ("ICC(3,4)", 0.91, six.and_then(|six| six.three_k)),
    ];
    for (what, expected, computed) in forms {
        proof.number(what, expected, computed);
    }
    proof
}

/// Two judges, 200 people, three diagnoses: the proportions of Cohen's table.
fn kappa_of_diagnoses() -> Proof {
    let source = "Cohen (1960), Educational and Psychological Measurement 20, table 1";
    let mut proof = Proof::new("Cohen's κ", source, None, Tolerance::Decimals(2));
    let table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
    let ratings: Vec<(usize, usize)> = table
        .iter()
        .enumerate()
        .flat_map(|(one, row)| row.iter().enumerate().flat_map(move |(two, n)| vec![(one, two); *n]))
        .collect();
    proof.number("κ", 0.49, kappa(&ratings, 3, Weights::None));
    proof
}

/// LSAT and GPA of fifteen law schools.
const LAW: [(f64, f64); 15] = [
    (576.0, 3.39),
    (635.0, 3.30),
    (558.0, 2.81),
    (578.0, 3.03),
    (666.0, 3.44),
    (580.0, 3.07),
    (555.0, 3.00),
    (661.0, 3.43),
    (651.0, 3.36),
    (605.0, 3.13),
    (653.0, 3.12),
    (575.0, 2.74),
    (545.0, 2.76),
    (572.0, 2.88),
    (594.0, 2.96),
];

fn shares() -> Proof {
    let source = "Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3";
    let mut proof = Proof::new("Wilson's interval", source, None, Tolerance::Decimals(4));
    let printed =
        [(81, 263, [0.2553, 0.3662]), (15, 148, [0.0624, 0.1605]), (0, 20, [0.0, 0.1611]), (1, 29, [0.0061, 0.1718])];
    for (count, n, ends) in printed {
        let computed = wilson(f64::from(count), n, None);
        for (end, expected) in ends.into_iter().enumerate() {
            let own = computed.and_then(|own| own.get(end).copied()).map(|percent| percent / 100.0);
            proof.number(format!("{count} of {n}, end {}", end + 1), expected, own);
        }
    }
    proof
}

fn students_t() -> Proof {
    let source = "Fisher and Yates, Statistical Tables (1963), table III, two-sided 5 %";
    let mut proof = Proof::new("Quantiles of Student's t", source, None, Tolerance::Decimals(3));
    for (df, expected) in [(1.0, 12.706), (4.0, 2.776), (11.0, 2.201), (30.0, 2.042), (120.0, 1.980), (1e6, 1.960)] {
        proof.number(format!("{df} degrees of freedom"), expected, t_quantile(0.975, df));
    }
    proof
}

/// Hours of sleep gained with two drugs, as Student printed them.
fn sleep() -> Proof {
    let source = "Student (1908), Biometrika 6, 1–25 (data of Cushny and Peebles); interval as R's t.test documents it";
    let mut proof = Proof::new("Welch's interval", source, None, Tolerance::Decimals(6));
    let drugs =
        [[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]];
    let [one, two] = drugs.map(|hours| {
        let n = hours.len() as f64;
        let mean = hours.iter().sum::<f64>() / n;
        let squares: f64 = hours.iter().map(|x| (x - mean) * (x - mean)).sum();
        Group { n: hours.len(), mean, sd: libm::sqrt(squares / (n - 1.0)), population: None }
    });
    let computed = welch(one, two);
    for (end, expected) in [-3.3654832, 0.2054832].into_iter().enumerate() {
        proof.number(format!("end {}", end + 1), expected, computed.and_then(|own| own.get(end).copied()));
    }
    proof
}

fn camps() -> Proof {
    let source = "van der Eijk (2001), Quality & Quantity 35; Tastle and Wierman (2007)";
    let mut proof = Proof::new("Agreement and consensus", source, None, Tolerance::Decimals(3));
    proof.number("A of a party's places on seven", 0.611, van_der_eijk(&[30, 40, 210, 130, 530, 50, 10]));
    proof.number("A of two camps", -1.0, van_der_eijk(&[50, 0, 0, 0, 50]));
    proof.number("A of all alike", 0.0, van_der_eijk(&[20, 20, 20, 20, 20]));
    proof.number("consensus of two camps", 0.0, consensus(&[50, 0, 0, 0, 50]));
    proof.number("consensus of one mind", 1.0, consensus(&[0, 0, 100, 0, 0]));
    proof
}

/// Fifteen comparisons of a trial: which stand at 5 %.
fn many() -> Proof {
    let source = "Benjamini and Hochberg (1995), 4: thrombolysis in myocardial infarction";
    let mut proof = Proof::new("Many comparisons", source, None, Tolerance::Within(0.0));
    let p = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000,
    ];
    let stand = |adjusted: Vec<f64>| Some(adjusted.iter().filter(|p| **p <= 0.05).count() as f64);
    proof.number("Benjamini–Hochberg: stand", 4.0, stand(benjamini_hochberg(&p)));
    proof.number("Holm: stand", 3.0, stand(holm(&p)));
    proof
}

/// Thirteen trials of a vaccine: ill and well with it, ill and well without.
const VACCINE: [[f64; 4]; 13] = [
    [4.0, 119.0, 11.0, 128.0],
    [6.0, 300.0, 29.0, 274.0],
    [3.0, 228.0, 11.0, 209.0],
    [62.0, 13536.0, 248.0, 12619.0],
    [33.0, 5036.0, 47.0, 5761.0],
    [180.0, 1361.0, 372.0, 1079.0],
    [8.0, 2537.0, 10.0, 619.0],
    [505.0, 87886.0, 499.0, 87892.0],
    [29.0, 7470.0, 45.0, 7232.0],
    [17.0, 1699.0, 65.0, 1600.0],
    [186.0, 50448.0, 141.0, 27197.0],
    [5.0, 2493.0, 3.0, 2338.0],
    [27.0, 16886.0, 29.0, 17825.0],
];

fn vaccine() -> Proof {
    let source = "Viechtbauer (2010), Journal of Statistical Software 36(3), data of Colditz and others (1994)";
    let mut proof = Proof::new("Pooling by REML", source, None, Tolerance::Decimals(4));
    let units: Vec<(f64, f64)> = VACCINE
        .iter()
        .map(|[ill, well, ill_without, well_without]| {
            let (with, without) = (ill + well, ill_without + well_without);
            let ratio = libm::log((ill / with) / (ill_without / without));
            (ratio, 1.0 / ill - 1.0 / with + 1.0 / ill_without - 1.0 / without)
        })
        .collect();
    let pooled = pool(&units, Between::Reml);
    proof.number("variance between trials", 0.3132, pooled.as_ref().map(|own| own.between));
    proof.number("mean", -0.7145, pooled.as_ref().map(|own| own.mean));
    proof.number("its standard error", 0.1798, pooled.as_ref().map(|own| own.error));
    proof
}

fn quantiles() -> Proof {
    let source = "Hyndman and Fan (1996), The American Statistician 50, definition 7";
    let mut proof = Proof::new("Quantiles of a sample", source, None, Tolerance::Relative(1e-12));
    let sorted: Vec<f64> = (1..=10).map(f64::from).collect();
    for (p, expected) in [(0.25, 3.25), (0.5, 5.5), (0.9, 9.1)] {
        proof.number(format!("of 1 to 10 at {p}"), expected, quantile(&sorted, p));
    }
    proof
}
