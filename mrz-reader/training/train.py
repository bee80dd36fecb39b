# SPDX-License-Identifier: Apache-2.0
# Copyright the Gatehouse authors
"""Trains the line model. See README.md beside this file.

usage: train.py --out FILE.onnx [--steps N] [--batch N] [--seed N] [--start FILE.pt] [--workers N]
"""

import argparse
import hashlib
import sys
import time

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

import lines
from model import LineModel, loss, save

HELD_BACK = 1_000_000_000


class Lines(Dataset):
    def __init__(self, seed, first, count):
        self.seed, self.first, self.count = seed, first, count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        strip, labels = lines.sample(self.seed, self.first + index)
        return torch.from_numpy(strip)[None], torch.from_numpy(labels)


def held_back(model, seed, count):
    """Share of the columns that are right, over lines that were never trained on."""
    model.eval()
    right = total = 0
    with torch.no_grad():
        for strips, labels in DataLoader(Lines(seed, HELD_BACK, count), batch_size=32):
            best = model(strips)[:, :, 0, :].argmax(1)
            judged = labels != lines.IGNORED
            right += (best[judged] == labels[judged]).sum().item()
            total += judged.sum().item()
    model.train()
    return right / total


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("--steps", type=int, default=12000)
    options.add_argument("--batch", type=int, default=32)
    options.add_argument("--seed", type=int, default=9303)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--first", type=int, default=0, help="number of the first line to draw")
    options.add_argument("--start", help="weights to go on from")
    given = options.parse_args()

    torch.manual_seed(given.seed)
    np.random.seed(given.seed)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(1)
    model = LineModel()
    if given.start:
        model.load_state_dict(torch.load(given.start))
    optimiser = torch.optim.AdamW(model.parameters(), lr=given.rate, weight_decay=1e-4)
    warm = min(200, given.steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(1, (step + 1) / max(warm, 1)) * (0.5 + 0.5 * np.cos(np.pi * step / given.steps)) + 1e-3,
    )
    drawn = Lines(given.seed, given.first, given.steps * given.batch)
    mean, started = None, time.time()
    for step, (strips, labels) in enumerate(DataLoader(drawn, batch_size=given.batch, num_workers=given.workers)):
        optimiser.zero_grad()
        value = loss(model(strips), labels)
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        mean = value.item() if mean is None else 0.98 * mean + 0.02 * value.item()
        if step % 100 == 99:
            print(f"step {step + 1} of {given.steps}, loss {mean:.4f}, {time.time() - started:.0f} s", flush=True)
        if step % 1000 == 999:
            torch.save(model.state_dict(), given.out + ".pt")
            print(f"held back: {held_back(model, given.seed, 320):.4f} of the columns right", flush=True)
            save(model, given.out)
            model.train()
    torch.save(model.state_dict(), given.out + ".pt")
    print(f"loss {mean:.4f}, held back {held_back(model, given.seed, 640):.4f}")
    save(model, given.out)
    with open(given.out, "rb") as file:
        print("sha256 " + hashlib.sha256(file.read()).hexdigest())


if __name__ == "__main__":
    sys.exit(main())
