package dk.helhed.healthdata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Laws of this service alone: the protector and the attacker are two, and can be read and run without a framework. */
final class IndependenceLaws {

    private static final String PROTECTOR = "dk.helhed.healthdata.protection..";
    private static final String ATTACKER = "dk.helhed.healthdata.audit..";
    private static final String TABLE = "dk.helhed.healthdata.table..";

    @ArchTest
    static final ArchRule THE_ATTACKER_DOES_NOT_ASK_THE_PROTECTOR = noClasses()
            .that()
            .resideInAPackage(ATTACKER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PROTECTOR)
            .because("a mistake that both make is found by neither")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_PROTECTOR_DOES_NOT_ASK_THE_ATTACKER = noClasses()
            .that()
            .resideInAnyPackage(PROTECTOR, TABLE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ATTACKER)
            .because("a mistake that both make is found by neither")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_FRAMEWORK_IN_EITHER = noClasses()
            .that()
            .resideInAnyPackage(PROTECTOR, ATTACKER, TABLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "org.hibernate..", "dk.helhed.kit..")
            .because("what guards people's data must be readable, testable and usable without a server around it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule READERS_ARE_ANSWERED_WITHOUT_THE_VAULT = noClasses()
            .that()
            .resideInAPackage("dk.helhed.healthdata.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dk.helhed.healthdata.vault..",
                    "dk.helhed.healthdata.submission..",
                    "dk.helhed.healthdata.disclosure..",
                    "dk.helhed.healthdata.release.worker..")
            .because("what is told is computed from published cells alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PAGES_SHOW_WHAT_THE_API_ANSWERS = noClasses()
            .that()
            .resideInAPackage("dk.helhed.healthdata.page..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dk.helhed.healthdata.vault..",
                    "dk.helhed.healthdata.release..",
                    "dk.helhed.healthdata.reading.block..",
                    "dk.helhed.healthdata.jdbc..",
                    "io.vertx.mutiny.sqlclient..",
                    "java.sql..")
            .because("a page that reads a table of its own can show what the API hides")
            .allowEmptyShould(true);

    private IndependenceLaws() {}
}
