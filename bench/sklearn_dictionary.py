"""`reverie train sparse-coding` beside scikit-learn's MiniBatchDictionaryLearning, on the same patches, in one run.

Usage: python bench/sklearn_dictionary.py REVERIE [--patches N] [--epochs E] [--algorithm cd|lars] [--solver S] [--jobs J]
REVERIE is the command that starts the program. Patches of the bundled photographs, each less its own mean and all less
their mean, go to both as they are, by .npy; lambda is that of |x - Phi a|^2 + lambda |a|_1. scikit-learn gets
them in double precision, in which its solver stops far sooner. Prints seconds of learning and
the objective on held-out patches, whose codes are found by the same solver for both dictionaries.
"""
import argparse
import json
import pathlib
import shlex
import struct
import subprocess
import tempfile
import time
import zlib

import numpy as np
from safetensors.numpy import load_file
from sklearn.decomposition import MiniBatchDictionaryLearning, sparse_encode

SIDE, ATOMS, BATCH = 12, 256, 256
PHOTOGRAPHS = pathlib.Path(__file__).parent.parent / "sample-data/src/main/resources/reverie/sampledata/data/natural-images"


def grey_png(path):
    """An 8-bit grey PNG without interlacing."""
    data, at, packed = path.read_bytes(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height = struct.unpack(">II", body[:8])
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    rows = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, width + 1)
    image = np.zeros((height + 1, width + 1), int)
    for y in range(height):
        kind, above, line = rows[y, 0], image[y], image[y + 1]
        for x in range(width):
            left, up, corner = line[x], above[x + 1], above[x]
            near = min((left, up, corner), key=lambda v: abs(left + up - corner - v))
            line[x + 1] = rows[y, x + 1] + (0, left, up, (left + up) // 2, near)[kind] & 255
    return image[1:, 1:] / 255.0


def patches(images, count, top, bottom, seed):
    """Cut from the rows between two parts of each image's height."""
    random, cut = np.random.default_rng(seed), np.empty((count, SIDE * SIDE), np.float32)
    for n in range(count):
        image = images[n % len(images)]
        y = random.integers(int(top * len(image)), int(bottom * len(image)) - SIDE + 1)
        x = random.integers(0, image.shape[1] - SIDE + 1)
        cut[n] = image[y:y + SIDE, x:x + SIDE].ravel()
    return cut - cut.mean(axis=1, keepdims=True)


def objective(x, phi, lam):
    """Mean over the rows of x; atoms are the rows of phi."""
    x = x.astype(np.float64)
    codes = sparse_encode(x, phi, algorithm="lasso_cd", alpha=lam / 2, max_iter=5000)
    return (((x - codes @ phi) ** 2).sum(1) + lam * abs(codes).sum(1)).mean()


parser = argparse.ArgumentParser()
parser.add_argument("reverie")
parser.add_argument("--patches", type=int, default=50_000)
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--lam", type=float, default=0.2)
parser.add_argument("--algorithm", default="cd")
parser.add_argument("--solver", default="coordinate-descent")
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--jobs", type=int, default=2, help="of scikit-learn")
given = parser.parse_args()

images = [grey_png(path) for path in sorted(PHOTOGRAPHS.glob("*.png"))]
train, test = patches(images, given.patches, 0, 0.8, 1), patches(images, 2000, 0.8, 1, 2)
mean = train.mean(axis=0)
train, test = train - mean, test - mean

with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    np.save(place / "train.npy", train)
    command = shlex.split(given.reverie) + [
        "train", "sparse-coding", "--data", str(place / "train.npy"), "--preprocess", "none", "--atoms", str(ATOMS),
        "--batch", str(BATCH), "--lambda", str(given.lam), "--solver", given.solver, "--epochs", str(given.epochs),
        "--threads", str(given.threads), "--out", str(place / "m.safetensors"), "--report", str(place / "r.json")]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.perf_counter() - start
    learning = sum(epoch["seconds"] for epoch in json.loads((place / "r.json").read_text())["epochs"])
    phi = load_file(place / "m.safetensors")["Phi"].T.astype(np.float64)

start = time.perf_counter()
learner = MiniBatchDictionaryLearning(ATOMS, alpha=given.lam / 2, batch_size=BATCH, max_iter=given.epochs, tol=0,
                                      max_no_improvement=None, fit_algorithm=given.algorithm, n_jobs=given.jobs,
                                      random_state=1).fit(train.astype(np.float64))
theirs = time.perf_counter() - start

print(f"{given.patches} patches, {given.epochs} epochs, lambda {given.lam}, {given.threads} threads, {given.jobs} jobs")
print(f"Reverie, {given.solver}: {learning:.2f} s of learning, {whole:.2f} s from start to end, "
      f"objective {objective(test, phi, given.lam):.5f}")
print(f"scikit-learn, {given.algorithm}: {theirs:.2f} s, "
      f"objective {objective(test, learner.components_.astype(np.float64), given.lam):.5f}, {learner.n_steps_} batches")
