# SPDX-License-Identifier: Apache-2.0
# Copyright the Gatehouse authors
"""Compares the first lines that are drawn here with those that the committed model was trained on.

usage: check.py [--write]     against (or into) lines.check beside this file; exits 1 when they differ
"""

import os
import sys

import numpy as np

import lines

SEED = 9303
COUNT = 24
REFERENCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lines.check")
# Another processor rounds differently; another font, library or program draws other lines altogether.
TOLERANCE = 0.02


def coarse(index):
    """The strip as 4 x 8 mean greys, and its labels."""
    strip, labels = lines.sample(SEED, index)
    means = strip.reshape(4, lines.STRIP_HEIGHT // 4, 8, lines.STRIP_WIDTH // 8).mean((1, 3))
    return means.ravel(), labels


def row(index):
    means, labels = coarse(index)
    return " ".join(f"{value:.3f}" for value in means) + " | " + " ".join(str(label) for label in labels)


def same(index, line):
    means, labels = coarse(index)
    values, wanted = line.split("|")
    near = np.abs(means - np.array([float(v) for v in values.split()])).max() <= TOLERANCE
    return near and list(labels) == [int(v) for v in wanted.split()]


def main():
    if sys.argv[1:] == ["--write"]:
        with open(REFERENCE, "w") as file:
            file.writelines(row(i) + "\n" for i in range(COUNT))
        return 0
    with open(REFERENCE) as file:
        wrong = [i for i, line in enumerate(file) if not same(i, line)]
    if wrong:
        print(f"the lines {wrong} are drawn differently here: another version of Pillow, NumPy or of a font?")
        return 1
    print(f"{COUNT} lines are drawn as the model saw them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
