package dk.helhed.local;

/** What a part answers when it is asked how it is. */
record Health(boolean up, String detail) {
    static final Health UP = new Health(true, "");

    static Health notReady(String why) {
        return new Health(false, why);
    }
}
