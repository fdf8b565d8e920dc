//! The public edition: what of a release anybody may see (scoring.md section 4 rule 12). A source of which nothing is shown
//! leaves no trace: no reason, no rate, no cap explained by it.

use instrument::framework::CapName;
use instrument::instrument::Source;

use super::format::Release;
use super::people::SourceResult;
use super::value::Cell;

impl Release {
    /// The release without the institution's and the reviewer's own words, and without sources of people of which nothing is
    /// shown.
    #[must_use]
    pub fn public(&self) -> Release {
        let mut public = self.clone();
        public.sources.retain(shows);
        let staff = public.sources.iter().any(|source| source.source == Source::Staff);
        let gone = |source: Source| !public.sources.iter().any(|own| own.source == source);
        let (no_staff, no_organisations) = (gone(Source::Staff), gone(Source::WomenOrganisations));
        public.instruments.retain(|own| match own.source {
            Source::Staff => !no_staff,
            Source::WomenOrganisations => !no_organisations,
            Source::SelfAssessment | Source::DocumentReview => true,
        });
        if !staff {
            public.claim_gaps.clear();
        }
        for indicator in &mut public.indicators {
            indicator.note = None;
            indicator.finding = None;
            if let Some(dissent) = &mut indicator.dissent {
                dissent.votes.clear();
            }
            if !staff {
                indicator.caps.retain(|cap| *cap != CapName::NotFelt);
                indicator.decides = indicator.decides.filter(|cap| *cap != CapName::NotFelt);
            }
        }
        if let Some(meets) = &mut public.meets {
            meets.not_applicable.iter_mut().for_each(|own| own.reason = String::new());
        }
        public
    }
}

/// Whether any figure of the source is shown.
fn shows(source: &SourceResult) -> bool {
    let items = source.items.iter().any(|item| matches!(item.everyone, Cell::Shown(_)));
    items || source.dimensions.iter().any(|dimension| matches!(dimension.everyone, Cell::Shown(_)))
}
