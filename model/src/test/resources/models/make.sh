#!/bin/sh
# Writes one small model of every kind, by the commands in make/, and what it makes of ten digits, into the folder given: make.sh FOLDER.
# TrainedModelsTest reads all folders beside this script, so that files of older versions go on being read. A new version
# adds a folder; those of older ones stay as they are. REVERIE names the program where it is not on the path.
set -e
out=${1:?the folder to write to}
here=$(dirname "$0")
reverie=${REVERIE:-reverie}
data=$here/digits

# 100 digits to learn from and 10 to test with, of the bundled 8×8 ones, whose grey values 0 to 16 become 0 to 240.
if [ ! -d "$data" ]; then
    source=$here/../../../../../sample-data/src/main/resources/reverie/sampledata/data/small-digits
    mkdir -p "$data"
    grey() {
        gunzip -c "$source/train-images-idx3-ubyte.gz" | tail -c +"$1" | head -c "$2" | LC_ALL=C tr '\000-\020' \
            '\000\017\036\055\074\113\132\151\170\207\226\245\264\303\322\341\360'
    }
    label() {
        gunzip -c "$source/train-labels-idx1-ubyte.gz" | tail -c +"$1" | head -c "$2"
    }
    { printf '\0\0\010\003\0\0\0\144\0\0\0\010\0\0\0\010'; grey 17 6400; } > "$data/train-images-idx3-ubyte"
    { printf '\0\0\010\001\0\0\0\144'; label 9 100; } > "$data/train-labels-idx1-ubyte"
    { printf '\0\0\010\003\0\0\0\012\0\0\0\010\0\0\0\010'; grey 6417 640; } > "$data/t10k-images-idx3-ubyte"
    { printf '\0\0\010\001\0\0\0\012'; label 109 10; } > "$data/t10k-labels-idx1-ubyte"
fi

mkdir -p "$out"
train() {
    name=$1
    shift
    $reverie "$@" --data "$data" --out "$out/$name.safetensors"
    $reverie encode "$out/$name.safetensors" --data "$data" --split test --out "$out/$name-code.npy"
    $reverie evaluate "$out/$name.safetensors" --data "$data" > "$out/$name.json"
}
again() {
    $reverie reconstruct "$out/$1.safetensors" --data "$data" --count 10 --out "$out/$1-again.npy"
}
for each in "$here"/make/*.sh; do
    . "$each"
done
