package dk.helhed.kit.repeat;

import java.util.List;

/** Paths that are alike but for some segments, such as {@code /v1/areas/*}. */
record PathTemplate(List<String> segments) {

    private static final String ANY = "*";

    /** @param template an asterisk stands for any one segment */
    static PathTemplate of(String template) {
        return new PathTemplate(split(template));
    }

    boolean matches(String path) {
        List<String> asked = split(path);
        if (asked.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!segments.get(i).equals(ANY) && !segments.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
