package dk.helhed.endtoend;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A client that registers one area after the other and remembers what it was told about each. */
final class Writer implements AutoCloseable {

    private final Api plans = new Api("plans");
    private final List<String> acknowledged = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final String family;
    private final Thread thread;
    private volatile boolean over;
    private volatile Throwable failure;

    Writer(String family) {
        this.family = family;
        this.thread = Thread.ofPlatform().daemon().start(this::write);
    }

    private void write() {
        for (int number = 0; !over; number++) {
            String code = family + number;
            try {
                HttpResponse<String> answer = plans.change(
                        "aarhus-editor",
                        "POST",
                        "/v1/areas",
                        "",
                        "{\"code\": \"" + code + "\", \"name\": \"Prøvebyen\"}");
                note(code, answer);
                Thread.sleep(20);
            } catch (Exception e) {
                failure = e;
                return;
            }
        }
    }

    private synchronized void note(String code, HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            acknowledged.add(code);
        } else {
            refused.put(
                    code,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("Content-Type").orElse(""));
        }
    }

    synchronized List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What was not acknowledged: status and media type of the answer. */
    synchronized Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    void awaitAcknowledged(int count) throws InterruptedException {
        await(() -> acknowledged().size() >= count);
    }

    void awaitRefused(int count) throws InterruptedException {
        await(() -> refused().size() >= count);
    }

    private void await(BooleanSupplier reached) throws InterruptedException {
        for (int attempt = 0; attempt < 1_200 && failure == null; attempt++) {
            if (reached.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("acknowledged " + acknowledged() + ", refused " + refused(), failure);
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join(TimeUnit.SECONDS.toMillis(30));
        if (failure != null) {
            throw new AssertionError("the writer got no answer", failure);
        }
    }
}
