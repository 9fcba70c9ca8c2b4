# Sourced by make.sh.
train mixture train mixture --components 6 --epochs 2 --batch 10
again mixture
