package dk.helhed.local.prove;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that no client library sends: each must be refused once, as what it is. */
final class Requests {
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    private final List<Target> targets;

    Requests(List<Target> targets) {
        this.targets = targets;
    }

    Map<String, Attack> attacks() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("a bearer token that is two dots", each(401, "Host: helhed\r\nAuthorization: Bearer ..\r\n"));
        attacks.put("an empty bearer token", each(401, "Host: helhed\r\nAuthorization: Bearer \r\n"));
        attacks.put("a name and a password", each(401, "Host: helhed\r\nAuthorization: Basic YTpi\r\n"));
        attacks.put("no Host", each(400, ""));
        attacks.put("Host x/y", each(400, "Host: x/y\r\n"));
        attacks.put("Host x:99999", each(400, "Host: x:99999\r\n"));
        attacks.put("Host u@x", each(400, "Host: u@x\r\n"));
        attacks.put("two Hosts", each(400, "Host: a\r\nHost: b\r\n"));
        attacks.put(
                "a request hidden in a chunk extension",
                once(
                        "Transfer-Encoding: chunked\r\n\r\n1;a=\"\r\nX\r\n0\r\n\r\nGET /hidden HTTP/1.1\r\nHost: h\r\nX: \"\r\nY\r\n0\r\n\r\n"));
        attacks.put(
                "a transfer coding that is none",
                once("Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /hidden HTTP/1.1\r\nHost: h\r\n\r\n"));
        return attacks;
    }

    private Attack each(int status, String headers) {
        return () -> ask(target -> "GET " + target.list() + " HTTP/1.1\r\n" + headers + "\r\n", List.of(status));
    }

    /** Refused once; what is hidden behind it is no request. */
    private Attack once(String rest) {
        return () -> {
            List<String> wrong = new ArrayList<>();
            for (Target target : targets) {
                List<Integer> statuses = RawHttp.statuses(
                        target.api(), "GET " + target.list() + " HTTP/1.1\r\nHost: helhed\r\n" + rest, SILENCE);
                if (statuses.size() != 1 || statuses.getFirst() < 400) {
                    wrong.add(target.name() + " answers " + statuses);
                }
            }
            return wrong;
        };
    }

    private interface Text {
        String of(Target target);
    }

    private List<String> ask(Text request, List<Integer> wanted) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Target target : targets) {
            List<Integer> statuses = RawHttp.statuses(target.api(), request.of(target), SILENCE);
            if (!statuses.equals(wanted)) {
                wrong.add(target.name() + " answers " + statuses + " instead of " + wanted);
            }
        }
        return wrong;
    }
}
