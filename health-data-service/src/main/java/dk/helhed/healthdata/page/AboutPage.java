package dk.helhed.healthdata.page;

/** How to read the figures, and under which licence they may be used. */
public record AboutPage(String licence) {}
