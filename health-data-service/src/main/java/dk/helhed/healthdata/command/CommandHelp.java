package dk.helhed.healthdata.command;

/** What the commands on tables can do, in words. */
final class CommandHelp {

    static final String PROTECT = """
        ./helhed protect <table> --policy <policy> [options]

        Hides in a table of counts what nobody may learn, lets an attacker try everything, and writes what may be
        published. Nothing that runs is needed, and nothing leaves this machine.

          <table>            CSV (comma, semicolon or tab; UTF-8 or Windows-1252; with or without byte order mark)
                             or the first sheet of an .xlsx: a row for each group of people, columns of codes and counts
          --policy <policy>  JSON, or the .rda of τ-ARGUS
          --out <folder>     for protected.csv, which may be published (protected)
          --secret <folder>  for summary.txt, report.json and audit.svg, which only the approver may read; never the
                             same as --out (<out>-secret)
          --key <file>       the secret by which it is chosen what is hidden; made where there is none. Keep it: two patterns
                             of one table show more than one (<policy>.key)
          --danish           reads 1.234 as one thousand two hundred and thirty-four, and writes for a Danish
                             spreadsheet: semicolons, byte order mark, codes such as 0751 kept as they are
          --argus            also writes table, code lists and pattern for τ-ARGUS, sdcTable and GaussSuppression,
                             into the secret folder
          --minutes <n>      the time that protection, and then the audit, may take (the rule mostSeconds, or 15)
          --threads <n>      how many attacks run at once (all that the machine has); the result is the same

        A policy:

          {"dimensions": [
             {"name": "area", "parents": ["municipality"], "groups": {"coast": ["A1", "A7"]}, "total": "DK"},
             {"name": "age", "total": "all", "ordered": true}],
           "measures": [
             {"name": "residents"},
             {"name": "employed", "denominator": "residents", "share": true},
             {"name": "admissions", "denominator": "residents", "persons": "admitted"}],
           "missing": "zero",
           "rules": {"minFrequency": 5},
           "earlier": [{"shown": "2023/protected.csv", "table": "2023/table.csv", "policy": "2023/policy.json"}]}

        Exit code 0: written. 1: refused, with the reasons; then nothing is written, and what an earlier run wrote lies
        in the folder "replaced". More: docs/protecting-tables.md\
        """;

    static final String AUDIT = """
        ./helhed audit <table> [<pattern>] [options]

        Attacks a pattern of hidden figures that any tool made, and says which of them can be found out or narrowed
        down too far, and how. Nothing that runs is needed, and nothing leaves this machine.

          <table>            the true counts: CSV or .xlsx, the finest cells; totals may be among them
          <pattern>          which figures are hidden. One of: the output of GaussSuppression or sdcTable (columns
                             primary and suppressed, or sdcStatus), a table with a status column as τ-ARGUS has it, or a
                             table with empty cells such as protected.csv. Left out where the table itself says it
          --policy <policy>  how the codes add up: JSON as for protect, or the .rda of τ-ARGUS with its .hrc. Without
                             it that is worked out from the two tables, and said
          --min-frequency <n> which counts are small, where the pattern does not say which are primary (5)
          --width <n>        how many values apart each of them must be able to be (3)
          --out <folder>     for summary.txt, report.json and audit.svg; as secret as the counts (audit-secret)
          --danish, --minutes <n>, --threads <n>   as for protect

        Exit code 0: the pattern held. 3: it did not, or it is not known. 1: refused, with the reasons.\
        """;

    private CommandHelp() {}
}
