//! The page reaches nothing outside: what a hostile text in a case could try does not work.

use serde_json::json;
use whole::{Outcome, Window};

#[test]
fn the_page_reaches_no_network() -> Outcome {
    let mut window = Window::open("the_page_reaches_no_network")?;
    window.sees("连心桥")?;
    let port = std::net::TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/", port.local_addr()?);
    window.script(
        r#"const [address] = arguments;
           fetch(address).catch(() => {});
           document.body.append(Object.assign(new Image(), { src: address + "picture" }));
           const script = document.createElement("script");
           script.src = address + "script";
           document.body.append(script);
           document.body.insertAdjacentHTML("beforeend", `<p style="background: url(${address}style)">`);
           window.open(address + "window");
           location.href = address + "away";"#,
        vec![json!(address)],
    )?;
    std::thread::sleep(std::time::Duration::from_secs(1));
    port.set_nonblocking(true)?;
    assert!(port.accept().is_err(), "somebody knocked at {address}");
    window.sees("连心桥")?;
    let said = window.complaints()?;
    for directive in ["connect-src", "img-src", "script-src", "style-src"] {
        assert!(said.contains(directive), "{directive} did not refuse: {said}");
    }
    Ok(())
}

#[test]
fn the_page_is_refused_what_it_does_not_need() -> Outcome {
    let mut window = Window::open("the_page_is_refused_what_it_does_not_need")?;
    for (command, input) in [
        ("plugin:dialog|open", json!({ "options": {} })),
        ("plugin:window|close", json!({ "label": "main" })),
        ("plugin:path|resolve_directory", json!({ "directory": 6 })),
        ("plugin:event|emit", json!({ "event": "changed", "payload": null })),
        ("board", json!({})),
    ] {
        let refusal = window.invoke(command, &input)?.err().unwrap_or_default().to_string();
        assert!(refusal.contains("not allowed"), "{command} was not refused for want of leave: {refusal}");
    }
    Ok(())
}
