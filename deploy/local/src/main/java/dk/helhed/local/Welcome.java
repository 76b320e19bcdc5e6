package dk.helhed.local;

/** The end of a start: what runs where, and what to try first. */
record Welcome(Endpoints endpoints, Status status) {
    String text() {
        return """

                %s

                Swagger pages   %s/swagger-ui
                                %s/swagger-ui
                                %s/swagger-ui
                A token         ./helhed token aarhus-editor    (five minutes; ./helhed token tells all clients)

                Worth trying
                  curl -s %s/v1/plans
                  curl -s %s/v1/initiatives
                  curl -s -H "Authorization: Bearer $(./helhed token aarhus-auditor)" %s/v1/datasets""".formatted(
                        status.asTable(),
                        endpoints.plans(),
                        endpoints.initiatives(),
                        endpoints.healthData(),
                        endpoints.plans(),
                        endpoints.initiatives(),
                        endpoints.healthData());
    }
}
