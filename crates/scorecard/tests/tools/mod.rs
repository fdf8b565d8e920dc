//! Programs from outside that judge a PDF. Where one is not installed, the test says that it skipped.

use std::io::Write;
use std::process::{Command, Stdio};

use instrument::words::Lang;
use scorecard::Edition;
use scoring::Release;

/// What a program prints about bytes on its standard input; nothing where it is not installed.
pub(crate) fn run(program: &str, args: &[&str], input: &[u8]) -> Option<String> {
    run_bytes(program, args, input).map(|said| String::from_utf8_lossy(&said).into_owned())
}

/// The same, as bytes.
pub(crate) fn run_bytes(program: &str, args: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    // qpdf reads no standard input: it gets a file.
    let folder =
        std::env::temp_dir().join(format!("scorecard-{}-{:?}", std::process::id(), std::thread::current().id()));
    std::fs::create_dir_all(&folder).ok()?;
    let file = folder.join("page.pdf");
    std::fs::File::create(&file).ok()?.write_all(input).ok()?;
    let args: Vec<String> =
        args.iter().map(|arg| if *arg == "-" { file.display().to_string() } else { (*arg).to_owned() }).collect();
    let output = Command::new(program).args(args).stderr(Stdio::piped()).output();
    std::fs::remove_dir_all(&folder).ok();
    match output {
        Ok(output) => Some(output.stdout),
        Err(_) => {
            eprintln!("skipped: {program} is not installed");
            None
        }
    }
}

/// The words of page 1 on one line, in the order in which they are drawn; nothing where `pdftotext` is not installed.
#[allow(dead_code)] // Each test binary uses what it needs.
pub(crate) fn text_of(release: &Release, lang: Lang) -> Option<String> {
    let pdf = scorecard::pdf(release, lang, Edition::Internal, &[]).unwrap();
    run("pdftotext", &["-raw", "-", "/dev/stdout"], &pdf).map(|text| flat(&text))
}

/// Any white space as one space.
pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
