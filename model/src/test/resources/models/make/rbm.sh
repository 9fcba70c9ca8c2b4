# Sourced by make.sh.
train rbm train rbm --hidden 6 --epochs 2 --batch 10
again rbm
train gaussian-rbm train gaussian-rbm --hidden 6 --epochs 2 --batch 10 --preprocess zca
again gaussian-rbm
