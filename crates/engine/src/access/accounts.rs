//! Accounts: passwords, second factor, one-time links, tokens.

use argon2::PasswordVerifier as _;
use argon2::password_hash::PasswordHasher as _;
use argon2::password_hash::phc::PasswordHash;
use instrument::Lang;
use store::accounts::{Session, Setup, Staff, Token};
use totp_rs::{Builder, Secret, Totp};

use super::{Act, By, Role, StaffSession};
use crate::event::{self, Event};
use crate::secrets::{hash_of, hex, new_key, open, random, seal};
use crate::{Context, EngineError};

/// Wrong passwords that an account takes before it rests.
const FAILURES: i64 = 10;
/// How long it rests, in seconds.
const REST: i64 = 15 * 60;
/// How long a one-time link is good.
const LINK: i64 = 72 * 3600;

/// What an account is made of.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Where she reads mail.
    pub email: String,
    /// Her name.
    pub name: String,
    /// What the account is for.
    pub role: Role,
    /// The language of her pages.
    pub lang: Lang,
}

/// Makes an account and the key of the one-time link that sets its password.
///
/// # Errors
/// [`EngineError::Conflict`] when the address has one.
pub fn create_account(ctx: &Context, by: &By, new: &NewAccount) -> Result<String, EngineError> {
    let id = hex(&random::<8>()?);
    ctx.store.create_staff(&Staff {
        id: id.clone(),
        email: new.email.trim().to_lowercase(),
        name: new.name.trim().to_owned(),
        role: new.role.name().to_owned(),
        language: new.lang.code().to_owned(),
        password: None,
        totp: None,
        recovery: String::new(),
        last_step: 0,
        failures: 0,
        locked_until: 0,
        disabled: false,
    })?;
    event::record(ctx, by, Event::AccountCreated, &id, new.role.name())?;
    link(ctx, &id)
}

/// A new one-time link for an account that lost its password; its sessions end.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn setup_link(ctx: &Context, by: &By, email: &str) -> Result<String, EngineError> {
    let account = ctx.store.staff_of(&email.trim().to_lowercase())?;
    ctx.store.end_sessions(None, Some(&account.id))?;
    event::record(ctx, by, Event::AccountReset, &account.id, "")?;
    link(ctx, &account.id)
}

fn link(ctx: &Context, id: &str) -> Result<String, EngineError> {
    let key = new_key()?;
    ctx.store.keep_setup(&Setup { id: hash_of(&key), staff_id: id.to_owned(), expires_at: ctx.now() + LINK })?;
    Ok(key)
}

/// The account that a one-time link belongs to.
///
/// # Errors
/// [`EngineError::Refused`] when the link is used or old.
pub fn setup_account(ctx: &Context, key: &str) -> Result<Staff, EngineError> {
    let setup = ctx.store.setup(&hash_of(key)).map_err(|error| match error {
        store::StoreError::NotFound => EngineError::Refused,
        other => other.into(),
    })?;
    if setup.expires_at < ctx.now() {
        return Err(EngineError::Refused);
    }
    Ok(ctx.store.staff(&setup.staff_id)?)
}

/// What is shown once, when a second factor is set up.
#[derive(Clone, Debug)]
pub struct Secrets {
    /// For an authenticator that reads links or a QR code.
    pub url: String,
    /// For one that is typed into.
    pub secret: String,
    /// For the day the telephone is lost.
    pub recovery: Vec<String>,
}

/// Secrets for a new second factor. They are kept by [`set_password`] alone: until then they live in the form.
///
/// # Errors
/// As [`random`].
pub fn enrol(account: &Staff) -> Result<Secrets, EngineError> {
    let secret: [u8; 20] = random()?;
    let totp = totp(secret.to_vec(), &account.email)?;
    let recovery = (0..8).map(|_| Ok(hex(&random::<5>()?))).collect::<Result<_, EngineError>>()?;
    Ok(Secrets { url: totp.to_url().map_err(|_| bug())?, secret: Secret::from(secret.to_vec()).to_base32(), recovery })
}

