package dk.helhed.local;

import java.time.Duration;
import java.util.List;

/** One process of the suite: how it is made ready, started, asked after and stopped. */
interface Part {
    /** Names its log, its run record and its place on the command line. */
    String name();

    String title();

    String url();

    List<Integer> ports();

    String version();

    /** Differs when what is installed differs from what may be running: then the part is started again. */
    String build();

    /** Unpacks and lays out what the first start needs; quick and harmless when all is there. */
    void prepare(Console console);

    Launch launch();

    Health health();

    /** What is left to do once the part answers, each time the suite is brought up; harmless when it is done already. */
    default void settle() {}

    default Duration patience() {
        return Duration.ofMinutes(4);
    }

    /** Whether its process has a class cache to write when it ends, which takes a while. */
    default boolean isLearning() {
        return false;
    }

    /** How long it may take to end once it is asked to. */
    default Duration grace() {
        return Duration.ofSeconds(20);
    }

    default String stopSignal() {
        return "TERM";
    }
}
