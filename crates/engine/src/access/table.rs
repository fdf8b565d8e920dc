//! The table: role × act. A test walks every route against it.

use std::fmt;
use std::str::FromStr;

/// What an account is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Accounts, tokens, the log; every assessment.
    Administrator,
    /// Reads and compares releases of the region.
    Analyst,
    /// Runs her assessments.
    Facilitator,
    /// Sees published scorecards.
    Viewer,
}

/// Every role.
pub const ROLES: [Role; 4] = [Role::Administrator, Role::Analyst, Role::Facilitator, Role::Viewer];

impl Role {
    /// The name in the database, the API and the command.
    pub fn name(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Analyst => "analyst",
            Role::Facilitator => "facilitator",
            Role::Viewer => "viewer",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(name: &str) -> Result<Role, ()> {
        ROLES.into_iter().find(|role| role.name() == name).ok_or(())
    }
}

/// What staff do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// See the list of assessments and one of them.
    See,
    /// Make an assessment.
    Create,
    /// Invite people, make codes and cards.
    Invite,
    /// Open a round.
    Open,
    /// Close a round.
    Close,
    /// See the preview of a release.
    Preview,
    /// Publish a release.
    Publish,
    /// Share a scorecard.
    Share,
    /// Export what was answered after closing.
    Export,
    /// Read published releases.
    Read,
    /// Manage accounts and tokens.
    Accounts,
    /// Read the log.
    Audit,
}

/// Every act.
pub const ACTS: [Act; 12] = [
    Act::See,
    Act::Create,
    Act::Invite,
    Act::Open,
    Act::Close,
    Act::Preview,
    Act::Publish,
    Act::Share,
    Act::Export,
    Act::Read,
    Act::Accounts,
    Act::Audit,
];

impl Act {
    /// The scope that a token needs for it.
    pub fn scope(self) -> &'static str {
        match self {
            Act::See | Act::Preview => "assessments:read",
            Act::Create | Act::Invite | Act::Open | Act::Close | Act::Publish | Act::Share => "assessments:write",
            Act::Export => "exports:read",
            Act::Read => "releases:read",
            Act::Accounts | Act::Audit => "administration",
        }
    }

    /// Whether the second factor must be fresh: what cannot be undone, and what hands out a secret.
    pub fn asks_again(self) -> bool {
        matches!(self, Act::Invite | Act::Close | Act::Publish | Act::Share | Act::Accounts)
    }
}

/// Whether a role may do an act at all; facilitators on their own assessments only.
pub fn allowed(role: Role, act: Act) -> bool {
    match role {
        Role::Administrator => true,
        Role::Facilitator => !matches!(act, Act::Accounts | Act::Audit),
        Role::Analyst | Role::Viewer => act == Act::Read,
    }
}
