package dk.helhed.local.demo;

import dk.helhed.local.Console;
import dk.helhed.local.Endpoints;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the demo data through the suite's own APIs, as any client would: what is found by its own reference is left
 * alone, so that loading twice changes nothing.
 */
public final class DemoLoader {

    private final ApiClient api;
    private final Path folder;
    private final Console console;

    /** @param folder where the step files are, read in the order of their names */
    public DemoLoader(Endpoints endpoints, Path folder, Console console) {
        this.api = new ApiClient(endpoints);
        this.folder = folder;
        this.console = console;
    }

    /** Gives how many things were created or moved on; zero when all was there. */
    public int load() {
        int changed = 0;
        References references = new References();
        for (Map.Entry<String, List<Step>> chapter : Steps.read(folder).entrySet()) {
            Tally tally = console.step("demo data", chapter.getKey(), () -> play(chapter.getValue(), references));
            changed += tally.changed();
        }
        return changed;
    }

    private Tally play(List<Step> steps, References references) {
        Map<Boolean, Integer> counts = new LinkedHashMap<>();
        for (Step step : steps) {
            counts.merge(step.play(api, references), 1, Integer::sum);
        }
        return new Tally(counts.getOrDefault(true, 0));
    }

    private record Tally(int changed) {}
}
