package dk.helhed.healthdata.reading.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The formats of which there are several of one kind. */
@ApplicationScoped
class Formats {

    @Produces
    @Singleton
    AnswerFormat csv() {
        return Csv.PLAIN;
    }

    @Produces
    @Singleton
    AnswerFormat danishCsv() {
        return Csv.DANISH;
    }

    @Produces
    @Singleton
    AnswerFormat csvDescription() {
        return CsvDescription.INSTANCE;
    }

    @Produces
    @Singleton
    AnswerFormat sdmxCsv() {
        return new SdmxCsv(SdmxCsv.Naming.ID);
    }

    @Produces
    @Singleton
    AnswerFormat sdmxCsvWithNames() {
        return new SdmxCsv(SdmxCsv.Naming.NAME);
    }

    @Produces
    @Singleton
    AnswerFormat sdmxCsvWithBoth() {
        return new SdmxCsv(SdmxCsv.Naming.BOTH);
    }
}
