"""The same training as `reverie train pixelrnn` in PyTorch, for comparison by hand: row LSTMs of 16 cells, 3 blocks, Adam.

Usage: python bench/pytorch_pixelrnn.py TRAIN-IMAGES-IDX3-UBYTE [batches] [threads]
Prints the seconds of so many mini-batches and what an epoch of 10,000 images would take; loading and the first batch are left out.
"""
import sys
import time

import numpy as np
import torch
from torch.nn import Conv1d, Conv2d
from torch.nn.functional import binary_cross_entropy_with_logits, pad

path = sys.argv[1]
batches = int(sys.argv[2]) if len(sys.argv) > 2 else 10
threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
torch.set_num_threads(threads)
torch.manual_seed(1)

raw = np.fromfile(path, dtype=np.uint8)
height, width = (int(each) for each in raw[8:16].view(">u4"))
data = torch.from_numpy(raw[16:].reshape(-1, 1, height, width).astype(np.float32) / 255)
cells, blocks, first, kernel, batch, rate = 16, 3, 7, 3, 100, 0.003


class Masked(torch.nn.Module):
    """A square of which nothing later is seen: the rows above, and what lies left of the pixel."""

    def __init__(self):
        super().__init__()
        self.reach = first // 2
        self.above = Conv2d(1, 2 * cells, (self.reach, first))
        self.left = Conv2d(1, 2 * cells, (1, self.reach), bias=False)

    def forward(self, x):
        r = self.reach
        return self.above(pad(x, (r, r, r, -1))) + self.left(pad(x, (r, -1, 0, 0)))


class RowLstm(torch.nn.Module):
    """What is heard of the inputs is one convolution of all rows; states go down row by row."""

    def __init__(self):
        super().__init__()
        self.inputs = Conv2d(2 * cells, 4 * cells, (1, kernel // 2 + 1))
        self.states = Conv1d(cells, 4 * cells, kernel, padding=kernel // 2, bias=False)
        self.out = Conv2d(cells, 2 * cells, 1)
        with torch.no_grad():
            self.inputs.bias[cells:2 * cells] = 1

    def forward(self, x):
        rows = self.inputs(pad(x, (kernel // 2, 0, 0, 0))).unbind(2)
        h = c = None
        all_h = []
        for row in rows:
            o, f, i, g = (row if h is None else row + self.states(h)).chunk(4, 1)
            c = i.sigmoid() * g.tanh() + (0 if c is None else f.sigmoid() * c)
            h = o.sigmoid() * c.tanh()
            all_h.append(h)
        return x + self.out(torch.stack(all_h, 2))


net = torch.nn.Sequential(Masked(), *(RowLstm() for _ in range(blocks)), torch.nn.ReLU(),
                          Conv2d(2 * cells, 2 * cells, 1), torch.nn.ReLU(), Conv2d(2 * cells, 1, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=rate)

start = 0.0
for step in range(batches + 1):
    if step == 1:
        start = time.perf_counter()
    x = data[step * batch:(step + 1) * batch].bernoulli()
    loss = binary_cross_entropy_with_logits(net(x), x, reduction="sum") / len(x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
seconds = time.perf_counter() - start
print(f"{batches} batches {seconds:.2f} s, 10,000 images {seconds / batches * 100:.1f} s, last loss {loss.item():.1f}")
