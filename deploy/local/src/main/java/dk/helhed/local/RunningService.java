package dk.helhed.local;

import dk.helhed.local.prove.ProveReplicas;
import java.util.List;
import java.util.Set;

/** The processes of one service of the running suite, as somebody with a grudge sees them. */
record RunningService(String service, Suite suite, RunFolder runs, Rolling rolling) implements ProveReplicas.Running {
    @Override
    public List<String> names() {
        return processes().stream().map(ServicePart::name).toList();
    }

    @Override
    public void restartAll() throws InterruptedException {
        rolling.restart(Set.of(service));
    }

    @Override
    public void kill(String name) throws InterruptedException {
        Processes.kill(runs.alive(name)
                .orElseThrow(() -> new Trouble(name + " does not run."))
                .mark());
    }

    @Override
    public void bringBack(String name) throws InterruptedException {
        rolling.bringBack(processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private List<ServicePart> processes() {
        return suite.services().stream()
                .filter(process -> process.service().equals(service))
                .toList();
    }
}
