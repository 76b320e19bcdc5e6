package dk.helhed.local.bench;

import dk.helhed.local.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process that asks, which does one measurement after the other. */
final class Asker implements AutoCloseable {
    private static final String MEASURED = "MEASURED\t";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader results;

    Asker(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.results = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Answers a second, and times in milliseconds. */
    record Measured(double rate, double p50, double p99, double max) {}

    /** As many as are answered over sixteen connections. */
    Measured asFastAsItGoes(URI server, int seconds, List<String> paths, String header) throws IOException {
        return measure(server, 0, seconds, paths, header);
    }

    /** So many a second, whether answers come or not. */
    Measured atRate(URI server, double rate, int seconds, List<String> paths, String header) throws IOException {
        return measure(server, rate, seconds, paths, header);
    }

    private Measured measure(URI server, double rate, int seconds, List<String> paths, String header)
            throws IOException {
        Path file = Files.createTempFile("helhed-bench", ".txt");
        try {
            Files.write(file, paths);
            orders.println(String.join(
                    "\t",
                    Integer.toString(server.getPort()),
                    Double.toString(rate),
                    Integer.toString(seconds),
                    file.toString(),
                    header));
            for (String line = results.readLine(); line != null; line = results.readLine()) {
                if (line.startsWith(MEASURED)) {
                    return measured(line.substring(MEASURED.length()).split("\t", -1));
                }
            }
            throw new Trouble("The program that asks has ended.");
        } finally {
            Files.delete(file);
        }
    }

    private static Measured measured(String[] fields) {
        if (!fields[4].equals("0")) {
            throw new Trouble(fields[4] + " of the measured requests failed.");
        }
        return new Measured(
                Double.parseDouble(fields[0]),
                Double.parseDouble(fields[1]) / 1_000,
                Double.parseDouble(fields[2]) / 1_000,
                Double.parseDouble(fields[3]) / 1_000);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
