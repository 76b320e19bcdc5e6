package dk.helhed.kit.job;

/** The progress of an import that waits or runs. */
public record Progress(int attempts, int rowsRead, long rowsPerSecond, int percent) {

    public static final Progress NONE = new Progress(0, 0, 0, 0);
}
