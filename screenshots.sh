#!/usr/bin/env bash
# Takes pictures of every screen as a phone and a desk show it, into screenshots/: those of employees in three languages, those of admins, moderators and leaders in Finnish, in both themes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

mkdir -p screenshots
IDEAS_SCREENSHOTS="$PWD/screenshots" dotnet test tests/Ideas.Browser.Tests --filter "FullyQualifiedName~TourTests" "$@"
echo "$(find screenshots -name '*.png' | wc -l) pictures in screenshots/"
