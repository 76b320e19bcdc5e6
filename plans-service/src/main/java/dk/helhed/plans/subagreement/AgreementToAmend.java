package dk.helhed.plans.subagreement;

import java.time.LocalDate;

/** A sub-agreement whose content, or a part of it, is to be amended. */
public record AgreementToAmend(SubAgreementFacts facts, boolean adopted, LocalDate lastDay) {}
