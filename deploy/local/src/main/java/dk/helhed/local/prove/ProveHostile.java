package dk.helhed.local.prove;

import dk.helhed.local.Console;
import dk.helhed.local.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Attacks the running suite with what has broken services before, one attack after the other, while other callers go on
 * reading; and reports what they noticed. The demo data stays as it is.
 */
public final class ProveHostile {
    private static final Duration FIRST_SUCCESS = Duration.ofSeconds(5);
    private static final Duration CUT_OFF = Duration.ofSeconds(90);

    private final List<Target> targets;
    private final TableLock locks;
    private final Console console;
    private final Calls calls;
    private final PoolMetrics pools;
    private final Scale scale;
    private final List<String> faults = new ArrayList<>();

    public ProveHostile(List<Target> targets, Tokens tokens, TableLock locks, Scale scale, Console console) {
        this.targets = targets;
        this.locks = locks;
        this.scale = scale;
        this.console = console;
        this.calls = new Calls(tokens);
        this.pools = new PoolMetrics(calls);
    }

    /** Locks a service's table against all its readers. */
    public interface TableLock {
        /** Returns when the table is locked; it is free again after that time. */
        Thread hold(Target target, Duration time);
    }

    /**
     * How much of it.
     *
     * @param hangUps requests of each storm
     * @param locked how long the table stays locked
     * @param waiting callers who wait for the locked table
     * @param readP99Millis how long other callers may wait (p99) where they should notice nothing
     * @param probeMillis how long any health probe may take
     */
    public record Scale(
            int rounds, int hangUps, int sockets, Duration locked, int waiting, long readP99Millis, long probeMillis) {
        public static final Scale FULL = new Scale(3, 20_000, 250, Duration.ofSeconds(70), 1_000, 250, 100);
        // For machines that do other things at the same time: a service that is not safe takes many seconds.
        public static final Scale SHORT = new Scale(1, 4_000, 250, Duration.ofSeconds(12), 300, 2_000, 1_000);
    }

    /** Whether all of it held. */
    public boolean holds() throws IOException {
        try (Bystanders others = new Bystanders(calls, targets);
                SlowSenders slow = new SlowSenders(targets.getFirst(), 7)) {
            Instant begun = Instant.now();
            others.learn();
            console.say("%-52s %8s %10s %10s".formatted("attack", "seconds", "read p99", "probe max"));
            attacks(new Requests(targets).attacks(), others);
            Uploads uploads = new Uploads(calls, targets.get(0), targets.get(1), targets.get(2));
            attacks(uploads.attacks(), others);
            attack("all files at all doors at once", uploads.allAtOnce(), others, false);
            hangUps(others);
            attack("slow senders: " + slow.all() + " connections", () -> cutOff(slow, begun), others, true);
        }
        console.say("");
        faults.forEach(fault -> console.say("NOT HELD  " + fault));
        console.say(faults.isEmpty() ? "All of it held." : faults.size() + " things did not hold.");
        return faults.isEmpty();
    }

    private void attacks(Map<String, Attack> attacks, Bystanders others) throws IOException {
        for (Map.Entry<String, Attack> attack : attacks.entrySet()) {
            attack(attack.getKey(), attack.getValue(), others, true);
        }
    }

    /** @param quiet whether the other callers should notice nothing of it */
    private void attack(String name, Attack attack, Bystanders others, boolean quiet) throws IOException {
        others.forget();
        Instant begun = Instant.now();
        List<String> wrong = new ArrayList<>(attack.carryOut());
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        Bystanders.Seen seen = others.seen();
        if (quiet && seen.failed() > 0) {
            wrong.add("%d of %d reads of other callers failed".formatted(seen.failed(), seen.reads()));
        }
        if (quiet && seen.readP99() > scale.readP99Millis()) {
            wrong.add("other callers waited " + seen.readP99() + " ms (p99)");
        }
        if (seen.probesFailed() > 0) {
            wrong.add(seen.probesFailed() + " health probes failed");
        }
        if (seen.probeMost() > scale.probeMillis()) {
            wrong.add("a health probe took " + seen.probeMost() + " ms");
        }
        console.say("%-52s %8.1f %7d ms %7d ms  %s"
                .formatted(name, seconds, seen.readP99(), seen.probeMost(), wrong.isEmpty() ? "held" : "NOT HELD"));
        wrong.forEach(one -> faults.add(name + ": " + one));
    }

    private void hangUps(Bystanders others) throws IOException {
        for (int round = 1; round <= scale.rounds(); round++) {
            for (Target target : targets) {
                attack(target.name() + ": " + scale.hangUps() + " hang-ups", () -> storm(target), others, false);
                attack(
                        target.name() + ": a table locked for " + scale.locked().toSeconds() + " s",
                        () -> lock(target),
                        others,
                        false);
            }
        }
    }

    private List<String> storm(Target target) {
        Map<String, Integer> ends =
                HangUps.storm(target, calls.token(target.client()), scale.hangUps(), scale.sockets());
        return afterwards(target, ends);
    }

    private List<String> lock(Target target) {
        Thread lock = locks.hold(target, scale.locked());
        Map<String, Integer> ends = HangUps.waiting(target, scale.waiting(), Duration.ofSeconds(45));
        try {
            lock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return afterwards(target, ends);
    }

    private List<String> afterwards(Target target, Map<String, Integer> ends) {
        List<String> wrong = new ArrayList<>();
        Duration recovered = firstSuccess(target);
        if (recovered.compareTo(FIRST_SUCCESS) > 0) {
            wrong.add("the first success came after " + recovered.toMillis() + " ms");
        }
        int lost = pools.lost(target, Duration.ofSeconds(15));
        if (lost != 0) {
            wrong.add(lost < 0 ? "the pool's metrics cannot be read" : lost + " connections are lost");
        }
        if (ends.containsKey("500")) {
            wrong.add(ends.get("500") + " answers were 500");
        }
        console.say("  "
                + ends.entrySet().stream()
                        .map(end -> end.getKey() + " × " + end.getValue())
                        .collect(
                                Collectors.joining(", ", "", "; first success after " + recovered.toMillis() + " ms")));
        return wrong;
    }

    private Duration firstSuccess(Target target) {
        Instant begun = Instant.now();
        Duration waited = Duration.ZERO;
        while (calls.get(target.api().resolve(target.list())).status() != 200
                && waited.compareTo(Duration.ofMinutes(2)) < 0) {
            waited = Duration.between(begun, Instant.now());
        }
        return Duration.between(begun, Instant.now());
    }

    private static List<String> cutOff(SlowSenders slow, Instant begun) {
        int open = slow.open();
        while (open > 0 && Duration.between(begun, Instant.now()).compareTo(CUT_OFF) < 0) {
            open = slow.open();
        }
        return open == 0 ? List.of() : List.of(open + " are still open after " + CUT_OFF.toSeconds() + " s");
    }
}
