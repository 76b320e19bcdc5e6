package dk.helhed.local;

/** What ./helhed can do, in words. */
final class Help {
    static final String TEXT = """
        ./helhed up [--no-demo] [--replicas 2]
                                    builds what is missing, starts everything and loads the demo data; with
                                    --replicas so many processes of each service behind HAProxy
        ./helhed demo               loads the demo data again; loading twice changes nothing
        ./helhed status [--json]    what runs where, and how it is; exit code 3 if not all is up
        ./helhed token <client>     an access token, for example: ./helhed token aarhus-editor
        ./helhed logs [-f] <part>   the end of a part's log; -f follows it
        ./helhed prove hostile [--short]
                                    attacks the running suite with hostile files, requests, hang-ups and locks, and
                                    reports what other callers noticed; exit code 1 if something did not hold
        ./helhed prove replicas     restarts and kills the processes of plans-service under load, and reports what
                                    callers noticed; needs --replicas 2 or more
        ./helhed bench api [--short]
                                    measures reads and writes of the running suite over 16 connections, beside its
                                    database alone with the same statements; adds what it needs to the demo data
        ./helhed bench reading [--short]
                                    measures how figures are read, beside a bare server and one that has only SQL;
                                    adds millions of invented figures (2 GB; 0.6 GB with --short)
        ./helhed check pages        holds the pages of a suite of its own against Chromium and axe (Node 20)
        ./helhed restart [<service>]
                                    restarts each process of the services in turn; with --replicas no request is lost
        ./helhed down               stops everything and keeps the data
        ./helhed reset [--yes]      stops everything and deletes the data

        ./helhed protect <table.csv> --policy <policy.json> [--out <folder>]
                                    hides in a table what nobody may learn, has that audited, and writes what
                                    may be published; needs nothing that runs (--help, docs/protecting-tables.md)
        ./helhed audit <table.csv> <pattern.csv>
                                    attacks a pattern of hidden figures that any tool made (--help)

        HELHED_HOME         the folder of all state and data (.helhed)
        HELHED_PORT_OFFSET  is added to every port (0)
        HELHED_CLASS_CACHE  "no" makes no cache of classes for quicker starts
        More: deploy/local/README.md\
        """;

    private Help() {}
}
