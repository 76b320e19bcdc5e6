package dk.helhed.plans;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dk.helhed.kit.testing.HouseLaws;

@AnalyzeClasses(packages = "dk.helhed.plans", importOptions = DoNotIncludeTests.class)
class HouseLawsTest {

    @ArchTest
    static final ArchTests LAWS = ArchTests.in(HouseLaws.class);

    @ArchTest
    static final ArchRule RULES_ARE_PURE = HouseLaws.pure("dk.helhed.plans.progress", "dk.helhed.plans.plan.rules");
}
