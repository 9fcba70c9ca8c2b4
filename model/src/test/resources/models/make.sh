#!/bin/sh
# Writes one small model of every kind, and what it makes of ten digits, into the folder given: make.sh FOLDER.
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
    case $name in
    classifier | nade*) ;;
    *) $reverie reconstruct "$out/$name.safetensors" --data "$data" --count 10 \
        --out "$out/$name-again.npy" ;;
    esac
}
train rbm train rbm --hidden 6 --epochs 2 --batch 10
train gaussian-rbm train gaussian-rbm --hidden 6 --epochs 2 --batch 10 --preprocess zca
train autoencoder train autoencoder --hidden 6 --epochs 2 --batch 10
train autoencoder-whitened train autoencoder --hidden 6 --epochs 2 --batch 10 --preprocess zca --loss squared-error
train denoising train denoising --hidden 6 --tied --epochs 2 --batch 10 --corruption masking:0.3
train deep-autoencoder train deep-autoencoder --layers 64,8,3 --pretrain-epochs 1 --epochs 2 --batch 10
train classifier train classifier --from "$out/denoising.safetensors" --epochs 2 --batch 10
train pca baseline pca --components 4
train kmeans baseline kmeans --clusters 4
train sparse-coding train sparse-coding --atoms 12 --lambda 0.1 --preprocess mean --epochs 2 --batch 10
train psd train psd --atoms 12 --lambda 0.5 --preprocess zca --epochs 2 --batch 10
train dbn train dbn --layers 64,8,6 --labels --up-down 1 --epochs 1 --batch 10
train dbm train dbm --layers 64,8,6 --pretrain 1 --epochs 1 --batch 10
train conv-rbm train conv-rbm --units gaussian --preprocess zca --filters 3 --filter-size 3 --pool 2 --epochs 1
train conv-dbn train conv-dbn --filters 4,5 --filter-size 3,2 --pool 2,1 --epochs 1
train mixture train mixture --components 6 --epochs 2 --batch 10
train nade train nade --hidden 6 --ordering spiral --epochs 2 --batch 10
train nade-orderless train nade --hidden 6 --orderless --orderings 3 --epochs 2 --batch 10
