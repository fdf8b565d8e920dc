//! The public edition: what of a release anybody may see (scoring.md section 4 rule 12). A source of which nothing is shown
//! leaves no trace: no reason, no rate, no cap explained by it.

use instrument::instrument::Source;

use super::format::Release;
use super::people::SourceResult;
use super::value::Cell;

impl Release {
    /// The release without what team, reviewer and institution wrote to explain themselves, and without sources of people of
    /// which nothing is shown. Of the plan the actions stay, with who does them and by when.
    #[must_use]
    pub fn public(&self) -> Release {
        let mut public = self.clone();
        public.sources.retain(shows);
        let speaks = |source: Source| public.sources.iter().any(|own| own.source == source);
        let (staff, organisations) = (speaks(Source::Staff), speaks(Source::WomenOrganisations));
        public.instruments.retain(|own| match own.source {
            Source::Staff => staff,
            Source::WomenOrganisations => organisations,
            Source::SelfAssessment | Source::DocumentReview => true,
        });
        // Of a source of which nothing is shown there is no cap either: a hidden cell never caps.
        if !staff {
            public.claim_gaps.clear();
        }
        if let Some(change) = &mut public.change {
            // A source of which nothing is shown in either round leaves no trace.
            let silent = |source: Source| {
                let everyone = change.composition.iter().find(|own| own.source == source && own.attribute.is_none());
                !speaks(source) || everyone.is_none_or(|own| own.then.value().is_none())
            };
            let kept: Vec<_> = change.composition.iter().filter(|own| !silent(own.source)).cloned().collect();
            change.composition = kept;
        }
        for indicator in &mut public.indicators {
            indicator.note = None;
            indicator.finding = None;
            if let Some(dissent) = &mut indicator.dissent {
                dissent.votes.clear();
            }
        }
        if let Some(meets) = &mut public.meets {
            meets.not_applicable.iter_mut().for_each(|own| own.reason = String::new());
        }
        if let Some(plan) = &mut public.plan {
            plan.responses.iter_mut().for_each(|response| (response.reason, response.by) = (None, None));
            plan.actions.iter_mut().for_each(|action| action.note = None);
        }
        public
    }
}

/// Whether any figure of the source is shown.
fn shows(source: &SourceResult) -> bool {
    let items = source.items.iter().any(|item| matches!(item.everyone, Cell::Shown(_)));
    items || source.dimensions.iter().any(|dimension| matches!(dimension.everyone, Cell::Shown(_)))
}
