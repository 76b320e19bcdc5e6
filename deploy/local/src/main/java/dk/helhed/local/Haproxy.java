package dk.helhed.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program: as it is installed, or as Debian's packages have it, unpacked in the suite's folder, which needs no root. */
record Haproxy(Home home) {
    private static final String PACKAGE = "haproxy";
    // What apt says of each package that would come onto the machine.
    private static final String NEW_PACKAGE = "Inst ";

    String version() {
        return program()
                .map(program -> said(program).split(" ", 4)[2])
                .map(version -> version.replaceFirst("[-+].*", ""))
                .orElse("none");
    }

    List<String> command(String... words) {
        List<String> command =
                new ArrayList<>(List.of(program().orElseThrow(Haproxy::missing).toString()));
        command.addAll(List.of(words));
        return command;
    }

    Map<String, String> environment() {
        String libraries = libraries();
        return libraries.isEmpty() ? Map.of() : Map.of("LD_LIBRARY_PATH", libraries);
    }

    /** @throws Trouble where it is neither there nor to be had */
    void require(Console console) {
        if (program().isEmpty()) {
            try {
                console.work(
                        "HAProxy",
                        "fetched from Debian and unpacked",
                        () -> Folders.fill(home.haproxy(), PACKAGE, this::unpack));
            } catch (UncheckedIOException e) {
                throw missing();
            }
            if (program().isEmpty()) {
                throw missing();
            }
        }
    }

    private static Trouble missing() {
        return new Trouble(
                "Several processes of a service share one port behind HAProxy, which is not on this machine and could"
                        + " not be fetched from Debian.\n"
                        + "Install it (apt-get install haproxy, as root), or run ./helhed up"
                        + " without " + Replicas.OPTION + ".");
    }

    private void unpack(Path folder) throws IOException {
        List<String> download = new ArrayList<>(List.of("apt-get", "download", PACKAGE));
        run(folder, List.of("apt-get", "-s", "--no-install-recommends", "install", PACKAGE))
                .lines()
                .filter(line -> line.startsWith(NEW_PACKAGE))
                .map(line -> line.split(" ", 3)[1])
                .filter(name -> !name.equals(PACKAGE))
                .forEach(download::add);
        String unused = run(folder, download);
        try (DirectoryStream<Path> packages = Files.newDirectoryStream(folder, "*.deb")) {
            for (Path one : packages) {
                unused = run(folder, List.of("dpkg-deb", "-x", one.toString(), folder.toString()));
            }
        }
    }

    private static String run(Path folder, List<String> command) throws IOException {
        Command done = Command.run(folder, Map.of("LC_ALL", "C"), command);
        if (done.exit() != 0) {
            throw new IOException(String.join(" ", command) + " ends with " + done.exit());
        }
        return done.output();
    }

    private Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> unpacked = Folders.isComplete(home.haproxy(), PACKAGE)
                ? Stream.of(home.haproxy().resolve("usr/sbin"))
                : Stream.of();
        // Ordinary users have no sbin on their path.
        Stream<Path> installed = Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        return Stream.concat(installed, unpacked)
                .map(folder -> folder.resolve(PACKAGE))
                .filter(Files::isExecutable)
                .filter(program -> !said(program).isEmpty())
                .findFirst();
    }

    /** Its first line, "HAProxy version …"; nothing where it does not run. */
    private String said(Path program) {
        try {
            Command said = Command.run(home.state(), environment(), List.of(program.toString(), "-v"));
            return said.exit() == 0 && said.output().startsWith("HAProxy version ") ? said.output() : "";
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    /** What was unpacked beside it. */
    private String libraries() {
        Path folder = home.haproxy().resolve("usr/lib");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> platforms = Files.list(folder)) {
            return platforms.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
