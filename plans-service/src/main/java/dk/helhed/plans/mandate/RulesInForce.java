package dk.helhed.plans.mandate;

/** A set of rules and its number. */
public record RulesInForce(int no, MandateRules rules) {}
