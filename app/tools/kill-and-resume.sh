#!/bin/sh
# Of every model that `reverie train` lists: a run that is killed by SIGKILL some time after its first checkpoint, and gone on with from
# the last one, must give the very file of the run that was never killed. Prints a table; fails where any file differs.
# kill-and-resume.sh [DATA [EPOCHS [MODEL...]]]; REVERIE names the program where it is not on the path, and has to end where its process is killed.
set -u
data=${1:-digits}
epochs=${2:-6}
reverie=${REVERIE:-reverie}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

learn() {
    model=$1
    shift
    $reverie train "$model" --data "$data" "$@" 2> "$folder/said"
}

[ $# -lt 2 ] || shift
[ $# -lt 1 ] || shift
models=${*:-$($reverie train --help 2> /dev/null | sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p')}
[ -n "$models" ] || { echo "no models: $reverie train --help lists none" >&2; exit 1; }
learn autoencoder --epochs 2 --out "$folder/encoder" || { cat "$folder/said" >&2; exit 1; }

echo "| model | killed in epoch | bytes | the same bytes |"
echo "|---|---|---|---|"
for model in $models; do
    help=$($reverie train "$model" --help 2> /dev/null)
    set --
    case $help in *--epochs=*) set -- "$@" --epochs "$epochs" ;; esac
    case $help in *--layer-epochs=*) set -- "$@" --layer-epochs "$epochs" ;; esac
    case $help in *--from=*) set -- "$@" --from "$folder/encoder" ;; esac
    rm -f "$folder/run"
    learn "$model" "$@" --threads 2 --out "$folder/whole" || { cat "$folder/said" >&2; exit 1; }
    $reverie train "$model" --data "$data" "$@" --threads 2 --checkpoint "$folder/run" --out "$folder/killed" 2> /dev/null &
    killed=$!
    while [ ! -e "$folder/run" ]; do
        kill -0 $killed 2> /dev/null || break
        sleep 0.05
    done
    kill -KILL $killed 2> /dev/null
    wait $killed 2> /dev/null
    [ -e "$folder/killed" ] && { echo "$model: ended before it could be killed; more epochs?" >&2; failed=1; rm "$folder/killed"; }
    $reverie train "$model" --resume "$folder/run" --threads 1 --out "$folder/resumed" 2> "$folder/said" \
        || { cat "$folder/said" >&2; exit 1; }
    at=$(grep -m 1 -o 'epoch [0-9]* of [0-9]*' "$folder/said" | sed 's/epoch //')
    if cmp -s "$folder/whole" "$folder/resumed"; then same=yes; else same=no; failed=1; fi
    echo "| $model | $at | $(wc -c < "$folder/whole") | $same |"
done
exit $failed
