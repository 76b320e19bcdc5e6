package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.text.Bilingual;

/** Where the lists stand that are in force. */
final class MinistryLists {

    static final String URL =
            "https://www.sbst.dk/bolig/udsatte-boligomraader-og-parallelsamfund/omraadeafgraensninger-";

    static final Bilingual NOTICE = new Bilingual(
            "Dette er en beregning ud fra offentliggjorte tal og ikke en udpegning. Social- og boligministeren offentliggør"
                    + " hvert år den 1. december, hvilke områder der opfylder lovens betingelser.",
            "This is computed from published figures and designates no area. On 1 December of each year the minister"
                    + " publishes which areas meet the conditions of the act.");

    private MinistryLists() {}
}
