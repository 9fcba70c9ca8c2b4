# Sourced by make.sh. A density has nothing to reconstruct.
train rnade train rnade --hidden 6 --components 2 --ordering spiral --epochs 2 --batch 10
train rnade-laplace train rnade --hidden 4 --components 3 --family laplace --preprocess none --epochs 2 --batch 10
