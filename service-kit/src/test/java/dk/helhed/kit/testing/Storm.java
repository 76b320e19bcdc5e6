package dk.helhed.kit.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Many callers who ask over bare sockets and mostly hang up before they are answered. */
public final class Storm {

    private static final int[] PATIENCE_MILLIS = {1, 1, 1, 5, 10, 20, 30, 50, 80, 200};

    private Storm() {}

    /** Makes so many calls from so many sockets at once, and comes back when the last has hung up. */
    public static void rage(int port, int calls, int sockets, IntFunction<String> request) {
        Random random = new Random(7);
        try (ExecutorService callers = Executors.newFixedThreadPool(sockets)) {
            for (int i = 0; i < calls; i++) {
                int call = i;
                int patience = PATIENCE_MILLIS[random.nextInt(PATIENCE_MILLIS.length)];
                boolean rude = random.nextBoolean();
                callers.execute(() -> call(port, request.apply(call), patience, rude));
            }
        }
    }

    /**
     * How many of the pool's connections cannot be had within this time although nobody is at work. A lost one never
     * comes back; one that still serves a caller of the storm does.
     */
    public static int lost(Pool pool, int size, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        List<SqlConnection> had = new ArrayList<>();
        while (had.size() < size && System.nanoTime() < end) {
            try {
                had.add(pool.getConnection().await().atMost(patience));
            } catch (RuntimeException e) {
                // Not yet, or lost: the end of the time decides.
            }
        }
        had.forEach(one -> one.close().await().atMost(Duration.ofSeconds(5)));
        return size - had.size();
    }

    private static void call(int port, String request, int patience, boolean rude) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patience);
            if (rude) {
                socket.setSoLinger(true, 0);
            }
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            int unused = socket.getInputStream().read();
        } catch (IOException e) {
            // Not answered in time, or turned away: a storm does not care.
        }
    }
}
