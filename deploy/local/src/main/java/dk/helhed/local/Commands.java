package dk.helhed.local;

import dk.helhed.local.bench.BenchApi;
import dk.helhed.local.bench.BenchReading;
import dk.helhed.local.demo.DemoLoader;
import dk.helhed.local.prove.ProveHostile;
import dk.helhed.local.prove.ProveHostile.Scale;
import dk.helhed.local.prove.ProveReplicas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What ./helhed can be asked to do. */
final class Commands {
    private final Home home;
    private final Ports ports;
    private final Console console;
    private final RunFolder runs;

    Commands(Home home, Ports ports, Console console) {
        this.home = home;
        this.ports = ports;
        this.console = console;
        this.runs = new RunFolder(home.run());
    }

    /** Gives the exit code. */
    int run(List<String> arguments) throws InterruptedException {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> up(Replicas.Asked.in(rest));
            case "demo" -> demo(rest);
            case "status" -> status(Options.of(rest, "--json"));
            case "token" -> token(rest);
            case "logs" -> logs(rest);
            case "prove" -> prove(rest);
            case "bench" -> bench(rest);
            case "restart" -> restart(rest);
            case "down" -> down(rest);
            case "reset" -> reset(Options.of(rest, "--yes"));
            case "help", "--help", "-h" -> help();
            default -> throw new Trouble("There is no command \"" + command + "\". ./helhed help lists the commands.");
        };
    }

    private int up(Replicas.Asked asked) throws InterruptedException {
        Options options = Options.of(asked.rest(), "--no-demo");
        home.make();
        boolean first = !Folders.isComplete(home.keycloak(), Release.of("keycloak"));
        DiskSpace.require(home.state(), first ? DiskSpace.FIRST_START : DiskSpace.LATER_START);
        try (OneAtATime lock = OneAtATime.in(home)) {
            console.say("Helhed on this machine, with its state in " + home.state());
            Starter starter = new Starter(runs, console, Clock.systemUTC());
            Suite suite = Suite.of(home, ports, Secrets.forStart(home), asked.replicas());
            suite.proxy().ifPresent(proxy -> proxy.prepare(console));
            if (!asked.replicas().equals(Replicas.of(home))) {
                // One process alone has the port that a proxy has otherwise.
                int unused = new Down(suite(), runs, console).services();
                asked.replicas().keep(home);
            }
            Up up = new Up(suite, runs, starter, console);
            up.refuseTakenPorts();
            long started = HalfWay.watching(up::run, console);
            if (started == 0) {
                console.say("All of it runs already and is well.");
            }
            if (!options.has("--no-demo") && !Files.exists(home.demoLoaded())) {
                loadDemo();
            }
        }
        console.say(new Welcome(Endpoints.at(ports), Status.of(suite(), runs, home)).text());
        return 0;
    }

    private int demo(List<String> rest) {
        Options.refuseAny(rest);
        try (OneAtATime lock = OneAtATime.in(home)) {
            if (!Status.of(suite(), runs, home).up()) {
                throw new Trouble(
                        "Not all of Helhed is up, and demo data goes in through its APIs: ./helhed up first.");
            }
            loadDemo();
        }
        return 0;
    }

    private void loadDemo() {
        int changed = new DemoLoader(Endpoints.at(ports), home.localModule().resolve("demo"), console).load();
        try {
            Files.write(home.demoLoaded(), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.say(changed == 0 ? "The demo data was all there." : "The demo data is loaded.");
    }

    private int status(Options options) {
        Status status = Status.of(suite(), runs, home);
        console.say(options.has("--json") ? status.asJson() : status.asTable());
        return status.up() ? 0 : 3;
    }

    private int token(List<String> rest) {
        if (rest.size() != 1) {
            throw new Trouble(
                    "Say whose: ./helhed token <client>. There are:\n  " + String.join("\n  ", RealmClients.NAMES));
        }
        console.say(new Tokens(Endpoints.at(ports)).of(rest.getFirst()));
        return 0;
    }

    private int logs(List<String> rest) throws InterruptedException {
        List<String> names = rest.stream().filter(word -> !word.equals("-f")).toList();
        List<String> known = suite().all().stream().map(Part::name).toList();
        if (names.size() != 1 || !known.contains(names.getFirst())) {
            throw new Trouble("Say whose: ./helhed logs [-f] <part>. There are: " + String.join(", ", known));
        }
        Path log = home.log(names.getFirst());
        if (!Files.exists(log)) {
            throw new Trouble(names.getFirst() + " has not been started, so it has no log.");
        }
        List<String> tail = new ArrayList<>(List.of("tail", "-n", "500"));
        if (rest.contains("-f")) {
            tail.add("-F");
        }
        tail.add(log.toString());
        try {
            return new ProcessBuilder(tail).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int prove(List<String> rest) throws InterruptedException {
        if (rest.equals(List.of("replicas"))) {
            return proveReplicas();
        }
        if (rest.isEmpty() || !rest.getFirst().equals("hostile")) {
            throw new Trouble("Say what: ./helhed prove hostile [--short], or ./helhed prove replicas");
        }
        if (Replicas.of(home).areSeveral()) {
            throw new Trouble("The attacks watch one process of each service: ./helhed up without " + Replicas.OPTION
                    + " first.");
        }
        Options options = Options.of(rest.subList(1, rest.size()), "--short");
        requireUp();
        Scale scale = options.has("--short") ? Scale.SHORT : Scale.FULL;
        var databases = new Databases(ports, Secrets.ifAny(home));
        var proof = new ProveHostile(
                Endpoints.targets(ports), new Tokens(Endpoints.at(ports)), databases::lock, scale, console);
        try {
            return proof.holds() ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int proveReplicas() throws InterruptedException {
        Suite suite = suite();
        if (suite.proxy().isEmpty()) {
            throw new Trouble("Each service has one process: ./helhed up " + Replicas.OPTION + " 2 first.");
        }
        try (OneAtATime lock = OneAtATime.in(home)) {
            requireUp();
            var plans = new RunningService("plans-service", suite, runs, rolling(suite));
            var endpoints = Endpoints.at(ports);
            return new ProveReplicas(endpoints, new Tokens(endpoints), plans, console).holds() ? 0 : 1;
        }
    }

    private int bench(List<String> rest) {
        if (rest.isEmpty() || !List.of("api", "reading").contains(rest.getFirst())) {
            throw new Trouble("Say what: ./helhed bench api [--short], ./helhed bench reading [--short]");
        }
        boolean isShort = Options.of(rest.subList(1, rest.size()), "--short").has("--short");
        requireUp();
        Secrets secrets = Secrets.ifAny(home);
        var endpoints = Endpoints.at(ports);
        var tokens = new Tokens(endpoints);
        try {
            if (rest.getFirst().equals("api")) {
                var database = new LoggedDatabase(new Databases(ports, secrets), home.log("postgres"));
                new BenchApi(endpoints, tokens, database, isShort, console).run();
            } else {
                var figures = new MeasuredFigures(home, ports, secrets, runs);
                new BenchReading(figures, tokens, isShort, console).run();
            }
            return 0;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Trouble("The measurement broke off: " + e);
        }
    }

    private int restart(List<String> rest) throws InterruptedException {
        Suite suite = suite();
        Set<String> services =
                suite.services().stream().map(ServicePart::service).collect(Collectors.toCollection(TreeSet::new));
        if (rest.size() > 1 || !services.containsAll(rest)) {
            throw new Trouble("Say which: ./helhed restart [<service>]. There are: " + String.join(", ", services));
        }
        try (OneAtATime lock = OneAtATime.in(home)) {
            requireUp();
            rolling(suite).restart(rest.isEmpty() ? services : Set.copyOf(rest));
        }
        return 0;
    }

    private Rolling rolling(Suite suite) {
        return new Rolling(suite, runs, new Starter(runs, console, Clock.systemUTC()), console);
    }

    private void requireUp() {
        if (!Status.of(suite(), runs, home).up()) {
            throw new Trouble("Not all of Helhed is up: ./helhed up first.");
        }
    }

    private int down(List<String> rest) throws InterruptedException {
        Options.refuseAny(rest);
        try (OneAtATime lock = OneAtATime.in(home)) {
            if (new Down(suite(), runs, console).run() == 0) {
                console.say("Nothing of Helhed was running.");
            }
        }
        return 0;
    }

    private int reset(Options options) throws InterruptedException {
        var reset = new Reset(home, console);
        if (!options.has("--yes")) {
            reset.confirm();
        }
        try (OneAtATime lock = OneAtATime.in(home)) {
            int stopped = new Down(suite(), runs, console).run();
            console.say("Stopped " + stopped + " parts.");
            reset.delete();
        }
        return 0;
    }

    private int help() {
        console.say(Help.TEXT);
        return 0;
    }

    private Suite suite() {
        return Suite.of(home, ports, Secrets.ifAny(home), Replicas.of(home));
    }
}
