package dk.helhed.plans.area;

/** The lists of housing areas that are published each year (almenboligloven §§ 61 a, 61 b). */
enum AreaCategory {
    /** Udsat boligområde. */
    VULNERABLE,
    /** Parallelsamfund. */
    PARALLEL_SOCIETY,
    /** Omdannelsesområde. */
    TRANSFORMATION,
    /** Forebyggelsesområde. */
    PREVENTION
}
