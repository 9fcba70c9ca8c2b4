# Sourced by make.sh.
train autoencoder train autoencoder --hidden 6 --epochs 2 --batch 10
again autoencoder
train autoencoder-whitened train autoencoder --hidden 6 --epochs 2 --batch 10 --preprocess zca --loss squared-error
again autoencoder-whitened
train denoising train denoising --hidden 6 --tied --epochs 2 --batch 10 --corruption masking:0.3
again denoising
train deep-autoencoder train deep-autoencoder --layers 64,8,3 --pretrain-epochs 1 --epochs 2 --batch 10
again deep-autoencoder
train classifier train classifier --from "$out/denoising.safetensors" --epochs 2 --batch 10
