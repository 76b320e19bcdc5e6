package dk.helhed.initiatives.hearing;

import java.util.List;

/** Who is asked; kept as one JSON value. */
record Invited(List<String> organisations) {

    Invited {
        organisations = List.copyOf(organisations);
    }
}
