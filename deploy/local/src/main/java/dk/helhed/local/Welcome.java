package dk.helhed.local;

/** The end of a start: what runs where, and what to try first. */
record Welcome(Endpoints endpoints, Status status) {
    String text() {
        return """

                %s

                To read         %s/da/areas/0751-bispehaven
                                %s/en/areas/0751-trigeparken
                Swagger pages   %s/swagger-ui
                                %s/swagger-ui
                                %s/swagger-ui
                A token         ./helhed token aarhus-editor    (five minutes; ./helhed token lists all clients)

                Worth trying
                  curl -s '%s/v1/plans?externalId=plan-bispehaven'
                  curl -s '%s/v1/initiatives?municipality=0751'
                  curl -s '%s/v1/values?indicator=EMPLOYED_PCT'""".formatted(
                        status.asTable(),
                        endpoints.healthData(),
                        endpoints.healthData(),
                        endpoints.plans(),
                        endpoints.initiatives(),
                        endpoints.healthData(),
                        endpoints.plans(),
                        endpoints.initiatives(),
                        endpoints.healthData());
    }
}
