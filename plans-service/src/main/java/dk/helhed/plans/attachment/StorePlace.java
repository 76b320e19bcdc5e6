package dk.helhed.plans.attachment;

/** Where the bytes of a document can be. */
enum StorePlace {
    DATABASE,
    S3
}
