//! Our statistics for other programs: a request a line in JSON, an answer a line. What the differential test asks.
//!
//! In: `{ "id", "statistic", … }`, rows with null where nothing was answered. Out: `{ "id", "value" }`, null where the
//! statistic is not defined.

use std::io::{BufRead, Write};

use scoring::statistics::{self as of, Between, Group, Level, Missing, Weights};
use serde_json::{Value, json};

/// Answers every line of `input`.
///
/// # Errors
/// The line that is not a request, or an output that cannot be written.
pub fn serve(input: impl BufRead, output: &mut impl Write) -> Result<(), String> {
    for (number, line) in input.lines().enumerate() {
        let line = line.map_err(|error| error.to_string())?;
        let request: Value = serde_json::from_str(&line).map_err(|error| format!("line {}: {error}", number + 1))?;
        let value = answer(&request).ok_or_else(|| format!("line {}: no such statistic: {line}", number + 1))?;
        let answer = json!({ "id": request.get("id"), "value": value });
        writeln!(output, "{answer}").map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn rows(value: &Value) -> Vec<Vec<Option<f64>>> {
    let row = |row: &Value| row.as_array().into_iter().flatten().map(Value::as_f64).collect();
    value.as_array().into_iter().flatten().map(row).collect()
}

fn mean(strata: &[Vec<(f64, f64)>]) -> Option<f64> {
    let (weight, sum) = strata.iter().flatten().fold((0.0, 0.0), |(w, s), (weight, x)| (w + weight, s + weight * x));
    (weight > 0.0).then_some(sum / weight)
}

fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let rows: Vec<Vec<Option<f64>>> = pairs.iter().map(|(x, y)| vec![Some(*x), Some(*y)]).collect();
    // Of two items each is the other's rest.
    of::item_rest(&rows, Missing::Complete)?.first().copied().flatten()
}

fn group(values: &[f64]) -> Group {
    let n = values.len();
    let mean = values.iter().sum::<f64>() / n.max(1) as f64;
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    Group { n, mean, sd: (squares / n.saturating_sub(1).max(1) as f64).sqrt(), population: None }
}

/// None for a name that we do not know.
fn answer(request: &Value) -> Option<Value> {
    let at = |name: &str| request.get(name).unwrap_or(&Value::Null);
    let list = |name: &str| numbers(at(name));
    let whole = |name: &str| at(name).as_u64().unwrap_or_default();
    let word = |name: &str| at(name).as_str().unwrap_or_default();
    let counts = || list("counts").into_iter().map(|count| count as u32).collect::<Vec<u32>>();
    let missing = if word("use") == "pairwise" { Missing::Pairwise } else { Missing::Complete };
    let seed = whole("seed");
    let replicates = u32::try_from(whole("replicates")).unwrap_or(1000);
    Some(match at("statistic").as_str()? {
        "alpha" => json!(of::alpha(&rows(at("x")), missing)),
        "alpha_dropped" => json!(of::alpha_dropped(&rows(at("x")), missing)),
        "item_rest" => json!(of::item_rest(&rows(at("x")), missing)),
        "feldt" => json!(of::feldt(&rows(at("x")), at("level").as_f64().unwrap_or(0.95)).map(|feldt| {
            let [low, high] = feldt.interval;
            json!({ "alpha": feldt.alpha, "low": low, "high": high })
        })),
        "krippendorff" => {
            let level = match word("level") {
                "nominal" => Level::Nominal,
                "ordinal" => Level::Ordinal,
                "interval" => Level::Interval,
                _ => Level::Ratio,
            };
            json!(of::krippendorff(&rows(at("x")), level))
        }
        "icc" => {
            let complete: Option<Vec<Vec<f64>>> =
                rows(at("x")).into_iter().map(|row| row.into_iter().collect()).collect();
            json!(complete.and_then(|rows| of::icc(&rows)).map(|icc| json!({
                "icc1": icc.one, "icc2": icc.two, "icc3": icc.three,
                "icc1k": icc.one_k, "icc2k": icc.two_k, "icc3k": icc.three_k,
            })))
        }
        "kappa" => {
            let weights = match word("weights") {
                "linear" => Weights::Linear,
                "quadratic" => Weights::Quadratic,
                _ => Weights::None,
            };
            let places = |name: &str| list(name).into_iter().map(|x| x as usize);
            let pairs: Vec<(usize, usize)> = places("one").zip(places("two")).collect();
            json!(of::kappa(&pairs, whole("categories") as usize, weights))
        }
        "consensus" => json!(of::consensus(&counts())),
        "agreement_a" => json!(of::van_der_eijk(&counts())),
        "rwg" => json!(of::within_group(&list("values"), whole("options") as usize)),
        "mann_whitney" => {
            json!(of::mann_whitney(&list("one"), &list("two")).map(|test| json!({ "u": test.u, "p": test.p })))
        }
        "cliffs_delta" => json!(of::cliffs_delta(&list("one"), &list("two"))),
        "holm" => json!(of::holm(&list("p"))),
        "benjamini_hochberg" => json!(of::benjamini_hochberg(&list("p"))),
        "mean_interval" => {
            let own = group(&list("values"));
            let population = at("population").as_u64().and_then(|n| u32::try_from(n).ok());
            json!(of::mean_interval(own.n, own.mean, own.sd, population))
        }
        "wilson" => json!(of::wilson(at("count").as_f64().unwrap_or_default(), whole("n") as usize, None)),
        "welch" => json!(of::welch(group(&list("one")), group(&list("two")))),
        "bca_acceleration" if word("statistic_of") == "mean" => {
            json!(of::acceleration(&list("values"), |values: &[f64]| Some(group(values).mean)))
        }
        "bca_acceleration" => {
            let pairs: Vec<(f64, f64)> = rows(at("x"))
                .iter()
                .filter_map(|row| row.first().copied().flatten().zip(row.get(1).copied().flatten()))
                .collect();
            json!(of::acceleration(&pairs, correlation))
        }
        "rao_wu" => {
            let strata: Vec<Vec<f64>> = at("strata").as_array().into_iter().flatten().map(numbers).collect();
            let replicates = of::rescaled_replicates(&strata, seed, replicates, mean);
            json!((replicates.len() > 1).then(|| {
                let sd = group(&replicates).sd;
                json!({ "variance": sd * sd })
            }))
        }
        "pool" => {
            let units: Vec<(f64, f64)> = list("effects").into_iter().zip(list("variances")).collect();
            let how = if word("method") == "REML" { Between::Reml } else { Between::PauleMandel };
            json!(of::pool(&units, how).map(|pooled| json!({
                "tau2": pooled.between, "mean": pooled.mean, "se": pooled.error, "shrunk": pooled.shrunk,
            })))
        }
        "quantile" => {
            let mut values = list("values");
            values.sort_by(f64::total_cmp);
            json!(of::quantile(&values, at("p").as_f64().unwrap_or_default()))
        }
        _ => return None,
    })
}
