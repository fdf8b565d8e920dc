-- What is kept while answers are collected. Ids of what concerns a respondent are random and tables are clustered by them, so that
-- no order tells who came first.

-- Who is assessed.
CREATE TABLE institutions (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- One institution, one round; `document` is assessment.json.
CREATE TABLE assessments (
    id TEXT NOT NULL,
    institution_id TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    contact TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    erase_on TEXT NOT NULL,
    close_at INTEGER,
    opened_on TEXT,
    closed_on TEXT,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- How one instrument is collected in one assessment: mode of privacy, version of the consent text, and the number of answers shown today.
CREATE TABLE collections (
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    major INTEGER NOT NULL,
    privacy TEXT NOT NULL,
    consent TEXT NOT NULL,
    shown INTEGER NOT NULL,
    shown_on TEXT NOT NULL,
    PRIMARY KEY (assessment_id, instrument_id)
) STRICT, WITHOUT ROWID;

-- Codes that are good: HMAC of the code under the round key. Shares no column with `responses` but the assessment.
CREATE TABLE admissions (
    id BLOB NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    revoked INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- How many printed cards were made, never for whom.
CREATE TABLE cards (
    id BLOB NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    amount INTEGER NOT NULL,
    made_on TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Invited people: identity sealed under the round key. In anonymous rounds without an admission: nothing leads from here to a code.
CREATE TABLE people (
    id BLOB NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    admission_id BLOB,
    part TEXT NOT NULL,
    identity BLOB NOT NULL,
    sections TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Sealed and padded; only who holds the code and its opener can find and read one.
CREATE TABLE drafts (
    id BLOB NOT NULL,
    assessment_id TEXT NOT NULL,
    tag INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- What was sent. In anonymous rounds one revision, no language, the day only.
CREATE TABLE responses (
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument TEXT NOT NULL,
    mark BLOB NOT NULL,
    day TEXT NOT NULL,
    language TEXT,
    answers BLOB NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;

-- Who of a named team changed what and when.
CREATE TABLE team_acts (
    id BLOB NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    person_id BLOB NOT NULL,
    item TEXT NOT NULL,
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Documents that a team lists, and the file of each by its SHA-256.
CREATE TABLE evidence (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    item TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    reference TEXT NOT NULL,
    file BLOB,
    media_type TEXT,
    bytes INTEGER,
    added_by BLOB NOT NULL,
    removed INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Wrong PINs of a day.
CREATE TABLE tries (
    id BLOB NOT NULL,
    day TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Every act of staff, chained by hash within a node. Never a respondent.
CREATE TABLE events (
    node TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (node, seq)
) STRICT, WITHOUT ROWID;

-- What may be shown, as release.json.
CREATE TABLE releases (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    stage TEXT NOT NULL,
    document TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    open_to_all INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;

-- Made once, when a release is published.
CREATE TABLE documents (
    release_id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (release_id, name)
) STRICT;

-- Keys to a shared scorecard, as hashes.
CREATE TABLE shares (
    id BLOB NOT NULL,
    release_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Accounts.
CREATE TABLE staff (
    id TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT,
    totp BLOB,
    recovery TEXT NOT NULL,
    last_step INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    locked_until INTEGER NOT NULL,
    disabled INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Whose assessment it is.
CREATE TABLE facilitators (
    assessment_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    PRIMARY KEY (assessment_id, staff_id)
) STRICT, WITHOUT ROWID;

-- Of staff, as hashes.
CREATE TABLE sessions (
    id BLOB NOT NULL,
    staff_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- One-time links that set a password, as hashes.
CREATE TABLE setups (
    id BLOB NOT NULL,
    staff_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Of programs, as hashes.
CREATE TABLE tokens (
    id BLOB NOT NULL,
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- The outbox. Payloads are sealed and dropped when sent.
CREATE TABLE mail (
    id BLOB NOT NULL,
    assessment_id TEXT,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    address BLOB NOT NULL,
    payload BLOB,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    claimed_until INTEGER NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

-- Work that is due: one row a subject.
CREATE TABLE jobs (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    claimed_until INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX admissions_of_assessment ON admissions (assessment_id);
CREATE INDEX people_of_assessment ON people (assessment_id);
CREATE INDEX drafts_of_assessment ON drafts (assessment_id);
CREATE INDEX responses_of_assessment ON responses (assessment_id);
CREATE INDEX evidence_of_assessment ON evidence (assessment_id);
CREATE INDEX team_acts_of_assessment ON team_acts (assessment_id);
CREATE INDEX releases_of_assessment ON releases (assessment_id);
CREATE INDEX mail_of_assessment ON mail (assessment_id);
CREATE INDEX cards_of_assessment ON cards (assessment_id);
CREATE INDEX mail_due ON mail (state, due_at);
CREATE UNIQUE INDEX staff_email ON staff (email);
CREATE INDEX shares_of_release ON shares (release_id);
CREATE INDEX sessions_of_staff ON sessions (staff_id);
