package dk.helhed.healthdata.reading.http;

/** What figures are computed and written with. It gets another number whenever the same question is answered with other bytes. */
public final class Engine {

    public static final String VERSION = "2";

    private Engine() {}
}
