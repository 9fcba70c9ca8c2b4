"""The same training as `reverie train nade` in PyTorch, for comparison by hand: rows, exact gradient, momentum.

Usage: python bench/pytorch_nade.py TRAIN-IMAGES-IDX3-UBYTE [batches] [threads] [loop|batched]
Prints the seconds of so many mini-batches and what an epoch of 10,000 images would take; loading and the first batch are left out.
`loop` goes over the pixels one by one, `batched` holds the hidden units of all pixels at a time (160 MB for each of its arrays).
"""
import sys
import time

import numpy as np
import torch

path = sys.argv[1]
batches = int(sys.argv[2]) if len(sys.argv) > 2 else 10
threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
form = sys.argv[4] if len(sys.argv) > 4 else "batched"
torch.set_num_threads(threads)
torch.manual_seed(1)

pixels = np.fromfile(path, dtype=np.uint8)[16:].reshape(-1, 784)
data = torch.from_numpy(pixels.astype(np.float32) / 255)
visible, hidden, batch, rate, momentum = 784, 500, 100, 0.05, 0.9

w = torch.nn.Parameter(0.05 * torch.randn(visible, hidden))
v = torch.nn.Parameter(0.05 * torch.randn(visible, hidden))
b, c = torch.nn.Parameter(torch.zeros(visible)), torch.nn.Parameter(torch.zeros(hidden))
optimizer = torch.optim.SGD([w, v, b, c], lr=rate, momentum=momentum)


def log_odds_loop(x):
    a = c.expand(len(x), hidden)
    odds = []
    for i in range(visible):
        odds.append(a.sigmoid() @ v[i])
        a = torch.addcmul(a, x[:, i:i + 1], w[i])
    return torch.stack(odds, 1) + b


def log_odds_batched(x):
    told = x.unsqueeze(2) * w
    before = told.cumsum(1) - told + c
    return torch.einsum("ndh,dh->nd", before.sigmoid(), v) + b


log_odds = log_odds_loop if form == "loop" else log_odds_batched
start = 0.0
for step in range(batches + 1):
    if step == 1:
        start = time.perf_counter()
    x = data[step * batch:(step + 1) * batch].bernoulli()
    loss = torch.nn.functional.binary_cross_entropy_with_logits(log_odds(x), x, reduction="sum") / len(x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
seconds = time.perf_counter() - start
print(f"{form}: {batches} batches {seconds:.2f} s, 10,000 images {seconds / batches * 100:.1f} s")
