# SPDX-License-Identifier: Apache-2.0
# Copyright the Gatehouse authors
"""The line model: a strip of 32 rows in, for each column of four pixels the logits of 37 characters and of a gap out.

It sees some three characters at a time and has no memory: it cannot learn names, codes or check digits. Convolutions only, so
that a strip may have any width.
"""

import torch
from torch import nn

import lines


def layer(inputs, outputs, kernel, padding):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(True))


class LineModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            layer(1, 16, 3, 1),
            nn.MaxPool2d(2),
            layer(16, 32, 3, 1),
            nn.MaxPool2d(2),
            layer(32, 64, 3, 1),
            nn.MaxPool2d((2, 1)),
            layer(64, 64, 3, 1),
            layer(64, 128, (4, 3), (0, 1)),
            layer(128, 128, (1, 5), (0, 2)),
            nn.Conv2d(128, lines.GAP + 1, 1),
        )

    def forward(self, strips):
        """N x 1 x 32 x W -> N x 38 x 1 x W/4 logits."""
        return self.layers(strips)


def loss(logits, labels):
    return nn.functional.cross_entropy(logits[:, :, 0, :], labels, ignore_index=lines.IGNORED)


def save(model, path):
    """Writes ONNX that OpenCV reads; batch normalisation is folded into the convolutions by the exporter."""
    model.eval()
    torch.onnx.export(
        model,
        torch.zeros(1, 1, lines.STRIP_HEIGHT, lines.STRIP_WIDTH),
        path,
        input_names=["strip"],
        output_names=["logits"],
        dynamic_axes={"strip": {3: "width"}, "logits": {3: "columns"}},
        opset_version=12,
    )
