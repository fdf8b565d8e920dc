//! Schema: the tables as diesel knows them, the same for both databases. `migrations/` makes them, `classes` says what each
//! column holds; a test compares the three.

#![allow(missing_docs)]

diesel::table! {
    institutions (id) {
        id -> Text,
        name -> Text,
        country -> Text,
        kind -> Text,
    }
}

diesel::table! {
    assessments (id) {
        id -> Text,
        institution_id -> Text,
        document -> Text,
        state -> Text,
        contact -> Text,
        closes_on -> Text,
        erase_on -> Text,
        close_at -> Nullable<BigInt>,
        opened_on -> Nullable<Text>,
        closed_on -> Nullable<Text>,
    }
}

diesel::table! {
    collections (assessment_id, instrument_id) {
        assessment_id -> Text,
        instrument_id -> Text,
        major -> BigInt,
        privacy -> Text,
        consent -> Text,
        shown -> BigInt,
        shown_on -> Text,
    }
}

diesel::table! {
    admissions (id) {
        id -> Binary,
        assessment_id -> Text,
        instrument_id -> Text,
        revoked -> Bool,
    }
}

diesel::table! {
    cards (id) {
        id -> Binary,
        assessment_id -> Text,
        instrument_id -> Text,
        amount -> BigInt,
        made_on -> Text,
    }
}

diesel::table! {
    people (id) {
        id -> Binary,
        assessment_id -> Text,
        instrument_id -> Text,
        admission_id -> Nullable<Binary>,
        part -> Text,
        identity -> Binary,
        sections -> Text,
    }
}

diesel::table! {
    drafts (id) {
        id -> Binary,
        assessment_id -> Text,
        tag -> BigInt,
        sealed -> Binary,
    }
}

diesel::table! {
    responses (id, revision) {
        id -> Binary,
        revision -> BigInt,
        assessment_id -> Text,
        instrument -> Text,
        mark -> Binary,
        day -> Text,
        language -> Nullable<Text>,
        answers -> Binary,
        withdrawn -> Bool,
    }
}

diesel::table! {
    team_acts (id) {
        id -> Binary,
        assessment_id -> Text,
        instrument_id -> Text,
        at -> BigInt,
        person_id -> Binary,
        item -> Text,
        act -> Text,
        detail -> Text,
    }
}

diesel::table! {
    evidence (id) {
        id -> Text,
        assessment_id -> Text,
        instrument_id -> Text,
        item -> Text,
        title -> Text,
        kind -> Text,
        day -> Text,
        reference -> Text,
        file -> Nullable<Binary>,
        media_type -> Nullable<Text>,
        bytes -> Nullable<BigInt>,
        added_by -> Binary,
        removed -> Bool,
    }
}

diesel::table! {
    tries (id) {
        id -> Binary,
        day -> Text,
        amount -> BigInt,
    }
}

diesel::table! {
    events (node, seq) {
        node -> Text,
        seq -> BigInt,
        at -> BigInt,
        actor -> Text,
        act -> Text,
        subject -> Text,
        detail -> Text,
        previous -> Binary,
        hash -> Binary,
    }
}

diesel::table! {
    releases (id) {
        id -> Text,
        assessment_id -> Text,
        number -> BigInt,
        stage -> Text,
        document -> Text,
        published_at -> BigInt,
        open_to_all -> Bool,
    }
}

diesel::table! {
    documents (release_id, name) {
        release_id -> Text,
        name -> Text,
        media_type -> Text,
        content -> Binary,
    }
}

diesel::table! {
    shares (id) {
        id -> Binary,
        release_id -> Text,
        expires_at -> BigInt,
        revoked -> Bool,
    }
}

diesel::table! {
    staff (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        role -> Text,
        language -> Text,
        password -> Nullable<Text>,
        totp -> Nullable<Binary>,
        recovery -> Text,
        last_step -> BigInt,
        failures -> BigInt,
        locked_until -> BigInt,
        disabled -> Bool,
    }
}

diesel::table! {
    facilitators (assessment_id, staff_id) {
        assessment_id -> Text,
        staff_id -> Text,
    }
}

diesel::table! {
    sessions (id) {
        id -> Binary,
        staff_id -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        confirmed_at -> BigInt,
    }
}

diesel::table! {
    setups (id) {
        id -> Binary,
        staff_id -> Text,
        expires_at -> BigInt,
    }
}

diesel::table! {
    tokens (id) {
        id -> Binary,
        staff_id -> Text,
        name -> Text,
        scopes -> Text,
        created_at -> BigInt,
        revoked -> Bool,
    }
}

diesel::table! {
    mail (id) {
        id -> Binary,
        assessment_id -> Nullable<Text>,
        kind -> Text,
        language -> Text,
        address -> Binary,
        payload -> Nullable<Binary>,
        state -> Text,
        attempts -> BigInt,
        due_at -> BigInt,
        claimed_until -> BigInt,
        problem -> Text,
    }
}

diesel::table! {
    jobs (id) {
        id -> Text,
        kind -> Text,
        subject -> Text,
        due_at -> BigInt,
        claimed_until -> BigInt,
        attempts -> BigInt,
        problem -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(institutions, assessments, collections, admissions, cards, people, drafts, responses, team_acts, evidence, tries, events, releases, documents, shares, staff, facilitators, sessions, setups, tokens, mail, jobs);
