# Sourced by make.sh. A density has nothing to reconstruct.
train nade train nade --hidden 6 --ordering spiral --epochs 2 --batch 10
train nade-orderless train nade --hidden 6 --orderless --orderings 3 --epochs 2 --batch 10
train nade-visible train nade --hidden 0 --ordering columns --epochs 2 --batch 10
