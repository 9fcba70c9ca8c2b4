#!/bin/sh
# Makes the pictures of rooms in README.md anew, and its film: pictures.sh [FOLDER]. They are counted in epochs and steps, so that the same version makes
# the same bytes. REVERIE names the program where it is not on the path.
set -e
out=${1:-$(dirname "$0")/../../docs/pictures}
reverie=${REVERIE:-reverie}

picture() {
    name=$1
    shift
    $reverie screenshot --experiment "$@" --out "$out/$name-light.png"
}

picture rbm rbm --epochs 8
picture rbm-photographs rbm --data natural-images --epochs 80
picture autoencoder autoencoder --epochs 10
picture deep-autoencoder deep-autoencoder --epochs 30
picture deep-autoencoder-map deep-autoencoder --settings "hidden=500,250,2" --epochs 30
picture denoising denoising --epochs 8
picture denoising-photographs denoising --data natural-images --epochs 80
picture sparse-coding sparse-coding --epochs 10
picture dbn dbn --epochs 40
picture dbm dbm --epochs 40
picture conv conv --epochs 10
picture conv-fashion conv --data fashion --epochs 10
picture conv-photographs conv --data natural-images --epochs 20
picture features features --epochs 8
picture mixture mixture --epochs 10
picture nade nade --epochs 6
picture nade-orderless nade --settings "orderless=yes" --epochs 12
picture rnade rnade --epochs 2
picture pixelcnn pixelcnn --epochs 12
picture pixelrnn pixelrnn --epochs 10
picture completion completion --steps 300
picture evaluation evaluation --settings "images=512" --steps 28
picture race rbm --race "hidden=20,100,500" --epochs 5
picture projector rbm --projector --size 1920x1080 --epochs 8
$reverie screenshot --experiment rbm --epochs 1 --all-lessons --out "$out/lessons-light.png"
$reverie screenshot --experiment rbm --epochs 1 --preview "fashion?size=20x20&invert=yes" --out "$out/preview-light.png"
$reverie screenshot --lesson cd-against-pcd --step 3 --out "$out/lesson-light.png"
$reverie film --experiment rbm --epochs 6 --size 1120x700 --speed 10 --out "$out/rbm.gif"
