package dk.helhed.kit.start;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.source.file.FileSystemConfigSource;
import java.io.File;

/**
 * Takes settings from the files of a folder, each named as the setting that it holds: secrets then stand in no
 * environment. The library alone would let application.properties win over them.
 */
public final class SettingsFolder implements SmallRyeConfigBuilderCustomizer {

    private static final String VARIABLE = "HELHED_SETTINGS_FOLDER";
    // Above application.properties (250), below the environment (300).
    private static final int ORDINAL = 275;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        String folder = System.getenv(VARIABLE);
        if (folder != null) {
            File files = new File(folder);
            // The library takes what it cannot read for a folder that is empty.
            if (!files.isDirectory() || !files.canRead()) {
                throw new RefusedAtStart("The folder that " + VARIABLE + " names is not there or cannot be read.");
            }
            builder.withSources(new FileSystemConfigSource(files, ORDINAL));
        }
    }
}
