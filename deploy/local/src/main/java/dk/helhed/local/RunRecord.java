package dk.helhed.local;

/** What is remembered of a started part: which process it is, and of which build. */
record RunRecord(String name, long pid, String born, String startedAt, String version, String build) {
    ProcessMark mark() {
        return new ProcessMark(pid, born);
    }
}
