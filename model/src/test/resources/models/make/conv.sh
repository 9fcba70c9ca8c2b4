# Sourced by make.sh.
train conv-rbm train conv-rbm --units gaussian --preprocess zca --filters 3 --filter-size 3 --pool 2 --epochs 1
again conv-rbm
train conv-dbn train conv-dbn --filters 4,5 --filter-size 3,2 --pool 2,1 --epochs 1
again conv-dbn
train conv-dbm train conv --units bernoulli --filters 4,5 --filter-size 3,2 --pool 2,1 --epochs 20 --joint-start doubled --joint-epochs 20
again conv-dbm