fn totp(secret: Vec<u8>, account: &str) -> Result<Totp, EngineError> {
    Builder::new()
        .with_secret(secret)
        .with_skew(1)
        .with_issuer(Some("Paridad"))
        .with_account_name(account.replace(':', " "))
        .build()
        .map_err(|_| bug())
}

fn bug() -> EngineError {
    EngineError::Bug("the second factor".to_owned())
}

/// Uses a one-time link: sets password and second factor, proven by six digits of it.
///
/// # Errors
/// [`EngineError::Refused`] for a link that is used or old, or wrong digits; [`EngineError::Conflict`] for a password that is
/// too short.
pub fn set_password(
    ctx: &Context,
    key: &str,
    password: &str,
    secret: &str,
    digits: &str,
    recovery: &[String],
) -> Result<(), EngineError> {
    let mut account = setup_account(ctx, key)?;
    if password.chars().count() < 12 || password.chars().count() > 200 {
        return Err(EngineError::Conflict);
    }
    let secret = Secret::try_from_base32(secret).map_err(|_| EngineError::Refused)?;
    let bytes = secret.as_ref().to_vec();
    let now = ctx.now();
    let step =
        totp(bytes.clone(), &account.email)?.check(digits.trim(), now.unsigned_abs()).ok_or(EngineError::Refused)?;
    account.password = Some(hash(ctx, password)?);
    account.totp = Some(seal(&ctx.server.of("totp"), ("staff", account.id.as_bytes(), "totp"), &bytes)?);
    account.recovery = recovery.iter().map(|code| hex(&hash_of(code))).collect::<Vec<_>>().join("\n");
    account.last_step = i64::try_from(step).unwrap_or(i64::MAX);
    account.failures = 0;
    account.locked_until = 0;
    if !ctx.store.use_setup(&hash_of(key))? {
        return Err(EngineError::Refused);
    }
    ctx.store.change_staff(&account)?;
    ctx.store.end_sessions(None, Some(&account.id))?;
    event::record(ctx, &By { actor: account.email }, Event::PasswordSet, &account.id, "")
}

fn hash(ctx: &Context, password: &str) -> Result<String, EngineError> {
    Ok(ctx
        .argon()
        .hash_password(password.as_bytes())
        .map_err(|_| EngineError::Bug("a password could not be hashed".to_owned()))?
        .to_string())
}

/// How far a sign-in came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The key of the session, for a cookie.
    pub key: String,
}

/// Signs in. The answer to a wrong address, password, or code of the second factor is the same, after the same work.
///
/// # Errors
/// [`EngineError::Refused`], [`EngineError::TooMany`] when the account rests.
pub fn sign_in(ctx: &Context, email: &str, password: &str, code: &str) -> Result<SignedIn, EngineError> {
    let found = match ctx.store.staff_of(&email.trim().to_lowercase()) {
        Ok(account) => Some(account),
        Err(store::StoreError::NotFound) => None,
        Err(other) => return Err(other.into()),
    };
    let now = ctx.now();
    if let Some(account) = &found
        && account.locked_until > now
    {
        return Err(EngineError::TooMany);
    }
    let stored = found.as_ref().and_then(|account| account.password.clone());
    let right = match &stored {
        Some(stored) => PasswordHash::new(stored)
            .is_ok_and(|stored| ctx.argon().verify_password(password.as_bytes(), &stored).is_ok()),
        None => {
            // The same work where there is nothing to compare.
            let _ = hash(ctx, password)?;
            false
        }
    };
    let Some(account) = found else { return Err(EngineError::Refused) };
    if account.disabled || !right || !second(ctx, &account, code)? {
        let until = if account.failures + 1 >= FAILURES { now + REST } else { 0 };
        ctx.store.count_failure(&account.id, true, until)?;
        event::record(ctx, &By { actor: account.email.clone() }, Event::SignInFailed, &account.id, "")?;
        return Err(EngineError::Refused);
    }
    ctx.store.count_failure(&account.id, false, 0)?;
    let key = new_key()?;
    ctx.store.open_session(&Session {
        id: hash_of(&key),
        staff_id: account.id.clone(),
        created_at: now,
        seen_at: now,
        confirmed_at: now,
    })?;
    event::record(ctx, &By { actor: account.email.clone() }, Event::SignedIn, &account.id, "")?;
    Ok(SignedIn { key })
}

