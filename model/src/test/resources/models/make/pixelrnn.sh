# Sourced by make.sh. A density has nothing to reconstruct.
train pixelrnn train pixelrnn --channels 4 --blocks 2 --epochs 2 --batch 10
