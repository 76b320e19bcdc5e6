package dk.helhed.local;

import java.util.List;
import java.util.Set;

/** Restarts the processes of services in turn: where a service has several, its callers go on being served. */
record Rolling(Suite suite, RunFolder runs, Starter starter, Console console) {

    void restart(Set<String> services) throws InterruptedException {
        for (ServicePart process : suite.services()) {
            if (services.contains(process.service())) {
                int unused = new Down(suite, runs, console).stop(List.of(process));
                bringBack(process);
            }
        }
    }

    /** Returns when it is ready and the proxy, if there is one, sends it requests: only then may the next one go. */
    void bringBack(ServicePart process) throws InterruptedException {
        boolean unused = starter.bringUp(process);
        if (suite.proxy().isPresent()) {
            suite.proxy().get().awaitUse(process);
        }
    }
}
