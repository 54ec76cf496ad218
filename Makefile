# make demo and make test do all the set-up on a fresh Debian 12 with a Swift toolchain on the PATH.

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE := -c release --static-swift-stdlib
BINARY = $(shell $(SWIFT) build $(RELEASE) --show-bin-path)/tertulia
FOLDERS := Package.swift Sources Venues Invites Calendars Tests Benchmarks

.PHONY: demo build test check lint imports interop interop-table interop-tools install uninstall bench clean packages

demo: build ## builds and shows the whole chain on made-up people
	@$(BINARY) demo

packages:
	@Scripts/install-packages

build: packages
	@$(SWIFT) build $(RELEASE) --product tertulia

test: packages build interop-tools ## every test, the story of the shell and the calendars' readers included
	@$(SWIFT) test --disable-xctest
	@Tests/Story/story.sh "$(BINARY)"
	@Tests/Interop/run "$(BINARY)"

interop: packages build ## every calendar program that can be had reads what the binary writes
	@Tests/Interop/run "$(BINARY)" --whole

interop-table: packages build ## the same, and the table of results goes into the README
	@Tests/Interop/run "$(BINARY)" --whole --table README.md

interop-tools:
	@Tests/Interop/install-tools

check: lint imports test ## what continuous integration runs

lint:
	@$(SWIFT) format lint --strict --parallel --recursive $(wildcard $(FOLDERS))

imports:
	@Scripts/check-imports

install: build ## PREFIX=/usr/local
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/tertulia"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/tertulia"

uninstall:
	@rm -f "$(DESTDIR)$(PREFIX)/bin/tertulia"

bench: packages ## measured beside rivals; see Benchmarks/README.md
	@Benchmarks/run

clean:
	@$(SWIFT) package clean
