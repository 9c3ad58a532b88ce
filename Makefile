# make run    builds the program and opens its window
# make test   every test, the journeys in the real window too
# The others: check, bench, package, fonts, deps, calls, journeys, walks.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: run test check bench package fonts deps calls journeys pages walks

export CARGO_TARGET_DIR ?= $(CURDIR)/target
TOOLS := $(CARGO_TARGET_DIR)/tools/bin
DEBUG := $(CARGO_TARGET_DIR)/debug
export PATH := $(TOOLS):$(PATH)

# Everything is built for the same set of packages, tests included: another set means other features of what they
# stand on, and minutes of building that again.
BUILD := cargo build --workspace --bins --tests
CALLS := cargo test --workspace --lib -q generated_calls_are_current

run: deps pages
	$(BUILD)
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
	  exec $(DEBUG)/lianxinqiao
	else
	  mkdir -p out
	  store=out/store n=1
	  while [ -e $$store ]; do n=$$((n + 1)) store=out/store-$$n; done
	  echo "这里没有屏幕，不开窗口：改为三种演示件各办一件，库新建在 $$store，文书在 out。"
	  exec $(DEBUG)/hallctl demo --store $$store --out out
	fi

# A window in front of a test waits more than it works: half as many again as there are cores keep them busy.
export RUST_TEST_THREADS ?= $(shell echo $$(($$(nproc) * 3 / 2)))

# The pages' tests come first, so that the last words are cargo's.  Chance is the same in every run, so that a tree
# stays green that was; `make walks` goes where no run has been.
test: export PROPTEST_RNG_SEED ?= 20200121
test: deps pages
	cd ui && npm test
	cd ..
	$(BUILD)
	cargo test --workspace --no-fail-fast

# Random lives of cases: make walks N=260.  What one of them breaks is kept in proptest-regressions.
walks:
	PROPTEST_CASES=$(or $(N),100) cargo test -p hall --test hall -- laws

# One journey or all, with a picture of every page they come to: make journeys J=the_window_opens
journeys: export LIANXINQIAO_PICTURES = 1
journeys: deps pages
	$(BUILD)
	cargo test --workspace --test journeys -- $(J)

check: deps-check pages
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	$(CALLS)
	cd ui && npm run check
	cd ..
	cargo deny --log-level error check bans licenses sources

# Needs a quarter of an hour and two idle cores.
# One bench or all: make bench B=record
bench: deps pages
	cargo build --profile bench --workspace --bins --bench '*' --example empty_window
	cargo bench -q --workspace --bench '$(or $(B),*)'

# The fonts and hallctl are named here and not in tauri.conf.json, so that other builds need neither.
package: deps deps-package pages
	cargo build --release -p hallctl
	cd src-tauri
	$(CARGO_TARGET_DIR)/tools/node/node_modules/.bin/tauri build --bundles deb --config '{ "bundle": {
	  "resources": { "../assets/fonts/files/*": "fonts/" },
	  "linux": { "deb": { "files": { "/usr/bin/hallctl": "$(CARGO_TARGET_DIR)/release/hallctl" } } }
	} }'
	ls -l $(CARGO_TARGET_DIR)/release/bundle/deb/*.deb

# Writes the pages' typed calls anew from the desk's table; `make check` refuses a tree where they differ.
calls:
	LIANXINQIAO_WRITE_CALLS=1 $(CALLS)

fonts:
	assets/fonts/fetch

deps:
	.ci/deps

.PHONY: deps-check deps-package
deps-check deps-package:
	.ci/deps $(@:deps-%=%)

# The pages are built when one of their sources is newer than the last build, or when they are not there.
PAGES := ui/node_modules/.built
PAGE_SOURCES := $(shell find ui -path ui/node_modules -prune -o -path ui/dist -prune -o -type f -print 2>/dev/null)
pages: $(PAGES)
$(PAGES): $(PAGE_SOURCES) $(if $(wildcard ui/dist/assets),,FORCE) | deps
	cd ui
	npm run build
	touch node_modules/.built
FORCE:
.ONESHELL:
