package dk.helhed.local.prove;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Callers who ask and do not wait for the answer. */
final class HangUps {
    private static final List<Integer> PATIENCE_MILLIS = List.of(1, 1, 1, 5, 10, 20, 30, 50, 80, 200);

    private HangUps() {}

    /**
     * Reads and writes mixed, from many sockets at once.
     *
     * @return how often each end was seen: a status, left, or the name of a failure
     */
    static Map<String, Integer> storm(Target target, String token, int requests, int sockets) {
        String read =
                "GET " + target.list() + " HTTP/1.1\r\nHost: helhed\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        int length = target.body().getBytes(StandardCharsets.UTF_8).length;
        String write = "PUT " + target.write() + " HTTP/1.1\r\nHost: helhed\r\nAuthorization: Bearer " + token
                + "\r\nIf-Match: \"999\"\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n"
                + target.body();
        return all(requests, sockets, number -> {
            Random random = new Random(number);
            String request = random.nextInt(10) < 6 ? read : write;
            int patience = PATIENCE_MILLIS.get(random.nextInt(PATIENCE_MILLIS.size()));
            return one(target, request, patience, random.nextBoolean());
        });
    }

    /** Readers that wait for a locked table and leave at different times. */
    static Map<String, Integer> waiting(Target target, int readers, Duration longest) {
        String read = "GET " + target.list() + " HTTP/1.1\r\nHost: helhed\r\n\r\n";
        return all(
                readers,
                Math.min(readers, 400),
                number -> one(target, read, new Random(number).nextInt((int) longest.toMillis()) + 10, false));
    }

    private interface Caller {
        String call(int number);
    }

    private static Map<String, Integer> all(int requests, int sockets, Caller caller) {
        ConcurrentHashMap<String, Integer> ends = new ConcurrentHashMap<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(sockets)) {
            for (int i = 0; i < requests; i++) {
                int number = i;
                callers.execute(() -> ends.merge(caller.call(number), 1, Integer::sum));
            }
            callers.shutdown();
            boolean ended = callers.awaitTermination(10, TimeUnit.MINUTES);
            assert ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new TreeMap<>(ends);
    }

    private static String one(Target target, String request, int patienceMillis, boolean reset) {
        try (Socket socket = RawHttp.open(target.api())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(patienceMillis);
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            byte[] answer = socket.getInputStream().readNBytes(12);
            return answer.length < 12 ? "closed" : new String(answer, 9, 3, StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException e) {
            return "left";
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }
}
