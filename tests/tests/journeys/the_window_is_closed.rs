//! What somebody is typing survives the end of the window, however it ends.

use whole::{Demo, Outcome, Window};

const TYPED: &str = "反映石桥村低保评定未公示，符合条件的住户没有列入";

fn typing(journey: &str) -> Outcome<(Window, Demo)> {
    let (mut window, demo) = Window::open_in_a_demo(journey)?;
    window.sits_down(&demo, "周敏")?;
    window.click("place-register")?;
    window.fill("field-facts", TYPED)?;
    Ok((window, demo))
}

fn finds_it_again(window: &mut Window, demo: &Demo) -> Outcome {
    window.open_again()?;
    window.sits_down(demo, "周敏")?;
    window.click("place-register")?;
    window.sees("存的草稿往下填")?;
    assert_eq!(window.reads("field-facts")?, TYPED);
    Ok(())
}

#[test]
fn what_is_being_typed_is_there_after_the_cross_was_pressed() -> Outcome {
    let (mut window, demo) = typing("closed_while_typing")?;
    window.close_by_the_cross()?;
    finds_it_again(&mut window, &demo)
}

#[test]
fn what_was_kept_is_there_after_a_power_cut() -> Outcome {
    let (mut window, demo) = typing("killed_while_typing")?;
    window.sees("已自动保存")?;
    window.kill()?;
    finds_it_again(&mut window, &demo)
}

#[test]
fn a_page_that_hangs_does_not_hold_the_window_open() -> Outcome {
    let (mut window, demo) = typing("closed_while_hanging")?;
    window.sees("已自动保存")?;
    // The driver must have its answer before the page stops answering.
    window.script("setTimeout(() => { for (;;); }, 300)", vec![])?;
    std::thread::sleep(std::time::Duration::from_secs(1));
    window.close_by_the_cross()?;
    finds_it_again(&mut window, &demo)
}
