package dk.helhed.healthdata.reading.question;

/** How many letters lie between two texts: put in, left out, changed, or swapped with the next (optimal string alignment). */
final class Distance {

    private static final int LONGEST = 60;

    private Distance() {}

    /** How far a text may lie from what was meant; none lies near a text that is too long to be one. */
    static int mostFor(String text) {
        return text.length() > LONGEST ? -1 : Math.clamp(text.length() / 3, 1, 3);
    }

    /** Any number above the most where it is more than that. */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
                if (isSwapped(one, other, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most + 1) {
                return Integer.MAX_VALUE;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[other.length()];
    }

    private static boolean isSwapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
