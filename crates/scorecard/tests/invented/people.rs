//! What people say in the invented releases: statements, means by group, who answered.

use serde_json::{Value, json};

use super::{Case, Staff};

/// Shares of the five options, and how many find it favourable.
const OF_ONE_MIND: ([u32; 5], u32) = ([6, 11, 21, 38, 24], 62);
const TWO_CAMPS: ([u32; 5], u32) = ([34, 16, 6, 12, 32], 44);

impl Case {
    pub(super) fn sources(&self, dpg: &Value) -> Vec<Value> {
        let mut sources = Vec::new();
        if self.staff != Staff::None {
            let dimensions = dpg["dimensions"].as_array().unwrap();
            let dimensions: Vec<Value> =
                dimensions.iter().enumerate().map(|(at, own)| self.dimension(at, own)).collect();
            sources.push(json!({ "source": "staff", "instrument": "dpg-staff", "participation": self.participation(),
                "items": self.items(), "dimensions": dimensions }));
        }
        if self.organisations {
            sources.push(json!({ "source": "women_organisations", "instrument": "dpg-organisations",
                "participation": { "everyone": { "answered": { "value": 6 }, "of": 9, "rate": { "value": 67 } },
                    "attributes": [] },
                "items": [], "dimensions": [] }));
        }
        sources
    }

    /// Claim less staff mean of every dimension where both are shown.
    pub(super) fn claim_gaps(dimensions: &[Value], sources: &[Value]) -> Vec<Value> {
        let staff =
            sources.iter().find(|own| own["source"] == "staff").map(|own| own["dimensions"].as_array().unwrap());
        let gap = |own: &Value| -> Option<Value> {
            let heard = staff?.iter().find(|cells| cells["dimension"] == own["id"])?;
            let gap = own["claimed"]["value"].as_f64()? - heard["everyone"]["mean"]["value"].as_f64()?;
            Some(json!({ "dimension": own["id"], "gap": { "value": gap }, "finding": gap.abs() >= 25.0 }))
        };
        dimensions.iter().filter_map(gap).collect()
    }

    fn items(&self) -> Vec<Value> {
        let statements = [
            (
                "culture.harassment",
                "Se puede denunciar sin temor.",
                "One can report without fear.",
                "É possível denunciar sem medo.",
                "On peut signaler sans crainte.",
            ),
            (
                "culture.care",
                "Quien cuida no pierde oportunidades.",
                "Those who care for others lose no opportunities.",
                "Quem cuida não perde oportunidades.",
                "Qui prend soin d'autrui ne perd pas de possibilités.",
            ),
            (
                "capacities.training",
                "La formación me sirve en mi trabajo.",
                "The training serves me in my work.",
                "A formação me serve no trabalho.",
                "La formation me sert dans mon travail.",
            ),
        ];
        let of = |(id, es, en, pt, fr): (&str, &str, &str, &str, &str)| {
            let (distribution, favourable) = if self.divided { TWO_CAMPS } else { OF_ONE_MIND };
            let shares: Vec<Value> = distribution.iter().map(|share| json!({ "value": share })).collect();
            let sensitive = id == "culture.harassment";
            let everyone = match self.staff {
                Staff::Hidden => json!({ "hidden": "few" }),
                _ => {
                    json!({ "n": 130, "mean": { "value": if self.divided { 48 } else { 66 } }, "dont_know": { "value": 6 },
                    "favourable": { "value": favourable }, "distribution": shares, "divided": self.divided })
                }
            };
            json!({ "id": format!("s.{id}"), "text": { "es": es, "en": en, "pt": pt, "fr": fr }, "reversed": false,
                "sensitive": sensitive, "informs": [id], "everyone": everyone })
        };
        statements.into_iter().map(of).collect()
    }

    fn dimension(&self, at: usize, own: &Value) -> Value {
        let mean = 38 + (at * 17) % 41;
        let everyone = match (self.staff, at) {
            (Staff::Hidden, _) => json!({ "hidden": "few" }),
            (_, 4) => json!({ "hidden": "not_asked" }),
            _ => json!({ "n": 124 + at, "mean": { "value": mean }, "interval": [mean - 4, mean + 4] }),
        };
        let cell = |n: usize, mean: usize| match (self.staff, at) {
            (Staff::Hidden, _) => json!({ "hidden": "few" }),
            (Staff::GroupOfFour, _) if n == 4 => json!({ "hidden": "few" }),
            (Staff::GroupOfFour, _) if n == 19 => json!({ "hidden": "protects" }),
            _ => json!({ "n": n, "mean": { "value": mean }, "interval": [mean - 6, mean + 6] }),
        };
        let small = if self.staff == Staff::GroupOfFour { 4 } else { 17 };
        let apart = match (self.staff, at) {
            (Staff::Hidden, _) => json!({ "of": ["woman", "man"], "gap": { "hidden": "few" } }),
            _ => {
                json!({ "of": ["woman", "man"], "gap": { "value": -9 }, "interval": [-15, -3], "delta": -0.3, "size": "small",
                "stands": at == 7 })
            }
        };
        let title = |es: &str, en: &str, pt: &str, fr: &str| json!({ "es": es, "en": en, "pt": pt, "fr": fr });
        // What was not asked has no groups.
        if at == 4 {
            return json!({ "dimension": own["id"], "everyone": everyone, "attributes": [] });
        }
        json!({ "dimension": own["id"], "everyone": everyone, "attributes": [
            { "attribute": "gender", "gaps": [apart], "categories": [
                { "category": "woman", "title": title("Mujer", "Woman", "Mulher", "Femme"), "cell": cell(71, mean - 4) },
                { "category": "man", "title": title("Hombre", "Man", "Homem", "Homme"), "cell": cell(54, mean + 5) } ] },
            { "attribute": "seniority", "gaps": [], "categories": [
                { "category": "manager", "title": title("Dirección", "Management", "Direção", "Direction"),
                    "cell": cell(small, mean + 9) },
                { "category": "professional", "title": title("Técnico", "Professional", "Técnico", "Technique"),
                    "cell": cell(90, mean - 1) },
                { "category": "support", "title": title("Apoyo", "Support", "Apoio", "Appui"), "cell": cell(19, mean - 6) } ] },
        ] })
    }

    fn participation(&self) -> Value {
        match self.staff {
            Staff::Hidden => {
                json!({ "everyone": { "answered": { "hidden": "few" }, "of": 310, "rate": { "hidden": "few" } },
                "attributes": [] })
            }
            _ => {
                json!({ "everyone": { "answered": { "value": 132 }, "of": 310, "rate": { "value": 43 } }, "attributes": [] })
            }
        }
    }
}
