package dk.helhed.initiatives.hearing;

import java.util.List;

/** The organisations that are asked; kept as one JSON value. */
record InvitedParties(List<String> organisations) {

    InvitedParties {
        organisations = List.copyOf(organisations);
    }
}
