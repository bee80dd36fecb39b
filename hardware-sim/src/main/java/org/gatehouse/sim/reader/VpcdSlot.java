// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.gatehouse.sim.chip.ChipCore;
import org.jspecify.annotations.Nullable;

/**
 * A slot of the virtual reader vpcd, so that a chip lies in a real pcscd. Two modes: listening on loopback, where vpcd comes
 * to us (its <em>reversed</em> mode, {@code DEVICENAME host:port}), and connecting to a vpcd that listens. An open
 * connection is a chip on the reader; closing it takes the chip away. Survives restarts of pcscd on either side.
 */
public final class VpcdSlot implements CardSlot, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(VpcdSlot.class.getName());
    /** The driver speaks IPv4 only. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int RETRY_MILLIS = 100;

    private final String readerName;
    private final @Nullable ServerSocket server;
    private final InetSocketAddress address;
    private final boolean quickAcknowledge;

    private @Nullable ChipCore chip;
    private @Nullable Socket connection;
    private boolean closed;
    private int polls;

    private VpcdSlot(
            String readerName, @Nullable ServerSocket server, InetSocketAddress address, boolean quickAcknowledge) {
        this.readerName = readerName;
        this.server = server;
        this.address = address;
        this.quickAcknowledge = quickAcknowledge;
        Thread thread = new Thread(this::run, "vpcd slot " + readerName);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Listens on 127.0.0.1 for a vpcd in reversed mode.
     *
     * @param port 1 to 65,535, or 0 for any free one; see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static VpcdSlot listening(String readerName, int port) throws IOException {
        return listening(readerName, port, true);
    }

    /** Without quick acknowledgement only to measure what it is worth. */
    static VpcdSlot listening(String readerName, int port, boolean quickAcknowledge) throws IOException {
        ServerSocket server = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK));
        InetSocketAddress address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
        return new VpcdSlot(readerName, server, address, quickAcknowledge);
    }

    /** Connects to a vpcd that listens (Debian's default, on all interfaces), whenever a chip lies here. */
    public static VpcdSlot connectingTo(InetSocketAddress vpcd, String readerName) {
        return new VpcdSlot(readerName, null, vpcd, true);
    }

    /** The port that vpcd uses. */
    public int port() {
        return address.getPort();
    }

    @Override
    public String readerName() {
        return readerName;
    }

    @Override
    public synchronized void insert(ChipCore inserted) {
        hangUp();
        chip = inserted;
        notifyAll();
    }

    @Override
    public synchronized void remove() {
        chip = null;
        hangUp();
    }

    @Override
    public synchronized boolean isOccupied() {
        return chip != null;
    }

    /** How often a vpcd has looked into this slot: twice means that pcscd has it in its list of readers. */
    synchronized int polls() {
        return polls;
    }

    /** Takes the chip away and lets the port go. */
    @Override
    public synchronized void close() {
        closed = true;
        remove();
        notifyAll();
        if (server != null) {
            closeQuietly(server);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void run() {
        while (!isClosed()) {
            try (Socket socket = nextConnection()) {
                ChipCore here = begin(socket);
                if (here != null && !serve(socket, here)) {
                    removeIfStill(here);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "vpcd connection of {0} ended: {1}", readerName, e.getMessage());
                pause();
            }
        }
    }

    /** A chip that fails by itself must not take the slot with it. */
    private boolean serve(Socket socket, ChipCore here) throws IOException {
        try {
            return new VpcdWire(socket, quickAcknowledge).serve(here);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the chip in " + readerName + " failed and counts as removed", e);
            return false;
        }
    }

    private Socket nextConnection() throws IOException {
        if (server != null) {
            return server.accept();
        }
        awaitChip();
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_TIMEOUT_MILLIS);
            return socket;
        } catch (IOException e) {
            closeQuietly(socket);
            throw e;
        }
    }

    private synchronized void awaitChip() throws IOException {
        while (chip == null && !closed) {
            waitMillis(0);
        }
        if (closed) {
            throw new IOException("slot closed");
        }
    }

    /** An empty slot answers the poll by hanging up, which vpcd takes for no chip. */
    private synchronized @Nullable ChipCore begin(Socket socket) {
        polls++;
        connection = chip == null ? null : socket;
        return chip;
    }

    private synchronized void removeIfStill(ChipCore vanished) {
        if (chip == vanished) {
            remove();
        }
    }

    private synchronized void hangUp() {
        if (connection != null) {
            closeQuietly(connection);
            connection = null;
        }
    }

    private synchronized void pause() {
        if (!closed) {
            waitMillis(RETRY_MILLIS);
        }
    }

    private void waitMillis(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a socket failed: {0}", e.getMessage());
        }
    }
}
