//! Accounts: staff, their sessions, one-time links and tokens. Only hashes and sealed values.

use diesel::prelude::*;

use crate::schema::{sessions, setups, staff, tokens};
use crate::{Store, StoreError};

/// An account.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = staff, treat_none_as_null = true)]
pub struct Staff {
    /// Random.
    pub id: String,
    /// Lower case.
    pub email: String,
    /// As she writes it.
    pub name: String,
    /// `administrator`, `analyst`, `facilitator` or `viewer`.
    pub role: String,
    /// Of pages and mail.
    pub language: String,
    /// Argon2id, or none before the first sign-in.
    pub password: Option<String>,
    /// The secret of the second factor, sealed.
    pub totp: Option<Vec<u8>>,
    /// Hashes of recovery codes, one a line.
    pub recovery: String,
    /// The last time step that was used: none is used twice.
    pub last_step: i64,
    /// Wrong passwords since the last right one.
    pub failures: i64,
    /// No sign-in before, in seconds.
    pub locked_until: i64,
    /// No sign-in at all.
    pub disabled: bool,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// Hash of its key.
    pub id: Vec<u8>,
    /// Whose.
    pub staff_id: String,
    /// Since, in seconds.
    pub created_at: i64,
    /// Last seen.
    pub seen_at: i64,
    /// Second factor last given; 0 while only the password was.
    pub confirmed_at: i64,
}

/// A one-time link that sets a password.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = setups)]
pub struct Setup {
    /// Hash of its key.
    pub id: Vec<u8>,
    /// For whom.
    pub staff_id: String,
    /// Until when, in seconds.
    pub expires_at: i64,
}

/// A token of a program.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = tokens)]
pub struct Token {
    /// Hash of the token.
    pub id: Vec<u8>,
    /// Whose rights it has at most.
    pub staff_id: String,
    /// What it is for.
    pub name: String,
    /// Scopes with spaces between.
    pub scopes: String,
    /// Since, in seconds.
    pub created_at: i64,
    /// No longer good.
    pub revoked: bool,
}

impl Store {
    /// Keeps a new account.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the address has one.
    pub fn create_staff(&self, row: &Staff) -> Result<(), StoreError> {
        diesel::insert_into(staff::table).values(row).execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// Changes an account.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn change_staff(&self, row: &Staff) -> Result<(), StoreError> {
        let done = diesel::update(staff::table.find(&row.id)).set(row).execute(&mut *self.conn()?)?;
        if done == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Counts a wrong password, or forgets them with a right one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn count_failure(&self, id: &str, wrong: bool, locked_until: i64) -> Result<(), StoreError> {
        let conn = &mut *self.conn()?;
        let of = staff::table.find(id);
        if wrong {
            diesel::update(of)
                .set((staff::failures.eq(staff::failures + 1), staff::locked_until.eq(locked_until)))
                .execute(conn)?;
        } else {
            diesel::update(of).set((staff::failures.eq(0), staff::locked_until.eq(0))).execute(conn)?;
        }
        Ok(())
    }

    /// Uses a time step of the second factor; `false` when it, or a later one, was used.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn use_step(&self, id: &str, step: i64) -> Result<bool, StoreError> {
        Ok(diesel::update(staff::table.find(id).filter(staff::last_step.lt(step)))
            .set(staff::last_step.eq(step))
            .execute(&mut *self.conn()?)?
            == 1)
    }

    /// The account of an address.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn staff_of(&self, email: &str) -> Result<Staff, StoreError> {
        Ok(staff::table.filter(staff::email.eq(email)).select(Staff::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// One account.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn staff(&self, id: &str) -> Result<Staff, StoreError> {
        Ok(staff::table.find(id).select(Staff::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// Every account, by address.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn all_staff(&self) -> Result<Vec<Staff>, StoreError> {
        Ok(staff::table.order(staff::email).select(Staff::as_select()).load(&mut *self.conn()?)?)
    }

    /// Opens a session.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn open_session(&self, session: &Session) -> Result<(), StoreError> {
        diesel::insert_into(sessions::table).values(session).execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// A session with its account.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn session(&self, id: &[u8]) -> Result<(Session, Staff), StoreError> {
        let conn = &mut *self.conn()?;
        let session: Session = sessions::table.find(id).select(Session::as_select()).get_result(conn)?;
        let account = staff::table.find(&session.staff_id).select(Staff::as_select()).get_result(conn)?;
        Ok((session, account))
    }

    /// Notes that a session was seen, or that the second factor was given.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn see_session(&self, id: &[u8], seen_at: i64, confirmed_at: i64) -> Result<(), StoreError> {
        diesel::update(sessions::table.find(id))
            .set((sessions::seen_at.eq(seen_at), sessions::confirmed_at.eq(confirmed_at)))
            .execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// Ends one session, or all of an account.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn end_sessions(&self, id: Option<&[u8]>, staff_id: Option<&str>) -> Result<(), StoreError> {
        let conn = &mut *self.conn()?;
        if let Some(id) = id {
            diesel::delete(sessions::table.find(id)).execute(conn)?;
        }
        if let Some(staff_id) = staff_id {
            diesel::delete(sessions::table.filter(sessions::staff_id.eq(staff_id))).execute(conn)?;
        }
        Ok(())
    }

    /// Keeps a one-time link; earlier ones of the account end.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn keep_setup(&self, setup: &Setup) -> Result<(), StoreError> {
        self.together(|conn| {
            diesel::delete(setups::table.filter(setups::staff_id.eq(&setup.staff_id))).execute(conn)?;
            diesel::insert_into(setups::table).values(setup).execute(conn)?;
            Ok(())
        })
    }

    /// The one-time link of a hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn setup(&self, id: &[u8]) -> Result<Setup, StoreError> {
        Ok(setups::table.find(id).select(Setup::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// Uses a one-time link up; `false` when another hand was faster.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn use_setup(&self, id: &[u8]) -> Result<bool, StoreError> {
        Ok(diesel::delete(setups::table.find(id)).execute(&mut *self.conn()?)? == 1)
    }

    /// Keeps a token.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn create_token(&self, token: &Token) -> Result<(), StoreError> {
        diesel::insert_into(tokens::table).values(token).execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// The token of a hash, with its account.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn token(&self, id: &[u8]) -> Result<(Token, Staff), StoreError> {
        let conn = &mut *self.conn()?;
        let token: Token = tokens::table.find(id).select(Token::as_select()).get_result(conn)?;
        let account = staff::table.find(&token.staff_id).select(Staff::as_select()).get_result(conn)?;
        Ok((token, account))
    }

    /// Every token, by name.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        Ok(tokens::table.order((tokens::name, tokens::id)).select(Token::as_select()).load(&mut *self.conn()?)?)
    }

    /// Revokes the tokens of a name; gives how many.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn revoke_tokens(&self, name: &str) -> Result<usize, StoreError> {
        Ok(diesel::update(tokens::table.filter(tokens::name.eq(name)))
            .set(tokens::revoked.eq(true))
            .execute(&mut *self.conn()?)?)
    }
}
