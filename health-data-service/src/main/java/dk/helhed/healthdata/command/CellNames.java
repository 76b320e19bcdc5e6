package dk.helhed.healthdata.command;

import java.util.List;

/** Says in words which figure a cell of the linked table is. */
final class CellNames {

    private CellNames() {}

    /** @param key as the table has it: an earlier release, the period, the codes, the measure, and what is made of it */
    static String of(String key, Publication publication, List<Breakdown> axes) {
        String[] parts = key.split("[·|]", -1);
        boolean isEarlier = key.matches("[0-9]+\\|.*");
        int from = isEarlier ? 1 : 0;
        int measure = from + 1 + axes.size();
        if (parts.length <= measure) {
            return key;
        }
        String place = FaultTexts.place(axes, publication, isEarlier ? key.substring(key.indexOf('|') + 1) : key);
        StringBuilder name = new StringBuilder(place).append(", ").append(parts[measure]);
        for (int i = measure + 1; i < parts.length; i++) {
            name.append(' ').append(made(parts[i]));
        }
        return isEarlier ? name + " (earlier table " + parts[0] + ")" : name.toString();
    }

    private static String made(String of) {
        return switch (of) {
            case "not", "others" -> "(those who are not counted)";
            case "more" -> "(events beyond the first)";
            default -> of.startsWith("change") ? "(change since it was published)" : "(" + of + ")";
        };
    }
}
