//! Access: who may do what, in one table; and the proofs that acts ask for. Only this folder makes a proof.

mod accounts;
mod admission;
mod table;

pub use accounts::{
    NewAccount, Secrets, SignedIn, create_account, create_token, enrol, revoke_tokens, set_password, setup_account,
    setup_link, sign_in, sign_out,
};
pub use admission::{Admitted, Opener, Visit, admit, enter, opener_of_pin};
pub use table::{ACTS, Act, ROLES, Role, allowed};

use store::accounts::{Session, Staff};

use crate::secrets::hash_of;
use crate::{Context, EngineError};

/// A session of staff ends after this long without a request.
const IDLE: i64 = 30 * 60;
/// And after this long in any case.
const WHOLE: i64 = 12 * 3600;
/// For cards, closing, publishing and sharing the second factor must be this fresh.
const FRESH: i64 = 10 * 60;

/// An account that is signed in, with its second factor.
#[derive(Clone, Debug)]
pub struct StaffSession {
    /// The account.
    pub account: Staff,
    session: Session,
    role: Role,
    scopes: Option<Vec<String>>,
}

/// Who does something, and may. Acts of staff ask for one.
#[derive(Clone, Debug)]
pub struct By {
    pub(crate) actor: String,
}

impl By {
    /// Whoever runs the command on the machine itself has the keys and the data anyway; the event says so.
    pub fn command() -> By {
        By { actor: "command".to_owned() }
    }

    /// What the server does by itself, such as closing at the appointed hour.
    pub(crate) fn system() -> By {
        By { actor: "system".to_owned() }
    }
}

impl StaffSession {
    /// The session of a cookie.
    ///
    /// # Errors
    /// [`EngineError::SignIn`] when there is none, it ended, or the second factor is missing.
    pub fn of_cookie(ctx: &Context, key: &str) -> Result<StaffSession, EngineError> {
        let found = StaffSession::half(ctx, key)?;
        if found.session.confirmed_at == 0 {
            return Err(EngineError::SignIn);
        }
        Ok(found)
    }

    /// The same where only the password was given.
    pub(crate) fn half(ctx: &Context, key: &str) -> Result<StaffSession, EngineError> {
        let (session, account) = match ctx.store.session(&hash_of(key)) {
            Err(store::StoreError::NotFound) => return Err(EngineError::SignIn),
            other => other?,
        };
        let now = ctx.now();
        if account.disabled || now - session.seen_at > IDLE || now - session.created_at > WHOLE {
            ctx.store.end_sessions(Some(&session.id), None)?;
            return Err(EngineError::SignIn);
        }
        if now - session.seen_at > 60 {
            ctx.store.see_session(&session.id, now, session.confirmed_at)?;
        }
        let role = account.role.parse().map_err(|()| EngineError::Forbidden)?;
        Ok(StaffSession { account, session, role, scopes: None })
    }

    /// The account behind a token, with the token's scopes.
    ///
    /// # Errors
    /// [`EngineError::SignIn`] when it is unknown or revoked.
    pub fn of_token(ctx: &Context, token: &str) -> Result<StaffSession, EngineError> {
        let (token, account) = match ctx.store.token(&hash_of(token)) {
            Err(store::StoreError::NotFound) => return Err(EngineError::SignIn),
            other => other?,
        };
        if token.revoked || account.disabled {
            return Err(EngineError::SignIn);
        }
        let role = account.role.parse().map_err(|()| EngineError::Forbidden)?;
        let now = ctx.now();
        let session =
            Session { id: token.id, staff_id: account.id.clone(), created_at: now, seen_at: now, confirmed_at: now };
        let scopes = Some(token.scopes.split(' ').map(str::to_owned).collect());
        Ok(StaffSession { account, session, role, scopes })
    }

    /// The role.
    pub fn role(&self) -> Role {
        self.role
    }

    /// What ties a form to this session.
    pub fn tie(&self) -> &[u8] {
        &self.session.id
    }

    /// The proof for an act, on one assessment where the act is about one.
    ///
    /// # Errors
    /// [`EngineError::Forbidden`] by the table; [`EngineError::NotFound`] for an assessment of others, whose ids nobody learns;
    /// [`EngineError::SignIn`] when the second factor is too old for this act.
    pub fn may(&self, ctx: &Context, act: Act, assessment: Option<&str>) -> Result<By, EngineError> {
        if !allowed(self.role, act) {
            return Err(EngineError::Forbidden);
        }
        if let Some(scopes) = &self.scopes
            && !scopes.iter().any(|scope| scope == act.scope())
        {
            return Err(EngineError::Forbidden);
        }
        if let Some(assessment) = assessment
            && self.role == Role::Facilitator
            && !ctx.store.facilitates(&self.account.id, assessment)?
        {
            return Err(EngineError::NotFound);
        }
        if act.asks_again() && ctx.now() - self.session.confirmed_at > FRESH {
            return Err(EngineError::SignIn);
        }
        Ok(By { actor: self.account.email.clone() })
    }

    /// Whose assessments she sees: all, or her own.
    pub fn sees(&self) -> Option<&str> {
        (self.role == Role::Facilitator).then_some(self.account.id.as_str())
    }
}
