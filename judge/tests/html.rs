//! The HTML report in a real browser: it opens without errors, sorts, filters, and has its plots.

use judge::report::html;
use judge::report::json::Report;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What the page is asked from inside; its answers end up in the document.
const PROBE: &str = r##"<script>
{ // A block: the page has names of its own.
const answers = [];
const tell = (name, value) => answers.push(name + "=" + value);
const first = () => document.querySelector("#overview tbody tr").cells[0].textContent;
const click = column => document.querySelectorAll("#overview th button")[column].click();
const shown = () => [...document.querySelectorAll("#overview tbody tr")].filter(row => !row.hidden).length;
const sections = () => [...document.querySelectorAll("section")].filter(section => !section.hidden).length;
tell("rows", shown());
click(0); tell("first by name", first());
click(0); tell("last by name", first());
const time = [...document.querySelectorAll("#overview th")].findIndex(th => th.textContent.startsWith("time"));
click(time); tell("fastest", first());
click(time); tell("slowest", first());
const select = document.getElementById("verdict");
select.value = "rejected"; select.dispatchEvent(new Event("change"));
tell("rejected", shown() + " rows, " + sections() + " sections");
select.value = "wrong-answer"; select.dispatchEvent(new Event("change"));
tell("wrong answers", shown());
select.value = ""; select.dispatchEvent(new Event("change"));
document.getElementById("text").value = "twitter eve";
filter();
tell("filtered", shown() + ": " + document.getElementById("shown").textContent);
document.getElementById("text").value = ""; filter();
tell("plots", document.querySelectorAll("figure svg circle").length > 100);
document.querySelectorAll("details").forEach(d => d.open = true);
tell("plots have a size", document.querySelector("figure svg").getBoundingClientRect().width > 100);
tell("injected elements", document.querySelectorAll("section img, section script, td b").length);
tell("wider than the window", document.documentElement.scrollWidth > innerWidth);
tell("errors", errors.length ? errors.join("; ") : "none");
const pre = document.createElement("pre");
pre.id = "answers"; pre.textContent = answers.join("\n");
document.body.append(pre);
}
</script>"##;

/// Before anything else, so that no error is missed.
const LISTEN: &str = "<script>const errors = []; addEventListener(\"error\", e => errors.push(e.message)); addEventListener(\"securitypolicyviolation\", e => errors.push(e.violatedDirective));</script>";

fn recorded() -> Report {
    Report::from_json(include_str!("reports/results.json")).unwrap()
}

/// The browser on the search path.
fn browser() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    std::env::split_paths(&path)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file())
}

/// Opens a page and answers the document as it is in the end.
fn document(browser: &Path, page: &str, window: &str) -> (String, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    std::fs::write(&file, page).unwrap();
    let began = Instant::now();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("--window-size={window}"))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8_lossy(&output.stdout).into_owned(), began.elapsed())
}

fn answers(document: &str) -> &str {
    let start = document.find("<pre id=\"answers\">").expect("the probe has run");
    let answers = &document[start + "<pre id=\"answers\">".len()..];
    &answers[..answers.find("</pre>").unwrap()]
}

fn probed(page: &str) -> String {
    let page = page.replacen("<head>", &format!("<head>{LISTEN}"), 1);
    page.replacen("</body>", &format!("{PROBE}</body>"), 1)
}

fn check(window: &str, expected: &str) {
    let Some(browser) = browser() else {
        eprintln!("skipped: the HTML report in a browser ({window}): no chromium on the PATH");
        return;
    };
    let (document, _) = document(&browser, &probed(&html::write(&recorded())), window);
    assert_eq!(answers(&document), expected);
}

const EXPECTED: &str = "\
rows=11
first by name=students/ada/lru-cache/solution.rs
last by name=students/kim/lru-cache.rs
fastest=students/jo/lru-cache.rs
slowest=students/cy/lru-cache/src/lib.rs
rejected=9 rows, 9 sections
wrong answers=3
filtered=1: 1 of 11 shown
plots=true
plots have a size=true
injected elements=0
wider than the window=false
errors=none";

#[test]
fn the_page_opens_without_errors_sorts_filters_and_has_its_plots() {
    check("1200,900", EXPECTED);
}

#[test]
fn the_page_fits_a_phone() {
    check("500,900", EXPECTED);
}

/// The page itself is to open in two seconds, and prints how long it took; the browser's start and
/// whatever else the machine does come on top.
const OPENED_IN: Duration = Duration::from_secs(60);

#[test]
fn two_thousand_results_open_soon() {
    let Some(browser) = browser() else {
        eprintln!("skipped: 2,000 results in a browser: no chromium on the PATH");
        return;
    };
    let mut report = recorded();
    let few = report.results.clone();
    report.results = few.into_iter().cycle().take(2_000).collect();
    let page = html::write(&report);
    assert!(page.len() < 24 << 20, "{} bytes", page.len());
    const TIMED: &str = "<script>addEventListener(\"load\", () => { document.body.dataset.openedMs = Math.round(performance.now()); });</script></body>";
    let page = page.replacen("</body>", TIMED, 1);
    let (document, took) = document(&browser, &page, "1200,900");
    assert_eq!(document.matches("<section id=").count(), 2_000);
    let opened = document.split("data-opened-ms=\"").nth(1).and_then(|s| s.split('"').next());
    eprintln!("2,000 results: opened in {} ms", opened.unwrap_or("?"));
    assert!(took < OPENED_IN, "{took:?}");
}
