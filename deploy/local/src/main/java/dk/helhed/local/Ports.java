package dk.helhed.local;

/** The ports of one suite; HELHED_PORT_OFFSET shifts them all, so that two suites can run side by side. */
record Ports(int offset) {
    // Health and metrics of a service are this far above its API.
    private static final int TO_MANAGEMENT = 10;
    // And a process behind a proxy this far above the one before it.
    private static final int TO_NEXT_PROCESS = 20;
    static final String OFFSET_VARIABLE = "HELHED_PORT_OFFSET";
    private static final int HIGHEST_OFFSET = 40_000;

    static Ports shiftedBy(String offset) {
        try {
            int number = Integer.parseInt(offset.strip());
            if (number >= 0 && number <= HIGHEST_OFFSET) {
                return new Ports(number);
            }
        } catch (NumberFormatException e) {
            // Told below, with the range.
        }
        throw new Trouble(OFFSET_VARIABLE + " is \"" + offset + "\", but must be a whole number from 0 to "
                + HIGHEST_OFFSET + ".");
    }

    int plans() {
        return 8081 + offset;
    }

    int initiatives() {
        return 8082 + offset;
    }

    int healthData() {
        return 8083 + offset;
    }

    int managementOf(int service) {
        return service + TO_MANAGEMENT;
    }

    /** Of one of several processes of a service, counted from 1; 0 is the service that has but one. */
    int processOf(int service, int number) {
        return service + TO_NEXT_PROCESS * number;
    }

    int keycloak() {
        return 8180 + offset;
    }

    int kafka() {
        return 19092 + offset;
    }

    int kafkaController() {
        return 19093 + offset;
    }

    int postgres() {
        return 15432 + offset;
    }
}
