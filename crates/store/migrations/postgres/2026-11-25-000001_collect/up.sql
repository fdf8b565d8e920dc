-- What is kept while answers are collected. Ids of what concerns a respondent are random and tables are clustered by them, so that
-- no order tells who came first.

-- Who is assessed.
CREATE TABLE institutions (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- One institution, one round; `document` is assessment.json.
CREATE TABLE assessments (
    id TEXT NOT NULL,
    institution_id TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    contact TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    erase_on TEXT NOT NULL,
    close_at BIGINT,
    opened_on TEXT,
    closed_on TEXT,
    PRIMARY KEY (id)
);

-- How one instrument is collected in one assessment: mode of privacy, version of the consent text, and the number of answers shown today.
CREATE TABLE collections (
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    major BIGINT NOT NULL,
    privacy TEXT NOT NULL,
    consent TEXT NOT NULL,
    shown BIGINT NOT NULL,
    shown_on TEXT NOT NULL,
    PRIMARY KEY (assessment_id, instrument_id)
);

-- Codes that are good: HMAC of the code under the round key. Shares no column with `responses` but the assessment.
CREATE TABLE admissions (
    id BYTEA NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    revoked BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

-- How many printed cards were made, never for whom.
CREATE TABLE cards (
    id BYTEA NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    amount BIGINT NOT NULL,
    made_on TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- Invited people: identity sealed under the round key. In anonymous rounds without an admission: nothing leads from here to a code.
CREATE TABLE people (
    id BYTEA NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    admission_id BYTEA,
    part TEXT NOT NULL,
    identity BYTEA NOT NULL,
    sections TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- Sealed and padded; only who holds the code and its opener can find and read one.
CREATE TABLE drafts (
    id BYTEA NOT NULL,
    assessment_id TEXT NOT NULL,
    tag BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (id)
);

-- What was sent. In anonymous rounds one revision, no language, the day only.
CREATE TABLE responses (
    id BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument TEXT NOT NULL,
    mark BYTEA NOT NULL,
    day TEXT NOT NULL,
    language TEXT,
    answers BYTEA NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    PRIMARY KEY (id, revision)
);

-- Who of a named team changed what and when.
CREATE TABLE team_acts (
    id BYTEA NOT NULL,
    assessment_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    person_id BYTEA NOT NULL,
    item TEXT NOT NULL,
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (id)
);

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
    file BYTEA,
    media_type TEXT,
    bytes BIGINT,
    added_by BYTEA NOT NULL,
    removed BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

-- Wrong PINs of a day.
CREATE TABLE tries (
    id BYTEA NOT NULL,
    day TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (id)
);

-- Every act of staff, chained by hash within a node. Never a respondent.
CREATE TABLE events (
    node TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (node, seq)
);

-- What may be shown, as release.json.
CREATE TABLE releases (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    stage TEXT NOT NULL,
    document TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    open_to_all BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

-- Made once, when a release is published.
CREATE TABLE documents (
    release_id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (release_id, name)
);

-- Keys to a shared scorecard, as hashes.
CREATE TABLE shares (
    id BYTEA NOT NULL,
    release_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

-- Accounts.
CREATE TABLE staff (
    id TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT,
    totp BYTEA,
    recovery TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    disabled BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

-- Whose assessment it is.
CREATE TABLE facilitators (
    assessment_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    PRIMARY KEY (assessment_id, staff_id)
);

-- Of staff, as hashes.
CREATE TABLE sessions (
    id BYTEA NOT NULL,
    staff_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (id)
);

-- One-time links that set a password, as hashes.
CREATE TABLE setups (
    id BYTEA NOT NULL,
    staff_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (id)
);

-- Of programs, as hashes.
CREATE TABLE tokens (
    id BYTEA NOT NULL,
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);

-- The outbox. Payloads are sealed and dropped when sent.
CREATE TABLE mail (
    id BYTEA NOT NULL,
    assessment_id TEXT,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    address BYTEA NOT NULL,
    payload BYTEA,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (id)
);

-- Work that is due: one row a subject.
CREATE TABLE jobs (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (id)
);

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
