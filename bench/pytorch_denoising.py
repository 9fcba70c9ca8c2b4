"""The same training as `reverie train denoising --tied --optimizer sgd` in PyTorch, for comparison by hand: masking
noise, cross-entropy, momentum; the gradient by autograd, or written out as the formulas say.

Usage: python bench/pytorch_denoising.py TRAIN-IMAGES-IDX3-UBYTE [epochs] [threads] [autograd|written]
Prints the seconds of each epoch; loading is left out.
"""
import sys
import time

import numpy as np
import torch

path = sys.argv[1]
epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
written = len(sys.argv) > 4 and sys.argv[4] == "written"
torch.set_num_threads(threads)
torch.manual_seed(1)

pixels = np.fromfile(path, dtype=np.uint8)[16:].reshape(-1, 784)
data = torch.from_numpy(pixels.astype(np.float32) / 255)
hidden, batch, rate, momentum, share = 500, 100, 0.1, 0.5, 0.25

w = (2 / (784 + hidden)) ** 0.5 * torch.randn(784, hidden)
b, c = torch.zeros(784), torch.zeros(hidden)


def damaged(x):
    return x * torch.empty_like(x).bernoulli_(1 - share)


def by_autograd():
    parameters = [p.requires_grad_() for p in (w, b, c)]
    optimizer = torch.optim.SGD(parameters, lr=rate, momentum=momentum)

    def step(x):
        h = torch.addmm(c, damaged(x), w).sigmoid()
        z = torch.addmm(b, h, w.t())
        loss = torch.nn.functional.binary_cross_entropy_with_logits(z, x, reduction="sum") / len(x)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    return step


def by_formulas():
    dw, db, dc = torch.zeros_like(w), torch.zeros_like(b), torch.zeros_like(c)

    @torch.inference_mode()
    def step(x):
        n = len(x)
        v = damaged(x)
        h = torch.addmm(c, v, w).sigmoid_()
        out = torch.addmm(b, h, w.t()).sigmoid_().sub_(x)
        up = torch.mm(out, w).mul_(h).mul_(1 - h)
        dw.addmm_(v.t(), up, beta=momentum, alpha=-rate / n)
        dw.addmm_(out.t(), h, alpha=-rate / n)
        db.mul_(momentum).add_(out.sum(0), alpha=-rate / n)
        dc.mul_(momentum).add_(up.sum(0), alpha=-rate / n)
        w.add_(dw)
        b.add_(db)
        c.add_(dc)

    return step


learn = by_formulas() if written else by_autograd()
for epoch in range(epochs):
    start = time.perf_counter()
    order = torch.randperm(len(data))
    for first in range(0, len(data), batch):
        learn(data[order[first:first + batch]])
    print(f"epoch {epoch + 1}  {time.perf_counter() - start:.3f} s", flush=True)
