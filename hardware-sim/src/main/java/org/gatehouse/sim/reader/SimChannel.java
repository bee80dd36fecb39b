// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * The basic channel, with what the JDK does between a client and the wire: it clears the channel bits of the class byte,
 * repeats a command with the right Le after 6Cxx, collects 61xx answers, and turns a lost chip into an
 * {@link IllegalArgumentException}, because a {@link ResponseAPDU} of no bytes cannot be made.
 */
final class SimChannel extends CardChannel {

    private static final int MOST_EXCHANGES = 256;
    private static final int SHORTEST_RESPONSE_BUFFER = 258;
    private static final int GET_RESPONSE = 0xC0;

    private final SimCard card;

    SimChannel(SimCard card) {
        this.card = card;
    }

    @Override
    public Card getCard() {
        return card;
    }

    @Override
    public int getChannelNumber() {
        card.checkState();
        return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
        card.checkState();
        card.checkExclusive();
        return new ResponseAPDU(exchange(command.getBytes()));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
        card.checkState();
        card.checkExclusive();
        if (response.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        if (command == response) {
            throw new IllegalArgumentException("command and response must not be the same object");
        }
        if (response.remaining() < SHORTEST_RESPONSE_BUFFER) {
            throw new IllegalArgumentException("Insufficient space in response buffer");
        }
        byte[] bytes = new byte[command.remaining()];
        command.get(bytes);
        byte[] answer = exchange(bytes);
        response.put(answer);
        return answer.length;
    }

    @Override
    public void close() {
        card.checkState();
        throw new IllegalStateException("Cannot close basic logical channel");
    }

    private byte[] exchange(byte[] client) throws CardException {
        if (client.length < 4) {
            throw new IllegalArgumentException("Command APDU must be at least 4 bytes long");
        }
        if (client[0] >= 0 && client[1] == 0x70) {
            throw new IllegalArgumentException("Manage channel command not allowed, use openLogicalChannel()");
        }
        byte[] command = client.clone();
        boolean interindustry = command[0] >= 0 && (command[0] & 0xE0) != 0x20;
        if (interindustry) {
            command[0] &= (byte) 0xBC;
        }
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        for (int i = 0; i < MOST_EXCHANGES; i++) {
            byte[] answer = card.exchange(command);
            int data = answer.length - 2;
            if (data == 0 && answer[0] == 0x6C) {
                command[command.length - 1] = answer[1];
            } else if (data >= 0 && answer[data] == 0x61) {
                collected.write(answer, 0, data);
                command = new byte[] {command[0], (byte) GET_RESPONSE, 0, 0, answer[data + 1]};
            } else {
                collected.writeBytes(answer);
                return collected.toByteArray();
            }
        }
        throw new CardException("Number of response iterations exceeded maximum " + MOST_EXCHANGES);
    }
}
