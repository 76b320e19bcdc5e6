package dk.helhed.local.prove;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.local.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Callers who send so many requests a second whether answers come or not: four reads to each change. Every writer has an area of
 * its own, whose version counts its changes; what was not answered it sends again under the same key, as the API asks its clients to.
 */
final class SteadyLoad implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLIENT = "aarhus-editor";
    private static final int WRITERS = 8;
    private static final int CHANGES_IN = 5;
    private static final int REQUEST_IN_PROGRESS = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Calls calls;
    private final URI plans;
    private final Duration interval;
    private final List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    private final List<Area> areas;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    private record Reply(Instant sent, Calls.Answer answer) {
        boolean isFailure() {
            return answer.status() / 100 != 2;
        }
    }

    /**
     * What callers noticed.
     *
     * @param lastFailure when the last request that failed was sent; the start where none did
     */
    record Seen(
            int requests, int failed, List<String> failures, long p99Millis, long mostMillis, Instant lastFailure) {}

    /** What one writer changes, and the version that its last answer gave. */
    static final class Area {
        private final String code;
        private volatile int acknowledged;

        Area(String code, int version) {
            this.code = code;
            this.acknowledged = version;
        }

        String code() {
            return code;
        }

        int acknowledged() {
            return acknowledged;
        }
    }

    SteadyLoad(Calls calls, URI plans, int perSecond) {
        this.calls = calls;
        this.plans = plans;
        this.interval = Duration.ofSeconds(1).dividedBy(perSecond);
        this.areas = IntStream.range(0, WRITERS).mapToObj(this::area).toList();
    }

    /** Begins, and goes on until it is closed. */
    void start() {
        int writesEach = CHANGES_IN * WRITERS;
        pace(interval.multipliedBy(CHANGES_IN).dividedBy(CHANGES_IN - 1), this::read);
        areas.forEach(area -> threads.execute(() -> write(area, interval.multipliedBy(writesEach))));
    }

    List<Area> areas() {
        return areas;
    }

    /** Answers that no change may get here. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    void forget() {
        replies.clear();
    }

    Seen seen(Instant since) {
        List<Reply> all;
        synchronized (replies) {
            all = List.copyOf(replies);
        }
        List<Reply> failed = all.stream().filter(Reply::isFailure).toList();
        long[] times = all.stream()
                .filter(reply -> !reply.isFailure())
                .mapToLong(reply -> reply.answer().millis())
                .sorted()
                .toArray();
        return new Seen(
                all.size(),
                failed.size(),
                failed.stream()
                        .map(reply -> reply.answer().status() == 0
                                ? "no answer"
                                : "" + reply.answer().status())
                        .distinct()
                        .sorted()
                        .toList(),
                times.length == 0 ? 0 : times[(int) Math.ceil(0.99 * times.length) - 1],
                times.length == 0 ? 0 : times[times.length - 1],
                failed.stream().map(Reply::sent).max(Instant::compareTo).orElse(since));
    }

    private void pace(Duration every, Runnable request) {
        threads.execute(() -> {
            for (long due = System.nanoTime(); !over; due += every.toNanos()) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                Thread unused = Thread.startVirtualThread(request);
            }
        });
    }

    private void read() {
        note(calls.get(plans.resolve("/v1/areas/0751-bispehaven")));
    }

    private void write(Area area, Duration every) {
        for (long due = System.nanoTime(); !over; due += every.toNanos()) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            change(area);
        }
    }

    private void change(Area area) {
        UUID key = UUID.randomUUID();
        int seen = area.acknowledged;
        Calls.Answer answer = put(area, seen, key);
        note(answer);
        Instant end = Instant.now().plus(PATIENCE);
        while (isOpen(answer) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = put(area, seen, key);
            note(answer);
        }
        if (answer.status() == 200) {
            area.acknowledged = version(answer);
        } else {
            // What it would send next rests on an answer that it has not got.
            refusals.add("a change was answered " + answer.status() + ": " + answer.body());
            over = true;
        }
    }

    /** Whether it is not known if the change was made. */
    private static boolean isOpen(Calls.Answer answer) {
        return answer.status() == 0 || answer.status() >= 500 || answer.status() == REQUEST_IN_PROGRESS;
    }

    private Calls.Answer put(Area area, int seen, UUID key) {
        String name = seen % 2 == 0 ? "Prøvebyen" : "Prøvebyerne";
        return calls.put(
                plans.resolve("/v1/areas/" + area.code()),
                CLIENT,
                "\"" + seen + "\"",
                key,
                "{\"code\": \"" + area.code() + "\", \"name\": \"" + name + "\"}");
    }

    private void note(Calls.Answer answer) {
        replies.add(new Reply(Instant.now().minus(answer.time()), answer));
    }

    /** That of an earlier proof, or a new one. */
    private Area area(int number) {
        String code = "0751-bevis-" + (char) ('a' + number);
        Calls.Answer there = calls.get(plans.resolve("/v1/areas/" + code));
        if (there.status() == 404) {
            byte[] body = ("{\"code\": \"" + code + "\", \"name\": \"Prøvebyen\"}").getBytes(StandardCharsets.UTF_8);
            there = calls.post(plans.resolve("/v1/areas"), CLIENT, "application/json", body);
        }
        return new Area(code, version(there));
    }

    static int version(Calls.Answer answer) {
        try {
            return JSON.readTree(answer.body()).path("version").asInt();
        } catch (JsonProcessingException e) {
            throw new Trouble("An area was answered " + answer.status() + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
