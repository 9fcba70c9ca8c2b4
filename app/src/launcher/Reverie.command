#!/bin/sh
# What a double click on macOS opens: the lab.
exec "$(dirname "$0")/bin/reverie" lab "$@"
