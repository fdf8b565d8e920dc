//! Limits of the formats, each with its reason. One file, printed in the method note.

/// Bytes of a JSON document that is read at all: the shipped framework with four languages is half a megabyte, a team's
/// response with evidence well below two; sixteen leaves room and still fits a small server's memory many times.
pub const JSON_BYTES: usize = 16 * 1024 * 1024;

/// Levels of nesting in a JSON document. Our deepest format has 12; deeper input is made to break readers.
pub const JSON_DEPTH: usize = 64;

/// Rungs of a ladder: two say yes or no, seven is the most that people tell apart on a scale (Miller 1956).
pub const RUNGS: std::ops::RangeInclusive<usize> = 2..=7;

/// Levels of nesting in a piece of logic. A condition that a person can still read has five.
pub const LOGIC_DEPTH: usize = 32;

/// Characters of a free text where its item sets no limit of its own: three pages.
pub const TEXT_CHARACTERS: usize = 10_000;

/// Characters of a written reason, a note or a finding.
pub const REASON_CHARACTERS: usize = 2_000;
