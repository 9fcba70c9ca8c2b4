# Sourced by make.sh. A density has nothing to reconstruct.
train pixelcnn train pixelcnn --channels 6 --blocks 2 --epochs 2 --batch 10
train pixelcnn-plain train pixelcnn --stacks plain --channels 6 --blocks 2 --epochs 2 --batch 10
