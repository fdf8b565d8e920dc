//! Page: what every page has: its language, title, form token, scripts, ways out.

use askama::Template;
use engine::EngineError;
use instrument::Lang;

use crate::App;
use crate::assets;
use crate::guard::csrf;
use crate::http::{Answer, Asked};
use crate::texts::Words;

/// How the language is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Languages {
    /// A link: nothing to lose on this page.
    Links,
    /// Buttons of the form `f`, which save first.
    Buttons,
    /// Not here.
    None,
}

/// What the head and foot of a page need.
pub(crate) struct Page {
    /// Its voice.
    pub w: Words,
    /// In the bar of the browser.
    pub title: String,
    /// For its forms.
    pub token: String,
    /// Scripts by address.
    pub scripts: Vec<String>,
    /// Whether «leave now» is there.
    pub exit: bool,
    /// Where it leads.
    pub neutral: String,
    /// How the language is changed.
    pub languages: Languages,
    /// The account, in the console.
    pub staff: Option<StaffBar>,
    /// Nothing of it is printed.
    pub unprinted: bool,
}

/// The head of the console.
pub(crate) struct StaffBar {
    /// Who is signed in.
    pub name: String,
    /// Whether accounts and the log are hers to see.
    pub administrator: bool,
}

impl Page {
    /// A page whose title is a text.
    pub(crate) fn of(app: &App, asked: &Asked, title: &str) -> Page {
        let w = Words(asked.lang);
        let neutral = app.config.neutral.clone();
        Page {
            w,
            title: w.t(title),
            token: csrf::token(app, &asked.tie),
            scripts: Vec::new(),
            exit: false,
            neutral: neutral.unwrap_or_else(|| format!("https://{}.wikipedia.org/", asked.lang)),
            languages: Languages::Links,
            staff: None,
            unprinted: false,
        }
    }

    /// With a script.
    #[must_use]
    pub(crate) fn script(mut self, name: &str) -> Page {
        self.scripts.push(assets::path(name));
        self
    }

    /// With «leave now».
    #[must_use]
    pub(crate) fn exit(mut self) -> Page {
        self.exit = true;
        self.script("exit.js")
    }

    /// With another way to change the language.
    #[must_use]
    pub(crate) fn languages(mut self, languages: Languages) -> Page {
        self.languages = languages;
        self
    }

    /// What a form that hands out secrets carries, so that a second press is the same press.
    pub(crate) fn once(&self) -> String {
        engine::secrets::new_key().unwrap_or_default()
    }

    /// A text.
    pub(crate) fn t(&self, id: &str) -> String {
        self.w.t(id)
    }

    /// A text with a number.
    pub(crate) fn n(&self, id: &str, n: impl std::borrow::Borrow<usize>) -> String {
        self.w.n(id, *n.borrow())
    }

    /// A text whose id ends in a name.
    pub(crate) fn t2(&self, id: &str, name: &str) -> String {
        self.w.t(&format!("{id}{name}"))
    }

    /// «Section 2 of 9».
    pub(crate) fn section(&self, n: &usize, of: &usize) -> String {
        self.w.say("section-of", &[("n", (*n).into()), ("of", (*of).into())])
    }

    /// How many cells a release shows and hides.
    pub(crate) fn shown_hidden(&self, shown: &usize, hidden: &usize) -> String {
        self.w.say("shown-hidden", &[("shown", (*shown).into()), ("hidden", (*hidden).into())])
    }

    /// A text with a word.
    pub(crate) fn x(&self, id: &str, x: &str) -> String {
        self.w.x(id, x)
    }

    /// A day in words.
    pub(crate) fn day(&self, day: &str) -> String {
        self.w.day(day)
    }

    /// Whether the language can be changed here.
    pub(crate) fn changes_language(&self) -> bool {
        self.languages != Languages::None
    }

    /// By buttons that save.
    pub(crate) fn by_buttons(&self) -> bool {
        self.languages == Languages::Buttons
    }

    /// The address of the styles.
    pub(crate) fn css(&self) -> String {
        assets::path("paridad.css")
    }

    /// The address of the mark.
    pub(crate) fn icon(&self) -> String {
        assets::path("favicon.svg")
    }

    /// Every language with its own name.
    pub(crate) fn all_languages(&self) -> Vec<(Lang, &'static str, bool)> {
        [(Lang::Es, "Español"), (Lang::En, "English"), (Lang::Pt, "Português"), (Lang::Fr, "Français")]
            .into_iter()
            .map(|(lang, name)| (lang, name, lang == self.w.0))
            .collect()
    }
}

/// Sets a template.
///
/// # Errors
/// A bug of ours.
pub(crate) fn set(template: &impl Template) -> Result<Answer, EngineError> {
    template.render().map(Answer::page).map_err(|error| EngineError::Bug(error.to_string()))
}

#[derive(Template)]
#[template(path = "notice.html")]
struct Notice {
    page: Page,
    says: Vec<String>,
    link: Option<(String, String)>,
}

/// A page of a few words: a heading, paragraphs of one text, and perhaps a way on.
///
/// # Errors
/// A bug of ours.
pub(crate) fn notice(page: Page, says: &str, link: &str) -> Result<Answer, EngineError> {
    let says = page.t(says).split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let link = (!link.is_empty()).then(|| (link.to_owned(), page.t("go-on")));
    set(&Notice { page, says, link })
}
