# SPDX-License-Identifier: Apache-2.0
# Copyright the Gatehouse authors
"""Synthetic lines of OCR-B as a document reader might see them, each with the place and class of every character.

A line is drawn large, spoiled as print is, brought to the resolution of a camera or scanner, spoiled as pictures are, and cut
into a strip of 32 rows exactly as org.gatehouse.document.ocr.read.Strip cuts it. Sample i of a seed is always the same, whoever
draws it. The text is random on purpose: a model that knew words or check digits would repair what it reads.
"""

import io
import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
GAP = len(CHARACTERS)
IGNORED = -100

STRIP_HEIGHT = 32
STRIP_WIDTH = 256
STRIDE = 4
STRIP_CAP = 16.0

OCR_B = "/usr/share/fonts/opentype/ocr-b/"
# Weights: how often each drawing is taken. OCRBL slants, as some printers do.
FONTS = [
    (OCR_B + "OCRB.otf", 0.50),
    (OCR_B + "OCRBS.otf", 0.38),
    (OCR_B + "OCRBL.otf", 0.04),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 0.04),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf", 0.04),
]
OTHER_TEXT = [
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
]

# Lines are drawn with capitals of this height, and with room for neighbours above and below.
DRAWN_CAP = 36
DRAWN_HEIGHT = 132
PITCH_OF_CAP = 2.54 / 2.4
STROKES = (-1, -1, 0, 0, 1, 1, 2, 3)


class Glyphs:
    """The 37 characters of one font in one weight, as arrays of ink (0..1), all with the cap height DRAWN_CAP."""

    def __init__(self, path, stroke):
        size = DRAWN_CAP
        for _ in range(4):
            font = ImageFont.truetype(path, round(size))
            top, bottom = font.getbbox("H")[1::2]
            size *= DRAWN_CAP / (bottom - top)
        font = ImageFont.truetype(path, round(size))
        top, bottom = font.getbbox("H")[1::2]
        self.advance = font.getlength("H")
        self.images = []
        width = math.ceil(self.advance) + 24
        for character in CHARACTERS:
            image = Image.new("L", (width, DRAWN_CAP + 40), 0)
            left = (width - self.advance) / 2
            ImageDraw.Draw(image).text((left, 20 - top), character, font=font, fill=255, stroke_width=max(stroke, 0))
            if stroke < 0:
                image = image.filter(ImageFilter.MinFilter(3))
                if stroke < -1:
                    image = Image.blend(image, image.filter(ImageFilter.MinFilter(3)), 0.6)
            self.images.append(image)


_glyphs = {}


def glyphs(path, stroke):
    if (path, stroke) not in _glyphs:
        _glyphs[path, stroke] = Glyphs(path, stroke)
    return _glyphs[path, stroke]


def text(rng, length):
    """Random characters in the mixtures that MRZs have, without any of their rules."""
    letters, digits = CHARACTERS[10:36], CHARACTERS[:10]
    out = []
    while len(out) < length:
        kind = rng.random()
        run = int(rng.integers(1, 9))
        if kind < 0.35:
            source = CHARACTERS
        elif kind < 0.55:
            source = letters
        elif kind < 0.80:
            source = digits
        else:
            source = "<"
        out += [source[int(rng.integers(len(source)))] for _ in range(run)]
    return out[:length]


def draw_row(canvas, rng, font, characters, x, y, pitch, jitter):
    """Ink of one row of text with the middle of its capitals at y; the centre of each character, pixels of the canvas."""
    centres = []
    for character in characters:
        image = font.images[CHARACTERS.index(character)]
        # Drawn with the font's own advance: the whole line is stretched to its pitch afterwards.
        dx, dy = (rng.normal(0, jitter, 2) if jitter else (0, 0))
        left = round(x - image.width / 2 + dx)
        top = round(y - image.height / 2 + dy)
        canvas.paste(255, (left, top), image)
        centres.append(x)
        x += pitch
    return centres


