package dk.helhed.kit.laws;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.helhed.kit.testing.HouseLaws;

@AnalyzeClasses(packages = "dk.helhed.kit", importOptions = DoNotIncludeTests.class)
class KitLawsTest {

    @ArchTest
    static final ArchTests LAWS = ArchTests.in(HouseLaws.class);
}
