package dk.helhed.local;

import java.util.List;
import java.util.stream.Collectors;

/** What HAProxy is told: it asks each process whether it is ready, and repeats only what can have had no second effect. */
record ProxyConfig(List<Service> services) {

    /** @param management where it says whether any of its processes is ready, and how the proxy sees each */
    record Service(String name, int port, int management, List<Server> processes) {}

    record Server(String name, int port, int management) {}

    // Its buffer holds the longest address and the most headers that a service takes, and a request that is to be
    // repeated.
    private static final String COMMON = """
        global
            tune.bufsize 32768

        defaults
            mode http
            timeout connect 3s
            timeout client 75s
            timeout server 75s
            timeout http-request 30s
            timeout queue 5s
            timeout check 2s
            retries 3
            option redispatch 1
            retry-on conn-failure empty-response
            unique-id-format %[uuid()]
        """;

    private static final String PROBLEM = """
            http-error status {status} content-type application/problem+json hdr X-Request-Id %ID{more} lf-string \
        '{"type":"urn:helhed:problem:{code}","title":"{title}","status":{status},"detail":"{detail}",\
        "instance":"urn:helhed:request:%ID","code":"{code}"}'
        """;

    private static final String SERVICE = """

        frontend {service}
            bind 127.0.0.1:{port}
            default_backend {service}

        frontend {service}-management
            bind 127.0.0.1:{management}
            monitor-uri /q/health/ready
            monitor fail if { nbsrv({service}) lt 1 }
            http-request return status 200 if { path /q/health/live }
            http-request use-service prometheus-exporter if { path /q/metrics }
            http-request return status 404

        backend {service}
            balance leastconn
            option httpchk
            http-check send meth GET uri /q/health/ready ver HTTP/1.1 hdr Host 127.0.0.1
            # A connection that was refused is tried elsewhere always; one that broke, only where that has no second effect.
            http-request disable-l7-retry unless METH_GET || { req.hdr(Idempotency-Key) -m found }
            default-server check inter 500ms fall 2 rise 1 maxconn 900
        """;

    String text() {
        return COMMON + problems() + services.stream().map(ProxyConfig::section).collect(Collectors.joining());
    }

    private static String problems() {
        String again = " hdr Retry-After 1";
        String unavailable =
                "No process of the service could answer. Send the request again, with the same Idempotency-Key.";
        return problem(
                        400,
                        "malformed-request",
                        "Not HTTP as it should be",
                        "The request is not HTTP as it should be.",
                        "")
                + problem(502, "unavailable", "Unavailable", unavailable, again)
                + problem(503, "unavailable", "Unavailable", unavailable, again)
                + problem(504, "unavailable", "Unavailable", unavailable, again);
    }

    private static String problem(int status, String code, String title, String detail, String more) {
        return PROBLEM.replace("{status}", Integer.toString(status))
                .replace("{code}", code)
                .replace("{title}", title)
                .replace("{detail}", detail)
                .replace("{more}", more);
    }

    private static String section(Service service) {
        return SERVICE.replace("{service}", service.name())
                        .replace("{port}", Integer.toString(service.port()))
                        .replace("{management}", Integer.toString(service.management()))
                + service.processes().stream()
                        .map(one -> "    server %s 127.0.0.1:%d port %d%n"
                                .formatted(one.name(), one.port(), one.management()))
                        .collect(Collectors.joining());
    }
}
