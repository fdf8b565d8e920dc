//! Numbers as each language writes them. In: a value that was rounded at release. Out: its digits. Never a second rounding
//! that shows: a release holds whole numbers and tenths.

use instrument::words::Lang;

/// Whole, or with one decimal. Spanish takes the decimal point, as Mexico, Central America and the Caribbean write it.
pub(super) fn number(lang: Lang, value: f64) -> String {
    let tenths = if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") };
    let (sign, digits) = match tenths.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", tenths.as_str()),
    };
    let (whole, decimal) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = sign.to_owned() + &grouped(whole, thousands(lang));
    if !decimal.is_empty() {
        out.push(match lang {
            Lang::Es | Lang::En => '.',
            Lang::Pt | Lang::Fr => ',',
        });
        out.push_str(decimal);
    }
    out
}

/// With the sign and the space that the language sets before it.
pub(super) fn percent(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Es => format!("{number}\u{a0}%"),
        Lang::Fr => format!("{number}\u{202f}%"),
        Lang::En | Lang::Pt => format!("{number}%"),
    }
}

fn thousands(lang: Lang) -> char {
    match lang {
        Lang::En => ',',
        Lang::Pt => '.',
        Lang::Es | Lang::Fr => '\u{202f}',
    }
}

/// Groups of three from 10 000 on; four digits stand together.
fn grouped(whole: &str, mark: char) -> String {
    if whole.len() < 5 {
        return whole.to_owned();
    }
    let mut out = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_its_own_decimals_groups_and_percent() {
        let all = |value: f64| Lang::ALL.map(|lang| number(lang, value));
        assert_eq!(all(39.6), ["39.6", "39.6", "39,6", "39,6"]);
        assert_eq!(all(1250.0), ["1250"; 4]);
        assert_eq!(all(12500.0), ["12\u{202f}500", "12,500", "12.500", "12\u{202f}500"]);
        assert_eq!(all(-4.0), ["\u{2212}4"; 4]);
        assert_eq!(Lang::ALL.map(|lang| percent(lang, "43")), ["43\u{a0}%", "43%", "43%", "43\u{202f}%"]);
    }
}
