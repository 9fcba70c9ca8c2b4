#!/bin/sh
# Trains the bundled models anew, into the folder given: train-models.sh FOLDER. Seven minutes on two cores.
# REVERIE names the program where it is not on the path. On the same kind of processor the same bytes come out, but of the two DBMs (README.md).
set -e
out=${1:?the folder to write to}
reverie=${REVERIE:-reverie}
how="--persistent --binarize sample --momentum 0"
$reverie train rbm --preset paper --data digits --hidden 256 $how --rate 0.05,0.01@60 --epochs 100 --out "$out/digits-rbm.safetensors"
$reverie train dbn --preset paper --data digits --layers 784,256,256 --labels $how --rate 0.05,0.01@50 --epochs 80 \
    --out "$out/digits-dbn.safetensors"
$reverie train rbm --preset paper --data glyphs --hidden 256 $how --rate 0.05,0.01@100 --epochs 150 --out "$out/glyphs-rbm.safetensors"
$reverie train dbn --preset paper --data glyphs --layers 784,256,256 $how --rate 0.05,0.01@80 --epochs 120 \
    --out "$out/glyphs-dbn.safetensors"
for data in digits glyphs; do
    $reverie train dbm --preset paper --data $data --binarize sample --layers 784,256,256 --pretrain 20 --epochs 60 \
        --rate 0.005,0.001@40 --out "$out/$data-dbm.safetensors"
done
$reverie train pixelcnn --data digits --channels 32 --batch 20 --rate 0.008..0.0001/5 --epochs 5 --out "$out/digits-pixelcnn.safetensors"
