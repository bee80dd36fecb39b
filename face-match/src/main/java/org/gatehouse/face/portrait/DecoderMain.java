// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/**
 * The process that decodes portraits: one image after the other, of one gate, until the gate ends. See {@link DecoderWire} for
 * what is said. Everything of an image is overwritten before the next is read.
 */
final class DecoderMain {
    private final SocketChannel gate;
    private final ByteBuffer number = ByteBuffer.allocateDirect(Integer.BYTES);
    private final ByteBuffer image = ByteBuffer.allocateDirect(ImageBounds.PORTRAIT.maxBytes());

    private DecoderMain(SocketChannel gate) {
        this.gate = gate;
    }

    /** @param arguments the socket on which the gate waits */
    public static void main(String[] arguments) throws IOException, FaceException {
        endWithTheGate();
        try (SocketChannel gate = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]))) {
            PictureDecoder.warmUp();
            DecoderMain decoder = new DecoderMain(gate);
            decoder.say(DecoderWire.READY);
            decoder.serve();
        } catch (EOFException e) {
            // The gate hung up.
        }
    }

    /** Standard input ends when the gate does, even if it was killed, and even while a decoder here is busy. */
    private static void endWithTheGate() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            continue;
                        }
                    } catch (IOException e) {
                        // As good as its end.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "gate-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void serve() throws IOException {
        while (true) {
            number.clear();
            fill(number);
            int length = number.flip().getInt();
            if (length < 1 || length > image.capacity()) {
                throw new IOException("an image of " + length + " bytes");
            }
            fill(image.clear().limit(length));
            answer(image.flip());
        }
    }

    private void answer(ByteBuffer sent) throws IOException {
        byte[] encoded = new byte[sent.remaining()];
        try {
            sent.get(encoded);
            wipe(sent);
            try (Picture picture = PictureDecoder.decode(encoded, ImageBounds.PORTRAIT)) {
                // The pixels themselves, not a copy that would have to be wiped as well.
                ByteBuffer pixels = picture.bgr().createBuffer();
                say(DecoderWire.PICTURE);
                while (pixels.hasRemaining()) {
                    gate.write(pixels);
                }
            } catch (FaceException e) {
                say(DecoderWire.number(e.code()));
            } catch (OutOfMemoryError e) {
                say(DecoderWire.number(FaceErrorCode.IMAGE_UNDECODABLE));
            }
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static void wipe(ByteBuffer buffer) {
        buffer.clear();
        while (buffer.remaining() >= Long.BYTES) {
            buffer.putLong(0);
        }
    }

    private void say(byte word) throws IOException {
        number.clear().put(word).flip();
        while (number.hasRemaining()) {
            gate.write(number);
        }
    }

    private void fill(ByteBuffer wanted) throws IOException {
        while (wanted.hasRemaining()) {
            if (gate.read(wanted) < 0) {
                throw new EOFException();
            }
        }
    }
}
