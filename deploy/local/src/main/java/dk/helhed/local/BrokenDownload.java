package dk.helhed.local;

/** Tells which file in the Maven repository is broken, and how to fetch it again. */
final class BrokenDownload {
    private BrokenDownload() {}

    static String of(String group, String artifact, String version, Exception cause) {
        String where = Release.mavenRepository() + "/" + group + "/" + artifact + "*/" + version;
        return "The archive of " + artifact + " " + version + " is broken (" + cause.getMessage() + "), probably by a"
                + " download that was cut short.\nDelete it and what was copied from it, then start again:\n"
                + "  rm -rf " + where + " deploy/local/target && ./helhed up";
    }
}
