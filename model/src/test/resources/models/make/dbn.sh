# Sourced by make.sh.
train dbn train dbn --layers 64,8,6 --labels --up-down 1 --epochs 1 --batch 10
again dbn
