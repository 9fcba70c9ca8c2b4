# Sourced by make.sh.
train sparse-coding train sparse-coding --atoms 12 --lambda 0.1 --preprocess mean --epochs 2 --batch 10
again sparse-coding
train psd train psd --atoms 12 --lambda 0.5 --preprocess zca --epochs 2 --batch 10
again psd