def wave(rng, shape, low, high):
    """A smooth random pattern of stripes, 0..1: guilloche, paper, light."""
    height, width = shape
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    out = np.zeros(shape, np.float32)
    for _ in range(int(rng.integers(1, 4))):
        period = math.exp(rng.uniform(math.log(low), math.log(high)))
        angle = rng.uniform(0, math.pi)
        bend = rng.uniform(0, 0.6) * period
        phase = (xs * math.cos(angle) + ys * math.sin(angle)) / period
        phase += bend / period * np.sin(2 * math.pi * (xs * math.sin(angle) - ys * math.cos(angle)) / (period * rng.uniform(2, 6)))
        line = np.sin(2 * math.pi * (phase + rng.random()))
        out += line if rng.random() < 0.5 else np.sign(line) * np.abs(line) ** 4
    out -= out.min()
    return out / max(out.max(), 1e-6)


def marks(canvas, rng):
    """Strokes that belong to no character: stamps, scratches, underlines, dirt."""
    draw = ImageDraw.Draw(canvas)
    width, height = canvas.size
    for _ in range(int(rng.integers(1, 4))):
        ink = int(rng.integers(60, 256))
        kind = rng.random()
        x, y = rng.uniform(0, width), rng.uniform(height * 0.2, height * 0.8)
        if kind < 0.35:
            r = rng.uniform(40, 300)
            draw.ellipse((x - r, y - r, x + r, y + r), outline=ink, width=int(rng.integers(2, 9)))
        elif kind < 0.75:
            a, l = rng.uniform(0, 2 * math.pi), rng.uniform(30, 500)
            draw.line((x, y, x + l * math.cos(a), y + l * math.sin(a)), fill=ink, width=int(rng.integers(1, 8)))
        else:
            for _ in range(int(rng.integers(2, 25))):
                px, py, r = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(1, 5)
                draw.ellipse((px - r, py - r, px + r, py + r), fill=ink)


def jpeg(image, quality):
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("L")


def normalised(strip):
    """Dark to -1, light to 1, by the 2nd and 95th percentile: as Strip does."""
    low, high = np.percentile(strip, 2), np.percentile(strip, 95)
    return np.clip((strip - low) / max(high - low, 16.0) * 2 - 1, -1.5, 1.5).astype(np.float32)


