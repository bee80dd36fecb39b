// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.bouncycastle.util.encoders.Hex;

/** The driver's end of the vpcd wire, byte by byte. */
final class FakeVpcd implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;

    FakeVpcd(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
    }

    static FakeVpcd connectedTo(VpcdSlot slot) throws IOException {
        return new FakeVpcd(new Socket(InetAddress.getLoopbackAddress(), slot.port()));
    }

    /** Raw bytes, in one segment or as the test cuts them. */
    void send(String hex) throws IOException {
        socket.getOutputStream().write(Hex.decode(hex));
    }

    /** One framed message. */
    String receive() throws IOException {
        return Hex.toHexString(in.readNBytes(in.readUnsignedShort()));
    }

    boolean isHungUp() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
