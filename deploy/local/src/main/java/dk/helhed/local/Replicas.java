package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many processes of each service there are: one alone, or several behind a proxy. */
record Replicas(int each) {
    static final String OPTION = "--replicas";
    static final Replicas ONE = new Replicas(1);
    // Their ports would reach those of other parts.
    private static final int MOST = 4;

    /** What a command asks for, and the rest of its words. */
    record Asked(Replicas replicas, List<String> rest) {
        static Asked in(List<String> words) {
            int at = words.indexOf(OPTION);
            if (at < 0) {
                return new Asked(ONE, words);
            }
            List<String> rest = new ArrayList<>(words);
            rest.remove(at);
            return new Asked(parse(at < rest.size() ? rest.remove(at) : ""), rest);
        }
    }

    /** Of the suite as it was brought up last. */
    static Replicas of(Home home) {
        try {
            return parse(Files.readString(file(home)));
        } catch (NoSuchFileException e) {
            return ONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Home home) {
        try {
            Files.writeString(file(home), Integer.toString(each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean areSeveral() {
        return each > 1;
    }

    /** What the processes of a service are numbered: from 1, or 0 for one alone. */
    List<Integer> numbers() {
        return areSeveral() ? IntStream.rangeClosed(1, each).boxed().toList() : List.of(0);
    }

    private static Replicas parse(String number) {
        try {
            int each = Integer.parseInt(number);
            if (each >= 1 && each <= MOST) {
                return new Replicas(each);
            }
        } catch (NumberFormatException e) {
            // Reported below, with the range.
        }
        throw new Trouble(
                OPTION + " needs a whole number from 1 to " + MOST + ", for example ./helhed up " + OPTION + " 2");
    }

    private static Path file(Home home) {
        return home.run().resolve("replicas");
    }
}
