package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.protection.VainProtector;

/** Breaks the law that the attacker does not ask the protector. */
public record CuriousAttacker(VainProtector asked) {}
