package dk.helhed.kit.replica;

/** What the topic of the tests states. */
record Card(String text) {}
