"""The same training as `reverie train rbm` in PyTorch, for comparison by hand: CD-1, momentum, weight decay.

Usage: python bench/pytorch_rbm.py TRAIN-IMAGES-IDX3-UBYTE [epochs] [threads]
Prints the seconds of each epoch; loading is left out.
"""
import sys
import time

import numpy as np
import torch

path = sys.argv[1]
epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
torch.set_num_threads(threads)
torch.manual_seed(1)

pixels = np.fromfile(path, dtype=np.uint8)[16:].reshape(-1, 784)
data = torch.from_numpy(pixels.astype(np.float32) / 255)
hidden, batch, rate, momentum, decay = 500, 100, 0.05, 0.5, 2e-4

w = 0.01 * torch.randn(784, hidden)
b, a = torch.zeros(784), torch.zeros(hidden)
dw, db, da = torch.zeros_like(w), torch.zeros_like(b), torch.zeros_like(a)

with torch.inference_mode():
    for epoch in range(epochs):
        start = time.perf_counter()
        order = torch.randperm(len(data))
        for first in range(0, len(data), batch):
            v0 = data[order[first:first + batch]]
            h0 = torch.addmm(a, v0, w).sigmoid_()
            v1 = torch.addmm(b, h0.bernoulli(), w.t()).sigmoid_().bernoulli()
            h1 = torch.addmm(a, v1, w).sigmoid_()
            n = len(v0)
            dw.addmm_(v0.t(), h0, beta=momentum, alpha=rate / n)
            dw.addmm_(v1.t(), h1, alpha=-rate / n)
            dw.add_(w, alpha=-rate * decay)
            w.add_(dw)
            db.mul_(momentum).add_((v0 - v1).sum(0), alpha=rate / n)
            da.mul_(momentum).add_((h0 - h1).sum(0), alpha=rate / n)
            b.add_(db)
            a.add_(da)
        print(f"epoch {epoch + 1}  {time.perf_counter() - start:.3f} s", flush=True)