def sample(seed, index):
    """One strip, STRIP_HEIGHT x STRIP_WIDTH floats, and the class of each of its columns of STRIDE pixels."""
    rng = np.random.default_rng((seed, index))
    path = FONTS[int(rng.choice(len(FONTS), p=[w for _, w in FONTS]))][0]
    font = glyphs(path, STROKES[int(rng.integers(len(STROKES)))])
    kind = rng.random()
    nothing = kind < 0.03
    other = 0.03 <= kind < 0.07

    # The print, large.
    count = 18
    pitch = font.advance
    margin = DRAWN_CAP
    width = math.ceil(count * pitch) + 2 * margin
    canvas = Image.new("L", (width, DRAWN_HEIGHT), 0)
    middle = DRAWN_HEIGHT / 2
    jitter = rng.uniform(0.3, 1.3) if rng.random() < 0.4 else 0
    characters = text(rng, count)
    first, last = 0, count
    ends = rng.random()
    if ends < 0.22:
        first = int(rng.integers(1, 8))
    elif ends < 0.44:
        last = count - int(rng.integers(1, 8))
    centres = []
    if other:
        draw = ImageDraw.Draw(canvas)
        face = ImageFont.truetype(OTHER_TEXT[int(rng.integers(len(OTHER_TEXT)))], int(rng.integers(34, 60)))
        words = "".join(c.lower() if rng.random() < 0.85 else c for c in text(rng, 40)).replace("<", " ")
        draw.text((margin, middle - 30), words, font=face, fill=255)
    elif not nothing:
        centres = draw_row(canvas, rng, font, characters[first:last], margin + (first + 0.5) * pitch, middle, pitch, jitter)
    if rng.random() < 0.75:
        spacing = DRAWN_CAP * rng.uniform(1.4, 2.3)
        for side in (-1, 1):
            if rng.random() < 0.6:
                shift = rng.uniform(-0.15, 0.15) * pitch if rng.random() < 0.8 else rng.uniform(-1, 1) * pitch
                row = text(rng, count)[first:last]
                draw_row(canvas, rng, font, row, margin + (first + 0.5) * pitch + shift, middle + side * spacing, pitch, jitter)
    if rng.random() < 0.12:
        marks(canvas, rng)
    ink = np.asarray(canvas, np.float32) / 255

    # What the printer did: uneven ink, dots.
    if rng.random() < 0.3:
        grain = rng.normal(0, 1, (DRAWN_HEIGHT // 4 + 1, width // 4 + 1)).astype(np.float32)
        grain = np.asarray(Image.fromarray(grain).resize((width, DRAWN_HEIGHT), Image.BICUBIC))
        ink = ink * np.clip(1 - rng.uniform(0, 0.5) * np.abs(grain), 0, 1)

    # The paper and the light.
    paper = rng.uniform(110, 250)
    contrast = rng.uniform(0.25, 0.98) if rng.random() < 0.5 else rng.uniform(0.6, 0.98)
    background = np.full_like(ink, paper)
    if rng.random() < 0.6:
        background -= wave(rng, ink.shape, 5, 120) * rng.uniform(0, 0.45) * contrast * paper
    if rng.random() < 0.5:
        tilt = rng.uniform(-0.35, 0.35)
        background *= 1 + tilt * np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :]
    page = background * (1 - contrast * ink)
    if rng.random() < 0.06:
        # Glare: light on top of everything.
        gx, gy, gr = rng.uniform(0, width), rng.uniform(0, DRAWN_HEIGHT), rng.uniform(40, 300)
        ys, xs = np.mgrid[0:DRAWN_HEIGHT, 0:width].astype(np.float32)
        page += rng.uniform(40, 150) * np.exp(-((xs - gx) ** 2 + (ys - gy) ** 2) / (2 * gr * gr))
    if ends < 0.44 and rng.random() < 0.5:
        # Beyond the page: glass, desk, the edge of a picture.
        edge = rng.uniform(0.6, 4.0) * pitch
        outside = rng.uniform(0, 255)
        if ends < 0.22:
            page[:, : max(0, int(margin + first * pitch - edge))] = outside
        else:
            page[:, int(margin + last * pitch + edge):] = outside
    picture = Image.fromarray(np.clip(page, 0, 255).astype(np.uint8))

    # The camera: its resolution, focus and noise.
    cap = math.exp(rng.uniform(math.log(5.6), math.log(30)))
    scale = cap / DRAWN_CAP
    aspect = math.exp(rng.normal(0, 0.07))
    stretch = PITCH_OF_CAP * DRAWN_CAP / pitch * aspect
    focus = 0.32 / scale + (rng.gamma(1.2, 0.25) if rng.random() < 0.6 else 0) * min(cap, 16) / 10 / scale
    picture = picture.filter(ImageFilter.GaussianBlur(min(focus, 7.0 + 0.3 / scale)))
    turn = math.radians(rng.normal(0, 0.8))
    shear = rng.normal(0, 0.03) if rng.random() < 0.5 else 0
    camera_width, camera_height = math.ceil(width * scale * stretch) + 4, math.ceil(DRAWN_HEIGHT * scale) + 4
    ox, oy = rng.uniform(0, 1, 2)
    # From a place in the picture back to the place on the canvas, and forth for the centres.
    forward = np.array([
        [scale * stretch * math.cos(turn), -scale * math.sin(turn) + shear * scale, ox],
        [scale * stretch * math.sin(turn), scale * math.cos(turn), oy],
        [0, 0, 1],
    ])
    forward[:2, 2] += np.array([camera_width, camera_height]) / 2 - (forward[:2, :2] @ np.array([width / 2, middle]))
    back = np.linalg.inv(forward)
    picture = picture.transform(
        (camera_width, camera_height), Image.AFFINE, pillow(back), Image.BILINEAR, fillcolor=int(min(paper, 255))
    )
    pixels = np.asarray(picture, np.float32)
    if rng.random() < 0.8:
        pixels = pixels + rng.normal(0, rng.gamma(1.5, 3.0), pixels.shape)
    picture = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    if rng.random() < 0.6:
        picture = jpeg(picture, int(rng.integers(25, 96)))
    if rng.random() < 0.12:
        # Pictures on the way to us are often enlarged or sharpened.
        picture = picture.filter(ImageFilter.UnsharpMask(rng.uniform(0.5, 2), int(rng.integers(40, 160)), 0))

    # The strip, a little off as a located line is.
    found = cap * math.exp(rng.normal(0, 0.06))
    shrink = found / STRIP_CAP
    lean = turn + math.radians(rng.normal(0, 0.5))
    mx, my = (forward @ np.array([margin + count * pitch / 2, middle, 1]))[:2]
    mx += rng.uniform(-1.5, 1.5) * pitch * scale * stretch
    my += rng.normal(0, 0.055) * cap
    cut = np.array([
        [shrink * math.cos(lean), -shrink * math.sin(lean), mx],
        [shrink * math.sin(lean), shrink * math.cos(lean), my],
        [0, 0, 1],
    ])
    cut[:2, 2] -= cut[:2, :2] @ np.array([(STRIP_WIDTH - 1) / 2, (STRIP_HEIGHT - 1) / 2])
    if shrink > 1.5:
        # As the reader does: averaged to half before it is sampled.
        factor = int(shrink + 0.5)
        picture = picture.reduce(factor)
        down = np.array([[1 / factor, 0, -0.5 + 0.5 / factor], [0, 1 / factor, -0.5 + 0.5 / factor], [0, 0, 1]])
        taken = down @ cut
    else:
        taken = cut
    fill = int(np.median(np.asarray(picture)))
    strip = picture.transform((STRIP_WIDTH, STRIP_HEIGHT), Image.AFFINE, pillow(taken), Image.BILINEAR, fillcolor=fill)
    values = normalised(np.asarray(strip, np.float32))
    values = values * rng.uniform(0.85, 1.15) + rng.uniform(-0.1, 0.1)
    return values.astype(np.float32), labels(characters[first:last], centres, middle, np.linalg.inv(cut) @ forward)


def pillow(matrix):
    """Pillow counts pixel centres at halves, OpenCV and we at whole numbers."""
    a, b, c = matrix[0]
    d, e, f = matrix[1]
    return (a, b, c + 0.5 - 0.5 * (a + b), d, e, f + 0.5 - 0.5 * (d + e))


def labels(characters, centres, middle, to_strip):
    """A column near a character's centre has its class, one between two is a gap, one in doubt is left out."""
    columns = np.full(STRIP_WIDTH // STRIDE, GAP, np.int64)
    if not centres:
        return columns
    places = [(to_strip @ np.array([x, middle, 1]))[0] for x in centres]
    pitch = (places[-1] - places[0]) / max(len(places) - 1, 1) if len(places) > 1 else STRIP_CAP
    at = np.arange(len(columns)) * STRIDE + (STRIDE - 1) / 2
    for place, character in zip(places, characters):
        distance = np.abs(at - place) / pitch
        columns[distance < 0.43] = IGNORED
    for place, character in zip(places, characters):
        distance = np.abs(at - place) / pitch
        columns[distance < 0.30] = CHARACTERS.index(character)
    return columns