/// Six digits that were not used before, or a recovery code, which is then used up.
fn second(ctx: &Context, account: &Staff, code: &str) -> Result<bool, EngineError> {
    let code = code.trim().replace(' ', "");
    let place = ("staff", account.id.as_bytes(), "totp");
    let Some(secret) = account.totp.as_ref().and_then(|sealed| open(&ctx.server.of("totp"), place, sealed)) else {
        return Ok(false);
    };
    if let Some(step) = totp(secret, &account.email)?.check(&code, ctx.now().unsigned_abs()) {
        return Ok(ctx.store.use_step(&account.id, i64::try_from(step).unwrap_or(i64::MAX))?);
    }
    let hashed = hex(&hash_of(&code));
    if account.recovery.lines().any(|line| line == hashed) {
        let recovery = account.recovery.lines().filter(|line| *line != hashed).collect::<Vec<_>>().join("\n");
        ctx.store.change_staff(&Staff { recovery, ..account.clone() })?;
        return Ok(true);
    }
    Ok(false)
}

impl StaffSession {
    /// Gives the second factor again.
    ///
    /// # Errors
    /// [`EngineError::Refused`].
    pub fn confirm(ctx: &Context, key: &str, code: &str) -> Result<(), EngineError> {
        let found = StaffSession::half(ctx, key)?;
        if found.account.locked_until > ctx.now() {
            return Err(EngineError::TooMany);
        }
        if !second(ctx, &found.account, code)? {
            let until = if found.account.failures + 1 >= FAILURES { ctx.now() + REST } else { 0 };
            ctx.store.count_failure(&found.account.id, true, until)?;
            return Err(EngineError::Refused);
        }
        Ok(ctx.store.see_session(found.tie(), ctx.now(), ctx.now())?)
    }
}

/// Ends a session.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn sign_out(ctx: &Context, key: &str) -> Result<(), EngineError> {
    Ok(ctx.store.end_sessions(Some(&hash_of(key)), None)?)
}

/// Makes a token for programs; it is shown once.
///
/// # Errors
/// [`EngineError::NotFound`] without such an account; [`EngineError::Conflict`] for a scope that does not exist.
pub fn create_token(ctx: &Context, by: &By, email: &str, name: &str, scopes: &[String]) -> Result<String, EngineError> {
    let account = ctx.store.staff_of(&email.trim().to_lowercase())?;
    let known: Vec<&str> = super::ACTS.iter().map(|act: &Act| act.scope()).collect();
    if scopes.is_empty() || scopes.iter().any(|scope| !known.contains(&scope.as_str())) {
        return Err(EngineError::Conflict);
    }
    let token = format!("paridad_{}", new_key()?);
    ctx.store.create_token(&Token {
        id: hash_of(&token),
        staff_id: account.id.clone(),
        name: name.to_owned(),
        scopes: scopes.join(" "),
        created_at: ctx.now(),
        revoked: false,
    })?;
    event::record(ctx, by, Event::TokenCreated, name, &scopes.join(" "))?;
    Ok(token)
}

/// Revokes the tokens of a name.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn revoke_tokens(ctx: &Context, by: &By, name: &str) -> Result<(), EngineError> {
    if ctx.store.revoke_tokens(name)? == 0 {
        return Err(EngineError::NotFound);
    }
    event::record(ctx, by, Event::TokenRevoked, name, "")
}
