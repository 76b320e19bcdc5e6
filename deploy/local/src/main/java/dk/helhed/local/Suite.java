package dk.helhed.local;

import java.util.List;
import java.util.stream.Stream;

/** The parts of one suite, in the order in which they need one another. */
record Suite(Part postgres, Part kafka, Part keycloak, List<Part> services) {

    static Suite of(Home home, Ports ports, Secrets secrets) {
        return new Suite(
                new PostgresPart(home, ports, secrets),
                new KafkaPart(home, ports),
                new KeycloakPart(home, ports, secrets),
                List.of(
                        new ServicePart("plans-service", "plans", ports.plans(), home, ports, secrets),
                        new ServicePart(
                                "initiatives-service", "initiatives", ports.initiatives(), home, ports, secrets),
                        new ServicePart(
                                "health-data-service", "health_data", ports.healthData(), home, ports, secrets)));
    }

    List<Part> all() {
        return Stream.concat(Stream.of(postgres, kafka, keycloak), services.stream())
                .toList();
    }
}
