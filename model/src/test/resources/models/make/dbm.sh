# Sourced by make.sh.
train dbm train dbm --layers 64,8,6 --pretrain 1 --epochs 1 --batch 10
again dbm
