package dk.helhed.healthdata.reading.catalog;

import java.util.Map;
import java.util.TreeMap;

/** The vocabularies that the catalogue is written in, and the authorities whose codes it uses. */
final class Vocabulary {

    static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("qb", "http://purl.org/linked-data/cube#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("stat", "http://data.europa.eu/(xyz)/statdcat-ap/"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme";
    static final String SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#";
    static final String SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
    static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private Vocabulary() {}

    /** @param code such as {@code language/DAN} */
    static String authority(String code) {
        return AUTHORITY + code;
    }
}
