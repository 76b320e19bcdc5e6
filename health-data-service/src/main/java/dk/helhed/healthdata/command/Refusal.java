package dk.helhed.healthdata.command;

import java.util.List;

/** The command cannot do what it was asked to, and says why; nothing has been written. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;

    Refusal(String why) {
        super(why);
    }

    /** At most so many at once that they can be read. */
    static Refusal of(List<String> whys) {
        int most = Math.min(MOST, whys.size());
        String more = whys.size() > most ? "\n… and " + (whys.size() - most) + " more" : "";
        return new Refusal(String.join("\n", whys.subList(0, most)) + more);
    }
}
