# A screen and a driver for one window, run on a message bus of its own.
# Ends, with all it started, when its standard input closes: so nothing outlives the test, however the test ends.
# $1 folder for logs, $2 tauri-driver, $3 its port, $4 port of WebKit's driver
set -u
# Xvfb itself takes the next free display; xvfb-run would guess, and two tests would guess alike.
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$1/display" 2>"$1/screen.log" </dev/null &
screen=$!
driver=
trap 'kill $driver $screen 2>/dev/null; wait' EXIT
until [ -s "$1/display" ]; do
  kill -0 $screen 2>/dev/null || { cat "$1/screen.log" >&2; exit 1; }
  sleep 0.02
done
export DISPLAY=":$(cat "$1/display")"
"$2" --port "$3" --native-port "$4" --native-driver /usr/bin/WebKitWebDriver >"$1/driver.log" 2>&1 </dev/null &
driver=$!
# EOF and any byte are the same: the end.
read -r _ || :
