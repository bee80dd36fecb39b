// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import org.gatehouse.sim.chip.ChipCore;

/**
 * The chip's end of one vpcd connection. Every message is a length of two bytes, high byte first, and that many bytes; a
 * message of one byte is an order to the power supply, anything longer a command APDU.
 */
final class VpcdWire {

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int ANSWER_TO_RESET = 4;

    private final Socket socket;
    private final boolean quickAcknowledge;

    VpcdWire(Socket socket, boolean quickAcknowledge) throws IOException {
        this.socket = socket;
        this.quickAcknowledge =
                quickAcknowledge && socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /**
     * Serves until the other side hangs up or the chip vanishes.
     *
     * @return whether the chip is still there
     */
    boolean serve(ChipCore chip) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        while (true) {
            byte[] message;
            try {
                byte[] length = read(in, 2);
                message = read(in, (length[0] & 0xFF) << 8 | length[1] & 0xFF);
            } catch (EOFException e) {
                return true;
            }
            if (message.length == 1) {
                control(message[0], chip, out);
            } else if (message.length > 1) {
                byte[] answer = chip.process(message);
                if (answer.length == 0) {
                    return false;
                }
                write(out, answer);
            }
        }
    }

    private static void control(int order, ChipCore chip, OutputStream out) throws IOException {
        switch (order) {
            case POWER_ON -> chip.power();
            case RESET -> chip.reset();
            case ANSWER_TO_RESET -> write(out, chip.atr());
            case POWER_OFF -> {}
            default -> throw new IOException("vpcd sent the unknown control byte " + order);
        }
    }

    /**
     * Debian's vpcd 3.3 sends length and content in two pieces and waits, as Nagle's algorithm wants, until the first is
     * acknowledged; the kernel delays that by 40 ms unless told otherwise, and forgets what it was told after every read.
     */
    private byte[] read(InputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        int at = 0;
        while (at < count) {
            if (quickAcknowledge) {
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            }
            int read = in.read(bytes, at, count - at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
        return bytes;
    }

    private static void write(OutputStream out, byte[] message) throws IOException {
        byte[] framed = new byte[message.length + 2];
        framed[0] = (byte) (message.length >> 8);
        framed[1] = (byte) message.length;
        System.arraycopy(message, 0, framed, 2, message.length);
        out.write(framed);
    }
}
