# Sourced by make.sh.
train pca baseline pca --components 4
again pca
train kmeans baseline kmeans --clusters 4
again kmeans
