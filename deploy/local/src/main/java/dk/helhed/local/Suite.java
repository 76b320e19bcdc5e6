package dk.helhed.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of one suite, in the order in which they need one another.
 *
 * @param services all processes of all services
 * @param proxy in front of them where there are several of each
 */
record Suite(Part postgres, Part kafka, Part keycloak, List<ServicePart> services, Optional<ProxyPart> proxy) {

    static Suite of(Home home, Ports ports, Secrets secrets, Replicas replicas) {
        List<ServicePart> services = replicas.numbers().stream()
                .flatMap(number -> Stream.of(
                        new ServicePart("plans-service", "plans", ports.plans(), number, home, ports, secrets),
                        new ServicePart(
                                "initiatives-service",
                                "initiatives",
                                ports.initiatives(),
                                number,
                                home,
                                ports,
                                secrets),
                        new ServicePart(
                                "health-data-service",
                                "health_data",
                                ports.healthData(),
                                number,
                                home,
                                ports,
                                secrets)))
                .toList();
        return new Suite(
                new PostgresPart(home, ports, secrets),
                new KafkaPart(home, ports),
                new KeycloakPart(home, ports, secrets),
                services,
                replicas.areSeveral() ? Optional.of(new ProxyPart(home, ports, services)) : Optional.empty());
    }

    List<Part> all() {
        return Stream.of(Stream.of(postgres, kafka, keycloak), services.stream(), proxy.stream())
                .<Part>flatMap(parts -> parts)
                .toList();
    }
}
