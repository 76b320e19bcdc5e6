package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** The command ./helhed: reads what is wanted and has it done. */
final class Helhed {
    private Helhed() {}

    public static void main(String[] arguments) throws InterruptedException {
        // The Kafka client logs every failed look at a broker that is not there yet.
        LogManager.getLogManager().reset();
        int exit;
        try {
            exit = new Commands(home(), ports(), new Console(System.out, Clock.systemUTC())).run(List.of(arguments));
        } catch (Trouble e) {
            exit = report(e.getMessage());
        } catch (UncheckedIOException e) {
            exit = report(sentence(e));
        }
        System.exit(exit);
    }

    private static int report(@Nullable String trouble) {
        System.out.flush();
        System.err.println("\n" + trouble);
        return 1;
    }

    private static String sentence(UncheckedIOException problem) {
        Path state = home().state();
        String text = String.valueOf(problem);
        if (DiskSpace.isToldOf(text)) {
            return DiskSpace.full(state, DiskSpace.free(state), DiskSpace.FIRST_START);
        }
        return "Something in " + state + " could not be read or written: " + text
                + "\nIs the folder yours? It may have been made by another user; "
                + Home.STATE_VARIABLE + " names another one.";
    }

    private static Home home() {
        Path repository = Path.of(System.getProperty("helhed.repository", "")).toAbsolutePath();
        String state = System.getenv(Home.STATE_VARIABLE);
        Path folder = state == null || state.isBlank() ? Path.of(".helhed") : Path.of(state);
        return new Home(repository, real(repository.resolve(folder)));
    }

    /** Processes show their folders by their real path. */
    private static Path real(Path folder) {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new Trouble("The folder " + folder + " cannot be made: " + e.getMessage());
        }
    }

    private static Ports ports() {
        String offset = System.getenv(Ports.OFFSET_VARIABLE);
        return offset == null || offset.isBlank() ? new Ports(0) : Ports.shiftedBy(offset);
    }
}
