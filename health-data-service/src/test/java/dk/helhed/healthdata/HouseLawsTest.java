package dk.helhed.healthdata;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.helhed.kit.testing.HouseLaws;

@AnalyzeClasses(packages = "dk.helhed.healthdata", importOptions = DoNotIncludeTests.class)
class HouseLawsTest {

    @ArchTest
    static final ArchTests LAWS = ArchTests.in(HouseLaws.class);

    @ArchTest
    static final ArchTests INDEPENDENCE = ArchTests.in(IndependenceLaws.class);
}
