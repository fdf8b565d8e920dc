//! Keys: the folder outside the database. One file a round, destroyed at closing; one file of the server, for cookies and for
//! what outlives a round.

use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::{Code, derive, random};
use crate::EngineError;

/// The keys folder.
#[derive(Clone, Debug)]
pub struct Keys {
    folder: PathBuf,
}

/// The key of one open round. Codes, responses and drafts are joined by it alone.
pub struct RoundKey([u8; 32]);

/// The key of this server.
#[derive(Clone)]
pub struct ServerKey([u8; 32]);

impl Keys {
    /// Opens the folder, or makes it, readable by its owner alone.
    ///
    /// # Errors
    /// What the system says; a folder that others may read.
    pub fn open(folder: &Path) -> Result<Keys, EngineError> {
        std::fs::create_dir_all(folder).map_err(EngineError::io(folder))?;
        private(folder, 0o700).map_err(EngineError::io(folder))?;
        Ok(Keys { folder: folder.to_owned() })
    }

    /// Makes the key of a round.
    ///
    /// # Errors
    /// What the system says; a round that has one.
    pub fn create_round(&self, assessment: &str) -> Result<RoundKey, EngineError> {
        Ok(RoundKey(self.create(&self.file_of(assessment))?))
    }

    /// The key of a round.
    ///
    /// # Errors
    /// [`EngineError::Refused`] when there is none: not yet open, or closed.
    pub fn round(&self, assessment: &str) -> Result<RoundKey, EngineError> {
        match read(&self.file_of(assessment)) {
            Ok(bytes) => Ok(RoundKey(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(EngineError::Refused),
            Err(error) => Err(EngineError::Unavailable(format!("the key of a round cannot be read: {}", error.kind()))),
        }
    }

    /// The keys of all rounds that have one: those that are open or closing.
    ///
    /// # Errors
    /// [`EngineError::Unavailable`] when the folder cannot be read.
    pub(crate) fn rounds(&self) -> Result<Vec<(String, RoundKey)>, EngineError> {
        let unread = |error: std::io::Error| EngineError::Unavailable(format!("keys cannot be read: {}", error.kind()));
        let mut keys = Vec::new();
        for entry in std::fs::read_dir(&self.folder).map_err(unread)? {
            let name = entry.map_err(unread)?.file_name();
            let Some(round) = name.to_str().and_then(|name| name.strip_prefix("round-")?.strip_suffix(".key")) else {
                continue;
            };
            // One that closed between the two looks, or that cannot be read, keeps nobody out of the others.
            keys.extend(self.round(round).ok().map(|key| (round.to_owned(), key)));
        }
        Ok(keys)
    }

    /// Overwrites the key of a round and removes it.
    ///
    /// # Errors
    /// What the system says.
    pub fn destroy_round(&self, assessment: &str) -> Result<(), EngineError> {
        let path = self.file_of(assessment);
        let overwritten = || -> std::io::Result<()> {
            let mut file = std::fs::OpenOptions::new().write(true).open(&path)?;
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&[0; 32])?;
            file.sync_all()?;
            std::fs::remove_file(&path)?;
            std::fs::File::open(&self.folder)?.sync_all()
        };
        match overwritten() {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            other => other.map_err(EngineError::io(&path)),
        }
    }

    /// Where the keys lie.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether nobody but their owner can read them.
    #[cfg(unix)]
    pub(crate) fn are_private(&self) -> bool {
        use std::os::unix::fs::PermissionsExt as _;
        let closed =
            |path: &Path| std::fs::metadata(path).is_ok_and(|data| data.permissions().mode().trailing_zeros() >= 6);
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        closed(&self.folder) && entries.into_iter().all(|entry| closed(&entry.path()))
    }

    /// Whether nobody but their owner can read them: this system does not say.
    #[cfg(not(unix))]
    pub(crate) fn are_private(&self) -> bool {
        true
    }

    /// The key of the server, made at the first start.
    ///
    /// # Errors
    /// What the system says.
    pub fn server(&self) -> Result<ServerKey, EngineError> {
        let path = self.folder.join("server.key");
        match read(&path) {
            Ok(bytes) => Ok(ServerKey(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => match self.create(&path) {
                Ok(bytes) => Ok(ServerKey(bytes)),
                // Two processes that start together: the other one made it.
                Err(_) => read(&path).map(ServerKey).map_err(EngineError::io(&path)),
            },
            Err(error) => Err(EngineError::io(&path)(error)),
        }
    }

    /// Ids of assessments are `[a-z][a-z0-9_.-]*`: none leads out of the folder.
    fn file_of(&self, assessment: &str) -> PathBuf {
        self.folder.join(format!("round-{assessment}.key"))
    }

    /// A new key under its name, whole or not at all, never in the place of another.
    fn create(&self, path: &Path) -> Result<[u8; 32], EngineError> {
        let bytes: [u8; 32] = random()?;
        let mut file = tempfile::NamedTempFile::new_in(&self.folder).map_err(EngineError::io(&self.folder))?;
        private(file.path(), 0o600).map_err(EngineError::io(path))?;
        file.write_all(&bytes).and_then(|()| file.as_file().sync_all()).map_err(EngineError::io(path))?;
        file.persist_noclobber(path).map_err(|error| EngineError::io(path)(error.error))?;
        std::fs::File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(EngineError::io(path))?;
        Ok(bytes)
    }
}

fn read(path: &Path) -> std::io::Result<[u8; 32]> {
    let mut bytes = [0; 32];
    std::fs::File::open(path)?.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(unix)]
fn private(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn private(_path: &Path, _mode: u32) -> std::io::Result<()> {
    Ok(())
}

/// The first half of what was derived: 128 bits name a row.
fn id(bytes: [u8; 32]) -> Vec<u8> {
    bytes.iter().take(16).copied().collect()
}

impl RoundKey {
    /// Says whether a code is good, and nothing else.
    pub(crate) fn admission(&self, code: &Code) -> Vec<u8> {
        id(derive(&self.0, "admission", &[code.bits()]))
    }

    /// The response of a code.
    pub(crate) fn response(&self, code: &Code) -> Vec<u8> {
        id(derive(&self.0, "response", &[code.bits()]))
    }

    /// The one response of a team.
    pub(crate) fn team_response(&self, instrument: &str) -> Vec<u8> {
        id(derive(&self.0, "team-response", &[instrument.as_bytes()]))
    }

    /// Who may replace the response of a code.
    pub(crate) fn mark(&self, code: &Code, opener: &[u8; 32]) -> Vec<u8> {
        id(derive(&self.0, "mark", &[code.bits(), opener]))
    }

    /// The draft of a code with its opener.
    pub(crate) fn draft(&self, code: &Code, opener: &[u8; 32]) -> Vec<u8> {
        id(derive(&self.0, "draft", &[code.bits(), opener]))
    }

    /// The key that seals it.
    pub(crate) fn sealing(&self, code: &Code, opener: &[u8; 32]) -> [u8; 32] {
        derive(&self.0, "sealing", &[code.bits(), opener])
    }

    /// The draft of a team, and the key that seals it.
    pub(crate) fn team_draft(&self, instrument: &str) -> (Vec<u8>, [u8; 32]) {
        let part = &[instrument.as_bytes()];
        (id(derive(&self.0, "team-draft", part)), derive(&self.0, "team-sealing", part))
    }

    /// The code of an invited person, outside anonymous collections: never kept, always the same.
    pub(crate) fn code_of(&self, person: &[u8]) -> Code {
        let bits = derive(&self.0, "code", &[person]);
        Code::from_bits(std::array::from_fn(|at| bits.get(at).copied().unwrap_or_default()))
    }

    /// The name of a batch of cards and its codes, of what the form that asked for them carries.
    pub(crate) fn cards(&self, instrument: &str, form: &str, amount: usize) -> (Vec<u8>, Vec<Code>) {
        let parts = [instrument.as_bytes(), form.as_bytes(), &amount.to_be_bytes()];
        let seed = derive(&self.0, "cards", &parts);
        let code = |n: usize| {
            let bits = derive(&seed, "card", &[&n.to_be_bytes()]);
            Code::from_bits(std::array::from_fn(|at| bits.get(at).copied().unwrap_or_default()))
        };
        (id(derive(&seed, "batch", &[])), (0..amount).map(code).collect())
    }

    /// Counts wrong PINs of a code, joined to nothing else.
    pub(crate) fn tries(&self, code: &Code) -> Vec<u8> {
        id(derive(&self.0, "tries", &[code.bits()]))
    }

    /// The salt of a PIN.
    pub(crate) fn salt(&self, code: &Code) -> [u8; 32] {
        derive(&self.0, "pin", &[code.bits()])
    }

    /// Seals what was answered until the round closes.
    pub(crate) fn answers(&self) -> [u8; 32] {
        derive(&self.0, "answers", &[])
    }

    /// Seals identities and letters of the round.
    pub(crate) fn identities(&self) -> [u8; 32] {
        derive(&self.0, "identities", &[])
    }
}

impl ServerKey {
    /// A key of its own for each use.
    pub fn of(&self, label: &str) -> [u8; 32] {
        derive(&self.0, label, &[])
    }

    /// A mark that only this server makes.
    pub fn mark(&self, label: &str, parts: &[&[u8]]) -> [u8; 32] {
        derive(&self.0, label, parts)
    }
}
