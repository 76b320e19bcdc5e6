package dk.helhed.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Tells how to go on where a start is broken off, by Ctrl-C or by trouble. */
final class HalfWay {
    private static final String ADVICE =
            "\nWhat has started keeps running: ./helhed up goes on from here, ./helhed down stops it.";

    private HalfWay() {}

    static <T> T watching(Supplier<T> work, Console console) {
        var whole = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!whole.get()) {
                console.say(ADVICE);
            }
        }));
        T result = work.get();
        whole.set(true);
        return result;
    }
}
