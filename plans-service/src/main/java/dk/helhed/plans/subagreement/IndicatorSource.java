package dk.helhed.plans.subagreement;

/** Where an indicator comes from: the fund's list, the parties themselves, or a register of health-data-service. */
public enum IndicatorSource {
    LBF_LIST,
    LOCAL,
    REGISTER
}
