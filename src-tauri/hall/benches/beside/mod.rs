//! Measures beside a baseline: both in one run on one machine, so that what is compared from run to run is their ratio.
//! Criterion keeps its own history of each under target/criterion.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use criterion::{BenchmarkGroup, Criterion, measurement::WallTime};

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
    let mut group = criterion.benchmark_group(name);
    let base = measure(&mut group, &format!("baseline {baseline_name}"), &mut baseline);
    let ours = measure(&mut group, "ours", &mut subject);
    group.finish();
    let (ours, base) = (ours?, base?);
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

/// The median of its samples; `None` where criterion was told to leave it out.
fn measure<T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    work: &mut impl FnMut() -> T,
) -> Option<Duration> {
    let mut samples = Vec::new();
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|times| {
            let start = Instant::now();
            for _ in 0..times {
                std::hint::black_box(work());
            }
            let taken = start.elapsed();
            samples.push(taken.div_f64(times as f64));
            taken
        });
    });
    samples.sort();
    samples.get(samples.len() / 2).copied()
}
