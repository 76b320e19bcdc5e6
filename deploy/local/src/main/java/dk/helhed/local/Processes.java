package dk.helhed.local;

import java.time.Duration;
import java.time.Instant;

/** Ends processes that are known to be ours: first asked, then made to. */
final class Processes {
    private static final Duration GRACE_OF_ONE_THAT_LEARNS = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Processes() {}

    static void signal(String signal, long pid) {
        // kill is built into every shell; the program of that name is missing on small systems.
        boolean sent = Command.succeeds("/bin/sh", "-c", "kill -" + signal + " " + pid);
        if (!sent && ProcessHandle.of(pid).isPresent()) {
            throw new Trouble("Process " + pid + " may not be stopped by you: it was started by another user.");
        }
    }

    /** Gives whether the process, having been asked to end, does so in good time. */
    static boolean endsByItself(ProcessMark mark) throws InterruptedException {
        return gone(mark, GRACE);
    }

    static boolean endsByItself(Part part, ProcessMark mark) throws InterruptedException {
        return gone(mark, part.isLearning() ? GRACE_OF_ONE_THAT_LEARNS : part.grace());
    }

    static void kill(ProcessMark mark) throws InterruptedException {
        signal("KILL", mark.pid());
        if (!gone(mark, GRACE)) {
            throw new Trouble("Process " + mark.pid() + " does not end, not even by SIGKILL.");
        }
    }

    private static boolean gone(ProcessMark mark, Duration within) throws InterruptedException {
        Instant end = Instant.now().plus(within);
        while (mark.isAlive()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
