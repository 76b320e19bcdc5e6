package dk.helhed.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whom PostgreSQL runs as: it refuses root, so root starts it as nobody, in one of two ways. */
record PostgresAccount(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    /** Inside its own user namespace root is nobody, and outside its files still belong to root. */
    private static final PostgresAccount NAMESPACE = new PostgresAccount(List.of("unshare", "-U"), 0);
    /** Where namespaces are forbidden; this one cannot enter folders that are closed to others. */
    private static final PostgresAccount NOBODY_ITSELF =
            new PostgresAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    /** Tries each way on the program itself, so that a closed parent folder is noticed too. */
    static PostgresAccount thatRuns(Path postgres) {
        int me = Math.toIntExact(new UnixSystem().getUid());
        if (me != 0) {
            return new PostgresAccount(List.of(), me);
        }
        return Stream.of(NAMESPACE, NOBODY_ITSELF)
                .filter(account ->
                        Command.succeeds(account.command(postgres, "--version").toArray(String[]::new)))
                .findFirst()
                .orElseThrow(() -> new Trouble("PostgreSQL refuses to run as root, and here neither \"unshare -U\" nor"
                        + " \"setpriv --reuid=65534\" (both of util-linux) can run it as somebody else.\n"
                        + "Run ./helhed as an ordinary user, or keep " + postgres.getParent()
                        + " in a folder that all may enter."));
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Makes the data this account's, which it may not be after a start in another way. */
    void takeOver(Path data) {
        if (prefix.isEmpty()) {
            return;
        }
        try {
            if (ownerOf(data) == owner) {
                return;
            }
            try (Stream<Path> all = Files.walk(data)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(path, "unix:uid", owner);
                    Files.setAttribute(path, "unix:gid", owner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
