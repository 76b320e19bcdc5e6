package dk.helhed.local.prove;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.local.Console;
import dk.helhed.local.Endpoints;
import dk.helhed.local.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Restarts and kills the processes of plans-service one after the other while callers read and change areas, and reports what they
 * noticed, and whether each change was made once and reached the neighbour.
 */
public final class ProveReplicas {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PER_SECOND = 200;
    private static final Duration LEARNED = Duration.ofSeconds(8);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    // A request of each writer and a few reads: what one process may be at when it is killed.
    private static final int MOST_IN_FLIGHT = 20;

    private final Endpoints services;
    private final Running processes;
    private final Calls calls;
    private final Console console;
    private final List<String> faults = new ArrayList<>();

    public ProveReplicas(Endpoints services, Tokens tokens, Running processes, Console console) {
        this.services = services;
        this.processes = processes;
        this.calls = new Calls(tokens);
        this.console = console;
    }

    /** The processes of the service. */
    public interface Running {
        List<String> names();

        /** Each in turn; returns when the last is used again. */
        void restartAll() throws InterruptedException;

        void kill(String name) throws InterruptedException;

        void bringBack(String name) throws InterruptedException;
    }

    /** Whether all of it held. */
    public boolean holds() throws InterruptedException {
        console.say("%-34s %9s %7s %9s %9s %10s %12s"
                .formatted(
                        "plans-service, 200 requests/s",
                        "requests",
                        "failed",
                        "p99",
                        "most",
                        "recovered",
                        "events after"));
        List<SteadyLoad.Area> areas;
        try (SteadyLoad load = new SteadyLoad(calls, services.plans(), PER_SECOND)) {
            load.start();
            Thread.sleep(LEARNED);
            areas = load.areas();
            nothing(load);
            restart(load);
            for (String name : processes.names()) {
                kill(load, name);
            }
            faults.addAll(load.refusals());
        }
        areas.forEach(this::compare);
        console.say("");
        faults.forEach(fault -> console.say("NOT HELD  " + fault));
        console.say(faults.isEmpty() ? "All of it held." : faults.size() + " things did not hold.");
        return faults.isEmpty();
    }

    private void nothing(SteadyLoad load) throws InterruptedException {
        Instant begun = begin(load);
        Thread.sleep(QUIET);
        SteadyLoad.Seen seen = load.seen(begun);
        row("nothing happens", seen, "", "");
        if (seen.failed() > 0) {
            faults.add("while nothing happened: " + seen.failed() + " requests failed: " + seen.failures()
                    + "; this machine has too much else to do");
        }
    }

    private void restart(SteadyLoad load) throws InterruptedException {
        Instant begun = begin(load);
        processes.restartAll();
        SteadyLoad.Seen seen = load.seen(begun);
        row("each is restarted in turn", seen, "", "");
        if (seen.failed() > 0) {
            faults.add("a rolling restart: " + seen.failed() + " requests failed: " + seen.failures());
        }
    }

    private void kill(SteadyLoad load, String name) throws InterruptedException {
        Instant begun = begin(load);
        processes.kill(name);
        Duration events = untilTheNeighbourHasIt(load.areas().getFirst());
        Thread.sleep(QUIET);
        processes.bringBack(name);
        SteadyLoad.Seen seen = load.seen(begun);
        Duration recovered = Duration.between(begun, seen.lastFailure());
        row("kill -9 of " + name, seen, seconds(recovered), seconds(events));
        if (seen.failed() > MOST_IN_FLIGHT) {
            faults.add("the kill of " + name + ": " + seen.failed() + " requests failed: " + seen.failures());
        }
        if (recovered.compareTo(RECOVERY) > 0) {
            faults.add("the kill of " + name + ": requests failed for " + seconds(recovered));
        }
        if (events.compareTo(RECOVERY) > 0) {
            faults.add("the kill of " + name + ": events stood still for " + seconds(events));
        }
    }

    private static Instant begin(SteadyLoad load) {
        load.forget();
        return Instant.now();
    }

    /** How long it takes until a change that was made from now on has arrived. */
    private Duration untilTheNeighbourHasIt(SteadyLoad.Area area) throws InterruptedException {
        Instant begun = Instant.now();
        // The last one of before may be on its way already.
        int next = area.acknowledged() + 2;
        while (atTheNeighbour(area) < next
                && Duration.between(begun, Instant.now()).toSeconds() < 60) {
            Thread.sleep(20);
        }
        return Duration.between(begun, Instant.now());
    }

    private int atTheNeighbour(SteadyLoad.Area area) {
        Calls.Answer answer = calls.get(services.healthData().resolve("/v1/areas/" + area.code()));
        try {
            return JSON.readTree(answer.body()).at("/sourceVersion").asInt();
        } catch (JsonProcessingException e) {
            return 0;
        }
    }

    /** Each change that was acknowledged is there, none was made twice, and the neighbour has the last one. */
    private void compare(SteadyLoad.Area area) {
        int there = SteadyLoad.version(calls.get(services.plans().resolve("/v1/areas/" + area.code())));
        if (there != area.acknowledged()) {
            faults.add(
                    area.code() + " has version " + there + ", and " + area.acknowledged() + " was acknowledged last");
        }
        Instant end = Instant.now().plus(RECOVERY);
        int arrived = atTheNeighbour(area);
        while (arrived != there && Instant.now().isBefore(end)) {
            arrived = atTheNeighbour(area);
        }
        if (arrived != there) {
            faults.add(area.code() + " has version " + arrived + " at the neighbour, and " + there + " here");
        }
    }

    private void row(String what, SteadyLoad.Seen seen, String recovered, String events) {
        console.say("%-34s %9d %7d %6d ms %6d ms %10s %12s"
                .formatted(
                        what, seen.requests(), seen.failed(), seen.p99Millis(), seen.mostMillis(), recovered, events));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }
}
