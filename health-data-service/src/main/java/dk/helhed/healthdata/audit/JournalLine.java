package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.Attack;
import java.util.ArrayList;
import java.util.List;

/** How the outcome of a task is written: {@code settled programs t cell:move … r unknown:attack:down:up …}. */
final class JournalLine {

    private JournalLine() {}

    static String of(Task.Outcome outcome) {
        var line = new StringBuilder().append(outcome.settled()).append(' ').append(outcome.programs());
        for (Witness witness : outcome.witnesses()) {
            line.append(" t");
            for (int i = 0; i < witness.cells().length; i++) {
                line.append(' ').append(witness.cells()[i]).append(':').append(witness.moves()[i]);
            }
        }
        for (Task.Refutation refutation : outcome.refutations()) {
            line.append(" r ").append(refutation.unknown()).append(':').append(refutation.attack());
            line.append(':').append(refutation.down()).append(':').append(refutation.up());
        }
        return line.toString();
    }

    static Task.Outcome read(String line) {
        String[] parts = line.split(" (?=[tr] )", -1);
        String[] counts = parts[0].split(" ", -1);
        List<Witness> witnesses = new ArrayList<>();
        List<Task.Refutation> refutations = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String content = parts[i].substring(2);
            if (parts[i].charAt(0) == 't') {
                witnesses.add(witness(content.split(" ", -1)));
            } else {
                refutations.add(refutation(content.split(":", -1)));
            }
        }
        return new Task.Outcome(witnesses, refutations, Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
    }

    private static Task.Refutation refutation(String[] parts) {
        return new Task.Refutation(
                Integer.parseInt(parts[0]),
                Attack.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }

    private static Witness witness(String[] entries) {
        int[] cells = new int[entries.length];
        long[] moves = new long[entries.length];
        for (int i = 0; i < entries.length; i++) {
            int colon = entries[i].indexOf(':');
            cells[i] = Integer.parseInt(entries[i], 0, colon, 10);
            moves[i] = Long.parseLong(entries[i], colon + 1, entries[i].length(), 10);
        }
        return new Witness(cells, moves);
    }
}
