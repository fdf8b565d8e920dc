//! Hostile input, at length: valid documents and tables with bytes changed, cut, doubled and spliced, through every reader; and
//! invented studies through `release`. Counts what went through; the first input that panics is kept.
//!
//! In: the root of the project, how many inputs, a seed. Out: a line a reader, and an error if anything panicked.

use std::io::{Cursor, Read, Write};
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use instrument::check;
use instrument::{Framework, Instrument};
use tabular::{Cell, Format, Options, WriteError, Written, read, responses, write};

use crate::random::Random;
use crate::worlds::Worlds;

/// A seed and the reader that it is for.
struct Seed {
    target: Target,
    bytes: Vec<u8>,
}

/// Where an input goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Framework,
    Instrument,
    Assessment,
    Plan,
    Response,
    Release,
    Table(Format),
    Score,
}

/// What a table is read against.
struct Content {
    frameworks: Vec<Framework>,
    staff: Option<Instrument>,
}

/// Every fourth input is a study; the others go through the readers. Two threads.
///
/// # Errors
/// The first input that panicked, and where it is kept.
pub fn fuzz(root: &Path, inputs: u64, seed: u64) -> Result<Vec<String>, String> {
    let seeds = seeds(root);
    let content = content(root);
    let worlds = Worlds::new(&content.frameworks)?;
    let found: Mutex<Option<(Target, Vec<u8>)>> = Mutex::new(None);
    // What panics is kept and told; the hook would only shout.
    std::panic::set_hook(Box::new(|_| {}));
    let run = |thread: u64| {
        let mut counts = std::collections::BTreeMap::new();
        let mut random = Random::new(seed.wrapping_add(thread), "fuzz");
        for input in 0..inputs / 2 {
            if thread == 0 && input > 0 && input % 250_000 == 0 {
                writeln!(std::io::stderr(), "about {} of {inputs} inputs", input * 2).ok();
            }
            if found.lock().is_ok_and(|found| found.is_some()) {
                break;
            }
            let (target, bytes) = if input % 4 == 0 {
                (Target::Score, random.bits().to_le_bytes().to_vec())
            } else {
                let at = random.bits() as usize % seeds.len().max(1);
                let Some(one) = seeds.get(at) else { break };
                let other = seeds.get(random.bits() as usize % seeds.len()).map(|other| other.bytes.as_slice());
                let other = other.unwrap_or_default();
                let inside = one.target == Target::Table(Format::Xlsx) && !random.one_in(8);
                let unpacked = inside.then(|| repacked(&one.bytes, other, &mut random)).flatten();
                (one.target, unpacked.unwrap_or_else(|| mutated(&one.bytes, other, &mut random)))
            };
            *counts.entry(format!("{target:?}")).or_insert(0_u64) += 1;
            if catch_unwind(std::panic::AssertUnwindSafe(|| one(target, &bytes, &content, &worlds))).is_err()
                && let Ok(mut found) = found.lock()
            {
                found.get_or_insert((target, bytes));
            }
        }
        counts
    };
    let counts = std::thread::scope(|scope| {
        let other = scope.spawn(|| run(1));
        let mut all = run(0);
        if let Ok(more) = other.join() {
            more.into_iter().for_each(|(target, count)| *all.entry(target).or_insert(0) += count);
        }
        all
    });
    drop(std::panic::take_hook());
    if let Ok(Some((target, bytes))) = found.into_inner() {
        let path: PathBuf = std::env::temp_dir().join("paridad-fuzz-input");
        std::fs::write(&path, bytes).map_err(|error| error.to_string())?;
        return Err(format!("{target:?} panicked; its input is kept at {}", path.display()));
    }
    let total: u64 = counts.values().sum();
    let lines = counts.iter().map(|(target, count)| format!("{target}: {count} inputs, no panic"));
    Ok(lines.chain([format!("{total} inputs, no panic")]).collect())
}

fn one(target: Target, bytes: &[u8], content: &Content, worlds: &Worlds) {
    // Only whether they come back is asked.
    match target {
        Target::Framework => drop(check::framework(bytes)),
        Target::Instrument => drop(check::instrument(bytes, &content.frameworks)),
        Target::Assessment => drop(check::assessment(bytes)),
        Target::Plan => drop(check::plan(bytes)),
        Target::Response => {
            if let (Ok(received), Some(framework)) = (check::response(bytes), content.frameworks.first()) {
                for instrument in content.staff.iter().chain(worlds.instruments()) {
                    drop(instrument.accept(framework, &received.response));
                }
            }
        }
        Target::Release => {
            if check::release(bytes).is_ok()
                && let Ok(release) = serde_json::from_slice::<scoring::Release>(bytes)
            {
                drop(scoring::release::explain(&release.public()));
                drop(scoring::compare::compare(&[&release; 5], 1));
            }
        }
        Target::Table(format) => {
            if let (Ok(sheet), Some(staff), Some(framework)) =
                (read(bytes, format, Options::default()), &content.staff, content.frameworks.first())
                && let Ok(rows) = responses(&sheet, staff, None)
            {
                rows.into_iter().take(50).for_each(|row| drop(staff.accept(framework, &row.response)));
            }
        }
        Target::Score => {
            let seed = bytes.try_into().map_or(0, u64::from_le_bytes);
            worlds.score(seed);
        }
    }
}

