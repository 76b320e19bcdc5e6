package dk.helhed.local;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Brings one part up, whatever state an earlier run has left it in. */
final class Starter {
    private final RunFolder runs;
    private final Console console;
    private final Clock clock;

    Starter(RunFolder runs, Console console, Clock clock) {
        this.runs = runs;
        this.console = console;
        this.clock = clock;
    }

    /** Gives whether the part had to be started. */
    boolean bringUp(Part part) throws InterruptedException {
        Optional<RunRecord> running = runs.alive(part.name());
        if (running.isPresent()) {
            if (isWell(part, running.get())) {
                // The earlier start may have been broken off between the first answer and this.
                part.settle();
                return false;
            }
            ProcessMark mark = running.get().mark();
            console.work(part.title(), "stopped, to be started again", () -> {
                Processes.signal(part.stopSignal(), mark.pid());
                if (!Processes.endsByItself(mark)) {
                    Processes.kill(mark);
                    console.say("         " + part.title() + " had to be killed; it recovers now.");
                }
            });
            runs.forget(part.name());
        }
        part.prepare(console);
        console.work(part.title(), "ready", () -> start(part));
        return true;
    }

    /** A part that runs but does not answer may be on its way up: it gets a moment. */
    private boolean isWell(Part part, RunRecord record) throws InterruptedException {
        if (!record.build().equals(part.build())) {
            return false;
        }
        Instant end = clock.instant().plusSeconds(10);
        while (record.mark().isAlive() && clock.instant().isBefore(end)) {
            if (part.health().up()) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }

    private void start(Part part) throws InterruptedException {
        Launch launch = part.launch();
        LogTail log = new LogTail(launch.log());
        Process process = launch.start();
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow(() -> died(part, log));
        runs.save(new RunRecord(
                part.name(), mark.pid(), mark.born(), clock.instant().toString(), part.version(), part.build()));
        Instant end = clock.instant().plus(part.patience());
        while (true) {
            if (!process.isAlive()) {
                runs.forget(part.name());
                throw died(part, log);
            }
            Health health = part.health();
            if (health.up()) {
                part.settle();
                return;
            }
            if (clock.instant().isAfter(end)) {
                throw new Trouble(part.title() + " runs as process " + mark.pid() + ", but is not ready after "
                        + part.patience().toSeconds() + " s (" + health.detail() + ").\n" + log.text());
            }
            Thread.sleep(150);
        }
    }

    private static Trouble died(Part part, LogTail log) {
        if (log.tellsOfFullDisk()) {
            return new Trouble(part.title() + " ended while it started, because the disk is full.\n"
                    + "Make room, then run ./helhed up again.\n" + log.text());
        }
        return new Trouble(part.title() + " ended while it started.\n" + log.text());
    }
}
