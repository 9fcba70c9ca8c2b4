"""The same training as `reverie train pixelcnn` in PyTorch, for comparison by hand: two gated stacks, 16 channels, 5 blocks, Adam.

Usage: python bench/pytorch_pixelcnn.py TRAIN-IMAGES-IDX3-UBYTE [batches] [threads]
Prints the seconds of so many mini-batches and what an epoch of 10,000 images would take; loading and the first batch are left out.
"""
import sys
import time

import numpy as np
import torch
from torch.nn import Conv2d
from torch.nn.functional import binary_cross_entropy_with_logits, pad

path = sys.argv[1]
batches = int(sys.argv[2]) if len(sys.argv) > 2 else 10
threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
torch.set_num_threads(threads)
torch.manual_seed(1)

raw = np.fromfile(path, dtype=np.uint8)
height, width = (int(each) for each in raw[8:16].view(">u4"))
data = torch.from_numpy(raw[16:].reshape(-1, 1, height, width).astype(np.float32) / 255)
channels, blocks, batch, rate = 16, 5, 100, 0.003


class Block(torch.nn.Module):
    """Kernels hold what a mask lets through and no more; the border is filled so that nothing later is seen."""

    def __init__(self, first, side):
        super().__init__()
        inputs, reach = 1 if first else channels, side // 2
        self.first = first
        # Left, right, top, bottom: the first kernel ends above the pixel, and left of it.
        self.above = (reach, reach, reach, -1 if first else 0)
        self.left = (reach, -1 if first else 0, 0, 0)
        self.vertical = Conv2d(inputs, 2 * channels, (reach if first else reach + 1, side))
        self.horizontal = Conv2d(inputs, 2 * channels, (1, reach if first else reach + 1))
        self.link = Conv2d(2 * channels, 2 * channels, 1, bias=False)
        self.out = Conv2d(channels, channels, 1)

    def forward(self, vertical, horizontal, last):
        told = self.vertical(pad(vertical, self.above))
        f, g = (self.horizontal(pad(horizontal, self.left)) + self.link(told)).chunk(2, 1)
        out = self.out(f.tanh() * g.sigmoid())
        if not self.first:
            out = out + horizontal
        if last:
            return None, out
        f, g = told.chunk(2, 1)
        return f.tanh() * g.sigmoid(), out


stack = torch.nn.ModuleList([Block(l == 0, 7 if l == 0 else 3) for l in range(blocks)])
hidden, told = Conv2d(channels, channels, 1), Conv2d(channels, 1, 1)
optimizer = torch.optim.Adam([*stack.parameters(), *hidden.parameters(), *told.parameters()], lr=rate)


def log_odds(x):
    vertical = horizontal = x
    for l, block in enumerate(stack):
        vertical, horizontal = block(vertical, horizontal, l + 1 == blocks)
    return told(hidden(horizontal.relu()).relu())


start = 0.0
for step in range(batches + 1):
    if step == 1:
        start = time.perf_counter()
    x = data[step * batch:(step + 1) * batch].bernoulli()
    loss = binary_cross_entropy_with_logits(log_odds(x), x, reduction="sum") / len(x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
seconds = time.perf_counter() - start
print(f"{batches} batches {seconds:.2f} s, 10,000 images {seconds / batches * 100:.1f} s, last loss {loss.item():.1f}")