/// A workbook of which one part was changed inside: outside, its checksum would give the change away at once.
fn repacked(bytes: &[u8], other: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let changed = random.bits() as usize % archive.len().max(1);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for at in 0..archive.len() {
        let (mut part, mut file) = (Vec::new(), archive.by_index(at).ok()?);
        let name = file.name().ok()?.into_owned();
        std::io::Read::read_to_end(&mut Read::take(&mut file, 1 << 20), &mut part).ok()?;
        if at == changed {
            part = mutated(&part, other, random);
        }
        writer.start_file(name, stored).ok()?;
        writer.write_all(&part).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// Bytes changed, taken away, doubled, put in from elsewhere: one to eight times.
fn mutated(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    const WORDS: [&[u8]; 16] = [
        b"null",
        b"-1",
        b"1e308",
        b"\"\"",
        b"[]",
        b"{}",
        b"99999999999999999999",
        b"\\u0000",
        b"\xff",
        b"=1+1",
        b"\"absent\"",
        b"0.1",
        b"\r\n",
        b";",
        b"\t",
        b"true",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..1 + random.bits() % 8 {
        let size = bytes.len().max(1);
        let from = random.bits() as usize % size;
        let length = (random.bits() as usize % 32).min(bytes.len().saturating_sub(from));
        match random.bits() % 7 {
            0 => bytes.get_mut(from).into_iter().for_each(|byte| *byte ^= 1 << (random.bits() % 8)),
            1 => bytes.get_mut(from).into_iter().for_each(|byte| *byte = random.bits() as u8),
            2 => drop(bytes.drain(from..from + length)),
            3 => {
                let copy = bytes.get(from..from + length).unwrap_or_default().to_vec();
                bytes.splice(from.min(bytes.len())..from.min(bytes.len()), copy);
            }
            4 => {
                let word = WORDS.get(random.bits() as usize % WORDS.len()).copied().unwrap_or_default();
                bytes.splice(from..from + length.min(8), word.iter().copied());
            }
            5 => {
                let at = random.bits() as usize % other.len().max(1);
                let part = other.get(at..(at + 32).min(other.len())).unwrap_or_default();
                bytes.splice(from..from + length, part.iter().copied());
            }
            _ => bytes.truncate(from.max(1)),
        }
    }
    bytes
}

fn content(root: &Path) -> Content {
    let file = |path: &str| std::fs::read(root.join(path)).unwrap_or_default();
    let frameworks: Vec<Framework> =
        check::framework(&file("instruments/frameworks/dpg/1.0.0.json")).into_iter().collect();
    let staff = check::instrument(&file("instruments/staff-perception/1.0.0.json"), &frameworks).ok();
    Content { frameworks, staff }
}

/// The shipped content, the demo, the documents with a fault each, and every table among them. What is large is left out: a
/// small document has every member too, and a hundred times as many of it go through in an hour.
fn seeds(root: &Path) -> Vec<Seed> {
    const LARGEST: usize = 24 * 1024;
    let mut seeds = Vec::new();
    let mut folders = vec![root.join("fixtures"), root.join("instruments")];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<PathBuf> =
            std::fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            let Ok(bytes) = std::fs::read(&path) else { continue };
            let target = match Format::of_file_name(name) {
                Some(format) => Some(Target::Table(format)),
                None if name.ends_with(".json") => of_document(&bytes),
                None => None,
            };
            if let Some(target) = target.filter(|_| bytes.len() <= LARGEST) {
                seeds.push(Seed { target, bytes });
            }
        }
    }
    seeds.extend(tables());
    seeds
}

fn of_document(bytes: &[u8]) -> Option<Target> {
    use check::DocumentKind;
    Some(match check::kind_of_text(bytes)? {
        DocumentKind::Framework => Target::Framework,
        DocumentKind::Instrument => Target::Instrument,
        DocumentKind::Assessment => Target::Assessment,
        DocumentKind::Plan => Target::Plan,
        DocumentKind::Response => Target::Response,
        DocumentKind::Release => Target::Release,
    })
}

/// Small tables in the formats that nobody writes by hand.
fn tables() -> Vec<Seed> {
    let head = ["id", "P1", "S1", "S2"].map(str::to_owned).to_vec();
    let row = |n: usize| vec![format!("r{n}"), "woman".to_owned(), "4".to_owned(), "dont_know".to_owned()];
    let mut text = format!("{}\n", head.join(","));
    (0..6).for_each(|n| text.push_str(&format!("{}\n", row(n).join(","))));
    let lines: String =
        (0..6).map(|n| format!("{{\"id\":\"r{n}\",\"P1\":\"woman\",\"S1\":4,\"S2\":null}}\n")).collect();
    let mut seeds = vec![
        Seed { target: Target::Table(Format::Csv), bytes: text.into_bytes() },
        Seed { target: Target::Table(Format::JsonLines), bytes: lines.into_bytes() },
    ];
    for (format, written) in [(Format::Xlsx, Written::Xlsx), (Format::Parquet, Written::Parquet)] {
        let mut rows = (0..6).map(|n| Ok::<_, WriteError>(row(n).into_iter().map(Cell::Text).collect()));
        let mut bytes = Vec::new();
        if write(written, &head, &mut rows, &mut bytes).is_ok() {
            seeds.push(Seed { target: Target::Table(format), bytes });
        }
    }
    seeds
}
