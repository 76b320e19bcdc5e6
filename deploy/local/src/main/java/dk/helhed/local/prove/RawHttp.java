package dk.helhed.local.prove;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends what no HTTP client would send. */
final class RawHttp {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private RawHttp() {}

    static Socket open(URI service) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), 5_000);
        return socket;
    }

    /** The statuses of all answers that come until the service hangs up or is silent for this long. */
    static List<Integer> statuses(URI service, String request, Duration silence) throws IOException {
        try (Socket socket = open(service)) {
            socket.setSoTimeout((int) silence.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(buffer); read >= 0; ) {
                    received.write(buffer, 0, read);
                    read = socket.getInputStream().read(buffer);
                }
            } catch (SocketTimeoutException e) {
                // All that was to come has come.
            }
            Matcher found = STATUS.matcher(received.toString(StandardCharsets.ISO_8859_1));
            List<Integer> statuses = new ArrayList<>();
            while (found.find()) {
                statuses.add(Integer.valueOf(found.group(1)));
            }
            return statuses;
        }
    }
}
