package dk.helhed.local.prove;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Callers who hold a connection and send next to nothing. */
final class SlowSenders implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();

    /** Opens as many of each kind: half a header, half a body, nothing at all. */
    SlowSenders(Target target, int each) throws IOException {
        for (int i = 0; i < each; i++) {
            open(target, "GET " + target.list() + " HTTP/1.1\r\nHost: helhed\r\nX-Slow: ");
            open(
                    target,
                    "PUT " + target.write() + " HTTP/1.1\r\nHost: helhed\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\n\r\n{");
            open(target, "");
        }
    }

    private void open(Target target, String begin) throws IOException {
        Socket socket = RawHttp.open(target.api());
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
    }

    /** How many the service has not yet hung up on. */
    int open() {
        int open = 0;
        for (Socket socket : sockets) {
            open += isOpen(socket) ? 1 : 0;
        }
        return open;
    }

    int all() {
        return sockets.size();
    }

    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(20);
            byte[] answer = new byte[4096];
            while (true) {
                if (socket.getInputStream().read(answer) < 0) {
                    return false;
                }
            }
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is to be closed, and it is.
            }
        }
    }
}
