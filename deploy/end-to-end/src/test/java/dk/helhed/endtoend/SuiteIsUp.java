package dk.helhed.endtoend;

import java.io.IOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts what {@code ./helhed up} starts, once for all tests, and stops it after the last of them. */
final class SuiteIsUp implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(SuiteIsUp.class));
        store.getOrComputeIfAbsent("suite", key -> start());
    }

    private static ExtensionContext.Store.CloseableResource start() {
        try {
            Helhed.run("reset", "--yes");
            System.out.println(up());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return () -> Helhed.run("down");
    }

    private static String up() throws IOException, InterruptedException {
        try {
            return Helhed.run("up", "--no-build");
        } catch (AssertionError e) {
            // What has started would keep running.
            Helhed.run("down");
            throw e;
        }
    }
}
