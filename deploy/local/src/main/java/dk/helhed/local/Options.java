package dk.helhed.local;

import java.util.List;

/** The options given to a command, all of them known to it. */
record Options(List<String> given) {
    static Options of(List<String> words, String... known) {
        for (String word : words) {
            if (!List.of(known).contains(word)) {
                throw new Trouble("\"" + word + "\" is not understood here. ./helhed help lists the options.");
            }
        }
        return new Options(words);
    }

    static void refuseAny(List<String> words) {
        if (!words.isEmpty()) {
            throw new Trouble("\"" + words.getFirst() + "\" is not understood here. ./helhed help lists the options.");
        }
    }

    boolean has(String option) {
        return given.contains(option);
    }
}
