package dk.helhed.healthdata.protection;

/** How far the protection has come: a stage, and how many of its steps are done. */
public record Progress(String stage, int done, int of) {}
