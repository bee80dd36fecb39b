// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cable that can be cut: forwards TCP from an own loopback port to another one. Severing it resets both ends without a
 * word; freezing it keeps both ends connected and carries nothing (a half-open connection).
 */
public final class TcpRelay implements AutoCloseable {
    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private boolean frozen;
    private volatile boolean refusing;

    /** @param targetPort where to forward to on this machine */
    public TcpRelay(int targetPort) throws IOException {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon("relay-accept", this::accept);
    }

    /** The port that stands in for the target's. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Cuts every connection now; new ones are accepted again at once. */
    public void sever() {
        for (Socket socket : Set.copyOf(sockets)) {
            abort(socket);
        }
    }

    /** While true, new connections are closed as soon as they come. */
    public void refuse(boolean on) {
        refusing = on;
        if (on) {
            sever();
        }
    }

    /** While true, nothing is carried and nothing is told. */
    public void freeze(boolean on) {
        synchronized (gate) {
            frozen = on;
            gate.notifyAll();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                if (refusing) {
                    abort(near);
                } else {
                    join(near);
                }
            } catch (IOException e) {
                // Closed, or a peer that left before it was served: the loop's condition decides.
            }
        }
    }

    private void join(Socket near) throws IOException {
        Socket far = new Socket();
        try {
            far.connect(target, 1_000);
        } catch (IOException e) {
            abort(near);
            throw e;
        }
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        sockets.add(near);
        sockets.add(far);
        daemon("relay-out", () -> carry(near, far));
        daemon("relay-in", () -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                thaw();
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // One end is gone: so shall the other be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            abort(from);
            abort(to);
        }
    }

    private void thaw() throws InterruptedException {
        synchronized (gate) {
            while (frozen) {
                gate.wait();
            }
        }
    }

    private void abort(Socket socket) {
        sockets.remove(socket);
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // Closed by its peer already.
        }
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        freeze(false);
        sever();
    }
}
