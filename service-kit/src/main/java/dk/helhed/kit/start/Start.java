package dk.helhed.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts the service; what keeps it from starting is one sentence, where it is known. */
@QuarkusMain
public class Start {

    public static void main(String... arguments) {
        Quarkus.run(null, Start::ended, arguments);
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null && code != 0) {
            StartFailure.sentences(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
        }
        System.exit(code);
    }
}
