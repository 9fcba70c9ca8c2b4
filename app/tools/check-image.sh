#!/bin/sh
# Of an image that has been linked: it says what it is asked for and nothing else, on either stream, wherever it is moved; its cache
# is one that the machine takes; and errors still go to standard error with their exit codes. check-image.sh IMAGE
set -u
image=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

check() {
    [ "$2" = "$3" ] || { echo "check-image: $1: '$2', expected '$3'" >&2; failed=1; }
}

mkdir "$folder/moved here"
cp -r "$image" "$folder/moved here/reverie"
ln -s "$folder/moved here/reverie/bin/reverie" "$folder/link"
version=$("$folder/link" --version 2> "$folder/said")
check "exit code" $? 0
case $version in "reverie "*) ;; *) check "version" "$version" "reverie VERSION" ;; esac
check "standard error" "$(cat "$folder/said")" ""

"$folder/moved here/reverie/bin/java" "-XX:AOTCache=$folder/moved here/reverie/lib/reverie.aot" -XX:AOTMode=on \
    -m reverie.app/reverie.app.cli.Main --version > "$folder/out" 2>&1
check "the cache is taken, exit code" $? 0
check "the cache is taken" "$(cat "$folder/out")" "$version"

# Else vectors are objects, and everything learns fifty to a hundred times as slowly: decision 13.
check "vectors are vectors with the cache" "$("$folder/moved here/reverie/bin/java" \
    "-XX:AOTCache=$folder/moved here/reverie/lib/reverie.aot" -XX:+PrintFlagsFinal -m reverie.app/reverie.app.cli.Main --version \
    2> /dev/null | grep -c 'EnableVectorSupport *= true')" 1

check "native libraries beside the machine's own" "$(ls "$folder/moved here/reverie/lib" | grep -c 'libglass\.\|glass\.dll')" 1

rm "$folder/moved here/reverie/lib/reverie.aot"
check "without its cache" "$("$folder/link" --version 2>&1)" "$version"

"$folder/link" data describe nowhere > "$folder/out" 2> "$folder/said"
check "exit code of bad input" $? 2
check "standard output of bad input" "$(cat "$folder/out")" ""
check "lines of bad input" "$(wc -l < "$folder/said" | tr -d ' ')" 1
check "beginning of bad input" "$(cut -c1-9 "$folder/said")" "reverie: "
exit $failed
