package dk.helhed.plans.mandate;

import java.util.Collection;

/** The bodies that mandates are given to, in the order in which they decide one after the other. */
public enum MandateBody {
    SECRETARIAT("secretariat"),
    WORKING_GROUP("working-group"),
    LOCAL_BOARD("local-board"),
    BOARD("board"),
    FUND("fund");

    private final String role;

    MandateBody(String role) {
        this.role = role;
    }

    /** The role of the clients that act for the body. */
    public String role() {
        return role;
    }

    public boolean isAmong(Collection<String> roles) {
        return roles.contains(role);
    }
}
