package dk.helhed.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends the parts in the reverse of the order in which they need one another. */
record Down(Suite suite, RunFolder runs, Console console) {
    /** Gives how many parts were running. */
    int run() throws InterruptedException {
        if (suite.all().stream()
                .anyMatch(part -> part.isLearning() && runs.alive(part.name()).isPresent())) {
            console.say("This once it takes longer: what the parts learned about their classes is kept for quicker"
                    + " starts.");
        }
        return services() + stop(List.of(suite.keycloak(), suite.kafka())) + stop(List.of(suite.postgres()));
    }

    /** Those that callers reach, and what is in front of them. */
    int services() throws InterruptedException {
        return stop(Stream.concat(suite.proxy().stream(), suite.services().stream())
                .<Part>map(part -> part)
                .toList());
    }

    int stop(List<Part> together) throws InterruptedException {
        // All are asked before any is waited for.
        Map<Part, ProcessMark> asked = new LinkedHashMap<>();
        for (Part part : together) {
            Optional<RunRecord> running = runs.alive(part.name());
            if (running.isPresent()) {
                Processes.signal(part.stopSignal(), running.get().pid());
                asked.put(part, running.get().mark());
            }
        }
        for (Map.Entry<Part, ProcessMark> one : asked.entrySet()) {
            Part part = one.getKey();
            console.work(part.title(), "stopped", () -> end(part, one.getValue()));
            runs.forget(part.name());
        }
        return asked.size();
    }

    private void end(Part part, ProcessMark mark) throws InterruptedException {
        if (!Processes.endsByItself(part, mark)) {
            Processes.kill(mark);
            console.say(
                    "         " + part.title() + " did not end by itself and was killed; it recovers when it starts.");
        }
    }
}
