package dk.helhed.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation whose commands are run as a reader would run them. */
final class Guide {

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\\n(.*?)```", Pattern.DOTALL);
    private static final String END_OF_BLOCK = "--- end of block ---";

    private Guide() {}

    /** Runs all commands of the page in one shell and holds what each block prints against the excerpts that follow it. */
    static void follow(String page) throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>();
        List<List<String>> excerpts = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(REPOSITORY.resolve(page)));
        while (blocks.find()) {
            if (blocks.group(1).equals("sh")) {
                commands.add(blocks.group(2));
                excerpts.add(List.of());
            } else {
                excerpts.set(commands.size() - 1, blocks.group(2).lines().toList());
            }
        }
        List<String> printed = run(commands);
        for (int i = 0; i < commands.size(); i++) {
            for (String excerpt : excerpts.get(i)) {
                if (!printed.get(i).contains(excerpt)) {
                    throw new AssertionError(
                            "\n" + commands.get(i) + "\ndoes not print\n" + excerpt + "\nbut\n" + printed);
                }
            }
        }
    }

    private static List<String> run(List<String> commands) throws IOException, InterruptedException {
        Path script = Files.createTempFile("guide-", ".sh");
        Path output = Files.createTempFile("guide-", ".out");
        Files.writeString(script, String.join("echo '" + END_OF_BLOCK + "'\n", commands));
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                .directory(REPOSITORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Helhed.beside(builder.environment());
        builder.environment().put("PLANS", Helhed.url("plans"));
        builder.environment().put("HEALTH_DATA", Helhed.url("health-data"));
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        List<String> printed = List.of(Files.readString(output).split(END_OF_BLOCK, -1));
        Files.delete(script);
        Files.delete(output);
        if (printed.size() != commands.size()) {
            throw new AssertionError("the page was not followed to its end: " + printed);
        }
        return printed;
    }
}
