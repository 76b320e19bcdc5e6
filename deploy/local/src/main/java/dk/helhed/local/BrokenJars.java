package dk.helhed.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Run from its source by build.sh when a build fails: prints the libraries whose download was cut short. */
final class BrokenJars {
    private BrokenJars() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            files.filter(file ->
                            file.toString().endsWith(".jar") || file.toString().endsWith(".zip"))
                    .filter(BrokenJars::isBroken)
                    .forEach(System.out::println);
        }
    }

    static boolean isBroken(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
