//! Measures beside a baseline: both by turns in one run on one machine, so that what is compared from run to run is their
//! ratio. Criterion keeps its own history of ours under target/criterion.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use criterion::Criterion;

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Samples are few and short: the whole of `make bench` is to be over in minutes.
pub fn criterion() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args()
}

/// One thing measured against another, each of which does `elements` (acts, rows, pages) at a time. Answers with what
/// ours took.
pub fn beside<A, B>(
    criterion: &mut Criterion,
    name: &str,
    elements: u64,
    mut subject: impl FnMut() -> A,
    baseline_name: &str,
    mut baseline: impl FnMut() -> B,
) -> Option<Duration> {
    let (ours, base) = measure(criterion, name, &mut subject, &mut baseline)?;
    let rate = match elements {
        0 | 1 => String::new(),
        n => format!("  {:.0}/s", n as f64 / ours.as_secs_f64()),
    };
    let ratio = ours.as_secs_f64() / base.as_secs_f64();
    note(format!("{name:44} {ours:>10.2?}{rate:>14}  {ratio:>8.2} × {baseline_name} ({base:.2?})"));
    Some(ours)
}

/// A line for the table at the end.
pub fn note(line: String) {
    if let Ok(mut lines) = LINES.lock() {
        lines.push(line);
    }
}

/// The table of all that was measured.
pub fn report() {
    for line in LINES.lock().iter().flat_map(|lines| lines.iter()) {
        println!("{line}");
    }
}

/// The medians of their samples; `None` where criterion was told to leave it out. Each sample of ours is followed by one of
/// the baseline: whichever came first as a whole would pay for a cold disk or cache, and the other would look good.
fn measure<A, B>(
    criterion: &mut Criterion,
    name: &str,
    subject: &mut impl FnMut() -> A,
    baseline: &mut impl FnMut() -> B,
) -> Option<(Duration, Duration)> {
    let (mut ours, mut base) = (Vec::new(), Vec::new());
    criterion.bench_function(name, |bencher| {
        bencher.iter_custom(|times| {
            let taken = time(times, subject);
            ours.push(taken.div_f64(times as f64));
            base.push(time(times, baseline).div_f64(times as f64));
            taken
        });
    });
    Some((median(ours)?, median(base)?))
}

fn time<T>(times: u64, work: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        std::hint::black_box(work());
    }
    start.elapsed()
}

fn median(mut samples: Vec<Duration>) -> Option<Duration> {
    samples.sort();
    samples.get(samples.len() / 2).copied()
}
